### Reading old books: a sentence for each thing that is wrong, for who types the line anew.

import-fields = This line has more or fewer fields than the first. Put a field with a comma in double quotes.
import-quotes = A double quote is not closed or stands in the wrong place. Begin and end the whole field with one.
import-encoding = This line is not UTF-8. Save the file as UTF-8.
import-missing = This field must not be empty.
import-register = The register is KS (births), KH (marriages) or KT (deaths).
import-office = No commune had this code or name on the day of registration. Write the code or the whole name of that time.
import-divided = The old commune went into several, or it is not known into which. Write the code of the office that keeps the book now into kept_by.
import-keeper = There is no such commune today, or the old commune did not go into it.
import-number = The number is a whole number from 1.
import-date = Write a day like 12/05/1987, a month like 05/1987, or the year 1987 alone.
import-order = This day cannot come after the other. Check the order of birth, death and registration.
import-future = The day of registration is after today.
import-name = The name holds what is no letter, or is too long.
import-sex = The sex is Nam or Nữ.
import-ethnicity = There is no such ethnic group in the list.
import-country = There is no such country in the list.
import-pin = A personal number has exactly 12 digits, and its first three are a province.
import-pin-taken = Another entry has this personal number already.
import-long = More than 300 letters.
import-signs = A sign in it cannot be printed on papers. Write letters in its place.
import-differs = The number has another entry with other content; nothing is written over. Check the number, or correct the entry that is there.
import-given-here = Numbers of this year are given here and have not come to this one.
import-closed = The book of this year is closed.

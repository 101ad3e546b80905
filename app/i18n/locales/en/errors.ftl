### Error messages. Each says how to put it right and blames nobody.
### $label is the name of the question as it stands on the page. A question's
### own sentence (say `khai-sinh-child-family_name.missing`) goes before these.

error-missing = Fill in “{ $label }”.
error-choose = Choose an answer for “{ $label }”.
error-not-offered = Choose one of the answers offered for “{ $label }”.
error-tick = Tick “{ $label }” to go on.
error-too-long = “{ $label }” is too long. Use { $max } characters or fewer.
error-too-short = “{ $label }” is too short. Use at least { $min } characters.

## Names
error-name-letters = “{ $label }” may hold only letters, spaces, apostrophes (') and hyphens (-). Take other characters out.
error-name-digits = A person's name has no digits. Take the digits out of “{ $label }”.

## Dates and times
error-date-missing-day = “{ $label }” has no day. Add the day, for example 2.
error-date-missing-month = “{ $label }” has no month. Add the month, for example 11.
error-date-missing-year = “{ $label }” has no year. Add the year in four digits, for example 2026.
error-date-unreal = The date in “{ $label }” does not exist. Check the day, month and year.
error-date-future = The date in “{ $label }” has not come yet. Enter today or a day in the past.
error-date-past = The date in “{ $label }” has passed. Enter today or a day to come.
error-date-before = The date in “{ $label }” is too early. Enter { $date } or later.
error-date-after = The date in “{ $label }” is too late. Enter { $date } or earlier.
error-time = Enter “{ $label }” as an hour from 0 to 23 and minutes from 0 to 59, for example 6 and 42.

## Personal identification number
error-pin-length = A personal identification number has exactly 12 digits. Check “{ $label }” on the identity card; spaces are fine.
error-pin-province = The first three digits of “{ $label }” are not the code of any province or country. Check the identity card.
error-pin-sex = The number in “{ $label }” does not agree with the sex entered. Check both.
error-pin-year = The number in “{ $label }” does not agree with the year of birth entered. Check both.

## Contact
error-phone = The telephone number in “{ $label }” is not complete. Enter 10 digits, like 0912 345 678, or start with + and the country code.
error-email = The e-mail address in “{ $label }” is not complete. Enter it like name@example.vn.

## Places
error-place-none = We found no place like the one in “{ $label }”. Try the old name, the new name, or add the province; marks are not needed.
error-place-many = Several places have this name. Choose one from the list in “{ $label }”.

## Numbers and codes
error-number = Enter “{ $label }” in digits, for example 2.
error-number-range = Enter a number from { $min } to { $max } in “{ $label }”.
error-code-format = The code in “{ $label }” does not have the right form. Enter it like this: { $example }

## Files
error-file-missing = There is no file for “{ $label }” yet. Take a photo or choose a file and send again.
error-file-too-big = “{ $file }” is larger than { $max }. Take a smaller photo or split the file.
error-file-type = “{ $file }” is not a JPEG or PNG picture or a PDF. Send a photo or a PDF.
error-file-empty = “{ $file }” has nothing in it. Choose another file.
error-file-unreadable = “{ $file }” cannot be opened. Take the photo again, or save the file anew and send it.
error-file-locked = “{ $file }” is protected by a password. Remove the password and send it again.
error-file-too-many = Each question takes at most { $max } files. Remove some and send again.

## Page and account
error-stale = This page was changed elsewhere after you opened it. Read what is new and send again; what you typed is still below.
error-password-weak = This password is easy to guess. Use a few words that have nothing to do with each other, at least { $min } characters.
error-password-common = This password has leaked elsewhere and is on the lists that thieves try. Think of another one.

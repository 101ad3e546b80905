### Error messages. Each says how to put it right and blames nobody.
### $label is the name of the question as it stands on the page. A question's
### own sentence (say `khai-sinh-child-family_name.missing`) goes before these.

error-missing = Fill in “{ $label }”.
error-choose = Choose an answer for “{ $label }”.
error-not-offered = Choose one of the answers offered for “{ $label }”.
error-party-fixed = The other person has come with your invitation, so who is the groom and who is the bride stands. If it is wrong, leave the joint declaration and invite again.
error-tick = Tick “{ $label }” to go on.
error-too-long = “{ $label }” is too long. Use { $most } characters or fewer.
error-too-short = “{ $label }” is too short. Use at least { $least } characters.
error-signs = “{ $label }” holds a picture or sign that no paper can print, such as a smiley. Leave it out: letters, figures and punctuation only.

error-identity-number = The number in “{ $label }” does not have the form of that kind of paper. Check it on the paper.

## Names
error-name-letters = “{ $label }” may hold only letters, spaces, apostrophes (') and hyphens (-). Take other characters out.
error-name-script = “{ $label }” has letters of another script. Write the name in Vietnamese or Latin letters.
error-name-digits = A person's name has no digits. Take the digits out of “{ $label }”.

## Dates and times
error-date-missing-day = “{ $label }” has no day. Add the day, for example 2.
error-date-missing-month = “{ $label }” has no month. Add the month, for example 11.
error-date-missing-year = “{ $label }” has no year. Add the year in four digits, for example 2026.
error-date-empty = Enter the day, month and year of “{ $label }”.
error-date-not-understood = The { $part } of “{ $label }” is not right. Days are numbers from 1 to 31, months from 1 to 12; for example 2 11 2026.
error-date-no-such-day = The month in “{ $label }” has only { $last } days. Check the day and the month.
error-date-unreal = The date in “{ $label }” does not exist. Check the day, month and year.
error-date-future = The date in “{ $label }” has not come yet. Enter { $today } or an earlier day.
error-date-past = The date in “{ $label }” has passed. Enter { $today } or a later day.
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
error-number-range = Enter a number from { $least } to { $most } in “{ $label }”.
error-notification-code = The birth notification code in “{ $label }” is not complete. Enter it as on the paper: 00412.GCS.01999.26
error-code-format = The code in “{ $label }” does not have the right form. Enter it like this: { $example }

## Files
error-file-missing = There is no file for “{ $label }” yet. Take a photo or choose a file and send again.
error-file-too-big = “{ $file }” is larger than { $most }. Take a smaller photo or split the file.
error-file-type = “{ $file }” is not a JPEG or PNG picture or a PDF. Send a photo or a PDF.
error-file-empty = “{ $file }” has nothing in it. Choose another file.
error-file-unreadable = “{ $file }” cannot be opened. Take the photo again, or save the file anew and send it.
error-file-locked = “{ $file }” is protected by a password. Remove the password and send it again.
error-file-active = “{ $file }” holds a program or another file and cannot be taken. Print it to a plain PDF, or send a photo.
error-file-pixels = The picture “{ $file }” has more than { $most } million pixels. Take a smaller photo.
error-file-too-many = Each dossier takes at most { $most } files. Remove some and send again.

## Page and account
error-stale = This page was changed elsewhere after you opened it. Read what is new and send again; what you typed is still below.
error-password-weak = This password is easy to guess. Use a few words that have nothing to do with each other, at least { $least } characters.
error-password-common = This password has leaked elsewhere and is on the lists that thieves try. Think of another one.

## When it does not go on
failure-home = To the first page
failure-track = Track a filing
failure-status = See what works at the moment
failure-not-found = This page was not found
    .text = The address may be incomplete, the page may have expired, or it belongs to somebody else.
    .next = What you have filed is still there. Track it with its code and secret, or sign in.
failure-cross-site = This request came from another site
    .text = To protect you we take no data sent from another website.
    .next = Open this page again from Cổng Hộ tịch and go on; what was saved is still there.
failure-unreadable = What was sent cannot be read
    .text = The connection may have broken off.
    .next = Go back and send it again; what was saved is still there.
failure-too-large = That was too large
    .text = A file may have at most 10 MB.
    .next = Go back, take a smaller picture or split the file, and send it again.
failure-too-many = Too many tries
    .text = To protect everybody we take nothing more from here for a while.
    .next = Wait about 15 minutes and try again. What you have filed goes on as usual.
failure-busy = The service is very busy
    .text = We cannot do this right now.
    .next = Try again in a minute. What was saved is still there, what was filed is safe.
failure-away = The service is down for the moment
    .text = We cannot reach the place where filings are kept, so what you asked for was not done. It is not your fault; we are working on it.
    .next = Try again in a few minutes. What was saved is kept, and filings that were made are safe. If it is urgent, call or visit the commune’s office.
failure-broken = Something went wrong on our side
    .text = It is not your fault. It has been noted so that it can be mended.
    .next = Try again in a few minutes. What was saved is still there, what was filed is safe.

### Accounts, signing in, forgotten passwords.

sign-in = Sign in
    .text = You need no account to declare and file. An account shows all your filings in one place.
sign-in-password = Password
sign-in-wrong = The name or the password is not right. Try again, or set a new password.
register = Make an account
    .text = We send a code of six digits to this address.
register-password = New password
    .hint = At least { $least } characters; a few unrelated words are best.
recover = Set a new password
    .text = We send a code of six digits to your address.
new-password = Set a new password
mailed = Enter the code from the mail
    .text = A mail with a code of six digits is on its way; the code is valid for 15 minutes.
mailed-code = Code of six digits
    .hint = You can paste it from the mail.
    .wrong = The code is wrong or too old. Check the mail, or ask for a new one.
account = Account
account-email = E-mail address
account-present = Present password
    .wrong = The present password is not right.
account-sessions = Sessions
account-here = (this one)
account-end = End
account-end-others = End all other sessions
account-password = Change password

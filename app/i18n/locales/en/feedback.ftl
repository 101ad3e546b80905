### Feedback about pages, and the operator's list of it.

feedback = Tell us about this page
    .text = What is hard to understand, wrong or does not work? Somebody reads every word.
    .kept = We keep what you say for a year, and not who said it. So we cannot answer each of you.
    .button = Send
feedback-page = Which page?
    .hint = The name or the address of the page. Leave it empty if you do not remember.
feedback-words = What would you like to say?
    .hint = Leave out names, telephone numbers, numbers of papers and dossier codes: long numbers and addresses of mail are taken out.
    .missing = Write a few words about what is hard to understand, wrong or does not work.
    .too-long = This is too long. Use at most { $most } letters.
feedback-thanks = Thank you for telling us
    .text = We have received it.
    .filing = If it is urgent and about a dossier, call or visit the People’s Committee that settles it.

feedback-list = What people say
    .text = The newest is on top. Each is kept for a year.
    .none = Nobody has said anything yet.
    .about = Page { $page }, language { $lang }

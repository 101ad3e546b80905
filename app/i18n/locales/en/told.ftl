### How people are told: choices in the account, and stopping a kind of mail.

told = How we tell you
    .due = Mail that a filing was received, that more is needed, that a draft waits to be checked, of a refusal, of the result and of being late always comes: the law wants you to be told. The rest is your choice.
    .save = Keep these choices
    .saved = Your choices are kept.
told-mail = Mail
    .hint = What you untick is no longer sent by mail. The page of notices still has all of it.
told-sms = SMS
    .hint = To the telephone number in the filing. A message has what to do, the code of the filing and our address; nothing else.
told-mail-reminders = Reminders when the time to answer is nearly over
told-mail-steps = Each step at other agencies, such as residence and the health insurance card
told-mail-work = What is done meanwhile, such as asking another office to verify
told-mail-followed = News of filings of relatives that you follow
told-sms-todo = When you need to do something
told-sms-result = When there is a result
told-sms-late = When it is late

stopping = Stop this kind of mail
    .which = Kind of mail: { $group }.
    .still = Mail that a filing was received, that more is needed, that a draft waits to be checked, of a refusal, of the result and of being late still comes: the law wants you to be told.
    .press = Stop it
    .done = This kind of mail no longer comes to your address.
    .mistake = A mistake? You can have it again at any time.
    .again = Have it again
    .back = This kind of mail comes as before.

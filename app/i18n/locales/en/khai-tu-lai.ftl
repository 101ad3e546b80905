### Registering a death again: only what differs from registering a death.

khai-tu-lai = Register a death again
    .like = khai-tu
    .event = The death extract and the register book are both lost
    .intro = For deaths that were registered before 1 January 2016, whose original is lost and whose office has lost the book too. Every answer is kept as you go.
    .who = The spouse, a child, a parent or another relative of the deceased.
    .cost = The province sets the fee; the office will tell you. Paper copies: { $fee } each.
    .time = 5 working days; if something has to be verified, not more than 10 working days in addition. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception. If something has to be verified it takes longer, and you will be told.
    .have = A copy of the old paper if there is one; if not, papers that tell of the death. Phone photos will do.
    .other = You can also go to the commune where it was registered. The registrar will help.
    .other-2026 = You can also go to any commune’s People’s Committee. The registrar will help.
    .button = Start
    .submit = Declare and file

khai-tu-lai-page-dang-ky-truoc = The former registration
    .intro = Give what you remember. Number, book and page may stand on an old copy.
khai-tu-lai-page-mat-giay-to = What was lost
khai-tu-lai-page-chung-cu = What it rests on

khai-tu-lai-former-commune = In which commune was the death registered?
    .hint = Type its old or its new name, marks are not needed. If the old commune is part of a new one, choose the new one.
khai-tu-lai-former-authority = The office as named on the old paper
    .hint = For example UBND xã Sa Pả, huyện Sa Pa. Leave it empty if you do not remember.
khai-tu-lai-former-date = When was it registered?
    .hint = If you only know the year, give the year.
khai-tu-lai-former-number = Number
    .hint = If you remember it.
khai-tu-lai-former-book = Book
    .hint = If you remember it.
khai-tu-lai-former-page = Page
    .hint = If you remember it.
khai-tu-lai-former-original = Do you still have the original?
    .lost = It is lost or cannot be used any more
    .kept = I have it
khai-tu-lai-former-entry = Does the former office still have the book?
    .lost = It says that it does not
    .unknown = I do not know; please look for me
    .kept = It does
khai-tu-lai-former-how_lost = How was it lost?
    .hint = For example: in a flood in 1999, when moving house.
khai-tu-lai-loss_statement = I declare that the death was registered and that no original is left, and I answer for these words.
    .why-text = If the statement is untrue, the new registration is cancelled.
khai-tu-lai-evidence-kind = What is left?
    .copy = A copy of the old paper
    .papers = No copy, only other papers
khai-tu-lai-file-former_copy = Copy of the old paper
khai-tu-lai-file-personal_papers = Papers that tell of the death
    .hint = The old household book, a paper of the cemetery, the family’s book. Send as many as there are.

khai-tu-lai-rule-former-after-2015 = Only what was registered before 1 January 2016 is registered again. For a later registration ask for a copy of the extract.
khai-tu-lai-rule-original-kept = Whoever has the original needs no other. If you need more, ask for copies of the extract.
khai-tu-lai-rule-book-kept = While the book is there nothing is registered again. Ask for a copy of the extract.
khai-tu-lai-rule-former-before-death = It cannot have been registered before the death. Please look at both dates again.

### End of the supervision of a guardianship: only what differs from its registration.

cham-dut-giam-sat-giam-ho = End of the supervision of a guardianship
    .like = giam-sat-giam-ho
    .event = A guardian is no longer supervised
    .intro = For a supervision that ends because the guardianship has ended, or because the supervisor asks to be released, cannot go on or is replaced.
    .who = The supervisor, or somebody who files for them.
    .cost = Free of charge. Paper copies: { $fee } each.
    .time = 2 working days. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception.
    .have = The extract of the supervision; the paper on which it ends. A picture taken with a telephone will do.
    .other = You may go to the commune where the supervision was registered. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

cham-dut-giam-sat-giam-ho-page-da-dang-ky = The registered supervision
    .intro = Write it as on the extract of the supervision.
cham-dut-giam-sat-giam-ho-page-cham-dut = Why does it end?
cham-dut-giam-sat-giam-ho-registered-commune = In which commune was it registered?
    .hint = Old and new names both work, with or without marks.
cham-dut-giam-sat-giam-ho-supervision-registered_number = Number on the extract
    .hint = For example 2/TLGSGH.
cham-dut-giam-sat-giam-ho-supervision-registered_date = Date of registration
cham-dut-giam-sat-giam-ho-supervision-registered_authority = Registered by
cham-dut-giam-sat-giam-ho-end-reason = Reason
    .guardianship_ended = The guardianship has ended
    .asked = The supervisor asks to be released
    .unable = The supervisor has died or no longer fulfils the conditions
    .replaced = Another supervisor is chosen
cham-dut-giam-sat-giam-ho-end-date = Since which day?
cham-dut-giam-sat-giam-ho-file-end_paper = The paper on which it ends
    .hint = For example the extract of the end of the guardianship, the request to be released, the paper that names another one.
cham-dut-giam-sat-giam-ho-rule-supervision-ended-before = A supervision cannot end before it was registered. Please look at both dates again.

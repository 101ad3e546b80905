### End of a guardianship: only what differs from its registration.

cham-dut-giam-ho = End of a guardianship
    .like = giam-ho
    .event = A guardian is no longer needed
    .intro = For a registered guardianship whose ward is now 18 years old, is cared for by the parents, is adopted or has died, or whose guardian has to be replaced.
    .who = The guardian, or somebody who files for them.
    .cost = Free of charge. Paper copies: { $fee } each.
    .time = 2 working days. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception.
    .have = The extract of the guardianship; the paper on which it ends. A picture taken with a telephone will do.
    .other = You may go to the commune where the guardianship was registered. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

cham-dut-giam-ho-page-nguoi-giam-ho = The guardian
cham-dut-giam-ho-page-da-dang-ky = The registered guardianship
    .intro = Write it as on the extract of the guardianship.
cham-dut-giam-ho-page-cham-dut = Why does it end?
cham-dut-giam-ho-registered-commune = In which commune was it registered?
    .hint = Old and new names both work, with or without marks.
cham-dut-giam-ho-guardianship-registered_number = Number on the extract
    .hint = For example 3/TLGH.
cham-dut-giam-ho-guardianship-registered_date = Date of registration
cham-dut-giam-ho-guardianship-registered_authority = Registered by
cham-dut-giam-ho-end-reason = Reason
    .of_age = The ward is 18 years old
    .capacity = A court has declared that the ward has full capacity
    .died = The ward has died
    .parents_able = The parents can care for the ward
    .adopted = The ward is adopted
    .guardian_changed = Another guardian: the guardian has died, no longer fulfils the conditions or asks to be released
cham-dut-giam-ho-end-date = Since which day?
cham-dut-giam-ho-file-end_paper = The paper on which it ends
    .hint = For example a court decision, a death extract, a decision on adoption.
cham-dut-giam-ho-rule-ended-before = A guardianship cannot end before it was registered. Please look at both dates again.
cham-dut-giam-ho-rule-not-of-age = On that day the ward is not yet 18 years old. Please look at the date of birth, the day of the end or the reason again.

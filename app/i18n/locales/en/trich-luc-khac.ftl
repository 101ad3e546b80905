### Copy of an extract of another record.

trich-luc-khac = Copy of an extract of another record
    .like = trich-luc
    .event = An extract of a guardianship, an acknowledgement, a correction or a recording is needed
    .intro = Ask for a copy of the extract of a guardianship, an acknowledgement, a change or correction, or something recorded from abroad.
    .who = The person named in the register, a representative, somebody with a mandate; the spouse, child or heir of a person who has died.
    .cost = { $fee } a copy. Some families pay nothing.
    .time = On the same working day if filed before { $cutoff }:00, else on the next.
    .time-2026 = Within { $hours } hours of reception.
    .have = Name and year of birth of the person named; where it was registered. The number if you remember it.
    .other = You may go to any authority of the civil status database, wherever you live.
    .button = Start
    .submit = Declare and file

trich-luc-khac-page-loai-so = A copy of what?
trich-luc-khac-page-nguoi-dung-ten = The person named in the register
    .intro = One person is enough. As the paper has it, if there is one.
trich-luc-khac-page-noi-dang-ky = Where it was registered
trich-luc-khac-registered-register = A copy of what?
    .guardianship = Guardianship
    .guardianship_end = End of a guardianship
    .supervision = Supervision of a guardianship
    .supervision_end = End of a supervision
    .parent_child = Acknowledgement of father, mother or child
    .change = Change or correction
    .recorded_marriage = Recorded marriage abroad
    .recorded_divorce = Recorded divorce abroad
    .other_recording = Other recording from abroad
trich-luc-khac-subject-name = Name
trich-luc-khac-subject-birth_date = Date of birth
    .hint = The year alone will do.
trich-luc-khac-subject-died_on = Day of death

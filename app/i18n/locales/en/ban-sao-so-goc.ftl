### Copy from the original book.

ban-sao-so-goc = Copy from the original book
    .like = trich-luc
    .event = A copy from the original book is needed
    .intro = Ask for a copy of what stands in the original register; it serves in the place of the original.
    .who = The person named in the register, a representative, somebody with a mandate; the spouse, child or heir of a person who has died.
    .cost = { $fee } a copy. Some families pay nothing.
    .time = On the same working day if filed before { $cutoff }:00, else on the next.
    .time-2026 = Within { $hours } hours of reception.
    .have = Name and year of birth of the person named; where it was registered. The number if you remember it.
    .other = You may go straight to the office that keeps the original book, wherever you live.
    .button = Start
    .submit = Declare and file

ban-sao-so-goc-page-loai-so = A copy of what?
ban-sao-so-goc-page-nguoi-dung-ten = The person named in the register
    .intro = One person is enough. As the paper has it, if there is one.
ban-sao-so-goc-page-noi-dang-ky = Where it was registered
ban-sao-so-goc-registered-register = A copy of what?
    .birth = Birth
    .marriage = Marriage
    .death = Death
    .guardianship = Guardianship
    .guardianship_end = End of a guardianship
    .supervision = Supervision of a guardianship
    .supervision_end = End of a supervision
    .parent_child = Acknowledgement of father, mother or child
    .change = Change or correction
    .recorded_marriage = Recorded marriage abroad
    .recorded_divorce = Recorded divorce abroad
    .other_recording = Other recording from abroad
ban-sao-so-goc-subject-name = Name
ban-sao-so-goc-subject-birth_date = Date of birth
    .hint = The year alone will do.
ban-sao-so-goc-subject-died_on = Day of death

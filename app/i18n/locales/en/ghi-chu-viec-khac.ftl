### Recording other events registered abroad: only what differs from recording a marriage.

ghi-chu-viec-khac = Recording another event abroad
    .like = ghi-chu-ket-hon
    .event = A birth, acknowledgement, adoption, guardianship, change of name or death registered abroad
    .intro = For citizens of Viet Nam whose civil status was settled by an authority of another state: a birth, an acknowledgement, an adoption, a guardianship, a change, a death.
    .who = The person, parents or relatives, or somebody with a mandate. Nobody has to come.
    .cost = A fee set by the province; the office will tell you. Copies on paper: { $fee } each.
    .time = The same working day, at most 3 working days when something has to be verified. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception; longer when something has to be verified, and you are told.
    .have = The foreign paper, legalised or with an apostille; a certified translation into Vietnamese. A picture taken with a telephone will do.
    .other = You may go to the commune where the person lives, or send it by post. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

ghi-chu-viec-khac-page-viec-gi = What is to be recorded?
ghi-chu-viec-khac-page-nguoi-duoc-ghi = The person
    .intro = Who was born, acknowledged, put under guardianship, changed, or has died. Write it as on the papers.
ghi-chu-viec-khac-page-nguoi-duoc-ghi-noi-o = Where the person lives
    .intro = Of who has died, the last residence.
ghi-chu-viec-khac-page-noi-dung = What was settled abroad
    .intro = Write it as on the papers of that state and their translation.

ghi-chu-viec-khac-requester-relationship = For whom?
    .subject = For myself
    .family = For a child or a relative
    .mandate = For somebody who gave me a mandate
ghi-chu-viec-khac-requester-name = Name of who declares
ghi-chu-viec-khac-requester-pin = Personal identification number of who declares
    .hint = The 12 digits on the identity card.

ghi-chu-viec-khac-event-kind = What was settled abroad?
    .birth = A birth
    .acknowledgement = An acknowledgement of father, mother or child
    .adoption = An adoption
    .guardianship = A guardianship
    .change = A change or correction
    .death = A death

ghi-chu-viec-khac-subject-name = Full name of the person
ghi-chu-viec-khac-subject-birth_date = Date of birth of the person
    .hint = If the papers have only the year, write only the year.
ghi-chu-viec-khac-subject-sex = Sex
    .male = Male
    .female = Female
ghi-chu-viec-khac-subject-nationality = Nationality of the person
ghi-chu-viec-khac-subject-ethnicity = Ethnic group of the person
ghi-chu-viec-khac-subject-identity_kind = Which paper has the person?
    .hint = Of a child without other papers, the number of the foreign birth certificate.
    .pin = Identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper, such as a birth certificate
ghi-chu-viec-khac-subject-pin = Personal identification number of the person
    .hint = The 12 digits on the identity card or the birth certificate.
ghi-chu-viec-khac-subject-identity_number = Number of the paper of the person
ghi-chu-viec-khac-subject-identity_issuer = Issued where and when
ghi-chu-viec-khac-subject-residence_kind = Where does the person live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
ghi-chu-viec-khac-subject-residence = Commune
    .hint = Old and new names both work, with or without marks.
ghi-chu-viec-khac-subject-residence_detail = House, street, hamlet
ghi-chu-viec-khac-subject-residence_abroad = Address abroad

ghi-chu-viec-khac-abroad-country = In which country?
ghi-chu-viec-khac-event-date = When did it happen?
    .hint = The day of birth, of death, or on which it was settled.
ghi-chu-viec-khac-event-place = Where did it happen?
    .hint = City and region, for example Sydney, New South Wales.
ghi-chu-viec-khac-event-mother = Name of the mother
ghi-chu-viec-khac-event-father = Name of the father
ghi-chu-viec-khac-event-with = Name of the other person
    .hint = Who acknowledges or is acknowledged; the adoptive parents; or the guardian.
ghi-chu-viec-khac-event-change = What was changed?
    .hint = For example the name from Nguyễn Thị Hoa to Nguyễn Lan Anh.
ghi-chu-viec-khac-event-cause = Cause of death
    .hint = If the paper does not say, leave it empty.
ghi-chu-viec-khac-abroad-paper_number = Number of the paper
    .hint = Without a number, write “không số”.
ghi-chu-viec-khac-abroad-paper_date = Day of issue
ghi-chu-viec-khac-abroad-paper_authority = Issued by
    .hint = As in the Vietnamese translation.

ghi-chu-viec-khac-office-residence = In which commune do you live?
    .hint = Old and new names both work, with or without marks.
ghi-chu-viec-khac-file-foreign_paper = The foreign paper
    .hint = A certified copy or the original, with the page of the legalisation or the apostille.

## Rules that stop
ghi-chu-viec-khac-rule-subject-no-citizen = The person is no citizen of Viet Nam, so it is not recorded here. Please check the nationality.
ghi-chu-viec-khac-rule-own-death = Nobody declares the own death. Choose that you declare for a relative.
ghi-chu-viec-khac-rule-event-before-birth = That day is before the day of birth. Please check both dates.
ghi-chu-viec-khac-rule-event-after-paper = The paper is older than the event. Please check both dates.

## Rules that warn
ghi-chu-viec-khac-rule-subject-pin = The number does not fit the sex or the year of birth. Please check; if it is right, file it so.

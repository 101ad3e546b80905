### Copy of a marriage extract.

trich-luc-ket-hon = Copy of a marriage extract
    .like = trich-luc
    .event = I need a marriage extract
    .intro = Ask for a copy of your own marriage extract, or of someone you may ask for.
    .who = Wife or husband, someone with a mandate of one of them; child or heir of who has died.
    .cost = { $fee } a copy. Some families are exempt.
    .time = The same working day when filed before { $cutoff }:00; otherwise the next working day.
    .time-2026 = Within { $hours } hours of reception.
    .have = Name and date of birth of wife or husband; where the marriage was registered; the entry number if you know it.
    .other = Any office of the civil-status database can issue it, wherever you live.
    .button = Start
    .submit = Declare and file the request

trich-luc-ket-hon-page-cua-ai = Who is asking
trich-luc-ket-hon-page-vo-hoac-chong = Wife or husband
    .intro = One of the two is enough; for your own extract give your own name.
trich-luc-ket-hon-page-noi-dang-ky = Where the marriage was registered
trich-luc-ket-hon-page-ban-sao = Copies and delivery

trich-luc-ket-hon-requester-relationship = For whom?
    .self = For myself
    .mandate = For someone who gave me a mandate
    .child = For my mother or father, who has died
    .heir = For someone who has died and whose heir I am
trich-luc-ket-hon-requester-name = Your full name
trich-luc-ket-hon-requester-pin = Your personal number
    .hint = The 12 digits on the identity card.
trich-luc-ket-hon-requester-phone = Your telephone number
    .hint = An SMS comes here when the result is ready.
trich-luc-ket-hon-requester-email = Your e-mail address
    .hint = For news of the filing. You can leave it empty.
trich-luc-ket-hon-file-kinship = A paper that shows the relation
    .hint = For example a birth certificate, a marriage certificate, a will.
trich-luc-ket-hon-file-mandate = The mandate

trich-luc-ket-hon-subject-name = Full name
trich-luc-ket-hon-subject-birth_date = Date of birth
    .hint = If only the year is known, type the year.

trich-luc-ket-hon-registered-commune = In which commune was the marriage registered?
    .hint = The old or the new name, accents optional.
trich-luc-ket-hon-registered-number = Registration number
    .hint = For example 48/2026, if you know it.

trich-luc-ket-hon-copies = How many copies?
    .hint = From 1 to 20.
trich-luc-ket-hon-purpose = What are they for?
    .hint = For example an inheritance, an allowance.
trich-luc-ket-hon-fee-exemption = Is the family exempt from fees?
    .none = No
    .merit = People with merit to the revolution
    .poor = Poor household
    .disability = Person with a disability
trich-luc-ket-hon-delivery = How do you want to get the result?
    .electronic = Electronic, downloaded here
    .counter = On paper at the office, and electronic
    .post = On paper by post, and electronic
trich-luc-ket-hon-delivery-address = Send it to which address?
trich-luc-ket-hon-rule-own-name = For yourself the name in the extract must be your own. Check it, or choose someone else.

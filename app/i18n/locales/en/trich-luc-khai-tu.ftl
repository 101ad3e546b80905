### Copy of a death extract.

trich-luc-khai-tu = Copy of a death extract
    .like = trich-luc
    .event = More copies of a death extract are needed
    .intro = Ask for copies of a relative’s death extract once the death is registered.
    .who = Wife, husband, child, parent, another heir, or who has a mandate of one of them.
    .cost = { $fee } for each copy. Some families are exempt.
    .time = The same working day when filed before { $cutoff }:00; otherwise the next working day.
    .time-2026 = Within { $hours } hours of reception.
    .have = Name, year of birth and day of death; where the death was registered; a paper that shows the relation.
    .other = You can also go to any authority that keeps the civil status data, wherever you live.
    .button = Start
    .submit = Declare and file

trich-luc-khai-tu-page-nguoi-yeu-cau = Who is asking?
trich-luc-khai-tu-page-nguoi-da-mat = The person who died
    .intro = As on the death extract, if there is one.
trich-luc-khai-tu-page-noi-dang-ky = Where the death was registered
trich-luc-khai-tu-page-ban-sao = Copies and how you get them

trich-luc-khai-tu-requester-relationship = Who are you to the person who died?
    .spouse = Wife or husband
    .child = Child
    .parent = Parent
    .heir = Another heir
    .mandate = Somebody with a mandate of the family
trich-luc-khai-tu-requester-name = Your full name
trich-luc-khai-tu-requester-pin = Your personal number
    .hint = The 12 digits on the identity card.
trich-luc-khai-tu-requester-phone = Your telephone number
    .hint = An SMS comes here when the result is ready.
trich-luc-khai-tu-requester-email = Your e-mail address
    .hint = For news of the filing. You can leave it empty.
trich-luc-khai-tu-file-kinship = A paper that shows the relation
    .hint = For example a birth certificate, a marriage certificate, a will.
trich-luc-khai-tu-file-mandate = The mandate

trich-luc-khai-tu-subject-name = Full name
trich-luc-khai-tu-subject-birth_date = Date of birth
    .hint = If only the year is known, type the year.
trich-luc-khai-tu-subject-died_on = Date of death (solar calendar)
    .hint = For example 14 11 2026.

trich-luc-khai-tu-registered-commune = In which commune was the death registered?
    .hint = The old or the new name, accents optional.
trich-luc-khai-tu-registered-number = Registration number
    .hint = For example 31/2026, if you know it.

trich-luc-khai-tu-copies = How many copies?
    .hint = From 1 to 20.
trich-luc-khai-tu-purpose = What are they for?
    .hint = For example an inheritance, an allowance.
trich-luc-khai-tu-fee-exemption = Is the family exempt from fees?
    .none = No
    .merit = People with merit to the revolution
    .poor = Poor household
    .disability = Person with a disability
trich-luc-khai-tu-delivery = How do you want to get the result?
    .electronic = Electronic, downloaded here
    .counter = On paper at the office, and electronic
    .post = On paper by post, and electronic
trich-luc-khai-tu-delivery-address = Send it to which address?

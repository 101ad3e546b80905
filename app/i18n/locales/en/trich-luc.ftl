### Copy of an extract or of a birth certificate.

trich-luc = Get a copy of a birth extract
    .event = I need a paper
    .intro = Ask for a copy of your own birth extract, or of someone you may ask for.
    .who = The person, a parent, a guardian or someone with a mandate; wife, husband, child or heir of who has died.
    .cost = { $fee } a copy. Some families are exempt.
    .time = The same working day when filed before { $cutoff }:00; otherwise the next working day.
    .time-2026 = Within { $hours } hours of reception.
    .have = Name, date of birth and the place of registration; the entry number if you know it.
    .other = Any office of the civil-status database can issue it, wherever you live. If you declared the birth here with an account, ask with that account: where the office allows it, the signed file is there as soon as you have paid.
    .button = Start
    .submit = Declare and file the request

trich-luc-page-cua-ai = Who is asking
trich-luc-page-nguoi-duoc-khai-sinh = Whose birth extract?
trich-luc-page-noi-dang-ky = Where the birth was registered
trich-luc-page-ban-sao = Copies and delivery

trich-luc-requester-relationship = For whom?
    .self = For myself
    .parent = For my child under 18
    .guardian = For someone I am the guardian of
    .mandate = For someone who gave me a mandate
    .spouse = For my wife or husband, who has died
    .child = For my mother or father, who has died
    .heir = For someone who has died and whose heir I am
trich-luc-requester-name = Your full name
trich-luc-requester-pin = Your personal number
    .hint = 12 digits on the identity card.
trich-luc-requester-no_pin = I am a foreigner and have no personal number
trich-luc-requester-passport = Passport number
    .hint = With the state that issued it, for example: M70000061, Republic of Korea.
trich-luc-requester-phone = Telephone number
    .hint = An SMS comes here when there is a result.
trich-luc-requester-email = E-mail address
    .hint = For news about the request. You can leave it empty.
trich-luc-file-kinship = A paper that shows the relation to who has died
    .hint = For example a birth certificate, a marriage certificate, a will; and the death extract, if there is one.
trich-luc-file-mandate = The mandate or the guardianship decision

trich-luc-subject-name = Full name on the birth certificate
trich-luc-subject-birth_date = Date of birth
    .hint = If only the year is known, write the year alone.
trich-luc-subject-mother_name = Mother’s full name
    .hint = Helps when names are alike. You can leave it empty.

trich-luc-registered-commune = In which commune or ward was it registered?
    .hint = Type the name of then or of now, marks are not needed.
trich-luc-registered-number = Entry number
    .hint = For example 412/2026, if you know it.
trich-luc-office-any = Would another commune suit you better?
    .hint = Any office may issue the copy; you need not go back to where it was registered. Left empty, that office issues it.

trich-luc-copies = How many copies?
    .hint = From 1 to 20.
trich-luc-certificate = A copy of the birth certificate instead of the extract
    .hint = It also names who declared the birth, and bears the number of the certificate. Not ticked, you get the extract.
trich-luc-use = Where will it be used?
    .home = In Viet Nam
    .abroad = Abroad
trich-luc-use-country = In which country?
    .hint = With the result this page says what the extract needs to be accepted there.
trich-luc-annex = Add a page in Vietnamese, English and French
    .hint = It helps others read the extract. It does not replace a certified translation.
trich-luc-purpose = What is it for?
trich-luc-fee-exemption = Is the family exempt from fees?
    .none = No
    .merit = A person with merit to the revolution
    .poor = A poor household
    .disability = A person with a disability
trich-luc-delivery = How do you want the result?
    .electronic = Electronic, downloaded here
    .counter = On paper at the office, and electronic
    .post = On paper by post, and electronic
trich-luc-delivery-address = To which address?

trich-luc-rule-own-name = For yourself both names must be the same. Check them, or choose someone else.

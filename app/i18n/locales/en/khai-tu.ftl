### Death registration: pages, questions, choices, rules. A quiet voice that does not hurry.

khai-tu = Register a death
    .event = Someone in the family has died
    .intro = We are sorry for your loss. This can be done from home, whenever it suits you; every answer is kept as you go.
    .who = Wife, husband, child, parent or another relative, within 15 days of the death. Without relatives, the owner of the house or the body where the person lived.
    .cost = Free when registered in time. Paper copies: { $fee } each.
    .time = The same working day when filed before { $cutoff }:00; otherwise the next working day. If something must be verified it takes longer, and you are told.
    .time-2026 = Within { $hours } hours of reception. If something must be verified it takes longer, and you are told.
    .have = The death notification or the paper that stands for it (a phone photo will do); your personal number, and that of the person who died, if there is one.
    .other = You can also go to the People’s Committee of the commune of the last residence. The registrar will fill everything in with you.
    .other-2026 = You can also go to any commune’s People’s Committee. The registrar will fill everything in with you.
    .button = Start
    .submit = Declare and file

khai-tu-page-nguoi-khai = Who is declaring?
khai-tu-page-nguoi-mat = The person who died
    .intro = As on the identity card or the person’s papers.
khai-tu-page-noi-o = Last residence
khai-tu-page-luc-mat = When and where?
khai-tu-page-giay-bao-tu = The death notification
    .intro = After a death in a health facility the facility issues it; after a death at home the People’s Committee of the commune does. After a sudden death or an accident there is a paper of the police or a forensic result.
khai-tu-page-co-quan = Where the filing goes
khai-tu-page-lam-cung-luc = What can be done in the same go
    .intro = Once the death is registered, we pass this on for you; nobody has to travel. Leave it empty if you do not want it now; it can be done on its own later.
khai-tu-page-tro-cap = Who receives the funeral money or benefit?
    .intro = We only ask what the paying office needs.
khai-tu-page-giay-to = Papers to attach
    .intro = A phone photo will do: all four corners, every word readable.
khai-tu-page-nhan-ket-qua = Copies and how you get the result

khai-tu-requester-relationship = Who are you to the person who died?
    .spouse = Wife or husband
    .child = Child
    .parent = Parent
    .sibling = Brother or sister
    .grandchild = Grandchild, niece or nephew
    .relative = Another relative
    .householder = Owner of the house or neighbour, where there is no relative
    .institution = For a body or organisation, where there is no relative
khai-tu-requester-name = Your full name
khai-tu-requester-pin = Your personal number
    .hint = The 12 digits on the identity card.
khai-tu-requester-phone = Your telephone number
    .hint = We only call when something must be asked. An SMS comes here when you need to do something.
khai-tu-requester-email = Your e-mail address
    .hint = For news of the filing. You can leave it empty.

khai-tu-deceased-name = Full name
khai-tu-deceased-birth_date = Date of birth
    .hint = If only the year is known, type the year.
khai-tu-deceased-sex = Sex
    .male = Male
    .female = Female
khai-tu-deceased-nationality = Nationality
khai-tu-deceased-ethnicity = Ethnic group
khai-tu-deceased-identity_kind = Which paper did the person have?
    .pin = Identity card or personal number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper
    .none = None, or it cannot be found
khai-tu-deceased-pin = Personal number of the person who died
    .hint = The 12 digits on the identity card.
khai-tu-deceased-identity_number = Number of the paper
khai-tu-deceased-identity_issuer = Issued by, and when

khai-tu-deceased-residence_kind = Where did the person live?
    .permanent = Permanent residence in Viet Nam
    .temporary = Temporary residence in Viet Nam
    .actual = Neither; lived in Viet Nam
    .abroad = Abroad
    .unknown = Not known
khai-tu-deceased-residence = Commune of residence
    .hint = The old or the new name, accents optional.
khai-tu-deceased-residence_detail = House number, street, village
khai-tu-deceased-residence_abroad = Address abroad

khai-tu-death-date = Date of death (solar calendar)
    .hint = For example 14 11 2026. If you know the lunar date, convert it.
khai-tu-death-time = Time of death
    .hint = Leave it empty if nobody knows.
khai-tu-death-where = Where did the person die?
    .facility = In a hospital or health station, or on the way to emergency care
    .elsewhere = At home or elsewhere in Viet Nam
    .abroad = Abroad
khai-tu-death-facility = Name of the hospital or health facility
    .hint = On the way in: the facility that received the person. On a transfer: the one that sent the person.
khai-tu-death-manner = What was the cause?
    .natural = Illness, old age
    .sudden = Sudden, an accident, on a vehicle, or something is unclear
    .court = Declared dead by a court
    .execution = Execution of a sentence
    .long_ago = Died long ago, no paper is left
    .why-text = Who issues the paper depends on where and how the person died.
khai-tu-death-commune = Commune of death
    .hint = The old or the new name, accents optional.
khai-tu-death-detail = House number, street, village
khai-tu-death-country = Country of death
khai-tu-death-foreign_place = City, state or province of death

khai-tu-death_paper-police = Which paper is there?
    .police_confirmation = Confirmation by the police
    .forensic_result = Forensic result
khai-tu-death_paper-number = Number of the paper
    .hint = Of the notification, confirmation, decision or judgment.
khai-tu-death_paper-issued_on = Date of issue
khai-tu-death_paper-issuer = Issued by
khai-tu-death-cause = Cause of death
    .hint = Exactly as on the paper. If it says nothing, write “không rõ” (unknown).

khai-tu-residence_end-wanted = Should the police end the person’s permanent residence as well?
    .yes = Yes, pass it on
    .no = No, the family will do it
khai-tu-benefit-scheme = Which of these was the person, in life?
    .hint = Only one office pays for the funeral. If several apply, choose the first.
    .bhxh = Paid social insurance, or drew a pension
    .bao_tro = Drew a monthly social allowance, or was 75 or older without a pension
    .nguoi_co_cong = A person with merit to the revolution
    .none = None of these, or not now
    .why-text = Each is handled by another office; this tells us where to send it.
khai-tu-benefit-claimant = Who is it paid to?
    .requester = The person declaring
    .other = Somebody else in the family
khai-tu-claimant-name = Full name of who receives it
khai-tu-claimant-pin = Personal number of who receives it
    .hint = The 12 digits on the identity card.
khai-tu-benefit-payment = How should it be paid?
    .account = To a bank account
    .cash = In cash at the paying office
khai-tu-benefit-bank = Name of the bank
khai-tu-benefit-account = Account number
    .hint = Digits only. The account must be in the name of who receives it.

khai-tu-file-death_notice = Death notification
khai-tu-file-police_paper = Paper of the police or forensic result
khai-tu-file-court_decision = Judgment or decision of the court, in force
khai-tu-file-execution_paper = Paper of the chair of the execution council
khai-tu-file-foreign_death_paper = Foreign paper that certifies the death
    .hint = Legalised where needed, with a translation.
khai-tu-file-death_evidence = Papers that show the death
    .hint = A paper of an authority, a gravestone with a readable year, a family record, the word of witnesses.
khai-tu-file-other = Anything else you want to send

khai-tu-office-any = Where do you want to file?
    .hint = The old or the new name of the commune, accents optional.

khai-tu-copies = How many copies of the death extract?
    .hint = From 0 to 20. There is always an electronic one, free of charge.
khai-tu-fee-exemption = Is the family exempt from fees?
    .none = No
    .merit = People with merit to the revolution
    .poor = Poor household
    .disability = Person with a disability
khai-tu-delivery = How do you want to get the result?
    .electronic = Electronic, downloaded here
    .counter = On paper at the office, and electronic
    .post = On paper by post, and electronic
khai-tu-delivery-address = Send it to which address?

## Rules that stop
khai-tu-rule-death-before-birth = The date of death lies before the date of birth. Check both.
khai-tu-rule-own-death = Your personal number and that of the person who died are the same. Check each card.
khai-tu-rule-paper-before-death = The paper cannot have been issued before the death. Check both dates.
khai-tu-rule-no-office = For someone who lived and died abroad, register at the Vietnamese mission in that country. With a foreign death paper, go to the People’s Committee of the commune where the family lives to have it recorded.

khai-tu-rule-account-number = An account number has 6 to 19 digits. Check the card or the bank’s app.

## Rules that warn
khai-tu-rule-very-old = By these dates the person lived more than 115 years. If that is right, file it; the registrar may ask.
khai-tu-rule-deceased-pin = The personal number does not fit the sex or the year of birth. Check it; if it is right, file it.
khai-tu-rule-newborn = A child who lived 24 hours or more has birth and death registered; a shorter life is registered only if the parents wish. The registrar will help with both.
khai-tu-rule-without-paper = Without a paper the registrar must ask those who know. File it; you are told when there is an answer.
khai-tu-rule-support-by-age = By the date of birth the person was not yet of the age for this support. If the person drew a monthly social allowance, file it.
khai-tu-rule-late = More than 15 days have passed since the death. It can be registered all the same.

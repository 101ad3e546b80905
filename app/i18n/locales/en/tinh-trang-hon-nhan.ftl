### Marital status certificate.

tinh-trang-hon-nhan = Marital status certificate
    .event = A paper is needed that says single, divorced, widowed or married
    .intro = Ask for a certificate of marital status, to marry, to buy or sell a house, to borrow or for anything else. Each paper serves one purpose.
    .who = The person who needs it, or somebody with a mandate.
    .cost = A fee set by the province; the office will tell you. Some families pay nothing.
    .time = 3 working days. Where another commune has to be asked, it replies within 3 more. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception. Where another commune has to be asked it takes longer, and you are told.
    .have = The personal identification number; of who was married, the number of the marriage certificate, the divorce judgment or the death extract. Papers issued in Viet Nam need not be sent.
    .other = You may go to the commune of your permanent residence; without one, to that of your temporary residence. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

tinh-trang-hon-nhan-page-nguoi-yeu-cau = Who is asking?
tinh-trang-hon-nhan-page-nguoi-duoc-xac-nhan = The person
    .intro = Write it as on the identity card.
tinh-trang-hon-nhan-page-nguoi-duoc-xac-nhan-noi-o = Residence
tinh-trang-hon-nhan-page-thoi-gian = For which time shall it be certified?
    .intro = A commune can only certify the time the person lived there. Of who lived in several places the officer asks the others.
tinh-trang-hon-nhan-page-tinh-trang = Marital status now
tinh-trang-hon-nhan-page-muc-dich = What is the paper for?
tinh-trang-hon-nhan-page-co-quan = The office
tinh-trang-hon-nhan-page-giay-to = Papers to attach
    .intro = A picture taken with a telephone will do: all four corners, every letter to be read.
tinh-trang-hon-nhan-page-nhan-ket-qua = Fee and delivery

tinh-trang-hon-nhan-requester-relationship = For whom?
    .person = For myself
    .mandate = For somebody who gave me a mandate
tinh-trang-hon-nhan-requester-name = Name of who asks
tinh-trang-hon-nhan-requester-pin = Personal identification number of who asks
    .hint = The 12 digits on the identity card.
tinh-trang-hon-nhan-requester-phone = Telephone number
    .hint = The officer only calls when something has to be asked. Text messages about what is to be done come here too.
tinh-trang-hon-nhan-requester-email = E-mail
    .hint = To be told about the dossier. You may leave it empty.

tinh-trang-hon-nhan-person-name = Full name
tinh-trang-hon-nhan-person-birth_date = Date of birth
    .hint = If the papers have only the year, write only the year.
tinh-trang-hon-nhan-person-sex = Sex
    .male = Male
    .female = Female
tinh-trang-hon-nhan-person-nationality = Nationality
tinh-trang-hon-nhan-person-ethnicity = Ethnic group
tinh-trang-hon-nhan-person-identity_kind = Which paper is there?
    .pin = Identity card, citizen identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper
tinh-trang-hon-nhan-person-pin = Personal identification number
    .hint = The 12 digits on the identity card.
tinh-trang-hon-nhan-person-identity_number = Number of the paper
tinh-trang-hon-nhan-person-identity_issuer = Issued where and when
tinh-trang-hon-nhan-person-residence_kind = Where does the person live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam, having no permanent one
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
tinh-trang-hon-nhan-person-residence = Commune
    .hint = Old and new names both work, with or without marks.
tinh-trang-hon-nhan-person-residence_detail = House, street, hamlet
tinh-trang-hon-nhan-person-residence_abroad = Address abroad

tinh-trang-hon-nhan-certified-period_where = For the time at which place?
    .home = Where the person lives now
    .other = Somewhere else, before
    .why-text = That commune has the marriage register of the time in question.
tinh-trang-hon-nhan-certified-period_commune = Commune where the person lived
    .hint = Of who lives abroad: the last permanent residence before leaving. Old and new names both work.
tinh-trang-hon-nhan-certified-period_from = From
    .hint = Of who never married usually from the age of marriage: 20 years of a man, 18 of a woman.
tinh-trang-hon-nhan-certified-period_to = To
    .hint = Today, if the person still lives there.

tinh-trang-hon-nhan-status-kind = Which is true?
    .never_married = Never married
    .married = Married
    .divorced = Divorced, and not married again
    .widowed = Widowed, and not married again
tinh-trang-hon-nhan-status-spouse = Name of the husband or wife
tinh-trang-hon-nhan-status-divorced_where = Divorced where?
    .here = By a court of Viet Nam
    .abroad = Abroad
tinh-trang-hon-nhan-status-paper_number = Number of the marriage certificate, judgment, decision or death extract
    .hint = Of who is married the marriage certificate; of who is divorced the judgment or decision; of who is widowed the death extract.
tinh-trang-hon-nhan-status-paper_date = Date of that paper
tinh-trang-hon-nhan-status-paper_authority = Issued by

tinh-trang-hon-nhan-purpose-kind = What is the paper for?
    .marriage_vn_vn = To marry a citizen of Viet Nam, in Viet Nam
    .marriage_vn_foreigner = To marry a foreigner, in Viet Nam
    .marriage_abroad_vn = To marry a citizen of Viet Nam, abroad
    .marriage_abroad_foreigner = To marry a foreigner, abroad
    .other = Something else: a house, a loan, an adoption…
    .why-text = The paper names its purpose and serves no other.
tinh-trang-hon-nhan-purpose-other = What exactly
    .hint = For example: to buy a house.
tinh-trang-hon-nhan-partner-name = Name of who will be married
tinh-trang-hon-nhan-partner-birth_date = Their date of birth
tinh-trang-hon-nhan-partner-nationality = Their nationality
tinh-trang-hon-nhan-partner-identity = Number of their identity card or passport
tinh-trang-hon-nhan-partner-residence = Where they live
tinh-trang-hon-nhan-partner-marries_at = Where will the marriage be registered?
    .hint = The commune; abroad the office and the country.

tinh-trang-hon-nhan-file-divorce_note = Extract of the recorded divorce
    .hint = A divorce abroad has to be recorded in Viet Nam first.
tinh-trang-hon-nhan-file-mandate = Mandate
    .hint = A mandate between grandparents, parents, children, spouses, brothers and sisters need not be certified.
tinh-trang-hon-nhan-file-other = Other papers
tinh-trang-hon-nhan-office-any = At which commune would you like to file?
    .hint = Old and new names both work, with or without marks.
tinh-trang-hon-nhan-fee-exemption = Is the family exempt from fees?
    .none = No
    .merit = A person with merit to the revolution
    .poor = A poor household
    .disability = A person with a disability
tinh-trang-hon-nhan-delivery = How shall the result come?
    .electronic = Electronically, from this page
    .counter = On paper at the office, and electronically
    .post = On paper by post, and electronically
tinh-trang-hon-nhan-delivery-address = To which address?

## Rules that stop
tinh-trang-hon-nhan-rule-period-order = The first day stands behind the last one. Please look at both again.
tinh-trang-hon-nhan-rule-period-before-birth = The first day stands before the date of birth. Please look at both again.
tinh-trang-hon-nhan-rule-married-already = Who is married cannot marry somebody else. Please look at the status or the purpose again.
tinh-trang-hon-nhan-rule-too-young = Not yet of the age of marriage: 20 years of a man, 18 of a woman. Please look at the date of birth again, or wait for that day.
tinh-trang-hon-nhan-rule-partner-is-person = Both who will marry are one person. Please look at name and date of birth again.

## Rules that warn
tinh-trang-hon-nhan-rule-not-needed = Since 1 January 2026 two citizens of Viet Nam who marry here need not bring this paper: the office looks it up. If it is needed all the same, go on.
tinh-trang-hon-nhan-rule-period-before-age = Nobody can register a marriage before the age of marriage, so the time from that day is enough. If it shall say so all the same, go on.
tinh-trang-hon-nhan-rule-person-pin = The number does not fit the sex or the year of birth. Please look again; if it is right, go on.

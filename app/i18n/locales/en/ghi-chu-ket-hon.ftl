### Recording a marriage made abroad.

ghi-chu-ket-hon = Recording a marriage made abroad
    .like = giam-ho
    .event = Married abroad, to be entered in the registers of Viet Nam
    .intro = For citizens of Viet Nam who were married by an authority of another state. Once it is recorded, the two have an extract to use in Viet Nam.
    .who = Husband, wife, or somebody with a mandate. Nobody has to come.
    .cost = A fee set by the province; the office will tell you. Copies on paper: { $fee } each.
    .time = 5 working days, at most 8 when something has to be verified. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception; longer when something has to be verified, and you are told.
    .have = The foreign marriage certificate, legalised or with an apostille; a certified translation into Vietnamese; the numbers of both or their passports. A picture taken with a telephone will do.
    .other = You may go to the commune where the spouse lives who is a citizen of Viet Nam, or send it by post. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

ghi-chu-ket-hon-page-nguoi-yeu-cau = Who is declaring?
ghi-chu-ket-hon-page-viec-ket-hon = The marriage abroad
    .intro = Write it as on the certificate of that state and its translation.
ghi-chu-ket-hon-page-chong = The husband
    .intro = Write it as on the identity card or the passport.
ghi-chu-ket-hon-page-chong-noi-o = Where the husband lives
ghi-chu-ket-hon-page-vo = The wife
    .intro = Write it as on the identity card or the passport.
ghi-chu-ket-hon-page-vo-noi-o = Where the wife lives

ghi-chu-ket-hon-requester-relationship = Who are you?
    .husband = The husband
    .wife = The wife
    .mandate = Somebody with a mandate
ghi-chu-ket-hon-requester-name = Name of who has the mandate
ghi-chu-ket-hon-requester-pin = Personal identification number of who has the mandate
    .hint = The 12 digits on the identity card.

ghi-chu-ket-hon-abroad-country = In which country was the marriage registered?
ghi-chu-ket-hon-marriage-date = When did they marry?
ghi-chu-ket-hon-marriage-place = Place of the marriage
    .hint = City and region, for example Jongno District, Seoul.
ghi-chu-ket-hon-abroad-paper_number = Number of the marriage certificate
    .hint = Without a number, write “không số”.
ghi-chu-ket-hon-abroad-paper_date = Day of issue
ghi-chu-ket-hon-abroad-paper_authority = Issued by
    .hint = As in the Vietnamese translation.
ghi-chu-ket-hon-earlier-divorce_abroad = Before this marriage, was one of the two, a citizen of Viet Nam, divorced or a marriage annulled abroad?
    .no = No
    .yes = Yes
    .why-text = That divorce has to be recorded in Viet Nam first.

ghi-chu-ket-hon-husband-name = Full name of the husband
ghi-chu-ket-hon-husband-birth_date = Date of birth of the husband
    .hint = If the papers have only the year, write only the year.
ghi-chu-ket-hon-husband-nationality = Nationality of the husband
ghi-chu-ket-hon-husband-ethnicity = Ethnic group of the husband
ghi-chu-ket-hon-husband-identity_kind = Which paper has the husband?
    .pin = Identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper
ghi-chu-ket-hon-husband-pin = Personal identification number of the husband
    .hint = The 12 digits on the identity card or the birth certificate.
ghi-chu-ket-hon-husband-identity_number = Number of the paper of the husband
ghi-chu-ket-hon-husband-identity_issuer = Issued where and when
ghi-chu-ket-hon-husband-residence_kind = Where does the husband live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
ghi-chu-ket-hon-husband-residence = Commune
    .hint = Old and new names both work, with or without marks.
ghi-chu-ket-hon-husband-residence_detail = House, street, hamlet
ghi-chu-ket-hon-husband-residence_abroad = Address abroad

ghi-chu-ket-hon-wife-name = Full name of the wife
ghi-chu-ket-hon-wife-birth_date = Date of birth of the wife
    .hint = If the papers have only the year, write only the year.
ghi-chu-ket-hon-wife-nationality = Nationality of the wife
ghi-chu-ket-hon-wife-ethnicity = Ethnic group of the wife
ghi-chu-ket-hon-wife-identity_kind = Which paper has the wife?
    .pin = Identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper
ghi-chu-ket-hon-wife-pin = Personal identification number of the wife
    .hint = The 12 digits on the identity card or the birth certificate.
ghi-chu-ket-hon-wife-identity_number = Number of the paper of the wife
ghi-chu-ket-hon-wife-identity_issuer = Issued where and when
ghi-chu-ket-hon-wife-residence_kind = Where does the wife live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
ghi-chu-ket-hon-wife-residence = Commune
    .hint = Old and new names both work, with or without marks.
ghi-chu-ket-hon-wife-residence_detail = House, street, hamlet
ghi-chu-ket-hon-wife-residence_abroad = Address abroad

ghi-chu-ket-hon-office-whose = Where shall it be filed?
    .hint = Where the one lives who is a citizen of Viet Nam.
    .husband = Where the husband lives
    .wife = Where the wife lives

ghi-chu-ket-hon-file-foreign_paper = The foreign marriage certificate
    .hint = A certified copy or the original, with the page of the legalisation or the apostille.
ghi-chu-ket-hon-paper-authentication = Is that paper authenticated?
    .apostille = It has an apostille of that state
    .legalised = It is legalised
    .exempt = A treaty exempts it
    .none = Not at all
ghi-chu-ket-hon-paper-language = In which language is it?
    .other = In another foreign language
    .en = In English
    .vi = In Vietnamese, or partly so
ghi-chu-ket-hon-file-translation = The translation into Vietnamese
    .hint = With the translator’s signature certified.
ghi-chu-ket-hon-file-divorce_note = The extract of the recorded divorce
    .hint = If there is none yet, have the divorce recorded first.
ghi-chu-ket-hon-file-mandate = The mandate
    .hint = Of a grandparent, parent, child, spouse or sibling it need not be certified.

## Rules that stop
ghi-chu-ket-hon-rule-not-abroad = This is for what was settled abroad. What was registered in Viet Nam is in a register already: ask for a copy of the extract.
ghi-chu-ket-hon-rule-no-citizen = Neither of the two is a citizen of Viet Nam, so it is not recorded here. Please check the nationalities.
ghi-chu-ket-hon-rule-husband-is-wife = Husband and wife are one person. Please check names, dates of birth and numbers.
ghi-chu-ket-hon-rule-married-after-paper = The certificate is older than the marriage. Please check both dates.
ghi-chu-ket-hon-rule-office-abroad = That person lives abroad and has no commune here. Choose where the other one lives; if both live abroad, go to the mission of Viet Nam there.
ghi-chu-ket-hon-rule-office-of-foreigner = It is filed where the citizen of Viet Nam lives. Choose where the other one lives.

## Rules that warn
ghi-chu-ket-hon-rule-too-young-then = On the day of the marriage one of the two was too young by the law of Viet Nam: 20 for a man, 18 for a woman. You may file; the officer looks whether recording protects the citizen and the children.
ghi-chu-ket-hon-rule-husband-pin = The number of the husband does not fit the sex or the year of birth. Please check; if it is right, file it so.
ghi-chu-ket-hon-rule-wife-pin = The number of the wife does not fit the sex or the year of birth. Please check; if it is right, file it so.
ghi-chu-ket-hon-rule-foreign-paper-bare = A foreign paper that is neither legalised nor with an apostille nor exempt may not be accepted. You may file; the officer will see.
ghi-chu-ket-hon-rule-foreign-paper-apostille = On the day of filing, an apostille of this state is not recognised between the two. The paper needs legalisation. You may file; the officer will see.

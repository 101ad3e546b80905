### Acknowledging a father, a mother or a child.

nhan-cha-me-con = Acknowledging a father, a mother or a child
    .like = giam-ho
    .event = Acknowledging a child, or a father or a mother
    .intro = For a parent who acknowledges a child, or a child who acknowledges a parent, where nobody contests it. Only who declares and the officers who decide read this dossier.
    .who = The parent or the child; a minor through who stands for it. Both are present at the registration; nobody can be sent instead.
    .cost = A fee set by the province; the office will tell you. Copies on paper: { $fee } each.
    .time = 3 working days, up to 5 more when something has to be verified. With a foreign element: 10 working days, 5 of them posted. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = 3 working days, up to 5 more when something has to be verified. With a foreign element: 10 working days, 5 of them posted.
    .have = A paper of a medical or forensic body that confirms the parentage (such as a DNA test); without one, a written commitment with at least two witnesses. The numbers of both.
    .other = You may go to the commune where one of the two lives. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

nhan-cha-me-con-page-nguoi-yeu-cau = Who is declaring?
nhan-cha-me-con-page-ai-nhan-ai = Who acknowledges whom?
nhan-cha-me-con-page-cha-me = The father or the mother
    .intro = Who acknowledges the child, or is acknowledged. Write it as on the identity card or the passport.
nhan-cha-me-con-page-cha-me-noi-o = Where the father or the mother lives
nhan-cha-me-con-page-con = The child
    .intro = Write it as on the birth certificate or the identity card.
nhan-cha-me-con-page-con-noi-o = Where the child lives
nhan-cha-me-con-page-cha-me-con-lai = The other parent
nhan-cha-me-con-page-chung-cu = Evidence of the parentage

nhan-cha-me-con-requester-relationship = Who are you?
    .parent = The father or the mother
    .child = The child
    .representative = Who stands for a minor, or for somebody without capacity
nhan-cha-me-con-requester-name = Name of who stands for the child
nhan-cha-me-con-requester-pin = Personal identification number of who stands for the child
    .hint = The 12 digits on the identity card.

nhan-cha-me-con-acknowledgement-kind = Which is it?
    .father = A father acknowledges a child
    .mother = A mother acknowledges a child
    .child_father = A child acknowledges a father
    .child_mother = A child acknowledges a mother
nhan-cha-me-con-parties-present = Both will be present at the registration, and nobody contests this parentage.
    .why-text = The law asks both to be present. What is contested a court decides. The officer will make an appointment.

nhan-cha-me-con-parent-name = Full name of the father or the mother
nhan-cha-me-con-parent-birth_date = Date of birth of the father or the mother
    .hint = If the papers have only the year, write only the year.
nhan-cha-me-con-parent-nationality = Nationality of the father or the mother
nhan-cha-me-con-parent-ethnicity = Ethnic group of the father or the mother
nhan-cha-me-con-parent-identity_kind = Which paper has the father or the mother?
    .pin = Identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper
nhan-cha-me-con-parent-pin = Personal identification number of the father or the mother
    .hint = The 12 digits on the identity card or the birth certificate.
nhan-cha-me-con-parent-identity_number = Number of the paper of the father or the mother
nhan-cha-me-con-parent-identity_issuer = Issued where and when
nhan-cha-me-con-parent-residence_kind = Where does the father or the mother live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
nhan-cha-me-con-parent-residence = Commune
    .hint = Old and new names both work, with or without marks.
nhan-cha-me-con-parent-residence_detail = House, street, hamlet
nhan-cha-me-con-parent-residence_abroad = Address abroad

nhan-cha-me-con-child-name = Full name of the child
nhan-cha-me-con-child-birth_date = Date of birth of the child
    .hint = If the papers have only the year, write only the year.
nhan-cha-me-con-child-sex = Sex
    .male = Male
    .female = Female
nhan-cha-me-con-child-nationality = Nationality of the child
nhan-cha-me-con-child-ethnicity = Ethnic group of the child
nhan-cha-me-con-child-identity_kind = Which paper has the child?
    .hint = A child’s number stands on the birth certificate.
    .pin = Identity card or personal identification number
    .passport = Passport
    .cmnd = Old identity card (9 digits)
    .other = Another paper, such as a birth certificate without a number
nhan-cha-me-con-child-pin = Personal identification number of the child
    .hint = The 12 digits on the identity card or the birth certificate.
nhan-cha-me-con-child-identity_number = Number of the paper of the child
nhan-cha-me-con-child-identity_issuer = Issued where and when
nhan-cha-me-con-child-residence_kind = Where does the child live?
    .permanent = At a permanent residence in Viet Nam
    .temporary = At a temporary residence in Viet Nam
    .actual = Not registered; at an address in Viet Nam
    .abroad = Abroad
nhan-cha-me-con-child-residence = Commune
    .hint = Old and new names both work, with or without marks.
nhan-cha-me-con-child-residence_detail = House, street, hamlet
nhan-cha-me-con-child-residence_abroad = Address abroad

nhan-cha-me-con-other_parent-says = What does the other parent of the child say?
    .hint = When a father acknowledges a child, this is the mother.
    .agrees = Agrees
    .unable = Cannot be asked: has died, is missing, has no capacity, or is not known
    .of_age = Need not be asked, the child being 18 or older
nhan-cha-me-con-other_parent-name = Name of the other parent

nhan-cha-me-con-evidence-kind = Which evidence is there?
    .conclusion = A paper of a medical, forensic or other competent body, such as a DNA test
    .commitment = None; both promise it in writing, with at least two witnesses
    .why-text = Who promises or witnesses what is not true is answerable before the law.
nhan-cha-me-con-evidence-paper_number = Number of the paper
    .hint = Without a number, write “không số”.
nhan-cha-me-con-evidence-paper_date = Its day
nhan-cha-me-con-evidence-paper_authority = Issued by
nhan-cha-me-con-witness-name = Name of the first witness
nhan-cha-me-con-witness-pin = Personal identification number of the first witness
    .hint = The 12 digits on the identity card.
nhan-cha-me-con-witness-no_pin = The first witness is a foreigner and has no personal number
nhan-cha-me-con-witness-passport = Passport number of the first witness
    .hint = With the state that issued it, for example: M70000061, Republic of Korea.
nhan-cha-me-con-witness2-name = Name of the second witness
nhan-cha-me-con-witness2-pin = Personal identification number of the second witness
    .hint = The 12 digits on the identity card.
nhan-cha-me-con-witness2-no_pin = The second witness is a foreigner and has no personal number
nhan-cha-me-con-witness2-passport = Passport number of the second witness
    .hint = With the state that issued it, for example: M70000061, Republic of Korea.

nhan-cha-me-con-border-area = Is the other one a citizen of the neighbouring state who lives in the commune across the border?
    .hint = China, Laos or Cambodia. You say it; the officer checks whether the two communes adjoin.
    .no = No
    .yes = Yes
nhan-cha-me-con-office-whose = Where shall it be filed?
    .parent = Where the father or the mother lives
    .child = Where the child lives

nhan-cha-me-con-file-conclusion = The paper that confirms the parentage
    .hint = All its pages.
nhan-cha-me-con-file-commitment = The commitment, signed by the witnesses
    .hint = Signed by both and at least two witnesses.
nhan-cha-me-con-file-foreign_identity = Passport of the foreigner, or what stands in its place

## Rules that stop
nhan-cha-me-con-rule-parent-is-child = Who acknowledges and who is acknowledged are one person. Please check names, dates of birth and numbers.
nhan-cha-me-con-rule-parent-too-young = This person was too young when the child was born. Please check both dates of birth.
nhan-cha-me-con-rule-witness-twice = The two witnesses are one person. There have to be at least two.
nhan-cha-me-con-rule-witness-is-party = A parent or child in the dossier cannot bear witness to it. Please name somebody else.
nhan-cha-me-con-rule-border-no-neighbour = Neither is a citizen of China, Laos or Cambodia. Please check the nationalities, or answer “No” about the border.
nhan-cha-me-con-rule-kin-office-abroad = That person lives abroad and has no commune here. Choose where the other one lives.
nhan-cha-me-con-rule-kin-lives-abroad = Both live abroad, so there is no commune to file with. Choose to file at the mission of Viet Nam in that country.

## Rules that warn
nhan-cha-me-con-rule-border-area = The officer looks whether the two communes adjoin. You may file.
nhan-cha-me-con-rule-parent-pin = The number of the father or mother does not fit the sex or the year of birth. Please check; if it is right, file it so.
nhan-cha-me-con-rule-child-pin = The number of the child does not fit the sex or the year of birth. Please check; if it is right, file it so.

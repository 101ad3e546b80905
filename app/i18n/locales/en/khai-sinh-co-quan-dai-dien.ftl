### Birth registration at a mission abroad: only what differs from registering a birth in Viet Nam.

khai-sinh-co-quan-dai-dien = Register a birth at a mission abroad
    .like = khai-sinh
    .event = A child of Vietnamese citizens abroad
    .intro = For families who live abroad, or whose child was born abroad and has not been registered there. The filing goes to the Vietnamese embassy or consulate general, at any hour; the hours promised are local there.
    .who = The father or the mother, within 60 days of the birth. If they cannot, a grandparent, a relative or whoever is raising the child.
    .cost = By the tariff of the Ministry of Finance, in US dollars: for the registration and for each copy. The sum is shown before you file.
    .time = The same working day when filed before { $cutoff }:00, local time at the mission; otherwise the next working day. With a father’s acknowledgement: 5 working days.
    .time-2026 = Within { $hours } hours of reception. With a father’s acknowledgement: 5 working days.
    .have = The host country’s paper about the birth (a phone photo will do), with a translation if it is neither in Vietnamese nor in English; the parents’ passports or personal numbers; the name you have chosen.
    .other = You can also register in person at the mission. Once you live in Viet Nam, at the People’s Committee of the commune where you live.
    .other-2026 = You can also register in person at the mission. In Viet Nam, at any commune’s People’s Committee.
    .button = Start registering
    .submit = Declare and file the birth

khai-sinh-co-quan-dai-dien-page-giay-nuoc-ngoai = The foreign paper about the birth
khai-sinh-co-quan-dai-dien-page-co-quan = The mission that receives the filing
    .intro = The law lets you choose: where the mother or the father lives, or where the child was born. The hour below is local at the mission.

khai-sinh-co-quan-dai-dien-birth-where = Where was the child born?
    .abroad = Abroad
    .facility = In a hospital, health station or maternity home in Viet Nam
    .elsewhere = At home or elsewhere in Viet Nam
khai-sinh-co-quan-dai-dien-birth-registered_abroad = Has the birth been registered at that country’s registry?
    .no = No
    .yes = Yes, there is a birth certificate of that country
khai-sinh-co-quan-dai-dien-mother-residence_kind = Where does the mother live?
    .abroad = Abroad
    .permanent = Permanent residence in Viet Nam
    .temporary = Temporary residence in Viet Nam
    .actual = Neither: where she lives in Viet Nam
khai-sinh-co-quan-dai-dien-mother-residence_country = In which country does the mother live?
khai-sinh-co-quan-dai-dien-father-residence_kind = Where does the father live?
    .with_mother = With the mother
    .abroad = Elsewhere abroad
    .permanent = Permanent residence in Viet Nam
    .temporary = Temporary residence in Viet Nam
    .actual = Neither: where he lives in Viet Nam
    .deceased = The father has died
khai-sinh-co-quan-dai-dien-father-residence_country = In which country does the father live?
khai-sinh-co-quan-dai-dien-office-whose = To the mission of which place?
    .mother = Where the mother lives
    .father = Where the father lives
    .birth = Where the child was born
khai-sinh-co-quan-dai-dien-paper-state = Which country issued the paper about the birth?
    .host = The country of the mission: no legalisation is needed
    .third = Another country: it must be legalised or bear an apostille
khai-sinh-co-quan-dai-dien-paper-language = In which language is it?
    .vi_en = Vietnamese or English, or one of them as well
    .other = Another one: a translation into Vietnamese or English is needed
khai-sinh-co-quan-dai-dien-file-foreign_birth_paper = The host country’s paper about the birth
    .hint = It says when and where the child was born, and of which mother.
khai-sinh-co-quan-dai-dien-file-legalisation = The page with the legalisation or apostille
khai-sinh-co-quan-dai-dien-file-translation = The translation into Vietnamese or English
    .hint = Notarised, or with the translator’s signature certified.
khai-sinh-co-quan-dai-dien-file-nationality_agreement = The parents’ written choice of Vietnamese nationality for the child
khai-sinh-co-quan-dai-dien-delivery = How shall the result come?
    .electronic = Electronic, downloaded from this page
    .counter = On paper at the mission, and electronic
    .post = On paper by post, and electronic

## Rules that stop
khai-sinh-co-quan-dai-dien-rule-registered-abroad = A birth registered abroad is not registered again but recorded. Please ask the mission, or the commune office where you live once you are in Viet Nam.
khai-sinh-co-quan-dai-dien-rule-no-parent = At least the mother or the father must be given. If both are unknown, ask the mission.
khai-sinh-co-quan-dai-dien-rule-mission-no-citizen = A mission registers a child only when the mother or the father is a citizen of Viet Nam. Check both nationalities.
khai-sinh-co-quan-dai-dien-rule-mission-nationality = A mission registers only children with Vietnamese nationality. With two Vietnamese parents the child has it; with one parent of another state the parents choose in writing. Choose “Viet Nam”, or register the birth with the country that you chose.
khai-sinh-co-quan-dai-dien-rule-mission-place = The place you chose is not abroad. Choose another one; a family in Viet Nam registers at the People’s Committee of its commune.
khai-sinh-co-quan-dai-dien-rule-mission-none = No mission here takes filings for that country. Choose another place, or ask the nearest mission.

## Rules that warn
khai-sinh-co-quan-dai-dien-rule-mission-presence = Before the birth is entered, who declares it must come to the mission and sign the register. An officer will call to agree on the hour.
khai-sinh-co-quan-dai-dien-rule-late = More than 60 days have passed since the birth. You can register as usual.

### Filing at a mission abroad: asked alike by every procedure.

every-page-co-quan-dai-dien = Will you file at a mission?
    .intro = Who lives abroad can do this at the embassy or consulate general of Viet Nam there, without travelling home.
every-mission-wanted = Where will you file?
    .no = In Viet Nam, at the People’s Committee of a commune
    .yes = At a mission of Viet Nam abroad
    .hint = Left empty, it is filed in Viet Nam.
every-mission-book = This was registered at a mission abroad
    .hint = Tick this if the paper names an embassy or consulate general of Viet Nam as the place of registration.
every-mission-country = In which country is the mission of Viet Nam?
    .hint = Appointments follow the clock there. Fees follow the tariff of the Ministry of Finance, in US dollars.

## The law
every-rule-mission-none = No mission here takes filings for that country. Choose another country, file in Viet Nam, or ask the nearest mission.
every-rule-mission-no-citizen = A mission registers for citizens of Viet Nam only. Check the nationalities you gave, or file in Viet Nam.
every-rule-mission-needed = The book is at a mission and the person lives abroad, so no commune has it in hand. Choose to file at the mission.
every-rule-mission-presence = Before it is entered, who declares it must come to the mission and sign the register. An officer will call to agree on the hour.

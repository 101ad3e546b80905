### First page, list of procedures, start pages, pages that explain.

home = What does your family need today?
    .text = From home, step by step, with an electronic paper that anybody can check. No account is needed to start.
home-birth = A child is born
    .text = Register the birth in about five minutes.
home-marriage = We are getting married
    .text = Each of you declares your own part, wherever you are; you come together once, to sign.
home-death = Someone in the family has died
    .text = Register the death from home, whenever it suits you.
home-paper = I need a paper
    .text = Copies of extracts of birth, marriage and death; confirmations of what the registers hold.
home-track = Track a filing
home-resume = Go on with a draft
home-check = Check a paper
home-all = All procedures
home-more = More to do here

procedures = All procedures
    .text = Look for what you need by its name or by what has happened in your family. What can be filed here has a way in.

find = Find a procedure
    .hint = In Vietnamese, with or without marks, or in English, for example: giay doc than, wrong name, lost
    .button = Find
    .events = By what has happened
    .list = The whole list
    .national = Names and codes in the national list
    .results = What was found
    .found = { $count ->
        [one] One procedure.
       *[other] { $count } procedures.
    }
    .none = No procedure has “{ $typed }”. Try fewer words, or see the whole list.
    .all = See the whole list
    .elsewhere = For what cannot be filed here yet, go to the People’s Committee where you live, or file by its code at the National Public Service Portal.
    .name = Procedure
    .code = National code
    .state = At this portal
    .unsure = (code not yet compared)
    .unsure-why = “Not yet compared” means that the code or the fee has not been compared with the official list. It can be filed here all the same; where the fee is not known, the office tells you before you pay.
    .can = Can be filed
    .not-compared = code or fee not yet compared with the official list
    .not-yet = Not yet
event-birth = A child is born
event-marriage = Marriage
event-death = A relative has died
event-paper = Papers
event-change = Putting civil status right
event-family = Parents, children and guardians
event-again = Registering again when book and paper are lost
event-abroad = Registered abroad
event-border = In border areas

start-who = Who
start-cost = Cost
start-time = How long
start-have = Have at hand
start-other = Another way
start-resume = Already started? Go on with your code
begun = You have an unfinished draft: { $name }, saved { $when }.
    .at = at { $time }
    .on = on { $day }
    .way = Go on
    .another = Start a new one
start-own-papers = What was registered through this site keeps its electronic paper in that filing: download it again at once, as often as you like, without asking and without a fee. It has the same value as the one on paper.
    .way = Open a filing
start-other-copies = Do you need another extract?
start-private = An unfinished draft is kept for 30 days and then deleted, unless an account keeps it.
receiving = The office that will receive your filing
    .text = Offices differ. Type the place that will receive your filing to see how long it has really taken there in the last 30 days.
    .abroad = Missions abroad differ. This is how long it has really taken in the last 30 days.
receiving-papers = Papers of this country are mostly in { $languages }: have them translated into Vietnamese or English and send the translation along.
    .english = Papers in English need no translation.
    .other = Papers that are in neither Vietnamese nor English: have them translated into one of the two and send the translation along.
language-cs = Czech
language-de = German
language-en = English
language-fr = French
language-ja = Japanese
language-km = Khmer
language-ko = Korean
language-lo = Lao
language-ru = Russian
language-th = Thai
language-zh = Chinese
receiving-place = Commune, ward or special zone that receives the filing
receiving-button = Show the place chosen

mailbox = Demo mailbox
    .text = In the demo mail and SMS go nowhere; they are shown here.
    .sms = SMS, { $parts ->
        [one] one part
       *[other] { $parts } parts
    }
    .none = No mail yet.

note-help = Help and other ways
note-help-people = Ask somebody to help
    .p1 = Call or visit the People’s Committee of the commune where you live, during working hours. The registrar helps you declare, free of charge.
    .p2 = No smartphone, not used to writing, poor sight or shaky hands: ask a relative or come in person; your rights are the same.
note-help-draft = You had to stop
    .p1 = Every answer was kept. Open the draft again on any device with its resume code.
note-help-filed = You have filed
    .p1 = Follow it with the code and the secret on the receipt.
note-help-decision = You disagree with a decision
    .p1 = You can complain to the Chair of the deciding People’s Committee within 90 days.
note-help-service = A page does not open, or is slow
    .p1 = The status page says what is interrupted. What you typed and sent is not lost.
note-help-feedback = Tell us about this site
    .p1 = If something is hard to understand, wrong or does not work, write to us, or tell the officers where you file. No name and no dossier code is needed.
note-cookies = Cookies
    .p1 = This site uses only cookies it cannot do without, so it asks no permission. None of them follows you or serves advertising.
    .p2 = “phien” keeps a citizen signed in; it ends when you sign out or after a time without use.
    .p3 = “khach” binds an unfinished draft to this device, so that nobody else can open it; it ends after 30 days. A draft that is still kept then opens with its resume code.
    .p4 = “tra-cuu” shows one dossier for 30 minutes after its codes were given.
    .p5 = “ma” remembers that this device waits for a mailed code, for a new account or a forgotten password; it ends after 15 minutes.
    .p6 = “can-bo” keeps an officer signed in.
note-accessibility = Accessibility
    .p1 = Everything here works by keyboard, with a screen reader, on a screen of 320 pixels and at 400 % zoom, without JavaScript.
    .p2 = We aim at WCAG 2.2 level AA and test automatically with every change.
    .p3 = PDF papers made by this site follow PDF/UA, so that screen readers can read them.
    .p4 = Not yet done: of the languages of the ethnic minorities only Khmer has begun, on the most used pages; what is not translated appears in Vietnamese. Photographs and PDF scans sent in hold no text for a screen reader.
    .p5 = Last reviewed on 27 November 2026.
    .p6 = If something is hard to use, tell the commune office where you live.
    .p7 = The Khmer translation is a draft. Before it may be called right, the departments of ethnic and religious affairs of Can Tho city and Vinh Long province, Khmer civil registrars and editors of the Khmer language have to read and correct it.
note-privacy = Personal data
    .p1 = We ask only what the law on civil status needs. At many questions, press “Why we ask” to read the article.
    .p2 = What you file goes to the competent registry office. Only if you ask for more in the same go, or where the law requires it, what is needed is passed on to the police, social insurance or another agency concerned.
    .p3 = An unfinished draft is deleted 30 days after it was last saved, unless an account keeps it. Filed dossiers are kept as the archive rules say.
    .p4 = Pictures lose hidden data such as place and camera.
    .p5 = Addresses of pages, server logs and messages hold no names and no numbers of papers.
    .p6 = You may see and correct the data about you (Law 91/2025 on personal data).

### Confirmation of civil status information.

xac-nhan-thong-tin = Confirmation of civil status information
    .like = tinh-trang-hon-nhan
    .event = A paper is needed that says which records there are about a person
    .intro = Ask for a paper that confirms what the registers hold about a person: birth, marriage, death, or that they hold nothing. One paper for several facts.
    .who = The person, a child’s parents, a guardian, somebody with a mandate; the spouse, child or heir of a person who has died.
    .cost = A fee set by the province; the office will tell you. Some families pay nothing.
    .time = 3 working days. Where another office has to be asked, the wait for its answer does not count. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception. Where another office has to be asked it takes longer, and you are told.
    .have = Name, date of birth and papers of that person. The number of the record if you remember it.
    .other = You may go to any authority of the civil status database, wherever you live.
    .button = Start
    .submit = Declare and file

xac-nhan-thong-tin-page-nguoi-yeu-cau = Who is asking?
xac-nhan-thong-tin-page-nguoi-duoc-xac-nhan = About whom?
    .intro = As the person’s civil status papers have it.
xac-nhan-thong-tin-page-nguoi-duoc-xac-nhan-noi-o = Where that person lives
    .intro = Of a person who has died, the last residence.
xac-nhan-thong-tin-page-thong-tin = What is to be confirmed?
    .intro = Tick every register to be looked through. Where there is no record, the paper says that none was found.
xac-nhan-thong-tin-page-noi-xac-nhan = Where it is confirmed
xac-nhan-thong-tin-page-giay-to = Papers to attach
    .intro = A photo taken with a phone will do: all four corners, easy to read.
xac-nhan-thong-tin-page-nhan-ket-qua = Fee and delivery

xac-nhan-thong-tin-requester-relationship = For whom?
    .person = For myself
    .parent = For my child under 18
    .guardian = For my ward
    .mandate = For somebody who gave me a mandate
    .heir = For my late spouse or parent, or a late person whose heir I am
xac-nhan-thong-tin-ask-birth = Births
xac-nhan-thong-tin-ask-marriage = Marriages
xac-nhan-thong-tin-ask-death = Deaths
xac-nhan-thong-tin-ask-other = Other: guardianship, acknowledgement, changes, recordings
xac-nhan-thong-tin-about = What exactly is to be confirmed?
    .hint = For example: to whom a marriage was registered from 1990 to 2000. Leave it blank if nothing more.
xac-nhan-thong-tin-purpose = What is it for?
    .hint = For example: an inheritance.
xac-nhan-thong-tin-registered-commune = Commune that confirms
    .hint = Best where it was registered, if you know. Type the old name or the new one, marks are not needed.
xac-nhan-thong-tin-registered-number = Number
    .hint = For example 412/2026, if you remember.
xac-nhan-thong-tin-file-kinship = Papers that show the kinship with the person who died
    .hint = For example a birth or marriage certificate, a will; and a death extract if there is one.
xac-nhan-thong-tin-file-mandate = Mandate or decision on the guardianship
    .hint = The mandate of a grandparent, parent, child, spouse, brother or sister need not be certified.

## Rules
xac-nhan-thong-tin-rule-confirm-nothing = Nothing is ticked. Tick at least one register.
xac-nhan-thong-tin-rule-confirm-adult = A child of 18 or more asks in person or gives the parents a mandate. Choose again.

### Recording a divorce or an annulment abroad: only what differs from recording a marriage.

ghi-chu-ly-hon = Recording a divorce or annulment abroad
    .like = ghi-chu-ket-hon
    .event = Divorced, or a marriage annulled, abroad
    .intro = For citizens of Viet Nam whose marriage was ended by an authority of another state. Once it is recorded, it is noted at the marriage in the register too, and who was divorced may marry in Viet Nam again.
    .who = Either of the two, or somebody with a mandate. Nobody has to come.
    .cost = A fee set by the province; the office will tell you. Copies on paper: { $fee } each.
    .time = 5 working days, at most 8 when something has to be verified. What is filed after { $cutoff }:00 counts from the next working day.
    .time-2026 = Within { $hours } hours of reception; longer when something has to be verified, and you are told.
    .have = The judgment or decision in force, legalised or with an apostille; a certified translation into Vietnamese; the marriage certificate or the extract of the recorded marriage. A picture taken with a telephone will do.
    .other = You may go to the commune where the marriage was registered or recorded, or send it by post. The officer will help you.
    .other-2026 = You may go to any commune. The officer will help you.
    .button = Start
    .submit = Declare and file

ghi-chu-ly-hon-page-viec-ly-hon = The divorce or annulment
    .intro = Write it as in the judgment or decision and its translation.
ghi-chu-ly-hon-page-viec-ket-hon = The marriage as registered
    .intro = Write it as on the marriage certificate or the extract of the recorded marriage.

ghi-chu-ly-hon-divorce-kind = What was decided?
    .divorce = A divorce
    .annulment = An annulment
ghi-chu-ly-hon-abroad-country = In which country?
ghi-chu-ly-hon-abroad-paper_number = Number of the judgment or decision
ghi-chu-ly-hon-abroad-paper_date = Its day
ghi-chu-ly-hon-abroad-paper_authority = The court or authority
    .hint = As in the Vietnamese translation.
ghi-chu-ly-hon-divorce-effective = In force since when?
    .hint = Mostly at the end of the judgment or on a paper beside it. Before it is in force it cannot be recorded.
ghi-chu-ly-hon-registered-where = In which register is the marriage?
    .commune = At a commune in Viet Nam: registered, or recorded
    .mission = At a mission of Viet Nam abroad, or in no register of Viet Nam yet
ghi-chu-ly-hon-registered-commune = Which commune?
    .hint = Old and new names both work, with or without marks. Of a former district choose the commune that is there now.
ghi-chu-ly-hon-marriage-registered_number = Number of the registration or the extract
    .hint = For example 48/2020 or 1/TLGCKH.
ghi-chu-ly-hon-marriage-registered_date = Day of registration
ghi-chu-ly-hon-marriage-registered_authority = Registered by

ghi-chu-ly-hon-file-foreign_paper = The foreign judgment or decision
    .hint = A certified copy or the original, with what shows that it is in force and the page of the legalisation or the apostille.

## Rules that stop
ghi-chu-ly-hon-rule-in-force-before = A judgment is not in force before its day. Please check both dates.

## Rules that warn
ghi-chu-ly-hon-rule-divorced-before-marriage = The divorce was in force before the marriage was registered. If that is the day of recording, file it so; if not, please check.

### The day on which two come to sign and receive the marriage certificate: choosing, moving, the hand-over at the desk.

hour-title = Choose when you both come to sign
hour = When you both come
    .hint = Only hours at which the office can receive you and the papers of both are still good. Both come in person; nobody can stand in.
    .missing = Choose one of the hours in the list.
    .gone = That hour is free no more. Choose another one in the list.
hour-choose = Choose when to come
hour-move = Move it to another hour
hour-send = Choose this hour
hour-back = Back to the dossier
hour-none = Everything is in order. Choose an hour at which both of you come to the office, sign and receive the marriage certificate. One of you choosing is enough.
hour-is = You are both expected to sign and receive the marriage certificate: { $when }.
hour-bring = Each of you brings the original of the identity paper that you declared. The officer asks each of you whether you marry of your own free will; then you both sign.
hour-over = The hour { $when } is over. Choose another one.
hour-asked = You asked for { $when }. The office answers in a moment; open this page again to see.
hour-sign-by = Last day to come and sign: { $day }. After that the dossier is cancelled and has to be begun anew.
hour-no-free = There is no suitable hour now. The list is made anew every day; if you need one sooner, call the office.
hour-closed = This dossier does not wait for an hour now.

event-slots_offered = Everything is in order: choose when to come
    .text = The time limit stands until you both come.
event-slot_taken = The hour you asked for is gone
    .reason = Somebody chose { $reason } before you. Choose another hour.
event-appointment_set = The hour to come and sign is set
    .reason = Your hour: { $reason }
event-appointment_set_by_office = The office has set the hour to come and sign
    .reason = Your hour: { $reason }
event-hand_over_lapsed = Cancelled, because you did not both come to sign in time

mail-choose-hour = The marriage dossier { $dossier } is in order.
    Choose an hour at which both of you come to the office to sign and receive the certificate: { $site }/{ $way }
    .subject = Choose when to sign – { $dossier }
mail-hour-taken = Somebody else chose { $when } before you.
    Choose another hour for dossier { $dossier }: { $site }/{ $way }
    .subject = Choose another hour – { $dossier }
mail-hour-set = You are both expected to sign and receive the marriage certificate (dossier { $dossier }): { $when }.
    Each of you brings the original of the identity paper that you declared.
    To move it: { $site }/{ $way }
    .subject = When you sign – { $dossier }
mail-hand-over-lapsed = The marriage dossier { $dossier } was cancelled: you did not both come to sign in time.
    Reason: { $reason }
    By: { $article }
    You can file anew at any time. If you do not agree, you can complain to the chairman of the People's Committee that decided within 90 days (Law on Complaints).
    The signed notice: { $site }/{ $way }
    .subject = Dossier { $dossier } was cancelled
sms-choose-hour = Dossier { $dossier } is in order. Choose when to sign: { $site }
sms-hour-taken = The hour is gone. Choose another for dossier { $dossier }: { $site }
sms-hour-set = The hour to sign is set, dossier { $dossier }. See it: { $site }
sms-hand-over-lapsed = Dossier { $dossier } was cancelled: not signed in time. Why: { $site }

hand-over-lapsed-reason = You did not both come to sign the marriage certificate in time; the last day was { $day }.

## The desk
case-awaiting_hand_over = Waiting for both to come and sign
desk-act-offer_days = In order: let them choose when to come
desk-act-set_day = Set the hour for them
desk-act-hand_over = Enter the marriage and issue the papers
desk-event-days_offered = In order; both asked to choose when to come
desk-event-day_set = The hour to sign is set
desk-event-slot_gone = The hour they chose was gone
desk-event-parties_asked = Both present and asked
desk-event-hand_over_lapsed = Cancelled: not signed in time
desk-slot = The hour
    .missing = Choose an hour.
    .not-possible = That hour cannot be had any more. Choose another one.
desk-couple = The two who marry
desk-couple-line = What
desk-couple-groom = Husband
desk-couple-bride = Wife
desk-couple-name = Full name
desk-couple-birth_date = Date of birth
desk-couple-ethnicity = Ethnic group
desk-couple-nationality = Nationality
desk-couple-residence = Residence
desk-couple-paper = Identity paper
desk-couple-ordinal = Which marriage
desk-couple-none = They have not chosen when to come.
desk-couple-at = Expected to sign: { $when }.
desk-couple-missed = The hour { $when } is over and nothing is entered. Set another one if they did not come.
desk-couple-by = Last day to sign: { $day }.
desk-seen = Before both of them
    .hint = Tick only what you have just done in front of both. Each tick is written into the history.
    .missing = It cannot be entered yet. Do this, then tick: { $what }.
desk-seen-both_present = Both are present
desk-seen-papers_seen = The originals of their identity papers were compared with each of them
desk-seen-groom_willing = The husband was asked: of his own free will
desk-seen-bride_willing = The wife was asked: of her own free will
desk-seen-lines_read = Both have read what will be entered, and it is right
desk-rule-married-already = This person is entered as married, and nothing shows that it ended.
desk-rule-married-before-here = This person is entered as married and declares that it ended. Look at the paper that shows it.
desk-rule-maybe-married = Somebody of this name and birthday, with another paper, is entered as married. See whether it is the same person.
desk-rule-marriage-filed-already = This person has another open marriage case. Both stand still until one is taken back or refused.
desk-rule-maybe-marriage-filed = Somebody of this name and birthday, with another paper, has another open marriage case. See whether it is the same person.
desk-rule-spouse-died = This person's death is registered.
desk-rule-spouse-is-parent = A birth in the register names one of the two as a parent of the other. Parents and children do not marry each other.
desk-rule-spouses-share-parent = The births of both in the register name the same father or the same mother. Relatives within three generations do not marry each other.
desk-rule-spouses-maybe-siblings = The births of both in the register name the same father or the same mother, and something was noted or put right there since. See whether that parent adopted one of them: children born of one parent do not marry each other.
desk-rule-officer-is-party = The officer is one of the people this case is about, or bears the name of one. Officers do not register or sign for themselves or relatives; another officer of the office has to do it. If only the names agree, ask the administrator to enter your personal number in your account.
desk-rule-no-day-left = There is no day left on which they can sign: a paper ends before. Ask for a new one.

### The legal time limit: pauses, lateness, the calendar, the real time.

## Read by citizens.
verifying = We wrote to { $whom } at { $since } and hope for their answer by { $by }.
    .clock = While we wait, the time limit stands still. You need not do anything. When the answer comes, the time goes on and we tell you the new date.
apology = We are sorry: your result was not ready as promised ({ $was }). The new date: before { $due }.
apology-because = Reason: { $reason }
apology-standard = The office has not finished your dossier in time. It is still being worked on; you need not file again or send anything.
paper-apology = Apology and new date
    .link = Apology and new date, no. { $number } (PDF, in Vietnamese)
real-time-few = In the last 30 days this office had too few dossiers to estimate how long it really takes.
event-verification_asked = Waiting for another office to verify
    .reason = We asked: { $reason }. The time limit stands still.
event-verification_lapsed = The other office has not answered in time
    .text = The clock goes on; the office decides by what it has. The new day stands at “Result by”.
event-verification_answered = The other office has answered
    .text = The time limit goes on.
event-apology = Sorry, with a new date
    .text = The dossier was not finished in time. The new date stands above.
event-due_changed = The date moved with the calendar
    .reason = The calendar of working days changed: { $reason }. The new date stands above.
event-last_day_changed = More time for the answer: the calendar changed
    .reason = The calendar of working days changed: { $reason }. The new last day stands above.

## The apology slip (form BM-VP01.04).
slip = APOLOGY AND NEW DATE OF THE RESULT
slip-applicant = To
slip-code = Dossier code
slip-procedure = What was asked for
slip-received = Received
slip-was-due = Promised
slip-reason = Why it was not ready
    .standard = The office has not finished the dossier in time.
slip-due = New date of the result
slip-sorry = The office apologises for the delay and asks for your understanding.
slip-unsigned = This slip was made automatically; what is stored in the system is what counts.

## Read by officers.
desk-late = Late
desk-soon = Due soon
desk-due-soon = The result is due before { $due }.
    .over = Late: the result was due before { $due }.
    .postpone = If that cannot be kept, say sorry and give a new date now.
desk-verifying = Waiting for { $whom } to verify, asked { $since }, answer awaited by { $by }. The clock of the case stands still.
    .over = That day is over. Write down the answer if it has come; else remind them, or decide with what there is.
desk-verifying-lapsed = { $whom } was asked { $since } and was to answer by { $by }; no answer has come. The clock of the case goes on: decide by what there is. A late answer can still be written down. Only the head of the desk may ask again.
desk-apologised = Sorry was said, no. { $n }: promised { $was }, new date { $due }.
desk-act-ask_verification = Ask another office to verify
desk-act-record_verification = Write down the answer
desk-act-postpone = Say sorry and give a new date
desk-whom = Which office do you ask?
    .hint = Full name; the citizen reads it. For example: People's Committee of Hai Chau Ward
    .missing = Enter the name of the office you ask.
    .long = The name is too long; shorten it.
desk-what = What is to be verified?
    .hint = Only officers read this.
    .missing = Write what is to be verified.
    .long = The text is too long; shorten it.
desk-answer = What did they answer?
    .hint = Number and date of the letter, what it says. Only officers read this.
    .missing = Write what was answered.
    .long = The text is too long; shorten it.
desk-day = New date
    .hint = A working day after the one promised. It is due when the office closes.
    .missing = Enter day, month and year of the new date.
    .not-possible = This day cannot be promised. Choose a working day after the one promised.
desk-postpone-reason =
    .hint = For the citizen to read: why it is not ready. The slip goes out at once.
desk-event-verification_asked = Another office was asked to verify; the clock stands still
desk-event-verification_answered = The other office has answered; the clock goes on
desk-event-verification_lapsed = Not verified in time; the clock goes on
desk-event-postponed = Sorry was said, with a new date
desk-event-apologised = Late: the apology went out by itself
desk-event-due_changed = The calendar changed, the time limits were counted again
case-awaiting_verification = Waiting for verification

## The calendar, for administrators.
calendar = Holidays and working weekends
    .text = Every time limit counts by this calendar. When it changes, the dates of open dossiers are counted again at once and their citizens are told. Days in the past cannot be changed.
calendar-viet-nam = Viet Nam
calendar-others = Calendars of other offices:
calendar-local = A mission goes by its own local time and has days off of its own: Viet Nam’s and those of its host country. A change of Viet Nam’s calendar does not change this one.
calendar-of = Year { $year }
calendar-none = No day differs from the ordinary week yet.
calendar-what = What it is
calendar-basis = Rests on
calendar-announced = Announced
calendar-computed = Computed from the law, not announced yet
calendar-name-worked = Working day in exchange
calendar-name-ordinary = An ordinary day again
calendar-change = Change the calendar
calendar-kind = That day is
    .off = A day off
    .worked = A weekend day that is worked
    .ordinary = An ordinary day of the week
    .missing = Choose what that day is.
calendar-day = Day
    .hint = From tomorrow on
    .missing = Enter day, month and year.
    .past = This day is today or in the past and can no longer be changed. Choose from tomorrow on.
    .no-change = This day is so already, or cannot be made so. See the list above.
calendar-worked = Worked in exchange on
    .hint = For a swap: the Saturday or Sunday that is worked. Otherwise leave it empty.
    .missing = Enter day, month and year of the day worked, or leave all three empty.
    .past = The day worked is today or in the past. Choose from tomorrow on.
    .no-change = The day worked must be a Saturday or Sunday that is not worked yet.
calendar-name-vi = Name of the day off in Vietnamese
    .hint = Citizens read it. For example: Nghỉ hoán đổi ngày làm việc. Only for a day off.
    .missing = Enter the Vietnamese name of the day off.
    .long = The Vietnamese name is too long; shorten it.
calendar-name-en = Name in English
    .missing = Enter the English name of the day off.
    .long = The English name is too long; shorten it.
calendar-reason = What it rests on
    .hint = Number and date of the notice
    .missing = Enter what the change rests on.
    .long = The text is too long; shorten it.
calendar-button = Save the change
calendar-done = Saved. The dates of open dossiers are counted again now.
calendar-history = Who has changed it
calendar-changed = { $day }: { $name }. Entered by { $who }, { $at }; rests on: { $why }
national = Proposals that wait
    .text = Days off and days worked for the whole country move what is due everywhere, so they take two: you propose them, and they hold once an administrator of another office agrees.
national-propose = Propose this
national-proposed = Proposed. The calendar has not changed: it waits for an administrator of another office.
national-twice = A proposal about this day is waiting already. See above.
national-waits = Waits for an administrator of another office. A colleague of who proposed it cannot agree.
national-to-agree = A change of the country’s holidays waits for an administrator here to agree, or to send it back.
    .link = See the proposal
national-agree = Agree to change the calendar of the country
national-agreed = Agreed. What open cases are due is being counted again now.
national-answer = Why it is sent or taken back
    .missing = Write in at most 500 characters why it is sent back, so that who proposed it knows what to put right.
national-send-back = Send back, change nothing
national-back = Sent back. The calendar stays as it is.
national-sent-back = Sent back by { $name }: { $why }
national-same-office = Nothing has changed: what your own office proposed needs the administrator of another one.
national-stale = Nothing has changed: this was settled already, or its day has come. Look at the list again.
calendar-not-yours = This calendar is set by the administrator of that office; you can only read it.

## Mail.
mail-dossier-verifying = Dossier { $dossier } waits for another office to verify something. While we wait, the time limit stands still.
    Whom we asked, and since when: { $site }/{ $way }
    .subject = Dossier { $dossier } waits for verification
mail-dossier-verified = The office we asked has answered. The time limit of dossier { $dossier } goes on.
    The new date: { $site }/{ $way }
    .subject = Work goes on with dossier { $dossier }
mail-dossier-not-verified = The office we asked has not answered in time. We no longer wait for it: the time limit of dossier { $dossier } goes on, and the office decides by what it has.
    There is nothing you have to do. The new date: { $site }/{ $way }
    .subject = Work goes on with dossier { $dossier }
mail-dossier-apology = We are sorry: dossier { $dossier } was not ready as promised.
    The reason, the new date and the apology: { $site }/{ $way }
    .subject = Sorry: a new date for dossier { $dossier }
mail-dossier-due-changed = The calendar of holidays has changed, and with it the date of dossier { $dossier }.
    The new date: { $site }/{ $way }
    .subject = New date for dossier { $dossier }
desk-not-yours = This is not for your role in the office. Ask a colleague who has that role.

### The hours at which each office receives: read by citizens, set by its administrator.

hours-now = Opening hours: { $hours }.
hours-from = From { $day }: { $hours }.
hours-days = { $first } to { $last }
hours-span = { $from } to { $until }
hours-online = You can file online at any time.

hours = Opening hours
    .text = People read these hours before they file and on the page of their filing. What is due is due when the office closes; open cases are counted again and their citizens told.
hours-change = Set new hours
    .text = Write when each half of the day begins and ends, for example: 7:30 - 11:30. Leave empty when you are closed. On working days you must be open until 3 pm or later, because who files before 3 pm is served the same day (Law on Civil Status, Art. 5.3).
    .saturday = Receiving people on Saturday morning does not make Saturday a working day: what is filed then still counts from Monday. A Saturday worked in exchange for a day off has the hours of Monday.
hours-valid = From this day on
    .missing = Write day, month and year from which the hours hold.
    .past = This day is over or today, and hours that were promised stand. Choose tomorrow or later.
hours-morning = { $day }, morning
hours-afternoon = { $day }, afternoon
hours-unreadable = The hours under “{ $field }” cannot be read. Write when you open and close, for example: 7:30 - 11:30, or leave it empty when you are closed.
hours-shut = { $day } is a working day and needs opening hours. Fill in at least one half of the day.
hours-early = { $day } ends before 3 pm, but who files before 3 pm must be served the same day. Write a closing time of 3 pm or later.
hours-overlap = { $day }: the afternoon begins before the morning has ended. Check both times.
hours-no-change = From that day on the hours are these already. Change at least one half of a day.
hours-button = Set opening hours
hours-done = Set. What open cases are due is being counted again now.
hours-changed = { $said } Written by { $who }, { $at }; basis: { $why }
calendar-name-hours = New opening hours

### Words that components bring along.

c-optional = optional
c-error-prefix = Error:
c-error-summary =
    .one = There is one thing to put right
    .many = There are { $n } things to put right
c-back = Back
c-continue = Continue
c-save = Save
c-send = Send
c-search = Search
c-remove = Remove
c-cancel = Cancel
c-start = Start now
c-change = Change
c-not-provided = Not provided
c-ticked = Yes
c-files-count = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
c-warning = Warning
c-important = Important
c-success = Done
c-why = Why we ask
    .article = Legal basis: { $article }
c-or = or

c-date-day = Day
c-date-month = Month
c-date-year = Year
c-date-hint = For example, 2 11 2026
c-date-hint-partial = Write what you know; the year alone is enough
c-time-hour = Hour
c-time-minute = Minute
c-time-hint = 24-hour clock, for example 6 42 or 18 05

c-pin-hint = The 12 digits on the identity card; spaces are fine
c-select-none = Choose from the list

c-place-hint = Type the name of the commune or ward, old or new; marks are not needed
c-place-search = Find this place
c-place-candidates = Which place is it?
c-place-formerly = formerly { $name }, until { $date }
c-place-found = Found
    .one = One place found
    .many = {"{"}n{"}"} places found
    .none = Nothing found; try its old name or add the province
c-name-preview = The certificate will print:

c-file-hint = JPEG or PNG pictures or PDF, at most { $max } each. You can send up to { $files } files.
c-file-camera = On a telephone you can take the photo now.
c-file-choose = Choose a photo or file
    .several = Choose photos or files
c-file-upload = Send this file
c-file-list = Files sent
c-file-ready = Received
c-file-checking = Waiting for the virus check
c-file-refused = Not accepted
c-file-thumbnail = Small picture of { $file }

c-task-done = Done
c-task-todo = To do
c-task-blocked = Cannot start yet
c-task-awaited = Waiting
c-task-problem = There is a problem

c-clock = Time limit
c-clock-due = Result due by
    .over = Result was due by
c-clock-left = { $left } left
c-clock-today = Due today
c-clock-late = Late by { $by }
c-clock-paused = Paused
    .text = The clock stands still while we wait for your answer; that time does not count for the office.
c-clock-stopped = Finished
    .at = Given on { $at }
c-clock-limit = The law gives: { $limit }
c-clock-real = At this office: half are ready within { $median }, nine in ten within { $ninety }

c-pages = Pages of this list
c-pages-previous = Previous page
c-pages-next = Next page
c-breadcrumbs = Where you are

c-copy-note = Take a photo or write it down.
c-gallery = Components
    .intro = Each component with its named examples. This page exists in the demo only; the examples are what is snapshot-tested and checked for accessibility.
    .contents = On this page

c-heard = Hear this page in { $language }

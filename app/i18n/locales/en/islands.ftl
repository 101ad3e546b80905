### What is only there while the browser runs script. {"{"}…{"}"} is filled in the browser.

send-files-camera = Take a photo
send-files-progress = How much has been sent
send-files-again = Send again now
send-files-stop = Do not send it
send-files-sending = Sending…
send-files-taking = All sent; waiting for the server to take it…
send-files-sent = Received. Opening the page again…
send-files-waits = The connection broke. The file you chose is still here and will be sent again in {"{"}n{"}"} seconds.
send-files-broken = It could not be sent yet. The file you chose is still here: it goes by itself when you are online again, or press “Send again now”.
send-files-dark = The photo looks very dark. If the words are hard to read, take it again where there is light; if you can read them, send it.
send-files-blurred = The photo looks blurred. If the words are hard to read, hold still and take it again; if you can read them, send it.
send-files-smaller = The photo was made smaller so that it is quick to send: {"{"}after{"}"} instead of {"{"}before{"}"}.
    .point = .

autosave-kept = Saved at {"{"}time{"}"}
autosave-broken = Not saved yet, the connection is broken. Keep the page open: it saves by itself.
autosave-signed-out = You are signed out, or the session is over. What you typed is still on this page: press the button below and sign in again, and it is kept.
autosave-elsewhere = This page was just changed in another window. Press the button below to see both and choose.
autosave-not-kept = Not saved by itself. Press the button below to save.

session-end = Are you still there?
    .ends = If you do nothing more, you will be signed out at {"{"}time{"}"}.
    .longest = You have been signed in for as long as is possible, until {"{"}time{"}"}. After that sign in again and go on.
    .over = You are no longer signed in. What you typed is still on this page: press its button, sign in again, and it is sent.
    .over-kept = You are no longer signed in. What you typed is saved: press the button of the page, sign in again and go on.
    .broken = The connection is broken. Try again.
    .stay = Stay
    .leave = Sign out
    .keep-and-leave = Save and sign out
    .close = Close

palette-open = Find what to do
palette-title = What do you want to do, where to go?
palette-list = On this page
palette-none = There is nothing like this on this page.

queue-news-one = 1 new case. Press to see it.
queue-news-many = {"{"}n{"}"} new cases. Press to see them.

viewer-file = Look at a file here
viewer-how = Point at what you want to see, or draw around it, to bring it to the middle. By keyboard: + and - zoom, arrow keys move.
viewer-other = A PDF is kept as it came, so it is not shown inside the page: press its name above to save and open it.
marker-page = The page
marker-how = Draw around what cannot be read, with the mouse or a finger. By keyboard: arrow keys move the frame, with Shift they change its size, + and - zoom.
marker-other = This file is no picture, so nothing can be drawn on it; choose a part of the page in the list above.
marker-drawn = Drawn part: {"{"}x{"}"} % from the left, {"{"}y{"}"} % from the top, {"{"}w{"}"} % wide, {"{"}h{"}"} % high
marker-larger = Larger
marker-smaller = Smaller
marker-turn = Turn
marker-clear = Remove the drawn part

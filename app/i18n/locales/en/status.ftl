### Service status: what works now, and what has to wait.

status = Service status
    .caption = Each service at this moment
    .looked = As of { $at }.
    .again = Load the page again for the newest state.
status-service = Service
status-state = Now
status-state-well = As usual
status-state-slow = Slower than usual
status-state-down = Not available
status-all-well = Everything works as usual.
status-all-slow = Everything works, something is slower than usual. We know of it.
status-all-down = Something does not work for the moment. We know of it and are putting it right. There is no need to call.
status-reading = Reading what is needed for what
    .not = The pages that only tell cannot be opened for the moment.
status-filing = Filling in, filing and following
    .not = You cannot go on filling in and filing just now. Wait a few minutes and open the very page you were at again; if it is urgent, go to the People’s Committee of your commune in office hours.
status-papers = Downloading papers and checking one
    .not = Papers cannot be downloaded and their codes cannot be checked just now. A paper that was issued holds as before.
status-desk = The officers’ desk
    .not = Officers cannot open filings just now. Nothing of them is lost.
status-exchange = Passing filings on to who decides
    .not = You can still file, and filings are kept; they reach who decides a little later. Nothing has to be filed again.
status-messages = Mail and SMS
    .not = Mail and SMS may come late. What they say stands among the notices of your account.
status-kept = What was filed is still there
    .text = Filings and what was saved are not lost while the service is away. The time limit runs from the filing and does not begin anew.

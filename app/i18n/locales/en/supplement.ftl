### Supplement requests: one list, the citizen's tasks, the officer's work, public figures.

## Reasons (a dated catalogue in the code)
supplement-reason-unreadable = The picture is blurred or covered and cannot be read
    .todo = Take it again in good light with all four corners, and send the new picture.
supplement-reason-wrong-paper = Not the paper that is needed
    .todo = Send the paper named above.
supplement-reason-missing-page = A page is missing
    .todo = Send the missing page.
supplement-reason-expired = The paper has expired
    .todo = Send a paper that is still valid.
supplement-reason-missing-paper = A paper is missing
    .todo = Send the missing paper.
supplement-reason-contradicts-notice = Differs from the hospital’s paper
    .todo = Look at it again. Correct it if it was a mistake; if it is right, leave it and send.
supplement-reason-name-differs = The name differs from the identity paper
    .todo = Write the name exactly as on the identity paper.
supplement-reason-residence-unverified = The place of residence could not be confirmed
    .todo = Look at the place of residence again, or send a paper that shows it.
supplement-reason-other = Another reason
    .todo = Do what the officer has written beside it.
supplement-words = The officer writes: “{ $words }”
supplement-file-page = Page { $page } of the file { $file }
supplement-file-whole = the whole page
supplement-region-top-left = top left
supplement-region-top = top
supplement-region-top-right = top right
supplement-region-left = left
supplement-region-middle = middle
supplement-region-right = right
supplement-region-bottom-left = bottom left
supplement-region-bottom = bottom
supplement-region-bottom-right = bottom right
supplement-region-alt = Picture of a page; the part that cannot be read is dark: { $place }

## The citizen's tasks
supplement = More is needed
    .intro = The officer needs what is listed here to go on. Only these items open again; all other answers stay.
    .by = Send it by the end of { $day }.
    .article = What sets this day: { $article }
    .pause = The legal time pauses and goes on when the answer is here.
    .after = If nothing is sent by that day, the filing has to be closed. A new one can be made at any time.
    .over = The time for the answer is over. The filing will be closed; the office sends the reason.
    .check = Check and send
    .preview = The citizen will see exactly this
supplement-again = We are sorry to ask once more
    .text = We should have asked only once. The reason this time: { $reason }
supplement-task = What is needed
    .now = Declared now
    .old = The paper that was sent
    .why = Why it is asked
    .kept = “Save and continue” keeps the answer; it is not sent yet. When every item is answered, the last page has the button “Send the answer”.
    .keep = Save and continue
supplement-check = Check before sending
    .old = Before
    .new = Now
    .question = Question
    .caption = What changes
    .same = Stays as it is
    .send = Send the answer
    .back = Change something
    .undone = Something is not answered yet
    .old-files = Papers that were sent before stay with the filing.

## The officer's work
supplement-write = Ask for more
    .once = Ask only once: put everything that is missing into one list.
    .again = This filing was asked about { $n ->
        [one] once
       *[other] { $n } times
    }. Asking again counts as overdue (index 766) and is published. It takes two: one writes the list and proposes it with a reason; a supervisor who did not propose it looks at it, and sends it or gives it back.
    .list = The list
    .empty = Nothing in it yet.
    .about-answer = Add a line about an answer or a missing paper
    .about-file = Add a line about a paper that was sent
    .question = Question
    .file = File
    .page = Page
    .region = The part that cannot be read
    .region-hint = Leave empty for the whole page.
    .reason = Reason
    .words = Words for the citizen
    .words-hint = Short and plain: what is missing, what to do. Required for “another reason” and “a paper is missing”.
    .add = Add to the list
    .remove = Take this line out
    .unopened = These files must be opened before sending:
    .preview = See it as the citizen will
    .send = Send the request
    .propose = Propose to send this list
    .proposed = See the list that is proposed
    .changes-proposal = This list is proposed to be sent. Changed, it has to be proposed anew: only what was proposed can be sent.
    .not-as-proposed = The list was changed after it was proposed, and cannot be sent any more. The proposal has to be sent back or taken back, and the new list proposed.
    .why-again = Why it must be asked again
    .why-propose-hint = For the supervisor and the family: why it has to be asked again.
    .why-again-hint = The citizen reads this reason.
    .why-again-missing = Write why it must be asked again (at most 2,000 letters).
    .look-again = Look at it with the reason
    .same-person = You proposed this list. Another supervisor has to look at it and send it.
    .rewritten = Somebody has just changed the list. Look at this one, then send it.
    .kept = The list is kept; you can come back to it at any time.
supplement-problem-missing-question = Choose a question, or the paper that is missing.
supplement-problem-missing-file = Choose a file.
supplement-problem-missing-reason = Choose a reason.
supplement-problem-missing-words = This reason needs words: say what is needed.
supplement-problem-unknown-about = Choose something that is in this filing.
supplement-problem-unknown-page = The page must be from 1 to 200.
supplement-problem-pages = { $pages ->
        [one] This file has one page only. Write 1.
       *[other] This file has { $pages } pages. Write a page from 1 to { $pages }.
    }
supplement-write-pages = { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
supplement-problem-unknown-region = Choose a part of the page, or leave it empty.
supplement-problem-unknown-reason = This reason does not fit what was chosen; choose another one.
supplement-problem-long-words = The words are longer than { $most } letters; make them shorter.
supplement-problem-twice = This line is in the list already.
supplement-problem-full = The list has { $most } lines; ask the citizen in to make the filing again together.
supplement-round = Request { $n }
    .asked = { $officer } asked at { $at }; to be answered by the end of { $day }
    .open = Waiting for the citizen
    .answered = Answered
    .expired = Not answered in time
    .withdrawn = Taken back by the citizen
    .new-files = New papers
supplement-was-in-time = The answer had been sent in time and reached the office late, because of the line between us. The filing goes on; the notice that closed it holds no more. We are sorry for this mistake.
supplement-expired-reason = More was asked for, and no answer had come by the end of { $day }.

## Public figures
returns = How often more is asked for
    .text = By law a filing is asked about once, in writing, naming everything that is missing (Art. 9.3 of the Law on Civil Status 2014). In index 766 more than one request counts as overdue. This page tells how often each office asks, and why.
    .years = This year and last year. Counted at the moment a request is sent.
    .caption = By office and year
    .office = Office
    .year = Year
    .filings = Filings
    .once = Asked about
    .again = Asked again (overdue)
    .none = Nothing was filed yet.
    .share = { $n } ({ $share })
    .na = cannot be computed
    .reasons = Reasons, by lines of the lists
    .reason = Reason
    .round = Request
    .lines = Lines
    .first = First
    .later = Second and later
    .no-reasons = Nothing was asked for yet.

## Names of stages and acts
desk-act-request_supplement = Ask for more
case-supplement_requested = Waiting for the citizen
case-expired = Closed without an answer
desk-event-supplement_requested = The citizen was asked for more
desk-event-ask_again_proposed = Proposed to ask the citizen once more
desk-event-ask_again_sent_back = The proposal to ask once more was sent back
desk-event-supplemented = The citizen answered
desk-event-supplemented_too_late = An answer came when the filing was closed
desk-event-expired = Closed: no answer in time
event-supplement_requested = The officer needs more
    .text = The legal time pauses until the answer has come.
event-supplemented = The answer was sent
    .text = The legal time goes on.
event-expired = Closed, because no answer came

## Mail
mail-dossier-supplement = More is needed for the filing { $dossier }.
    What, why and until when: { $site }/{ $way }
    .subject = More is needed for { $dossier }
mail-dossier-supplement-reminder = The time to answer for the filing { $dossier } is nearly over.
    If you have not done so, send it at { $site }/{ $way }
    After that day the filing has to be closed.
    .subject = Reminder: { $dossier } waits for your answer
mail-dossier-expired = The filing { $dossier } was closed, because no answer came.
    Reason: { $reason }
    By: { $article }
    If you disagree, you can complain to the Chair of the deciding People’s Committee within 90 days (Law on Complaints), or file anew at any time.
    The signed paper: { $site }/{ $way }
    .subject = The filing { $dossier } was closed

## When the paper of a decision cannot be made
desk-rule-signer-cannot-be-printed = The name or title of who signs holds a sign that cannot be printed. Ask the administrator to correct the account.
desk-rule-entry-cannot-be-printed = The entry, or the name or title of who signs, holds a sign that cannot be printed. Have the keeper of the book or the administrator correct it first.
desk-rule-cannot-be-signed = The signed paper could not be made. Try again; if it fails once more, tell the administrator.

### Drafts, checking, filing, tracking, withdrawing.

office-name = Decided by
office-due = Filed now, the result is due by
office-fee = To pay
    .free = Nothing
office-procedure = Procedure code

draft-stale = This page was changed elsewhere
    .text = After you opened this page, somebody (or another window) changed it. Nothing has been overwritten. Choose which side to keep.
    .caption = The two sides differ in
    .question = Question
    .kept = Kept now
    .typed = Typed here
    .mine = Use what I typed here
    .theirs = Keep what is there

review = Check your answers
review-warnings = Please note; you can still file:
review-go-on = Fill in what is missing
review-statement = I declare that what is stated above is true, agreed with those concerned, and that I am responsible for it before the law.
    .title = Declaration
    .missing = Read the declaration and tick the box if you agree.

resume = Go on with a draft
    .text = The resume code stands on the pages of your draft. An unfiled draft is kept for 30 days.
resume-code = Resume code
    .missing = Enter the resume code.
    .hint = Capitals or not, hyphens or not.
    .unknown = There is no draft with this code. Check every character; drafts older than 30 days have been deleted.
draft-resume = Resume code of this draft
    .text = Every answer has been kept. Write this code down to open the draft on another device.

draft-file =
    .sent = Your file has come. It stands in the list below.
    .removed = That file was taken away.
draft-delete = Delete this draft

filed = Your filing has arrived
    .keep = You need both codes to track it without an account.
filed-what = What happens next
filed-next = The registrar looks at it and the result is due by { $due }.
filed-late = This declaration had been filed already, so what was just typed was not taken. To change something call the office, or say so on the draft of the paper.
filed-more = If something is unclear, the registrar calls the number you gave. When it is done, download the electronic paper here.
filed-follow = Follow this filing
filed-twin = Twins, triplets?
filed-account = Make an account to see all your filings in one place

dossiers = My filings
    .none = Nothing filed yet.
dossiers-drafts = Unfinished drafts
dossier = Filing
dossier-code = Dossier code
dossier-secret = Secret
dossier-procedure = Procedure
dossier-stage = Stage
dossier-filed = Filed
dossier-history = How far it has come
dossier-papers = Papers of this filing
dossier-results = It is done. Download and keep:
dossier-no-pin = The child has no personal number yet
    .why = The number tells the sex, so it can only be given once the sex is determined (Civil Code Art. 36). The certificate is fully valid; on that line it prints “Cấp sau khi xác định giới tính” (given once the sex is determined).
    .how = When a health facility has come to a conclusion: take it to the commune office where the birth was registered or where you live and ask for a change of the civil status record (procedure 1.004859). After the change the child gets its number and new papers.
dossier-result = { $paper }, no. { $number } (PDF)
dossier-twin = Declare another child of the same birth
dossier-complain = You disagree? You can complain to the Chair of the deciding People’s Committee within 90 days of the decision (Law on Complaints), or file anew at any time.

dossier-against = Why, and what can be done
    .reason = Reason
    .article = By
    .paper = { $paper } (PDF, signed)
paper-non-acceptance = Slip: filing not accepted
paper-refusal = Refusal
paper-closing = Notice of closing
paper-book_closing = Record of closing
paper-receipt = Receipt with the date of the result (PDF)
paper-declaration = The declaration as filed (PDF)
paper-birth-certificate = Birth certificate
paper-birth-extract-copy = Birth extract (copy)
paper-marriage-certificate = Marriage certificate
paper-marriage-extract-copy = Marriage extract (copy)
paper-death-extract = Death extract
paper-death-certificate = Death certificate
paper-death-extract-copy = Death extract (copy)

keep = Keep it in your account
    .text = This was filed without signing in. Kept in your account, it is there whenever you sign in, without typing the codes again.
    .button = Keep it in my account
withdraw = Withdraw the filing
    .text = Once withdrawn, this filing stops for good. To go on you would have to file anew.
    .button = Withdraw this filing
    .keep = Keep the filing
    .late = It has been decided and can no longer be withdrawn.

track = Track a filing
    .text = Enter the two codes on your receipt.
    .button = Show the filing
track-code = Dossier code
    .hint = For example H01.017-261110-010412
track-secret = Secret
    .hint = Capitals or not, hyphens or not.
track-no-match = These two codes do not match or are not right. Check every character on the receipt.

stage-submitted = Filed
    .next = Next: the office checks the papers and accepts it
stage-accepted = Accepted
    .next = Next: the registrar examines and registers it
stage-not_accepted = Not accepted
stage-in_process = In process
    .next = Next: the family reads the draft of the paper, then it is entered and the paper made
stage-next-entry = Next: the registrar enters it in the register, the signatory signs the paper
stage-next-copy = Next: the registrar looks it up in the register, the signatory signs the copy
stage-next-hour = Next: the registrar examines it, then invites you two to choose the hour to come
stage-next-signing = Next: you two come and sign, and are given the marriage certificates
stage-supplement_requested = Waiting for more from you
    .next = Next: send what is asked for; the officer goes on
stage-payment_requested = Waiting for payment
stage-withdrawal_requested = Being withdrawn
    .next = Next: the office confirms
stage-stopped = Stopped
stage-decided = Done
stage-delivered = Delivered

event-submitted = Filed
event-accepted = Accepted by the office
    .text = The papers are complete. The clock runs.
event-not_accepted = Not accepted
event-in_process = A registrar is examining it
event-refused = Refused
event-withdrawal_requested = Withdrawal asked for
event-stopped = Stopped
event-decided = Registered; the result is ready
    .text = The electronic paper is signed and worth the same as one on paper.
event-delivered = Delivered
event-reason = Reason: { $reason }
    .article = Reason: { $reason } (basis: { $article })

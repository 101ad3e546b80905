### Handing the result over: what waits at the desk, who receives it and how, and what people are told.

event-delivered = Handed over
    .text = The electronic paper lies with this filing; download it whenever you like.
event-collected = Papers collected at the office
    .reason = Received by: { $reason }
event-posted = Papers given to the post
    .reason = Number of the letter: { $reason }
stage-decided = Done
    .next = Next: the result is handed over

mail-dossier-collected = The papers of filing { $dossier } were collected at the registry office.
    Who received them and when stands at { $site }/{ $way }
    If this was nobody of your family, tell the office at once.
    .subject = Papers collected – filing { $dossier }
mail-dossier-posted = The papers of filing { $dossier } were given to the post.
    The number of the letter stands at { $site }/{ $way }
    .subject = Your papers are on their way – filing { $dossier }
followed-dossier-collected = The papers were collected at the office.
followed-dossier-posted = The papers were given to the post.

## Desk
case-delivered = Handed over
desk-filter-to_deliver = To hand over
desk-act-deliver = Result handed over
desk-event-delivered_by_itself = Handed over: the electronic paper lies with the filing on the portal
desk-event-collected = Papers handed over at the counter
desk-event-posted = Papers given to the post
desk-asked-electronic = The citizen chose the electronic paper. It goes to the filing on the portal by itself; write down here only what is also handed over on paper.
desk-asked-counter = To hand over: the citizen collects the papers at the counter.
desk-asked-post = To hand over: the papers go by post.
desk-asked-address = To: { $address }
desk-how = How is it handed over?
    .missing = Choose the counter or the post.
desk-how-counter = Collected at the counter
desk-how-post = Sent by post
desk-receiver = Who receives it at the counter
    .hint = Family, middle and given name as on the identity paper.
    .missing = Write the name of who receives the papers.
    .long = The name is too long. Write it shorter.
desk-behalf = For somebody else: why may they receive it?
    .hint = Only when who receives is not who filed. Write the relationship, or number and day of the authorisation. Grandparents, parents, children, spouses, brothers and sisters need no certified authorisation.
    .missing = Who receives is not who filed. Write the relationship, or the authorisation.
    .long = This is too long. Write it shorter.
desk-parcel = Number of the letter
    .hint = Only when it goes by post, for example RR123456789VN.
    .missing = Write the number that is printed on the slip of the post.
    .long = The number is too long. Look at the slip again.
desk-handed = Before it is handed over
    .missing = Not handed over yet. Do this and tick it: { $what }.
desk-handed-both_present = Husband and wife are both here and receive an original each
desk-handed-identity_seen = The identity paper of who receives was compared (at the counter)
desk-handed-papers_complete = Every paper of this case is here and was looked at

## A foreigner's death: the ministry is told
desk-filter-to_notify = To tell the ministry
desk-event-ministry_told = The letter about a foreigner’s death went out
desk-event-ministry_called_back = The letter went out that takes the notice of a foreigner’s death back
foreign-death-sent = Letter no. { $number } of { $day }
desk-foreign-death = Who died was a foreigner. { $whom } has to be told in writing, with a copy of the extract ({ $article }).
    .letter = Open the letter to print and sign it (PDF)
    .send = The letter has gone out
    .sent = { $whom } was told: letter no. { $number } of { $day }.
    .dropped = This entry of a foreigner’s death was revoked before the letter went out: { $whom } has not to be told any more.
desk-foreign-death-back = This entry of a foreigner’s death was revoked by { $decision }. The letter that went to { $whom } (no. { $first } of { $first_day }) has to be taken back, with a copy of the decision.
    .sent = The letter to { $whom } (no. { $first } of { $first_day }) was taken back: letter no. { $number } of { $day }.
desk-outgoing = Number of the outgoing letter
    .missing = Write the number of the outgoing letter.
    .long = The number is too long. Look at the book of outgoing letters again.
    .signs = The number holds a sign that cannot be printed. Use letters, figures and punctuation only.
desk-sent_on = Day on which it went out
    .missing = Write the day on which the letter went out.
    .not-possible = The letter can go out neither before the death was registered (one that takes back: before it was revoked) nor after today.

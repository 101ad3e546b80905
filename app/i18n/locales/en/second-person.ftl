### Acts that take two: one officer proposes, another of the office agrees.

second = Waiting for a second person
    .text = Acts of weight are done only when a second person of the office agrees. Who proposes cannot also agree.
    .none = Nothing is waiting.
second-what = Act
second-take-back = Take the proposal back
second-who = Proposed by
second-waits = Waiting for a second person
second-asked = { $name }, { $at }
second-next = A supervisor or signatory reads the reason and agrees or sends it back.
second-own = You proposed this. A supervisor or signatory other than you decides.
second-next-again = A supervisor looks at the list as the citizen will see it, and sends it or sends it back.
second-own-again = You proposed this. A supervisor other than you looks at it, and sends it or sends it back.
second-same = Not done: who proposed it cannot also agree. Ask a supervisor or signatory.
second-reason-late = For the second person: why it is late, and what was looked at.
second-reason-reopening = For the second person and the family: why it is opened again.
second-reason-back = For who proposed it: what is missing, how to go on.
second-act-register_late = Late registration, a death without a paper, or a change or correction
second-act-reopen = Opening a closed filing again
second-act-ask_again = Asking the citizen once more
second-act-revoke = Taking a paper back
second-act-calendar = Changing days off of the whole country

case-awaiting_second = Waiting for a second person
desk-act-propose_late = Propose late registration
desk-act-propose_reopening = Propose to open the filing again
desk-act-agree = Agree
desk-act-send_back = Send it back
desk-event-late_proposed = Late registration proposed
desk-event-late_agreed = The second person agreed with the late registration
desk-event-late_sent_back = The second person sent the late registration back
desk-event-reopening_proposed = Opening again proposed
desk-event-reopening_sent_back = Not agreed to open the filing again
desk-event-reopened = Opened again

event-reopened = The filing is open again
    .text = The office has looked again and goes on with this filing, with a new date. You need not do anything.
mail-dossier-reopened = The filing { $dossier } is open again and goes on. You need not do anything.
    The reason and the new date: { $site }/{ $way }
    .subject = The filing { $dossier } is open again

### Relatives who follow a dossier.

followers = Relatives who follow
    .text = Relatives whom you invite see where the filing stands and can download what comes out. They do not see the declaration, the papers you sent or the money, and cannot act for you.
    .offer = Brothers, sisters and children far away can follow this filing too, if you invite them.
    .way = Invite a relative
    .you = You follow this filing because the person who filed it invited you. What is to be done is theirs to do.
    .list = Filings of relatives that you follow
follower-invite = Invite somebody
    .button = Make an invitation
follower-called = What do you call them?
    .hint = For example: sister Hoa, uncle Năm. Only you read this.
    .missing = Please type what you call them, so that you know later whose invitation it is.
    .long = That is longer than { $most } letters. Please shorten it.
    .many = You have invited { $most } people. Take one invitation back to invite another.
follower-came = Has followed since { $at }.
follower-until = The invitation can be used once, until { $day }.
follower-over = This invitation ended on { $day }. Take it back and make another.
follower-end = Let them see it no more
    .invitation = Take the invitation back
follower-door = Open an invitation to follow
    .text = A relative has filed something and invites you to follow it. To see it for longer and on other devices, sign in before you open it.
    .button = See the filing
    .way = Invited by a relative? Open the invitation
follower-code =
    .used = This invitation was used. If it was you, open it on that device again or sign in to the account you used. If not, tell who invited you.

followed-dossier-accepted = It was accepted and is being dealt with.
followed-fee-due = It was accepted.
followed-dossier-not-accepted = It was not accepted.
followed-dossier-refused = It was refused.
followed-dossier-stopped = It was stopped.
followed-dossier-decided = The result is there.
followed-dossier-expired = It was closed, because what was asked for did not come in time.
followed-dossier-apology = It is late; the office has apologised and named another day.
followed-dossier-due-changed = The day of the result has changed with the calendar of days off.
followed-dossier-reopened = It was opened again and goes on.
followed-paper-revoked = A paper that was issued has been revoked.
followed-papers-replaced = The papers were replaced by new ones, because the entry was put right.
followed-leg-done = A step at another agency is done.
followed-leg-failed = A step at another agency could not be done. The person who filed was told how to go on.
followed-leg-late = An agency is later than promised; the person who filed has our apology. Nobody needs to file again.
followed-leg-late-after-death = An agency is later than promised; the family has our apology. Nobody needs to file again.
mail-dossier-followed = There is news of the filing { $dossier } that you follow. { $news }
    See { $site }/{ $way }
    .subject = News of the filing { $dossier } that you follow

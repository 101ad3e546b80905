### Taking papers back.

## Papers that went out, and taking them back.
desk-papers = Papers issued
desk-paper = Paper issued
desk-paper-named = { $paper }, no. { $number }
desk-paper-read = Read what was signed (PDF)
paper-state-issued = Valid
paper-state-replaced = Replaced by another paper
paper-state-replaced-by = Replaced by the paper with number { $number }
paper-state-revoked = Taken back
revoke = Take this paper back
    .text = Only when the competent authority has decided. A second person of the office must agree before the paper is taken back.
revoke-authority = Authority that decided
    .hint = For example: Chairman of the People's Committee of Ha Noi
    .missing = Enter the authority that decided.
    .long = The name is too long; shorten it.
revoke-decision = Number and date of the decision
    .hint = For example: Decision 88/QĐ-UBND of 20/11/2026
    .missing = Enter number and date of the decision.
    .long = The text is too long; shorten it.
revoke-reason = Reason
    .hint = For the family to read.
    .missing = Write the reason.
    .long = The reason is too long; shorten it.
revoke-button = Propose to take it back
revoke-waits = A proposal waits for a second person
revoke-asked = Proposed by
revoke-second = The head of the desk or who signs decides, not who proposed it.
revoke-agree = Agree, take it back
revoke-decline = Decline
revoke-same = Not taken back: who proposed it cannot also agree. Ask the head of the desk or who signs.
revoke-role = Not done: your role does not allow it. Ask the head of the desk.
revoke-changed = Not done: there is another proposal, or the paper was taken back. See below how it stands.
revoke-was-agreed = Taken back { $at }. { $asked } proposed, { $who } agreed. { $decision }. { $reason }
revoke-was-declined = Not taken back: { $asked } proposed, { $who } declined { $at }. { $decision }. { $reason }
desk-event-revocation_proposed = Proposed to take a paper back
desk-event-revocation_declined = Declined to take it back
desk-event-paper_revoked = Paper taken back
dossier-result-revoked = { $paper }: taken back { $at }, no longer valid
event-paper_revoked = A paper was taken back
    .text = This paper is no longer valid. The reason stands below. If you do not agree, you can complain to the authority that decided.
mail-paper-revoked = A paper of dossier { $dossier } was taken back and is no longer valid.
    Reason, authority and how to complain: { $site }/{ $way }
    .subject = A paper of dossier { $dossier } was taken back
revoke-with-original = The registration that this paper rests on was taken back, so this paper is no longer valid either.
desk-rule-entry-revoked = This registration was taken back. No copy can be made of it any more; refuse the case and say why.

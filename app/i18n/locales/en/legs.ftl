### Interlinked services after a birth.
legs = What is done in the same go
    .due = All of it by { $due }.
    .independent = Each goes its own way: one that is slow holds up no other.
leg-residence = Registration of residence
leg-insurance_card = Health insurance card
leg-identity_card = Identity card
agency-police = Commune police
agency-insurance = Social insurance
leg-state-sent = Sent
leg-state-received = In hand
leg-state-done = Done
leg-state-failed = Not done yet
leg-state-withdrawn = Taken back
leg-since = { $agency }, since { $when }
leg-retry = Send again
leg-withdraw = Take this back
leg-late = The agency may have finished, or things have changed. Nothing was changed now; this is how it stands.
leg-not-connected = This agency does not take filings over the network yet. Once the birth certificate is there, please go to its office; it is free of charge.

## What the agencies say
agency-said-residence = Residence registered at { $place }, in the household of { $head }.
agency-said-no-householder = The number of the head of the household shows a person under 18. Please look again who the head is, then go to the commune police or send it again.
agency-said-insurance = The child's health insurance card has the number { $number } and is valid from birth. First seen at { $clinic }.
agency-said-card = The child's identity card is ready. Collect it from the police of { $place }.
agency-said-too-old = In this way the card is given only to children under 6. Please go to the office.

### Confirmations: what they say, and the desk.

act-fact-ask_birth = Births
act-fact-ask_marriage = Marriages
act-fact-ask_death = Deaths
act-fact-ask_other = Other records
act-fact-about = To be confirmed
confirm-record = No. { $number }, registered on { $day } at { $office }: { $who }
confirm-record-act = { $what }: no. { $number }, registered on { $day } at { $office }: { $who }
confirm-person = { $name }, born { $born }
confirm-person-dead = { $name }, born { $born }, died on { $day }
desk-rule-copies-not-picked = Not all are picked, or not the right ones: each copy that is asked for is of one entry with the name and birth that were given.
desk-rule-confirm-not-picked = The registers have not been looked through. Pick the entries that were found, or say that there is none.
desk-rule-confirm-other-person = An entry that was picked does not bear the name and birth of the person. Compare them.
desk-rule-confirm-other-register = The entry that was picked is of a register that the filing does not ask about.

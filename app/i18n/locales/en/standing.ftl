### Copies that go out at once, without an officer: who signs lets them, by a decision of the office.

standing = Copies at once
    .text = Who signs can let the system issue copies of extracts in their name, at any hour, when there is nothing to judge.
    .when = Only when the same account declared that event and it was registered here, the number of who asks stands in the register, only a signed file is asked for, the fee is paid, and no warning stands against it. Everything else waits for an officer as before.
standing-now = What holds now
    .none = Nothing: every copy waits for an officer.
standing-order = Allowed by { $name }, { $at }, by { $decision }; holds to the end of { $until }.
    .ended = Ended by { $name }, { $at }.
standing-give = Let copies go out at once
standing-decision = Decision of the office
    .hint = Number and day of the decision that allows issuing copies automatically, for example: Quyết định 12/QĐ-UBND ngày 02/11/2026.
    .missing = Write number and day of the decision that allows it.
    .long = This is longer than 200 letters. Write only number and day of the decision.
standing-until = Until the end of
    .hint = At most a year; then it is looked at again.
    .missing = Write day, month and year of a real day.
    .past = This day is over. Choose today or a later day.
    .far = At most a year. Choose a day not after { $day }.
standing-button = Let copies go out in my name
standing-given = Allowed. From now on copies that fit go out at once.
standing-end = Stop this
standing-ended = Stopped. From now on every copy waits for an officer again.
standing-changed = Nothing has changed: somebody has just allowed or stopped it. See “What holds now”.
standing-history = What was allowed before
standing-by = Issued at once, by { $decision }

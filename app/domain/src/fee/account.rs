//! Where the money of one dossier stands.

/// Sums of one dossier, in đồng or cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FeeAccount {
    /// What was to pay.
    pub amount: i64,
    /// What came in.
    pub paid: i64,
    /// What went back.
    pub refunded: i64,
    /// Nothing is owed any more: the dossier was refused or taken back.
    pub void: bool,
}

/// What the sums mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeState {
    /// Nothing has come in.
    Due,
    /// Less than what is to pay.
    Short,
    /// All of it.
    Paid,
    /// Too much came in, or all for nothing: it goes back.
    RefundDue,
    /// It went back.
    Refunded,
    /// Nothing came in and nothing is owed.
    Void,
}

impl FeeAccount {
    /// What is still to pay.
    pub fn still_due(&self) -> i64 {
        if self.void {
            0
        } else {
            self.amount.saturating_sub(self.paid - self.refunded).max(0)
        }
    }

    /// What goes back to who paid.
    pub fn owed_back(&self) -> i64 {
        let kept = if self.void { 0 } else { self.amount };
        (self.paid - self.refunded).saturating_sub(kept).max(0)
    }

    /// What the sums mean.
    pub fn state(&self) -> FeeState {
        match (self.owed_back(), self.still_due()) {
            (1.., _) => FeeState::RefundDue,
            (_, 1..) if self.paid == self.refunded => FeeState::Due,
            (_, 1..) => FeeState::Short,
            _ if self.refunded > 0 => FeeState::Refunded,
            _ if self.void || (self.amount, self.paid) == (0, 0) => FeeState::Void,
            _ => FeeState::Paid,
        }
    }
}

impl FeeState {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Due,
        Self::Short,
        Self::Paid,
        Self::RefundDue,
        Self::Refunded,
        Self::Void,
    ];

    /// The key of its text: `fee-state-{word}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Short => "short",
            Self::Paid => "paid",
            Self::RefundDue => "refund-due",
            Self::Refunded => "refunded",
            Self::Void => "void",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paid: i64, refunded: i64, void: bool) -> (FeeState, i64, i64) {
        let account = FeeAccount {
            amount: 16_000,
            paid,
            refunded,
            void,
        };
        (account.state(), account.still_due(), account.owed_back())
    }

    #[test]
    fn sums_say_what_is_still_to_pay_and_what_goes_back() {
        assert_eq!(of(0, 0, false), (FeeState::Due, 16_000, 0));
        assert_eq!(of(10_000, 0, false), (FeeState::Short, 6_000, 0));
        assert_eq!(of(16_000, 0, false), (FeeState::Paid, 0, 0));
        assert_eq!(of(32_000, 0, false), (FeeState::RefundDue, 0, 16_000));
        assert_eq!(of(32_000, 16_000, false), (FeeState::Refunded, 0, 0));
        assert_eq!(of(16_000, 0, true), (FeeState::RefundDue, 0, 16_000));
        assert_eq!(of(16_000, 16_000, true), (FeeState::Refunded, 0, 0));
        assert_eq!(of(0, 0, true), (FeeState::Void, 0, 0));
    }

    #[test]
    fn who_turns_out_to_be_exempt_owes_nothing_and_gets_back_what_was_paid() {
        let exempt = |paid, refunded| {
            let account = FeeAccount {
                paid,
                refunded,
                ..FeeAccount::default()
            };
            (account.state(), account.still_due(), account.owed_back())
        };
        assert_eq!(exempt(0, 0), (FeeState::Void, 0, 0));
        assert_eq!(exempt(16_000, 0), (FeeState::RefundDue, 0, 16_000));
        assert_eq!(exempt(16_000, 16_000), (FeeState::Refunded, 0, 0));
    }
}

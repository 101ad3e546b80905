//! How far money that goes back through a gateway has come.

/// The state of one refund at a gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundState {
    /// We want it; the gateway has not answered yet.
    Asked,
    /// The gateway has taken it on.
    Open,
    /// The money is back with who paid.
    Done,
    /// The gateway does not pay it back: the office transfers it.
    Refused,
}

impl RefundState {
    /// All.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Open, Self::Done, Self::Refused];

    /// The word kept, and the one gateways send.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Open => "open",
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }

    /// Nothing more is to come of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Refused)
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_of_a_refund_is_read_back_from_its_word() {
        for state in RefundState::ALL {
            assert_eq!(RefundState::parse(state.as_str()), Some(state));
        }
    }
}

//! How far a payment at a gateway has come.

/// The state of one payment at a gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentState {
    /// We want it; the gateway has not answered yet.
    Asked,
    /// The gateway waits for the payer.
    Open,
    /// The money is there.
    Paid,
    /// Refused, e.g. by the payer's bank.
    Failed,
    /// The payer left it, or took too long.
    Cancelled,
}

impl PaymentState {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Asked,
        Self::Open,
        Self::Paid,
        Self::Failed,
        Self::Cancelled,
    ];

    /// The word kept, and the one gateways send.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Open => "open",
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Nothing more is to come of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Paid | Self::Failed | Self::Cancelled)
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
    fn every_state_is_read_back_from_its_word() {
        for state in PaymentState::ALL {
            assert_eq!(PaymentState::parse(state.as_str()), Some(state));
        }
    }
}

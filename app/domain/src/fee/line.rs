//! What a line of a bank statement turned out to be.

/// What became of money that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineOutcome {
    /// Exactly what was to pay.
    Paid,
    /// Less: the rest is still to pay.
    Short,
    /// More: the rest goes back.
    Over,
    /// Everything had been paid before: all of it goes back.
    Twice,
    /// The dossier was refused or taken back before: all of it goes back.
    TooLate,
    /// The purpose names a reference that was never given out, or is mistyped.
    WrongReference,
    /// The purpose names no reference.
    Unmatched,
    /// Another currency than the one that was asked for.
    WrongCurrency,
}

impl LineOutcome {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::Paid,
        Self::Short,
        Self::Over,
        Self::Twice,
        Self::TooLate,
        Self::WrongReference,
        Self::Unmatched,
        Self::WrongCurrency,
    ];

    /// The word kept and sent, and the key of its text: `fee-line-{word}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Short => "short",
            Self::Over => "over",
            Self::Twice => "twice",
            Self::TooLate => "too-late",
            Self::WrongReference => "wrong-reference",
            Self::Unmatched => "unmatched",
            Self::WrongCurrency => "wrong-currency",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == word)
    }

    /// The money was counted for a dossier.
    pub fn counts(self) -> bool {
        !matches!(
            self,
            Self::WrongReference | Self::Unmatched | Self::WrongCurrency
        )
    }

    /// Somebody of the desk has to look.
    pub fn needs_a_look(self) -> bool {
        self != Self::Paid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_read_back_from_its_word() {
        for outcome in LineOutcome::ALL {
            assert_eq!(LineOutcome::parse(outcome.as_str()), Some(outcome));
        }
    }
}

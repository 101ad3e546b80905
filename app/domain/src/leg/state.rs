//! Where a leg stands, and what may follow.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where a leg stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegState {
    /// On its way to the agency.
    Sent,
    /// The agency has it.
    Received,
    /// Done; the result is told.
    Done,
    /// Not done; the reason is told.
    Failed,
    /// The family took it back.
    Withdrawn,
}

/// Each state with its word and the states that may follow. A leg that failed may be
/// sent again.
const STATES: [(LegState, &str, &[LegState]); 5] = {
    use LegState::*;
    [
        (Sent, "sent", &[Received, Done, Failed, Withdrawn]),
        (Received, "received", &[Done, Failed, Withdrawn]),
        (Done, "done", &[]),
        (Failed, "failed", &[Sent, Withdrawn]),
        (Withdrawn, "withdrawn", &[]),
    ]
};

impl LegState {
    fn row(self) -> &'static (LegState, &'static str, &'static [LegState]) {
        // STATES lists the states in the order of their declaration.
        &STATES[self as usize]
    }

    /// All.
    pub fn all() -> impl Iterator<Item = Self> {
        STATES.into_iter().map(|row| row.0)
    }

    /// The word in databases and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        STATES.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// Whether this state may come after that one.
    pub fn follows(self, before: Self) -> bool {
        before.row().2.contains(&self)
    }

    /// Nothing has come of it yet.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::Received)
    }

    /// Nothing has come of it, and it was due before.
    pub fn is_late(self, due_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        self.is_open() && due_at < now
    }

    /// The family may have it tried again.
    pub fn may_retry(self) -> bool {
        Self::Sent.follows(self)
    }

    /// The family may take it back.
    pub fn may_withdraw(self) -> bool {
        Self::Withdrawn.follows(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_states_read_back() {
        for (index, row) in STATES.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            assert_eq!(LegState::parse(row.1), Some(row.0));
        }
    }

    #[test]
    fn only_what_is_open_is_late() {
        let due = DateTime::UNIX_EPOCH;
        let after = due + chrono::TimeDelta::seconds(1);
        for row in STATES {
            assert_eq!(row.0.is_late(due, after), row.0.is_open());
            assert!(!row.0.is_late(due, due));
        }
    }

    #[test]
    fn what_is_done_or_withdrawn_stays_so() {
        for row in STATES {
            assert!(!row.0.follows(LegState::Done));
            assert!(!row.0.follows(LegState::Withdrawn));
        }
        assert!(LegState::Failed.may_retry());
        assert!(!LegState::Sent.may_retry());
    }
}

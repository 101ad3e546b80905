//! The acts that take two, and who may propose and settle each.

use domain::case::{CaseStage, Role};
use store::registry::cases::Case;

/// An act that takes two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskyAct {
    /// Entering a birth after the lawful days.
    RegisterLate,
    /// Opening a closed case again.
    Reopen,
    /// Asking the citizen for more once more.
    AskAgain,
    /// Taking an issued paper back.
    Revoke,
    /// Putting an entry of a register right.
    Correct,
    /// Changing the working days of the country.
    Calendar,
}

impl RiskyAct {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::RegisterLate,
        Self::Reopen,
        Self::AskAgain,
        Self::Revoke,
        Self::Correct,
        Self::Calendar,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RegisterLate => "register_late",
            Self::Reopen => "reopen",
            Self::AskAgain => "ask_again",
            Self::Revoke => "revoke",
            Self::Correct => "correct",
            Self::Calendar => "calendar",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == word)
    }

    /// Who may propose it.
    pub(crate) fn proposes(self) -> &'static [Role] {
        match self {
            Self::RegisterLate | Self::Reopen => &[Role::Registrar],
            // Whoever writes a first list.
            Self::AskAgain => &[Role::Reception, Role::Registrar, Role::Supervisor],
            Self::Revoke => &[Role::Registrar, Role::Supervisor],
            Self::Correct => &[Role::Registrar, Role::Signatory],
            Self::Calendar => &[Role::Administrator],
        }
    }

    /// Who may be the second person.
    pub(crate) fn settles(self) -> &'static [Role] {
        match self {
            Self::RegisterLate | Self::Revoke => &[Role::Supervisor, Role::Signatory],
            // The clock begins anew: that is for the head of the desk.
            Self::Reopen => &[Role::Supervisor],
            // It counts as overdue: that is for the head of the desk, too (law.md 6.4).
            Self::AskAgain => &[Role::Supervisor],
            // The papers made anew bear the name of who agrees.
            Self::Correct => &[Role::Signatory],
            // Of another office as well (`national`).
            Self::Calendar => &[Role::Administrator],
        }
    }

    /// The stage outside which a proposal about this case lapses; none where it waits
    /// wherever the case stands, or moves the case itself.
    pub(crate) fn holds_in(self, case: &Case) -> Option<CaseStage> {
        match self {
            Self::AskAgain => Some(case.stage),
            Self::RegisterLate | Self::Reopen | Self::Revoke | Self::Correct | Self::Calendar => {
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_of_risk_reads_back_and_has_its_words() {
        for act in RiskyAct::ALL {
            assert_eq!(RiskyAct::parse(act.as_str()), Some(act));
            for lang in i18n::Lang::ALL {
                let id = format!("second-act-{}", act.as_str());
                assert!(i18n::texts(lang).has(&id), "{id} in {lang:?}");
            }
        }
    }
}

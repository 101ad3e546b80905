//! What officers are there for.

use serde::{Deserialize, Serialize};

/// What an officer is there for (law.md 12.1). An officer may have several roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// One-stop desk: takes dossiers in.
    Reception,
    /// Công chức tư pháp - hộ tịch: examines, enters, issues.
    Registrar,
    /// Chairman or vice-chairman, whose name stands under the papers.
    Signatory,
    /// Head of the one-stop desk.
    Supervisor,
    /// Gives and takes accounts; sees no case.
    Administrator,
}

impl Role {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Reception,
        Self::Registrar,
        Self::Signatory,
        Self::Supervisor,
        Self::Administrator,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reception => "reception",
            Self::Registrar => "registrar",
            Self::Signatory => "signatory",
            Self::Supervisor => "supervisor",
            Self::Administrator => "administrator",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Sees the cases of the own office.
    pub fn sees_cases(self) -> bool {
        self != Self::Administrator
    }
}

//! What somebody of the staff may do. A role is always held at one office; the table
//! of desk actions says what it allows.

use serde::{Deserialize, Serialize};

/// A role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// One-stop desk (Bộ phận Một cửa): accepts dossiers.
    Reception,
    /// Civil-status officer (công chức tư pháp - hộ tịch): examines and registers.
    Registrar,
    /// Chairman or deputy: signs.
    Signatory,
    /// Head of the desk: sees all, assigns.
    Supervisor,
    /// Gives out accounts; sees no dossier.
    Administrator,
}

impl Role {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Reception,
        Self::Registrar,
        Self::Signatory,
        Self::Supervisor,
        Self::Administrator,
    ];

    /// The word kept in databases and used in commands.
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            let json = format!("\"{}\"", role.as_str());
            assert_eq!(serde_json::to_string(&role).ok(), Some(json));
        }
        assert_eq!(Role::parse("root"), None);
    }
}

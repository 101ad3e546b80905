//! Messages about somebody who is declared dead on the word of the family alone. The
//! registry knows no way to reach anybody; the portal may know one.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Write to the person with this number, if you know how: is it true?
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PersonAsked {
    /// When.
    pub at: DateTime<Utc>,
    /// The number of who is declared dead.
    pub pin: String,
    /// Silence until then lets the registry decide.
    pub until: DateTime<Utc>,
}

/// Whether the portal knew a way.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PersonWritten {
    /// When.
    pub at: DateTime<Utc>,
    /// The person was written to; else no way is known.
    pub written: bool,
}

/// The entry of the death was revoked: whoever was asked is told so.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct DeathRevoked {
    /// When.
    pub at: DateTime<Utc>,
}

/// The person has answered: alive.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PersonLives {
    /// When.
    pub at: DateTime<Utc>,
}

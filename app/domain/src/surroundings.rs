//! What the world tells the law: the time and chance, always handed in.

use chrono::{DateTime, Utc};

/// The time of day. Whole microseconds only: what both databases can keep.
pub trait Clock: Send + Sync {
    /// Now, truncated to microseconds.
    fn now(&self) -> DateTime<Utc>;
}

/// Unguessable bytes for codes, tokens, secrets and salts.
pub trait Randomness: Send + Sync {
    /// Fills the whole of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Randomness + '_ {
    /// `N` unguessable bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

//! A birth or a death: whatever is declared twice.

use super::{BirthFacts, BlockKeys, DeathFacts, Likeness, compare, compare_deaths};
use crate::register::{OldRecord, RegisterKind};

/// What tells one event from others of its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Of a birth.
    Birth(BirthFacts),
    /// Of a death.
    Death(DeathFacts),
}

impl Facts {
    /// What an old book says of a birth or a death; none of a marriage. `place` is its place
    /// among the books.
    pub fn of_book(place: &str, old: &OldRecord) -> Option<Self> {
        match old.kind {
            RegisterKind::Birth => BirthFacts::of_book(place, old).map(Self::Birth),
            RegisterKind::Death => DeathFacts::of_book(place, old).map(Self::Death),
            RegisterKind::Marriage | RegisterKind::Act(_) => None,
        }
    }

    /// The keys under which it is kept and looked for.
    pub fn keys(&self) -> BlockKeys {
        match self {
            Self::Birth(birth) => BlockKeys::of(birth),
            Self::Death(death) => BlockKeys::of_death(death),
        }
    }

    /// How alike two of a kind are; none of a birth and a death.
    pub fn compare(&self, other: &Self) -> Option<Likeness> {
        match (self, other) {
            (Self::Birth(a), Self::Birth(b)) => Some(compare(a, b)),
            (Self::Death(a), Self::Death(b)) => Some(compare_deaths(a, b)),
            _ => None,
        }
    }
}

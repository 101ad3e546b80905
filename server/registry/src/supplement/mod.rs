//! Asking the citizen for more, in one list: written line by line, looked at as the
//! citizen will see it, sent once; answered, or closed when the lawful time is over. A
//! second list takes a second person.

mod answered;
mod composing;
mod proposing;
mod sending;
mod sweep;

pub(crate) use sending::last_day;

pub use composing::{Composing, ItemField, ItemProblem, NewItem, mark_of};
pub use proposing::ListStep;
pub use store::registry::supplements::{Changes, SupplementRow};

use domain::exchange::FileRef;
use store::StoreError;

use crate::second::SecondError;

/// Why a list was not changed or not sent.
#[derive(thiserror::Error)]
pub enum SupplementError {
    /// The officer's office has no such case.
    #[error("no such case")]
    NotFound,
    /// Not in this stage, or not by this officer.
    #[error("not allowed now")]
    NotAllowed,
    /// The case has changed since it was on the screen.
    #[error("the case has changed meanwhile")]
    Stale,
    /// A line is to be put right.
    #[error("the line is wrong")]
    Invalid(Vec<ItemProblem>),
    /// There is nothing in the list.
    #[error("the list is empty")]
    Empty,
    /// This officer has not opened these files of the case.
    #[error("files were not opened")]
    Unopened(Vec<FileRef>),
    /// The list is not the one that was looked at.
    #[error("the list has changed meanwhile")]
    Rewritten,
    /// The list is not the one that was proposed.
    #[error("the list has changed since it was proposed")]
    NotAsProposed,
    /// Who proposed a second list cannot also send it.
    #[error("a second person must send it")]
    SamePerson,
    /// It was asked before: a reason is needed, of at most so many letters.
    #[error("a reason is needed to ask again")]
    WhyAgain(usize),
    /// Who gives a list back says why, in at most so many letters.
    #[error("a reason is needed to give it back")]
    WhyBack(usize),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for SupplementError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::Stale,
            error => Self::Store(error),
        }
    }
}

impl From<SecondError> for SupplementError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::NotAllowed | SecondError::Changed => Self::NotAllowed,
            SecondError::SamePerson => Self::SamePerson,
            SecondError::Store(error) => error.into(),
        }
    }
}

impl std::fmt::Debug for SupplementError {
    /// Without names of files.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SupplementError({self})")
    }
}

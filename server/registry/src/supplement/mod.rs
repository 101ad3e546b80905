//! Asking the citizen for more, in one list: written line by line, looked at as the
//! citizen will see it, sent once; answered, or closed when the lawful time is over.

mod answered;
mod composing;
mod sending;
mod sweep;

pub(crate) use sending::last_day;

pub use composing::{Composing, ItemField, ItemProblem, NewItem, mark_of};
pub use store::registry::supplements::{Changes, SupplementRow};

use domain::exchange::FileRef;
use store::StoreError;

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
    /// Who asked before cannot also say that it has to be asked again.
    #[error("a second person must ask again")]
    SamePerson,
    /// It was asked before: a supervisor's reason is needed, of at most so many letters.
    #[error("a reason is needed to ask again")]
    WhyAgain(usize),
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

impl std::fmt::Debug for SupplementError {
    /// Without names of files.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SupplementError({self})")
    }
}

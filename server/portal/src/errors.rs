//! What a use case answers when it does not do what was asked. Each door has its own
//! type; these two are what most of them share.

use domain::dossier::DossierCode;
use guard::{AttemptError, Limited};
use store::StoreError;

/// A draft that cannot be opened or changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// There is none, it has expired, or it is somebody else's: one answer for all.
    #[error("no such draft")]
    NotFound,
    /// It was filed: this is its dossier.
    #[error("the draft was filed as {0}")]
    Filed(DossierCode),
    /// Tried too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// Too much at once: again in a moment.
    #[error("too busy")]
    Busy,
    /// The database or the file store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A dossier that cannot be shown or changed.
#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// There is none, or it is somebody else's: one answer for both.
    #[error("no such dossier")]
    NotFound,
    /// Tried too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// Too much at once: again in a moment.
    #[error("too busy")]
    Busy,
    /// The database or the file store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for DraftError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl From<AttemptError> for DossierError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl From<DraftError> for DossierError {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::NotFound | DraftError::Filed(_) => Self::NotFound,
            DraftError::Limited(limited) => Self::Limited(limited),
            DraftError::Busy => Self::Busy,
            DraftError::Store(error) => Self::Store(error),
        }
    }
}

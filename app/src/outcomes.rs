//! What a use case answers when it does not do what was asked, as what a visitor gets.

use portal::{DossierError, DraftError, StoreError};
use registry::RecordError;

use crate::failure::{Failure, Reason};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            // No room or no right to write: nothing is lost, but nothing is taken in either.
            StoreError::DiskFull | StoreError::ReadOnly => {
                tracing::error!(%error, alert = true, "the store takes no writes");
                Self::new(Reason::Away)
            }
            StoreError::Unavailable(_) => {
                tracing::warn!(%error, "the store is away");
                Self::new(Reason::Away)
            }
            error if error.is_passing() => {
                tracing::warn!(%error, "the store is not available");
                Self::new(Reason::Busy)
            }
            error => {
                tracing::error!(%error, "the store failed");
                Self::new(Reason::Broken)
            }
        }
    }
}

impl From<DraftError> for Failure {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::NotFound => Self::not_found(),
            DraftError::Filed(code) => Self::filed(code),
            DraftError::Limited(limited) => Self::too_many(limited),
            DraftError::Busy => Self::new(Reason::Busy),
            DraftError::Store(error) => error.into(),
        }
    }
}

impl From<DossierError> for Failure {
    fn from(error: DossierError) -> Self {
        match error {
            DossierError::NotFound => Self::not_found(),
            DossierError::Limited(limited) => Self::too_many(limited),
            DossierError::Busy => Self::new(Reason::Busy),
            DossierError::Store(error) => error.into(),
        }
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Unmade(why) => {
                tracing::error!(
                    alert = true,
                    why,
                    "the record of a closed book cannot be made"
                );
                Self::new(Reason::Busy)
            }
            RecordError::Store(error) => error.into(),
        }
    }
}

//! Unusual volume or hours of one account: for the head of the desk to look at.

use chrono::NaiveDate;
use domain::case::Role;
use store::{StoreError, registry::activity};
use uuid::Uuid;

pub use store::registry::activity::Unusual;

use crate::{Officer, Registry};

/// Days of accounts on the page; what was looked at leaves it.
const MOST: i64 = 100;

/// Why nothing was marked.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    /// Not this officer's to look at, or nothing to look at.
    #[error("nothing to look at")]
    NotFound,
    /// Nobody looks after the own account.
    #[error("a second person must look")]
    SamePerson,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Registry {
    /// Whether this officer looks after the accounts of the office.
    pub fn watches(&self, officer: &Officer) -> bool {
        [Role::Supervisor, Role::Administrator]
            .iter()
            .any(|role| officer.roles.contains(role))
    }

    /// What is unusual in the officer's office, newest first; empty for who does not look
    /// after accounts.
    pub async fn unusual(&self, officer: &Officer) -> Result<Vec<Unusual>, StoreError> {
        if !self.watches(officer) {
            return Ok(Vec::new());
        }
        let mut conn = self.db().read().await?;
        activity::unusual(&mut conn, &officer.office, MOST).await
    }

    /// Notes that the officer has looked at a day of an account.
    pub async fn looked_at(
        &self,
        officer: &Officer,
        whose: Uuid,
        day: NaiveDate,
    ) -> Result<(), LookError> {
        if !self.watches(officer) {
            return Err(LookError::NotFound);
        }
        if whose == officer.id {
            return Err(LookError::SamePerson);
        }
        let mut tx = self.db().write().await?;
        let of = (whose, day);
        let done = activity::look(&mut tx, &officer.office, of, &officer.name, self.now()).await?;
        if !done {
            return Err(LookError::NotFound);
        }
        tx.commit().await?;
        tracing::info!(officer = %officer.id, %whose, %day, "unusual work of an account looked at");
        Ok(())
    }
}

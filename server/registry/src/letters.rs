//! Messages that could not be delivered: what an administrator sees and may do.

use store::{
    StoreError,
    exchange::{Backlog, DeadLetter},
};
use uuid::Uuid;

use crate::{Officer, Registry};

/// Dead letters on the page: more than one screen says that something is broken, not
/// which message.
const SHOWN: i64 = 100;

/// What has not arrived.
pub struct Letters {
    /// By receiver, how many wait and how many are dead.
    pub backlog: Vec<Backlog>,
    /// The oldest dead letters.
    pub dead: Vec<DeadLetter>,
}

impl Registry {
    /// What has not arrived yet. Nothing for who is no administrator.
    pub async fn letters(&self, officer: &Officer) -> Result<Option<Letters>, StoreError> {
        if !officer.is_administrator() {
            return Ok(None);
        }
        let mut conn = self.db().read().await?;
        Ok(Some(Letters {
            backlog: store::exchange::backlog(&mut conn).await?,
            dead: store::exchange::dead(&mut conn, SHOWN).await?,
        }))
    }

    /// Tries a dead letter again; later messages about its dossier follow it in their
    /// order. False when there is none with this id, or who asks is no administrator.
    pub async fn retry_letter(&self, officer: &Officer, id: Uuid) -> Result<bool, StoreError> {
        if !officer.is_administrator() {
            return Ok(false);
        }
        let mut tx = self.db().write().await?;
        let revived = store::exchange::revive(&mut tx, id).await?;
        tx.commit().await?;
        if revived {
            tracing::info!(message = %id, officer = %officer.id, "a dead letter is tried again");
            self.0.parts.wake.notify_one();
        }
        Ok(revived)
    }
}

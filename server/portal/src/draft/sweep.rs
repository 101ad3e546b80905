//! Deleting what nobody keeps: expired drafts, and contents that no row names.

use chrono::TimeDelta;
use store::{
    Digest, StoreError,
    portal::{drafts, orphans},
};

use crate::Portal;

/// Deleted in one transaction: short enough for filings in between.
const BATCH: i64 = 50;

/// A content that was removed half-way (the process died) is removed again after this.
pub(crate) const REMOVAL_TAKES_AT_MOST: TimeDelta = TimeDelta::minutes(10);

impl Portal {
    /// Deletes drafts that have expired, with their files. Gives how many.
    pub(crate) async fn sweep_drafts(&self) -> Result<usize, StoreError> {
        let mut swept = 0;
        loop {
            let expired = {
                let mut conn = self.0.db.read().await?;
                drafts::expired(&mut conn, self.0.clock.now(), BATCH).await?
            };
            if expired.is_empty() {
                return Ok(swept);
            }
            let mut tx = self.0.db.write().await?;
            for id in &expired {
                self.forget_draft(&mut tx, *id).await?;
            }
            tx.commit().await?;
            swept += expired.len();
        }
    }

    /// Removes contents from the file store that no row names any more. Whoever brings
    /// the same content meanwhile is told by its row, see `orphans`. Gives how many.
    pub(crate) async fn sweep_contents(&self) -> Result<usize, StoreError> {
        let mut swept = 0;
        loop {
            let before = self.0.clock.now() - REMOVAL_TAKES_AT_MOST;
            let waiting = {
                let mut conn = self.0.db.read().await?;
                orphans::waiting(&mut conn, before, BATCH).await?
            };
            if waiting.is_empty() {
                return Ok(swept);
            }
            for sha256 in waiting {
                swept += usize::from(self.remove_content(&sha256).await?);
            }
        }
    }

    async fn remove_content(&self, sha256: &str) -> Result<bool, StoreError> {
        let mut tx = self.0.db.write().await?;
        if !orphans::begin(&mut tx, sha256, self.0.clock.now()).await? {
            return Ok(false);
        }
        if orphans::is_named(&mut tx, sha256).await? {
            orphans::delete(&mut tx, sha256).await?;
            tx.commit().await?;
            return Ok(false);
        }
        tx.commit().await?;
        if let Some(digest) = Digest::parse(sha256) {
            self.0.blobs.delete(&digest).await?;
        }
        let mut tx = self.0.db.write().await?;
        orphans::delete(&mut tx, sha256).await?;
        tx.commit().await?;
        Ok(true)
    }
}

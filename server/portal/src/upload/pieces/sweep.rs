//! Files that nobody went on with.

use chrono::TimeDelta;
use store::{StoreError, portal::uploads};

use crate::Portal;

/// Who comes back the next morning goes on; what has not grown for longer is swept.
const KEPT: TimeDelta = TimeDelta::days(1);

/// Deleted in one transaction: 100 MB at most.
const BATCH: i64 = 10;

impl Portal {
    /// Deletes what has not grown for a day. Gives how many.
    pub(crate) async fn sweep_uploads(&self) -> Result<u64, StoreError> {
        let before = self.0.clock.now() - KEPT;
        let mut swept = 0;
        loop {
            let mut tx = self.0.db.write().await?;
            let gone = uploads::delete_before(&mut tx, before, BATCH).await?;
            tx.commit().await?;
            swept += gone;
            if gone == 0 {
                return Ok(swept);
            }
        }
    }
}

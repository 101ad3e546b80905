//! Forgetting what was said, once it has arrived.
//!
//! A message about a filing carries every answer. Delivered, the other side has them;
//! here they would only lie about (law.md 12.6: keep no more than the work needs). So
//! the contents go after [`KEPT`], and the row stays, because the next message of the
//! dossier is numbered after it. Rows of the inbox name ids and places in the order,
//! never contents: they are kept, so that a repeat is known however late it comes. A
//! message that waits or is dead keeps its contents, for somebody has to deliver it.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::surroundings::Clock;
use store::{Db, StoreError};

/// How long a delivered message can still be read: a week of work, so that somebody who
/// looks for a fault on Monday finds what happened before the week-end.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// Emptied in one transaction: short enough for filings in between.
const BATCH: i64 = 200;

/// Between two batches, so that a long backlog leaves the writer to others.
const BREATH: Duration = Duration::from_millis(50);

/// Between two looks when there is nothing to do.
const PAUSE: Duration = Duration::from_secs(600);

/// Empties delivered messages. Any number may run, in any number of processes.
pub struct Wiper {
    db: Db,
    clock: Arc<dyn Clock>,
}

impl Wiper {
    /// One that reads this clock.
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock }
    }

    /// Runs until it is dropped.
    pub async fn run(&self) {
        loop {
            let pause = match self.round().await {
                Ok(wiped) if wiped == BATCH.unsigned_abs() => BREATH,
                Ok(_) => PAUSE,
                Err(error) => {
                    tracing::warn!(%error, "delivered messages cannot be emptied now");
                    PAUSE
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    /// Empties one batch; gives how many.
    pub async fn round(&self) -> Result<u64, StoreError> {
        let now = self.clock.now();
        let mut tx = self.db.write().await?;
        let wiped = store::exchange::wipe(&mut tx, now - KEPT, now, BATCH).await?;
        tx.commit().await?;
        Ok(wiped)
    }
}

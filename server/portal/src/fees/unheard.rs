//! Payments whose word from the gateway never came: they are asked about, so that nobody who
//! has paid waits for a webhook that was lost.

use chrono::TimeDelta;
use store::{StoreError, portal::payments};

use crate::Portal;

/// A payment is asked about so long after it was last heard of.
const AFTER: TimeDelta = TimeDelta::minutes(10);
/// And for so long after it was opened: later only who comes back to the page asks.
const FOR: TimeDelta = TimeDelta::days(3);
/// Payments asked about in one go.
const MOST: i64 = 50;

impl Portal {
    /// Asks the gateway about payments that have waited for a while. Gives how many have
    /// come to an end.
    pub async fn ask_about_payments(&self) -> Result<usize, StoreError> {
        let Some(online) = self.0.collecting.online.clone() else {
            return Ok(0);
        };
        let now = self.0.clock.now();
        let mut conn = self.0.db.read().await?;
        let waiting = payments::waiting(&mut conn, now - AFTER, now - FOR, MOST).await?;
        drop(conn);
        let mut ended = 0;
        for payment in waiting {
            match self.asked_about(&online, &payment).await? {
                Some(state) if state.is_over() => ended += 1,
                // It waits on, or cannot be asked about now: not before the others again.
                _ => {
                    let mut tx = self.0.db.write().await?;
                    payments::looked_at(&mut tx, payment.id, now).await?;
                    tx.commit().await?;
                }
            }
        }
        Ok(ended)
    }
}

//! Sending what waits. A mail server that is down costs time, never a mail.

use chrono::TimeDelta;
use store::{StoreError, portal::mails};

use super::{MailError, Mailer};
use crate::Portal;

/// Mails sent in one round.
const BATCH: i64 = 20;

/// A claim holds so long; a process that died meanwhile loses it.
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// With doubling waits from 10 s up to four hours: about two days.
const MOST_TRIES: i64 = 18;

impl Portal {
    /// Sends what waits; gives how many were tried.
    pub async fn send_mails(&self, mailer: &dyn Mailer) -> Result<usize, StoreError> {
        let now = self.0.clock.now();
        if !mails::waits(&mut self.0.db.read().await?, now).await? {
            return Ok(0);
        }
        let mut tx = self.0.db.write().await?;
        let claimed = mails::claim(&mut tx, now, now + LEASE, BATCH).await?;
        tx.commit().await?;
        let tried = claimed.len();
        for row in claimed {
            let outcome = mailer.send(&self.letter(&row)).await;
            let mut tx = self.0.db.write().await?;
            match outcome {
                Ok(()) => mails::sent(&mut tx, row.id).await?,
                Err(MailError::Later(why)) if row.tries + 1 < MOST_TRIES => {
                    tracing::warn!(mail = %row.id, kind = row.kind, why, "mail not sent; trying again");
                    let wait =
                        TimeDelta::seconds(10 << row.tries.clamp(0, 10)).min(TimeDelta::hours(4));
                    mails::failed(&mut tx, row.id, Some(self.0.clock.now() + wait)).await?;
                }
                Err(error) => {
                    tracing::error!(mail = %row.id, kind = row.kind, %error, alert = true, "mail given up");
                    mails::failed(&mut tx, row.id, None).await?;
                }
            }
            tx.commit().await?;
        }
        Ok(tried)
    }

    /// Waits until a mail was written, or for so long.
    pub async fn mail_written(&self, at_most: std::time::Duration) {
        let _ = tokio::time::timeout(at_most, self.0.mail.notified()).await;
    }
}

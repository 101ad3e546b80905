//! Sending what waits. A mail server that is down costs time, never a mail that is still
//! wanted.

use std::time::Duration;

use chrono::TimeDelta;
use store::{
    StoreError,
    portal::mails::{self, MailRow},
};

use super::{Letter, MailError, Mailer};
use crate::Portal;

/// Mails claimed at a time: enough to share one sync between them.
const BATCH: i64 = 50;

/// A claim holds so long; a process that died meanwhile loses it. Longer than a batch
/// takes with a slow mail server.
const LEASE: TimeDelta = TimeDelta::minutes(10);

/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// What became of a mail.
enum Fate {
    Sent,
    Again(TimeDelta),
    GivenUp,
}

impl Portal {
    /// Sends what waits; gives how many were tried.
    pub async fn send_mails(&self, mailer: &dyn Mailer) -> Result<usize, StoreError> {
        let mut tried = 0;
        loop {
            // A look without a lock first: an empty queue costs no write.
            let now = self.0.clock.now();
            if !mails::waits(&mut self.0.db.read().await?, now).await? {
                return Ok(tried);
            }
            let mut tx = self.0.db.write().await?;
            let claimed = mails::claim(&mut tx, now, now + LEASE, BATCH).await?;
            tx.commit().await?;
            if claimed.is_empty() {
                // Another sender was faster.
                return Ok(tried);
            }
            tried += claimed.len();
            let mut fates = Vec::with_capacity(claimed.len());
            for row in claimed {
                fates.push((row.id, self.try_to_send(mailer, &row).await));
            }
            let mut tx = self.0.db.write().await?;
            for (id, fate) in fates {
                match fate {
                    Fate::Sent => mails::sent(&mut tx, id).await?,
                    Fate::Again(wait) => {
                        mails::failed(&mut tx, id, Some(self.0.clock.now() + wait)).await?;
                    }
                    Fate::GivenUp => mails::failed(&mut tx, id, None).await?,
                }
            }
            tx.commit().await?;
        }
    }

    async fn try_to_send(&self, mailer: &dyn Mailer, row: &MailRow) -> Fate {
        let (kind, letter) = match Letter::of(row, &self.0.public_url) {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, alert = true, "mail given up");
                return Fate::GivenUp;
            }
        };
        let over = row.created_at + kind.worth_sending();
        let wait = wait(row.tries);
        match mailer.send(&letter).await {
            Ok(()) => Fate::Sent,
            Err(MailError::Later(why)) if self.0.clock.now() + wait < over => {
                tracing::warn!(mail = %row.id, kind = row.kind, tries = row.tries, why, "mail not sent; trying again");
                Fate::Again(wait)
            }
            Err(error) => {
                tracing::error!(mail = %row.id, kind = row.kind, %error, alert = true, "mail given up");
                Fate::GivenUp
            }
        }
    }

    /// Waits until a mail was written, or for so long.
    pub async fn mail_written(&self, at_most: Duration) {
        let _ = tokio::time::timeout(at_most, self.0.mail.notified()).await;
    }
}

/// 10 s, 20 s, 40 s … up to an hour.
fn wait(tries: i64) -> TimeDelta {
    TimeDelta::seconds(10_i64 << tries.clamp(0, 9)).min(LONGEST_WAIT)
}

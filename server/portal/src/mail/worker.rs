//! Sending what waits, by mail or as SMS. A server that is down costs time, never a mail that is still
//! wanted.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::calendar::Zone;
use store::{
    StoreError,
    portal::mails::{self, MailRow},
};

use super::{
    Letter, MailError, MailKind, Mailer,
    queue::{MAIL, SMS},
};
use crate::{Portal, SmsGateway, Wish, sms};

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
    /// Not now, for people sleep.
    PutOff(DateTime<Utc>),
    GivenUp,
    /// Stopped by its reader while it waited, or worth nothing by the time people wake.
    Unwanted,
}

/// By which way something goes out.
#[derive(Clone, Copy)]
enum Way<'a> {
    Mail(&'a dyn Mailer),
    Sms(&'a dyn SmsGateway),
}

impl Way<'_> {
    fn word(self) -> &'static str {
        match self {
            Self::Mail(_) => MAIL,
            Self::Sms(_) => SMS,
        }
    }

    /// Tries to send what stands in a row, and tells of what kind it is.
    async fn send(
        self,
        portal: &Portal,
        row: &MailRow,
    ) -> Result<(MailKind, Result<(), MailError>), StoreError> {
        Ok(match self {
            Self::Mail(mailer) => {
                let (kind, letter) = Letter::of(row, portal)?;
                (kind, mailer.send(&letter).await)
            }
            Self::Sms(gateway) => {
                let (kind, sms) = sms::of(row, &portal.0.public_url)?;
                (kind, gateway.send(&sms).await)
            }
        })
    }
}

impl Portal {
    /// Sends the mail that waits; gives how much was looked at.
    pub async fn send_mails(&self, mailer: &dyn Mailer) -> Result<usize, StoreError> {
        self.send_waiting(Way::Mail(mailer)).await
    }

    /// Sends the SMS that wait; gives how many were looked at.
    pub async fn send_sms(&self, gateway: &dyn SmsGateway) -> Result<usize, StoreError> {
        self.send_waiting(Way::Sms(gateway)).await
    }

    async fn send_waiting(&self, way: Way<'_>) -> Result<usize, StoreError> {
        let mut tried = 0;
        loop {
            // A look without a lock first: an empty queue costs no write.
            let now = self.0.clock.now();
            if !mails::waits(&mut self.0.db.read().await?, way.word(), now).await? {
                return Ok(tried);
            }
            let mut tx = self.0.db.write().await?;
            let claimed = mails::claim(&mut tx, way.word(), now, now + LEASE, BATCH).await?;
            tx.commit().await?;
            if claimed.is_empty() {
                // Another sender was faster.
                return Ok(tried);
            }
            tried += claimed.len();
            let mut fates = Vec::with_capacity(claimed.len());
            for row in claimed {
                fates.push((row.id, self.try_to_send(way, &row).await));
            }
            let mut tx = self.0.db.write().await?;
            for (id, fate) in fates {
                match fate {
                    Fate::Sent => mails::sent(&mut tx, id).await?,
                    Fate::Again(wait) => {
                        mails::failed(&mut tx, id, Some(self.0.clock.now() + wait)).await?;
                    }
                    Fate::PutOff(until) => mails::put_off(&mut tx, id, until).await?,
                    Fate::GivenUp => mails::failed(&mut tx, id, None).await?,
                    Fate::Unwanted => mails::drop(&mut tx, id).await?,
                }
            }
            tx.commit().await?;
        }
    }

    async fn try_to_send(&self, way: Way<'_>, row: &MailRow) -> Fate {
        if let Some(morning) = self.quiet_until(row) {
            let kind = MailKind::parse(&row.kind);
            let over = kind.map(|kind| row.created_at + kind.worth_sending());
            return match over.is_some_and(|over| over <= morning) {
                true => Fate::Unwanted,
                false => Fate::PutOff(morning),
            };
        }
        if self.stopped_meanwhile(way, row).await {
            return Fate::Unwanted;
        }
        let (kind, sent) = match way.send(self, row).await {
            Ok(tried) => tried,
            Err(error) => {
                tracing::error!(id = %row.id, %error, alert = true, "{} given up", row.channel);
                return Fate::GivenUp;
            }
        };
        let over = row.created_at + kind.worth_sending();
        let wait = wait(row.tries);
        match sent {
            Ok(()) => Fate::Sent,
            Err(MailError::Later(why)) if self.0.clock.now() + wait < over => {
                tracing::warn!(id = %row.id, kind = row.kind, tries = row.tries, why, "{} not sent; trying again", row.channel);
                Fate::Again(wait)
            }
            Err(error) => {
                tracing::error!(id = %row.id, kind = row.kind, %error, alert = true, "{} given up", row.channel);
                Fate::GivenUp
            }
        }
    }

    /// The morning for which it waits, where its reader is in peace now.
    fn quiet_until(&self, row: &MailRow) -> Option<DateTime<Utc>> {
        let zone = row.zone.as_deref().and_then(Zone::parse);
        let (zone, now) = (zone.unwrap_or(Zone::VIET_NAM), self.0.clock.now());
        let hours = row.quiet.then_some(self.0.telling.quiet)?;
        hours.end(zone, now)
    }

    /// Whether its reader has stopped such mail since it was written. When that cannot be
    /// read the mail goes out: it was wanted when it was written.
    async fn stopped_meanwhile(&self, way: Way<'_>, row: &MailRow) -> bool {
        let wish = MailKind::parse(&row.kind).and_then(Wish::of_mail);
        let (Way::Mail(_), Some(wish)) = (way, wish) else {
            return false;
        };
        let Ok(mut conn) = self.0.db.read().await else {
            return false;
        };
        let unwanted = self.is_unwanted(&mut conn, wish, Some(&row.recipient), None);
        unwanted.await.unwrap_or(false)
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

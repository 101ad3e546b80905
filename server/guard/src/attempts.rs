//! How often something may be tried: by an address, on an account, on a code.

use std::{net::IpAddr, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use domain::surroundings::Clock;
use sha2::{Digest as _, Sha256};
use store::{Db, StoreError, Tx, guard::attempts as rows};

/// So many attempts in so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is tried, e.g. `sign-in by address`; part of the key.
    pub what: &'static str,
    /// How many are allowed.
    pub most: i64,
    /// In how long, counted from the first.
    pub window: TimeDelta,
}

/// Tried too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("tried too often")]
pub struct Limited {
    /// When it may be tried again (Retry-After).
    pub until: DateTime<Utc>,
}

/// Refused by a limit, or the count could not be read.
#[derive(Debug, thiserror::Error)]
pub enum AttemptError {
    /// Tried too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is counted: a limit and whom it counts for. Only a hash is stored.
#[derive(Clone, Debug)]
pub struct Attempt {
    limit: Limit,
    key: [u8; 32],
}

impl Attempt {
    /// Counts for an account name, a code, or anything that is text.
    pub fn on(limit: Limit, whom: &str) -> Self {
        let key = Sha256::new()
            .chain_update(limit.what)
            .chain_update([0])
            .chain_update(whom);
        Self {
            limit,
            key: key.finalize().into(),
        }
    }

    /// Counts for a network address. Of IPv6 the first 64 bits: one household or one
    /// telephone has them all.
    pub fn by(limit: Limit, address: IpAddr) -> Self {
        let address = match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        };
        Self::on(limit, &address)
    }
}

/// Counts attempts. Cheap to clone.
#[derive(Clone)]
pub struct Attempts {
    db: Db,
    clock: Arc<dyn Clock>,
}

impl Attempts {
    /// Counts in this database.
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock }
    }

    /// Whether one more is allowed for each of these. Only reads: a success that
    /// follows costs no write.
    pub async fn check(&self, attempts: &[Attempt]) -> Result<(), AttemptError> {
        let now = self.clock.now();
        let mut conn = self.db.read().await?;
        for pair in attempts.chunks(2) {
            let (Some(one), Some(other)) = (pair.first(), pair.last()) else {
                continue;
            };
            for (key, found) in rows::of(&mut conn, [&one.key, &other.key]).await? {
                let Some(attempt) = pair.iter().find(|attempt| attempt.key[..] == key[..]) else {
                    continue;
                };
                let until = found.started_at + attempt.limit.window;
                if found.count >= attempt.limit.most && until > now {
                    return Err(Limited { until }.into());
                }
            }
        }
        Ok(())
    }

    /// Counts one for each of these, after a failure.
    pub async fn count(&self, attempts: &[Attempt]) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        self.count_in(&mut tx, attempts).await?;
        tx.commit().await
    }

    /// The same in a transaction that writes anyway.
    pub async fn count_in(&self, tx: &mut Tx, attempts: &[Attempt]) -> Result<(), StoreError> {
        let now = self.clock.now();
        for attempt in attempts {
            rows::add(tx, &attempt.key, now, now - attempt.limit.window).await?;
        }
        Ok(())
    }

    /// Counts one for each before the work is done, so that many at once cannot slip
    /// through together; refused when that is too many. Undo with
    /// [`give_back`](Self::give_back) when it turns out well.
    pub async fn take(&self, attempts: &[Attempt]) -> Result<(), AttemptError> {
        self.check(attempts).await?;
        let now = self.clock.now();
        let mut tx = self.db.write().await?;
        for attempt in attempts {
            let counted = rows::add(&mut tx, &attempt.key, now, now - attempt.limit.window).await?;
            if counted.count > attempt.limit.most {
                return Err(Limited {
                    until: counted.started_at + attempt.limit.window,
                }
                .into());
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Takes back what [`take`](Self::take) counted.
    pub async fn give_back(&self, tx: &mut Tx, attempts: &[Attempt]) -> Result<(), StoreError> {
        for attempt in attempts {
            rows::take_back(tx, &attempt.key).await?;
        }
        Ok(())
    }

    /// Forgets counts that began more than `longest` ago. Gives their number.
    pub async fn sweep(&self, longest: TimeDelta) -> Result<u64, StoreError> {
        let mut tx = self.db.write().await?;
        let swept = rows::delete_old(&mut tx, self.clock.now() - longest).await?;
        tx.commit().await?;
        Ok(swept)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use store::testing::{TestClock, both};

    const THREE: Limit = Limit {
        what: "knock",
        most: 3,
        window: TimeDelta::minutes(10),
    };

    fn counter(db: Db) -> (Arc<TestClock>, Attempts) {
        let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
        (clock.clone(), Attempts::new(db, clock))
    }

    fn refused(answer: Result<(), AttemptError>) -> bool {
        matches!(answer, Err(AttemptError::Limited(_)))
    }

    #[tokio::test]
    async fn after_the_last_allowed_failure_the_next_try_is_refused_until_the_window_ends() {
        both(async |db| {
            let (clock, attempts) = counter(db);
            let lan = [Attempt::on(THREE, "lan@example.vn")];
            for _ in 0..3 {
                attempts.check(&lan).await.unwrap();
                attempts.count(&lan).await.unwrap();
            }
            let Err(AttemptError::Limited(limited)) = attempts.check(&lan).await else {
                unreachable!("the fourth try was allowed")
            };
            assert_eq!(limited.until, clock.now() + TimeDelta::minutes(10));
            attempts
                .check(&[Attempt::on(THREE, "tuan@example.vn")])
                .await
                .unwrap();
            clock.advance(TimeDelta::minutes(10));
            attempts.check(&lan).await.unwrap();
            attempts.count(&lan).await.unwrap();
            attempts.check(&lan).await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn one_household_counts_once_however_many_addresses_it_has() {
        both(async |db| {
            let (_, attempts) = counter(db);
            let by = |address: &str| [Attempt::by(THREE, address.parse().unwrap())];
            for last in 1..=3 {
                attempts
                    .count(&by(&format!("2405:4800:1:2::{last}")))
                    .await
                    .unwrap();
            }
            assert!(refused(attempts.check(&by("2405:4800:1:2:ffff::1")).await));
            attempts.check(&by("2405:4800:1:3::1")).await.unwrap();
            attempts.check(&by("203.0.113.1")).await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn an_old_address_written_the_new_way_is_the_same_address() {
        both(async |db| {
            let (_, attempts) = counter(db);
            for _ in 0..3 {
                attempts
                    .count(&[Attempt::by(THREE, "203.0.113.1".parse().unwrap())])
                    .await
                    .unwrap();
            }
            assert!(refused(
                attempts
                    .check(&[Attempt::by(THREE, "::ffff:203.0.113.1".parse().unwrap())])
                    .await
            ));
        })
        .await;
    }

    #[tokio::test]
    async fn many_at_once_cannot_slip_through_together() {
        both(async |db| {
            let (_, attempts) = counter(db);
            let tries: Vec<_> = (0..8)
                .map(|_| {
                    let attempts = attempts.clone();
                    tokio::spawn(async move {
                        attempts.take(&[Attempt::on(THREE, "lan")]).await.is_ok()
                    })
                })
                .collect();
            let mut through = 0;
            for one in tries {
                through += i64::from(one.await.unwrap());
            }
            assert_eq!(through, 3);
        })
        .await;
    }

    #[tokio::test]
    async fn what_turned_out_well_is_taken_back() {
        both(async |db| {
            let (_, attempts) = counter(db.clone());
            let lan = [Attempt::on(THREE, "lan")];
            for _ in 0..5 {
                attempts.take(&lan).await.unwrap();
                let mut tx = db.write().await.unwrap();
                attempts.give_back(&mut tx, &lan).await.unwrap();
                tx.commit().await.unwrap();
            }
        })
        .await;
    }

    #[tokio::test]
    async fn old_counts_are_forgotten() {
        both(async |db| {
            let (clock, attempts) = counter(db);
            attempts.count(&[Attempt::on(THREE, "lan")]).await.unwrap();
            assert_eq!(attempts.sweep(TimeDelta::days(1)).await.unwrap(), 0);
            clock.advance(TimeDelta::days(2));
            assert_eq!(attempts.sweep(TimeDelta::days(1)).await.unwrap(), 1);
        })
        .await;
    }
}

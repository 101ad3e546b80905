//! The dispatcher: finds what waits, hands it over, records what became of it.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::{
    exchange::Envelope,
    surroundings::{Clock, Randomness},
};
use store::{Db, StoreError};
use tokio::sync::Notify;

use crate::{Delivery, Gateway};

/// Messages claimed at a time: enough to share one sync, few enough to finish within a
/// lease.
const BATCH: i64 = 100;

/// A claim holds so long; a process that died meanwhile loses it. Longer than any
/// delivery may take.
const LEASE: TimeDelta = TimeDelta::seconds(60);

/// After so many tries a message is dead: with the waits below about two days.
const MOST_TRIES: i64 = 20;

/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(4);

/// Looked for at least so often, wake-up or not.
const POLL: Duration = Duration::from_millis(500);

/// Carries messages from the outbox to the gateways.
pub struct Dispatcher {
    db: Db,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    gateways: BTreeMap<&'static str, Arc<dyn Gateway>>,
    wake: Arc<Notify>,
}

impl Dispatcher {
    /// A dispatcher with the way to each receiver. `wake` is rung after a commit that
    /// wrote a message; it only saves waiting.
    pub fn new(
        db: Db,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
        gateways: BTreeMap<&'static str, Arc<dyn Gateway>>,
        wake: Arc<Notify>,
    ) -> Self {
        Self { db, clock, randomness, gateways, wake }
    }

    /// Runs until the process ends.
    pub async fn run(&self) {
        loop {
            match self.round().await {
                Ok(0) => {
                    let _ = tokio::time::timeout(POLL, self.wake.notified()).await;
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(%error, "the outbox cannot be read now");
                    tokio::time::sleep(POLL).await;
                }
            }
        }
    }

    /// Claims and hands over once; gives how many messages were claimed.
    pub async fn round(&self) -> Result<usize, StoreError> {
        // A look without a lock first: an idle outbox costs no write.
        let now = self.clock.now();
        if !store::exchange::waits(&mut self.db.read().await?, now).await? {
            return Ok(0);
        }
        let mut tx = self.db.write().await?;
        let claimed = store::exchange::claim(&mut tx, now, now + LEASE, BATCH).await?;
        tx.commit().await?;
        let count = claimed.len();
        let mut by_target: BTreeMap<String, Vec<(Envelope, i64)>> = BTreeMap::new();
        for message in claimed {
            by_target.entry(message.envelope.to.clone()).or_default().push((message.envelope, message.tries));
        }
        for (target, batch) in by_target {
            let (messages, tries): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
            let deliveries = match self.gateways.get(target.as_str()) {
                Some(gateway) => gateway.deliver(&messages).await,
                None => vec![Delivery::GiveUp(format!("nobody is called {target}")); messages.len()],
            };
            self.record(&messages, &tries, deliveries).await?;
        }
        Ok(count)
    }

    async fn record(&self, messages: &[Envelope], tries: &[i64], deliveries: Vec<Delivery>) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let mut done = Vec::with_capacity(messages.len());
        for ((message, tries), delivery) in messages.iter().zip(tries).zip(deliveries) {
            match delivery {
                Delivery::Done => done.push(message.id),
                Delivery::Retry(why) if tries + 1 < MOST_TRIES => {
                    tracing::warn!(id = %message.id, kind = message.kind, tries, why, "not delivered; trying again");
                    let next = self.clock.now() + self.wait(*tries);
                    store::exchange::failed(&mut tx, message.id, &why, Some(next)).await?;
                }
                Delivery::Retry(why) | Delivery::GiveUp(why) => {
                    tracing::error!(id = %message.id, kind = message.kind, why, "dead letter: somebody must look");
                    store::exchange::failed(&mut tx, message.id, &why, None).await?;
                }
            }
        }
        store::exchange::delivered(&mut tx, &done).await?;
        tx.commit().await
    }

    /// 1 s, 2 s, 4 s … up to four hours, with a quarter of jitter so that a receiver that
    /// comes back is not met by everything at once.
    fn wait(&self, tries: i64) -> TimeDelta {
        let seconds = 1_i64 << tries.clamp(0, 14);
        let wait = TimeDelta::seconds(seconds).min(LONGEST_WAIT);
        let [chance] = self.randomness.bytes::<1>();
        wait + wait * i32::from(chance) / 1024
    }
}

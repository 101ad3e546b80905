//! The dispatcher: finds what waits, hands it over, records what became of it.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::{
    exchange::Envelope,
    surroundings::{Clock, Randomness},
};
use store::{Db, StoreError, exchange::Claimed};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    Delivery, Gateway,
    retry::{self, MOST_TRIES},
};

/// Messages claimed at a time: enough to share one sync, few enough to finish within a
/// lease and not to keep the only writer of SQLite from a filing for long.
const BATCH: i64 = 64;

/// A claim holds so long; a process that died meanwhile loses it, at the latest then.
/// Longer than any delivery may take.
const LEASE: TimeDelta = TimeDelta::seconds(60);

/// Looked for at least so often, wake-up or not.
const POLL: Duration = Duration::from_millis(500);

/// When several messages came at once, time for more of them: a hand-over of one costs three
/// syncs, and a hand-over of fifty as many. One that comes alone does not wait, and neither
/// does its answer.
const GATHER: Duration = Duration::from_millis(20);

/// Carries messages from the outbox to the gateways. Any number of them may run, in any
/// number of processes; each may be dropped at any moment.
pub struct Dispatcher {
    db: Db,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    gateways: BTreeMap<&'static str, Arc<dyn Gateway>>,
    wake: Arc<Notify>,
    owner: Option<Uuid>,
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
        Self {
            db,
            clock,
            randomness,
            gateways,
            wake,
            owner: None,
        }
    }

    /// Claims under a name that no other living process has and that this one had in its
    /// earlier life: what it held when it was killed is free as soon as it starts again.
    pub fn named(self, owner: Uuid) -> Self {
        Self {
            owner: Some(owner),
            ..self
        }
    }

    /// Ends the claims of an earlier life under the same name. Gives how many.
    pub async fn take_back(&self) -> Result<u64, StoreError> {
        let Some(owner) = self.owner else {
            return Ok(0);
        };
        let mut tx = self.db.write().await?;
        let freed = store::exchange::take_back(&mut tx, owner).await?;
        tx.commit().await?;
        Ok(freed)
    }

    /// Runs until it is dropped. Begins with what an earlier life left claimed.
    pub async fn run(&self) {
        loop {
            match self.take_back().await {
                Ok(0) => break,
                Ok(freed) => {
                    tracing::info!(freed, "messages of an earlier life are taken up again");
                    break;
                }
                Err(error) => {
                    tracing::warn!(%error, "earlier claims cannot be taken back now");
                    tokio::time::sleep(POLL).await;
                }
            }
        }
        loop {
            match self.round().await {
                Ok(0) => {
                    // Woken or not, it is time to look.
                    let _ = tokio::time::timeout(POLL, self.wake.notified()).await;
                }
                Ok(1) => {}
                Ok(_) => tokio::time::sleep(GATHER).await,
                Err(error) => {
                    tracing::warn!(%error, "messages cannot be handed over now");
                    tokio::time::sleep(POLL).await;
                }
            }
        }
    }

    /// Claims and hands over once; gives how many messages were claimed.
    pub async fn round(&self) -> Result<usize, StoreError> {
        let claimed = self.claim().await?;
        let count = claimed.len();
        let mut by_target: BTreeMap<String, Vec<Claimed>> = BTreeMap::new();
        for message in claimed {
            by_target
                .entry(message.envelope.to.clone())
                .or_default()
                .push(message);
        }
        // A slow receiver keeps only its own messages waiting.
        let batches = by_target.into_iter().map(|(target, batch)| async move {
            let (messages, tries): (Vec<_>, Vec<_>) = batch
                .into_iter()
                .map(|message| (message.envelope, message.tries))
                .unzip();
            let deliveries = match self.gateways.get(target.as_str()) {
                Some(gateway) => gateway.deliver(&messages).await,
                None => {
                    vec![Delivery::GiveUp(format!("nobody is called {target}")); messages.len()]
                }
            };
            self.record(&messages, &tries, deliveries).await
        });
        for recorded in futures::future::join_all(batches).await {
            recorded?;
        }
        Ok(count)
    }

    async fn claim(&self) -> Result<Vec<Claimed>, StoreError> {
        let now = self.clock.now();
        let closed: Vec<&str> = self
            .gateways
            .iter()
            .filter(|(_, gateway)| gateway.closed_until().is_some_and(|until| until > now))
            .map(|(&target, _)| target)
            .collect();
        // Nobody can be reached: what waits, however much, is not looked at.
        if !closed.is_empty() && closed.len() == self.gateways.len() {
            return Ok(Vec::new());
        }
        // A look without a lock first: an idle outbox costs no write.
        if !store::exchange::waits(&mut self.db.read().await?, now, &closed).await? {
            return Ok(Vec::new());
        }
        let mut tx = self.db.write().await?;
        let claimed =
            store::exchange::claim(&mut tx, self.owner, now, now + LEASE, BATCH, &closed).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn record(
        &self,
        messages: &[Envelope],
        tries: &[i64],
        deliveries: Vec<Delivery>,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let mut done = Vec::with_capacity(messages.len());
        for ((message, &before), delivery) in messages.iter().zip(tries).zip(deliveries) {
            let id = message.id;
            match delivery {
                Delivery::Done => done.push(id),
                Delivery::Later(until, why) => {
                    store::exchange::postponed(&mut tx, id, &why, until).await?;
                }
                Delivery::Retry(why) if before + 1 < MOST_TRIES => {
                    tracing::warn!(%id, kind = message.kind, before, why, "not delivered, trying again");
                    let next = self.clock.now() + retry::wait(before, &*self.randomness);
                    store::exchange::failed(&mut tx, id, &why, Some(next)).await?;
                }
                Delivery::Retry(why) | Delivery::GiveUp(why) => {
                    tracing::error!(alert = true, %id, kind = message.kind, why, "dead letter: somebody must look");
                    store::exchange::failed(&mut tx, id, &why, None).await?;
                }
            }
        }
        store::exchange::delivered(&mut tx, &done).await?;
        tx.commit().await
    }
}

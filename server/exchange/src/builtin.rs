//! The receiver in the same box: its inbox runs in one transaction of the same
//! database.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{exchange::Envelope, surroundings::Clock};
use futures::FutureExt as _;
use store::{Db, exchange::Receipt};

use crate::{Delivery, Gateway, HandleError, Handler};

/// A handler only talks to the database; one that takes longer hangs. Far below the
/// lease, so that a batch with hanging messages ends within it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Hands messages to a [`Handler`] in this process.
pub struct BuiltIn {
    db: Db,
    clock: Arc<dyn Clock>,
    handler: Arc<dyn Handler>,
}

impl BuiltIn {
    /// A gateway to this handler.
    pub fn new(db: Db, clock: Arc<dyn Clock>, handler: Arc<dyn Handler>) -> Self {
        Self { db, clock, handler }
    }

    /// Takes one message that came from outside.
    pub(crate) async fn take(&self, message: &Envelope) -> Result<(), HandleError> {
        self.together(std::slice::from_ref(message)).await
    }

    /// Who takes them.
    pub(crate) fn name(&self) -> &'static str {
        self.handler.name()
    }

    /// All messages in one transaction: one sync for the lot. Any failure undoes all.
    async fn together(&self, messages: &[Envelope]) -> Result<(), HandleError> {
        let work = AssertUnwindSafe(self.handle(messages)).catch_unwind();
        match tokio::time::timeout(PATIENCE, work).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(HandleError::Retry("the handler panicked".into())),
            Err(_) => Err(HandleError::Retry("the handler took too long".into())),
        }
    }

    async fn handle(&self, messages: &[Envelope]) -> Result<(), HandleError> {
        let mut tx = self.db.write().await?;
        for message in messages {
            let now = self.clock.now();
            match store::exchange::receive(&mut tx, self.handler.name(), message, now).await? {
                Receipt::New => self.handler.handle(&mut tx, message).await?,
                Receipt::Repeat => {}
                Receipt::Early => return Err(HandleError::Early),
            }
        }
        Ok(tx.commit().await?)
    }
}

#[async_trait]
impl Gateway for BuiltIn {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        if messages.len() > 1 && self.together(messages).await.is_ok() {
            return vec![Delivery::Done; messages.len()];
        }
        // One of them fails: each for itself, so that it holds up nobody else.
        let mut deliveries = Vec::with_capacity(messages.len());
        for message in messages {
            deliveries.push(match self.take(message).await {
                Ok(()) => Delivery::Done,
                Err(HandleError::GiveUp(why)) => Delivery::GiveUp(why),
                Err(passing) => Delivery::Retry(passing.to_string()),
            });
        }
        deliveries
    }
}

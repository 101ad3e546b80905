//! The receiver in the same box: its inbox runs in one transaction of the same
//! database.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{exchange::Envelope, surroundings::Clock};
use store::Db;

use crate::{Delivery, Gateway, HandleError, Handler};

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

    /// All messages in one transaction: one sync for the lot. Any failure undoes all.
    async fn together(&self, messages: &[Envelope]) -> Result<(), HandleError> {
        let mut tx = self.db.write().await?;
        for message in messages {
            if store::exchange::receive(&mut tx, self.handler.name(), message.id, self.clock.now()).await? {
                self.handler.handle(&mut tx, message).await?;
            }
        }
        tx.commit().await?;
        Ok(())
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
            deliveries.push(match self.together(std::slice::from_ref(message)).await {
                Ok(()) => Delivery::Done,
                Err(HandleError::Retry(why)) => Delivery::Retry(why),
                Err(HandleError::GiveUp(why)) => Delivery::GiveUp(why),
            });
        }
        deliveries
    }
}

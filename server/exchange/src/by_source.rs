//! One receiver, reached by different ways: which one depends on who sends.

use std::{collections::BTreeMap, sync::Arc};

use async_trait::async_trait;
use domain::exchange::Envelope;

use crate::{Delivery, Gateway};

/// Hands each message to the way of its source, or to the one that all others share. No way
/// waits for another.
pub struct BySource {
    common: Arc<dyn Gateway>,
    own: BTreeMap<&'static str, Arc<dyn Gateway>>,
}

impl BySource {
    /// The way that sources share, and the ways of those that have their own.
    pub fn new(common: Arc<dyn Gateway>, own: BTreeMap<&'static str, Arc<dyn Gateway>>) -> Self {
        Self { common, own }
    }

    fn way(&self, source: &str) -> (Option<&'static str>, Arc<dyn Gateway>) {
        match self.own.get_key_value(source) {
            Some((name, own)) => (Some(*name), own.clone()),
            None => (None, self.common.clone()),
        }
    }
}

/// What goes one way: the messages, and their places among all.
struct Batch {
    way: Arc<dyn Gateway>,
    places: Vec<usize>,
    messages: Vec<Envelope>,
}

impl Batch {
    async fn deliver(self) -> Vec<(usize, Delivery)> {
        let deliveries = self.way.deliver(&self.messages).await;
        self.places.into_iter().zip(deliveries).collect()
    }
}

#[async_trait]
impl Gateway for BySource {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        let mut batches = BTreeMap::new();
        for (place, message) in messages.iter().enumerate() {
            let (source, way) = self.way(&message.source);
            let batch = batches.entry(source).or_insert_with(|| Batch {
                way,
                places: Vec::new(),
                messages: Vec::new(),
            });
            batch.places.push(place);
            batch.messages.push(message.clone());
        }
        let handed = batches.into_values().map(Batch::deliver);
        let handed = futures::future::join_all(handed).await;
        let mut deliveries: Vec<_> = handed.into_iter().flatten().collect();
        deliveries.sort_by_key(|(place, _)| *place);
        deliveries
            .into_iter()
            .map(|(_, delivery)| delivery)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::{
        exchange::{Message, PORTAL, REGISTRY, Stopped},
        leg::POLICE,
    };
    use uuid::Uuid;

    use super::*;

    /// Says of each message that it went this way.
    struct Way(&'static str);

    #[async_trait]
    impl Gateway for Way {
        async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
            let said = messages
                .iter()
                .map(|message| Delivery::GiveUp(format!("{}: {}", self.0, message.subject)));
            said.collect()
        }
    }

    #[tokio::test]
    async fn each_source_has_its_way_and_every_message_its_own_outcome() {
        let at = DateTime::UNIX_EPOCH;
        let message = |source, subject| {
            Message::Stopped(Stopped { at }).seal(Uuid::nil(), source, REGISTRY, subject, 1, at)
        };
        let own: Arc<dyn Gateway> = Arc::new(Way("its own"));
        let ways = BySource::new(Arc::new(Way("common")), BTreeMap::from([(POLICE, own)]));
        let messages = [
            message(POLICE, "A"),
            message(PORTAL, "B"),
            message(POLICE, "C"),
        ];
        let expected = ["its own: A", "common: B", "its own: C"];
        assert_eq!(
            ways.deliver(&messages).await,
            expected.map(|said| Delivery::GiveUp(said.into()))
        );
    }
}

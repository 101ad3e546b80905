//! A portal that sends and a registry that answers each message with one of its own,
//! so that what was handled, how often and in which order, stands in the database.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{
    exchange::{Envelope, Message, PORTAL, REGISTRY, Stopped, Withdrawn},
    surroundings::{Clock as _, Randomness},
};
use exchange::{BuiltIn, Delivery, Dispatcher, Gateway, HandleError, Handler};
use store::{
    Db, Tx,
    exchange::Sent,
    testing::{TestClock, TestRandomness},
};
use tokio::sync::Notify;
use uuid::Uuid;

/// What the registry does with messages about a dossier.
#[derive(Clone, Copy, PartialEq)]
pub enum Mood {
    Retry,
    GiveUp,
    Panic,
}

pub struct World {
    pub db: Db,
    pub clock: Arc<TestClock>,
    pub registry: Arc<Registry>,
    pub wake: Arc<Notify>,
    pub dispatcher: Arc<Dispatcher>,
    chance: Arc<TestRandomness>,
    gateways: BTreeMap<&'static str, Arc<dyn Gateway>>,
}

impl World {
    pub fn new(db: Db) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
        let chance = Arc::new(TestRandomness::default());
        let registry = Arc::new(Registry {
            chance: chance.clone(),
            moods: Mutex::default(),
        });
        let wake = Arc::new(Notify::new());
        let built_in: Arc<dyn Gateway> =
            Arc::new(BuiltIn::new(db.clone(), clock.clone(), registry.clone()));
        let gateways = BTreeMap::from([(REGISTRY, built_in), (PORTAL, Arc::new(Letterbox) as _)]);
        let dispatcher = Dispatcher::new(
            db.clone(),
            clock.clone(),
            chance.clone(),
            gateways.clone(),
            wake.clone(),
        );
        Self {
            gateways,
            db,
            clock,
            registry,
            wake,
            dispatcher: Arc::new(dispatcher),
            chance,
        }
    }

    /// Another dispatcher, claiming under this name.
    pub fn dispatcher(&self, owner: Uuid) -> Dispatcher {
        Dispatcher::new(
            self.db.clone(),
            self.clock.clone(),
            self.chance.clone(),
            self.gateways.clone(),
            self.wake.clone(),
        )
        .named(owner)
    }

    /// The portal sends a message about each of these dossiers, in one transaction.
    pub async fn send(&self, subjects: &[&str]) {
        let mut tx = self.db.write().await.unwrap();
        for subject in subjects {
            self.send_in(&mut tx, subject).await;
        }
        tx.commit().await.unwrap();
    }

    pub async fn send_in(&self, tx: &mut Tx, subject: &str) {
        let at = self.clock.now();
        let message = Message::Withdrawn(Withdrawn { at });
        exchange::send(
            tx,
            id(&*self.chance),
            PORTAL,
            REGISTRY,
            subject,
            at,
            &message,
        )
        .await
        .unwrap();
    }

    /// Rounds until nothing is left to do now.
    pub async fn settle(&self) {
        while self.dispatcher.round().await.unwrap() > 0 {}
    }

    /// Time passes until every lease and every wait between tries is over.
    pub async fn settle_in_time(&self) {
        for _ in 0..25 {
            self.clock.advance(TimeDelta::hours(6));
            self.settle().await;
        }
    }

    pub async fn sent(&self, source: &str, subject: &str) -> Vec<Sent> {
        let mut conn = self.db.read().await.unwrap();
        store::exchange::sent(&mut conn, source, subject)
            .await
            .unwrap()
    }

    /// Ids of the portal's messages that the registry has answered, in its order.
    pub async fn answered(&self, subject: &str) -> Vec<String> {
        let answers = self.sent(REGISTRY, subject).await;
        answers
            .iter()
            .map(|answer| answer.envelope.data["answers"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Every message of the portal about this dossier was answered once, in order.
    pub async fn assert_handled_once(&self, subject: &str) {
        let sent = self.sent(PORTAL, subject).await;
        assert!(!sent.is_empty());
        assert!(sent.iter().all(|sent| sent.state == "delivered"));
        let ids: Vec<_> = sent
            .iter()
            .map(|sent| sent.envelope.id.to_string())
            .collect();
        assert_eq!(self.answered(subject).await, ids);
    }
}

/// Fails for some dossiers, answers for all others.
pub struct Registry {
    chance: Arc<TestRandomness>,
    moods: Mutex<BTreeMap<String, Mood>>,
}

impl Registry {
    pub fn set(&self, subject: &str, mood: Mood) {
        self.moods.lock().unwrap().insert(subject.into(), mood);
    }

    pub fn mend(&self) {
        self.moods.lock().unwrap().clear();
    }
}

#[async_trait]
impl Handler for Registry {
    fn name(&self) -> &'static str {
        REGISTRY
    }

    async fn handle(&self, tx: &mut Tx, message: &Envelope) -> Result<(), HandleError> {
        // The work first, so that a failure leaves something to undo.
        let answer = Message::Stopped(Stopped { at: message.at });
        let sequence = store::exchange::next_sequence(tx, REGISTRY, &message.subject).await?;
        let id = id(&*self.chance);
        let mut answer = answer.seal(id, REGISTRY, PORTAL, &message.subject, sequence, message.at);
        answer.data = serde_json::json!({ "answers": message.id });
        store::exchange::insert(tx, &answer).await?;
        let mood = self.moods.lock().unwrap().get(&message.subject).copied();
        match mood {
            None => Ok(()),
            Some(Mood::Retry) => Err(HandleError::Retry("not today".into())),
            Some(Mood::GiveUp) => Err(HandleError::GiveUp("never".into())),
            Some(Mood::Panic) => panic!("the test's handler panics as it was told"),
        }
    }
}

fn id(chance: &dyn Randomness) -> Uuid {
    uuid::Builder::from_random_bytes(chance.bytes()).into_uuid()
}

/// Takes whatever comes.
struct Letterbox;

#[async_trait]
impl Gateway for Letterbox {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        let subjects: BTreeSet<_> = messages.iter().map(|message| &message.subject).collect();
        assert_eq!(
            subjects.len(),
            messages.len(),
            "two messages of one dossier at once"
        );
        vec![Delivery::Done; messages.len()]
    }
}

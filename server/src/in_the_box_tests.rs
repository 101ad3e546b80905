//! The way to an agency in the box and back, on both databases.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, sync::Arc};

use agencies::{Agency, AgencyInbox};
use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{
    exchange::{Envelope, LegReported, LegRequested, Message, REGISTRY},
    leg::{LegKind, LegState, POLICE},
    surroundings::Clock as _,
};
use exchange::{
    BuiltIn, Delivery, Dispatcher, Gateway, HandleError, Handler,
    webhook::{Names, Peer, PeerParts, Secret, Secrets, Wire},
};
use store::{
    Blobs, Db, Tx,
    testing::{TestClock, TestRandomness, both},
};
use tempfile::TempDir;
use tokio::sync::Notify;
use uuid::Uuid;

use super::{Resident, open};
use crate::{
    crossing::{self, Ground},
    metrics::Metrics,
    surroundings::SystemClock,
};

const SUBJECT: &str = "H01.017-261110-010001/residence";

/// A registry that takes whatever an agency says.
struct Desk;

#[async_trait]
impl Handler for Desk {
    fn name(&self) -> &'static str {
        REGISTRY
    }

    async fn handle(&self, _: &mut Tx, _: &Envelope) -> Result<(), HandleError> {
        Ok(())
    }
}

/// The way that the portal's messages go, and no agency's.
struct InTheProcess;

#[async_trait]
impl Gateway for InTheProcess {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        vec![Delivery::GiveUp("not by webhook".into()); messages.len()]
    }
}

struct Demo {
    db: Db,
    clock: Arc<TestClock>,
    agency: Agency,
    dispatcher: Dispatcher,
    address: String,
    _files: TempDir,
}

impl Demo {
    async fn new(db: Db) -> Self {
        let files = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
        let randomness = Arc::new(TestRandomness::default());
        let wake = Arc::new(Notify::new());
        let agency = Agency::new(agencies::Parts {
            name: POLICE,
            db: db.clone(),
            clock: clock.clone(),
            randomness: randomness.clone(),
            wake: wake.clone(),
        });
        let inbox = |handler: Arc<dyn Handler>| BuiltIn::new(db.clone(), clock.clone(), handler);
        let resident = Resident {
            name: POLICE,
            of_agency: inbox(Arc::new(AgencyInbox::new(agency.clone()))),
            of_registry: inbox(Arc::new(Desk)),
        };
        let ground = Ground {
            db: db.clone(),
            blobs: Blobs::folder(files.path()).unwrap(),
            clock: clock.clone(),
            randomness: randomness.clone(),
        };
        let in_the_box = open(vec![resident], &ground).await.unwrap().unwrap();
        let common: Arc<dyn Gateway> = Arc::new(InTheProcess);
        let mut gateways = BTreeMap::from([(REGISTRY, common)]);
        in_the_box.connect(&mut gateways);
        let address = in_the_box.known().remove(0).address;
        in_the_box.answer(&Metrics::new());
        let dispatcher = Dispatcher::new(db.clone(), clock.clone(), randomness, gateways, wake);
        Self {
            db,
            clock,
            agency,
            dispatcher,
            address,
            _files: files,
        }
    }

    /// The registry asks the police for something.
    async fn ask(&self) {
        let at = self.clock.now();
        let request = Message::LegRequested(Box::new(LegRequested {
            leg: LegKind::Residence,
            attempt: 1,
            at,
            due_at: at + TimeDelta::days(3),
            child: None,
            household: None,
            clinic: None,
            deceased: None,
            claim: None,
        }));
        let id = Uuid::from_u128(1);
        let mut tx = self.db.write().await.unwrap();
        exchange::send(&mut tx, id, REGISTRY, POLICE, SUBJECT, at, &request)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    async fn settle(&self) {
        while self.dispatcher.round().await.unwrap() > 0 {}
    }

    /// What became of all that this source has said.
    async fn states(&self, source: &str) -> Vec<String> {
        let mut conn = self.db.read().await.unwrap();
        let sent = store::exchange::sent(&mut conn, source, SUBJECT).await;
        sent.unwrap().into_iter().map(|sent| sent.state).collect()
    }
}

#[tokio::test]
async fn an_agency_in_the_box_is_asked_and_answers_by_signed_webhooks() {
    both(async |db| {
        let demo = Demo::new(db).await;
        demo.ask().await;
        demo.settle().await;
        assert_eq!(demo.states(REGISTRY).await, ["delivered"]);
        assert_eq!(demo.states(POLICE).await, ["delivered"], "received");
        demo.clock.advance(TimeDelta::minutes(1));
        assert_eq!(demo.agency.work().await.unwrap(), 1);
        demo.settle().await;
        assert_eq!(demo.states(POLICE).await, ["delivered"; 2], "and answered");
    })
    .await;
}

#[tokio::test]
async fn at_the_door_in_the_box_nobody_is_believed_without_the_secret_of_this_start() {
    both(async |db| {
        let demo = Demo::new(db).await;
        let at = demo.clock.now();
        let door = crossing::agency_door(POLICE);
        let stranger = PeerParts {
            url: format!("{}{door}", demo.address),
            names: Names {
                ours: POLICE.into(),
                theirs: REGISTRY.into(),
            },
            secrets: Secrets::new(Secret::new([7; 32]), Vec::new()),
            clock: demo.clock.clone(),
            true_time: Arc::new(SystemClock::default()),
            randomness: Arc::new(TestRandomness::default()),
        };
        let said = Message::LegReported(LegReported {
            leg: LegKind::Residence,
            attempt: 1,
            state: LegState::Done,
            at,
            said: None,
        });
        let said = said.seal(Uuid::from_u128(2), POLICE, REGISTRY, SUBJECT, 1, at);
        let outcome = Peer::by(Wire::within().unwrap(), stranger)
            .deliver(&[said])
            .await;
        assert!(
            matches!(&outcome[..], [Delivery::Later(_, why)] if why.starts_with("401")),
            "{outcome:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn where_nobody_is_in_the_box_nothing_listens() {
    both(async |db| {
        let files = tempfile::tempdir().unwrap();
        let ground = Ground {
            db,
            blobs: Blobs::folder(files.path()).unwrap(),
            clock: Arc::new(TestClock::at("2026-11-10T10:15:00+07:00")),
            randomness: Arc::new(TestRandomness::default()),
        };
        assert!(open(Vec::new(), &ground).await.unwrap().is_none());
    })
    .await;
}

//! How many submit-like transactions a second a database takes, durably, and how fast
//! their messages are handed over:
//!
//! ```text
//! cargo run --release -p exchange --example throughput -- sqlite:/path/new.sqlite
//! ```
//!
//! Each transaction reads the next place of a dossier, writes its message of two
//! kilobytes and a second row. Use an empty database: the rows stay.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    exchange::{Envelope, PORTAL, REGISTRY},
    surroundings::{Clock, Randomness as _},
};
use exchange::{BuiltIn, Dispatcher, Gateway, HandleError, Handler};
use store::{Db, StoreError, Tx, testing::TestRandomness};
use tokio::sync::Notify;

const FILINGS: usize = 4000;

/// Runs on from a fixed day, as fast as the machine's stopwatch.
struct Stopwatch(DateTime<Utc>, Instant);

impl Clock for Stopwatch {
    fn now(&self) -> DateTime<Utc> {
        self.0 + self.1.elapsed()
    }
}

/// Writes one row for each message.
struct Desk;

#[async_trait]
impl Handler for Desk {
    fn name(&self) -> &'static str {
        REGISTRY
    }

    async fn handle(&self, tx: &mut Tx, message: &Envelope) -> Result<(), HandleError> {
        store::exchange::receive(tx, "desk", message, message.at).await?;
        Ok(())
    }
}

async fn submit(
    db: &Db,
    chance: &TestRandomness,
    subject: String,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut id = [0; 16];
    chance.fill(&mut id);
    let mut tx = db.write().await?;
    let message = Envelope {
        id: uuid::Builder::from_random_bytes(id).into_uuid(),
        kind: "dossier.submitted".into(),
        source: PORTAL.into(),
        to: REGISTRY.into(),
        sequence: store::exchange::next_sequence(&mut tx, PORTAL, &subject).await?,
        subject,
        at,
        data: serde_json::json!({ "answers": "x".repeat(2000) }),
    };
    store::exchange::insert(&mut tx, &message).await?;
    store::exchange::receive(&mut tx, PORTAL, &message, at).await?;
    tx.commit().await
}

#[tokio::main]
async fn main() {
    let address = std::env::args()
        .nth(1)
        .expect("the address of an empty database");
    let db = Db::open(&address).await.unwrap();
    db.migrate().await.unwrap();
    let clock = Arc::new(Stopwatch(
        "2026-11-10T03:15:00Z".parse().unwrap(),
        Instant::now(),
    ));
    let chance = Arc::new(TestRandomness::default());

    for writers in [1, 8, 64] {
        let start = Instant::now();
        let tasks = (0..writers).map(|writer| {
            let (db, chance, clock) = (db.clone(), chance.clone(), clock.clone());
            tokio::spawn(async move {
                let mut slowest = Duration::ZERO;
                for n in 0..FILINGS / writers {
                    let begun = Instant::now();
                    let subject = format!("{writers}-{writer}-{n}");
                    submit(&db, &chance, subject, clock.now()).await.unwrap();
                    slowest = slowest.max(begun.elapsed());
                }
                slowest
            })
        });
        let slowest = futures::future::try_join_all(tasks)
            .await
            .unwrap()
            .into_iter()
            .max()
            .unwrap();
        let each = start.elapsed().as_secs_f64() / (FILINGS / writers * writers) as f64;
        println!(
            "{writers:3} writers: {:6.0} filings/s, slowest {slowest:?}",
            1.0 / each
        );
    }

    let built_in: Arc<dyn Gateway> =
        Arc::new(BuiltIn::new(db.clone(), clock.clone(), Arc::new(Desk)));
    let gateways = BTreeMap::from([(REGISTRY, built_in)]);
    let dispatcher = Dispatcher::new(db.clone(), clock, chance, gateways, Arc::new(Notify::new()));
    let start = Instant::now();
    let mut handed = 0;
    loop {
        match dispatcher.round().await.unwrap() {
            0 => break,
            some => handed += some,
        }
    }
    println!(
        "hand-over:  {:6.0} messages/s",
        handed as f64 / start.elapsed().as_secs_f64()
    );
    db.close().await;
}

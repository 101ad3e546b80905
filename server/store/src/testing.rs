//! Each behaviour is tested on both engines, from one body.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::surroundings::{Clock, Randomness};
use sqlx::{Connection, Executor, PgConnection};
use tokio::sync::OnceCell;

use crate::Db;

/// Names the database server for tests: the address of its administrator.
const SERVER: &str = "HOTICH_TEST_POSTGRES";

/// Runs `body` on a fresh SQLite file, then on a fresh PostgreSQL database. A missing
/// server fails the test: half a proof is none.
pub async fn both(body: impl AsyncFn(Db)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    let db = Db::open(&format!("sqlite:{}", file.display()))
        .await
        .expect("a SQLite file");
    db.migrate().await.expect("migrations on SQLite");
    body(db.clone()).await;
    db.close().await;

    let db = postgres().await;
    body(db.clone()).await;
    db.close().await;
}

/// A fresh, migrated PostgreSQL database.
pub async fn postgres() -> Db {
    let server = server();
    let template = template(&server).await;
    let name = fresh("t");
    run(
        &server,
        &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"),
    )
    .await;
    Db::open(&address(&server, &name))
        .await
        .expect("the database just made")
}

/// A fresh SQLite database in `folder`, migrated.
pub async fn sqlite(folder: &std::path::Path) -> Db {
    let db = Db::open(&format!("sqlite:{}", folder.join("test.sqlite").display()))
        .await
        .expect("a SQLite file");
    db.migrate().await.expect("migrations on SQLite");
    db
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests learn from the environment where the server is"
)]
fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!("{SERVER} is not set: start a server with scripts/postgres start and set it to the address it prints")
    })
}

fn fresh(prefix: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{prefix}_{}_{count}", std::process::id())
}

fn address(server: &str, database: &str) -> String {
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{database}")
}

async fn run(server: &str, sql: &str) {
    let mut connection = PgConnection::connect(server)
        .await
        .expect("the PostgreSQL server");
    connection
        .execute(sqlx::AssertSqlSafe(sql.to_owned()))
        .await
        .expect("an administrator's statement");
    connection.close().await.expect("closing");
}

/// One migrated database for each test program; the others are copied from it.
async fn template(server: &str) -> String {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let name = fresh("template");
            run(server, &format!("CREATE DATABASE {name}")).await;
            let db = Db::open(&address(server, &name))
                .await
                .expect("the template");
            db.migrate().await.expect("migrations on PostgreSQL");
            db.close().await;
            name
        })
        .await
        .clone()
}

/// A clock that stands until it is told to go on.
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    /// Standing at this moment, e.g. `2026-11-10T10:15:00+07:00`.
    pub fn at(moment: &str) -> Self {
        Self(Mutex::new(
            moment
                .parse::<DateTime<chrono::FixedOffset>>()
                .expect("a moment")
                .to_utc(),
        ))
    }

    /// Goes on.
    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Bytes that look like chance and repeat from run to run (SplitMix64).
#[derive(Default)]
pub struct TestRandomness(AtomicU64);

impl Randomness for TestRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
            chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
        }
    }
}

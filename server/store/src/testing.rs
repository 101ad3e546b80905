//! Each behaviour is tested on both engines, from one body.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod postgres;
mod surroundings;

use std::{panic::AssertUnwindSafe, path::Path};

use futures::FutureExt as _;
use sqlx::query;
use tokio::sync::OnceCell;

use crate::{Db, rows};
use postgres::Fresh;

pub use surroundings::{TestClock, TestRandomness};

/// Runs `body` on a fresh SQLite file, then on a fresh PostgreSQL database, both with
/// all tables. A missing server fails the test: half a proof is none.
pub async fn both(body: impl AsyncFn(Db)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = sqlite(folder.path()).await;
    on_engine("SQLite", &body, db).await;

    let fresh = Fresh::database().await;
    let outcome = AssertUnwindSafe(on_engine("PostgreSQL", &body, fresh.open().await))
        .catch_unwind()
        .await;
    fresh.remove().await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

async fn on_engine(engine: &str, body: &impl AsyncFn(Db), db: Db) {
    let outcome = AssertUnwindSafe(body(db.clone())).catch_unwind().await;
    if let Err(panic) = outcome {
        eprintln!("(it failed on {engine})");
        std::panic::resume_unwind(panic);
    }
    db.close().await;
}

/// That a table is only ever appended to: the database refuses each of these statements.
pub async fn only_appended_to(db: &Db, statements: [&'static str; 2]) {
    for sql in statements {
        let mut tx = db.write().await.expect("a transaction");
        let refused = rows!(tx, query(sql)).expect_err(sql).to_string();
        assert!(refused.contains("only appended to"), "{refused}");
    }
}

/// A file with all tables and no rows: the migrations run once in a process, and every test
/// begins with a copy.
static EMPTY: OnceCell<Vec<u8>> = OnceCell::const_new();

/// A fresh SQLite database in `folder`, with all tables.
pub async fn sqlite(folder: &Path) -> Db {
    let file = folder.join("test.sqlite");
    let empty = EMPTY.get_or_init(migrated).await;
    std::fs::write(&file, empty).expect("a SQLite file");
    open(&file).await
}

async fn migrated() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("empty.sqlite");
    let db = open(&file).await;
    db.migrate().await.expect("migrations on SQLite");
    // Closing writes what is still in the log beside the file into it.
    db.close().await;
    std::fs::read(&file).expect("the file with all tables")
}

async fn open(file: &Path) -> Db {
    let address = format!("sqlite:{}", file.display());
    Db::open(&address).await.expect("a SQLite file")
}

/// The address of a fresh, empty PostgreSQL database for tests that open it
/// themselves. It goes away with the server.
pub async fn empty_postgres() -> String {
    Fresh::empty().await.address()
}

//! Both engines behave alike, and say alike what went wrong.
#![allow(clippy::unwrap_used)]

use sqlx::{query, query_scalar, raw_sql};

use crate::{Db, StoreError, Tx, changed_one, on, rows, testing::both, tx::Engine};

const TABLE: &str =
    "CREATE TABLE trial (id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE)";
const INSERT: &str = "INSERT INTO trial (id, code) VALUES ($1, $2)";

async fn trial(db: &Db) -> Tx {
    let mut tx = db.write().await.unwrap();
    rows!(tx, query(TABLE)).unwrap();
    tx
}

async fn insert(tx: &mut Tx, id: i64, code: &str) -> Result<u64, StoreError> {
    rows!(tx, query(INSERT).bind(id).bind(code))
}

async fn count(db: &Db) -> i64 {
    let mut conn = db.read().await.unwrap();
    on!(conn, |c| query_scalar("SELECT count(*) FROM trial")
        .fetch_one(c))
    .unwrap()
}

#[tokio::test]
async fn a_committed_transaction_stays_and_a_dropped_one_never_was() {
    both(async |db| {
        let mut tx = trial(&db).await;
        insert(&mut tx, 1, "a").await.unwrap();
        tx.commit().await.unwrap();
        let mut dropped = db.write().await.unwrap();
        insert(&mut dropped, 2, "b").await.unwrap();
        drop(dropped);
        let mut rolled_back = db.write().await.unwrap();
        insert(&mut rolled_back, 3, "c").await.unwrap();
        rolled_back.rollback().await.unwrap();
        assert_eq!(count(&db).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_violated_constraint_has_one_name_on_both_engines() {
    both(async |db| {
        let mut tx = trial(&db).await;
        insert(&mut tx, 1, "a").await.unwrap();
        tx.mark().await.unwrap();
        let twice = insert(&mut tx, 2, "a").await.unwrap_err();
        assert!(twice.violates("trial_code_key"), "{twice}");
        tx.undo_to_mark().await.unwrap();
        let twice = insert(&mut tx, 1, "b").await.unwrap_err();
        assert!(twice.violates("trial_pkey"), "{twice}");
    })
    .await;
}

#[tokio::test]
async fn a_missing_value_and_a_missing_parent_are_mistakes_of_the_program() {
    both(async |db| {
        let mut tx = trial(&db).await;
        rows!(
            tx,
            query("CREATE TABLE child (trial BIGINT NOT NULL REFERENCES trial (id))")
        )
        .unwrap();
        tx.mark().await.unwrap();
        let orphan = rows!(
            tx,
            query("INSERT INTO child (trial) VALUES ($1)").bind(7_i64)
        );
        assert!(
            matches!(orphan, Err(StoreError::Constraint(_))),
            "{orphan:?}"
        );
        tx.undo_to_mark().await.unwrap();
        let missing = rows!(tx, query(INSERT).bind(1_i64).bind(None::<String>));
        assert!(
            matches!(missing, Err(StoreError::Constraint(_))),
            "{missing:?}"
        );
    })
    .await;
}

/// PostgreSQL answers COMMIT of a failed transaction without an error and undoes all.
#[tokio::test]
async fn a_transaction_with_a_failed_statement_cannot_be_committed() {
    both(async |db| {
        trial(&db).await.commit().await.unwrap();
        let mut tx = db.write().await.unwrap();
        insert(&mut tx, 1, "a").await.unwrap();
        insert(&mut tx, 2, "a").await.unwrap_err();
        assert!(tx.commit().await.is_err());
        assert_eq!(count(&db).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_failed_after_a_mark_takes_nothing_before_it_along() {
    both(async |db| {
        let mut tx = trial(&db).await;
        insert(&mut tx, 1, "a").await.unwrap();
        tx.mark().await.unwrap();
        insert(&mut tx, 2, "b").await.unwrap();
        insert(&mut tx, 3, "a").await.unwrap_err();
        tx.undo_to_mark().await.unwrap();
        tx.mark().await.unwrap();
        insert(&mut tx, 4, "d").await.unwrap();
        tx.keep_mark().await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(count(&db).await, 2);
    })
    .await;
}

#[tokio::test]
async fn an_update_that_meets_no_row_is_stale() {
    both(async |db| {
        let mut tx = trial(&db).await;
        let touched = rows!(tx, query("UPDATE trial SET code = 'x' WHERE id = 9")).unwrap();
        assert!(matches!(
            changed_one(touched, "trial"),
            Err(StoreError::Stale { table: "trial" })
        ));
    })
    .await;
}

#[tokio::test]
async fn a_column_of_the_wrong_kind_is_a_bad_row_and_its_value_is_not_told() {
    both(async |db| {
        let mut conn = db.read().await.unwrap();
        let read = on!(conn, |c| query_scalar::<_, uuid::Uuid>(
            "SELECT 'Nguyễn Thị Hồng'"
        )
        .fetch_one(c));
        let error = read.unwrap_err();
        assert!(matches!(error, StoreError::BadRow { .. }));
        assert!(!format!("{error:?} {error}").contains("Nguyễn"));
    })
    .await;
}

#[tokio::test]
async fn writers_take_turns_and_none_is_lost() {
    both(async |db| {
        trial(&db).await.commit().await.unwrap();
        let writers = (0..20).map(|id| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut tx = db.write().await.unwrap();
                insert(&mut tx, id, &id.to_string()).await.unwrap();
                tx.commit().await.unwrap();
            })
        });
        futures::future::try_join_all(writers).await.unwrap();
        assert_eq!(count(&db).await, 20);
        assert!(db.is_well().await);
    })
    .await;
}

#[tokio::test]
async fn times_keep_their_microseconds_and_their_order() {
    both(async |db| {
        let second: chrono::DateTime<chrono::Utc> = "2026-11-10T03:15:00Z".parse().unwrap();
        let column = |engine: Engine<'_>| match engine {
            Engine::Sqlite(_) => "CREATE TABLE moments (at TEXT NOT NULL) STRICT",
            Engine::Postgres(_) => "CREATE TABLE moments (at TIMESTAMPTZ NOT NULL)",
        };
        let mut tx = db.write().await.unwrap();
        let table = column(tx.engine());
        rows!(tx, query(table)).unwrap();
        let micros = [0, 1, 100_000, 100_001, 999_999, 1_000_000];
        let moments = micros.map(|micros| second + chrono::TimeDelta::microseconds(micros));
        for moment in moments.iter().rev() {
            rows!(
                tx,
                query("INSERT INTO moments (at) VALUES ($1)").bind(moment)
            )
            .unwrap();
        }
        let read: Vec<chrono::DateTime<chrono::Utc>> = on!(tx, |c| query_scalar(
            "SELECT at FROM moments WHERE at > $1 ORDER BY at"
        )
        .bind(second)
        .fetch_all(c))
        .unwrap();
        assert_eq!(read, moments[1..]);
    })
    .await;
}

#[tokio::test]
async fn reading_connections_cannot_write_to_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let db = crate::testing::sqlite(folder.path()).await;
    let mut conn = db.read().await.unwrap();
    let Engine::Sqlite(connection) = conn.engine() else {
        unreachable!()
    };
    let refused = raw_sql("CREATE TABLE t (x TEXT) STRICT")
        .execute(connection)
        .await
        .unwrap_err();
    assert!(matches!(StoreError::from(refused), StoreError::ReadOnly));
}

/// What is written into a file without a name is lost with the process.
#[tokio::test]
async fn a_database_file_that_was_taken_away_is_neither_read_nor_written_until_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let db = crate::testing::sqlite(folder.path()).await;
    let (file, away) = (
        folder.path().join("test.sqlite"),
        folder.path().join("away.sqlite"),
    );
    std::fs::rename(&file, &away).unwrap();
    let gone = |outcome: Option<StoreError>| matches!(outcome, Some(StoreError::Unavailable(_)));
    assert!(gone(db.read().await.err()) && gone(db.write().await.err()));
    assert!(!db.is_well().await);
    std::fs::write(&file, b"another one").unwrap();
    assert!(
        gone(db.read().await.err()),
        "another file lies in its place"
    );
    std::fs::rename(&away, &file).unwrap();
    assert!(db.is_well().await);
}

//! A database of every older version of the tables, with a row in each of them, is brought
//! to the newest: a step that works on empty tables only is found here.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, query_as, query_scalar, raw_sql};

use crate::{Db, Tx, migrate::ALL, on, registry::without_keys, testing, tx::Engine};

/// PostgreSQL's types of all columns, by table. SQLite has the same tables and columns.
type Tables = BTreeMap<String, Vec<(String, String)>>;

/// Tables in which a step is to leave no row of an older version, with the reason.
const EMPTIED: &[(&str, &str)] = &[];

async fn tables(tx: &mut Tx) -> Tables {
    const SQL: &str = "SELECT table_name::text, column_name::text, udt_name::text
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'installation_migrations'
        ORDER BY table_name, ordinal_position";
    let rows: Vec<(String, String, String)> = on!(tx, |c| query_as(SQL).fetch_all(c)).unwrap();
    let mut tables = Tables::new();
    for (table, column, kind) in rows {
        tables.entry(table).or_default().push((column, kind));
    }
    tables
}

/// A value that every column of the type takes; the same everywhere, so that what refers
/// to a row finds it.
fn value(kind: &str, sqlite: bool) -> &'static str {
    match (kind, sqlite) {
        ("uuid", true) => "x'01890a5dac967ab88e3c000000000001'",
        ("uuid", false) => "'01890a5d-ac96-7ab8-8e3c-000000000001'",
        ("bytea", true) => "x'01'",
        ("bytea", false) => "'\\x01'",
        ("timestamptz", _) => "'2026-01-02T03:04:05.000000+00:00'",
        ("date", _) => "'2026-01-02'",
        ("jsonb", _) => "'{}'",
        ("text", _) => "'x'",
        ("int4" | "int8", _) | ("bool", true) => "1",
        ("bool", false) => "true",
        ("float8", _) => "1.5",
        (other, _) => panic!("no value for a column of type {other}"),
    }
}

/// One row in each table.
async fn fill(tx: &mut Tx, tables: &Tables) {
    let sqlite = matches!(tx.engine(), Engine::Sqlite(_));
    // Rows refer to each other in circles of tables; in the end all of them are there.
    run(
        tx,
        match sqlite {
            true => "PRAGMA defer_foreign_keys = ON".into(),
            false => "SET LOCAL session_replication_role = replica".into(),
        },
    )
    .await;
    for (table, columns) in tables {
        let names: Vec<_> = columns
            .iter()
            .map(|(name, _)| format!("\"{name}\""))
            .collect();
        let values: Vec<_> = columns
            .iter()
            .map(|(_, kind)| value(kind, sqlite))
            .collect();
        let (names, values) = (names.join(", "), values.join(", "));
        // A step may have put a row in itself.
        run(
            tx,
            format!("INSERT INTO {table} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING"),
        )
        .await;
    }
}

async fn run(tx: &mut Tx, sql: String) {
    let answer = match tx.engine() {
        Engine::Sqlite(c) => raw_sql(AssertSqlSafe(sql.clone()))
            .execute(c)
            .await
            .map(|_| ()),
        Engine::Postgres(c) => raw_sql(AssertSqlSafe(sql.clone()))
            .execute(c)
            .await
            .map(|_| ()),
    };
    tx.answer(answer)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The tables that hold a row.
async fn filled(db: &Db, tables: &Tables) -> BTreeSet<String> {
    let mut filled = BTreeSet::new();
    let mut conn = db.read().await.unwrap();
    for table in tables.keys() {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        let count: i64 = on!(conn, |c| query_scalar(AssertSqlSafe(sql.clone()))
            .fetch_one(c))
        .unwrap();
        if count > 0 {
            filled.insert(table.clone());
        }
    }
    filled
}

#[tokio::test]
async fn a_database_of_every_older_version_is_brought_to_the_newest_with_its_rows() {
    for end in 1..ALL.len() {
        let (steps, last) = (&ALL[..end], ALL[end - 1].name);
        let folder = tempfile::tempdir().unwrap();
        let file = format!("sqlite:{}", folder.path().join("old.sqlite").display());
        let postgres = Db::open_with(&testing::empty_postgres().await, Some(2))
            .await
            .unwrap();
        let sqlite = Db::open_with(&file, Some(2)).await.unwrap();
        postgres.migrate_by(steps).await.unwrap();
        let mut tx = postgres.write().await.unwrap();
        let before = tables(&mut tx).await;
        drop(tx);
        sqlite.migrate_by(steps).await.unwrap();
        // PostgreSQL first: it also tells which tables the newest version has.
        for db in [&postgres, &sqlite] {
            let mut tx = db.write().await.unwrap();
            fill(&mut tx, &before).await;
            tx.commit().await.unwrap();
            let engine = db.engine();
            db.migrate()
                .await
                .unwrap_or_else(|error| panic!("{engine:?} from {last}: {error:?}"));
            let mut tx = postgres.write().await.unwrap();
            let now = tables(&mut tx).await;
            drop(tx);
            let kept: Tables = before
                .clone()
                .into_iter()
                .filter(|(table, _)| now.contains_key(table))
                .collect();
            let filled = filled(db, &kept).await;
            let lost: Vec<_> = kept
                .keys()
                .filter(|table| !filled.contains(*table))
                .filter(|table| EMPTIED.iter().all(|(known, _)| known != table))
                .collect();
            assert_eq!(lost, Vec::<&String>::new(), "{engine:?} from {last}");
        }
        sqlite.close().await;
        postgres.close().await;
    }
}

/// Of what came before, births and deaths of old books and cases that have no keys wait for
/// them.
#[tokio::test]
async fn what_came_before_its_keys_were_kept_is_found_by_the_step_that_brings_them() {
    let end = ALL
        .iter()
        .position(|step| step.name == "0070_books_compared");
    let steps = &ALL[..end.unwrap()];
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("old.sqlite").display());
    let postgres = Db::open_with(&testing::empty_postgres().await, Some(2))
        .await
        .unwrap();
    let sqlite = Db::open_with(&file, Some(2)).await.unwrap();
    postgres.migrate_by(steps).await.unwrap();
    let mut tx = postgres.write().await.unwrap();
    let before = tables(&mut tx).await;
    drop(tx);
    sqlite.migrate_by(steps).await.unwrap();
    for db in [&postgres, &sqlite] {
        let mut tx = db.write().await.unwrap();
        fill(&mut tx, &before).await;
        for sql in [
            "UPDATE registry_entries SET case_code = 'book:x', register = 'KS'",
            "UPDATE registry_cases SET procedure = 'khai-tu'",
            "DELETE FROM registry_likeness",
        ] {
            run(&mut tx, sql.into()).await;
        }
        tx.commit().await.unwrap();
        db.migrate().await.unwrap();
        let mut conn = db.read().await.unwrap();
        let waiting = without_keys::waiting(&mut conn, 9).await.unwrap();
        assert_eq!(waiting, ["book:x", "x"], "{:?}", db.engine());
    }
    sqlite.close().await;
    postgres.close().await;
}

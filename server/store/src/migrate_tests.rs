//! Both spellings of each migration make the same tables.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{query, query_as};

use crate::{
    Db, MigrateError, constraint, migrate::ALL, on, rows, testing, testing::both, tx::Engine,
};

/// Table, column, type, may be missing.
type Columns = BTreeSet<(String, String, &'static str, bool)>;

async fn columns(db: &Db) -> Columns {
    const SQLITE: &str = "SELECT t.name, c.name, c.type, c.\"notnull\" = 0
        FROM pragma_table_list t JOIN pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'";
    const POSTGRES: &str =
        "SELECT table_name::text, column_name::text, udt_name::text, is_nullable = 'YES'
        FROM information_schema.columns WHERE table_schema = 'public'";
    let mut conn = db.read().await.unwrap();
    let sql = match conn.engine() {
        Engine::Sqlite(_) => SQLITE,
        Engine::Postgres(_) => POSTGRES,
    };
    let rows: Vec<(String, String, String, bool)> =
        on!(conn, |c| query_as(sql).fetch_all(c)).unwrap();
    rows.into_iter()
        .map(|(table, column, kind, missing)| (table, column, class(&kind), missing))
        .collect()
}

/// What SQLite keeps a PostgreSQL type as.
fn class(kind: &str) -> &'static str {
    match kind {
        "TEXT" | "text" | "timestamptz" | "date" | "jsonb" => "TEXT",
        "INTEGER" | "int4" | "int8" | "bool" => "INTEGER",
        "BLOB" | "bytea" | "uuid" => "BLOB",
        "REAL" | "float8" => "REAL",
        other => panic!("no rule which type of the other engine is like {other}"),
    }
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let seen = std::sync::Mutex::new(Vec::new());
    both(async |db| {
        let columns = columns(&db).await;
        seen.lock().unwrap().push(columns);
    })
    .await;
    let seen = seen.into_inner().unwrap();
    let only = |a: &Columns, b: &Columns| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!(only(&seen[0], &seen[1]), [], "only on SQLite");
    assert_eq!(only(&seen[1], &seen[0]), [], "only on PostgreSQL");
}

#[tokio::test]
async fn both_engines_have_the_same_unique_constraints_and_indexes() {
    /// Table, columns in order, unique.
    const SQLITE: &str = "SELECT t.name, (SELECT group_concat(c.name, ', ') FROM
            (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c), i.\"unique\" = 1, i.name
        FROM pragma_table_list t JOIN pragma_index_list(t.name) i
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'";
    const POSTGRES: &str = "SELECT t.relname::text, string_agg(a.attname, ', ' ORDER BY k.n), i.indisunique, x.relname::text
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        JOIN pg_namespace s ON s.oid = t.relnamespace AND s.nspname = 'public'
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (attnum, n)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
        GROUP BY t.relname, i.indisunique, x.relname";
    let seen = std::sync::Mutex::new(Vec::new());
    both(async |db| {
        let mut conn = db.read().await.unwrap();
        let (sql, sqlite) = match conn.engine() {
            Engine::Sqlite(_) => (SQLITE, true),
            Engine::Postgres(_) => (POSTGRES, false),
        };
        let found: Vec<(String, String, bool, String)> =
            on!(conn, |c| query_as(sql).fetch_all(c)).unwrap();
        let indexes: BTreeMap<(String, String, bool), String> = found
            .into_iter()
            .map(|(table, columns, unique, index)| {
                // SQLite names constraints sqlite_autoindex_…; ours is the name that errors carry.
                let said: Vec<String> = columns
                    .split(", ")
                    .map(|column| format!("{table}.{column}"))
                    .collect();
                let name = if sqlite && unique {
                    constraint::name_of(&said.join(", "))
                } else {
                    index
                };
                ((table, columns, unique), name)
            })
            .collect();
        seen.lock().unwrap().push(indexes);
    })
    .await;
    let seen = seen.into_inner().unwrap();
    for (index, name) in &seen[1] {
        // An INTEGER PRIMARY KEY is SQLite's row number and has no index.
        let Some(twin) = seen[0].get(index) else {
            panic!("only on PostgreSQL: {index:?} {name}")
        };
        assert!(
            name == twin || name.ends_with("_pkey"),
            "{index:?} is {name} on PostgreSQL, {twin} on SQLite"
        );
    }
    for index in seen[0].keys() {
        assert!(seen[1].contains_key(index), "only on SQLite: {index:?}");
    }
}

#[test]
fn every_file_is_listed_and_has_its_twin() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    for engine in ["sqlite", "postgres"] {
        let found: BTreeSet<String> = std::fs::read_dir(folder.join(engine))
            .unwrap()
            .map(|file| {
                file.unwrap()
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        let listed: BTreeSet<String> = ALL
            .iter()
            .map(|migration| migration.name.to_owned())
            .collect();
        assert_eq!(found, listed, "migrations/{engine} beside migrate::ALL");
    }
    assert!(ALL.is_sorted_by_key(|migration| migration.name));
}

#[test]
fn every_table_of_sqlite_is_strict() {
    for migration in ALL {
        let sql: String = migration
            .sqlite
            .lines()
            .map(|line| line.split("--").next().unwrap_or(""))
            .collect();
        let tables = sql
            .split(';')
            .filter(|statement| statement.contains("CREATE TABLE"));
        for table in tables {
            assert!(table.contains("STRICT"), "{}: {table}", migration.name);
        }
    }
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    both(async |db| {
        let before = columns(&db).await;
        db.migrate().await.unwrap();
        assert_eq!(columns(&db).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_migration_edited_after_it_ran_is_refused() {
    both(async |db| {
        let mut tx = db.write().await.unwrap();
        rows!(
            tx,
            query("UPDATE installation_migrations SET checksum = $1").bind(vec![0_u8])
        )
        .unwrap();
        tx.commit().await.unwrap();
        assert!(
            matches!(db.migrate().await, Err(MigrateError::Changed(name)) if name == ALL[0].name)
        );
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    both(async |db| {
        let mut tx = db.write().await.unwrap();
        const NEWER: &str =
            "INSERT INTO installation_migrations (name, checksum) VALUES ('9999_later', $1)";
        rows!(tx, query(NEWER).bind(vec![0_u8])).unwrap();
        tx.commit().await.unwrap();
        assert!(
            matches!(db.migrate().await, Err(MigrateError::Newer(name)) if name == "9999_later")
        );
    })
    .await;
}

#[tokio::test]
async fn processes_that_start_together_migrate_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    for address in [file, testing::empty_postgres().await] {
        let starts = (0..4).map(|_| {
            let address = address.clone();
            tokio::spawn(async move { Db::open(&address).await.unwrap().migrate().await.unwrap() })
        });
        futures::future::try_join_all(starts).await.unwrap();
    }
}

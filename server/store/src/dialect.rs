//! All that differs between the two engines' SQL: at most ten fragments, written
//! as `{name}` in a query's text.

use std::sync::Arc;

use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};

/// Fragment, SQLite's words, PostgreSQL's words.
const FRAGMENTS: [(&str, &str, &str); 4] = [
    // Claims of work: rows another process is claiming are passed over. SQLite has
    // one writer at a time, so there is nothing to pass over.
    ("{skip_locked}", "", "FOR UPDATE SKIP LOCKED"),
    // A list of UUIDs, bound as `$1` in a JSON array of 32 digits each: `id IN ({uuids})`.
    (
        "{uuids}",
        "SELECT unhex(value) FROM json_each($1)",
        "SELECT jsonb_array_elements_text($1)::uuid",
    ),
    // A list of words, bound as `$1` in a JSON array: `target NOT IN ({words})`.
    (
        "{words}",
        "SELECT value FROM json_each($1)",
        "SELECT jsonb_array_elements_text($1)",
    ),
    // The case that a message `m` is about: its subject, before the leg of a message about
    // one (`code/residence`).
    (
        "{case_of_m}",
        "substr(m.subject, 1, instr(m.subject || '/', '/') - 1)",
        "split_part(m.subject, '/', 1)",
    ),
];

/// One query, spelled for each engine. Keep it in a `static` with `LazyLock`.
pub(crate) struct Spelled {
    sqlite: Arc<str>,
    postgres: Arc<str>,
}

impl Spelled {
    /// Replaces the fragments of `sql`.
    pub(crate) fn new(sql: &'static str) -> Self {
        let (mut sqlite, mut postgres) = (sql.to_owned(), sql.to_owned());
        for (fragment, for_sqlite, for_postgres) in FRAGMENTS {
            sqlite = sqlite.replace(fragment, for_sqlite);
            postgres = postgres.replace(fragment, for_postgres);
        }
        Self {
            sqlite: sqlite.into(),
            postgres: postgres.into(),
        }
    }
}

/// Which spelling a connection reads.
pub(crate) trait Speaks {
    /// The text for this engine, safe because [`Spelled`] only takes constants.
    fn spell(&self, sql: &Spelled) -> AssertSqlSafe<Arc<str>>;
}

impl Speaks for SqliteConnection {
    fn spell(&self, sql: &Spelled) -> AssertSqlSafe<Arc<str>> {
        AssertSqlSafe(sql.sqlite.clone())
    }
}

impl Speaks for PgConnection {
    fn spell(&self, sql: &Spelled) -> AssertSqlSafe<Arc<str>> {
        AssertSqlSafe(sql.postgres.clone())
    }
}

//! The tables, made and changed by numbered files in `migrations/`.
//!
//! Each file exists once for each engine, with the same name and the same tables;
//! a test compares what they make. A file that ran is never edited again: its
//! checksum is kept and a difference is refused.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use sqlx::{query, query_as, raw_sql};

use crate::{Db, StoreError, Tx, on, rows, sqlite::STARTS, tx::Engine};

/// One step, spelled for both engines.
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

macro_rules! migration {
    ($name:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/postgres/", $name, ".sql")),
        }
    };
}

/// All steps in their order. Add yours at the end.
pub(crate) const ALL: &[Migration] = &[
    migration!("0001_exchange"),
    migration!("0002_guard"),
    migration!("0003_portal"),
    migration!("0004_registry"),
    migration!("0005_drafts_of_account"),
    migration!("0006_delivered"),
    migration!("0007_supplement"),
    migration!("0009_confirm"),
    migration!("0010_exchange"),
    migration!("0011_desk"),
    migration!("0012_clock"),
    migration!("0013_legs"),
    migration!("0015_small"),
    migration!("0017_revocation"),
    migration!("0018_notices"),
    migration!("0019_second_person"),
    migration!("0020_books"),
    migration!("0021_owner"),
    migration!("0022_deaths"),
    migration!("0023_versions"),
    migration!("0024_told"),
    migration!("0025_sent_again"),
    migration!("0026_reported_dead"),
    migration!("0028_parties"),
    migration!("0029_marriage"),
    migration!("0030_fees"),
    migration!("0031_corrected_legs"),
    migration!("0032_closing_record"),
    migration!("0035_old_books"),
    migration!("0036_payments"),
    migration!("0037_missions"),
    migration!("0040_successors"),
    migration!("0041_tones"),
    migration!("0045_followers"),
    migration!("0046_life_questions"),
    migration!("0047_cancelled_entries"),
    migration!("0048_deliveries"),
    migration!("0049_pages"),
    migration!("0050_picks"),
    migration!("0051_lapsed_letters"),
    migration!("0052_late_words"),
    migration!("0053_office_hours"),
    migration!("0054_sent_back"),
    migration!("0056_dead_by_paper"),
    migration!("0057_helpers"),
    migration!("0058_parents"),
    migration!("0060_waiting_payments"),
    migration!("0063_case_helpers"),
    migration!("0064_feedback"),
    migration!("0065_refunds"),
    migration!("0066_at_once"),
    migration!("0067_counted_legs"),
    migration!("0068_open_legs"),
    migration!("0069_history_stays"),
    migration!("0070_books_compared"),
    migration!("0071_ask_again"),
    migration!("0072_other_hours"),
    migration!("0073_uploads"),
    migration!("0074_officers_own"),
    migration!("0075_foreign_deaths"),
    migration!("0077_late_legs"),
    migration!("0079_office_since"),
    migration!("0081_foreign_deaths_called_back"),
];

/// Why the tables could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The file changed after it had run here.
    #[error(
        "migration {0} was changed after it had run on this database; put the original file back"
    )]
    Changed(String),
    /// The database has seen a newer program.
    #[error(
        "the database was already changed by a newer version (migration {0}); start that version"
    )]
    Newer(String),
    /// The step failed; nothing of it remains.
    #[error("migration {name} failed")]
    Failed {
        /// Its file name.
        name: &'static str,
        /// Why.
        source: StoreError,
    },
    /// Something else failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Db {
    /// Brings the tables up to date, all in one transaction. Several processes may
    /// start at once: one works, the others wait and find it done.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        self.migrate_by(ALL).await
    }

    /// Brings the tables as far as these steps lead, which are the first of [`ALL`].
    pub(crate) async fn migrate_by(&self, steps: &[Migration]) -> Result<(), MigrateError> {
        let mut again = 1..STARTS;
        let mut tx = loop {
            match self.write().await {
                Err(StoreError::Busy(_)) if again.next().is_some() => {}
                begun => break begun?,
            }
        };
        let done = done(&mut tx).await?;
        let known = |name: &str| ALL.iter().any(|migration| migration.name == name);
        if let Some(newer) = done.keys().find(|name| !known(name)) {
            return Err(MigrateError::Newer(newer.clone()));
        }
        for migration in steps {
            let sql = match tx.engine() {
                Engine::Sqlite(_) => migration.sqlite,
                Engine::Postgres(_) => migration.postgres,
            };
            let checksum = Sha256::digest(sql).to_vec();
            match done.get(migration.name) {
                Some(before) if *before == checksum => {}
                Some(_) => return Err(MigrateError::Changed(migration.name.into())),
                None => {
                    let failed = |source| MigrateError::Failed {
                        name: migration.name,
                        source,
                    };
                    execute(&mut tx, sql).await.map_err(failed)?;
                    rows!(tx, query(RECORD).bind(migration.name).bind(&checksum))
                        .map_err(failed)?;
                }
            }
        }
        Ok(tx.commit().await?)
    }
}

const RECORD: &str = "INSERT INTO installation_migrations (name, checksum) VALUES ($1, $2)";
const DONE: &str = "SELECT name, checksum FROM installation_migrations";
const SQLITE_BOOK: &str = "CREATE TABLE IF NOT EXISTS installation_migrations (
    name TEXT NOT NULL PRIMARY KEY, checksum BLOB NOT NULL) STRICT";
/// The lock goes with the transaction; the number is arbitrary, but ours. A change of
/// a big table may take long.
const POSTGRES_BOOK: &str = "SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SELECT pg_advisory_xact_lock(7463104227);
CREATE TABLE IF NOT EXISTS installation_migrations (
    name TEXT NOT NULL PRIMARY KEY, checksum BYTEA NOT NULL)";

/// What has run here, with its checksum.
async fn done(tx: &mut Tx) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let book = match tx.engine() {
        Engine::Sqlite(_) => SQLITE_BOOK,
        Engine::Postgres(_) => POSTGRES_BOOK,
    };
    execute(tx, book).await?;
    let rows: Vec<(String, Vec<u8>)> = on!(tx, |c| query_as(DONE).fetch_all(c))?;
    Ok(rows.into_iter().collect())
}

/// Several statements at once.
async fn execute(tx: &mut Tx, sql: &'static str) -> Result<(), StoreError> {
    let answer = match tx.engine() {
        Engine::Sqlite(c) => raw_sql(sql).execute(c).await.map(|_| ()),
        Engine::Postgres(c) => raw_sql(sql).execute(c).await.map(|_| ()),
    };
    tx.answer(answer)
}

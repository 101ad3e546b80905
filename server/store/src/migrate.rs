//! Bringing a database to the version of this program.

use sha2::{Digest, Sha256};

use crate::{Db, StoreError, Tx, on, rows};

/// One step: its name and its SQL for each engine.
struct Migration {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

/// In order; a step that was released is never changed.
const MIGRATIONS: &[Migration] = migrations!["0001_exchange", "0004_registry"];

/// Any number, the same for every process: only one migrates at a time.
const LOCK: i64 = 0x0068_6f74_6963_68;

/// Why a database cannot be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// A step that was applied reads otherwise now.
    #[error(
        "migration {0} was changed after it had been applied: use the version of the program that wrote this database"
    )]
    Changed(String),
    /// The database is newer than this program.
    #[error("the database knows migration {0}, which this program does not: use a newer program")]
    Newer(String),
    /// A step failed; nothing of it remains.
    #[error("migration {name} failed: {why}")]
    Failed {
        /// Which.
        name: &'static str,
        /// What the database said.
        why: String,
    },
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Db {
    /// Applies what is missing, each step in one transaction.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        let mut tx = self.write().await?;
        if let Tx::Postgres(_) = tx {
            rows!(
                &mut tx,
                sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(LOCK)
            )?;
        }
        const TABLE: &str = "CREATE TABLE IF NOT EXISTS installation_migrations (name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)";
        rows!(&mut tx, sqlx::query(TABLE))?;
        let applied: Vec<(String, String)> = on!(&mut tx, |c| sqlx::query_as(
            "SELECT name, digest FROM installation_migrations"
        )
        .fetch_all(c))?;
        if let Some((name, _)) = applied
            .iter()
            .find(|(name, _)| MIGRATIONS.iter().all(|m| m.name != name))
        {
            return Err(MigrateError::Newer(name.clone()));
        }
        for migration in MIGRATIONS {
            let sql = match tx {
                Tx::Sqlite(_) => migration.sqlite,
                Tx::Postgres(_) => migration.postgres,
            };
            let digest = crate::hex(&Sha256::digest(sql));
            match applied.iter().find(|(name, _)| name == migration.name) {
                Some((_, known)) if *known == digest => continue,
                Some(_) => return Err(MigrateError::Changed(migration.name.into())),
                None => {}
            }
            let ran = match &mut tx {
                Tx::Sqlite(handle) => sqlx::raw_sql(sql)
                    .execute(handle.connection())
                    .await
                    .map(|_| ()),
                Tx::Postgres(handle) => sqlx::raw_sql(sql)
                    .execute(handle.connection())
                    .await
                    .map(|_| ()),
            };
            ran.map_err(|e| MigrateError::Failed {
                name: migration.name,
                why: e.to_string(),
            })?;
            rows!(
                &mut tx,
                sqlx::query("INSERT INTO installation_migrations (name, digest) VALUES ($1, $2)")
                    .bind(migration.name)
                    .bind(&digest)
            )?;
        }
        tx.commit().await?;
        Ok(())
    }
}

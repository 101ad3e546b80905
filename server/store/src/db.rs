//! Opening a database: SQLite in a file, or PostgreSQL.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    Executor, PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{StoreError, Tx, tx::Handle};

/// A database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    /// One file; one writer, several readers.
    Sqlite {
        /// The only connection that writes.
        writer: SqlitePool,
        /// Connections that read.
        readers: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// Why a database cannot be opened, with what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither `sqlite:` nor `postgres:`.
    #[error("the database address must begin with sqlite: or postgres://")]
    Address,
    /// The file cannot be opened or written.
    #[error(
        "the database file {file} cannot be opened for writing: {why}. Check that the folder exists, that it belongs to this user and that the disk is not full or read-only"
    )]
    File {
        /// The file.
        file: String,
        /// What the system says.
        why: String,
    },
    /// The server does not answer.
    #[error(
        "the PostgreSQL server does not answer: {0}. Check address, user, password and that the database exists"
    )]
    Server(String),
    /// SQLite too old for safe WAL.
    #[error(
        "SQLite {0} is too old: 3.51.3 or newer is needed (a fault in its write-ahead log can damage data)"
    )]
    TooOld(String),
}

/// SQLite before this can damage a database in WAL mode under rare timing.
const LEAST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Readers on SQLite: they never block each other; more than cores help nobody.
const READERS: u32 = 4;

/// Connections to PostgreSQL for one process: below a server's default of 100 with
/// several processes beside each other.
const CONNECTIONS: u32 = 20;

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`. A SQLite file is made when missing.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            Self::open_sqlite(Path::new(path.trim_start_matches("//"))).await
        } else if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            Self::open_postgres(address).await
        } else {
            Err(OpenError::Address)
        }
    }

    async fn open_sqlite(path: &Path) -> Result<Self, OpenError> {
        let wrong = |e: sqlx::Error| OpenError::File {
            file: path.display().to_string(),
            why: e.to_string(),
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("mmap_size", "0")
            .statement_cache_capacity(200)
            .busy_timeout(Duration::from_secs(10));
        let pool = |most| {
            SqlitePoolOptions::new()
                .max_connections(most)
                .min_connections(1)
                .acquire_timeout(Duration::from_secs(20))
                .test_before_acquire(false)
                .idle_timeout(None)
                .max_lifetime(None)
                .after_connect(|connection, _| {
                    Box::pin(async move { assert_durable(connection).await })
                })
        };
        let writer = pool(1).connect_with(options.clone()).await.map_err(wrong)?;
        let version: String = sqlx::query_scalar("SELECT sqlite_version()")
            .fetch_one(&writer)
            .await
            .map_err(wrong)?;
        if parse_version(&version) < LEAST_SQLITE {
            return Err(OpenError::TooOld(version));
        }
        // A file that can be read but not written opens well: a write that changes nothing tells.
        writer
            .execute("BEGIN IMMEDIATE; CREATE TABLE writable (x TEXT) STRICT; ROLLBACK")
            .await
            .map_err(wrong)?;
        let readers = pool(READERS).connect_with(options).await.map_err(wrong)?;
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_postgres(address: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(address)
            .map_err(|e| OpenError::Server(e.to_string()))?
            .application_name("hotich")
            .options([
                ("statement_timeout", "20s"),
                ("idle_in_transaction_session_timeout", "20s"),
            ])
            .statement_cache_capacity(200);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .min_connections(1)
            .acquire_timeout(Duration::from_secs(20))
            .test_before_acquire(false)
            .connect_with(options)
            .await
            .map_err(|e| OpenError::Server(e.to_string()))?;
        Ok(Self::Postgres(pool))
    }

    /// Begins a transaction that writes. On SQLite there is one at a time.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Tx::Sqlite(Handle::Writing(writer.begin_with("BEGIN IMMEDIATE").await?))
            }
            Self::Postgres(pool) => Tx::Postgres(Handle::Writing(pool.begin().await?)),
        })
    }

    /// A connection for reading; each statement sees what is committed.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(Handle::Reading(readers.acquire().await?)),
            Self::Postgres(pool) => Tx::Postgres(Handle::Reading(pool.acquire().await?)),
        })
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        let answer = async {
            let mut tx = self.read().await?;
            crate::rows!(&mut tx, sqlx::query("SELECT 1"))
        };
        answer.await.is_ok()
    }

    /// Closes every connection; waits for those in use.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Every connection must sync at commit: whatever changed the setting, we do not serve.
async fn assert_durable(connection: &mut sqlx::SqliteConnection) -> Result<(), sqlx::Error> {
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous")
        .fetch_one(&mut *connection)
        .await?;
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut *connection)
        .await?;
    if synchronous != 2 || journal != "wal" {
        return Err(sqlx::Error::Protocol(format!(
            "SQLite is not durable: synchronous={synchronous}, journal={journal}"
        )));
    }
    Ok(())
}

fn parse_version(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

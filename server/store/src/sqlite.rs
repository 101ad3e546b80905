//! Opening an SQLite file, with the settings that its durability rests on.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{
    ConnectOptions as _, Connection as _, Sqlite, SqliteConnection, SqlitePool, Transaction, query,
    query_scalar,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{OpenError, StoreError};

/// The first version without the bug that loses writes when a WAL is reset.
pub(crate) const OLDEST: (u32, u32, u32) = (3, 51, 3);

/// How long a statement waits for another process's lock, and a request for a
/// connection.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many times that long a start waits: another process that starts may be bringing the
/// tables up to date, on a slow disk all of them.
pub(crate) const STARTS: u32 = 4;

/// The writer and the readers of the file.
pub(crate) async fn open(
    path: &str,
    readers: Option<u32>,
) -> Result<(SqlitePool, SqlitePool), OpenError> {
    if path.is_empty() || path.contains(":memory:") {
        return Err(OpenError::InMemory);
    }
    let path = Path::new(path);
    look_at(path)?;
    let options = options(path);
    let mut again = 1..STARTS;
    while let Err(error) = try_out(&options, path).await {
        if !matches!(error, OpenError::Locked(_)) || again.next().is_none() {
            return Err(error);
        }
    }

    let cores = std::thread::available_parallelism().map_or(2, |n| n.get() as u32);
    let readers = readers.unwrap_or(cores.clamp(2, 8)).max(1);
    let read = options.clone().pragma("query_only", "ON");
    Ok((pool(1, options, path), pool(readers, read, path)))
}

/// A connection of its own to a file that exists, beside whoever uses it.
pub(crate) async fn alone(path: &str) -> Result<SqliteConnection, OpenError> {
    let path = Path::new(path);
    look_at(path)?;
    let options = options(path).create_if_missing(false);
    let opened = options.connect().await;
    opened.map_err(|error| explain(error, path))
}

/// Begins a transaction that writes. A full disk makes SQLite undo a transaction by
/// itself; the connection does not learn of it and would refuse every later one, so
/// another takes its place.
pub(crate) async fn begin(
    writer: &SqlitePool,
) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    match writer.begin_with("BEGIN IMMEDIATE").await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            writer.acquire().await?.detach().close_hard().await?;
            writer.begin_with("BEGIN IMMEDIATE").await
        }
        begun => begun,
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(256)
        .pragma("mmap_size", "0")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-8000")
        // Fold the log into the file every 16 MB: fewer syncs than the default 4 MB.
        .pragma("wal_autocheckpoint", "4000")
        .pragma("journal_size_limit", "67108864")
        .disable_statement_logging()
}

fn pool(size: u32, options: SqliteConnectOptions, path: &Path) -> SqlitePool {
    let path = path.to_owned();
    SqlitePoolOptions::new()
        .max_connections(size)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            let path = path.clone();
            Box::pin(async move {
                let settings = assert_settings(connection, &path).await;
                settings.map_err(|error| sqlx::Error::Configuration(error.into()))
            })
        })
        .connect_lazy_with(options)
}

/// What can be seen without opening. SQLite would open a file without write
/// permission for reading and fail at the first write only.
fn look_at(path: &Path) -> Result<(), OpenError> {
    if let Some(folder) = path.parent()
        && !folder.as_os_str().is_empty()
        && !folder.is_dir()
    {
        return Err(OpenError::NoFolder(folder.into()));
    }
    let beside = |end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    for file in [path.to_owned(), beside("-wal"), beside("-shm")] {
        if std::fs::metadata(&file).is_ok_and(|found| found.permissions().readonly()) {
            return Err(OpenError::ReadOnly(file));
        }
    }
    Ok(())
}

/// Opens the file once, to see that it can be worked with.
async fn try_out(options: &SqliteConnectOptions, path: &Path) -> Result<(), OpenError> {
    let ask = |error| explain(error, path);
    let mut first = options.connect().await.map_err(ask)?;
    prove(&mut first, path).await?;
    first.close().await.map_err(ask)
}

/// Version, settings, and one real durable write.
async fn prove(connection: &mut SqliteConnection, path: &Path) -> Result<(), OpenError> {
    let ask = |error| explain(error, path);
    let version: String = query_scalar("SELECT sqlite_version()")
        .fetch_one(&mut *connection)
        .await
        .map_err(ask)?;
    if numbers(&version) < OLDEST {
        return Err(OpenError::OldSqlite(version));
    }
    assert_settings(connection, path).await?;
    let mut transaction = connection
        .begin_with("BEGIN IMMEDIATE")
        .await
        .map_err(ask)?;
    query("CREATE TABLE written_at_start (proof INTEGER) STRICT")
        .execute(&mut *transaction)
        .await
        .map_err(ask)?;
    query("DROP TABLE written_at_start")
        .execute(&mut *transaction)
        .await
        .map_err(ask)?;
    transaction.commit().await.map_err(ask)
}

pub(crate) fn numbers(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

/// What must hold on every connection.
async fn assert_settings(connection: &mut SqliteConnection, path: &Path) -> Result<(), OpenError> {
    const SETTINGS: [(&str, &str, &str); 4] = [
        (
            "journal_mode=wal",
            "SELECT journal_mode FROM pragma_journal_mode",
            "wal",
        ),
        (
            "synchronous=full",
            "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
            "2",
        ),
        (
            "foreign_keys=on",
            "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys",
            "1",
        ),
        (
            "busy_timeout=5000",
            "SELECT CAST(timeout AS TEXT) FROM pragma_busy_timeout",
            "5000",
        ),
    ];
    for (setting, question, wanted) in SETTINGS {
        let found: String = query_scalar(question)
            .fetch_one(&mut *connection)
            .await
            .map_err(|error| explain(error, path))?;
        if found != wanted {
            return Err(OpenError::Setting {
                path: path.into(),
                setting,
                found,
            });
        }
    }
    // `pragma_mmap_size` answers no row where memory mapping is compiled out.
    let mapped: Option<i64> = query_scalar("PRAGMA mmap_size")
        .fetch_optional(&mut *connection)
        .await
        .map_err(|error| explain(error, path))?;
    match mapped {
        None | Some(0) => Ok(()),
        Some(size) => Err(OpenError::Setting {
            path: path.into(),
            setting: "mmap_size=0",
            found: size.to_string(),
        }),
    }
}

fn explain(error: sqlx::Error, path: &Path) -> OpenError {
    if let sqlx::Error::Database(said) = &error {
        let code: i32 = said
            .code()
            .and_then(|code| code.parse().ok())
            .unwrap_or_default();
        match code & 0xff {
            // SQLITE_CORRUPT, SQLITE_NOTADB
            11 | 26 => {
                return OpenError::NotADatabase {
                    path: path.into(),
                    said: said.message().into(),
                };
            }
            // SQLITE_CANTOPEN: the file or its log cannot be created in the folder.
            14 => return OpenError::ReadOnly(path.into()),
            // SQLITE_IOERR: the log cannot be made on a full disk, or the disk fails.
            10 => {
                return OpenError::Disk {
                    path: path.into(),
                    said: said.message().into(),
                };
            }
            _ => {}
        }
    }
    match StoreError::from(error) {
        StoreError::ReadOnly => OpenError::ReadOnly(path.into()),
        StoreError::DiskFull => OpenError::DiskFull(path.into()),
        StoreError::Busy(_) => OpenError::Locked(path.into()),
        other => OpenError::Store(other),
    }
}

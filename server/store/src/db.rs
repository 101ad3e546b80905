//! The database: SQLite in a file or PostgreSQL, behind one type.

use std::sync::Arc;

use sqlx::{PgPool, SqlitePool, query_scalar};

use crate::{Conn, OpenError, StoreError, Tx, kept_file::KeptFile, on, postgres, sqlite};

/// Which engine stands behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    /// One file, one writing process at a time.
    Sqlite,
    /// A server, any number of processes.
    Postgres,
}

/// The open database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Pools);

#[derive(Clone)]
enum Pools {
    /// One connection that writes, several that cannot.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
        file: Arc<KeptFile>,
    },
    Postgres(PgPool),
}

/// Connections of one pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    /// `writer` and `readers` of SQLite; `all` of PostgreSQL.
    pub name: &'static str,
    /// Open.
    pub open: u32,
    /// Of those, with nothing to do.
    pub idle: u32,
    /// May be open.
    pub most: u32,
}

impl PoolUse {
    fn of<DB: sqlx::Database>(name: &'static str, pool: &sqlx::Pool<DB>) -> Self {
        Self {
            name,
            open: pool.size(),
            idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX),
            most: pool.options().get_max_connections(),
        }
    }
}

impl Db {
    /// Opens `sqlite:PATH` (created when missing) or `postgres://USER@HOST/NAME`, and
    /// proves that it can be written to. Tables are made by [`Db::migrate`].
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        Self::open_with(address, None).await
    }

    /// Like [`Db::open`], with the greatest number of connections: to PostgreSQL in
    /// all, to SQLite for reading.
    pub async fn open_with(address: &str, connections: Option<u32>) -> Result<Self, OpenError> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            let (writer, readers) = sqlite::open(path, connections).await?;
            let file = Arc::new(KeptFile::at(path.as_ref()));
            Ok(Self(Pools::Sqlite {
                writer,
                readers,
                file,
            }))
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Ok(Self(Pools::Postgres(
                postgres::open(address, connections).await?,
            )))
        } else {
            Err(OpenError::Address)
        }
    }

    /// Which engine it is.
    pub fn engine(&self) -> EngineKind {
        match &self.0 {
            Pools::Sqlite { .. } => EngineKind::Sqlite,
            Pools::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// A connection for reading, outside any transaction.
    pub async fn read(&self) -> Result<Conn, StoreError> {
        Ok(match &self.0 {
            Pools::Sqlite { readers, file, .. } => {
                file.is_there()?;
                Conn::sqlite(readers.acquire().await?)
            }
            Pools::Postgres(pool) => Conn::postgres(pool.acquire().await?),
        })
    }

    /// A transaction. On SQLite it waits here for its turn as the only writer, so
    /// keep it short and await nothing but the database in it.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match &self.0 {
            Pools::Sqlite { writer, file, .. } => {
                file.is_there()?;
                Tx::sqlite(sqlite::begin(writer).await?)
            }
            Pools::Postgres(pool) => Tx::postgres(pool.begin().await?),
        })
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        let answer = async {
            let mut conn = self.read().await?;
            on!(conn, |c| query_scalar::<_, i32>("SELECT 1").fetch_one(c))
        };
        answer.await.is_ok()
    }

    /// What its connections do at this moment.
    pub fn pools(&self) -> Vec<PoolUse> {
        match &self.0 {
            Pools::Sqlite {
                writer, readers, ..
            } => vec![
                PoolUse::of("writer", writer),
                PoolUse::of("readers", readers),
            ],
            Pools::Postgres(pool) => vec![PoolUse::of("all", pool)],
        }
    }

    /// Closes all connections; SQLite then folds its log into the file.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite {
                writer, readers, ..
            } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({:?})", self.engine())
    }
}

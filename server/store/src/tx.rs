//! A connection of either engine, and a transaction on it.
//!
//! What only reads takes `&mut Conn`; what writes takes `&mut Tx`. A `Tx` derefs to
//! its `Conn`, so reads work inside transactions and a write cannot happen outside.

use std::ops::{Deref, DerefMut};

use sqlx::{
    Database, PgConnection, Postgres, Sqlite, SqliteConnection, Transaction, pool::PoolConnection,
};

use crate::StoreError;

/// A connection to read with. Every statement sees the newest committed state.
pub struct Conn {
    held: Held,
    failed: bool,
}

enum Held {
    Sqlite(Source<Sqlite>),
    Postgres(Source<Postgres>),
}

enum Source<DB: Database> {
    Pool(PoolConnection<DB>),
    Transaction(Transaction<'static, DB>),
}

impl<DB: Database> Source<DB> {
    fn connection(&mut self) -> &mut DB::Connection {
        match self {
            Self::Pool(connection) => connection,
            Self::Transaction(transaction) => transaction,
        }
    }
}

/// The connection as sqlx knows it; [`on!`](crate::on) takes it apart.
pub(crate) enum Engine<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Conn {
    fn new(held: Held) -> Self {
        Self {
            held,
            failed: false,
        }
    }

    pub(crate) fn sqlite(connection: PoolConnection<Sqlite>) -> Self {
        Self::new(Held::Sqlite(Source::Pool(connection)))
    }

    pub(crate) fn postgres(connection: PoolConnection<Postgres>) -> Self {
        Self::new(Held::Postgres(Source::Pool(connection)))
    }

    pub(crate) fn engine(&mut self) -> Engine<'_> {
        match &mut self.held {
            Held::Sqlite(source) => Engine::Sqlite(source.connection()),
            Held::Postgres(source) => Engine::Postgres(source.connection()),
        }
    }

    /// Turns sqlx's answer into ours and remembers a failed statement.
    pub(crate) fn answer<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        self.failed |= matches!(answer, Err(sqlx::Error::Database(_)));
        answer.map_err(StoreError::from)
    }
}

/// A transaction. Dropped without [`Tx::commit`], nothing of it happened.
#[must_use = "a transaction that is not committed is undone"]
pub struct Tx(Conn);

impl Tx {
    pub(crate) fn sqlite(transaction: Transaction<'static, Sqlite>) -> Self {
        Self(Conn::new(Held::Sqlite(Source::Transaction(transaction))))
    }

    pub(crate) fn postgres(transaction: Transaction<'static, Postgres>) -> Self {
        Self(Conn::new(Held::Postgres(Source::Transaction(transaction))))
    }

    /// Makes it durable: after `Ok` it survives a loss of power.
    ///
    /// A transaction with a failed statement (see [`Tx::mark`]) is refused on both
    /// engines: PostgreSQL would answer COMMIT by silently undoing everything.
    pub async fn commit(self) -> Result<(), StoreError> {
        if self.0.failed {
            return Err(StoreError::Other(
                "a transaction with a failed statement was to be committed".into(),
            ));
        }
        match self.0.held {
            Held::Sqlite(Source::Transaction(transaction)) => transaction.commit().await?,
            Held::Postgres(Source::Transaction(transaction)) => transaction.commit().await?,
            // A `Tx` is only ever made around a transaction.
            Held::Sqlite(Source::Pool(_)) | Held::Postgres(Source::Pool(_)) => {}
        }
        Ok(())
    }

    /// Undoes everything. Dropping does too; this one waits until it is done.
    pub async fn rollback(self) -> Result<(), StoreError> {
        match self.0.held {
            Held::Sqlite(Source::Transaction(transaction)) => transaction.rollback().await?,
            Held::Postgres(Source::Transaction(transaction)) => transaction.rollback().await?,
            Held::Sqlite(Source::Pool(_)) | Held::Postgres(Source::Pool(_)) => {}
        }
        Ok(())
    }

    /// A mark to come back to with [`Tx::undo_to_mark`] when a part of the work may
    /// fail without taking the rest along. One mark at a time.
    pub async fn mark(&mut self) -> Result<(), StoreError> {
        self.raw("SAVEPOINT mark").await
    }

    /// Undoes what happened since the mark, and removes the mark.
    pub async fn undo_to_mark(&mut self) -> Result<(), StoreError> {
        self.raw("ROLLBACK TO SAVEPOINT mark").await?;
        self.0.failed = false;
        self.raw("RELEASE SAVEPOINT mark").await
    }

    /// Keeps what happened since the mark, and removes the mark.
    pub async fn keep_mark(&mut self) -> Result<(), StoreError> {
        self.raw("RELEASE SAVEPOINT mark").await
    }

    async fn raw(&mut self, sql: &'static str) -> Result<(), StoreError> {
        rows!(self, sqlx::query(sql)).map(|_| ())
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

/// Runs one sqlx call on whichever engine the `Conn` or `Tx` holds:
/// `on!(conn, |c| query_as(BY_CODE).bind(code).fetch_optional(c))?`.
/// The call is compiled once for each engine and awaited here.
macro_rules! on {
    ($conn:expr, |$c:ident| $call:expr) => {{
        let answer = match $conn.engine() {
            $crate::tx::Engine::Sqlite($c) => $call.await,
            $crate::tx::Engine::Postgres($c) => $call.await,
        };
        $conn.answer(answer)
    }};
}

/// Executes one statement and gives the number of rows it touched:
/// `rows!(tx, query(INSERT).bind(id))?`, or with a [`Spelled`](crate::dialect::Spelled)
/// text `rows!(tx, |c| query(c.spell(&SQL)).bind(id))?`.
macro_rules! rows {
    ($conn:expr, |$c:ident| $query:expr) => {{
        let answer = match $conn.engine() {
            $crate::tx::Engine::Sqlite($c) => {
                $query.execute($c).await.map(|done| done.rows_affected())
            }
            $crate::tx::Engine::Postgres($c) => {
                $query.execute($c).await.map(|done| done.rows_affected())
            }
        };
        $conn.answer(answer)
    }};
    ($conn:expr, $query:expr) => {
        $crate::rows!($conn, |c| $query)
    };
}

pub(crate) use {on, rows};

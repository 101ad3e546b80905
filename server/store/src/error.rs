//! What can go wrong between a use case and its database, as types that a use
//! case can decide on. Both engines end in the same value.

use sqlx::error::{DatabaseError, ErrorKind};

use crate::constraint;

/// A query or transaction that did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another row has it already. Holds the constraint's name, on both engines.
    #[error("unique constraint {0} is violated")]
    Unique(String),
    /// A foreign key, check or NOT NULL: a mistake of the program, not of a person.
    #[error("constraint is violated: {0}")]
    Constraint(String),
    /// The row is not there.
    #[error("no such row in {table}")]
    NotFound {
        /// Where it was looked for; `query` when the query did not say.
        table: &'static str,
    },
    /// Somebody changed the row meanwhile (its `version` grew).
    #[error("a row of {table} was changed meanwhile")]
    Stale {
        /// Where.
        table: &'static str,
    },
    /// What is stored is not what this program writes. The value itself is not
    /// told, it may be personal.
    #[error("row {id} of {table} holds an unreadable {column}")]
    BadRow {
        /// Table, `query` when the query did not say.
        table: &'static str,
        /// Column or position.
        column: String,
        /// The row's key.
        id: String,
    },
    /// Locks, time-outs, no free connection: the same again later may succeed.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// The file or the server takes no writes.
    #[error("the database is read-only")]
    ReadOnly,
    /// No room left.
    #[error("the disk of the database is full")]
    DiskFull,
    /// Not reachable, shutting down, closed.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// A file no longer has the content that its digest promises.
    #[error("file {0} is damaged")]
    Damaged(String),
    /// A mistake in a query or a damaged database.
    #[error("the database failed: {0}")]
    Other(String),
}

impl StoreError {
    /// A row whose column cannot be parsed into the type it stands for.
    pub fn bad_row(table: &'static str, column: &str, id: impl std::fmt::Display) -> Self {
        Self::BadRow {
            table,
            column: column.into(),
            id: id.to_string(),
        }
    }

    /// Whether the same work may succeed later without anybody changing anything
    /// about it.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Busy(_) | Self::Unavailable(_) | Self::DiskFull | Self::ReadOnly
        )
    }

    /// Whether this is the violation of the unique constraint `name`.
    pub fn violates(&self, name: &str) -> bool {
        matches!(self, Self::Unique(violated) if violated == name)
    }
}

/// One row or not: what an UPDATE by key and version must have changed.
pub fn changed_one(rows: u64, table: &'static str) -> Result<(), StoreError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale { table })
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => from_engine(error),
            sqlx::Error::RowNotFound => Self::NotFound { table: "query" },
            sqlx::Error::ColumnDecode { index, .. } => {
                Self::bad_row("query", &index, "of unknown key")
            }
            sqlx::Error::PoolTimedOut => Self::Busy("no free connection".into()),
            sqlx::Error::Io(e) if e.kind() == std::io::ErrorKind::StorageFull => Self::DiskFull,
            sqlx::Error::Io(e) => Self::Unavailable(e.to_string()),
            sqlx::Error::Tls(e) => Self::Unavailable(e.to_string()),
            sqlx::Error::PoolClosed => Self::Unavailable("it is being closed".into()),
            sqlx::Error::WorkerCrashed => Self::Unavailable("its worker thread ended".into()),
            other => Self::Other(other.to_string()),
        }
    }
}

fn from_engine(error: Box<dyn DatabaseError>) -> StoreError {
    match error.kind() {
        ErrorKind::UniqueViolation => StoreError::Unique(constraint::violated(&*error)),
        ErrorKind::ForeignKeyViolation
        | ErrorKind::CheckViolation
        | ErrorKind::NotNullViolation => StoreError::Constraint(error.message().into()),
        _ => {
            let code = error.code().unwrap_or_default().into_owned();
            let message = error.message().to_owned();
            let sqlite = error
                .try_downcast_ref::<sqlx::sqlite::SqliteError>()
                .is_some();
            match if sqlite {
                sqlite_class(&code)
            } else {
                postgres_class(&code)
            } {
                Class::Busy => StoreError::Busy(message),
                Class::ReadOnly => StoreError::ReadOnly,
                Class::DiskFull => StoreError::DiskFull,
                Class::Unavailable => StoreError::Unavailable(message),
                Class::Other => StoreError::Other(message),
            }
        }
    }
}

enum Class {
    Busy,
    ReadOnly,
    DiskFull,
    Unavailable,
    Other,
}

/// <https://www.sqlite.org/rescode.html>: the low byte is the primary code.
fn sqlite_class(code: &str) -> Class {
    match code.parse::<i32>().map(|code| code & 0xff) {
        Ok(5 | 6) => Class::Busy,
        Ok(8) => Class::ReadOnly,
        Ok(13) => Class::DiskFull,
        Ok(10 | 14) => Class::Unavailable,
        _ => Class::Other,
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn postgres_class(code: &str) -> Class {
    match code {
        // serialization failure, deadlock, lock not available, cancelled by time-out
        "40001" | "40P01" | "55P03" | "57014" | "25P03" => Class::Busy,
        "25006" => Class::ReadOnly,
        "53100" => Class::DiskFull,
        _ if ["08", "53", "57P"]
            .iter()
            .any(|class| code.starts_with(class)) =>
        {
            Class::Unavailable
        }
        _ => Class::Other,
    }
}

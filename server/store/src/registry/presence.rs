//! Who looked at a case last.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::activity::{self, Done};
use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// An officer who has looked at a case.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct Seen {
    /// Who.
    pub officer: Uuid,
    /// Name of the officer.
    pub name: String,
    /// When last.
    pub seen_at: DateTime<Utc>,
}

/// Notes that an officer looks at a case.
pub async fn note(
    tx: &mut Tx,
    case: &str,
    officer: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_presence (case_code, officer, seen_at) VALUES ($1, $2, $3)
        ON CONFLICT (case_code, officer) DO UPDATE SET seen_at = excluded.seen_at";
    rows!(tx, query(SQL).bind(case).bind(officer).bind(at))?;
    activity::count(tx, officer, Done::Opened, at).await
}

/// Who has looked at a case since a moment.
pub async fn since(
    conn: &mut Conn,
    case: &str,
    since: DateTime<Utc>,
) -> Result<Vec<Seen>, StoreError> {
    const SQL: &str = "SELECT p.officer, s.name, p.seen_at FROM registry_presence p
        JOIN registry_staff s ON s.id = p.officer
        WHERE p.case_code = $1 AND p.seen_at >= $2 ORDER BY p.seen_at DESC";
    on!(conn, |c| query_as(SQL).bind(case).bind(since).fetch_all(c))
}

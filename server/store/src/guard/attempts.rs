//! Counts of attempts in windows of time.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};

use crate::{Conn, StoreError, Tx, on, rows};

/// How often something was tried since the window began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Attempts {
    /// When the first of them was.
    pub started_at: DateTime<Utc>,
    /// How many.
    pub count: i64,
}

/// The counts of two keys, in whatever windows they began, with their keys. In one
/// query: doors that are knocked at often count by address and by account or code.
pub async fn of(
    conn: &mut Conn,
    [one, other]: [&[u8]; 2],
) -> Result<Vec<(Vec<u8>, Attempts)>, StoreError> {
    const SQL: &str = "SELECT key, started_at, count FROM guard_attempts WHERE key IN ($1, $2)";
    let rows: Vec<(Vec<u8>, DateTime<Utc>, i64)> =
        on!(conn, |c| query_as(SQL).bind(one).bind(other).fetch_all(c))?;
    let attempts = rows
        .into_iter()
        .map(|(key, started_at, count)| (key, Attempts { started_at, count }));
    Ok(attempts.collect())
}

/// Counts one more. A window that began at `over` or before is closed and a new one
/// begins at `now`.
pub async fn add(
    tx: &mut Tx,
    key: &[u8],
    now: DateTime<Utc>,
    over: DateTime<Utc>,
) -> Result<Attempts, StoreError> {
    const SQL: &str =
        "INSERT INTO guard_attempts AS old (key, started_at, count) VALUES ($1, $2, 1)
        ON CONFLICT (key) DO UPDATE SET
            count = CASE WHEN old.started_at > $3 THEN old.count + 1 ELSE 1 END,
            started_at = CASE WHEN old.started_at > $3 THEN old.started_at ELSE $2 END
        RETURNING started_at, count";
    on!(tx, |c| query_as(SQL)
        .bind(key)
        .bind(now)
        .bind(over)
        .fetch_one(c))
}

/// Takes one back: what was counted beforehand turned out well.
pub async fn take_back(tx: &mut Tx, key: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE guard_attempts SET count = count - 1 WHERE key = $1 AND count > 0";
    rows!(tx, query(SQL).bind(key))?;
    Ok(())
}

/// Forgets windows that began before `before`.
pub async fn delete_old(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM guard_attempts WHERE started_at < $1";
    rows!(tx, query(SQL).bind(before))
}

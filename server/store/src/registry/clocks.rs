//! The legal clocks of cases: which are over, which were counted with an older calendar.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// What a case's clock rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ClockRow {
    /// The state of the calendar it was counted with.
    pub calendar: i64,
    /// How many slips that say sorry were issued.
    pub apologies: i64,
}

/// A place in a list of cases.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DueCase {
    /// Dossier code.
    pub code: String,
    /// When it is due.
    pub due_at: DateTime<Utc>,
}

/// What the clock of a case rests on; `None` when there is no such case.
pub async fn of_case(conn: &mut Conn, code: &str) -> Result<Option<ClockRow>, StoreError> {
    const SQL: &str = "SELECT calendar, apologies FROM registry_cases WHERE code = $1";
    on!(conn, |c| query_as(SQL).bind(code).fetch_optional(c))
}

/// Sets the due moment and the calendar it was counted with. The caller has locked the
/// case.
pub async fn set_due(
    tx: &mut Tx,
    code: &str,
    due_at: DateTime<Utc>,
    calendar: i64,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_cases SET due_at = $2, calendar = $3 WHERE code = $1";
    changed_one(
        rows!(tx, query(SQL).bind(code).bind(due_at).bind(calendar))?,
        "registry_cases",
    )
}

/// Sets the due moment after a slip, and counts the slip.
pub async fn put_off(
    tx: &mut Tx,
    code: &str,
    due_at: DateTime<Utc>,
    calendar: i64,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_cases
        SET due_at = $2, calendar = $3, apologies = apologies + 1, version = version + 1
        WHERE code = $1";
    changed_one(
        rows!(tx, query(SQL).bind(code).bind(due_at).bind(calendar))?,
        "registry_cases",
    )
}

/// Open cases whose due moment is over at `now`, whose clock runs and for which nobody has
/// said sorry yet, after a place.
pub async fn over(
    conn: &mut Conn,
    now: DateTime<Utc>,
    after: (DateTime<Utc>, &str),
    most: i64,
) -> Result<Vec<DueCase>, StoreError> {
    const SQL: &str = "SELECT code, due_at FROM registry_cases
        WHERE open AND due_at <= $1 AND (due_at, code) > ($2, $3) AND apologies = 0
            AND stage NOT IN ('awaiting_hand_over', 'awaiting_verification', 'draft_sent', 'supplement_requested')
        ORDER BY due_at, code LIMIT $4";
    on!(conn, |c| query_as(SQL)
        .bind(now)
        .bind(after.0)
        .bind(after.1)
        .bind(most)
        .fetch_all(c))
}

/// Open cases counted with a calendar older than `calendar`.
pub async fn outdated(
    conn: &mut Conn,
    calendar: i64,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT code FROM registry_cases WHERE open AND calendar < $1
        ORDER BY calendar, code LIMIT $2";
    let rows: Vec<(String,)> = on!(conn, |c| query_as(SQL)
        .bind(calendar)
        .bind(most)
        .fetch_all(c))?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

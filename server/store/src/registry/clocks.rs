//! The legal clocks of cases: which are over, which were counted with an older calendar.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, query_scalar};

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
/// said sorry yet for that moment, after a place.
pub async fn over(
    conn: &mut Conn,
    now: DateTime<Utc>,
    after: (DateTime<Utc>, &str),
    most: i64,
) -> Result<Vec<DueCase>, StoreError> {
    const SQL: &str = "SELECT c.code, c.due_at FROM registry_cases c
        WHERE c.open AND c.due_at <= $1 AND (c.due_at, c.code) > ($2, $3)
            AND c.stage NOT IN ('awaiting_hand_over', 'awaiting_verification', 'draft_sent', 'supplement_requested')
            AND NOT EXISTS (SELECT 1 FROM registry_apologies a
                WHERE a.case_code = c.code AND a.was_due_at = c.due_at)
        ORDER BY c.due_at, c.code LIMIT $4";
    on!(conn, |c| query_as(SQL)
        .bind(now)
        .bind(after.0)
        .bind(after.1)
        .bind(most)
        .fetch_all(c))
}

/// Open cases counted before the last change of the days of the country, which is the
/// state `country` of the calendar.
pub async fn outdated(conn: &mut Conn, country: i64, most: i64) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT code FROM registry_cases WHERE open AND calendar < $1
        ORDER BY calendar, code LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(country)
        .bind(most)
        .fetch_all(c))
}

/// Open cases counted before their own office last changed its days or hours. One look
/// into an index for each office that ever did.
pub async fn outdated_by_office(conn: &mut Conn, most: i64) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT c.code FROM
            (SELECT office, MAX(version) AS version FROM registry_holidays
                WHERE office IS NOT NULL GROUP BY office) own
        JOIN registry_cases c ON c.office = own.office AND c.calendar < own.version
        WHERE c.open LIMIT $1";
    on!(conn, |c| query_scalar(SQL).bind(most).fetch_all(c))
}

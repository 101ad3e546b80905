//! How long decisions took, counted as they fall.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// An office and procedure whose figures are to be told.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ToTell {
    /// Commune code.
    pub office: String,
    /// Procedure id.
    pub procedure: String,
}

/// Counts one decision.
pub async fn count(
    tx: &mut Tx,
    office: &str,
    procedure: &str,
    day: NaiveDate,
    hours: i64,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_figures AS old (office, procedure, day, hours, cases)
        VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (office, procedure, day, hours) DO UPDATE SET cases = old.cases + 1";
    rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(procedure)
            .bind(day)
            .bind(hours)
    )?;
    Ok(())
}

/// Hours and how many decisions took them, of the days after `since`.
pub async fn histogram(
    conn: &mut Conn,
    office: &str,
    procedure: &str,
    since: NaiveDate,
) -> Result<Vec<(i64, i64)>, StoreError> {
    const SQL: &str = "SELECT hours, CAST(SUM(cases) AS BIGINT) FROM registry_figures
        WHERE office = $1 AND procedure = $2 AND day > $3 GROUP BY hours ORDER BY hours";
    on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(procedure)
        .bind(since)
        .fetch_all(c))
}

/// Notes that the figures changed and are to be told at `tell_at`, unless they wait to be
/// told sooner.
pub async fn note(
    tx: &mut Tx,
    office: &str,
    procedure: &str,
    tell_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_figures_told AS old (office, procedure, tell_at) VALUES ($1, $2, $3)
        ON CONFLICT (office, procedure) DO UPDATE SET tell_at = $3
        WHERE old.tell_at IS NULL OR old.tell_at > $3";
    rows!(tx, query(SQL).bind(office).bind(procedure).bind(tell_at))?;
    Ok(())
}

/// Whose figures are to be told now.
pub async fn to_tell(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<ToTell>, StoreError> {
    const SQL: &str = "SELECT office, procedure FROM registry_figures_told
        WHERE tell_at IS NOT NULL AND tell_at <= $1 ORDER BY tell_at, office, procedure LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(now).bind(most).fetch_all(c))
}

/// Takes the telling on: false when another process was faster. They are told again at
/// `next`, because days fall out of the window.
pub async fn told(
    tx: &mut Tx,
    whose: &ToTell,
    now: DateTime<Utc>,
    next: Option<DateTime<Utc>>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_figures_told SET told_at = $3, tell_at = $4
        WHERE office = $1 AND procedure = $2 AND tell_at <= $3";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(&whose.office)
            .bind(&whose.procedure)
            .bind(now)
            .bind(next)
    )? == 1)
}

/// Deletes days that no window reaches any more.
pub async fn delete_before(tx: &mut Tx, whose: &ToTell, day: NaiveDate) -> Result<u64, StoreError> {
    const SQL: &str =
        "DELETE FROM registry_figures WHERE office = $1 AND procedure = $2 AND day < $3";
    rows!(
        tx,
        query(SQL)
            .bind(&whose.office)
            .bind(&whose.procedure)
            .bind(day)
    )
}

/// When the figures were told last.
pub async fn told_at(
    conn: &mut Conn,
    office: &str,
    procedure: &str,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    const SQL: &str =
        "SELECT told_at FROM registry_figures_told WHERE office = $1 AND procedure = $2";
    let row: Option<(Option<DateTime<Utc>>,)> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(procedure)
        .fetch_optional(c))?;
    Ok(row.and_then(|(told_at,)| told_at))
}

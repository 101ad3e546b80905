//! Deaths of foreigners of which the ministry is told: what waits, and what went out.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::queue::{self, QueueRow};
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// The letter about a death.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LetterRow {
    /// When the death was entered.
    pub since: DateTime<Utc>,
    /// The day on which it went out; none while it waits.
    pub sent_on: Option<NaiveDate>,
    /// Its number among the letters of the office.
    pub number: Option<String>,
}

/// A letter that went out.
pub struct Sent<'a> {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// The day of the letter.
    pub on: NaiveDate,
    /// Its number.
    pub number: &'a str,
    /// Who wrote it down.
    pub officer: Uuid,
    /// Name of the officer.
    pub officer_name: &'a str,
}

/// The death is entered and the letter waits.
pub async fn wait(
    tx: &mut Tx,
    case: &str,
    office: &str,
    since: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_foreign_deaths (case_code, office, since) VALUES ($1, $2, $3)";
    rows!(tx, query(SQL).bind(case).bind(office).bind(since))?;
    Ok(())
}

/// It went out. `Stale` when no letter of the case waits.
pub async fn send(tx: &mut Tx, case: &str, sent: &Sent<'_>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_foreign_deaths
        SET sent_at = $2, sent_on = $3, number = $4, officer = $5, officer_name = $6
        WHERE case_code = $1 AND sent_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(sent.at)
            .bind(sent.on)
            .bind(sent.number)
            .bind(sent.officer)
            .bind(sent.officer_name)
    )?;
    changed_one(rows, "registry_foreign_deaths")
}

/// The letter of a case; none where nobody has to be told.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<LetterRow>, StoreError> {
    const SQL: &str =
        "SELECT since, sent_on, number FROM registry_foreign_deaths WHERE case_code = $1";
    on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))
}

/// A letter that waits goes to the successor of its office.
pub async fn follow(tx: &mut Tx, case: &str, office: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_foreign_deaths SET office = $2 WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case).bind(office))?;
    Ok(())
}

/// The cases of an office whose letter waits, those that wait longest first, after this
/// place: `changed_at` is when they began to.
pub async fn waiting(
    conn: &mut Conn,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str =
        "SELECT c.code, c.procedure, c.subject_name, c.stage, c.submitted_at, c.due_at,
            f.since AS changed_at, c.version, k.officer_name AS held_by, FALSE AS asker_died
        FROM registry_foreign_deaths f JOIN registry_cases c ON c.code = f.case_code
        LEFT JOIN registry_claims k ON k.case_code = c.code AND k.expires_at > $5
        WHERE f.office = $1 AND f.sent_at IS NULL AND (f.since, f.case_code) > ($2, $3)
        ORDER BY f.since, f.case_code LIMIT $4";
    queue::since(conn, SQL, office, after, most, now).await
}

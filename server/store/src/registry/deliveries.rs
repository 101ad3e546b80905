//! Results that are handed over on paper: what waits, and what became of it.

use chrono::{DateTime, Utc};
use domain::delivery::Delivery;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::queue::{self, QueueRow};
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A result on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryRow {
    /// What was asked for.
    pub asked: Delivery,
    /// Since when the papers are there.
    pub since: DateTime<Utc>,
    /// When they left the office.
    pub handed_at: Option<DateTime<Utc>>,
}

/// How a result left the office.
pub struct Handed<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// By which way.
    pub how: Delivery,
    /// Who received it, or the number of the post.
    pub to: &'a str,
    /// Why somebody else than who asked may receive it.
    pub behalf: Option<&'a str>,
    /// Who handed it over.
    pub officer: Uuid,
    /// Name of the officer.
    pub officer_name: &'a str,
}

/// The papers are there and wait.
pub async fn wait(
    tx: &mut Tx,
    case: &str,
    office: &str,
    asked: Delivery,
    since: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_deliveries (case_code, office, asked, since)
        VALUES ($1, $2, $3, $4)";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(office)
            .bind(asked.as_str())
            .bind(since)
    )?;
    Ok(())
}

/// They have left the office. The caller has locked the case, and has seen that they wait.
pub async fn hand(tx: &mut Tx, case: &str, handed: &Handed<'_>) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_deliveries SET handed_at = $2, handed_how = $3, handed_to = $4,
        behalf = $5, officer = $6, officer_name = $7 WHERE case_code = $1 AND handed_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(handed.at)
            .bind(handed.how.as_str())
            .bind(handed.to)
            .bind(handed.behalf)
            .bind(handed.officer)
            .bind(handed.officer_name)
    )?;
    changed_one(rows, "registry_deliveries")
}

/// What is known of the result of a case.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<DeliveryRow>, StoreError> {
    const SQL: &str =
        "SELECT asked, since, handed_at FROM registry_deliveries WHERE case_code = $1";
    let row: Option<(String, DateTime<Utc>, Option<DateTime<Utc>>)> =
        on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    row.map(|(asked, since, handed_at)| {
        let asked = Delivery::parse(&asked)
            .ok_or_else(|| StoreError::bad_row("registry_deliveries", "asked", case))?;
        Ok(DeliveryRow {
            asked,
            since,
            handed_at,
        })
    })
    .transpose()
}

/// A case that waits goes to the successor of its office.
pub async fn follow(tx: &mut Tx, case: &str, office: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_deliveries SET office = $2 WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case).bind(office))?;
    Ok(())
}

/// The cases of an office whose papers wait, those that wait longest first, after this
/// place: `changed_at` is when they began to. What was taken back meanwhile is not given.
pub async fn waiting(
    conn: &mut Conn,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = "SELECT c.code, c.procedure, c.subject_name, c.stage, c.submitted_at, c.due_at,
            d.since AS changed_at, c.version, k.officer_name AS held_by, FALSE AS asker_died
        FROM registry_deliveries d JOIN registry_cases c ON c.code = d.case_code
        LEFT JOIN registry_claims k ON k.case_code = c.code AND k.expires_at > $5
        WHERE d.office = $1 AND d.handed_at IS NULL AND (d.since, d.case_code) > ($2, $3)
            AND EXISTS (SELECT 1 FROM registry_papers p WHERE p.case_code = d.case_code AND p.state = 'issued')
        ORDER BY d.since, d.case_code LIMIT $4";
    queue::since(conn, SQL, office, after, most, now).await
}

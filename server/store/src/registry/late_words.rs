//! What citizens say is wrong in a draft, where it came after the entry was made.

use chrono::{DateTime, Utc};
use domain::draft_paper::{Correction, LateOutcome};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use super::queue::{self, QueueRow};
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A word that came too late.
#[derive(Clone, PartialEq)]
pub struct LateWord {
    /// When it came.
    pub arrived_at: DateTime<Utc>,
    /// What it says is wrong.
    pub corrections: Vec<Correction>,
    /// What became of it.
    pub outcome: LateOutcome,
    /// Why the entry stays as it is.
    pub reason: Option<String>,
}

/// Keeps one. False when the case has one already: the first counts.
pub async fn keep(
    tx: &mut Tx,
    case: &str,
    office: &str,
    arrived_at: DateTime<Utc>,
    corrections: &[Correction],
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO registry_late_words (case_code, office, arrived_at, corrections, outcome)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_code) DO NOTHING";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(office)
            .bind(arrived_at)
            .bind(Json(corrections))
            .bind(LateOutcome::Received.as_str())
    )?;
    Ok(rows == 1)
}

/// What a case has.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<LateWord>, StoreError> {
    const SQL: &str = "SELECT arrived_at, corrections, outcome, reason FROM registry_late_words
        WHERE case_code = $1";
    type Row = (DateTime<Utc>, Json<Vec<Correction>>, String, Option<String>);
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    row.map(|(arrived_at, corrections, outcome, reason)| {
        let outcome = LateOutcome::parse(&outcome)
            .ok_or_else(|| StoreError::bad_row("registry_late_words", "outcome", case))?;
        Ok(LateWord {
            arrived_at,
            corrections: corrections.0,
            outcome,
            reason,
        })
    })
    .transpose()
}

/// Writes down what became of it. The caller has locked the case, and has seen that it is
/// open.
pub async fn settle(
    tx: &mut Tx,
    case: &str,
    (outcome, reason): (LateOutcome, Option<&str>),
    (officer, name): (Uuid, &str),
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_late_words
        SET outcome = $2, reason = $3, officer = $4, officer_name = $5, settled_at = $6
        WHERE case_code = $1 AND settled_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(outcome.as_str())
            .bind(reason)
            .bind(officer)
            .bind(name)
            .bind(at)
    )?;
    changed_one(rows, "registry_late_words")
}

/// The cases of an office with an open one, the oldest first, after this place: `changed_at`
/// is when it came.
pub async fn open(
    conn: &mut Conn,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str =
        "SELECT c.code, c.procedure, c.subject_name, c.stage, c.submitted_at, c.due_at,
            w.arrived_at AS changed_at, c.version, k.officer_name AS held_by, FALSE AS asker_died
        FROM registry_late_words w JOIN registry_cases c ON c.code = w.case_code
        LEFT JOIN registry_claims k ON k.case_code = c.code AND k.expires_at > $5
        WHERE w.office = $1 AND w.settled_at IS NULL AND (w.arrived_at, w.case_code) > ($2, $3)
        ORDER BY w.arrived_at, w.case_code LIMIT $4";
    queue::since(conn, SQL, office, after, most, now).await
}

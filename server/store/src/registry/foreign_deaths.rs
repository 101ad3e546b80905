//! Deaths of foreigners of which the ministry is told, and those that are taken back: what
//! waits, and what went out.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::queue::{self, QueueRow};
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// What a letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterKind {
    /// That somebody has died.
    Told,
    /// That the entry of it was revoked.
    TakenBack,
}

impl LetterKind {
    /// The word kept in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::TakenBack => "taken_back",
        }
    }
}

/// A letter about a death.
#[derive(Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// What it tells.
    pub kind: LetterKind,
    /// When the death was entered, or revoked.
    pub since: DateTime<Utc>,
    /// The authority and its decision to revoke, of a letter that takes back.
    pub decision: Option<String>,
    /// The day on which it went out; none while it waits.
    pub sent_on: Option<NaiveDate>,
    /// Its number among the letters of the office.
    pub number: Option<String>,
    /// When it had not to be sent any more.
    pub dropped_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    kind: String,
    since: DateTime<Utc>,
    decision: Option<String>,
    sent_on: Option<NaiveDate>,
    number: Option<String>,
    dropped_at: Option<DateTime<Utc>>,
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
    const SQL: &str = "INSERT INTO registry_foreign_deaths (case_code, kind, office, since) VALUES ($1, 'told', $2, $3)";
    rows!(tx, query(SQL).bind(case).bind(office).bind(since))?;
    Ok(())
}

/// The entry was revoked before the letter went out: it waits no more. False when none did.
pub async fn drop_waiting(tx: &mut Tx, case: &str, at: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_foreign_deaths SET dropped_at = $2
        WHERE case_code = $1 AND kind = 'told' AND sent_at IS NULL AND dropped_at IS NULL";
    Ok(rows!(tx, query(SQL).bind(case).bind(at))? == 1)
}

/// The entry was revoked after the letter went out: one that takes it back waits, once, where
/// the first one was written.
pub async fn call_back(
    tx: &mut Tx,
    case: &str,
    decision: &str,
    since: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_foreign_deaths (case_code, kind, office, since, decision)
        SELECT case_code, 'taken_back', office, $2, $3 FROM registry_foreign_deaths
            WHERE case_code = $1 AND kind = 'told' AND sent_at IS NOT NULL
        ON CONFLICT (case_code, kind) DO NOTHING";
    rows!(tx, query(SQL).bind(case).bind(since).bind(decision))?;
    Ok(())
}

/// It went out. `Stale` when no letter of this kind waits.
pub async fn send(
    tx: &mut Tx,
    case: &str,
    kind: LetterKind,
    sent: &Sent<'_>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_foreign_deaths
        SET sent_at = $2, sent_on = $3, number = $4, officer = $5, officer_name = $6
        WHERE case_code = $1 AND kind = $7 AND sent_at IS NULL AND dropped_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(sent.at)
            .bind(sent.on)
            .bind(sent.number)
            .bind(sent.officer)
            .bind(sent.officer_name)
            .bind(kind.as_str())
    )?;
    changed_one(rows, "registry_foreign_deaths")
}

/// The letters of a case, the one that takes back last; none where nobody has to be told.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<LetterRow>, StoreError> {
    const SQL: &str = "SELECT kind, since, decision, sent_on, number, dropped_at
        FROM registry_foreign_deaths WHERE case_code = $1 ORDER BY kind DESC";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))?;
    rows.into_iter()
        .map(|row| {
            let kinds = [LetterKind::Told, LetterKind::TakenBack];
            let kind = kinds.into_iter().find(|kind| kind.as_str() == row.kind);
            Ok(LetterRow {
                kind: kind
                    .ok_or_else(|| StoreError::bad_row("registry_foreign_deaths", "kind", case))?,
                since: row.since,
                decision: row.decision,
                sent_on: row.sent_on,
                number: row.number,
                dropped_at: row.dropped_at,
            })
        })
        .collect()
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
        WHERE f.office = $1 AND f.sent_at IS NULL AND f.dropped_at IS NULL AND (f.since, f.case_code) > ($2, $3)
        ORDER BY f.since, f.case_code LIMIT $4";
    queue::since(conn, SQL, office, after, most, now).await
}

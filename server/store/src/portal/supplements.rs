//! Supplement requests on the citizen's side: the list, what was typed, what it replaced.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{procedure::Answers, supplement::Item};
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One list.
#[derive(Clone, FromRow)]
pub struct SupplementRow {
    /// Which dossier.
    pub dossier: Uuid,
    /// 1 is the first.
    pub round: i64,
    /// `open`, `answered` or `closed`.
    pub state: String,
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
    /// Last day for the answer.
    pub answer_by: NaiveDate,
    /// What sets that day.
    pub article: String,
    /// Why it was asked again.
    pub again: Option<String>,
    /// When to remind.
    pub remind_at: Option<DateTime<Utc>>,
    /// When it was answered or closed.
    pub ended_at: Option<DateTime<Utc>>,
    /// Grows with every change.
    pub revision: i64,
    /// The list.
    pub items: Json<Vec<Item>>,
    /// What was typed anew.
    pub answers: Json<Answers>,
    /// What it replaced, once it was sent.
    pub replaced: Option<Json<Answers>>,
}

/// Keeps a new list. `portal_supplements_pkey` is violated when the round is there.
pub async fn insert(tx: &mut Tx, row: &SupplementRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_supplements (dossier, round, state, requested_at, answer_by,
        article, again, remind_at, revision, items, answers)
        VALUES ($1, $2, 'open', $3, $4, $5, $6, $7, 1, $8, $9)";
    rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.round)
            .bind(row.requested_at)
            .bind(row.answer_by)
            .bind(&row.article)
            .bind(&row.again)
            .bind(row.remind_at)
            .bind(&row.items)
            .bind(&row.answers)
    )?;
    Ok(())
}

/// Gives an open list a later last day, and the moment to remind of it. An earlier one
/// changes nothing.
pub async fn move_last_day(tx: &mut Tx, row: &SupplementRow) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_supplements SET answer_by = $3, remind_at = $4
        WHERE dossier = $1 AND round = $2 AND state = 'open' AND answer_by < $3";
    rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.round)
            .bind(row.answer_by)
            .bind(row.remind_at)
    )?;
    Ok(())
}

/// The lists of a dossier, first to last.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Vec<SupplementRow>, StoreError> {
    const SQL: &str = "SELECT dossier, round, state, requested_at, answer_by, article, again, remind_at,
        ended_at, revision, items, answers, replaced FROM portal_supplements WHERE dossier = $1 ORDER BY round";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// Keeps what was typed, if the list is open and stands at `revision`.
pub async fn keep(tx: &mut Tx, row: &SupplementRow, answers: &Answers) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_supplements SET answers = $4, revision = revision + 1
        WHERE dossier = $1 AND round = $2 AND revision = $3 AND state = 'open'";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.round)
            .bind(row.revision)
            .bind(Json(answers))
    )? == 1)
}

/// Marks that something of an open list changed: a file came or went.
pub async fn touch(tx: &mut Tx, dossier: Uuid, round: i64) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_supplements SET revision = revision + 1
        WHERE dossier = $1 AND round = $2 AND state = 'open'";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(round))? == 1)
}

/// Ends an open list that stands at `revision`: sent, with what it replaced.
pub async fn sent(
    tx: &mut Tx,
    row: &SupplementRow,
    replaced: &Answers,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE portal_supplements SET state = 'answered', ended_at = $4, replaced = $5, remind_at = NULL
        WHERE dossier = $1 AND round = $2 AND revision = $3 AND state = 'open'";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.round)
            .bind(row.revision)
            .bind(at)
            .bind(Json(replaced))
    )? == 1)
}

/// Closes what is still open of a dossier: nothing is expected any more.
pub async fn close(tx: &mut Tx, dossier: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE portal_supplements SET state = 'closed', ended_at = $2, remind_at = NULL
        WHERE dossier = $1 AND state = 'open'";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(at))? > 0)
}

/// Open lists that are to be called to mind, oldest first.
pub async fn reminding(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<(Uuid, i64, String)>, StoreError> {
    const SQL: &str = "SELECT s.dossier, s.round, d.code FROM portal_supplements s
        JOIN portal_dossiers d ON d.id = s.dossier
        WHERE s.state = 'open' AND s.remind_at <= $1 ORDER BY s.remind_at, s.dossier LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(now).bind(most).fetch_all(c))
}

/// Notes that a list was called to mind. False when somebody did so meanwhile.
pub async fn reminded(tx: &mut Tx, dossier: Uuid, round: i64) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_supplements SET remind_at = NULL
        WHERE dossier = $1 AND round = $2 AND state = 'open' AND remind_at IS NOT NULL";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(round))? == 1)
}

/// Replaces the answers of a dossier that stands at `version`, which must not change.
pub async fn rewrite_answers(
    tx: &mut Tx,
    dossier: Uuid,
    version: i64,
    answers: &Answers,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_dossiers SET answers = $3 WHERE id = $1 AND version = $2";
    Ok(rows!(
        tx,
        query(SQL).bind(dossier).bind(version).bind(Json(answers))
    )? == 1)
}

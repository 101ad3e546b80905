//! Drafts of papers that the citizen proof-reads.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{draft_paper::Decision, paper::Paper, procedure::Answers};
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One draft.
#[derive(Clone, FromRow)]
pub struct DraftPaperRow {
    /// Which draft of its dossier, from 1.
    pub round: i64,
    /// `waiting`, `confirmed`, `corrected`, `silent` or `lapsed`.
    pub state: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub confirm_by: DateTime<Utc>,
    /// When to remind next, if that is still to be done.
    pub remind_at: Option<DateTime<Utc>>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Digest of the PDF.
    pub sha256: String,
    /// Length of the PDF in bytes.
    pub size: i64,
    /// What it prints.
    pub paper: Json<Paper>,
    /// The questions behind its lines.
    pub questions: Json<BTreeMap<String, Vec<String>>>,
    /// The answers it was made of.
    pub answers: Json<Answers>,
    /// What became of the corrections of the draft before.
    pub decisions: Json<Vec<Decision>>,
}

/// Adds a draft. `portal_draft_papers_pkey` is violated when it is there.
pub async fn insert(tx: &mut Tx, dossier: Uuid, row: &DraftPaperRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_draft_papers (dossier, round, state, sent_at, confirm_by, remind_at,
        answered_at, sha256, size, paper, questions, answers, decisions)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(row.round)
            .bind(&row.state)
            .bind(row.sent_at)
            .bind(row.confirm_by)
            .bind(row.remind_at)
            .bind(row.answered_at)
            .bind(&row.sha256)
            .bind(row.size)
            .bind(&row.paper)
            .bind(&row.questions)
            .bind(&row.answers)
            .bind(&row.decisions)
    )?;
    Ok(())
}

/// The newest draft of a dossier.
pub async fn newest(conn: &mut Conn, dossier: Uuid) -> Result<Option<DraftPaperRow>, StoreError> {
    const SQL: &str = "SELECT round, state, sent_at, confirm_by, remind_at, answered_at, sha256, size, paper, questions,
        answers, decisions FROM portal_draft_papers WHERE dossier = $1 ORDER BY round DESC LIMIT 1";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// Closes a draft that still waits. False when it does not.
pub async fn close(
    tx: &mut Tx,
    dossier: Uuid,
    round: i64,
    state: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE portal_draft_papers SET state = $3, answered_at = $4, remind_at = NULL
        WHERE dossier = $1 AND round = $2 AND state = 'waiting'";
    Ok(rows!(
        tx,
        query(SQL).bind(dossier).bind(round).bind(state).bind(at)
    )? == 1)
}

/// Ends the newest draft of a dossier, answered or not: it will not be entered. Nothing
/// happens where there is none.
pub async fn lapse(tx: &mut Tx, dossier: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_draft_papers SET state = 'lapsed', remind_at = NULL
        WHERE dossier = $1 AND round = (SELECT MAX(round) FROM portal_draft_papers
            WHERE dossier = $1)";
    rows!(tx, query(SQL).bind(dossier))?;
    Ok(())
}

/// A draft whose citizen is to be reminded.
#[derive(Clone, FromRow)]
pub struct Unanswered {
    /// The dossier.
    pub dossier: Uuid,
    /// Its code.
    pub code: String,
    /// Which draft.
    pub round: i64,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub confirm_by: DateTime<Utc>,
}

/// Drafts to remind of, oldest first.
pub async fn to_remind(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Unanswered>, StoreError> {
    const SQL: &str = "SELECT p.dossier, d.code, p.round, p.sent_at, p.confirm_by
        FROM portal_draft_papers p
        JOIN portal_dossiers d ON d.id = p.dossier
        WHERE p.remind_at IS NOT NULL AND p.remind_at <= $1 ORDER BY p.remind_at, p.dossier LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(now).bind(most).fetch_all(c))
}

/// Notes that somebody was reminded at this moment, and when that is to be done again.
/// False when another process was faster.
pub async fn reminded(
    tx: &mut Tx,
    dossier: Uuid,
    round: i64,
    at: DateTime<Utc>,
    next: Option<DateTime<Utc>>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_draft_papers SET remind_at = $4
        WHERE dossier = $1 AND round = $2 AND remind_at IS NOT NULL AND remind_at <= $3";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(round).bind(at).bind(next))? == 1)
}

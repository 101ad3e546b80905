//! Drafts of papers that were sent to be proof-read.

use chrono::{DateTime, Utc};
use domain::{
    draft_paper::{Correction, Decision},
    paper::Paper,
};
use sqlx::{query, query_as, types::Json};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// With the citizen.
    Sent,
    /// The citizen agreed in words.
    Confirmed,
    /// The citizen sent corrections.
    Corrected,
    /// Nobody answered in time.
    Silent,
    /// The case ended otherwise meanwhile.
    Ended,
}

impl DraftState {
    const ALL: [Self; 5] = [
        Self::Sent,
        Self::Confirmed,
        Self::Corrected,
        Self::Silent,
        Self::Ended,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::Silent => "silent",
            Self::Ended => "ended",
        }
    }
}

/// A draft that was sent.
#[derive(Clone, PartialEq)]
pub struct DraftPaper {
    /// Which draft of its case, from 1.
    pub round: i64,
    /// Where it stands.
    pub state: DraftState,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Silence after this is agreement.
    pub confirm_by: DateTime<Utc>,
    /// When it was answered, or silence became agreement.
    pub answered_at: Option<DateTime<Utc>>,
    /// SHA-256 of the PDF: where it lies.
    pub sha256: String,
    /// Length of the PDF in bytes.
    pub size: i64,
    /// What it prints.
    pub content: Paper,
    /// What the citizen says is wrong in it.
    pub corrections: Vec<Correction>,
    /// What was decided on the corrections of the draft before.
    pub decisions: Vec<Decision>,
}

#[derive(sqlx::FromRow)]
struct Row {
    round: i64,
    state: String,
    sent_at: DateTime<Utc>,
    confirm_by: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    sha256: String,
    size: i64,
    content: Json<Paper>,
    corrections: Json<Vec<Correction>>,
    decisions: Json<Vec<Decision>>,
}

impl Row {
    fn read(self, case: &str) -> Result<DraftPaper, StoreError> {
        let state = DraftState::ALL
            .into_iter()
            .find(|state| state.as_str() == self.state)
            .ok_or_else(|| StoreError::bad_row("registry_draft_papers", "state", case))?;
        Ok(DraftPaper {
            round: self.round,
            state,
            sent_at: self.sent_at,
            confirm_by: self.confirm_by,
            answered_at: self.answered_at,
            sha256: self.sha256,
            size: self.size,
            content: self.content.0,
            corrections: self.corrections.0,
            decisions: self.decisions.0,
        })
    }
}

/// Adds a draft. The caller has locked the case.
pub async fn insert(tx: &mut Tx, case: &str, draft: &DraftPaper) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_draft_papers
        (case_code, round, state, sent_at, confirm_by, answered_at, sha256, size, content, corrections, decisions)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(draft.round)
            .bind(draft.state.as_str())
            .bind(draft.sent_at)
            .bind(draft.confirm_by)
            .bind(draft.answered_at)
            .bind(&draft.sha256)
            .bind(draft.size)
            .bind(Json(&draft.content))
            .bind(Json(&draft.corrections))
            .bind(Json(&draft.decisions))
    )?;
    Ok(())
}

/// The newest draft of a case.
pub async fn newest(conn: &mut Conn, case: &str) -> Result<Option<DraftPaper>, StoreError> {
    const SQL: &str =
        "SELECT round, state, sent_at, confirm_by, answered_at, sha256, size, content, corrections,
        decisions FROM registry_draft_papers WHERE case_code = $1 ORDER BY round DESC LIMIT 1";
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    row.map(|row| row.read(case)).transpose()
}

/// Closes a draft. The caller has locked the case.
pub async fn close(
    tx: &mut Tx,
    case: &str,
    round: i64,
    state: DraftState,
    at: DateTime<Utc>,
    corrections: &[Correction],
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_draft_papers SET state = $3, answered_at = $4, corrections = $5
        WHERE case_code = $1 AND round = $2";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(round)
            .bind(state.as_str())
            .bind(at)
            .bind(Json(corrections))
    )?;
    changed_one(rows, "registry_draft_papers")
}

/// Cases whose drafts were not answered in time, oldest first.
pub async fn unanswered(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str =
        "SELECT case_code FROM registry_draft_papers WHERE state = 'sent' AND confirm_by < $1
        ORDER BY confirm_by, case_code LIMIT $2";
    let found: Vec<(String,)> = on!(conn, |c| query_as(SQL).bind(now).bind(most).fetch_all(c))?;
    Ok(found.into_iter().map(|(case,)| case).collect())
}

//! Supplement requests at the desk: lists being written, lists that were sent, which
//! files an officer has opened.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{exchange::FileRef, supplement::Item};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A list that was sent.
#[derive(Clone, FromRow)]
pub struct SupplementRow {
    /// 1 is the first.
    pub round: i64,
    /// `open`, `answered`, `expired` or `withdrawn`.
    pub state: String,
    /// Who sent it.
    pub officer: Uuid,
    /// By name.
    pub officer_name: String,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// Last day for the answer.
    pub answer_by: NaiveDate,
    /// What sets that day.
    pub article: String,
    /// Why a supervisor let it be asked again.
    pub again: Option<String>,
    /// When it was answered or closed.
    pub ended_at: Option<DateTime<Utc>>,
    /// The list.
    pub items: Json<Vec<Item>>,
    /// What the answer changed.
    pub changes: Option<Json<Changes>>,
}

/// What an answer changed. Written once; old values are never lost.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// Inputs as they were.
    pub before: BTreeMap<String, String>,
    /// Inputs as they are since.
    pub after: BTreeMap<String, String>,
    /// Files that came with the answer.
    pub files: Vec<FileRef>,
}

/// A list to be kept as sent.
pub struct NewSupplement<'a> {
    /// Which case.
    pub case: &'a str,
    /// Which round.
    pub round: i64,
    /// Who sends it: account and name.
    pub officer: (Uuid, &'a str),
    /// When.
    pub at: DateTime<Utc>,
    /// Last day for the answer.
    pub answer_by: NaiveDate,
    /// From when on it is closed without one.
    pub closes_at: DateTime<Utc>,
    /// What sets the last day.
    pub article: &'a str,
    /// Why a supervisor let it be asked again.
    pub again: Option<&'a str>,
    /// The list.
    pub items: &'a [Item],
}

/// The list being written for a case; empty when there is none.
pub async fn draft(conn: &mut Conn, case: &str) -> Result<Vec<Item>, StoreError> {
    const SQL: &str = "SELECT items FROM registry_supplement_drafts WHERE case_code = $1";
    let found: Option<Json<Vec<Item>>> =
        on!(conn, |c| query_scalar(SQL).bind(case).fetch_optional(c))?;
    Ok(found.map(|items| items.0).unwrap_or_default())
}

/// Keeps the list being written. The caller has locked the case.
pub async fn keep_draft(
    tx: &mut Tx,
    case: &str,
    items: &[Item],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_supplement_drafts (case_code, changed_at, items) VALUES ($1, $2, $3)
        ON CONFLICT (case_code) DO UPDATE SET changed_at = excluded.changed_at, items = excluded.items";
    rows!(tx, query(SQL).bind(case).bind(at).bind(Json(items)))?;
    Ok(())
}

/// Forgets the list being written.
pub async fn delete_draft(tx: &mut Tx, case: &str) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM registry_supplement_drafts WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case))?;
    Ok(())
}

/// Keeps a list that is being sent. `registry_supplements_pkey` is violated when the
/// round is there.
pub async fn insert(tx: &mut Tx, new: NewSupplement<'_>) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_supplements (case_code, round, state, officer, officer_name,
        requested_at, answer_by, closes_at, article, again, items)
        VALUES ($1, $2, 'open', $3, $4, $5, $6, $7, $8, $9, $10)";
    rows!(
        tx,
        query(SQL)
            .bind(new.case)
            .bind(new.round)
            .bind(new.officer.0)
            .bind(new.officer.1)
            .bind(new.at)
            .bind(new.answer_by)
            .bind(new.closes_at)
            .bind(new.article)
            .bind(new.again)
            .bind(Json(new.items))
    )?;
    Ok(())
}

/// The lists of a case, first to last.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<SupplementRow>, StoreError> {
    const SQL: &str =
        "SELECT round, state, officer, officer_name, requested_at, answer_by, article, again,
        ended_at, items, changes FROM registry_supplements WHERE case_code = $1 ORDER BY round";
    on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))
}

/// Gives an open list a later last day. The caller has locked the case.
pub async fn move_last_day(
    tx: &mut Tx,
    case: &str,
    round: i64,
    answer_by: NaiveDate,
    closes_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_supplements SET answer_by = $3, closes_at = $4
        WHERE case_code = $1 AND round = $2 AND state = 'open'";
    let touched = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(round)
            .bind(answer_by)
            .bind(closes_at)
    )?;
    changed_one(touched, "registry_supplements")
}

/// Ends an open list: `answered` with its changes, `expired` or `withdrawn`.
pub async fn end(
    tx: &mut Tx,
    case: &str,
    round: i64,
    state: &str,
    at: DateTime<Utc>,
    changes: Option<&Changes>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_supplements SET state = $3, ended_at = $4, changes = $5
        WHERE case_code = $1 AND round = $2 AND state IN ('open', 'expired')";
    let changes = changes.map(Json);
    let touched = rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(round)
            .bind(state)
            .bind(at)
            .bind(changes)
    )?;
    changed_one(touched, "registry_supplements")
}

/// Cases whose open list was to be answered before a moment, the oldest first.
pub async fn over(
    conn: &mut Conn,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT case_code FROM registry_supplements
        WHERE state = 'open' AND closes_at <= $1 ORDER BY closes_at, case_code LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(before)
        .bind(most)
        .fetch_all(c))
}

/// Notes that an officer has opened a file; the first time stands.
pub async fn note_view(
    tx: &mut Tx,
    case: &str,
    officer: Uuid,
    file: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_file_views (case_code, officer, file, seen_at)
        VALUES ($1, $2, $3, $4) ON CONFLICT (case_code, officer, file) DO NOTHING";
    rows!(tx, query(SQL).bind(case).bind(officer).bind(file).bind(at))?;
    Ok(())
}

/// The files of a case that an officer has opened.
pub async fn viewed(conn: &mut Conn, case: &str, officer: Uuid) -> Result<Vec<Uuid>, StoreError> {
    const SQL: &str = "SELECT file FROM registry_file_views WHERE case_code = $1 AND officer = $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(case)
        .bind(officer)
        .fetch_all(c))
}

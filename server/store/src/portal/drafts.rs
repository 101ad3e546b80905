//! Unfinished declarations, and who may open them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::procedure::Answers;
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Revision at which each input was last changed.
pub type Marks = BTreeMap<String, i64>;

/// One draft.
#[derive(Clone, FromRow)]
pub struct DraftRow {
    /// Its id.
    pub id: Uuid,
    /// The account that keeps it.
    pub account: Option<Uuid>,
    /// Procedure id.
    pub procedure: String,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// Grows with every change, from 1.
    pub revision: i64,
    /// Code of a twin's dossier.
    pub sibling: Option<String>,
    /// The dossier it became.
    pub dossier: Option<Uuid>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// When it is deleted; never while an account keeps it.
    pub expires_at: Option<DateTime<Utc>>,
    /// Revision at which each input was last changed.
    pub marks: Json<Marks>,
    /// What was typed.
    pub answers: Json<Answers>,
}

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct DraftLine {
    /// Its id.
    pub id: Uuid,
    /// Procedure id.
    pub procedure: String,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

/// Who asks: an account, or a browser with a key.
#[derive(Clone, Copy)]
pub struct Asker<'a> {
    /// The account.
    pub account: Option<Uuid>,
    /// SHA-256 of the browser's key.
    pub key_hash: Option<&'a [u8]>,
}

macro_rules! columns {
    ($select:literal, $rest:literal) => {
        concat!(
            $select,
            " d.id, d.account, d.procedure, d.lang, d.revision, d.sibling, d.dossier, d.created_at, d.changed_at,
              d.expires_at, d.marks, d.answers ",
            $rest
        )
    };
}

/// Keeps a new draft.
pub async fn insert(tx: &mut Tx, row: &DraftRow, resume_hash: &[u8]) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_drafts (id, account, resume_hash, procedure, lang, revision, sibling,
        dossier, created_at, changed_at, expires_at, marks, answers)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.account)
            .bind(resume_hash)
            .bind(&row.procedure)
            .bind(&row.lang)
            .bind(row.revision)
            .bind(&row.sibling)
            .bind(row.dossier)
            .bind(row.created_at)
            .bind(row.changed_at)
            .bind(row.expires_at)
            .bind(&row.marks)
            .bind(&row.answers)
    )?;
    Ok(())
}

/// Lets a browser open a draft.
pub async fn add_key(tx: &mut Tx, draft: Uuid, key_hash: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_draft_keys (draft, key_hash) VALUES ($1, $2)
        ON CONFLICT (draft, key_hash) DO NOTHING";
    rows!(tx, query(SQL).bind(draft).bind(key_hash))?;
    Ok(())
}

/// The draft, if it has not expired and the asker may open it: its account, or while
/// no account keeps it a browser with a key.
pub async fn open(
    conn: &mut Conn,
    id: Uuid,
    asker: Asker<'_>,
    now: DateTime<Utc>,
) -> Result<Option<DraftRow>, StoreError> {
    const SQL: &str = columns!(
        "SELECT",
        "FROM portal_drafts d WHERE d.id = $1 AND (d.expires_at IS NULL OR d.expires_at > $4)
         AND (d.account = $2 OR (d.account IS NULL AND EXISTS (
             SELECT 1 FROM portal_draft_keys k WHERE k.draft = d.id AND k.key_hash = $3)))"
    );
    on!(conn, |c| query_as(SQL)
        .bind(id)
        .bind(asker.account)
        .bind(asker.key_hash)
        .bind(now)
        .fetch_optional(c))
}

/// The draft, whoever asks: for what two drafts are together.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<DraftRow>, StoreError> {
    const SQL: &str = columns!("SELECT", "FROM portal_drafts d WHERE d.id = $1");
    on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))
}

/// SHA-256 of the key of a browser that may open the draft.
pub async fn a_key(conn: &mut Conn, id: Uuid) -> Result<Option<Vec<u8>>, StoreError> {
    const SQL: &str =
        "SELECT key_hash FROM portal_draft_keys WHERE draft = $1 ORDER BY key_hash LIMIT 1";
    on!(conn, |c| query_scalar(SQL).bind(id).fetch_optional(c))
}

/// The draft of a resume code, if it has not expired.
pub async fn by_resume_code(
    conn: &mut Conn,
    resume_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<DraftRow>, StoreError> {
    const SQL: &str = columns!(
        "SELECT",
        "FROM portal_drafts d WHERE d.resume_hash = $1 AND (d.expires_at IS NULL OR d.expires_at > $2)"
    );
    on!(conn, |c| query_as(SQL)
        .bind(resume_hash)
        .bind(now)
        .fetch_optional(c))
}

/// What a change of a draft sets.
pub struct Change<'a> {
    /// All answers after the change.
    pub answers: &'a Answers,
    /// All marks after the change.
    pub marks: &'a Marks,
    /// Language.
    pub lang: &'a str,
    /// Now.
    pub at: DateTime<Utc>,
    /// When it expires from now on.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Changes a draft that still stands at `revision`. False when it does not, or was
/// submitted.
pub async fn change(
    tx: &mut Tx,
    id: Uuid,
    revision: i64,
    change: Change<'_>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_drafts SET revision = revision + 1, answers = $3, lang = $4, changed_at = $5,
        expires_at = CASE WHEN account IS NULL THEN $6 ELSE expires_at END, marks = $7
        WHERE id = $1 AND revision = $2 AND dossier IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(id)
            .bind(revision)
            .bind(Json(change.answers))
            .bind(change.lang)
            .bind(change.at)
            .bind(change.expires_at)
            .bind(Json(change.marks))
    )?;
    Ok(rows == 1)
}

/// The draft still stands at `revision` and was not submitted.
pub async fn stands(conn: &mut Conn, id: Uuid, revision: i64) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT revision FROM portal_drafts WHERE id = $1 AND dossier IS NULL";
    let now: Option<i64> = on!(conn, |c| query_scalar(SQL).bind(id).fetch_optional(c))?;
    Ok(now == Some(revision))
}

/// Raises the revision because a file came or went; false when the draft was
/// submitted meanwhile.
pub async fn touch(
    tx: &mut Tx,
    id: Uuid,
    at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_drafts SET revision = revision + 1, changed_at = $2,
        expires_at = CASE WHEN account IS NULL THEN $3 ELSE expires_at END
        WHERE id = $1 AND dossier IS NULL";
    Ok(rows!(tx, query(SQL).bind(id).bind(at).bind(expires_at))? == 1)
}

/// Marks the draft as filed: its answers live in the dossier from now on. False when
/// it no longer stands at `revision` or was filed before.
pub async fn filed(
    tx: &mut Tx,
    id: Uuid,
    revision: i64,
    dossier: Uuid,
    expires_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_drafts SET dossier = $3, answers = '{}', marks = '{}', revision = revision + 1, expires_at = $4
        WHERE id = $1 AND revision = $2 AND dossier IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(id)
            .bind(revision)
            .bind(dossier)
            .bind(expires_at)
    )?;
    Ok(rows == 1)
}

/// The unfinished drafts of an account, last changed first, after one of them.
pub async fn of_account(
    conn: &mut Conn,
    account: Uuid,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> Result<Vec<DraftLine>, StoreError> {
    const FIRST: &str = "SELECT id, procedure, changed_at FROM portal_drafts
        WHERE account = $1 AND dossier IS NULL ORDER BY changed_at DESC, id DESC LIMIT $2";
    const NEXT: &str = "SELECT id, procedure, changed_at FROM portal_drafts
        WHERE account = $1 AND dossier IS NULL AND (changed_at, id) < ($3, $4)
        ORDER BY changed_at DESC, id DESC LIMIT $2";
    match after {
        None => on!(conn, |c| query_as(FIRST)
            .bind(account)
            .bind(most)
            .fetch_all(c)),
        Some((changed_at, id)) => on!(conn, |c| query_as(NEXT)
            .bind(account)
            .bind(most)
            .bind(changed_at)
            .bind(id)
            .fetch_all(c)),
    }
}

/// The unfinished drafts that a browser's key opens.
pub async fn of_key(
    conn: &mut Conn,
    key_hash: &[u8],
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<DraftLine>, StoreError> {
    const SQL: &str = "SELECT d.id, d.procedure, d.changed_at FROM portal_draft_keys k
        JOIN portal_drafts d ON d.id = k.draft
        WHERE k.key_hash = $1 AND d.account IS NULL AND d.dossier IS NULL AND d.expires_at > $2
        ORDER BY d.changed_at DESC, d.id DESC LIMIT $3";
    on!(conn, |c| query_as(SQL)
        .bind(key_hash)
        .bind(now)
        .bind(most)
        .fetch_all(c))
}

/// Gives the unfinished drafts of a browser's key to an account. Gives how many.
pub async fn adopt(
    tx: &mut Tx,
    account: Uuid,
    key_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE portal_drafts SET account = $1, expires_at = NULL
        WHERE account IS NULL AND dossier IS NULL AND expires_at > $3
          AND id IN (SELECT draft FROM portal_draft_keys WHERE key_hash = $2)";
    rows!(tx, query(SQL).bind(account).bind(key_hash).bind(now))
}

/// Gives one unfinished draft that no account keeps to an account.
pub async fn adopt_one(tx: &mut Tx, account: Uuid, id: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_drafts SET account = $1, expires_at = NULL
        WHERE id = $2 AND account IS NULL AND dossier IS NULL";
    Ok(rows!(tx, query(SQL).bind(account).bind(id))? == 1)
}

/// Deletes a draft whose files are gone, and its keys.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM portal_drafts WHERE id = $1";
    Ok(rows!(tx, query(SQL).bind(id))? == 1)
}

/// Drafts that have expired.
pub async fn expired(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Uuid>, StoreError> {
    const SQL: &str =
        "SELECT id FROM portal_drafts WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(now)
        .bind(most)
        .fetch_all(c))
}

//! What was filed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{exchange::Finding, procedure::Answers};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Unique constraint over the draft: it was filed before.
pub const DRAFT: &str = "portal_dossiers_draft";

/// One dossier.
#[derive(Clone, FromRow)]
pub struct DossierRow {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// The draft it came from.
    pub draft: Uuid,
    /// The account it belongs to.
    pub account: Option<Uuid>,
    /// SHA-256 of the key of the browser that filed it without an account.
    pub key_hash: Option<Vec<u8>>,
    /// SHA-256 of its secret.
    pub secret_hash: Vec<u8>,
    /// Procedure id.
    pub procedure: String,
    /// National code of the variant.
    pub procedure_code: String,
    /// Law pack.
    pub law: String,
    /// Commune code of the office that decides.
    pub office: String,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// Where it stands.
    pub stage: String,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// Legal day of reception.
    pub received_on: NaiveDate,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
    /// Code of a twin's dossier.
    pub sibling: Option<String>,
    /// Grows with every change of stage, from 1.
    pub version: i64,
    /// Where mail about it goes.
    pub mail_to: Option<String>,
    /// Warnings of the rules.
    pub warnings: Json<Vec<Finding>>,
    /// What was typed.
    pub answers: Json<Answers>,
}

/// A dossier in a list.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct DossierLine {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// Procedure id.
    pub procedure: String,
    /// Where it stands.
    pub stage: String,
    /// Commune code of the office that decides.
    pub office: String,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
}

/// The next serial of an agency's day, from 1.
pub async fn next_serial(tx: &mut Tx, agency: &str, day: NaiveDate) -> Result<i64, StoreError> {
    const SQL: &str = "INSERT INTO portal_serials AS old (agency, day, last) VALUES ($1, $2, 1)
        ON CONFLICT (agency, day) DO UPDATE SET last = old.last + 1 RETURNING last";
    on!(tx, |c| query_scalar(SQL)
        .bind(agency)
        .bind(day)
        .fetch_one(c))
}

/// Keeps a new dossier. Violates [`DRAFT`] when its draft was filed before.
pub async fn insert(tx: &mut Tx, row: &DossierRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_dossiers (id, code, draft, account, key_hash, secret_hash, procedure,
        procedure_code, law, office, lang, stage, submitted_at, received_on, due_at, sibling, version, mail_to,
        warnings, answers)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(&row.code)
            .bind(row.draft)
            .bind(row.account)
            .bind(&row.key_hash)
            .bind(&row.secret_hash)
            .bind(&row.procedure)
            .bind(&row.procedure_code)
            .bind(&row.law)
            .bind(&row.office)
            .bind(&row.lang)
            .bind(&row.stage)
            .bind(row.submitted_at)
            .bind(row.received_on)
            .bind(row.due_at)
            .bind(&row.sibling)
            .bind(row.version)
            .bind(&row.mail_to)
            .bind(&row.warnings)
            .bind(&row.answers)
    )?;
    Ok(())
}

/// The dossier with this code.
pub async fn by_code(conn: &mut Conn, code: &str) -> Result<Option<DossierRow>, StoreError> {
    const SQL: &str = "SELECT id, code, draft, account, key_hash, secret_hash, procedure, procedure_code, law, office,
        lang, stage, submitted_at, received_on, due_at, sibling, version, mail_to, warnings, answers
        FROM portal_dossiers WHERE code = $1";
    on!(conn, |c| query_as(SQL).bind(code).fetch_optional(c))
}

/// The dossier with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<DossierRow>, StoreError> {
    const SQL: &str = "SELECT id, code, draft, account, key_hash, secret_hash, procedure, procedure_code, law, office,
        lang, stage, submitted_at, received_on, due_at, sibling, version, mail_to, warnings, answers
        FROM portal_dossiers WHERE id = $1";
    on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))
}

/// SHA-256 of the secret of the dossier with this code, and nothing of what it says.
pub async fn secret_hash(conn: &mut Conn, code: &str) -> Result<Option<Vec<u8>>, StoreError> {
    const SQL: &str = "SELECT secret_hash FROM portal_dossiers WHERE code = $1";
    on!(conn, |c| query_scalar(SQL).bind(code).fetch_optional(c))
}

/// The dossier that a draft became, alone or with the draft of another party.
pub async fn by_draft(conn: &mut Conn, draft: Uuid) -> Result<Option<DossierRow>, StoreError> {
    const SQL: &str = "SELECT id, code, draft, account, key_hash, secret_hash, procedure, procedure_code, law, office,
        lang, stage, submitted_at, received_on, due_at, sibling, version, mail_to, warnings, answers
        FROM portal_dossiers WHERE id = (SELECT dossier FROM portal_drafts WHERE id = $1)";
    on!(conn, |c| query_as(SQL).bind(draft).fetch_optional(c))
}

/// The dossiers of an account, newest first, after one of them.
pub async fn of_account(
    conn: &mut Conn,
    account: Uuid,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> Result<Vec<DossierLine>, StoreError> {
    // As many of each kind as the page takes; then the newest of both.
    const FIRST: &str = "SELECT * FROM (
        SELECT * FROM (SELECT id, code, procedure, stage, office, submitted_at, due_at FROM portal_dossiers
            WHERE account = $1 ORDER BY submitted_at DESC, id DESC LIMIT $2) AS own
        UNION
        SELECT * FROM (SELECT d.id, d.code, d.procedure, d.stage, d.office, d.submitted_at, d.due_at
            FROM portal_dossier_parties p JOIN portal_dossiers d ON d.id = p.dossier
            WHERE p.account = $1 ORDER BY p.submitted_at DESC, p.dossier DESC LIMIT $2) AS others
        ) AS found ORDER BY submitted_at DESC, id DESC LIMIT $2";
    const NEXT: &str = "SELECT * FROM (
        SELECT * FROM (SELECT id, code, procedure, stage, office, submitted_at, due_at FROM portal_dossiers
            WHERE account = $1 AND (submitted_at, id) < ($3, $4)
            ORDER BY submitted_at DESC, id DESC LIMIT $2) AS own
        UNION
        SELECT * FROM (SELECT d.id, d.code, d.procedure, d.stage, d.office, d.submitted_at, d.due_at
            FROM portal_dossier_parties p JOIN portal_dossiers d ON d.id = p.dossier
            WHERE p.account = $1 AND (p.submitted_at, p.dossier) < ($3, $4)
            ORDER BY p.submitted_at DESC, p.dossier DESC LIMIT $2) AS others
        ) AS found ORDER BY submitted_at DESC, id DESC LIMIT $2";
    match after {
        None => on!(conn, |c| query_as(FIRST)
            .bind(account)
            .bind(most)
            .fetch_all(c)),
        Some((submitted_at, id)) => on!(conn, |c| query_as(NEXT)
            .bind(account)
            .bind(most)
            .bind(submitted_at)
            .bind(id)
            .fetch_all(c)),
    }
}

/// Codes of what an account has filed itself and was granted, newest first.
pub async fn granted_to(
    conn: &mut Conn,
    account: Uuid,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT code FROM portal_dossiers
        WHERE account = $1 AND stage IN ('decided', 'delivered')
        ORDER BY submitted_at DESC, id DESC LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(account)
        .bind(most)
        .fetch_all(c))
}

/// Moves a dossier that still stands at `version` to another stage. False when it
/// does not.
pub async fn advance(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    stage: &str,
    due_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_dossiers SET stage = $3, due_at = $4, version = version + 1
        WHERE id = $1 AND version = $2";
    Ok(rows!(
        tx,
        query(SQL).bind(id).bind(version).bind(stage).bind(due_at)
    )? == 1)
}

/// Puts a dossier that no account has into an account's list. False when one has it.
pub async fn adopt(tx: &mut Tx, id: Uuid, account: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_dossiers SET account = $2 WHERE id = $1 AND account IS NULL";
    Ok(rows!(tx, query(SQL).bind(id).bind(account))? == 1)
}

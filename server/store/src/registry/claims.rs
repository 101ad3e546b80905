//! Who works on which case. A claim past its end counts as none; nobody has to clear it.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A claim.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Claim {
    /// Dossier code.
    pub case_code: String,
    /// Who.
    pub officer: Uuid,
    /// Name of the officer.
    pub officer_name: String,
    /// The session it ends with.
    pub session: Option<Uuid>,
    /// Since when.
    pub claimed_at: DateTime<Utc>,
    /// When it lapses by itself.
    pub expires_at: DateTime<Utc>,
    /// Who handed the case over.
    pub handed_by: Option<String>,
    /// What to know about it.
    pub note: Option<String>,
}

/// The claim that stands on a case.
pub async fn of_case(
    conn: &mut Conn,
    case: &str,
    now: DateTime<Utc>,
) -> Result<Option<Claim>, StoreError> {
    const SQL: &str =
        "SELECT case_code, officer, officer_name, session, claimed_at, expires_at, handed_by, note
        FROM registry_claims WHERE case_code = $1 AND expires_at > $2";
    on!(conn, |c| query_as(SQL)
        .bind(case)
        .bind(now)
        .fetch_optional(c))
}

/// Sets a claim where none of somebody else stands. False when one does.
pub async fn take_free(tx: &mut Tx, claim: &Claim) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO registry_claims
        (case_code, officer, officer_name, session, claimed_at, expires_at, handed_by, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (case_code) DO UPDATE SET officer = excluded.officer,
            officer_name = excluded.officer_name, session = excluded.session,
            claimed_at = excluded.claimed_at, expires_at = excluded.expires_at,
            handed_by = excluded.handed_by, note = excluded.note
        WHERE registry_claims.expires_at <= $5 OR registry_claims.officer = excluded.officer";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(&claim.case_code)
            .bind(claim.officer)
            .bind(&claim.officer_name)
            .bind(claim.session)
            .bind(claim.claimed_at)
            .bind(claim.expires_at)
            .bind(&claim.handed_by)
            .bind(&claim.note)
    )? == 1)
}

/// Ends the claim on a case, whoever has it.
pub async fn release(tx: &mut Tx, case: &str) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM registry_claims WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case))?;
    Ok(())
}

/// Ends the claim of an officer on a case; whoever has taken the case over keeps it.
pub async fn release_own(tx: &mut Tx, case: &str, officer: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM registry_claims WHERE case_code = $1 AND officer = $2";
    rows!(tx, query(SQL).bind(case).bind(officer))?;
    Ok(())
}

/// Lets the claim of an officer last longer, and binds it to the session in use.
pub async fn renew(
    tx: &mut Tx,
    case: &str,
    officer: Uuid,
    session: Uuid,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_claims SET expires_at = $4, session = $3
        WHERE case_code = $1 AND officer = $2";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(officer)
            .bind(session)
            .bind(until)
    )?;
    Ok(())
}

/// Ends the claims of a session that is over.
pub async fn release_session(tx: &mut Tx, session: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM registry_claims WHERE session = $1";
    rows!(tx, query(SQL).bind(session))?;
    Ok(())
}

/// Ends all claims of an officer whose sessions were ended, but those of `kept`.
pub async fn release_officer(
    tx: &mut Tx,
    officer: Uuid,
    kept: Option<Uuid>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "DELETE FROM registry_claims WHERE officer = $1 AND (session IS NULL OR session <> $2)";
    // No session has the nil id: sessions are made with version 7.
    let kept = kept.unwrap_or_default();
    rows!(tx, query(SQL).bind(officer).bind(kept))?;
    Ok(())
}

/// The open case of an office in a stage that is due first and nobody works on.
pub async fn first_free(
    conn: &mut Conn,
    office: &str,
    stage: &str,
    now: DateTime<Utc>,
) -> Result<Option<(DateTime<Utc>, String)>, StoreError> {
    const SQL: &str = "SELECT c.due_at, c.code FROM registry_cases c
        LEFT JOIN registry_claims k ON k.case_code = c.code AND k.expires_at > $3
        WHERE c.office = $1 AND c.stage = $2 AND k.case_code IS NULL
        ORDER BY c.due_at, c.code LIMIT 1";
    on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(stage)
        .bind(now)
        .fetch_optional(c))
}

/// The open case an officer works on that is due first, `but` left out.
pub async fn first_own(
    conn: &mut Conn,
    officer: Uuid,
    but: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    const SQL: &str =
        "SELECT c.code FROM registry_claims k JOIN registry_cases c ON c.code = k.case_code
        WHERE k.officer = $1 AND k.expires_at > $2 AND c.open = $3 AND c.code <> $4
        ORDER BY c.due_at, c.code LIMIT 1";
    on!(conn, |c| query_scalar(SQL)
        .bind(officer)
        .bind(now)
        .bind(true)
        .bind(but)
        .fetch_optional(c))
}

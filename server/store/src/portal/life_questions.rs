//! Asking somebody who is declared dead whether they live.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Keeps with which number a dossier was filed.
pub async fn keep_requester(tx: &mut Tx, dossier: Uuid, pin: &str) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_requesters (dossier, pin) VALUES ($1, $2)";
    rows!(tx, query(SQL).bind(dossier).bind(pin))?;
    Ok(())
}

/// The accounts that filed with this number, whoever did so first before the others: a
/// stranger who files with it later pushes nobody out.
pub async fn accounts_of(conn: &mut Conn, pin: &str, most: i64) -> Result<Vec<Uuid>, StoreError> {
    const SQL: &str =
        "SELECT d.account FROM portal_requesters r JOIN portal_dossiers d ON d.id = r.dossier
        WHERE r.pin = $1 AND d.account IS NOT NULL
        GROUP BY d.account ORDER BY MIN(d.submitted_at), d.account LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(pin)
        .bind(most)
        .fetch_all(c))
}

/// Notes that an account is asked because of a dossier; false when it is already.
pub async fn ask(
    tx: &mut Tx,
    dossier: Uuid,
    account: Uuid,
    token_hash: &[u8],
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO portal_life_questions (dossier, account, token_hash, asked_at)
        VALUES ($1, $2, $3, $4) ON CONFLICT (dossier, account) DO NOTHING";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(account)
            .bind(token_hash)
            .bind(at)
    )? == 1)
}

/// The accounts that were asked because of a dossier, and whether each has answered.
pub async fn asked_of(conn: &mut Conn, dossier: Uuid) -> Result<Vec<(Uuid, bool)>, StoreError> {
    const SQL: &str = "SELECT account, answered_at IS NOT NULL FROM portal_life_questions
        WHERE dossier = $1 ORDER BY asked_at, account";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// The code of the dossier behind a link, and whether it is answered.
pub async fn by_token(
    conn: &mut Conn,
    token_hash: &[u8],
) -> Result<Option<(String, bool)>, StoreError> {
    const SQL: &str = "SELECT d.code, q.answered_at IS NOT NULL FROM portal_life_questions q
        JOIN portal_dossiers d ON d.id = q.dossier WHERE q.token_hash = $1";
    on!(conn, |c| query_as(SQL).bind(token_hash).fetch_optional(c))
}

/// Notes the answer; false when it was given before.
pub async fn answer(tx: &mut Tx, token_hash: &[u8], at: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_life_questions SET answered_at = $2
        WHERE token_hash = $1 AND answered_at IS NULL";
    Ok(rows!(tx, query(SQL).bind(token_hash).bind(at))? == 1)
}

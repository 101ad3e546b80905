//! Sessions of citizens and officers.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One session.
#[derive(Clone, Debug, FromRow)]
pub struct SessionRow {
    /// Its id: may be shown, opens nothing.
    pub id: Uuid,
    /// `citizen` or `staff`.
    pub realm: String,
    /// The account or the officer.
    pub subject: Uuid,
    /// Browser and system.
    pub agent: String,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When it was last used, some minutes coarse.
    pub seen_at: DateTime<Utc>,
    /// Its end.
    pub expires_at: DateTime<Utc>,
}

/// Keeps a new session under the hash of its token.
pub async fn insert(tx: &mut Tx, row: &SessionRow, token_hash: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO guard_sessions
        (id, realm, subject, token_hash, agent, created_at, seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(&row.realm)
            .bind(row.subject)
            .bind(token_hash)
            .bind(&row.agent)
            .bind(row.created_at)
            .bind(row.seen_at)
            .bind(row.expires_at)
    )?;
    Ok(())
}

/// The session of a token, over or not.
pub async fn by_token(
    conn: &mut Conn,
    realm: &str,
    token_hash: &[u8],
) -> Result<Option<SessionRow>, StoreError> {
    const SQL: &str = "SELECT id, realm, subject, agent, created_at, seen_at, expires_at
        FROM guard_sessions WHERE token_hash = $1 AND realm = $2";
    on!(conn, |c| query_as(SQL)
        .bind(token_hash)
        .bind(realm)
        .fetch_optional(c))
}

/// Notes that a session is in use.
pub async fn seen(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE guard_sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
    rows!(tx, query(SQL).bind(id).bind(at))?;
    Ok(())
}

/// The newest sessions of a subject that were not over at `now` and were seen since
/// `seen_after`.
pub async fn of_subject(
    conn: &mut Conn,
    realm: &str,
    subject: Uuid,
    now: DateTime<Utc>,
    seen_after: DateTime<Utc>,
    most: i64,
) -> Result<Vec<SessionRow>, StoreError> {
    const SQL: &str =
        "SELECT id, realm, subject, agent, created_at, seen_at, expires_at FROM guard_sessions
        WHERE realm = $1 AND subject = $2 AND expires_at > $3 AND seen_at > $4
        ORDER BY created_at DESC LIMIT $5";
    on!(conn, |c| query_as(SQL)
        .bind(realm)
        .bind(subject)
        .bind(now)
        .bind(seen_after)
        .bind(most)
        .fetch_all(c))
}

/// Ends one session of a subject. False when it has none with this id.
pub async fn delete(tx: &mut Tx, realm: &str, subject: Uuid, id: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM guard_sessions WHERE id = $1 AND realm = $2 AND subject = $3";
    Ok(rows!(tx, query(SQL).bind(id).bind(realm).bind(subject))? == 1)
}

/// Ends all sessions of a subject but `kept`. Gives their number.
pub async fn delete_others(
    tx: &mut Tx,
    realm: &str,
    subject: Uuid,
    kept: Option<Uuid>,
) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM guard_sessions WHERE realm = $1 AND subject = $2 AND id <> $3";
    // No session has the nil id: sessions are made with version 7.
    let kept = kept.unwrap_or_default();
    rows!(tx, query(SQL).bind(realm).bind(subject).bind(kept))
}

/// Whether a session is over since before `before`.
pub async fn any_over(conn: &mut Conn, before: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM guard_sessions WHERE expires_at < $1 LIMIT 1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL).bind(before).fetch_optional(c))?;
    Ok(found.is_some())
}

/// Forgets sessions that were over before `before`.
pub async fn delete_over(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM guard_sessions WHERE expires_at < $1";
    rows!(tx, query(SQL).bind(before))
}

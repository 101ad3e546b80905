//! What waits for a code sent by mail.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};

use crate::{Conn, StoreError, Tx, on, rows};

/// A registration or a recovery that has begun.
#[derive(Clone, FromRow)]
pub struct PendingRow {
    /// SHA-256 of the ticket.
    pub ticket_hash: Vec<u8>,
    /// `register` or `recover`.
    pub purpose: String,
    /// E-mail address in small letters.
    pub email: String,
    /// PHC string of the password chosen at registration.
    pub password: Option<String>,
    /// HMAC of the code; none when no code fits.
    pub code_mac: Option<Vec<u8>>,
    /// Codes tried so far.
    pub tries: i64,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// Its end.
    pub expires_at: DateTime<Utc>,
}

/// Keeps what has begun.
pub async fn insert(tx: &mut Tx, row: &PendingRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_pendings
        (ticket_hash, purpose, email, password, code_mac, tries, lang, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    rows!(
        tx,
        query(SQL)
            .bind(&row.ticket_hash)
            .bind(&row.purpose)
            .bind(&row.email)
            .bind(&row.password)
            .bind(&row.code_mac)
            .bind(row.tries)
            .bind(&row.lang)
            .bind(row.expires_at)
    )?;
    Ok(())
}

/// What a ticket stands for, without counting a try.
pub async fn of(
    conn: &mut Conn,
    ticket_hash: &[u8],
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<Option<PendingRow>, StoreError> {
    const SQL: &str =
        "SELECT ticket_hash, purpose, email, password, code_mac, tries, lang, expires_at
        FROM portal_pendings WHERE ticket_hash = $1 AND purpose = $2 AND expires_at > $3";
    on!(conn, |c| query_as(SQL)
        .bind(ticket_hash)
        .bind(purpose)
        .bind(now)
        .fetch_optional(c))
}

/// Counts a try and gives what the ticket stands for; nothing when it is over or was
/// tried `most` times.
pub async fn try_once(
    tx: &mut Tx,
    ticket_hash: &[u8],
    purpose: &str,
    most: i64,
    now: DateTime<Utc>,
) -> Result<Option<PendingRow>, StoreError> {
    const SQL: &str = "UPDATE portal_pendings SET tries = tries + 1
        WHERE ticket_hash = $1 AND purpose = $2 AND tries < $3 AND expires_at > $4
        RETURNING ticket_hash, purpose, email, password, code_mac, tries, lang, expires_at";
    on!(tx, |c| query_as(SQL)
        .bind(ticket_hash)
        .bind(purpose)
        .bind(most)
        .bind(now)
        .fetch_optional(c))
}

/// Forgets one.
pub async fn delete(tx: &mut Tx, ticket_hash: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_pendings WHERE ticket_hash = $1";
    rows!(tx, query(SQL).bind(ticket_hash))?;
    Ok(())
}

/// Forgets what is over. Gives how many.
pub async fn delete_over(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM portal_pendings WHERE expires_at <= $1";
    rows!(tx, query(SQL).bind(now))
}

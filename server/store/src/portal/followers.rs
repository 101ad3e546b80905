//! Relatives who follow a dossier that somebody else has filed.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::dossiers::DossierLine;
use crate::{Conn, StoreError, Tx, on, rows};

/// One of them, or an invitation that nobody has opened.
#[derive(Clone, FromRow)]
pub struct FollowerRow {
    /// The dossier.
    pub dossier: Uuid,
    /// Counted in each dossier, never given again.
    pub number: i64,
    /// What the one who invited calls them.
    pub called: String,
    /// SHA-256 of the invitation.
    pub invite_hash: Vec<u8>,
    /// Until when it opens.
    pub invited_until: DateTime<Utc>,
    /// When they came.
    pub came_at: Option<DateTime<Utc>>,
    /// The account that follows.
    pub account: Option<Uuid>,
    /// SHA-256 of the key of the browser that follows, where no account does.
    pub key_hash: Option<Vec<u8>>,
    /// When the one who invited ended it.
    pub ended_at: Option<DateTime<Utc>>,
}

impl FollowerRow {
    /// The key of the browser that follows.
    pub fn key(&self) -> Option<&[u8]> {
        self.key_hash.as_deref()
    }
}

/// An account that follows, to be told.
#[derive(sqlx::FromRow)]
pub struct Reader {
    /// The account.
    pub account: Uuid,
    /// Its address.
    pub email: String,
    /// Its language.
    pub lang: String,
}

/// The accounts that follow a dossier.
pub async fn readers(conn: &mut Conn, dossier: Uuid) -> Result<Vec<Reader>, StoreError> {
    const SQL: &str = "SELECT a.id AS account, a.email, a.lang
        FROM portal_followers f JOIN portal_accounts a ON a.id = f.account
        WHERE f.dossier = $1 AND f.ended_at IS NULL ORDER BY f.number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// All that were ever invited to a dossier, in order.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Vec<FollowerRow>, StoreError> {
    const SQL: &str =
        "SELECT dossier, number, called, invite_hash, invited_until, came_at, account,
        key_hash, ended_at FROM portal_followers WHERE dossier = $1 ORDER BY number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// The invitation with this hash.
pub async fn of_invitation(
    conn: &mut Conn,
    invite_hash: &[u8],
) -> Result<Option<FollowerRow>, StoreError> {
    const SQL: &str =
        "SELECT dossier, number, called, invite_hash, invited_until, came_at, account,
        key_hash, ended_at FROM portal_followers WHERE invite_hash = $1";
    on!(conn, |c| query_as(SQL).bind(invite_hash).fetch_optional(c))
}

/// Keeps an invitation. False when its number was taken at this very moment.
pub async fn invite(tx: &mut Tx, row: &FollowerRow) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO portal_followers (dossier, number, called, invite_hash,
        invited_until) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.number)
            .bind(&row.called)
            .bind(&row.invite_hash)
            .bind(row.invited_until)
    )?;
    Ok(rows == 1)
}

/// Somebody has come with the invitation. False when it was used, ended or is over.
pub async fn come(
    tx: &mut Tx,
    row: &FollowerRow,
    account: Option<Uuid>,
    key_hash: Option<&[u8]>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_followers SET came_at = $3, account = $4, key_hash = $5
        WHERE dossier = $1 AND number = $2 AND came_at IS NULL AND ended_at IS NULL
        AND invited_until > $3";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.number)
            .bind(now)
            .bind(account)
            .bind(key_hash)
    )?;
    Ok(rows == 1)
}

/// An account follows from now on, where a browser did. False when an account does.
pub async fn adopt(tx: &mut Tx, row: &FollowerRow, account: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_followers SET account = $3
        WHERE dossier = $1 AND number = $2 AND account IS NULL AND ended_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL).bind(row.dossier).bind(row.number).bind(account)
    )?;
    Ok(rows == 1)
}

/// They follow no more, or their invitation opens nothing any more.
pub async fn end(
    tx: &mut Tx,
    dossier: Uuid,
    number: i64,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_followers SET ended_at = $3
        WHERE dossier = $1 AND number = $2 AND ended_at IS NULL";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(number).bind(now))? == 1)
}

/// The dossiers that an account follows, those it came to last first.
pub async fn followed(
    conn: &mut Conn,
    account: Uuid,
    most: i64,
) -> Result<Vec<DossierLine>, StoreError> {
    const SQL: &str =
        "SELECT d.id, d.code, d.procedure, d.stage, d.office, d.submitted_at, d.due_at
        FROM portal_followers f JOIN portal_dossiers d ON d.id = f.dossier
        WHERE f.account = $1 AND f.ended_at IS NULL ORDER BY f.came_at DESC LIMIT $2";
    on!(conn, |c| query_as(SQL)
        .bind(account)
        .bind(most)
        .fetch_all(c))
}

//! What people are told about their dossiers, as they read it in the portal.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One notice.
#[derive(Clone, FromRow)]
pub struct NoticeRow {
    /// Its id.
    pub id: Uuid,
    /// Which dossier.
    pub dossier: Uuid,
    /// Whose account keeps it, if any does.
    pub account: Option<Uuid>,
    /// Which text.
    pub kind: String,
    /// What the text is filled with.
    pub fill: Json<BTreeMap<String, String>>,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was marked as read.
    pub read_at: Option<DateTime<Utc>>,
}

/// Writes a notice.
pub async fn insert(tx: &mut Tx, row: &NoticeRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_notices (id, dossier, account, kind, fill, at) VALUES ($1, $2, $3, $4, $5, $6)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.dossier)
            .bind(row.account)
            .bind(&row.kind)
            .bind(&row.fill)
            .bind(row.at)
    )?;
    Ok(())
}

/// The notices of an account after a place, newest first.
pub async fn of_account(
    conn: &mut Conn,
    account: Uuid,
    (at, id): (DateTime<Utc>, Uuid),
    most: i64,
) -> Result<Vec<NoticeRow>, StoreError> {
    const SQL: &str = "SELECT id, dossier, account, kind, fill, at, read_at FROM portal_notices
        WHERE account = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4";
    on!(conn, |c| query_as(SQL)
        .bind(account)
        .bind(at)
        .bind(id)
        .bind(most)
        .fetch_all(c))
}

/// Gives the notices of a dossier to the account that keeps it now.
pub async fn adopt(tx: &mut Tx, dossier: Uuid, account: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_notices SET account = $2 WHERE dossier = $1";
    rows!(tx, query(SQL).bind(dossier).bind(account))?;
    Ok(())
}

/// Marks what an account was told up to a moment as read.
pub async fn mark_read(
    tx: &mut Tx,
    account: Uuid,
    until: DateTime<Utc>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_notices SET read_at = $3 WHERE account = $1 AND at <= $2 AND read_at IS NULL";
    rows!(tx, query(SQL).bind(account).bind(until).bind(at))?;
    Ok(())
}

//! Who helps to declare, and whether the one who declares agreed.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One who helps.
#[derive(Clone, FromRow)]
pub struct HelperRow {
    /// Its id.
    pub id: Uuid,
    /// The draft; none once it was filed and deleted.
    pub draft: Option<Uuid>,
    /// The dossier it became.
    pub dossier: Option<Uuid>,
    /// `health_worker`, `neighbour`, `officer`, `relative`.
    pub kind: String,
    /// Name of the one who helps.
    pub name: String,
    /// The language in which it is read out.
    pub spoken: String,
    /// HMAC of the code.
    pub code_mac: Vec<u8>,
    /// Until when the code holds.
    pub code_until: DateTime<Utc>,
    /// Codes tried so far.
    pub tries: i64,
    /// When the one who declares agreed.
    pub agreed_at: Option<DateTime<Utc>>,
    /// To which revision of the draft.
    pub agreed_revision: Option<i64>,
}

macro_rules! columns {
    ($select:literal, $rest:literal) => {
        concat!(
            $select,
            " id, draft, dossier, kind, name, spoken, code_mac, code_until, tries, agreed_at, agreed_revision ",
            $rest
        )
    };
}

/// Keeps who helps with a draft, in the place of who was kept before.
pub async fn put(tx: &mut Tx, row: &HelperRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_helpers
        (id, draft, kind, name, spoken, code_mac, code_until, tries)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
        ON CONFLICT (draft) DO UPDATE SET kind = excluded.kind, name = excluded.name,
        spoken = excluded.spoken, code_mac = excluded.code_mac, code_until = excluded.code_until,
        tries = 0, agreed_at = NULL, agreed_revision = NULL";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.draft)
            .bind(&row.kind)
            .bind(&row.name)
            .bind(&row.spoken)
            .bind(&row.code_mac)
            .bind(row.code_until)
    )?;
    Ok(())
}

/// Who helps with a draft.
pub async fn of_draft(conn: &mut Conn, draft: Uuid) -> Result<Option<HelperRow>, StoreError> {
    const SQL: &str = columns!("SELECT", "FROM portal_helpers WHERE draft = $1");
    on!(conn, |c| query_as(SQL).bind(draft).fetch_optional(c))
}

/// Who helped to declare a dossier.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Option<HelperRow>, StoreError> {
    const SQL: &str = columns!("SELECT", "FROM portal_helpers WHERE dossier = $1");
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// Counts a try and gives who helps; nothing when the code is over or was tried `most` times.
pub async fn try_once(
    tx: &mut Tx,
    draft: Uuid,
    most: i64,
    now: DateTime<Utc>,
) -> Result<Option<HelperRow>, StoreError> {
    const SQL: &str = columns!(
        "UPDATE portal_helpers SET tries = tries + 1
        WHERE draft = $1 AND tries < $2 AND code_until > $3 RETURNING",
        ""
    );
    on!(tx, |c| query_as(SQL)
        .bind(draft)
        .bind(most)
        .bind(now)
        .fetch_optional(c))
}

/// Keeps that the one who declares agreed to this revision of the draft.
pub async fn agreed(
    tx: &mut Tx,
    draft: Uuid,
    at: DateTime<Utc>,
    revision: i64,
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE portal_helpers SET agreed_at = $2, agreed_revision = $3 WHERE draft = $1";
    rows!(tx, query(SQL).bind(draft).bind(at).bind(revision))?;
    Ok(())
}

/// The draft has become a dossier, which names who helped from now on.
pub async fn filed(tx: &mut Tx, draft: Uuid, dossier: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_helpers SET draft = NULL, dossier = $2 WHERE draft = $1";
    rows!(tx, query(SQL).bind(draft).bind(dossier))?;
    Ok(())
}

/// Nobody helps with this draft after all.
pub async fn delete(tx: &mut Tx, draft: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_helpers WHERE draft = $1";
    rows!(tx, query(SQL).bind(draft))?;
    Ok(())
}

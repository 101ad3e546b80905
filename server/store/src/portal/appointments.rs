//! The hour at which both come to sign, as the two see it.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, error::changed_one, on, rows};

/// An appointment, or hours to choose from.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AppointmentRow {
    /// Free hours as the registry told them last.
    pub slots: Json<Vec<DateTime<Utc>>>,
    /// When it told them.
    pub offered_at: DateTime<Utc>,
    /// Last day to sign, where the law sets one.
    pub sign_by: Option<NaiveDate>,
    /// The hour that is theirs.
    pub starts_at: Option<DateTime<Utc>>,
    /// The hour that was asked for, until the registry answers.
    pub asked_for: Option<DateTime<Utc>>,
}

/// Keeps what the registry says.
pub async fn put(tx: &mut Tx, dossier: Uuid, row: &AppointmentRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_appointments (dossier, slots, offered_at, sign_by, starts_at, asked_for, open)
        VALUES ($1, $2, $3, $4, $5, $6, TRUE)
        ON CONFLICT (dossier) DO UPDATE SET slots = excluded.slots, offered_at = excluded.offered_at,
            sign_by = excluded.sign_by, starts_at = excluded.starts_at, asked_for = excluded.asked_for, open = TRUE";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(&row.slots)
            .bind(row.offered_at)
            .bind(row.sign_by)
            .bind(row.starts_at)
            .bind(row.asked_for)
    )?;
    Ok(())
}

/// The open one of a dossier.
pub async fn of_dossier(
    conn: &mut Conn,
    dossier: Uuid,
) -> Result<Option<AppointmentRow>, StoreError> {
    const SQL: &str = "SELECT slots, offered_at, sign_by, starts_at, asked_for
        FROM portal_appointments WHERE dossier = $1 AND open";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// One of the two has asked for this hour.
pub async fn ask(tx: &mut Tx, dossier: Uuid, slot: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_appointments SET asked_for = $2 WHERE dossier = $1 AND open";
    changed_one(
        rows!(tx, query(SQL).bind(dossier).bind(slot))?,
        "portal_appointments",
    )
}

/// There is nothing to come for any more, or something else is asked for first.
pub async fn close(tx: &mut Tx, dossier: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_appointments SET open = FALSE WHERE dossier = $1";
    rows!(tx, query(SQL).bind(dossier))?;
    Ok(())
}

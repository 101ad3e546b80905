//! Interlinked services, as the family reads them.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Where one leg stands.
#[derive(Clone, FromRow)]
pub struct LegRow {
    /// Which leg.
    pub kind: String,
    /// Its state.
    pub state: String,
    /// Since when.
    pub changed_at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The result, or why it was not done.
    pub said: Option<String>,
}

/// Writes where a leg stands.
pub async fn put(tx: &mut Tx, dossier: Uuid, leg: &LegRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_legs (dossier, kind, state, changed_at, due_at, said)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (dossier, kind) DO UPDATE
        SET state = excluded.state, changed_at = excluded.changed_at, due_at = excluded.due_at, said = excluded.said";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(&leg.kind)
            .bind(&leg.state)
            .bind(leg.changed_at)
            .bind(leg.due_at)
            .bind(&leg.said)
    )?;
    Ok(())
}

/// The legs of a dossier.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Vec<LegRow>, StoreError> {
    const SQL: &str = "SELECT kind, state, changed_at, due_at, said FROM portal_legs
        WHERE dossier = $1 ORDER BY kind";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

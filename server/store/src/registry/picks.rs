//! The entries that a case is about, as its registrar picked them.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// What was picked.
#[derive(Clone, PartialEq, Eq)]
pub struct Picks {
    /// Entries in the order of the list; empty where none is in the registers.
    pub entries: Vec<Uuid>,
    /// The officer.
    pub picked_by: Uuid,
    /// When.
    pub picked_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    entries: Json<Vec<Uuid>>,
    picked_by: Uuid,
    picked_at: DateTime<Utc>,
}

/// Keeps what was picked in the place of what was picked before. The caller has locked the
/// case.
pub async fn keep(tx: &mut Tx, case: &str, picks: &Picks) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_picks (case_code, entries, picked_by, picked_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_code) DO UPDATE SET entries = excluded.entries, picked_by = excluded.picked_by,
            picked_at = excluded.picked_at";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(Json(&picks.entries))
            .bind(picks.picked_by)
            .bind(picks.picked_at)
    )?;
    Ok(())
}

/// What was picked for a case; none before anybody has looked.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<Picks>, StoreError> {
    const SQL: &str =
        "SELECT entries, picked_by, picked_at FROM registry_picks WHERE case_code = $1";
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    Ok(row.map(|row| Picks {
        entries: row.entries.0,
        picked_by: row.picked_by,
        picked_at: row.picked_at,
    }))
}

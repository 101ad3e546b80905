//! What people do not want to be told by mail or SMS.

use sqlx::{query, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Whether one of the two addresses does not want this. Ask with the same twice for one.
pub async fn is(conn: &mut Conn, whom: [Uuid; 2], what: &str) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT what FROM portal_unwanted WHERE what = $1 AND whom IN ($2, $3) LIMIT 1";
    let found: Option<String> = on!(conn, |c| query_scalar(SQL)
        .bind(what)
        .bind(whom[0])
        .bind(whom[1])
        .fetch_optional(c))?;
    Ok(found.is_some())
}

/// Everything that an address does not want.
pub async fn all(conn: &mut Conn, whom: Uuid) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT what FROM portal_unwanted WHERE whom = $1 ORDER BY what";
    on!(conn, |c| query_scalar(SQL).bind(whom).fetch_all(c))
}

/// Keeps that an address wants this, or does not. Said twice it is the same.
pub async fn set(tx: &mut Tx, whom: Uuid, what: &str, wanted: bool) -> Result<(), StoreError> {
    const WANTED: &str = "DELETE FROM portal_unwanted WHERE whom = $1 AND what = $2";
    const UNWANTED: &str =
        "INSERT INTO portal_unwanted (whom, what) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    let sql = if wanted { WANTED } else { UNWANTED };
    rows!(tx, query(sql).bind(whom).bind(what))?;
    Ok(())
}

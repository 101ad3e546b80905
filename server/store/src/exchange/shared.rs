//! Which contents a receiver may fetch: those that a message to it has named.

use sqlx::{query, query_scalar};

use crate::{Conn, StoreError, Tx, on, rows};

/// Notes that a message to `target` names this content.
pub(super) async fn share(tx: &mut Tx, target: &str, sha256: &str) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO exchange_shared (target, sha256) VALUES ($1, $2)
        ON CONFLICT (target, sha256) DO NOTHING";
    rows!(tx, query(SQL).bind(target).bind(sha256))?;
    Ok(())
}

/// Whether a message to `target` has named this content.
pub async fn is_shared(conn: &mut Conn, target: &str, sha256: &str) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT sha256 FROM exchange_shared WHERE target = $1 AND sha256 = $2";
    let found: Option<String> = on!(conn, |c| query_scalar(SQL)
        .bind(target)
        .bind(sha256)
        .fetch_optional(c))?;
    Ok(found.is_some())
}

//! Contents that nothing names any more. Files are kept by digest, so the same
//! content may be brought again while it is being removed: both sides meet at the row
//! of the digest, and the one who comes second sees it.

use chrono::{DateTime, Utc};
use sqlx::{query, query_scalar};

use crate::{Conn, StoreError, Tx, on, rows};

/// Notes that a file which named this content is gone.
pub async fn note(tx: &mut Tx, sha256: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_orphans (sha256, removing, since) VALUES ($1, FALSE, $2)
        ON CONFLICT (sha256) DO NOTHING";
    rows!(tx, query(SQL).bind(sha256).bind(at))?;
    Ok(())
}

/// Claims a content for a file that names it. False while it is being removed since
/// `stale` or later: bring it again in a moment. Whoever claims has put the content
/// into the store before, and puts it again after a refusal.
pub async fn adopt(tx: &mut Tx, sha256: &str, stale: DateTime<Utc>) -> Result<bool, StoreError> {
    const CLAIM: &str =
        "DELETE FROM portal_orphans WHERE sha256 = $1 AND (NOT removing OR since < $2)";
    const SEEN: &str = "SELECT sha256 FROM portal_orphans WHERE sha256 = $1";
    rows!(tx, query(CLAIM).bind(sha256).bind(stale))?;
    let left: Option<String> = on!(tx, |c| query_scalar(SEEN).bind(sha256).fetch_optional(c))?;
    Ok(left.is_none())
}

/// Contents that have waited since before `before`.
pub async fn waiting(
    conn: &mut Conn,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT sha256 FROM portal_orphans WHERE since < $1 ORDER BY since LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(before)
        .bind(most)
        .fetch_all(c))
}

/// Marks a content as being removed. False when somebody claimed it meanwhile.
pub async fn begin(tx: &mut Tx, sha256: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_orphans SET removing = TRUE, since = $2 WHERE sha256 = $1";
    Ok(rows!(tx, query(SQL).bind(sha256).bind(now))? == 1)
}

/// Whether an attached file or a result names the content.
pub async fn is_named(conn: &mut Conn, sha256: &str) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT sha256 FROM portal_files WHERE sha256 = $1
        UNION ALL SELECT sha256 FROM portal_results WHERE sha256 = $1 LIMIT 1";
    let found: Option<String> = on!(conn, |c| query_scalar(SQL).bind(sha256).fetch_optional(c))?;
    Ok(found.is_some())
}

/// Forgets it: removed, or named again.
pub async fn delete(tx: &mut Tx, sha256: &str) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_orphans WHERE sha256 = $1";
    rows!(tx, query(SQL).bind(sha256))?;
    Ok(())
}

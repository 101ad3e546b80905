//! Signed papers of decisions against the citizen. Written once.

use chrono::{DateTime, Utc};
use domain::paper::PaperKind;
use sqlx::{query, query_as};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// The paper of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which paper.
    pub kind: PaperKind,
    /// Digest of the signed PDF.
    pub sha256: String,
    /// Its length in bytes.
    pub size: i64,
    /// When it was signed.
    pub issued_at: DateTime<Utc>,
}

/// Keeps the paper of a decision. The caller has locked the case.
pub async fn insert(tx: &mut Tx, case: &str, decision: &Decision) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_decisions (case_code, ordinal, kind, sha256, size, issued_at)
        SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4, $5 FROM registry_decisions WHERE case_code = $1";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(decision.kind.as_str())
            .bind(&decision.sha256)
            .bind(decision.size)
            .bind(decision.issued_at)
    )?;
    Ok(())
}

/// The paper of the last decision on a case.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<Decision>, StoreError> {
    const SQL: &str =
        "SELECT kind, sha256, size, issued_at FROM registry_decisions WHERE case_code = $1
        ORDER BY ordinal DESC LIMIT 1";
    let row: Option<(String, String, i64, DateTime<Utc>)> =
        on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    row.map(|(kind, sha256, size, issued_at)| {
        let kind = PaperKind::parse(&kind)
            .ok_or_else(|| StoreError::bad_row("registry_decisions", "kind", case))?;
        Ok(Decision {
            kind,
            sha256,
            size,
            issued_at,
        })
    })
    .transpose()
}

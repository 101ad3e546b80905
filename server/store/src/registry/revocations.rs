//! Papers that are taken back: a proposal of one officer, settled by another.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A proposal, and what became of it.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Revocation {
    /// Its place among the proposals for the paper, from 1.
    pub ordinal: i64,
    /// When it was proposed.
    pub asked_at: DateTime<Utc>,
    /// Who proposed it.
    pub asked_by: Uuid,
    /// Name on that day.
    pub asked_name: String,
    /// The authority that decided.
    pub authority: String,
    /// Number and day of its decision.
    pub decision: String,
    /// Why, for the family to read.
    pub reason: String,
    /// When the second person settled it.
    pub settled_at: Option<DateTime<Utc>>,
    /// Name of the second person.
    pub settled_name: Option<String>,
    /// The paper was taken back.
    pub agreed: Option<bool>,
}

/// Proposes. The caller has locked the case. An open proposal violates
/// `registry_revocations_open`.
pub async fn propose(tx: &mut Tx, paper: Uuid, row: &Revocation) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_revocations
        (paper, ordinal, asked_at, asked_by, asked_name, authority, decision, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    rows!(
        tx,
        query(SQL)
            .bind(paper)
            .bind(row.ordinal)
            .bind(row.asked_at)
            .bind(row.asked_by)
            .bind(&row.asked_name)
            .bind(&row.authority)
            .bind(&row.decision)
            .bind(&row.reason)
    )?;
    Ok(())
}

/// Settles the open proposal of this place.
pub async fn settle(
    tx: &mut Tx,
    paper: Uuid,
    ordinal: i64,
    (at, name, agreed): (DateTime<Utc>, &str, bool),
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_revocations SET settled_at = $3, settled_name = $4, agreed = $5
        WHERE paper = $1 AND ordinal = $2 AND settled_at IS NULL";
    changed_one(
        rows!(
            tx,
            query(SQL)
                .bind(paper)
                .bind(ordinal)
                .bind(at)
                .bind(name)
                .bind(agreed)
        )?,
        "registry_revocations",
    )
}

/// All proposals for a paper, oldest first.
pub async fn of_paper(conn: &mut Conn, paper: Uuid) -> Result<Vec<Revocation>, StoreError> {
    const SQL: &str = "SELECT ordinal, asked_at, asked_by, asked_name, authority, decision, reason,
            settled_at, settled_name, agreed
        FROM registry_revocations WHERE paper = $1 ORDER BY ordinal";
    on!(conn, |c| query_as(SQL).bind(paper).fetch_all(c))
}

//! What entries held before they were put right, with the note at the margin that ended
//! each version. Rows are only added.

use chrono::{DateTime, NaiveDate, Utc};
use domain::register::{FieldChange, RegisterContent};
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A version that ended, and the note that ended it.
#[derive(Clone, PartialEq)]
pub struct Former {
    /// The version, from 1.
    pub version: i64,
    /// What it held.
    pub content: RegisterContent,
    /// The day of the note.
    pub noted_on: NaiveDate,
    /// The moment.
    pub noted_at: DateTime<Utc>,
    /// What the note is: `correction`, or a change of name or of the ethnic group.
    pub kind: String,
    /// What the note changed.
    pub changes: Vec<FieldChange>,
    /// Why: the ground in law.
    pub basis: String,
    /// On what evidence.
    pub evidence: String,
    /// Who agreed to it; empty where nobody had to.
    pub consent: String,
    /// The officer who proposed it.
    pub asked_name: String,
    /// The second person.
    pub agreed_name: String,
}

#[derive(FromRow)]
struct Row {
    version: i64,
    content: Json<RegisterContent>,
    noted_on: NaiveDate,
    noted_at: DateTime<Utc>,
    kind: String,
    changes: Json<Vec<FieldChange>>,
    basis: String,
    evidence: String,
    consent: String,
    asked_name: String,
    agreed_name: String,
}

impl From<Row> for Former {
    fn from(row: Row) -> Self {
        Self {
            version: row.version,
            content: row.content.0,
            noted_on: row.noted_on,
            noted_at: row.noted_at,
            kind: row.kind,
            changes: row.changes.0,
            basis: row.basis,
            evidence: row.evidence,
            consent: row.consent,
            asked_name: row.asked_name,
            agreed_name: row.agreed_name,
        }
    }
}

/// Keeps a version that ends. One that is kept already violates
/// `registry_versions_pkey`.
pub async fn append(tx: &mut Tx, entry: Uuid, former: &Former) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_versions (entry, version, content, noted_on, noted_at, changes, basis,
        evidence, consent, asked_name, agreed_name, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    rows!(
        tx,
        query(SQL)
            .bind(entry)
            .bind(former.version)
            .bind(Json(&former.content))
            .bind(former.noted_on)
            .bind(former.noted_at)
            .bind(Json(&former.changes))
            .bind(&former.basis)
            .bind(&former.evidence)
            .bind(&former.consent)
            .bind(&former.asked_name)
            .bind(&former.agreed_name)
            .bind(&former.kind)
    )?;
    Ok(())
}

/// The former versions of an entry, oldest first.
pub async fn of_entry(conn: &mut Conn, entry: Uuid) -> Result<Vec<Former>, StoreError> {
    const SQL: &str = "SELECT version, content, noted_on, noted_at, kind, changes, basis, evidence, consent, asked_name,
        agreed_name FROM registry_versions WHERE entry = $1 ORDER BY version";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(entry).fetch_all(c))?;
    Ok(rows.into_iter().map(Former::from).collect())
}

//! Cases that an officer compared and found to be about two people.

use chrono::{DateTime, Utc};
use sqlx::query;
use uuid::Uuid;

use crate::{StoreError, rows, tx::Tx};

/// What the officer found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Name of the officer.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why they are two.
    pub reason: String,
}

/// Notes that two cases are about two people. False when that was noted before.
pub async fn insert(
    tx: &mut Tx,
    cases: (&str, &str),
    officer: Uuid,
    compared: &Compared,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO registry_compared (first, second, officer, officer_name, at, reason)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (first, second) DO NOTHING";
    let (first, second) = (cases.0.min(cases.1), cases.0.max(cases.1));
    Ok(rows!(
        tx,
        query(SQL)
            .bind(first)
            .bind(second)
            .bind(officer)
            .bind(&compared.officer)
            .bind(compared.at)
            .bind(&compared.reason)
    )? == 1)
}

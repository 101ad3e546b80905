//! Slips that say sorry.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A slip.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ApologyRow {
    /// Its number within the case, from 1.
    pub ordinal: i64,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// What had been promised.
    pub was_due_at: DateTime<Utc>,
    /// What is promised now.
    pub due_at: DateTime<Utc>,
    /// In an officer's words.
    pub reason: Option<String>,
    /// Who put it off; none when the slip went out by itself.
    pub officer_name: Option<String>,
}

/// Adds a slip. `registry_apologies_lateness` is violated by a second one for the same
/// due moment.
pub async fn insert(tx: &mut Tx, case: &str, slip: &ApologyRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_apologies
        (case_code, ordinal, at, was_due_at, due_at, reason, officer_name)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(slip.ordinal)
            .bind(slip.at)
            .bind(slip.was_due_at)
            .bind(slip.due_at)
            .bind(&slip.reason)
            .bind(&slip.officer_name)
    )?;
    Ok(())
}

/// The slips of a case, oldest first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<ApologyRow>, StoreError> {
    const SQL: &str = "SELECT ordinal, at, was_due_at, due_at, reason, officer_name
        FROM registry_apologies WHERE case_code = $1 ORDER BY ordinal";
    on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))
}

/// An open case that was put off more than once.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PutOff {
    /// Its dossier code.
    pub case_code: String,
    /// How many slips were issued.
    pub slips: i64,
    /// What is promised now.
    pub due_at: DateTime<Utc>,
}

/// The open cases of an office that were put off more than once, by clock.
pub async fn again(conn: &mut Conn, office: &str, most: i64) -> Result<Vec<PutOff>, StoreError> {
    const SQL: &str = "SELECT code AS case_code, apologies AS slips, due_at FROM registry_cases
        WHERE office = $1 AND open AND apologies > 1 ORDER BY due_at, code LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))
}

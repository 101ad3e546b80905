//! What officers tell each other about a case. Only ever appended to.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A note.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the officer on that day.
    pub officer_name: String,
    /// The words.
    pub text: String,
}

/// Appends. The caller has locked the case.
pub async fn append(tx: &mut Tx, case: &str, officer: Uuid, note: &Note) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_notes (case_code, ordinal, at, officer, officer_name, text)
        SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4, $5 FROM registry_notes WHERE case_code = $1";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(note.at)
            .bind(officer)
            .bind(&note.officer_name)
            .bind(&note.text)
    )?;
    Ok(())
}

/// All notes of a case, oldest first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<Note>, StoreError> {
    const SQL: &str = "SELECT at, officer_name, text FROM registry_notes
        WHERE case_code = $1 ORDER BY ordinal";
    on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))
}

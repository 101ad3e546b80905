//! Replacing the answers of a case, and keeping what they were.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use super::cases::Case;
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// Answers as they were once.
#[derive(Clone, PartialEq, Eq)]
pub struct FormerAnswers {
    /// Every answer as typed.
    pub answers: BTreeMap<String, String>,
    /// When others took their place.
    pub replaced_at: DateTime<Utc>,
    /// Which officer replaced them.
    pub officer: Uuid,
}

/// Gives a case the answers of `case` and what follows from them; those it had are
/// kept. The caller has locked the case.
pub async fn replace(
    tx: &mut Tx,
    case: &Case,
    officer: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const KEEP: &str = "INSERT INTO registry_former_answers (case_code, ordinal, answers, replaced_at, officer)
        SELECT c.code, (SELECT COALESCE(MAX(f.ordinal), 0) + 1 FROM registry_former_answers f WHERE f.case_code = $1),
            c.answers, $2, $3
        FROM registry_cases c WHERE c.code = $1";
    const REPLACE: &str =
        "UPDATE registry_cases SET answers = $2, warnings = $3, procedure_code = $4,
        subject_name = $5, mother_key = $6, birth_date = $7, name_key = $8 WHERE code = $1";
    let kept = rows!(tx, query(KEEP).bind(&case.code).bind(at).bind(officer))?;
    changed_one(kept, "registry_former_answers")?;
    let child = case.child.as_ref();
    let replaced = rows!(
        tx,
        query(REPLACE)
            .bind(&case.code)
            .bind(Json(&case.answers))
            .bind(Json(&case.warnings))
            .bind(&case.procedure_code)
            .bind(&case.subject_name)
            .bind(child.map(|child| &child.mother))
            .bind(child.map(|child| child.birth_date))
            .bind(child.map(|child| &child.name))
    )?;
    changed_one(replaced, "registry_cases")
}

#[derive(sqlx::FromRow)]
struct Row {
    answers: Json<BTreeMap<String, String>>,
    replaced_at: DateTime<Utc>,
    officer: Uuid,
}

/// What the answers of a case were before, oldest first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<FormerAnswers>, StoreError> {
    const SQL: &str = "SELECT answers, replaced_at, officer FROM registry_former_answers
        WHERE case_code = $1 ORDER BY ordinal";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))?;
    Ok(rows
        .into_iter()
        .map(|row| FormerAnswers {
            answers: row.answers.0,
            replaced_at: row.replaced_at,
            officer: row.officer,
        })
        .collect())
}

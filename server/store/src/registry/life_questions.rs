//! Whether somebody who is declared dead was asked, and what came of it.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};

use crate::{Conn, StoreError, Tx, on, rows};

/// A question about a case.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct LifeQuestion {
    /// What names the person without doubt.
    pub person: String,
    /// `asked`, `unknown`, `written` or `lives`.
    pub state: String,
    /// Silence until then lets the second officer decide.
    pub until: DateTime<Utc>,
    /// Since when it stands so.
    pub changed_at: DateTime<Utc>,
}

/// The question of a case.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<LifeQuestion>, StoreError> {
    const SQL: &str = "SELECT person, state, until, changed_at FROM registry_life_questions
        WHERE case_code = $1";
    on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))
}

/// Asks, in place of a question about another person.
pub async fn ask(tx: &mut Tx, case: &str, question: &LifeQuestion) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_life_questions (case_code, person, state, until, changed_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_code) DO UPDATE SET person = excluded.person, state = excluded.state,
        until = excluded.until, changed_at = excluded.changed_at";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(&question.person)
            .bind(&question.state)
            .bind(question.until)
            .bind(question.changed_at)
    )?;
    Ok(())
}

/// What came of it.
pub async fn set(
    tx: &mut Tx,
    case: &str,
    state: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_life_questions SET state = $2, changed_at = $3 WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case).bind(state).bind(at))?;
    Ok(())
}

/// Cases of an office whose person has answered: alive; newest first.
pub async fn lives(conn: &mut Conn, office: &str, most: i64) -> Result<Vec<Lives>, StoreError> {
    const SQL: &str = "SELECT q.case_code, q.changed_at FROM registry_life_questions q
        JOIN registry_cases c ON c.code = q.case_code
        WHERE q.state = 'lives' AND c.office = $1 ORDER BY q.changed_at DESC, q.case_code LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))
}

/// Somebody lives who was declared dead.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Lives {
    /// The case that declares the death.
    pub case_code: String,
    /// When it was answered.
    pub changed_at: DateTime<Utc>,
}

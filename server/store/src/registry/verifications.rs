//! Letters to other offices that verify something for a case.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as, query_scalar};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A letter, and its answer once it is there.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Verification {
    /// Its number within the case, from 1.
    pub ordinal: i64,
    /// When it left.
    pub asked_at: DateTime<Utc>,
    /// Who asked.
    pub officer_name: String,
    /// Which office.
    pub whom: String,
    /// What is to be verified.
    pub what: String,
    /// The day by which the answer is awaited.
    pub answer_by: NaiveDate,
    /// When it was seen that none had come in time, and the clock went on.
    pub lapsed_at: Option<DateTime<Utc>>,
    /// When the answer came.
    pub answered_at: Option<DateTime<Utc>>,
    /// What it says.
    pub answer: Option<String>,
}

/// Adds a letter under the next number. The caller has locked the case.
pub async fn ask(tx: &mut Tx, case: &str, letter: &Verification) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_verifications
        (case_code, ordinal, asked_at, officer_name, whom, what, answer_by)
        SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4, $5, $6
        FROM registry_verifications WHERE case_code = $1";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(letter.asked_at)
            .bind(&letter.officer_name)
            .bind(&letter.whom)
            .bind(&letter.what)
            .bind(letter.answer_by)
    )?;
    Ok(())
}

/// Writes the answer down, once.
pub async fn answer(
    tx: &mut Tx,
    case: &str,
    ordinal: i64,
    at: DateTime<Utc>,
    answer: &str,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_verifications SET answered_at = $3, answer = $4
        WHERE case_code = $1 AND ordinal = $2 AND answered_at IS NULL";
    changed_one(
        rows!(
            tx,
            query(SQL).bind(case).bind(ordinal).bind(at).bind(answer)
        )?,
        "registry_verifications",
    )
}

/// Gives a letter that waits a later last day. The caller has locked the case.
pub async fn move_last_day(
    tx: &mut Tx,
    case: &str,
    ordinal: i64,
    answer_by: NaiveDate,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_verifications SET answer_by = $3
        WHERE case_code = $1 AND ordinal = $2 AND answered_at IS NULL AND lapsed_at IS NULL";
    changed_one(
        rows!(tx, query(SQL).bind(case).bind(ordinal).bind(answer_by))?,
        "registry_verifications",
    )
}

/// The letters of a case, oldest first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<Verification>, StoreError> {
    const SQL: &str =
        "SELECT ordinal, asked_at, officer_name, whom, what, answer_by, lapsed_at, answered_at, answer
        FROM registry_verifications WHERE case_code = $1 ORDER BY ordinal";
    on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))
}

/// Cases whose letter was to be answered before `today`, the longest over first.
pub async fn over(conn: &mut Conn, today: NaiveDate, most: i64) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT case_code FROM registry_verifications
        WHERE answered_at IS NULL AND lapsed_at IS NULL AND answer_by < $1
        ORDER BY answer_by, case_code LIMIT $2";
    on!(conn, |c| query_scalar(SQL)
        .bind(today)
        .bind(most)
        .fetch_all(c))
}

/// The clock goes on without the answer. The caller has locked the case, and has seen that
/// the letter waits.
pub async fn lapse(
    tx: &mut Tx,
    case: &str,
    ordinal: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_verifications SET lapsed_at = $3
        WHERE case_code = $1 AND ordinal = $2 AND answered_at IS NULL AND lapsed_at IS NULL";
    changed_one(
        rows!(tx, query(SQL).bind(case).bind(ordinal).bind(at))?,
        "registry_verifications",
    )
}

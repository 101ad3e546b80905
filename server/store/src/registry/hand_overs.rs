//! Marriages that can be entered, until both have come.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A marriage that waits for the two.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct HandOver {
    /// Commune code of the office that receives them.
    pub office: String,
    /// Since when nothing stands in the way.
    pub granted_at: DateTime<Utc>,
    /// Last day to sign, where the law sets one.
    pub sign_by: Option<NaiveDate>,
    /// When free hours were told last.
    pub offered_at: DateTime<Utc>,
    /// The hour that is theirs.
    pub starts_at: Option<DateTime<Utc>>,
}

/// Keeps how it waits. The caller has locked the case.
pub async fn put(tx: &mut Tx, case: &str, one: &HandOver) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_hand_overs (case_code, office, granted_at, sign_by, offered_at, starts_at, open)
        VALUES ($1, $2, $3, $4, $5, $6, TRUE)
        ON CONFLICT (case_code) DO UPDATE SET office = excluded.office, granted_at = excluded.granted_at,
            sign_by = excluded.sign_by, offered_at = excluded.offered_at, starts_at = excluded.starts_at, open = TRUE";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(&one.office)
            .bind(one.granted_at)
            .bind(one.sign_by)
            .bind(one.offered_at)
            .bind(one.starts_at)
    )?;
    Ok(())
}

/// The open one of a case.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<HandOver>, StoreError> {
    const SQL: &str = "SELECT office, granted_at, sign_by, offered_at, starts_at
        FROM registry_hand_overs WHERE case_code = $1 AND open";
    on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))
}

/// It waits no more.
pub async fn end(tx: &mut Tx, case: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_hand_overs SET open = FALSE WHERE case_code = $1 AND open";
    changed_one(rows!(tx, query(SQL).bind(case))?, "registry_hand_overs")
}

/// Cases told of free hours before `before`.
pub async fn stale(
    conn: &mut Conn,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT case_code FROM registry_hand_overs WHERE open AND offered_at < $1
        ORDER BY offered_at, case_code LIMIT $2";
    let rows: Vec<(String,)> = on!(conn, |c| query_as(SQL).bind(before).bind(most).fetch_all(c))?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// Cases whose last day to sign was before `today`.
pub async fn over(conn: &mut Conn, today: NaiveDate, most: i64) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT case_code FROM registry_hand_overs WHERE open AND sign_by < $1
        ORDER BY sign_by, case_code LIMIT $2";
    let rows: Vec<(String,)> = on!(conn, |c| query_as(SQL).bind(today).bind(most).fetch_all(c))?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

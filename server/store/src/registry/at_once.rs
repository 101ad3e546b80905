//! Copies that the program may issue by itself, each looked at once.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, types::Json};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// Where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtOnce {
    /// Its fee is not paid yet.
    Unpaid,
    /// To be looked at.
    Ready,
    /// Issued.
    Issued,
    /// An officer decides on it.
    Desk,
}

impl AtOnce {
    fn as_str(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Ready => "ready",
            Self::Issued => "issued",
            Self::Desk => "desk",
        }
    }
}

/// Keeps a case with the dossiers of the same account.
pub async fn keep(
    tx: &mut Tx,
    case: &str,
    dossiers: &[String],
    state: AtOnce,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_at_once (case_code, dossiers, state, at)
        VALUES ($1, $2, $3, $4)";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(Json(dossiers))
            .bind(state.as_str())
            .bind(at)
    )?;
    Ok(())
}

/// The fee of a case is paid: it is looked at, if it waited for that.
pub async fn paid(tx: &mut Tx, case: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_at_once SET state = $2, at = $3
        WHERE case_code = $1 AND state = 'unpaid'";
    rows!(
        tx,
        query(SQL).bind(case).bind(AtOnce::Ready.as_str()).bind(at)
    )?;
    Ok(())
}

/// The cases to be looked at with the dossiers of the same account, oldest first.
pub async fn ready(conn: &mut Conn, most: i64) -> Result<Vec<(String, Vec<String>)>, StoreError> {
    const SQL: &str = "SELECT case_code, dossiers FROM registry_at_once
        WHERE state = 'ready' ORDER BY at, case_code LIMIT $1";
    type Row = (String, Json<Vec<String>>);
    let found: Vec<Row> = on!(conn, |c| query_as(SQL).bind(most).fetch_all(c))?;
    Ok(found
        .into_iter()
        .map(|(code, dossiers)| (code, dossiers.0))
        .collect())
}

/// Writes down what became of one that was to be looked at. False when somebody else has
/// looked already.
pub async fn settle(
    tx: &mut Tx,
    case: &str,
    state: AtOnce,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_at_once SET state = $2, at = $3
        WHERE case_code = $1 AND state = 'ready'";
    let rows = rows!(tx, query(SQL).bind(case).bind(state.as_str()).bind(at))?;
    Ok(rows == 1)
}

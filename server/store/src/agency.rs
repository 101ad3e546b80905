//! What the agencies of the demo were asked.

use chrono::{DateTime, Utc};
use domain::exchange::{LegCorrected, LegRequested};
use sqlx::{FromRow, query, query_as, types::Json};

use crate::{Conn, StoreError, Tx, on, rows};

/// A request that an agency has.
#[derive(Clone)]
pub struct Request {
    /// Dossier and leg.
    pub subject: String,
    /// What is asked.
    pub request: LegRequested,
}

#[derive(FromRow)]
struct Row {
    subject: String,
    request: Json<LegRequested>,
}

/// Takes a request in; another try of it takes the place of the one before.
pub async fn put(
    tx: &mut Tx,
    agency: &str,
    subject: &str,
    request: &LegRequested,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO agency_requests (agency, subject, request, state, received_at)
        VALUES ($1, $2, $3, 'open', $4)
        ON CONFLICT (agency, subject) DO UPDATE
        SET request = excluded.request, state = 'open', received_at = excluded.received_at";
    rows!(
        tx,
        query(SQL)
            .bind(agency)
            .bind(subject)
            .bind(Json(request))
            .bind(at)
    )?;
    Ok(())
}

/// Requests received before `until` that are not answered, oldest first.
pub async fn open(
    conn: &mut Conn,
    agency: &str,
    until: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Request>, StoreError> {
    const SQL: &str = "SELECT subject, request FROM agency_requests
        WHERE state = 'open' AND agency = $1 AND received_at <= $2
        ORDER BY received_at, agency, subject LIMIT $3";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(agency)
        .bind(until)
        .bind(most)
        .fetch_all(c))?;
    Ok(rows
        .into_iter()
        .map(|row| Request {
            subject: row.subject,
            request: row.request.0,
        })
        .collect())
}

/// Notes that what a request rests on does not hold, whether it is answered or not.
pub async fn revoke(tx: &mut Tx, agency: &str, subject: &str) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE agency_requests SET state = 'revoked' WHERE agency = $1 AND subject = $2";
    rows!(tx, query(SQL).bind(agency).bind(subject))?;
    Ok(())
}

/// Puts the facts of a request right and opens it again when it was answered: the answer
/// rested on the facts before. What was withdrawn or does not hold stays so; what has come
/// before changes nothing.
pub async fn correct(
    tx: &mut Tx,
    agency: &str,
    subject: &str,
    corrected: &LegCorrected,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const HELD: &str = "SELECT subject, request FROM agency_requests
        WHERE agency = $1 AND subject = $2 AND state IN ('open', 'answered')";
    const SQL: &str = "UPDATE agency_requests SET request = $3, state = 'open', received_at = $4
        WHERE agency = $1 AND subject = $2";
    let held: Option<Row> = on!(tx, |c| query_as(HELD)
        .bind(agency)
        .bind(subject)
        .fetch_optional(c))?;
    let Some(held) = held else { return Ok(()) };
    if held.request.0.attempt >= corrected.attempt {
        return Ok(());
    }
    let request = LegRequested {
        attempt: corrected.attempt,
        child: corrected.child.clone(),
        deceased: corrected.deceased.clone(),
        ..held.request.0
    };
    rows!(
        tx,
        query(SQL)
            .bind(agency)
            .bind(subject)
            .bind(Json(&request))
            .bind(at)
    )?;
    Ok(())
}

/// Ends a request that is open; `false` when it is not open any more.
pub async fn end(
    tx: &mut Tx,
    agency: &str,
    subject: &str,
    state: &str,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE agency_requests SET state = $3
        WHERE agency = $1 AND subject = $2 AND state = 'open'";
    Ok(rows!(tx, query(SQL).bind(agency).bind(subject).bind(state))? == 1)
}

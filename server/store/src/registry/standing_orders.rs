//! Standing orders: who signs lets copies go out in their name.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// An order of an office.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StandingOrder {
    /// Id.
    pub id: Uuid,
    /// Commune code.
    pub office: String,
    /// In whose name copies go out.
    pub signatory: Uuid,
    /// Their name.
    pub signatory_name: String,
    /// Number of the decision it rests on.
    pub decision: String,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// The last day it holds.
    pub until_day: NaiveDate,
    /// When it was ended before that day.
    pub ended_at: Option<DateTime<Utc>>,
    /// By whom.
    pub ended_name: Option<String>,
}

/// All of a [`StandingOrder`].
macro_rules! orders {
    ($which:literal) => {
        concat!(
            "SELECT id, office, signatory, signatory_name, decision, given_at, until_day,
                ended_at, ended_name
            FROM registry_standing_orders ",
            $which
        )
    };
}

/// Writes one down. `registry_standing_orders_open` is violated while another is open.
pub async fn insert(tx: &mut Tx, order: &StandingOrder) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_standing_orders
        (id, office, signatory, signatory_name, decision, given_at, until_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(order.id)
            .bind(&order.office)
            .bind(order.signatory)
            .bind(&order.signatory_name)
            .bind(&order.decision)
            .bind(order.given_at)
            .bind(order.until_day)
    )?;
    Ok(())
}

/// The one of an office that was not ended; its last day may be over.
pub async fn open(conn: &mut Conn, office: &str) -> Result<Option<StandingOrder>, StoreError> {
    const SQL: &str = orders!("WHERE office = $1 AND ended_at IS NULL");
    on!(conn, |c| query_as(SQL).bind(office).fetch_optional(c))
}

/// Those of an office, newest first.
pub async fn of_office(
    conn: &mut Conn,
    office: &str,
    most: i64,
) -> Result<Vec<StandingOrder>, StoreError> {
    const SQL: &str = orders!("WHERE office = $1 ORDER BY given_at DESC, id DESC LIMIT $2");
    on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))
}

/// Ends the open one of an office. False when there is none.
pub async fn end(
    tx: &mut Tx,
    office: &str,
    name: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_standing_orders SET ended_at = $2, ended_name = $3
        WHERE office = $1 AND ended_at IS NULL";
    let rows = rows!(tx, query(SQL).bind(office).bind(at).bind(name))?;
    Ok(rows == 1)
}

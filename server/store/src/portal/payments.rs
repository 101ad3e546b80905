//! Payments at a gateway.

use chrono::{DateTime, Utc};
use domain::fee::PaymentState;
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One payment.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct PaymentRow {
    /// Our id of it: the same at every try.
    pub id: Uuid,
    /// What it is for.
    pub dossier: Uuid,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// How far it has come, a word of [`PaymentState`].
    pub state: String,
    /// What the gateway calls it.
    pub gateway_id: Option<String>,
    /// Where the payer goes on.
    pub address: Option<String>,
    /// When it was asked for.
    pub made_at: DateTime<Utc>,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
}

impl PaymentRow {
    /// How far it has come.
    pub fn state(&self) -> Result<PaymentState, StoreError> {
        PaymentState::parse(&self.state)
            .ok_or_else(|| StoreError::bad_row("portal_payments", "state", self.id))
    }
}

/// Keeps a payment before the gateway is asked.
pub async fn insert(tx: &mut Tx, row: &PaymentRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_payments (id, dossier, amount, currency, state, gateway_id,
        address, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.dossier)
            .bind(row.amount)
            .bind(&row.currency)
            .bind(&row.state)
            .bind(&row.gateway_id)
            .bind(&row.address)
            .bind(row.made_at)
            .bind(row.changed_at)
    )?;
    Ok(())
}

/// The payment with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<PaymentRow>, StoreError> {
    const SQL: &str =
        "SELECT id, dossier, amount, currency, state, gateway_id, address, made_at, changed_at
        FROM portal_payments WHERE id = $1";
    on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))
}

/// The payment of a dossier that was asked for last.
pub async fn latest(conn: &mut Conn, dossier: Uuid) -> Result<Option<PaymentRow>, StoreError> {
    const SQL: &str =
        "SELECT id, dossier, amount, currency, state, gateway_id, address, made_at, changed_at
        FROM portal_payments WHERE dossier = $1 ORDER BY made_at DESC, id DESC LIMIT 1";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// Payments that wait for their payer: asked for since `made_after`, not heard of since
/// `before`.
pub async fn waiting(
    conn: &mut Conn,
    before: DateTime<Utc>,
    made_after: DateTime<Utc>,
    most: i64,
) -> Result<Vec<PaymentRow>, StoreError> {
    const SQL: &str =
        "SELECT id, dossier, amount, currency, state, gateway_id, address, made_at, changed_at
        FROM portal_payments WHERE state = 'open' AND changed_at < $1 AND made_at > $2
        ORDER BY changed_at LIMIT $3";
    on!(conn, |c| query_as(SQL)
        .bind(before)
        .bind(made_after)
        .bind(most)
        .fetch_all(c))
}

/// A payment that waits was asked about.
pub async fn looked_at(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_payments SET changed_at = $2 WHERE id = $1 AND state = 'open'";
    rows!(tx, query(SQL).bind(id).bind(at))?;
    Ok(())
}

/// The gateway waits for the payer at an address. What has an end already keeps it.
pub async fn opened(
    tx: &mut Tx,
    id: Uuid,
    (gateway_id, address): (&str, &str),
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_payments SET gateway_id = $2, address = $3, changed_at = $4,
        state = CASE state WHEN 'asked' THEN 'open' ELSE state END WHERE id = $1";
    let changed = rows!(
        tx,
        query(SQL).bind(id).bind(gateway_id).bind(address).bind(at)
    )?;
    match changed {
        1 => Ok(()),
        _ => Err(StoreError::NotFound {
            table: "portal_payments",
        }),
    }
}

/// Writes how far a payment has come. What is paid stays so: false.
pub async fn come_to(
    tx: &mut Tx,
    id: Uuid,
    state: PaymentState,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_payments SET state = $2, changed_at = $3
        WHERE id = $1 AND state <> 'paid'";
    Ok(rows!(tx, query(SQL).bind(id).bind(state.as_str()).bind(at))? == 1)
}

//! Money that goes back through the gateway it came in by.

use chrono::{DateTime, Utc};
use domain::fee::RefundState;
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One refund.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct RefundRow {
    /// The key under which the gateway is asked: the same at every try.
    pub id: Uuid,
    /// Whose money it is.
    pub dossier: Uuid,
    /// The payment it came in by.
    pub payment: Uuid,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// How far it has come, a word of [`RefundState`].
    pub state: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When the gateway was asked, or told of it, last.
    pub changed_at: DateTime<Utc>,
}

impl RefundRow {
    /// How far it has come.
    pub fn state(&self) -> Result<RefundState, StoreError> {
        RefundState::parse(&self.state)
            .ok_or_else(|| StoreError::bad_row("portal_refunds", "state", self.id))
    }
}

/// Keeps a refund before the gateway is asked.
pub async fn insert(tx: &mut Tx, row: &RefundRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_refunds (id, dossier, payment, amount, currency, state,
        made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.dossier)
            .bind(row.payment)
            .bind(row.amount)
            .bind(&row.currency)
            .bind(&row.state)
            .bind(row.made_at)
            .bind(row.changed_at)
    )?;
    Ok(())
}

/// The refund with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<RefundRow>, StoreError> {
    const SQL: &str = "SELECT id, dossier, payment, amount, currency, state, made_at, changed_at
        FROM portal_refunds WHERE id = $1";
    on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))
}

/// The refunds of a dossier, oldest first.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Vec<RefundRow>, StoreError> {
    const SQL: &str = "SELECT id, dossier, payment, amount, currency, state, made_at, changed_at
        FROM portal_refunds WHERE dossier = $1 ORDER BY made_at, id";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// Refunds the gateway has not answered, or works on and has not been heard of since
/// `before`; what was looked at longest ago first.
pub async fn waiting(
    conn: &mut Conn,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<RefundRow>, StoreError> {
    const SQL: &str = "SELECT id, dossier, payment, amount, currency, state, made_at, changed_at
        FROM portal_refunds WHERE state IN ('asked', 'open')
        AND (changed_at < $1 OR (state = 'asked' AND changed_at = made_at))
        ORDER BY changed_at, id LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(before).bind(most).fetch_all(c))
}

/// Writes how far a refund has come. What has an end keeps it: false.
pub async fn come_to(
    tx: &mut Tx,
    id: Uuid,
    state: RefundState,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_refunds SET state = $2, changed_at = $3
        WHERE id = $1 AND state IN ('asked', 'open')";
    Ok(rows!(tx, query(SQL).bind(id).bind(state.as_str()).bind(at))? == 1)
}

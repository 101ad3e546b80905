//! The money of dossiers: what is to pay, what came in, what went back.

use chrono::{DateTime, NaiveDate, Utc};
use domain::fee::{Assessment, FeeAccount};
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// The money of one dossier, in đồng or cents.
#[derive(Clone, FromRow)]
pub struct FeeRow {
    /// Which dossier.
    pub dossier: Uuid,
    /// What payers write into the purpose.
    pub reference: String,
    /// ISO 4217.
    pub currency: String,
    /// What was to pay.
    pub amount: i64,
    /// What came in.
    pub paid: i64,
    /// What went back.
    pub refunded: i64,
    /// Nothing is owed any more.
    pub void: bool,
    /// To be paid before the decision.
    pub first: bool,
    /// How the amount came about.
    pub assessed: Json<Assessment>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// Grows with every change, from 1.
    pub version: i64,
}

impl FeeRow {
    /// Its sums.
    pub fn account(&self) -> FeeAccount {
        FeeAccount {
            amount: self.amount,
            paid: self.paid,
            refunded: self.refunded,
            void: self.void,
        }
    }
}

/// Money that came in.
#[derive(Clone, FromRow)]
pub struct FeeLineRow {
    /// Its id.
    pub id: Uuid,
    /// The account, or the gateway, that it came in by.
    pub account: String,
    /// The bank's number of the transfer.
    pub bank_id: String,
    /// The day the bank booked it.
    pub booked_on: NaiveDate,
    /// Đồng, or cents.
    pub amount: i64,
    /// ISO 4217, as the bank says.
    pub currency: String,
    /// What the payer wrote.
    pub purpose: String,
    /// What it turned out to be.
    pub outcome: String,
    /// The dossier it was counted for, or that its reference names.
    pub dossier: Option<Uuid>,
    /// When it was read.
    pub at: DateTime<Utc>,
}

/// Keeps the fee of a new dossier.
pub async fn insert(tx: &mut Tx, row: &FeeRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_fees (dossier, reference, currency, amount, paid, refunded, void, first,
        assessed, made_at, changed_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(&row.reference)
            .bind(&row.currency)
            .bind(row.amount)
            .bind(row.paid)
            .bind(row.refunded)
            .bind(row.void)
            .bind(row.first)
            .bind(&row.assessed)
            .bind(row.made_at)
            .bind(row.changed_at)
            .bind(row.version)
    )?;
    Ok(())
}

/// The fee of a dossier, when there is one.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Option<FeeRow>, StoreError> {
    const SQL: &str = "SELECT dossier, reference, currency, amount, paid, refunded, void, first, assessed, made_at,
        changed_at, version FROM portal_fees WHERE dossier = $1";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// The fee with this reference.
pub async fn by_reference(conn: &mut Conn, reference: &str) -> Result<Option<FeeRow>, StoreError> {
    const SQL: &str = "SELECT dossier, reference, currency, amount, paid, refunded, void, first, assessed, made_at,
        changed_at, version FROM portal_fees WHERE reference = $1";
    on!(conn, |c| query_as(SQL).bind(reference).fetch_optional(c))
}

/// Writes the sums of a fee that still stands at its version. False when it does not.
pub async fn change(tx: &mut Tx, row: &FeeRow) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_fees SET paid = $3, refunded = $4, void = $5, changed_at = $6,
        version = version + 1 WHERE dossier = $1 AND version = $2";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.version)
            .bind(row.paid)
            .bind(row.refunded)
            .bind(row.void)
            .bind(row.changed_at)
    )? == 1)
}

/// Writes anew what a fee that still stands at its version comes to, and how. False when it
/// does not.
pub async fn assess_anew(tx: &mut Tx, row: &FeeRow) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_fees SET amount = $3, assessed = $4, changed_at = $5,
        version = version + 1 WHERE dossier = $1 AND version = $2";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(row.version)
            .bind(row.amount)
            .bind(&row.assessed)
            .bind(row.changed_at)
    )? == 1)
}

/// Keeps money that came in. False when this transfer was kept before.
pub async fn add_line(tx: &mut Tx, row: &FeeLineRow) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO portal_fee_lines (id, account, bank_id, booked_on, amount, currency, purpose,
        outcome, dossier, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (account, bank_id) DO NOTHING";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(&row.account)
            .bind(&row.bank_id)
            .bind(row.booked_on)
            .bind(row.amount)
            .bind(&row.currency)
            .bind(&row.purpose)
            .bind(&row.outcome)
            .bind(row.dossier)
            .bind(row.at)
    )? == 1)
}

/// The transfer with this number, when it was kept before.
pub async fn line(
    conn: &mut Conn,
    account: &str,
    bank_id: &str,
) -> Result<Option<FeeLineRow>, StoreError> {
    const SQL: &str =
        "SELECT id, account, bank_id, booked_on, amount, currency, purpose, outcome, dossier, at
        FROM portal_fee_lines WHERE account = $1 AND bank_id = $2";
    on!(conn, |c| query_as(SQL)
        .bind(account)
        .bind(bank_id)
        .fetch_optional(c))
}

/// The money that came in for a dossier, oldest first.
pub async fn lines_of(conn: &mut Conn, dossier: Uuid) -> Result<Vec<FeeLineRow>, StoreError> {
    const SQL: &str =
        "SELECT id, account, bank_id, booked_on, amount, currency, purpose, outcome, dossier, at
        FROM portal_fee_lines WHERE dossier = $1 ORDER BY at, id";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

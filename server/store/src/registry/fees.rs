//! What the registry is told about money, and what its offices do about it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::fee::FeeAccount;
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Where the money of a case stands, in đồng or cents.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct CaseFee {
    /// Which case.
    pub code: String,
    /// Whose office.
    pub office: String,
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
    /// What is to go back to who paid.
    pub owed: i64,
    /// Paid back by an officer; the portal has not said so yet.
    pub sent_back: i64,
    /// On its way back through the gateway.
    pub going_back: i64,
    /// What of `refunded` went back through the gateway.
    pub back_by_gateway: i64,
    /// The gateway did not pay back what came in by it.
    pub gateway_refused: bool,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
}

impl CaseFee {
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

/// Money that somebody has to look at.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OpenLine {
    /// Its id.
    pub id: Uuid,
    /// The office of the dossier; empty when it belongs to none.
    pub office: String,
    /// The dossier.
    pub code: Option<String>,
    /// The day the bank booked it.
    pub booked_on: NaiveDate,
    /// The bank's number of the transfer.
    pub bank_id: String,
    /// Đồng, or cents.
    pub amount: i64,
    /// ISO 4217, as the bank says.
    pub currency: String,
    /// What the payer wrote.
    pub purpose: String,
    /// What it turned out to be.
    pub outcome: String,
    /// When the portal told of it.
    pub at: DateTime<Utc>,
}

/// Writes where the money of a case stands. What the portal says is the truth.
pub async fn put(tx: &mut Tx, fee: &CaseFee) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_fees (code, office, reference, currency, amount, paid, refunded, void,
        first, owed, sent_back, changed_at, going_back, back_by_gateway, gateway_refused)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (code) DO UPDATE SET office = excluded.office, amount = excluded.amount, paid = excluded.paid,
        refunded = excluded.refunded, void = excluded.void, first = excluded.first, owed = excluded.owed,
        sent_back = excluded.sent_back, changed_at = excluded.changed_at, going_back = excluded.going_back,
        back_by_gateway = excluded.back_by_gateway, gateway_refused = excluded.gateway_refused";
    rows!(
        tx,
        query(SQL)
            .bind(&fee.code)
            .bind(&fee.office)
            .bind(&fee.reference)
            .bind(&fee.currency)
            .bind(fee.amount)
            .bind(fee.paid)
            .bind(fee.refunded)
            .bind(fee.void)
            .bind(fee.first)
            .bind(fee.owed)
            .bind(fee.sent_back)
            .bind(fee.changed_at)
            .bind(fee.going_back)
            .bind(fee.back_by_gateway)
            .bind(fee.gateway_refused)
    )?;
    Ok(())
}

/// Where the money of a case stands.
pub async fn of_case(conn: &mut Conn, code: &str) -> Result<Option<CaseFee>, StoreError> {
    const SQL: &str =
        "SELECT code, office, reference, currency, amount, paid, refunded, void, first, owed,
        sent_back, going_back, back_by_gateway, gateway_refused, changed_at FROM registry_fees WHERE code = $1";
    on!(conn, |c| query_as(SQL).bind(code).fetch_optional(c))
}

/// Cases of an office whose money goes back, oldest first, after this place.
pub async fn owed(
    conn: &mut Conn,
    office: &str,
    (at, code): (DateTime<Utc>, &str),
    most: i64,
) -> Result<Vec<CaseFee>, StoreError> {
    const SQL: &str =
        "SELECT code, office, reference, currency, amount, paid, refunded, void, first, owed,
        sent_back, going_back, back_by_gateway, gateway_refused, changed_at FROM registry_fees WHERE office = $1 AND owed > 0
        AND (changed_at, code) > ($2, $3) ORDER BY changed_at, code LIMIT $4";
    on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(at)
        .bind(code)
        .bind(most)
        .fetch_all(c))
}

/// An officer has paid back all that a case of the office is owed. False when the sum is
/// another one by now.
pub async fn send_back(
    tx: &mut Tx,
    (office, code): (&str, &str),
    owed: i64,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_fees SET owed = 0, sent_back = sent_back + $3
        WHERE code = $2 AND office = $1 AND owed = $3 AND owed > 0";
    Ok(rows!(tx, query(SQL).bind(office).bind(code).bind(owed))? == 1)
}

/// Keeps money that somebody has to look at. Told twice it is kept once.
pub async fn note_line(tx: &mut Tx, line: &OpenLine) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_fee_lines (id, office, code, booked_on, bank_id, amount, currency,
        purpose, outcome, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING";
    rows!(
        tx,
        query(SQL)
            .bind(line.id)
            .bind(&line.office)
            .bind(&line.code)
            .bind(line.booked_on)
            .bind(&line.bank_id)
            .bind(line.amount)
            .bind(&line.currency)
            .bind(&line.purpose)
            .bind(&line.outcome)
            .bind(line.at)
    )?;
    Ok(())
}

/// Lines of two offices nobody has looked at, oldest first, after this place; those of no
/// dossier stand under the office `""`.
pub async fn open_lines(
    conn: &mut Conn,
    offices: [&str; 2],
    (at, id): (DateTime<Utc>, Uuid),
    most: i64,
) -> Result<Vec<OpenLine>, StoreError> {
    const SQL: &str =
        "SELECT id, office, code, booked_on, bank_id, amount, currency, purpose, outcome, at
        FROM registry_fee_lines WHERE office IN ($1, $2) AND settled_at IS NULL
        AND (at, id) > ($3, $4) ORDER BY at, id LIMIT $5";
    on!(conn, |c| query_as(SQL)
        .bind(offices[0])
        .bind(offices[1])
        .bind(at)
        .bind(id)
        .bind(most)
        .fetch_all(c))
}

/// The money of a case goes with it to another office, and what is to be looked at.
pub async fn follow(tx: &mut Tx, code: &str, office: &str) -> Result<(), StoreError> {
    const FEE: &str = "UPDATE registry_fees SET office = $2 WHERE code = $1";
    const LINES: &str = "UPDATE registry_fee_lines SET office = $2 WHERE code = $1";
    rows!(tx, query(FEE).bind(code).bind(office))?;
    rows!(tx, query(LINES).bind(code).bind(office))?;
    Ok(())
}

/// Who looked at a line, and what was found.
#[derive(Clone, Copy)]
pub struct Settling<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the officer.
    pub by: &'a str,
    /// What was done about it.
    pub note: &'a str,
}

/// Somebody has looked at a line of this office. False when there is no open one.
pub async fn settle_line(
    tx: &mut Tx,
    office: &str,
    id: Uuid,
    settling: Settling<'_>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_fee_lines SET settled_at = $3, settled_by = $4, note = $5
        WHERE id = $2 AND office = $1 AND settled_at IS NULL";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(id)
            .bind(settling.at)
            .bind(settling.by)
            .bind(settling.note)
    )? == 1)
}

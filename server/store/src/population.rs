//! The demo's population database: the numbers it has given.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as, query_scalar};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A number that was given.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Given {
    /// For which dossier.
    pub dossier: String,
    /// The number.
    pub pin: String,
    /// Sex it was given for.
    pub sex: String,
    /// Birth day it was given for.
    pub birth_date: NaiveDate,
    /// When.
    pub given_at: DateTime<Utc>,
}

/// The number given for a dossier.
pub async fn of_dossier(conn: &mut Conn, dossier: &str) -> Result<Option<Given>, StoreError> {
    const SQL: &str =
        "SELECT dossier, pin, sex, birth_date, given_at FROM population_pins WHERE dossier = $1";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_optional(c))
}

/// The next serial behind these six digits, from `first` on. The row stays locked
/// until the transaction ends.
pub async fn next_serial(tx: &mut Tx, prefix: &str, first: i64) -> Result<i64, StoreError> {
    const SQL: &str = "INSERT INTO population_blocks (prefix, last_serial) VALUES ($1, $2)
        ON CONFLICT (prefix) DO UPDATE SET last_serial = population_blocks.last_serial + 1
        RETURNING last_serial";
    on!(tx, |c| query_scalar(SQL)
        .bind(prefix)
        .bind(first)
        .fetch_one(c))
}

/// Begins a block after the serial `last`. False when it is in use already.
pub async fn start(tx: &mut Tx, prefix: &str, last: i64) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO population_blocks (prefix, last_serial) VALUES ($1, $2)
        ON CONFLICT (prefix) DO NOTHING";
    Ok(rows!(tx, query(SQL).bind(prefix).bind(last))? == 1)
}

/// Notes a number. `population_pins_pkey` is violated when the dossier has one.
pub async fn insert(tx: &mut Tx, given: &Given) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO population_pins (dossier, pin, sex, birth_date, given_at)
        VALUES ($1, $2, $3, $4, $5)";
    rows!(
        tx,
        query(SQL)
            .bind(&given.dossier)
            .bind(&given.pin)
            .bind(&given.sex)
            .bind(given.birth_date)
            .bind(given.given_at)
    )?;
    Ok(())
}

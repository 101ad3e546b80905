//! How many couples an office receives at an hour. The row of an hour is written before
//! it is read: whoever comes second waits and sees the first.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// Takes one place at an hour; false when all `capacity` are taken.
pub async fn take(
    tx: &mut Tx,
    office: &str,
    starts_at: DateTime<Utc>,
    capacity: i64,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO registry_slots (office, starts_at, taken) VALUES ($1, $2, 1)
        ON CONFLICT (office, starts_at) DO UPDATE SET taken = registry_slots.taken + 1
        WHERE registry_slots.taken < $3";
    let changed = rows!(tx, query(SQL).bind(office).bind(starts_at).bind(capacity))?;
    Ok(changed == 1)
}

/// Gives one place at an hour back.
pub async fn give_back(
    tx: &mut Tx,
    office: &str,
    starts_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_slots SET taken = taken - 1
        WHERE office = $1 AND starts_at = $2 AND taken > 0";
    changed_one(
        rows!(tx, query(SQL).bind(office).bind(starts_at))?,
        "registry_slots",
    )
}

/// The hours from `first` to `last` at which all `capacity` places are taken.
pub async fn full(
    conn: &mut Conn,
    office: &str,
    (first, last): (DateTime<Utc>, DateTime<Utc>),
    capacity: i64,
) -> Result<Vec<DateTime<Utc>>, StoreError> {
    const SQL: &str = "SELECT starts_at FROM registry_slots
        WHERE office = $1 AND starts_at BETWEEN $2 AND $3 AND taken >= $4";
    let rows: Vec<(DateTime<Utc>,)> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(first)
        .bind(last)
        .bind(capacity)
        .fetch_all(c))?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// How many places of an hour are taken.
pub async fn taken(
    conn: &mut Conn,
    office: &str,
    starts_at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT taken FROM registry_slots WHERE office = $1 AND starts_at = $2";
    let row: Option<(i64,)> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(starts_at)
        .fetch_optional(c))?;
    Ok(row.map_or(0, |(taken,)| taken))
}

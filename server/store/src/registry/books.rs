//! The running numbers of an office: without gaps and without doubles.

use sqlx::{query, query_scalar};

use crate::{StoreError, on, rows, tx::Tx};

/// The next number of a series. The row stays locked until the transaction ends, so
/// a number that is rolled back is the next one's.
pub async fn next_number(
    tx: &mut Tx,
    office: &str,
    series: &str,
    year: i32,
) -> Result<i64, StoreError> {
    const SQL: &str = "INSERT INTO registry_books (office, series, year, last_number) VALUES ($1, $2, $3, 1)
        ON CONFLICT (office, series, year) DO UPDATE SET last_number = registry_books.last_number + 1
        RETURNING last_number";
    on!(tx, |c| query_scalar(SQL)
        .bind(office)
        .bind(series)
        .bind(i64::from(year))
        .fetch_one(c))
}

/// Lets the numbers of a series go on behind `last`, where they have not come so far.
pub async fn reach(
    tx: &mut Tx,
    office: &str,
    series: &str,
    year: i32,
    last: i64,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_books (office, series, year, last_number) VALUES ($1, $2, $3, $4)
        ON CONFLICT (office, series, year) DO UPDATE SET last_number =
        CASE WHEN registry_books.last_number < $4 THEN $4 ELSE registry_books.last_number END";
    rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(series)
            .bind(i64::from(year))
            .bind(last)
    )?;
    Ok(())
}

/// Continues a series that was begun elsewhere after its number `last`. False when it
/// has numbers here already.
pub async fn start(
    tx: &mut Tx,
    office: &str,
    series: &str,
    year: i32,
    last: i64,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO registry_books (office, series, year, last_number) VALUES ($1, $2, $3, $4)
        ON CONFLICT (office, series, year) DO NOTHING";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(series)
            .bind(i64::from(year))
            .bind(last)
    )? == 1)
}

//! What was read from old books, or filed, before the keys of likely duplicates were kept: a
//! list that only grows shorter.

use sqlx::{query, query_scalar};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// Codes of cases, and places of entries among the books, that wait for their keys; at most
/// `most`.
pub async fn waiting(conn: &mut Conn, most: i64) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT place FROM registry_without_keys ORDER BY place LIMIT $1";
    on!(conn, |c| query_scalar(SQL).bind(most).fetch_all(c))
}

/// It has its keys, or says nothing that a key is made of.
pub async fn done(tx: &mut Tx, place: &str) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM registry_without_keys WHERE place = $1";
    rows!(tx, query(SQL).bind(place))?;
    Ok(())
}

/// Makes everything as it was before keys were kept.
#[cfg(feature = "testing")]
pub async fn forget_all(tx: &mut Tx) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM registry_likeness",
        "DELETE FROM registry_book_likeness",
        "INSERT INTO registry_without_keys (place)
            SELECT code FROM registry_cases
            UNION SELECT case_code FROM registry_entries WHERE case_code LIKE 'book:%'",
    ] {
        rows!(tx, query(sql))?;
    }
    Ok(())
}

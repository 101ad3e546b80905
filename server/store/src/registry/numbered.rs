//! Entries by the number of a year, whichever office keeps the book.

use domain::register::{EntryNumber, RegisterKind};
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use super::entries::{self, Entry, Row};
use crate::{StoreError, on, tx::Conn};

/// The entries with this number in a register of whichever office that hold, by office.
pub async fn with_number(
    conn: &mut Conn,
    register: RegisterKind,
    number: EntryNumber,
    most: i64,
) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        entries::columns!(),
        " FROM registry_entries WHERE register = $1 AND year = $2 AND number = $3
        AND cancelled_at IS NULL ORDER BY office LIMIT $4"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(register.as_str())
        .bind(i64::from(number.year))
        .bind(number.number)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// Whether a register of any office holds something of a year.
pub async fn any_of_year(
    conn: &mut Conn,
    register: RegisterKind,
    year: i32,
) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM registry_entries WHERE register = $1 AND year = $2 LIMIT 1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL)
        .bind(register.as_str())
        .bind(i64::from(year))
        .fetch_optional(c))?;
    Ok(found.is_some())
}

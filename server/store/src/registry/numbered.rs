//! Entries by the number of a year and whom they are about, whichever office keeps the book.

use domain::register::{EntryNumber, RegisterKind};
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use super::entries::{self, Entry, Row};
use crate::{StoreError, on, tx::Conn};

/// The entries that hold with this number in a register of whichever office, about who is
/// called so, without marks. A number alone may stand in the book of every office.
pub async fn with_number(
    conn: &mut Conn,
    register: RegisterKind,
    number: EntryNumber,
    name_folded: &str,
) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        entries::columns!(),
        " FROM registry_entries WHERE name_folded = $1 AND register = $2 AND year = $3 AND number = $4
        AND cancelled_at IS NULL ORDER BY office"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(name_folded)
        .bind(register.as_str())
        .bind(i64::from(number.year))
        .bind(number.number)
        .fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// Whether a register of an office holds something of a year.
pub async fn any_of_year(
    conn: &mut Conn,
    office: &str,
    register: RegisterKind,
    year: i32,
) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM registry_entries
        WHERE office = $1 AND register = $2 AND year = $3 LIMIT 1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL)
        .bind(office)
        .bind(register.as_str())
        .bind(i64::from(year))
        .fetch_optional(c))?;
    Ok(found.is_some())
}

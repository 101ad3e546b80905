//! Entries are found: by id, case, number, PIN, name and mother.

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::register::{EntryNumber, RegisterKind};
use sqlx::{query_as, query_scalar, types::Json};
use uuid::Uuid;

use super::{Entry, Row, beside, columns};
use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    on,
    registry::cases::ChildKeys,
    tx::Conn,
};

/// The entry with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE id = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))?;
    row.map(Entry::try_from).transpose()
}

/// The entry that a case led to.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE case_code = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    row.map(Entry::try_from).transpose()
}

/// The entry of this register that was entered beside the one that a case led to.
pub async fn beside_of_case(
    conn: &mut Conn,
    case: &str,
    register: RegisterKind,
) -> Result<Option<Entry>, StoreError> {
    of_case(conn, &beside(case, register)).await
}

/// The entry that gave or holds this PIN.
pub async fn by_pin(conn: &mut Conn, pin: &str) -> Result<Option<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE pin = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(pin).fetch_optional(c))?;
    row.map(Entry::try_from).transpose()
}

/// The entry with this number in a register of an office.
pub async fn by_number(
    conn: &mut Conn,
    office: &str,
    register: RegisterKind,
    number: EntryNumber,
) -> Result<Option<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE office = $1 AND register = $2 AND year = $3 AND number = $4"
    );
    let (register, year) = (register.as_str(), i64::from(number.year));
    let row: Option<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(register)
        .bind(year)
        .bind(number.number)
        .fetch_optional(c))?;
    row.map(Entry::try_from).transpose()
}

/// Entries that no search finds yet.
pub(in crate::registry) async fn unsearchable(
    conn: &mut Conn,
    most: i64,
) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE NOT searchable ORDER BY id LIMIT $1"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(most).fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// The entries with this number in a register of these offices.
pub async fn of_offices(
    conn: &mut Conn,
    offices: &[String],
    register: RegisterKind,
    number: EntryNumber,
) -> Result<Vec<Entry>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(concat!(
            "SELECT ",
            columns!(),
            " FROM registry_entries WHERE office IN ({words}) AND register = $2 AND year = $3 AND number = $4
            ORDER BY office"
        ))
    });
    let rows: Vec<Row> = on!(conn, |c| query_as(c.spell(&SQL))
        .bind(Json(offices))
        .bind(register.as_str())
        .bind(i64::from(number.year))
        .bind(number.number)
        .fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// The highest number of a register's year that was entered here from a case; none where
/// all comes from old books.
pub async fn last_given(
    conn: &mut Conn,
    office: &str,
    register: RegisterKind,
    year: i32,
) -> Result<Option<i64>, StoreError> {
    const SQL: &str = "SELECT MAX(number) FROM registry_entries
        WHERE office = $1 AND register = $2 AND year = $3 AND case_code NOT LIKE 'book:%'";
    on!(conn, |c| query_scalar(SQL)
        .bind(office)
        .bind(register.as_str())
        .bind(i64::from(year))
        .fetch_one(c))
}

/// The entries of a register about people of this name (without marks) and birth day.
pub async fn by_name(
    conn: &mut Conn,
    register: RegisterKind,
    name_folded: &str,
    birth_date: NaiveDate,
    most: i64,
) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_entries WHERE name_folded = $1 AND birth_date = $2 AND register = $3 ORDER BY id LIMIT $4"
    );
    let register = register.as_str();
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(name_folded)
        .bind(birth_date)
        .bind(register)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// Another birth by the same mother.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MothersBirth {
    /// The case it came from.
    pub case_code: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// The child's name, small letters.
    pub name_key: String,
}

/// Births by the same mother from `first` to `last`.
pub async fn of_mother(
    conn: &mut Conn,
    child: &ChildKeys,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<MothersBirth>, StoreError> {
    const SQL: &str = "SELECT case_code, birth_date, name_key FROM registry_entries
        WHERE mother_key = $1 AND birth_date BETWEEN $2 AND $3 ORDER BY birth_date, case_code";
    on!(conn, |c| query_as(SQL)
        .bind(&child.mother)
        .bind(first)
        .bind(last)
        .fetch_all(c))
}

/// Whether a PIN has an entry.
pub async fn has_pin(conn: &mut Conn, pin: &str) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM registry_entries WHERE pin = $1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL).bind(pin).fetch_optional(c))?;
    Ok(found.is_some())
}

//! Register books by year, and their closing.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use domain::register::RegisterKind;
use sqlx::{query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    on, rows,
    tx::{Conn, Tx},
};

/// A book of one register, office and year.
#[derive(Clone, PartialEq, Eq)]
pub struct BookYear {
    /// Which register.
    pub register: RegisterKind,
    /// Year.
    pub year: i64,
    /// Last number given.
    pub last_number: i64,
    /// Its closing, once it is closed.
    pub closing: Option<Closing>,
}

/// A closing with its totals.
#[derive(Clone, PartialEq, Eq)]
pub struct Closing {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who closed it.
    pub name: String,
    /// First number entered here; none when there is no entry.
    pub first_number: Option<i64>,
    /// How many are entered here.
    pub entries: i64,
    /// Who closed it.
    pub by: Uuid,
    /// SHA-256 of the signed record, once it was made.
    pub record: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    series: String,
    year: i64,
    last_number: i64,
    closed_at: Option<DateTime<Utc>>,
    closed_name: Option<String>,
    first_number: Option<i64>,
    entries: Option<i64>,
    closed_by: Option<Uuid>,
    sha256: Option<String>,
}

impl TryFrom<Row> for BookYear {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let register = RegisterKind::parse(&row.series);
        let closing = match (row.closed_at, row.closed_name, row.entries, row.closed_by) {
            (Some(at), Some(name), Some(entries), Some(by)) => Some(Closing {
                at,
                name,
                first_number: row.first_number,
                entries,
                by,
                record: row.sha256,
            }),
            _ => None,
        };
        Ok(Self {
            register: register
                .ok_or_else(|| StoreError::bad_row("registry_books", "series", &row.series))?,
            year: row.year,
            last_number: row.last_number,
            closing,
        })
    }
}

/// The newest books of an office, running numbers of copies left out.
pub async fn of_office(
    conn: &mut Conn,
    office: &str,
    most: i64,
) -> Result<Vec<BookYear>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT b.series, b.year, b.last_number, c.closed_at, c.closed_name,
                c.first_number, c.entries, c.closed_by, c.sha256
            FROM registry_books b LEFT JOIN registry_closings c
                ON c.office = b.office AND c.register = b.series AND c.year = b.year
            WHERE b.office = $2 AND b.series IN ({words})
            ORDER BY b.year DESC, b.series LIMIT $3",
        )
    });
    let registers = RegisterKind::ALL.map(RegisterKind::as_str);
    let rows: Vec<Row> = on!(conn, |c| query_as(c.spell(&SQL))
        .bind(Json(registers))
        .bind(office)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter().map(BookYear::try_from).collect()
}

/// A closed book; none while it is open.
pub async fn closed(
    conn: &mut Conn,
    (office, register, year): (&str, RegisterKind, i32),
) -> Result<Option<BookYear>, StoreError> {
    const SQL: &str = "SELECT c.register AS series, c.year, c.last_number, c.closed_at,
            c.closed_name, c.first_number, c.entries, c.closed_by, c.sha256
        FROM registry_closings c WHERE c.office = $1 AND c.register = $2 AND c.year = $3";
    let row: Option<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(register.as_str())
        .bind(i64::from(year))
        .fetch_optional(c))?;
    row.map(BookYear::try_from).transpose()
}

/// Keeps the signed record of a closed book; what somebody kept before stays.
pub async fn keep_record(
    tx: &mut Tx,
    (office, register, year): (&str, RegisterKind, i32),
    (sha256, size): (&str, i64),
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_closings SET sha256 = $4, size = $5
        WHERE office = $1 AND register = $2 AND year = $3 AND sha256 IS NULL";
    rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(register.as_str())
            .bind(i64::from(year))
            .bind(sha256)
            .bind(size)
    )?;
    Ok(())
}

/// Whether a book is closed. Asked in the transaction that has its next number.
pub async fn is_closed(
    tx: &mut Tx,
    office: &str,
    register: RegisterKind,
    year: i32,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT year FROM registry_closings WHERE office = $1 AND register = $2 AND year = $3";
    let found: Option<i64> = on!(tx, |c| query_scalar(SQL)
        .bind(office)
        .bind(register.as_str())
        .bind(i64::from(year))
        .fetch_optional(c))?;
    Ok(found.is_some())
}

/// Closes a book with its totals. Nobody is given a number of it meanwhile. False when
/// there is no such book; `registry_closings_pkey` is violated when it is closed already.
pub async fn close(
    tx: &mut Tx,
    (office, register, year): (&str, RegisterKind, i32),
    (officer, name): (Uuid, &str),
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const LOCK: &str = "UPDATE registry_books SET last_number = last_number
        WHERE office = $1 AND series = $2 AND year = $3";
    const SQL: &str = "INSERT INTO registry_closings
        (office, register, year, closed_at, closed_by, closed_name, last_number, first_number, entries)
        SELECT b.office, b.series, b.year, $4, $5, $6, b.last_number,
            (SELECT MIN(number) FROM registry_entries WHERE office = $1 AND register = $2 AND year = $3),
            (SELECT COUNT(*) FROM registry_entries WHERE office = $1 AND register = $2 AND year = $3)
        FROM registry_books b WHERE b.office = $1 AND b.series = $2 AND b.year = $3";
    let (register, year) = (register.as_str(), i64::from(year));
    let there = rows!(tx, query(LOCK).bind(office).bind(register).bind(year))?;
    if there == 0 {
        return Ok(false);
    }
    rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(register)
            .bind(year)
            .bind(at)
            .bind(officer)
            .bind(name)
    )?;
    Ok(true)
}

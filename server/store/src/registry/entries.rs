//! The registers. An entry holds its newest version; what it held before is kept in
//! [`versions`](super::versions).

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use domain::register::{EntryNumber, RegisterContent, RegisterKind};
use sqlx::{query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use super::{cases::ChildKeys, names, parents};
use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// An entry of a register.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// Id.
    pub id: Uuid,
    /// Commune code of the office that keeps the book.
    pub office: String,
    /// Which register.
    pub register: RegisterKind,
    /// Number and year.
    pub number: EntryNumber,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// The moment.
    pub registered_at: DateTime<Utc>,
    /// The case that led to it; of an entry of an old book its place among the books,
    /// [`BOOK`] before it.
    pub case_code: String,
    /// It was entered beside the one that the case asks for.
    pub beside: bool,
    /// Name of the officer who entered it.
    pub registrar: String,
    /// What is written.
    pub content: RegisterContent,
    /// Whom it is about.
    pub subject_name: String,
    /// The name without marks.
    pub name_folded: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// PIN given at registration; a cancelled entry keeps it, but is not found by it.
    pub pin: Option<String>,
    /// The child's name, small letters.
    pub name_key: String,
    /// The mother's key; none when the mother is unknown, or the entry is cancelled.
    pub mother_key: Option<String>,
    /// The mother's name, empty when unknown: tells people of one name apart.
    pub mother_name: String,
    /// How often it was written: 1, and one more for each correction.
    pub version: i64,
}

/// Begins what stands in the place of a case for an entry of an old book.
pub const BOOK: &str = "book:";

/// Between a case and the register of what was entered beside its entry: a case has one
/// entry of its own.
const BESIDE: char = '/';

impl Entry {
    /// The case that led to it; none of an entry that was read from an old book.
    pub fn case(&self) -> Option<&str> {
        (!self.case_code.starts_with(BOOK)).then_some(self.case_code.as_str())
    }

    /// What stands in the place of its case: the case, and the register of an entry beside
    /// another.
    fn kept_under(&self) -> String {
        match self.beside {
            true => beside(&self.case_code, self.register),
            false => self.case_code.clone(),
        }
    }
}

fn beside(case: &str, register: RegisterKind) -> String {
    format!("{case}{BESIDE}{}", register.as_str())
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    office: String,
    register: String,
    year: i64,
    number: i64,
    registered_on: NaiveDate,
    registered_at: DateTime<Utc>,
    case_code: String,
    registrar: String,
    content: Json<RegisterContent>,
    subject_name: String,
    name_folded: String,
    birth_date: NaiveDate,
    pin: Option<String>,
    mother_key: Option<String>,
    name_key: String,
    mother_name: String,
    version: i64,
}

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad_row("registry_entries", column, row.id);
        let of_case = match row.case_code.split_once(BESIDE) {
            Some((case, _)) if !row.case_code.starts_with(BOOK) => Some(case.to_owned()),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            beside: of_case.is_some(),
            register: RegisterKind::parse(&row.register).ok_or_else(|| bad("register"))?,
            number: EntryNumber {
                number: row.number,
                year: i32::try_from(row.year).map_err(|_| bad("year"))?,
            },
            office: row.office,
            registered_on: row.registered_on,
            registered_at: row.registered_at,
            case_code: of_case.unwrap_or(row.case_code),
            registrar: row.registrar,
            content: row.content.0,
            subject_name: row.subject_name,
            name_folded: row.name_folded,
            birth_date: row.birth_date,
            pin: row.pin,
            name_key: row.name_key,
            mother_key: row.mother_key,
            mother_name: row.mother_name,
            version: row.version,
        })
    }
}

macro_rules! columns {
    () => {
        "id, office, register, year, number, registered_on, registered_at, case_code, registrar, content, \
         subject_name, name_folded, birth_date, COALESCE(pin, cancelled_pin) AS pin, mother_key, name_key, \
         mother_name, version"
    };
}
pub(super) use columns;

/// Enters. `registry_entries_child` is violated when the child has an entry already,
/// `registry_entries_pin` when the PIN has one.
pub async fn insert(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_entries (id, office, register, year, number, registered_on,
            registered_at, case_code, registrar, content, subject_name, name_folded, birth_date, pin, mother_key,
            name_key, mother_name, version, mother_words, searchable)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, TRUE)";
    rows!(
        tx,
        query(SQL)
            .bind(entry.id)
            .bind(&entry.office)
            .bind(entry.register.as_str())
            .bind(i64::from(entry.number.year))
            .bind(entry.number.number)
            .bind(entry.registered_on)
            .bind(entry.registered_at)
            .bind(entry.kept_under())
            .bind(&entry.registrar)
            .bind(Json(&entry.content))
            .bind(&entry.subject_name)
            .bind(&entry.name_folded)
            .bind(entry.birth_date)
            .bind(&entry.pin)
            .bind(&entry.mother_key)
            .bind(&entry.name_key)
            .bind(&entry.mother_name)
            .bind(entry.version)
            .bind(names::words_of(&entry.mother_name))
    )?;
    names::write(tx, entry).await?;
    parents::write(tx, entry).await
}

/// Puts an entry right: it holds this now. `Stale` when it is at another version than
/// the one before. `registry_entries_child` is violated as by [`insert`].
pub async fn correct(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_entries SET version = $2, content = $3, subject_name = $4, name_folded = $5,
        birth_date = $6, mother_key = CASE WHEN cancelled_at IS NULL THEN $7 END, name_key = $8, mother_name = $9, mother_words = $10, searchable = TRUE
        WHERE id = $1 AND version = $2 - 1";
    let before = by_id(tx, entry.id).await?;
    let rows = rows!(
        tx,
        query(SQL)
            .bind(entry.id)
            .bind(entry.version)
            .bind(Json(&entry.content))
            .bind(&entry.subject_name)
            .bind(&entry.name_folded)
            .bind(entry.birth_date)
            .bind(&entry.mother_key)
            .bind(&entry.name_key)
            .bind(&entry.mother_name)
            .bind(names::words_of(&entry.mother_name))
    )?;
    changed_one(rows, "registry_entries")?;
    if let Some(before) = before {
        names::forget(tx, entry.id, &before.content.people()).await?;
    }
    names::write(tx, entry).await
}

/// The registration does not hold any more: the entry keeps what it says, and gives up what
/// is unique, so that the same can be registered anew.
pub async fn cancel(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_entries
        SET cancelled_at = $2, cancelled_pin = pin, pin = NULL, mother_key = NULL
        WHERE id = $1 AND cancelled_at IS NULL";
    // Each original that is taken back cancels it; the first one does.
    rows!(tx, query(SQL).bind(id).bind(at))?;
    Ok(())
}

/// An entry that nobody corrects, and of which nobody issues, until the transaction
/// ends.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<Entry>, StoreError> {
    // Writing the row locks it on PostgreSQL; on SQLite the transaction has locked all.
    const SQL: &str = "UPDATE registry_entries SET version = version WHERE id = $1";
    rows!(tx, query(SQL).bind(id))?;
    by_id(tx, id).await
}

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
pub(super) async fn unsearchable(conn: &mut Conn, most: i64) -> Result<Vec<Entry>, StoreError> {
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

//! The registers. An entry holds its newest version; what it held before is kept in
//! [`versions`](super::versions).

mod finding;
mod writing;

use chrono::{DateTime, NaiveDate, Utc};
use domain::register::{EntryNumber, RegisterContent, RegisterKind};
use sqlx::types::Json;
use uuid::Uuid;

use crate::StoreError;

pub(super) use finding::unsearchable;
pub use finding::{
    MothersBirth, beside_of_case, by_id, by_name, by_number, by_pin, has_pin, last_given, of_case,
    of_mother, of_offices,
};
pub use writing::{cancel, correct, insert, lock};

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

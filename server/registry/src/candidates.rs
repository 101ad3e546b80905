//! The entries that a copy may be made from.

use chrono::NaiveDate;
use domain::{
    procedure::Declared,
    register::{EntryNumber, RegisterContent, RegisterKind},
    text::fold,
};
use store::{
    Conn, StoreError,
    registry::{
        entries::{self, Entry},
        spouses,
    },
};
use uuid::Uuid;

/// People of one name and birth day that the desk is shown.
const CANDIDATES: i64 = 20;

/// An entry a copy may be made from.
#[derive(Clone, PartialEq)]
pub struct Candidate {
    /// Entry.
    pub entry: Uuid,
    /// Number and year.
    pub number: EntryNumber,
    /// Commune code of the office that keeps the book.
    pub office: String,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// Whom it is about.
    pub name: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// The mother's name, empty when unknown.
    pub mother_name: String,
    /// Name and birth day are the ones asked for.
    pub fits: bool,
}

/// Entries by the number given, if it was, and by name and birth day.
pub(crate) async fn candidates(
    conn: &mut Conn,
    register: RegisterKind,
    declared: &Declared,
) -> Result<Vec<Candidate>, StoreError> {
    let name = declared
        .name("subject.name")
        .map(|name| fold(name.as_str()))
        .unwrap_or_default();
    let born = declared.date("subject.birth_date");
    let mut found = Vec::new();
    if let (Some(office), Some(number)) = (
        declared.commune("registered.commune"),
        declared
            .text("registered.number")
            .and_then(|typed| EntryNumber::parse(typed)),
    ) {
        found.extend(entries::by_number(conn, office.as_str(), register, number).await?);
    }
    if let Some(born) = born {
        let named = match register {
            RegisterKind::Marriage => spouses::entries(conn, &name, born, CANDIDATES).await?,
            _ => entries::by_name(conn, register, &name, born, CANDIDATES).await?,
        };
        for entry in named {
            if !found.iter().any(|known: &Entry| known.id == entry.id) {
                found.push(entry);
            }
        }
    }
    // Of a marriage either of the two may ask.
    let fits = |entry: &Entry| match &entry.content {
        RegisterContent::Marriage(marriage) => marriage
            .spouses()
            .into_iter()
            .any(|(_, spouse)| fold(&spouse.name) == name && Some(spouse.birth_date) == born),
        _ => entry.name_folded == name && Some(entry.birth_date) == born,
    };
    Ok(found
        .into_iter()
        .map(|entry| Candidate {
            fits: fits(&entry),
            ..candidate(entry)
        })
        .collect())
}

fn candidate(entry: Entry) -> Candidate {
    Candidate {
        entry: entry.id,
        number: entry.number,
        office: entry.office,
        registered_on: entry.registered_on,
        name: entry.subject_name,
        birth_date: entry.birth_date,
        mother_name: entry.mother_name,
        fits: false,
    }
}

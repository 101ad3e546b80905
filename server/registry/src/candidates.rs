//! The entries that a copy may be made from.

use chrono::NaiveDate;
use domain::{
    procedure::Declared,
    register::{EntryNumber, RegisterContent, RegisterKind},
    text::{fold, word_set},
};
use store::{
    Conn, StoreError,
    registry::{
        entries::{self, Entry},
        names::{self, Wanted},
    },
};
use uuid::Uuid;

use crate::{revoking::revoked_since, searching::office_then};

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
    /// The office of an old book as it was called then; none of what was entered here.
    pub old_office: Option<String>,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// Whom it is about.
    pub name: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// Day of death; in the register of deaths.
    pub died_on: Option<NaiveDate>,
    /// The mother's name, empty when unknown.
    pub mother_name: String,
    /// Name and days are the ones asked for.
    pub fits: bool,
    /// Its original was taken back: no copy is made of it any more.
    pub revoked: bool,
}

/// When somebody was born, as it was asked for.
#[derive(Clone, Copy)]
enum Born {
    On(NaiveDate),
    /// The year alone counts.
    In(i32),
}

impl Born {
    fn of(declared: &Declared) -> Option<Self> {
        let day = declared.date("subject.birth_date").map(Self::On);
        day.or_else(|| {
            let partial = declared.partial_date("subject.birth_date")?;
            Some(Self::In(partial.year()))
        })
    }

    /// First and last day that it can be.
    fn range(self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::On(day) => (day, day),
            Self::In(year) => (
                NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default(),
                NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default(),
            ),
        }
    }

    /// Whether it can be somebody who was born within these days.
    fn meets(self, (from, to): (NaiveDate, NaiveDate)) -> bool {
        let (first, last) = self.range();
        from <= last && first <= to
    }
}

/// Entries by the number given, if it was, and by name and birth day; the words of a name
/// in any order, and a middle name that was not given is no matter. Of who has died
/// often only the year of birth is known: the year is looked for, and the day of death
/// tells.
pub(crate) async fn candidates(
    conn: &mut Conn,
    register: RegisterKind,
    declared: &Declared,
) -> Result<Vec<Candidate>, StoreError> {
    let name = declared
        .name("subject.name")
        .map(|name| fold(name.as_str()))
        .unwrap_or_default();
    let born = Born::of(declared);
    let died = declared.date("subject.died_on");
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
        let wanted = Wanted {
            words: word_set(&name),
            born: Some(born.range()),
            register: Some(register),
            ..Wanted::default()
        };
        for one in names::find(conn, &wanted, CANDIDATES).await? {
            if !found.iter().any(|known: &Entry| known.id == one.entry.id) {
                found.push(one.entry);
            }
        }
    }
    // Of a marriage either of the two may ask.
    let fits = |entry: &Entry| {
        let named = entry.content.people().into_iter().any(|person| {
            fold(&person.name) == name && born.is_some_and(|born| born.meets(person.born))
        });
        let day = match (register, &entry.content) {
            (RegisterKind::Birth | RegisterKind::Marriage, _) => true,
            (RegisterKind::Death, RegisterContent::Old(old)) => {
                died.is_some_and(|died| old.event.can_be(died))
            }
            (RegisterKind::Death, content) => Some(content.event_day()) == died,
        };
        named && day
    };
    let mut shown = Vec::new();
    for entry in found {
        shown.push(Candidate {
            fits: fits(&entry),
            revoked: revoked_since(conn, entry.id).await?.is_some(),
            ..candidate(entry)
        });
    }
    Ok(shown)
}

fn candidate(entry: Entry) -> Candidate {
    let died_on = (entry.register == RegisterKind::Death).then(|| entry.content.event_day());
    let old = matches!(entry.content, RegisterContent::Old(_));
    Candidate {
        old_office: old.then(|| office_then(&entry)),
        died_on,
        entry: entry.id,
        number: entry.number,
        office: entry.office,
        registered_on: entry.registered_on,
        name: entry.subject_name,
        birth_date: entry.birth_date,
        mother_name: entry.mother_name,
        fits: false,
        revoked: false,
    }
}

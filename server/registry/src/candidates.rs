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
    /// Day of death; in the register of deaths.
    pub died_on: Option<NaiveDate>,
    /// The mother's name, empty when unknown.
    pub mother_name: String,
    /// Name and days are the ones asked for.
    pub fits: bool,
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

    fn holds(self, day: NaiveDate) -> bool {
        let (first, last) = self.range();
        (first..=last).contains(&day)
    }
}

/// Entries by the number given, if it was, and by name and birth day. Of who has died
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
        let (first, last) = born.range();
        let named = match register {
            RegisterKind::Marriage => spouses::entries(conn, &name, first, CANDIDATES).await?,
            _ => entries::by_name_within(conn, register, &name, (first, last), CANDIDATES).await?,
        };
        for entry in named {
            if !found.iter().any(|known: &Entry| known.id == entry.id) {
                found.push(entry);
            }
        }
    }
    // Of a marriage either of the two may ask.
    let fits = |entry: &Entry| match &entry.content {
        RegisterContent::Marriage(marriage) => marriage.spouses().into_iter().any(|(_, spouse)| {
            fold(&spouse.name) == name && born.is_some_and(|born| born.holds(spouse.birth_date))
        }),
        content => {
            entry.name_folded == name
                && born.is_some_and(|born| born.holds(entry.birth_date))
                && match register {
                    RegisterKind::Birth | RegisterKind::Marriage => true,
                    RegisterKind::Death => Some(content.event_day()) == died,
                }
        }
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
    let died_on = (entry.register == RegisterKind::Death).then(|| entry.content.event_day());
    Candidate {
        died_on,
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

//! The entries that a copy may be made from.

use chrono::NaiveDate;
use domain::{
    pin::Pin,
    procedure::{CopyWanted, Declared, book_keeper},
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
    /// Register.
    pub register: RegisterKind,
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
    /// The father's name, empty when unknown.
    pub father_name: String,
    /// Whether the number of who asks stands in it; none where no copy is asked for.
    pub names_asker: Option<bool>,
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
    /// The year alone: the day on a paper may be the one that is put right.
    fn of(declared: &Declared, question: &str) -> Option<Self> {
        let partial = declared.partial_date(question)?;
        Some(Self::In(partial.year()))
    }

    /// The day where it is known, else the year.
    fn as_told(declared: &Declared, question: &str) -> Option<Self> {
        let day = declared.partial_date(question)?.exact();
        day.map(Self::On).or_else(|| Self::of(declared, question))
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

/// What a declaration says of the entries that it asks for.
pub(crate) struct EntrySought {
    /// In this register alone.
    register: Option<RegisterKind>,
    /// Commune code and number.
    place: Option<(String, EntryNumber)>,
    name: String,
    born: Option<Born>,
    /// The day of death has to be this one; of whom a copy is asked it is known.
    died: Option<Option<NaiveDate>>,
    /// Who asks for a copy, by the number that was given; none where no copy is asked for.
    asker: Option<Option<Pin>>,
}

impl EntrySought {
    /// For a copy. Of a birth the day counts where it is told: it tells people of one name
    /// and year apart.
    pub(crate) fn of_copy(register: RegisterKind, declared: &Declared) -> Self {
        let sought = Self::of(Some(register), declared, "subject");
        let born = match register {
            RegisterKind::Birth => Born::as_told(declared, "subject.birth_date"),
            _ => sought.born,
        };
        Self {
            died: Some(declared.date("subject.died_on")),
            asker: Some(declared.requester_pin().cloned()),
            born,
            ..sought
        }
    }

    /// For what else is asked of entries about one person.
    pub(crate) fn of_person(register: Option<RegisterKind>, declared: &Declared) -> Self {
        Self::of(register, declared, "person")
    }

    /// For one of several records.
    pub(crate) fn of_record(wanted: CopyWanted, declared: &Declared) -> Self {
        let died = declared.date(&format!("{}.died_on", wanted.prefix));
        let number = declared.text(&format!("{}.number", wanted.prefix));
        let number = number.and_then(|typed| EntryNumber::parse(typed));
        let office = book_keeper(declared, "registered.commune");
        Self {
            place: office
                .zip(number)
                .map(|(office, number)| (office.as_str().to_owned(), number)),
            died: Some(died),
            asker: Some(declared.requester_pin().cloned()),
            ..Self::of(Some(wanted.register), declared, wanted.prefix)
        }
    }

    /// The register it is looked for in.
    pub(crate) fn is_in(&self, register: RegisterKind) -> bool {
        self.register == Some(register)
    }

    fn of(register: Option<RegisterKind>, declared: &Declared, whose: &str) -> Self {
        let office = book_keeper(declared, "registered.commune");
        let number = declared.text("registered.number");
        let number = number.and_then(|typed| EntryNumber::parse(typed));
        let name = declared.name(&format!("{whose}.name"));
        Self {
            register,
            place: office
                .zip(number)
                .map(|(office, number)| (office.as_str().to_owned(), number)),
            name: name.map(|name| fold(name.as_str())).unwrap_or_default(),
            born: Born::of(declared, &format!("{whose}.birth_date")),
            died: None,
            asker: None,
        }
    }

    /// Whether the number of who asks for a copy stands in the entry.
    pub(crate) fn names_asker(&self, entry: &Entry) -> Option<bool> {
        let asker = self.asker.as_ref()?;
        let named = |pin| entry.content.names_number(entry.pin.as_deref(), pin);
        Some(asker.as_ref().is_some_and(named))
    }

    /// Of a marriage either of the two may ask, of an act whoever it is about.
    pub(crate) fn fits(&self, entry: &Entry) -> bool {
        let named = entry.content.people().into_iter().any(|person| {
            fold(&person.name) == self.name && self.born.is_some_and(|born| born.meets(person.born))
        });
        let Some(died) = self.died else {
            return named;
        };
        let day = match (entry.register, &entry.content) {
            (RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_), _) => true,
            (RegisterKind::Death, RegisterContent::Old(old)) => {
                died.is_some_and(|died| old.event.can_be(died))
            }
            (RegisterKind::Death, content) => Some(content.event_day()) == died,
        };
        named && day
    }
}

/// Entries by the number given, if it was, and by name and birth day; the words of a name
/// in any order, and a middle name that was not given is no matter. Of who has died
/// often only the year of birth is known: the year is looked for, and the day of death
/// tells.
pub(crate) async fn candidates(
    conn: &mut Conn,
    sought: &EntrySought,
) -> Result<Vec<Candidate>, StoreError> {
    let mut found = Vec::new();
    if let (Some((office, number)), Some(register)) = (&sought.place, sought.register) {
        found.extend(entries::by_number(conn, office, register, *number).await?);
    }
    if let Some(born) = sought.born {
        let wanted = Wanted {
            words: word_set(&sought.name),
            born: Some(born.range()),
            register: sought.register,
            ..Wanted::default()
        };
        for one in names::find(conn, &wanted, CANDIDATES).await? {
            if !found.iter().any(|known: &Entry| known.id == one.entry.id) {
                found.push(one.entry);
            }
        }
    }
    let mut shown = Vec::new();
    for entry in found {
        shown.push(shown_as(conn, sought, entry).await?);
    }
    Ok(shown)
}

/// An entry as the desk is shown it.
pub(crate) async fn shown_as(
    conn: &mut Conn,
    sought: &EntrySought,
    entry: Entry,
) -> Result<Candidate, StoreError> {
    Ok(Candidate {
        fits: sought.fits(&entry),
        names_asker: sought.names_asker(&entry),
        revoked: revoked_since(conn, entry.id).await?.is_some(),
        ..candidate(entry)
    })
}

fn candidate(entry: Entry) -> Candidate {
    let died_on = (entry.register == RegisterKind::Death).then(|| entry.content.event_day());
    let old = matches!(entry.content, RegisterContent::Old(_));
    Candidate {
        old_office: old.then(|| office_then(&entry)),
        died_on,
        entry: entry.id,
        register: entry.register,
        number: entry.number,
        office: entry.office,
        registered_on: entry.registered_on,
        name: entry.subject_name,
        birth_date: entry.birth_date,
        mother_name: entry.mother_name,
        father_name: entry.content.father_name().to_owned(),
        names_asker: None,
        fits: false,
        revoked: false,
    }
}

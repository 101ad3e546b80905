//! Looking somebody up in the registers, whichever office keeps the book: any authority of
//! the database makes copies for anybody who may have them (Law 60/2014 Art. 63).

use chrono::NaiveDate;
use domain::{
    calendar::legal_day,
    date::PartialDate,
    office::{called_on, office_key},
    place::{CommuneCode, gazetteer},
    register::{EntryNumber, RegisterContent, RegisterKind},
    text::word_set,
};
use store::{
    Conn, StoreError, paging,
    registry::{
        activity,
        entries::{self, Entry},
        names::{self, Place, Wanted},
    },
};
use uuid::Uuid;

use crate::{CorrectError, EntryPlace, Officer, Registry, amending::entry_of};

/// Lines of a page.
const LINES: usize = 20;
/// Entries made findable in one transaction.
const TOGETHER: i64 = 200;

/// What is looked for, as typed; empty fields say nothing.
#[derive(Clone, Default)]
pub struct Sought {
    /// Name, in any order, with or without marks and middle name.
    pub name: String,
    /// Day, month or year of birth.
    pub born: String,
    /// The mother's name.
    pub mother: String,
    /// Code of a register.
    pub register: String,
    /// Place of registration, by the name of then or of now.
    pub place: String,
    /// `64/1987`.
    pub number: String,
    /// Where the page begins, as [`FoundPage::next`] said.
    pub after: String,
}

/// Why nothing was looked for.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The role sees no entries.
    #[error("not allowed")]
    NotAllowed,
    /// Neither a name nor a number, with its register and place, was given.
    #[error("nothing to look for")]
    Nothing,
    /// No date.
    #[error("no date of birth")]
    Born,
    /// No number of an entry.
    #[error("no number")]
    Number,
    /// No commune is or was called so.
    #[error("no such place")]
    Place,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody in a register.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundLine {
    /// The entry.
    pub entry: Uuid,
    /// Register.
    pub register: RegisterKind,
    /// Number and year.
    pub number: EntryNumber,
    /// Name.
    pub name: String,
    /// Day of birth, as far as it is known, as printed.
    pub born: String,
    /// The mother's name, empty when unknown.
    pub mother: String,
    /// The office as it was called then.
    pub office: String,
}

/// A page of those who were found.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FoundPage {
    /// By day of birth.
    pub lines: Vec<FoundLine>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// An entry of whichever office, to be read.
#[derive(Clone, PartialEq)]
pub struct FoundEntry {
    /// The entry.
    pub entry: Entry,
    /// The office as it was called then.
    pub office_then: String,
    /// The office that keeps the book, as it is called now; none when nobody knows.
    pub office_now: Option<String>,
    /// Where the officer's own office has it among its books; none in another's.
    pub place: Option<EntryPlace>,
}

impl Registry {
    /// Looks people up.
    pub async fn search_entries(
        &self,
        officer: &Officer,
        sought: &Sought,
    ) -> Result<FoundPage, SearchError> {
        if !officer.sees_cases() {
            return Err(SearchError::NotAllowed);
        }
        let places = match sought.place.trim() {
            "" => None,
            typed => match gazetteer().ever_called(typed) {
                none if none.is_empty() => return Err(SearchError::Place),
                keys => Some(keys),
            },
        };
        let born = match sought.born.trim() {
            "" => None,
            typed => Some(PartialDate::read(typed).ok_or(SearchError::Born)?),
        };
        let register = RegisterKind::parse(&sought.register);
        let words = word_set(&sought.name);
        let mut conn = self.db().read().await?;
        if !sought.number.trim().is_empty() {
            let number = EntryNumber::parse(&sought.number).ok_or(SearchError::Number)?;
            let (Some(register), Some(places)) = (register, places) else {
                return Err(SearchError::Nothing);
            };
            return by_number(&mut conn, register, number, &places, &words).await;
        }
        if words.is_empty() {
            return Err(SearchError::Nothing);
        }
        let wanted = Wanted {
            words,
            born: born.map(|born| (born.earliest(), born.latest())),
            register,
            places,
            mother: word_set(&sought.mother),
            after: place(&sought.after),
        };
        let most = paging::one_more(LINES);
        let mut found = names::find(&mut conn, &wanted, most).await?;
        let next = paging::cut(&mut found, LINES).map(|last| word(&last.place));
        Ok(FoundPage {
            lines: found
                .iter()
                .flat_map(|one| line(&one.entry, Some(&one.place.side)))
                .collect(),
            next,
        })
    }

    /// An entry that was found, opened to be read: it counts as a case that is opened.
    pub async fn found_entry(
        &self,
        officer: &Officer,
        id: Uuid,
    ) -> Result<Option<FoundEntry>, StoreError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let found = entries::by_id(&mut self.db().read().await?, id).await?;
        let Some(entry) = found else {
            return Ok(None);
        };
        let at = self.now();
        let mut tx = self.db().write().await?;
        activity::opened(&mut tx, officer.id, at).await?;
        tx.commit().await?;
        tracing::info!(officer = %officer.id, entry = %id, "an entry was opened");
        let today = legal_day(at);
        let office_now = match &entry.content {
            RegisterContent::Old(old) => old.office_now(&entry.office, today),
            _ => keeper(&entry, today),
        };
        let place = EntryPlace::of(&entry, &officer.office);
        let own = match entry_of(&mut self.db().read().await?, officer, place, at).await {
            Ok(own) => own.id == entry.id,
            Err(CorrectError::Store(error)) => return Err(error),
            Err(_) => false,
        };
        Ok(Some(FoundEntry {
            office_then: office_then(&entry),
            office_now,
            place: own.then_some(place),
            entry,
        }))
    }

    /// Makes entries findable that were written before there was a search.
    pub async fn make_searchable(&self) -> Result<(), StoreError> {
        loop {
            let mut tx = self.db().write().await?;
            let done = names::catch_up(&mut tx, TOGETHER).await?;
            tx.commit().await?;
            if done == 0 {
                return Ok(());
            }
        }
    }
}

/// The office of an entry as it was called when it was entered.
pub(crate) fn office_then(entry: &Entry) -> String {
    let then = match &entry.content {
        RegisterContent::Old(old) => old.office_then(&entry.office),
        _ => CommuneCode::parse(&entry.office)
            .ok()
            .and_then(|code| called_on(code, entry.registered_on)),
    };
    then.unwrap_or_else(|| entry.office.clone())
}

fn keeper(entry: &Entry, today: NaiveDate) -> Option<String> {
    let code = CommuneCode::parse(&entry.office).ok()?;
    called_on(code, today)
}

async fn by_number(
    conn: &mut Conn,
    register: RegisterKind,
    number: EntryNumber,
    places: &[String],
    words: &[String],
) -> Result<FoundPage, SearchError> {
    let mut offices: Vec<String> = places
        .iter()
        .filter_map(|key| key.split(' ').next().map(str::to_owned))
        .collect();
    offices.dedup();
    let found = entries::of_offices(conn, &offices, register, number).await?;
    let lines = found
        .iter()
        // A code was given again: the office must have been called so.
        .filter(|entry| {
            let day = match &entry.content {
                RegisterContent::Old(old) => old.named_on(&entry.office),
                _ => entry.registered_on,
            };
            places.contains(&office_key(&entry.office, day))
        })
        .flat_map(|entry| line(entry, None))
        .filter(|line| {
            let name = word_set(&line.name);
            words.iter().all(|word| name.contains(word))
        })
        .collect();
    Ok(FoundPage { lines, next: None })
}

/// The people of an entry, or the one of this side.
fn line(entry: &Entry, side: Option<&str>) -> Vec<FoundLine> {
    let people = entry.content.people().into_iter();
    people
        .filter(|person| side.is_none_or(|side| person.side == side))
        .map(|person| FoundLine {
            entry: entry.id,
            register: entry.register,
            number: entry.number,
            born: born(person.born),
            name: person.name,
            mother: entry.mother_name.clone(),
            office: office_then(entry),
        })
        .collect()
}

/// A day, a month or a year.
fn born((first, last): (NaiveDate, NaiveDate)) -> String {
    let (day, month) = (
        PartialDate::of_day(first),
        PartialDate::read(&first.format("%Y-%m").to_string()),
    );
    let year = PartialDate::read(&first.format("%Y").to_string());
    let fits = |date: &PartialDate| date.earliest() == first && date.latest() == last;
    let printed = [day, month, year].into_iter().flatten().find(fits);
    printed.map(PartialDate::printed).unwrap_or_default()
}

/// A place in the list as the form carries it.
fn word(place: &Place) -> String {
    format!("{}~{}~{}", place.born, place.entry.simple(), place.side)
}

fn place(word: &str) -> Option<Place> {
    let mut parts = word.split('~');
    Some(Place {
        born: parts.next()?.parse().ok()?,
        entry: parts.next()?.parse().ok()?,
        side: parts.next()?.to_owned(),
    })
}

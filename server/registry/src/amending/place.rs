//! Where an entry stands, and whose office may open it there: an old book is kept by the
//! office that its commune, or that part of it, went into. Law 60/2014 Art. 59.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    mission::legal_day_at,
    place::{CommuneCode, gazetteer},
    register::{EntryNumber, RegisterContent, RegisterKind},
};
use store::{
    Conn, StoreError,
    registry::entries::{self, Entry},
};

use super::CorrectError;
use crate::Officer;

/// Where an entry stands in the books that an office keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryPlace {
    /// Which register.
    pub register: RegisterKind,
    /// Number and year.
    pub number: EntryNumber,
    /// The office whose old book it is, where that is another: the number may stand in
    /// several of them.
    pub office: Option<CommuneCode>,
}

impl EntryPlace {
    /// In a book of the office itself, or the only one of those that it took over.
    pub const fn own(register: RegisterKind, number: EntryNumber) -> Self {
        Self {
            register,
            number,
            office: None,
        }
    }

    /// Where an officer of this office finds an entry.
    pub(crate) fn of(entry: &Entry, office: &str) -> Self {
        let other = Some(&entry.office).filter(|other| *other != office);
        Self {
            office: other.and_then(|code| CommuneCode::parse(code).ok()),
            ..Self::own(entry.register, entry.number)
        }
    }

    /// Reads what an address says: `KS/2026/412`, or `KH/1990/12/22363`.
    pub fn parse(word: &str) -> Option<Self> {
        let mut parts = word.split('/');
        let register = RegisterKind::parse(parts.next()?)?;
        let (year, number) = (parts.next()?, parts.next()?);
        let office = match parts.next() {
            Some(code) => Some(CommuneCode::parse(code).ok()?),
            None => None,
        };
        let ends = parts.next().is_none();
        let number = EntryNumber::parse(&format!("{number}/{year}"))?;
        ends.then_some(Self {
            register,
            number,
            office,
        })
    }
}

impl std::fmt::Display for EntryPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (register, number) = (self.register.as_str(), self.number);
        write!(f, "{register}/{}/{}", number.year, number.number)?;
        match &self.office {
            Some(office) => write!(f, "/{office}"),
            None => Ok(()),
        }
    }
}

/// The entry that stands there, for an officer whose office keeps the book.
pub(crate) async fn entry_of(
    conn: &mut Conn,
    officer: &Officer,
    place: EntryPlace,
    at: DateTime<Utc>,
) -> Result<Entry, CorrectError> {
    if !officer.sees_cases() {
        return Err(CorrectError::NotFound);
    }
    let own = officer.office.as_str();
    let today = legal_day_at(own, at);
    let book = place.office.as_ref().map_or(own, CommuneCode::as_str);
    let found = entries::by_number(conn, book, place.register, place.number).await?;
    let found = match found.filter(|entry| keeps(own, entry, today)) {
        None if place.office.is_none() => in_book_of_forerunner(conn, own, place, today).await?,
        found => found,
    };
    found.ok_or(CorrectError::NotFound)
}

/// Whether the office keeps the book of an entry. The code of a divided commune went on with
/// one of its parts, which need not have the book.
fn keeps(office: &str, entry: &Entry, today: NaiveDate) -> bool {
    match &entry.content {
        RegisterContent::Old(old) => old
            .keeper(&entry.office, today)
            .is_some_and(|keeper| keeper.as_str() == office),
        _ => entry.office == office,
    }
}

/// The entry of this number in an old book that the office took over with a commune that
/// went into its own. None where several such books have one.
async fn in_book_of_forerunner(
    conn: &mut Conn,
    office: &str,
    place: EntryPlace,
    today: NaiveDate,
) -> Result<Option<Entry>, StoreError> {
    let Ok(own) = CommuneCode::parse(office) else {
        return Ok(None);
    };
    let forerunners: Vec<String> = gazetteer()
        .forerunners(own)
        .iter()
        .map(|code| code.as_str().to_owned())
        .collect();
    let found = entries::of_offices(conn, &forerunners, place.register, place.number).await?;
    let mut kept = found
        .into_iter()
        .filter(|entry| keeps(office, entry, today));
    Ok(kept.next().filter(|_| kept.next().is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_an_entry_reads_back() {
        for word in ["KS/2026/412", "KT/2027/1", "KH/1990/12/22363"] {
            let place = EntryPlace::parse(word).map(|place| place.to_string());
            assert_eq!(place.as_deref(), Some(word));
        }
        for other in [
            "",
            "KS",
            "KS/2026",
            "XX/2026/1",
            "KS/2026/0",
            "KS/26/1",
            "KH/1990/12/",
            "KH/1990/12/2236",
            "KH/1990/12/22363/1",
        ] {
            assert_eq!(EntryPlace::parse(other), None, "{other}");
        }
    }
}

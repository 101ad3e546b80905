//! What two deaths are compared by.

use chrono::NaiveTime;

use crate::{
    date::PartialDate,
    register::{ActRecord, DeathRecord, FactValue, OldRecord, RegisterContent, UNIDENTIFIED},
    sex::Sex,
    text::fold,
};

/// A death, as far as it tells one person from another.
#[derive(Clone, PartialEq)]
pub struct DeathFacts {
    /// Dossier code it came with, or its place among old books.
    pub code: String,
    /// Whole name of who died.
    pub name: String,
    /// A body that nobody knows: the name is no one's.
    pub body: bool,
    /// Birth date, at least the year.
    pub born: PartialDate,
    /// Sex; of a death abroad it may be missing.
    pub sex: Option<Sex>,
    /// PIN.
    pub pin: Option<String>,
    /// Other identity paper as printed.
    pub identity: Option<String>,
    /// Last residence as printed.
    pub residence: Option<String>,
    /// Day of death; an old book may know the month or the year alone.
    pub died_on: PartialDate,
    /// Hour of death.
    pub died_at: Option<NaiveTime>,
    /// Place of death as printed.
    pub place: Option<String>,
    /// Who declared; an entry of a death abroad names nobody.
    pub declarant: Option<String>,
    /// It stands in an old book, where places are called as they were then: another name is
    /// no other place.
    pub old: bool,
}

impl DeathFacts {
    /// The facts of a death, or of one that was registered abroad and is recorded here; none
    /// of anything else.
    pub fn of(code: &str, content: &RegisterContent) -> Option<Self> {
        match content {
            RegisterContent::Death(death) => Self::registered(code, death),
            RegisterContent::Act(act) => Self::abroad(code, act),
            _ => None,
        }
    }

    fn registered(code: &str, death: &DeathRecord) -> Option<Self> {
        let deceased = &death.deceased;
        Some(Self {
            code: code.to_owned(),
            name: deceased.name.clone(),
            body: deceased.name == UNIDENTIFIED,
            born: deceased.birth_date,
            sex: Some(deceased.sex),
            pin: deceased.pin.clone(),
            identity: deceased.identity.clone(),
            residence: deceased.residence.clone(),
            died_on: PartialDate::of_day(death.died_on)?,
            died_at: death.died_at,
            place: Some(death.death_place.clone()),
            declarant: Some(death.declarant.name.clone()),
            old: false,
        })
    }

    fn abroad(code: &str, act: &ActRecord) -> Option<Self> {
        let (person, died_on) = act.died_abroad()?;
        Some(Self {
            code: code.to_owned(),
            name: person.name.clone(),
            body: false,
            born: person.birth_date?,
            sex: person.sex,
            pin: person.pin.clone(),
            identity: person.identity.clone(),
            residence: person.residence.clone(),
            died_on: PartialDate::of_day(died_on)?,
            died_at: None,
            place: match act.value("event_place") {
                Some(FactValue::Text(place)) => Some(place.clone()),
                _ => None,
            },
            declarant: None,
            old: false,
        })
    }

    /// What an old book of deaths says.
    pub(super) fn of_book(place: &str, old: &OldRecord) -> Option<Self> {
        let person = old.people.first()?;
        Some(Self {
            code: place.to_owned(),
            name: person.name.clone(),
            body: person.name == UNIDENTIFIED,
            born: person.birth?,
            sex: person.sex,
            pin: person.pin.clone(),
            identity: person.identity.clone(),
            residence: person.residence.clone(),
            died_on: old.event,
            died_at: None,
            place: old.place.clone(),
            declarant: None,
            old: true,
        })
    }
}

/// The number of a paper that is printed as `P1234567, Cục Quản lý xuất nhập cảnh`, however
/// it is spaced and whoever is said to have issued it; none where there is no number.
pub fn paper_number(identity: &str) -> Option<String> {
    let number: String = fold(identity.split(',').next()?)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    (!number.is_empty()).then_some(number)
}

impl std::fmt::Debug for DeathFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeathFacts({})", self.code)
    }
}

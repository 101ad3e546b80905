//! What two births are compared by.

use chrono::NaiveTime;

use crate::{
    date::PartialDate,
    register::{BirthRecord, OldPerson, OldRecord, ParentRecord},
    sex::Sex,
};

/// A birth, as far as it tells one child from another.
#[derive(Clone, PartialEq)]
pub struct BirthFacts {
    /// Dossier code it came with, or its place among old books.
    pub code: String,
    /// Dossier of a twin, as declared.
    pub sibling: Option<String>,
    /// The child's whole name.
    pub name: String,
    /// Day of birth; an old book may know the month or the year alone.
    pub born: PartialDate,
    /// Hour of birth.
    pub time: Option<NaiveTime>,
    /// Sex; an old book may not say it.
    pub sex: Option<Sex>,
    /// Code of the hospital's notification: each twin has its own (Circular 22/2025).
    pub notice: Option<String>,
    /// The child's PIN, once it has one.
    pub pin: Option<String>,
    /// Mother, unless unknown.
    pub mother: Option<ParentFacts>,
    /// Father, if entered.
    pub father: Option<ParentFacts>,
}

/// A parent, as far as it tells.
#[derive(Clone, PartialEq)]
pub struct ParentFacts {
    /// Whole name.
    pub name: String,
    /// Birth date, at least the year; an old book may not say it.
    pub born: Option<PartialDate>,
    /// PIN.
    pub pin: Option<String>,
}

impl BirthFacts {
    /// The facts of a record; `notice` and `pin` are known beside it. None of a day of birth
    /// that no register can hold.
    pub fn of(
        code: &str,
        birth: &BirthRecord,
        notice: Option<&str>,
        pin: Option<&str>,
    ) -> Option<Self> {
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some(Self {
            code: code.to_owned(),
            sibling: birth.sibling.clone(),
            name: birth.child.full_name(),
            born: PartialDate::of_day(birth.child.birth_date)?,
            time: birth.child.birth_time,
            sex: Some(birth.child.sex),
            notice: notice.and_then(filled),
            pin: pin.and_then(filled),
            mother: birth.mother.as_ref().map(parent),
            father: birth.father.as_ref().map(parent),
        })
    }

    /// What an old book of births says.
    pub(super) fn of_book(place: &str, old: &OldRecord) -> Option<Self> {
        let child = old.people.first()?;
        Some(Self {
            code: place.to_owned(),
            sibling: None,
            name: child.name.clone(),
            born: old.event,
            time: None,
            sex: child.sex,
            notice: None,
            pin: child.pin.clone(),
            mother: old.mother.as_ref().map(named),
            father: old.father.as_ref().map(named),
        })
    }
}

fn parent(parent: &ParentRecord) -> ParentFacts {
    ParentFacts {
        name: parent.name.clone(),
        born: Some(parent.birth_date),
        pin: parent.pin.clone(),
    }
}

fn named(parent: &OldPerson) -> ParentFacts {
    ParentFacts {
        name: parent.name.clone(),
        born: parent.birth,
        pin: parent.pin.clone(),
    }
}

impl std::fmt::Debug for BirthFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BirthFacts({})", self.code)
    }
}

impl std::fmt::Debug for ParentFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ParentFacts(…)")
    }
}

//! What two births are compared by.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    date::PartialDate,
    register::{BirthRecord, ParentRecord},
    sex::Sex,
};

/// A birth, as far as it tells one child from another.
#[derive(Clone, PartialEq)]
pub struct BirthFacts {
    /// Dossier code it came with.
    pub code: String,
    /// Dossier of a twin, as declared.
    pub sibling: Option<String>,
    /// The child's whole name.
    pub name: String,
    /// Day of birth.
    pub born: NaiveDate,
    /// Hour of birth.
    pub time: Option<NaiveTime>,
    /// Sex.
    pub sex: Sex,
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
    /// Birth date, at least the year.
    pub born: PartialDate,
    /// PIN.
    pub pin: Option<String>,
}

impl BirthFacts {
    /// The facts of a record; `notice` and `pin` are known beside it.
    pub fn of(code: &str, birth: &BirthRecord, notice: Option<&str>, pin: Option<&str>) -> Self {
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            code: code.to_owned(),
            sibling: birth.sibling.clone(),
            name: birth.child.full_name(),
            born: birth.child.birth_date,
            time: birth.child.birth_time,
            sex: birth.child.sex,
            notice: notice.and_then(filled),
            pin: pin.and_then(filled),
            mother: birth.mother.as_ref().map(parent),
            father: birth.father.as_ref().map(parent),
        }
    }
}

fn parent(parent: &ParentRecord) -> ParentFacts {
    ParentFacts {
        name: parent.name.clone(),
        born: parent.birth_date,
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

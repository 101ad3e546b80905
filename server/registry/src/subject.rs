//! Whom a case is about, and what tells that two births are one.

use domain::{
    procedure::{Declared, Outcome},
    register::{BirthRecord, ParentRecord, RegisterContent},
    text::{fold, newer_tones},
};
use store::registry::cases::ChildKeys;

/// Whom a case is about.
pub(crate) struct Subject {
    /// The name on lists.
    pub name: String,
    /// For births.
    pub child: Option<ChildKeys>,
}

impl Subject {
    /// As far as the declaration tells.
    pub fn of(outcome: &Outcome, declared: &Declared) -> Self {
        match outcome {
            Outcome::Enter(_, entry) => {
                let content = entry(declared);
                let child = match &content {
                    Some(RegisterContent::Birth(birth)) => child_keys(birth),
                    _ => None,
                };
                Self {
                    name: content.map(|c| c.subject_name()).unwrap_or_default(),
                    child,
                }
            }
            // The first of several records.
            Outcome::CopiesOf(_) => Self {
                name: declared
                    .name("r1.name")
                    .map(|name| name.as_str().to_owned())
                    .unwrap_or_default(),
                child: None,
            },
            Outcome::CopyFrom(_) => Self {
                name: declared
                    .name("subject.name")
                    .map(|name| name.as_str().to_owned())
                    .unwrap_or_default(),
                child: None,
            },
        }
    }
}

/// The keys of a birth; none when the mother is unknown.
pub(crate) fn child_keys(birth: &BirthRecord) -> Option<ChildKeys> {
    Some(ChildKeys {
        mother: mother_key(birth.mother.as_ref()?),
        birth_date: birth.child.birth_date,
        name: name_key(&birth.child.full_name()),
    })
}

/// The mother's PIN; where she has none her other paper, else her name and birth date.
fn mother_key(mother: &ParentRecord) -> String {
    match (&mother.pin, &mother.identity) {
        (Some(pin), _) => format!("pin {pin}"),
        (None, Some(paper)) => format!("paper {}", fold(paper)),
        (None, None) => format!(
            "name {} {}",
            fold(&mother.name),
            mother.birth_date.printed()
        ),
    }
}

/// The name with its marks: twins called Minh Anh and Minh Ánh are two; Minh Hòa and Minh
/// Hoà are one.
pub(crate) fn name_key(name: &str) -> String {
    newer_tones(name).to_lowercase()
}

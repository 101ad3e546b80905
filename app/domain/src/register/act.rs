//! What the registers beside births, marriages and deaths hold, in one shape: the people
//! it is about, and facts in the order in which the paper prints them. Law 60/2014 Art.
//! 3, 59; law.md 11.7.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActKind, EntryPerson, RegisterContent};
use crate::{date::PartialDate, sex::Sex};

/// An entry of one of these registers. Places are printed text: an entry keeps the names
/// of its day.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ActRecord {
    /// Which register.
    pub kind: ActKind,
    /// Whom it is about, in the order of the paper. Who is only named in it (a declarant,
    /// somebody's future spouse) is a fact.
    pub persons: Vec<ActPerson>,
    /// What it says, in the order of the paper.
    pub facts: Vec<ActFact>,
}

/// Somebody an act is about.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ActPerson {
    /// What they are in it, e.g. `guardian`: key of the text `act-role-{role}`.
    pub role: String,
    /// Whole name.
    pub name: String,
    /// Day of birth, at least the year; none of an institution.
    pub birth_date: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Ethnic group code; none for a foreigner.
    pub ethnicity: Option<String>,
    /// Nationality, alpha-3.
    pub nationality: Option<String>,
    /// Residence as printed.
    pub residence: Option<String>,
    /// PIN, if any.
    pub pin: Option<String>,
    /// Number and issuer of another identity paper, if no PIN.
    pub identity: Option<String>,
    /// Its kind, as it was chosen; none in older entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_kind: Option<String>,
}

/// One fact.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ActFact {
    /// Stable id, key of the text `act-fact-{id}` and of the paper's line. It is the
    /// beginning of the ids of its questions, points as `_`: so a line of a draft finds
    /// what was asked.
    pub id: String,
    /// What it says.
    pub value: FactValue,
}

/// The value of a fact.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactValue {
    /// As it is.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A sentence `act-fact-{id}.{word}`, and what it is filled with.
    Said {
        /// Which.
        word: String,
        /// What stands in it, by name.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        with: BTreeMap<String, String>,
    },
}

impl ActRecord {
    /// One without people and facts yet.
    pub fn new(kind: ActKind) -> Self {
        Self {
            kind,
            persons: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// With this person behind the others.
    #[must_use]
    pub fn person(mut self, person: ActPerson) -> Self {
        self.persons.push(person);
        self
    }

    /// With this fact behind the others.
    #[must_use]
    pub fn fact(mut self, id: &str, value: FactValue) -> Self {
        self.facts.push(ActFact {
            id: id.to_owned(),
            value,
        });
        self
    }

    /// With this fact, if there is one.
    #[must_use]
    pub fn maybe(self, id: &str, value: Option<FactValue>) -> Self {
        match value {
            Some(value) => self.fact(id, value),
            None => self,
        }
    }

    /// As the content of an entry.
    pub fn into_content(self) -> RegisterContent {
        RegisterContent::Act(Box::new(self))
    }

    /// The value of a fact.
    pub fn value(&self, id: &str) -> Option<&FactValue> {
        self.facts
            .iter()
            .find(|fact| fact.id == id)
            .map(|fact| &fact.value)
    }

    /// The word of a fact that is one.
    pub fn word(&self, id: &str) -> Option<&str> {
        match self.value(id) {
            Some(FactValue::Said { word, .. }) => Some(word),
            _ => None,
        }
    }

    /// The first person of this role.
    pub fn who(&self, role: &str) -> Option<&ActPerson> {
        self.persons.iter().find(|person| person.role == role)
    }

    /// Who died and on which day, where it records a death that was registered abroad.
    pub fn died_abroad(&self) -> Option<(&ActPerson, NaiveDate)> {
        let tells =
            self.kind == ActKind::OtherRecording && self.word("event_kind") == Some("death");
        match (tells, self.who("subject"), self.value("event_date")) {
            (true, Some(person), Some(FactValue::Day(day))) => Some((person, *day)),
            _ => None,
        }
    }

    /// Everybody with a key of their own: the role, with a number from the second on.
    pub fn keyed(&self) -> impl Iterator<Item = (String, &ActPerson)> {
        keys(&self.persons).into_iter().zip(&self.persons)
    }

    /// The day that opens its papers to a stranger: of birth of the first person, where
    /// it is known.
    pub fn opens_with(&self) -> Option<NaiveDate> {
        self.persons.first()?.birth_date?.exact()
    }

    /// The names of all.
    pub(super) fn names(&self) -> String {
        let names: Vec<&str> = self.persons.iter().map(|one| one.name.as_str()).collect();
        names.join(" – ")
    }

    pub(super) fn born_from(&self) -> NaiveDate {
        let first = self.persons.first();
        first.map_or(FIRST, |person| person.born().0)
    }

    pub(super) fn people(&self) -> Vec<EntryPerson> {
        self.keyed()
            .map(|(side, person)| EntryPerson {
                side,
                name: person.name.clone(),
                born: person.born(),
            })
            .collect()
    }
}

/// The keys of the people, in their order.
pub(super) fn keys(persons: &[ActPerson]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    persons
        .iter()
        .map(|person| {
            let nth = seen.entry(&person.role).or_default();
            *nth += 1;
            match *nth {
                1 => person.role.clone(),
                nth => format!("{}{nth}", person.role),
            }
        })
        .collect()
}

impl ActPerson {
    /// First and last day on which they can have been born.
    pub fn born(&self) -> (NaiveDate, NaiveDate) {
        self.birth_date
            .map_or((FIRST, LAST), |born| (born.earliest(), born.latest()))
    }

    /// The number that names one person without doubt; else name and day of birth.
    pub fn key(&self) -> String {
        match (&self.pin, self.birth_date) {
            (Some(pin), _) => format!("pin {pin}"),
            (None, born) => format!(
                "name {} {}",
                crate::text::fold(&self.name),
                born.map(PartialDate::printed).unwrap_or_default()
            ),
        }
    }
}

impl FactValue {
    /// Text as it is.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A sentence without anything to fill in.
    pub fn word(word: impl Into<String>) -> Self {
        Self::said(word, [])
    }

    /// A sentence and what stands in it.
    pub fn said<const N: usize>(word: impl Into<String>, with: [(&str, String); N]) -> Self {
        Self::Said {
            word: word.into(),
            with: with.map(|(name, value)| (name.to_owned(), value)).into(),
        }
    }
}

/// Whose birth nobody knows can have been born on any day.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(ActRecord, ActPerson, ActFact, FactValue);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::register::RegisterKind;

    fn person(role: &str, name: &str) -> ActPerson {
        ActPerson {
            role: role.into(),
            name: name.into(),
            birth_date: PartialDate::of_year(1950),
            sex: None,
            ethnicity: None,
            nationality: None,
            residence: None,
            pin: None,
            identity: None,
            identity_kind: None,
        }
    }

    #[test]
    fn an_act_reads_back_as_it_was_written() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        let content = ActRecord::new(ActKind::Guardianship)
            .person(person("guardian", "Lê Thị Hoa"))
            .fact("note", FactValue::text("Nuôi cháu"))
            .fact("since", FactValue::Day(day))
            .fact(
                "kind",
                FactValue::said("appointed", [("number", "5".into())]),
            )
            .into_content();
        let json = serde_json::to_string(&content).unwrap();
        assert!(json.contains(r#""kind":"GH""#), "{json}");
        let back: RegisterContent = serde_json::from_str(&json).unwrap();
        assert!(back == content);
        assert_eq!(content.kind(), RegisterKind::Act(ActKind::Guardianship));
    }

    /// Both grandparents are guardians: Civil Code Art. 47.2.
    #[test]
    fn two_of_one_role_are_found_apart() {
        let act = ActRecord::new(ActKind::Guardianship)
            .person(person("guardian", "Lê Văn An"))
            .person(person("guardian", "Lê Thị Bình"))
            .person(person("ward", "Lê An"));
        let sides: Vec<String> = act.people().into_iter().map(|one| one.side).collect();
        assert_eq!(sides, ["guardian", "guardian2", "ward"]);
        assert_eq!(act.names(), "Lê Văn An – Lê Thị Bình – Lê An");
    }
}

//! The register books: what an entry holds and how it is numbered.
//! Law 60/2014 Art. 59; law.md section 3.

mod acknowledged;
mod act;
mod act_entry;
mod act_kind;
mod birth;
mod birth_entry;
mod book;
mod correction;
mod death;
mod death_entry;
mod former;
mod identity;
mod marriage;
mod marriage_entry;
mod numbered;
mod old;
mod places;

pub use acknowledged::acknowledged_with;
pub use act::{ActFact, ActPerson, ActRecord, FactValue};
pub use act_kind::ActKind;
pub use birth::{BirthRecord, ChildRecord, DeclarantRecord, ParentRecord};
pub use birth_entry::{birth_again_entry, birth_entry};
pub use book::{BookPage, pages_used};
pub use correction::{EntryValue, FieldChange, FieldKind, Unwritable, corrected, entry_values};
pub use death::{BodyRecord, DeathPaper, DeathRecord, DeceasedRecord, UNIDENTIFIED, UNSPECIFIED};
pub use death_entry::{death_again_entry, death_entry};
pub use former::{FormerRegistration, RegistrationKind};
pub use identity::Identified;
pub use marriage::{MarriageRecord, SpouseRecord};
pub use marriage_entry::{marriage_again_entry, marriage_entry};
pub use old::{OldPerson, OldRecord, successors};
pub(crate) use places::place;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The kinds of register (law.md 11.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RegisterKind {
    /// KS: births.
    Birth,
    /// KH: marriages.
    Marriage,
    /// KT: deaths.
    Death,
    /// Any other.
    Act(ActKind),
}

impl RegisterKind {
    /// All.
    pub const ALL: [Self; 14] = [
        Self::Birth,
        Self::Marriage,
        Self::Death,
        Self::Act(ActKind::Guardianship),
        Self::Act(ActKind::GuardianshipEnd),
        Self::Act(ActKind::Supervision),
        Self::Act(ActKind::SupervisionEnd),
        Self::Act(ActKind::ParentChild),
        Self::Act(ActKind::Change),
        Self::Act(ActKind::MaritalStatus),
        Self::Act(ActKind::Confirmation),
        Self::Act(ActKind::RecordedMarriage),
        Self::Act(ActKind::RecordedDivorce),
        Self::Act(ActKind::OtherRecording),
    ];

    /// The code of the justice ministry's software.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Birth => "KS",
            Self::Marriage => "KH",
            Self::Death => "KT",
            Self::Act(kind) => kind.as_str(),
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

impl Serialize for RegisterKind {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RegisterKind {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("no such register"))
    }
}

/// What is written in a register: one variant for each kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "register")]
pub enum RegisterContent {
    /// A birth.
    #[serde(rename = "KS")]
    Birth(Box<BirthRecord>),
    /// A marriage.
    #[serde(rename = "KH")]
    Marriage(Box<MarriageRecord>),
    /// A death.
    #[serde(rename = "KT")]
    Death(Box<DeathRecord>),
    /// Anything else, of whichever register.
    #[serde(rename = "act")]
    Act(Box<ActRecord>),
    /// What was read from an old book, of whichever register.
    #[serde(rename = "old")]
    Old(Box<OldRecord>),
}

/// Somebody under whose name an entry is found.
#[derive(Clone, PartialEq, Eq)]
pub struct EntryPerson {
    /// `subject`; of a marriage `groom` or `bride`; of an act the role.
    pub side: String,
    /// Whole name.
    pub name: String,
    /// First and last day on which they can have been born.
    pub born: (NaiveDate, NaiveDate),
}

impl RegisterContent {
    /// The register it belongs to.
    pub fn kind(&self) -> RegisterKind {
        match self {
            Self::Birth(_) => RegisterKind::Birth,
            Self::Marriage(_) => RegisterKind::Marriage,
            Self::Death(_) => RegisterKind::Death,
            Self::Act(act) => RegisterKind::Act(act.kind),
            Self::Old(old) => old.kind,
        }
    }

    /// The name of whom it is about; of a marriage both, the husband first; of an act all.
    pub fn subject_name(&self) -> String {
        match self {
            Self::Birth(birth) => birth.child.full_name(),
            Self::Marriage(marriage) => {
                format!("{} – {}", marriage.groom.name, marriage.bride.name)
            }
            Self::Death(death) => death.deceased.name.clone(),
            Self::Act(act) => act.names(),
            Self::Old(old) => old.subject_name(),
        }
    }

    /// The first day on which whom it is about can have been born; of a marriage the
    /// husband, the wife is found beside it.
    pub fn born_from(&self) -> NaiveDate {
        match self {
            Self::Birth(birth) => birth.child.birth_date,
            Self::Marriage(marriage) => marriage.groom.birth_date,
            Self::Death(death) => death.deceased.birth_date.earliest(),
            Self::Act(act) => act.born_from(),
            Self::Old(old) => old.born_from(),
        }
    }

    /// The day of the event, or the first that it can be; of an act the day of birth of
    /// its first person. Its papers are read by who knows it.
    pub fn event_day(&self) -> NaiveDate {
        match self {
            Self::Birth(birth) => birth.child.birth_date,
            Self::Marriage(marriage) => marriage.married_on,
            Self::Death(death) => death.died_on,
            Self::Act(act) => act.born_from(),
            Self::Old(old) => old.event.earliest(),
        }
    }

    /// The name of the mother; empty when unknown, and in other registers than births.
    pub fn mother_name(&self) -> &str {
        match self {
            Self::Birth(birth) => birth.mother.as_ref().map_or("", |mother| &mother.name),
            Self::Old(old) => old.mother.as_ref().map_or("", |mother| &mother.name),
            Self::Marriage(_) | Self::Death(_) | Self::Act(_) => "",
        }
    }

    /// Everybody under whose name it is found.
    pub fn people(&self) -> Vec<EntryPerson> {
        let one = |side: &str, name: &str, born| EntryPerson {
            side: side.to_owned(),
            name: name.to_owned(),
            born,
        };
        match self {
            Self::Birth(birth) => {
                let day = birth.child.birth_date;
                vec![one("subject", &birth.child.full_name(), (day, day))]
            }
            Self::Marriage(marriage) => marriage
                .spouses()
                .into_iter()
                .map(|(side, spouse)| {
                    one(side, &spouse.name, (spouse.birth_date, spouse.birth_date))
                })
                .collect(),
            Self::Death(death) => {
                let born = death.deceased.birth_date;
                let born = (born.earliest(), born.latest());
                vec![one("subject", &death.deceased.name, born)]
            }
            Self::Act(act) => act.people(),
            Self::Old(old) => {
                let sides: &[&'static str] = match old.kind {
                    RegisterKind::Marriage => &["groom", "bride"],
                    _ => &["subject"],
                };
                sides
                    .iter()
                    .zip(&old.people)
                    .map(|(side, person)| {
                        let born = person.birth.unwrap_or(old.event);
                        one(side, &person.name, (born.earliest(), born.latest()))
                    })
                    .collect()
            }
        }
    }
}

/// The place of an entry: running number of register, office and year.
/// Printed `412/2026`; it restarts at 1 each first of January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EntryNumber {
    /// Running number, from 1.
    pub number: i64,
    /// Year of registration.
    pub year: i32,
}

impl std::fmt::Display for EntryNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.year)
    }
}

impl EntryNumber {
    /// Reads `412/2026`.
    pub fn parse(typed: &str) -> Option<Self> {
        let (number, year) = typed.trim().split_once('/')?;
        let number: i64 = number.trim().parse().ok().filter(|n| *n > 0)?;
        let year: i32 = year
            .trim()
            .parse()
            .ok()
            .filter(|y| (1900..=9999).contains(y))?;
        Some(Self { number, year })
    }
}

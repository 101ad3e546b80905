//! What the death register holds (law.md 2.3 and 3, Trích lục khai tử).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{DeclarantRecord, FormerRegistration};
use crate::{date::PartialDate, sex::Sex};

/// A death as entered. Places are printed text: an entry keeps the names of its day.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct DeathRecord {
    /// Who died.
    pub deceased: DeceasedRecord,
    /// Day of death, solar calendar.
    pub died_on: NaiveDate,
    /// Hour of death, if known.
    pub died_at: Option<NaiveTime>,
    /// Place of death as printed.
    pub death_place: String,
    /// Cause of death, as the death paper says it.
    pub cause: String,
    /// The paper that tells of the death; none for who died long ago without one.
    pub paper: Option<DeathPaper>,
    /// Who declared.
    pub declarant: DeclarantRecord,
    /// Registered more than the lawful days after the death.
    pub overdue: bool,
    /// The registration that this one repeats, book and original being lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerRegistration>,
}

/// Who died.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct DeceasedRecord {
    /// Whole name.
    pub name: String,
    /// Birth date, at least the year.
    pub birth_date: PartialDate,
    /// Sex.
    pub sex: Sex,
    /// Ethnic group code; none for a foreigner.
    pub ethnicity: Option<String>,
    /// Nationality, alpha-3.
    pub nationality: String,
    /// Last residence as printed; none when nobody knows it.
    pub residence: Option<String>,
    /// PIN, if any.
    pub pin: Option<String>,
    /// Number and issuer of another identity paper, if no PIN.
    pub identity: Option<String>,
    /// Its kind, as it was chosen; none in older entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_kind: Option<String>,
    /// What the body was known by when nobody knew whose it was. It stays when the entry is
    /// supplemented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyRecord>,
}

/// What stands where a name stands, while nobody knows it.
pub const UNIDENTIFIED: &str = "Chưa rõ danh tính";
/// What stands for a nationality that nobody knows: ICAO 9303.
pub const UNSPECIFIED: &str = "XXX";

/// A body that was found.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BodyRecord {
    /// Marks, clothes, where and how it lay.
    pub marks: String,
    /// What was found with it.
    pub belongings: Option<String>,
    /// The year of birth is an opinion.
    pub born_about: bool,
}

/// The paper that tells of a death (law.md 4.6).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct DeathPaper {
    /// Which: `gbt_facility`, `gbt_commune`, `police_confirmation`, `forensic_result`,
    /// `court_decision`, `execution_confirmation` or `foreign`.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: NaiveDate,
    /// Who issued it.
    pub issuer: String,
}

impl DeathRecord {
    /// Whether a doctor, the police, a court or another authority has told of the death:
    /// a paper of the commune alone rests on what the family says.
    pub fn attested(&self) -> bool {
        self.paper
            .as_ref()
            .is_some_and(|paper| paper.kind != "gbt_commune")
    }
}

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(DeathRecord, DeceasedRecord, DeathPaper, BodyRecord);

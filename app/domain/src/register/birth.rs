//! What the birth register holds (law.md 2.1 and 3, Giấy khai sinh).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::FormerRegistration;
use crate::{country::VIET_NAM, date::PartialDate, sex::Sex};

/// A birth as entered. Places are printed text: an entry keeps the names of its day.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BirthRecord {
    /// The child.
    pub child: ChildRecord,
    /// The mother; empty when unknown.
    pub mother: Option<ParentRecord>,
    /// The father; empty for an unmarried mother's child that nobody acknowledged
    /// (Decree 123/2015 Art. 15).
    pub father: Option<ParentRecord>,
    /// Who declared.
    pub declarant: DeclarantRecord,
    /// Registered more than the lawful days after birth.
    pub overdue: bool,
    /// Dossier of a twin.
    #[serde(default)]
    pub sibling: Option<String>,
    /// The registration that this one repeats, book and original being lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerRegistration>,
}

impl BirthRecord {
    /// A Vietnamese child whose sex is known gets a PIN; foreigners get none, and who has
    /// one already keeps it.
    pub fn gets_pin(&self) -> bool {
        self.child.nationality == VIET_NAM
            && self.child.sex != Sex::Undetermined
            && self.child.pin.is_none()
    }

    /// A Vietnamese child that gets a PIN as soon as its sex is determined: the digits of
    /// a PIN tell the sex (law.md 5.1).
    pub fn lacks_pin_for_sex(&self) -> bool {
        self.child.nationality == VIET_NAM && self.child.sex == Sex::Undetermined
    }
}

/// The child.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ChildRecord {
    /// Họ.
    pub family_name: String,
    /// Chữ đệm; may be empty.
    pub middle_name: String,
    /// Tên.
    pub given_name: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// Hour of birth; not on the certificate.
    pub birth_time: Option<NaiveTime>,
    /// Sex.
    pub sex: Sex,
    /// Ethnic group code; none for a foreigner.
    pub ethnicity: Option<String>,
    /// Nationality, alpha-3.
    pub nationality: String,
    /// Place of birth as printed.
    pub birth_place: String,
    /// Home place as printed; none for a foreigner.
    pub hometown: Option<String>,
    /// The PIN of who had one before this entry: not a newborn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<String>,
}

impl ChildRecord {
    /// Họ, chữ đệm, tên on one line.
    pub fn full_name(&self) -> String {
        [&self.family_name, &self.middle_name, &self.given_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A parent.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ParentRecord {
    /// Whole name.
    pub name: String,
    /// Birth date, at least the year.
    pub birth_date: PartialDate,
    /// Ethnic group code; none for a foreigner.
    pub ethnicity: Option<String>,
    /// Nationality, alpha-3.
    pub nationality: String,
    /// Residence as printed.
    pub residence: String,
    /// PIN, if any.
    pub pin: Option<String>,
    /// Number and issuer of another identity paper, if no PIN.
    pub identity: Option<String>,
    /// Its kind, as it was chosen; none in older entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_kind: Option<String>,
}

/// Who declared the birth.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct DeclarantRecord {
    /// Whole name.
    pub name: String,
    /// Identity paper as printed.
    pub identity: String,
    /// Relationship to the child, a word of the procedure's choice.
    pub relationship: String,
}

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(BirthRecord, ChildRecord, ParentRecord, DeclarantRecord);

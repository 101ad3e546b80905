//! What the marriage register holds (law.md 2.2 and 3, Giấy chứng nhận kết hôn).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::FormerRegistration;

/// A marriage as entered. Places are printed text: an entry keeps the names of its day.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct MarriageRecord {
    /// The husband.
    pub groom: SpouseRecord,
    /// The wife.
    pub bride: SpouseRecord,
    /// The day on which both were present, were asked, and the marriage was entered.
    pub married_on: NaiveDate,
    /// The registration that this one repeats, book and original being lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerRegistration>,
}

impl MarriageRecord {
    /// Both, the husband first, each with the word that names them in tables.
    pub fn spouses(&self) -> [(&'static str, &SpouseRecord); 2] {
        [("groom", &self.groom), ("bride", &self.bride)]
    }
}

/// One of the two.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SpouseRecord {
    /// Whole name.
    pub name: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
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
    /// Which marriage it is for this person, from 1.
    pub ordinal: u32,
}

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(MarriageRecord, SpouseRecord);

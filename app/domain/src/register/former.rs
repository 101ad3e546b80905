//! The registration that an entry repeats, its book and original being lost.
//! Decree 123/2015 Art. 24–28.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{RegisterContent, places::place};
use crate::{
    date::PartialDate,
    procedure::{Declared, mission_authority},
};

/// Where an event was registered before its book and its original were lost.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerRegistration {
    /// The office as it was called, or the commune that it belongs to now.
    pub authority: String,
    /// The day, at least the year.
    pub registered_on: PartialDate,
    /// Its number, as remembered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

impl FormerRegistration {
    /// From which day a marriage that is registered again counts: the day it was
    /// registered first, 1 January of the year where nobody knows the day. Decree
    /// 123/2015 Art. 27.
    pub fn counts_from(&self) -> NaiveDate {
        let known = self.registered_on.exact();
        let year = NaiveDate::from_ymd_opt(self.registered_on.year(), 1, 1);
        known.or(year).unwrap_or_default()
    }
}

impl std::fmt::Debug for FormerRegistration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FormerRegistration(…)")
    }
}

/// How an event came into its register: codes of the justice ministry's software
/// (`loaiDangKy`, law.md 11.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationKind {
    /// In time; a marriage for the first time.
    OnTime,
    /// Registered again.
    Again,
    /// After the lawful days.
    Overdue,
}

impl RegistrationKind {
    /// The code.
    pub fn code(self) -> u8 {
        match self {
            Self::OnTime => 1,
            Self::Again => 2,
            Self::Overdue => 4,
        }
    }
}

impl RegisterContent {
    /// The registration that this one repeats.
    pub fn former(&self) -> Option<&FormerRegistration> {
        match self {
            Self::Birth(birth) => birth.former.as_ref(),
            Self::Marriage(marriage) => marriage.former.as_ref(),
            Self::Death(death) => death.former.as_ref(),
            // Old books do not say, and no act is registered again.
            Self::Act(_) | Self::Old(_) => None,
        }
    }

    /// How it came into the register.
    pub fn registration(&self) -> RegistrationKind {
        let overdue = match self {
            Self::Birth(birth) => birth.overdue,
            Self::Marriage(_) | Self::Act(_) | Self::Old(_) => false,
            Self::Death(death) => death.overdue,
        };
        match self.former() {
            Some(_) => RegistrationKind::Again,
            None if overdue => RegistrationKind::Overdue,
            None => RegistrationKind::OnTime,
        }
    }
}

/// The commune's committee, as it is called now.
fn seat(d: &Declared) -> Option<String> {
    place(d, "former.commune", "").map(|commune| format!("Ủy ban nhân dân {commune}"))
}

/// The registration that a declaration says was lost; `None` where it asks for none.
pub(super) fn former(d: &Declared) -> Option<FormerRegistration> {
    let said = |id: &str| d.text(id).cloned();
    Some(FormerRegistration {
        authority: said("former.authority")
            .or_else(|| seat(d))
            .or_else(|| mission_authority(d))?,
        registered_on: *d.partial_date("former.date")?,
        number: said("former.number"),
        book: said("former.book"),
        page: said("former.page"),
    })
}

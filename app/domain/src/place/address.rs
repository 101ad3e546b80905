//! Where somebody lives or something happened.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::code::CommuneCode;
use super::gazetteer::gazetteer;
use crate::country::{self, Country, VIET_NAM};
use crate::text;

/// Longest free line, in letters: three printed lines of a certificate.
pub const LONGEST_LINE: usize = 200;

/// An address in a commune of Viet Nam, or a place abroad.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Record", into = "Record")]
pub struct Address(Place);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Place {
    Home {
        commune: CommuneCode,
        detail: String,
        as_of: NaiveDate,
    },
    Abroad {
        country: &'static str,
        line: String,
    },
}

/// Why a place is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// No commune had this code on that day.
    #[error("no such commune on that day")]
    Commune,
    /// No such country, or Viet Nam where a place abroad is meant.
    #[error("no such country abroad")]
    Country,
    /// A place abroad needs its line.
    #[error("the place is empty")]
    Empty,
    /// The line is longer than [`LONGEST_LINE`].
    #[error("the line is longer than {max} letters")]
    TooLong {
        /// The most letters allowed.
        max: usize,
    },
}

impl Address {
    /// In Viet Nam: a commune that existed on `as_of`, and house, street, village as
    /// `detail` (may be empty). The day decides how the commune is called.
    pub fn in_viet_nam(
        commune: CommuneCode,
        detail: &str,
        as_of: NaiveDate,
    ) -> Result<Self, AddressError> {
        gazetteer()
            .commune_on(commune, as_of)
            .ok_or(AddressError::Commune)?;
        let detail = line(detail)?;
        Ok(Self(Place::Home {
            commune,
            detail,
            as_of,
        }))
    }

    /// Abroad: a country by its ISO code and the place as written there.
    pub fn abroad(country: &str, place: &str) -> Result<Self, AddressError> {
        let found = country::by_code(country).filter(|country| country.is_place());
        let country = found.filter(|country| country.code != VIET_NAM);
        let country = country.ok_or(AddressError::Country)?.code;
        let line = line(place)?;
        if line.is_empty() {
            return Err(AddressError::Empty);
        }
        Ok(Self(Place::Abroad { country, line }))
    }

    /// The country.
    pub fn country(&self) -> Option<&'static Country> {
        country::by_code(match &self.0 {
            Place::Home { .. } => VIET_NAM,
            Place::Abroad { country, .. } => country,
        })
    }

    /// The commune, in Viet Nam.
    pub fn commune(&self) -> Option<CommuneCode> {
        match &self.0 {
            Place::Home { commune, .. } => Some(*commune),
            Place::Abroad { .. } => None,
        }
    }

    /// On one line, as papers print it: `Số 12, Phường Cầu Giấy, Thành phố Hà Nội`.
    pub fn printed(&self) -> String {
        match &self.0 {
            Place::Home {
                commune,
                detail,
                as_of,
            } => {
                // The commune existed on that day when the address was made.
                let label = gazetteer().full_label(*commune, *as_of).unwrap_or_default();
                if detail.is_empty() {
                    label
                } else {
                    format!("{detail}, {label}")
                }
            }
            Place::Abroad { country, line } => {
                let country = country::by_code(country).map_or(*country, |found| found.name_vi);
                format!("{line}, {country}")
            }
        }
    }
}

fn line(typed: &str) -> Result<String, AddressError> {
    let line = text::nfc(typed);
    let line = line.trim_end_matches([',', ' ']).to_owned();
    match line.chars().count() {
        ..=LONGEST_LINE => Ok(line),
        _ => Err(AddressError::TooLong { max: LONGEST_LINE }),
    }
}

/// How it is kept and sent.
#[derive(Serialize, Deserialize)]
struct Record {
    country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commune: Option<CommuneCode>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    detail: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    as_of: Option<NaiveDate>,
}

impl TryFrom<Record> for Address {
    type Error = AddressError;
    fn try_from(kept: Record) -> Result<Self, AddressError> {
        match (kept.country.as_str(), kept.commune, kept.as_of) {
            (VIET_NAM, Some(commune), Some(as_of)) => {
                Self::in_viet_nam(commune, &kept.detail, as_of)
            }
            (VIET_NAM, ..) => Err(AddressError::Commune),
            (country, ..) => Self::abroad(country, &kept.detail),
        }
    }
}

impl From<Address> for Record {
    fn from(address: Address) -> Self {
        match address.0 {
            Place::Home {
                commune,
                detail,
                as_of,
            } => Self {
                country: VIET_NAM.into(),
                commune: Some(commune),
                detail,
                as_of: Some(as_of),
            },
            Place::Abroad { country, line } => Self {
                country: country.into(),
                commune: None,
                detail: line,
                as_of: None,
            },
        }
    }
}

/// An address is personal: logs get nothing of it.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn cau_giay() -> CommuneCode {
        CommuneCode::parse("00166").unwrap()
    }

    #[test]
    fn the_day_decides_how_the_commune_is_called() {
        let at = |day| Address::in_viet_nam(cau_giay(), " Số 12,  ngõ 34, ", day).unwrap();
        assert_eq!(
            at(day(2026, 11, 24)).printed(),
            "Số 12, ngõ 34, Phường Cầu Giấy, Thành phố Hà Nội"
        );
        assert_eq!(
            at(day(2022, 5, 20)).printed(),
            "Số 12, ngõ 34, Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội"
        );
    }

    #[test]
    fn a_place_abroad_ends_with_its_country() {
        let sydney = Address::abroad("AUS", "10 George Street, Sydney").unwrap();
        assert_eq!(sydney.printed(), "10 George Street, Sydney, Úc");
        assert_eq!(sydney.commune(), None);
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let nowhere = CommuneCode::parse("99999").unwrap();
        let today = day(2026, 11, 24);
        assert_eq!(
            Address::in_viet_nam(nowhere, "", today),
            Err(AddressError::Commune)
        );
        assert_eq!(Address::abroad("VNM", "Hà Nội"), Err(AddressError::Country));
        assert_eq!(Address::abroad("XXA", "x"), Err(AddressError::Country));
        assert_eq!(Address::abroad("AUS", " "), Err(AddressError::Empty));
        let long = "a".repeat(201);
        assert_eq!(
            Address::abroad("AUS", &long),
            Err(AddressError::TooLong { max: 200 })
        );
    }

    #[test]
    fn it_reads_back_and_a_log_hides_it() {
        let home = Address::in_viet_nam(cau_giay(), "Số 12", day(2026, 11, 24)).unwrap();
        for address in [home, Address::abroad("AU", "Sydney").unwrap()] {
            let json = serde_json::to_string(&address).unwrap();
            assert_eq!(serde_json::from_str::<Address>(&json).unwrap(), address);
            assert_eq!(format!("{address:?}"), "Address(…)");
        }
        assert!(serde_json::from_str::<Address>(r#"{"country":"VNM","detail":"x"}"#).is_err());
    }
}

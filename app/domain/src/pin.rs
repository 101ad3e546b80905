//! Personal identification number (số định danh cá nhân): `PPP G YY NNNNNN`, the
//! province of birth registration, century and sex, year of birth, and six random
//! digits. There is no check digit. Law on Identification 26/2023; Decree 70/2024.

use std::fmt;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::mission::mission;
use crate::place::{CommuneCode, ProvinceCode, gazetteer};
use crate::sex::Sex;
use crate::table::{self, TableError};

/// A number that is well formed. Whether it was ever given to anybody is for the
/// population database to say; where its holder was born is never read from it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pin(String);

/// Why a typed number is no PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PinError {
    /// Not exactly 12 digits.
    #[error("a PIN has exactly 12 digits")]
    Length,
    /// The first three digits are no province and no country.
    #[error("the first three digits of the PIN name no province or country")]
    Province,
}

impl PinError {
    /// Every code there is: each needs a sentence in the catalogue.
    pub const CODES: &[&str] = &["pin-length", "pin-province"];

    /// Stable code, the key of the sentence in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length => "pin-length",
            Self::Province => "pin-province",
        }
    }
}

impl Pin {
    /// Reads 12 digits; spaces, dots and hyphens between them are forgiven.
    /// The first three are a province in use before or after the reform of 2025
    /// (retired codes stay in the numbers people have), or a country from 100.
    pub fn parse(typed: &str) -> Result<Self, PinError> {
        let mut number = String::with_capacity(12);
        for c in typed.chars() {
            match c {
                '0'..='9' => number.push(c),
                '.' | '-' => {}
                _ if c.is_whitespace() || crate::text::is_invisible(c) => {}
                _ => return Err(PinError::Length),
            }
        }
        if number.len() != 12 {
            return Err(PinError::Length);
        }
        if number.starts_with('0') && !is_province(&number[..3]) {
            return Err(PinError::Province);
        }
        Ok(Self(number))
    }

    /// The number of a newborn. `serial` are the last six digits. `None` when the sex is
    /// not determined, the year is outside 1900–2399 or the serial has seven digits.
    pub fn compose(prefix: PinPrefix, sex: Sex, birth_year: i32, serial: u32) -> Option<Self> {
        let digit = sex_digit(sex, birth_year)?;
        let PinPrefix(prefix) = prefix;
        let year = birth_year.rem_euclid(100);
        (serial < 1_000_000).then(|| Self(format!("{prefix:03}{digit}{year:02}{serial:06}")))
    }

    /// The 12 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The fourth digit, of century and sex.
    pub fn sex_digit(&self) -> u8 {
        self.digit(3)
    }

    /// Whether the number fits the sex. An undetermined sex fits either digit.
    pub fn matches_sex(&self, sex: Sex) -> bool {
        match sex {
            Sex::Male => self.sex_digit().is_multiple_of(2),
            Sex::Female => !self.sex_digit().is_multiple_of(2),
            Sex::Undetermined => true,
        }
    }

    /// Whether the number fits the year of birth.
    pub fn matches_year(&self, birth_year: i32) -> bool {
        let century = 1900 + 100 * i32::from(self.sex_digit() / 2);
        let year = 10 * i32::from(self.digit(4)) + i32::from(self.digit(5));
        birth_year == century + year
    }

    /// Whether the number fits both (law 5.1).
    pub fn matches(&self, sex: Sex, birth_year: i32) -> bool {
        self.matches_sex(sex) && self.matches_year(birth_year)
    }

    /// As people read it out: `001 226 900 101`.
    pub fn grouped(&self) -> String {
        [&self.0[..3], &self.0[3..6], &self.0[6..9], &self.0[9..]].join(" ")
    }

    /// As lists show it: `001*****1234`.
    pub fn masked(&self) -> String {
        format!("{}*****{}", &self.0[..3], &self.0[8..])
    }

    fn digit(&self, place: usize) -> u8 {
        // Twelve ASCII digits are what the type promises.
        self.0.as_bytes().get(place).map_or(0, |digit| digit - b'0')
    }
}

/// The fourth digit: even for males, odd for females, from 0 for those born 1900–1999
/// up to 8 and 9 for 2300–2399. `None` when the sex or the century has none.
pub fn sex_digit(sex: Sex, birth_year: i32) -> Option<u8> {
    let century = u8::try_from(birth_year.div_euclid(100).checked_sub(19)?).ok()?;
    let female = match sex {
        Sex::Male => 0,
        Sex::Female => 1,
        Sex::Undetermined => return None,
    };
    (century <= 4).then_some(2 * century + female)
}

/// The first three digits of new numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PinPrefix(u16);

impl PinPrefix {
    /// For births registered in a province on a day: the province then in being, so
    /// after 2025-07-01 one of the 34. `None` when there is no such province that day.
    pub fn for_province(province: ProvinceCode, day: NaiveDate) -> Option<Self> {
        gazetteer().province_on(province, day)?;
        province.as_str().parse().ok().map(Self)
    }

    /// For births registered at a mission in a country on a day: the country's code, from
    /// 100 (law.md 5.1). `None` where the table has none for that day.
    pub fn for_country(state: &str, day: NaiveDate) -> Option<Self> {
        let codes = countries().iter();
        let mut valid = codes.filter(|row| {
            row.state == state && row.from <= day && row.to.is_none_or(|end| day < end)
        });
        valid.next().map(|row| Self(row.code))
    }

    /// For births registered at an office on a day: a commune's province, a mission's host
    /// country.
    pub fn for_office(office: CommuneCode, day: NaiveDate) -> Option<Self> {
        if let Some(mission) = mission(office) {
            return Self::for_country(mission.state, day);
        }
        let province = gazetteer().province_of(office, day)?;
        Self::for_province(ProvinceCode::parse(province.code).ok()?, day)
    }
}

/// The code of a country.
#[derive(Debug, PartialEq)]
struct CountryCode {
    /// ISO 3166 alpha-3.
    state: &'static str,
    code: u16,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// The codes of countries. The table of the Ministry of Public Security was not at hand:
/// those compiled in are marked as the demo's.
fn countries() -> &'static [CountryCode] {
    static CODES: OnceLock<Vec<CountryCode>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    CODES.get_or_init(|| {
        read_countries(include_str!("../data/pin-countries.csv")).unwrap_or_default()
    })
}

fn read_countries(table: &'static str) -> Result<Vec<CountryCode>, TableError> {
    let columns = ["state", "code", "valid_from", "valid_to", "certainty"];
    table::rows(table, columns)?
        .map(|row| {
            let (line, [state, code, from, to, certainty]) = row?;
            let wrong = || TableError::Line { line };
            let code: u16 = code.parse().map_err(|_| wrong())?;
            if !(100..=999).contains(&code) || !["official", "demo"].contains(&certainty) {
                return Err(wrong());
            }
            Ok(CountryCode {
                state,
                code,
                from: from.parse().map_err(|_| wrong())?,
                to: match to {
                    "" => None,
                    _ => Some(to.parse().map_err(|_| wrong())?),
                },
            })
        })
        .collect()
}

/// The 63 province codes of the time the number was introduced.
fn is_province(prefix: &str) -> bool {
    const TABLE: &str = include_str!("../data/pin-provinces.csv");
    table::rows(TABLE, ["code", "province_vi"])
        .is_ok_and(|mut rows| rows.any(|row| row.is_ok_and(|(_, [code, _])| code == prefix)))
}

/// The number is personal: logs get nothing of it.
impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

impl TryFrom<String> for Pin {
    type Error = PinError;
    fn try_from(kept: String) -> Result<Self, PinError> {
        Self::parse(&kept)
    }
}

impl From<Pin> for String {
    fn from(pin: Pin) -> Self {
        pin.0
    }
}

#[cfg(test)]
mod tests;

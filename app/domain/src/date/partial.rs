//! Dates of which only the year, or the year and month, may be known: parents and
//! old records (`pdate`).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{FIRST_YEAR, LAST_YEAR, age_on, last_day, printed};

/// A year, a month of a year, or a day. Kept and sent as `1938`, `1938-05`,
/// `1938-05-01`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    // Both ends are kept: everything that is asked of a partial date is asked of them.
    earliest: NaiveDate,
    latest: NaiveDate,
}

/// Why a text is not a [`PartialDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a date of the form 1938, 1938-05 or 1938-05-01")]
pub struct PartialDateError;

impl PartialDate {
    /// Only the year is known. `None` outside 1800–2399.
    pub fn of_year(year: i32) -> Option<Self> {
        Self::spanning(NaiveDate::from_ymd_opt(year, 1, 1)?, last_day(year, 12)?)
    }

    /// The year and month are known. `None` when there is no such month.
    pub fn of_month(year: i32, month: u32) -> Option<Self> {
        Self::spanning(
            NaiveDate::from_ymd_opt(year, month, 1)?,
            last_day(year, month)?,
        )
    }

    /// The whole date is known. `None` outside 1800–2399.
    pub fn of_day(day: NaiveDate) -> Option<Self> {
        Self::spanning(day, day)
    }

    fn spanning(earliest: NaiveDate, latest: NaiveDate) -> Option<Self> {
        (FIRST_YEAR..=LAST_YEAR)
            .contains(&earliest.year())
            .then_some(Self { earliest, latest })
    }

    /// Reads `1938`, `05/1938`, `01/05/1938` or [its kept form](Self).
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if let Ok(kept) = typed.parse() {
            return Some(kept);
        }
        let parts: Vec<&str> = typed.split('/').map(str::trim).collect();
        if !parts
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        {
            return None;
        }
        match parts.as_slice() {
            [month, year] if year.len() == 4 => {
                Self::of_month(year.parse().ok()?, month.parse().ok()?)
            }
            [day, month, year] if year.len() == 4 => Self::of_day(NaiveDate::from_ymd_opt(
                year.parse().ok()?,
                month.parse().ok()?,
                day.parse().ok()?,
            )?),
            _ => None,
        }
    }

    /// The first day it can be.
    pub fn earliest(self) -> NaiveDate {
        self.earliest
    }

    /// The last day it can be.
    pub fn latest(self) -> NaiveDate {
        self.latest
    }

    /// The year, always known.
    pub fn year(self) -> i32 {
        self.earliest.year()
    }

    /// The month, if known.
    pub fn month(self) -> Option<u32> {
        (self.earliest.month() == self.latest.month()).then(|| self.earliest.month())
    }

    /// The day, if the whole date is known.
    pub fn exact(self) -> Option<NaiveDate> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Before `day`, whatever the unknown part is.
    pub fn certainly_before(self, day: NaiveDate) -> bool {
        self.latest < day
    }

    /// After `day`, whatever the unknown part is.
    pub fn certainly_after(self, day: NaiveDate) -> bool {
        self.earliest > day
    }

    /// Whether `day` can be the date.
    pub fn can_be(self, day: NaiveDate) -> bool {
        self.earliest <= day && day <= self.latest
    }

    /// Youngest and oldest possible age in full years on `day`; `None` when the birth
    /// can lie after it.
    pub fn ages_on(self, day: NaiveDate) -> Option<(u32, u32)> {
        Some((age_on(self.latest, day)?, age_on(self.earliest, day)?))
    }

    /// As papers print it: `1938`, `05/1938` or `01/05/1938`.
    pub fn printed(self) -> String {
        match (self.exact(), self.month()) {
            (Some(day), _) => printed(day),
            (None, Some(month)) => format!("{month:02}/{:04}", self.year()),
            (None, None) => format!("{:04}", self.year()),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        match (date.exact(), date.month()) {
            (Some(day), _) => day.to_string(),
            (None, Some(month)) => format!("{:04}-{month:02}", date.year()),
            (None, None) => format!("{:04}", date.year()),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;
    fn try_from(kept: String) -> Result<Self, PartialDateError> {
        kept.parse()
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;
    fn from_str(kept: &str) -> Result<Self, PartialDateError> {
        let number = |part: &str, width: usize| {
            let digits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            digits
                .then(|| part.parse::<u32>().ok())
                .flatten()
                .ok_or(PartialDateError)
        };
        let mut parts = kept.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?.cast_signed();
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        let date = match (month, day, parts.next()) {
            (None, None, None) => Self::of_year(year),
            (Some(month), None, None) => Self::of_month(year, month),
            (Some(month), Some(day), None) => {
                NaiveDate::from_ymd_opt(year, month, day).and_then(Self::of_day)
            }
            _ => None,
        };
        date.ok_or(PartialDateError)
    }
}

/// A birth date is personal: logs get nothing of it.
impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PartialDate(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn date(kept: &str) -> PartialDate {
        kept.parse().unwrap()
    }

    fn on(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn what_is_known_is_printed_and_nothing_more() {
        assert_eq!(date("1938").printed(), "1938");
        assert_eq!(date("1938-05").printed(), "05/1938");
        assert_eq!(date("1938-05-01").printed(), "01/05/1938");
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for (typed, kept) in [
            ("1938", "1938"),
            ("05/1938", "1938-05"),
            ("3/10/1987", "1987-10-03"),
            (" 1987-10-03 ", "1987-10-03"),
        ] {
            assert_eq!(PartialDate::read(typed), Some(date(kept)), "{typed}");
        }
        for typed in [
            "",
            "87",
            "31/02/1987",
            "3/10/87",
            "1/2/3/1987",
            "+3/10/1987",
        ] {
            assert_eq!(PartialDate::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_unknown_part_leaves_both_answers_open() {
        let year = date("2014");
        assert!(year.certainly_before(on(2015, 1, 1)) && !year.certainly_before(on(2014, 12, 31)));
        assert!(year.certainly_after(on(2013, 12, 31)) && !year.certainly_after(on(2014, 1, 1)));
        assert_eq!(year.ages_on(on(2026, 6, 1)), Some((11, 12)));
        assert_eq!(year.ages_on(on(2014, 6, 1)), None);
    }

    #[test]
    fn other_forms_and_impossible_days_are_refused() {
        for kept in [
            "",
            "38",
            "1938-5",
            "1938-13",
            "1938-02-30",
            "1938-05-01-01",
            "01/05/1938",
            "1799",
            "2400",
            "+938",
            "1938-",
        ] {
            assert!(kept.parse::<PartialDate>().is_err(), "{kept}");
        }
    }

    #[test]
    fn a_log_never_shows_a_birth_date() {
        assert_eq!(format!("{:?}", date("1938")), "PartialDate(…)");
    }

    proptest! {
        #[test]
        fn every_partial_date_reads_back(year in FIRST_YEAR..=LAST_YEAR, month in 1u32..=12, day in 1u32..=31) {
            let forms = [
                PartialDate::of_year(year),
                PartialDate::of_month(year, month),
                NaiveDate::from_ymd_opt(year, month, day).and_then(PartialDate::of_day),
            ];
            for form in forms.into_iter().flatten() {
                let json = serde_json::to_string(&form).unwrap();
                prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), form);
                prop_assert!(form.earliest() <= form.latest());
            }
        }
    }
}

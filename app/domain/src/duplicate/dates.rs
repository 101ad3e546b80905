//! How two days of birth, or of death, are alike.

use chrono::{Datelike, NaiveDate};

use super::{keys::NEAR_DAYS, letters::one_slip};
use crate::date::PartialDate;

/// From the same to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateLikeness {
    /// The same day.
    Same,
    /// Day and month changed about: 3/11 and 11/3.
    Swapped,
    /// A few days apart: around midnight, or told from memory.
    Near,
    /// One digit wrong.
    Slip,
    /// The same year where one side knows no more.
    Year,
    /// Another day.
    Other,
}

/// The same digits read as month-day; none when that is no other date.
pub(super) fn swapped(date: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()).filter(|other| *other != date)
}

/// Two days.
pub(super) fn days(a: NaiveDate, b: NaiveDate) -> DateLikeness {
    let apart = a.signed_duration_since(b).num_days().abs();
    let digits = |date: NaiveDate| date.format("%d%m%Y").to_string();
    if apart == 0 {
        DateLikeness::Same
    } else if swapped(a) == Some(b) {
        DateLikeness::Swapped
    } else if apart <= NEAR_DAYS {
        DateLikeness::Near
    } else if one_slip(&digits(a), &digits(b)) {
        DateLikeness::Slip
    } else {
        DateLikeness::Other
    }
}

/// Two events of which an old book may know the month or the year alone: what can be the same
/// day counts as [`DateLikeness::Year`].
pub(super) fn events(a: &PartialDate, b: &PartialDate) -> DateLikeness {
    match (a.exact(), b.exact()) {
        (Some(a), Some(b)) => days(a, b),
        _ if a.earliest() <= b.latest() && b.earliest() <= a.latest() => DateLikeness::Year,
        _ => DateLikeness::Other,
    }
}

/// Two dates of which only the year may be known.
pub(super) fn partial(a: &PartialDate, b: &PartialDate) -> DateLikeness {
    match (a.exact(), b.exact()) {
        (Some(a), Some(b)) => days(a, b),
        _ if a.year() == b.year() => DateLikeness::Year,
        _ => DateLikeness::Other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{DateLikeness::*, PartialDate, days, events};
    use chrono::NaiveDate;

    #[test]
    fn a_mistyped_day_is_told_from_another_day() {
        let read = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (a, b, like) in [
            ("2026-11-03", "2026-11-03", Same),
            ("2026-11-03", "2026-03-11", Swapped),
            ("2026-10-31", "2026-11-01", Near),
            ("2026-11-03", "2026-11-13", Slip),
            ("2026-11-03", "2025-11-03", Slip),
            ("2026-11-03", "2024-05-20", Other),
        ] {
            assert_eq!(days(read(a), read(b)), like, "{a} {b}");
        }
    }

    #[test]
    fn a_month_or_a_year_alone_is_like_the_days_in_it() {
        let read = |text: &str| text.parse::<PartialDate>().unwrap();
        for (book, day, like) in [
            ("1987", "1987-10-03", Year),
            ("1987-10", "1987-10-03", Year),
            ("1987-10", "1987-11-03", Other),
            ("1986", "1987-10-03", Other),
            ("1987-10-03", "1987-10-03", Same),
        ] {
            assert_eq!(events(&read(book), &read(day)), like, "{book} {day}");
            assert_eq!(events(&read(day), &read(book)), like, "{day} {book}");
        }
    }
}

//! Calendar dates as people type, know and print them. Always the solar calendar.

mod error;
mod month;
mod partial;
mod typed;

pub use error::{DateError, DatePart};
pub use partial::{PartialDate, PartialDateError};
pub use typed::DateFields;

use chrono::{Datelike, NaiveDate};

/// The first year a date may have: the oldest registers still kept began in the
/// 1880s, and people entered there as parents were born up to 80 years earlier.
pub const FIRST_YEAR: i32 = 1800;

/// The last year a date may have: the last one a PIN can say (law 5.1: G = 9).
pub const LAST_YEAR: i32 = 2399;

/// As papers print it: `02/11/2026`.
pub fn printed(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Full years of age on a day; someone born on 29 February has the birthday on
/// 1 March in other years. `None` before birth.
pub fn age_on(born: NaiveDate, day: NaiveDate) -> Option<u32> {
    day.years_since(born)
}

/// Last day of a month; `None` when there is no such month.
pub(crate) fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    let (next_year, next_month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    NaiveDate::from_ymd_opt(next_year, next_month, 1)?.pred_opt()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn papers_print_day_month_year() {
        assert_eq!(printed(day(2026, 11, 2)), "02/11/2026");
    }

    #[test]
    fn age_is_counted_in_full_years() {
        assert_eq!(age_on(day(2008, 2, 29), day(2026, 2, 28)), Some(17));
        assert_eq!(age_on(day(2008, 2, 29), day(2026, 3, 1)), Some(18));
        assert_eq!(age_on(day(2026, 11, 2), day(2026, 11, 1)), None);
    }

    #[test]
    fn months_end_where_they_should() {
        assert_eq!(last_day(2028, 2), Some(day(2028, 2, 29)));
        assert_eq!(last_day(2026, 12), Some(day(2026, 12, 31)));
        assert_eq!(last_day(2026, 13), None);
    }
}

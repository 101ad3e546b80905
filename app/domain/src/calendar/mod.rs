//! Legal time: local days, working days and due dates, in Viet Nam and at its missions.

mod due;
mod holidays;
mod hours;
#[cfg(test)]
mod mission_tests;
mod outside;
mod pause;
mod recount;
mod state;
mod warning;
mod week;
#[cfg(test)]
mod week_tests;
mod working_hours;
mod zone;

pub use due::Due;
pub use holidays::{Change, ChangeKind, DayOff, Holidays};
pub use state::{Calendar, WallCalendar};
pub use week::{DayHours, Span, Week, WeekError, WeekFault};
pub use zone::Zone;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// What clocks in Viet Nam show.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    Zone::VIET_NAM.local(at)
}

/// The legal day in Viet Nam.
pub fn legal_day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The moment at which clocks in Viet Nam show this.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    Zone::VIET_NAM.instant(local)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_legal_day_begins_at_seventeen_hours_utc() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let tenth = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        assert_eq!(legal_day(at("2026-11-10T16:59:59Z")), tenth);
        assert_eq!(
            legal_day(at("2026-11-10T17:00:00Z")),
            tenth.succ_opt().unwrap()
        );
        assert_eq!(
            instant(local(at("2026-11-10T03:15:00Z"))),
            at("2026-11-10T03:15:00Z")
        );
    }
}

//! Legal time in Viet Nam: local days, working days and due dates.

mod due;
mod holidays;
mod hours;
mod outside;
mod pause;
mod recount;
mod state;
mod warning;

pub use due::Due;
pub use holidays::{Change, ChangeKind, DayOff, Holidays};
pub use state::{Calendar, WallCalendar};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// Asia/Ho_Chi_Minh is 7 hours ahead of UTC since 1975, without summer time.
const AHEAD: TimeDelta = match TimeDelta::try_hours(7) {
    Some(hours) => hours,
    None => TimeDelta::zero(),
};

/// What clocks in Viet Nam show.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    // Only the last hours of the year 262142 cannot be shifted.
    at.naive_utc()
        .checked_add_signed(AHEAD)
        .unwrap_or(NaiveDateTime::MAX)
}

/// The legal day in Viet Nam.
pub fn legal_day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The moment at which clocks in Viet Nam show this.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    local
        .checked_sub_signed(AHEAD)
        .unwrap_or(NaiveDateTime::MIN)
        .and_utc()
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

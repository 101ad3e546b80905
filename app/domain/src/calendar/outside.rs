//! Work at hours when offices are closed.

use chrono::{DateTime, TimeDelta, Utc};

use super::Holidays;
use crate::law::{LawPack, Term};

impl Holidays {
    /// Whether nobody is expected at the desk: on a day off, or longer before opening or
    /// after closing than work is usual.
    pub fn is_outside_hours(&self, at: DateTime<Utc>) -> bool {
        let now = self.local(at);
        let day = now.date();
        let minutes = LawPack::on(day).number(Term::UsualOvertime, day);
        let overtime = TimeDelta::minutes(i64::from(minutes));
        let hours = self.received_at_hours(day);
        let (Some(opens), Some(closes)) = (hours.opens(), hours.closes()) else {
            return true;
        };
        now < day.and_time(opens) - overtime || now > day.and_time(closes) + overtime
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_evening_and_days_off_are_outside_office_hours() {
        let outside = |text: &str| Holidays::embedded().is_outside_hours(text.parse().unwrap());
        assert!(!outside("2026-11-10T08:00:00+07:00"));
        assert!(!outside("2026-11-10T18:59:00+07:00"));
        assert!(outside("2026-11-10T19:01:00+07:00"));
        assert!(outside("2026-11-10T05:29:00+07:00"));
        assert!(outside("2026-11-15T10:00:00+07:00"), "a Sunday");
        assert!(outside("2026-11-24T10:00:00+07:00"), "a holiday");
    }
}

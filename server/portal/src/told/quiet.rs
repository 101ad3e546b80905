//! Hours at which a family in mourning is left in peace.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::calendar::Zone;

/// The part of each day when nothing about a death goes out by mail or SMS, as clocks at the
/// office show it: in Viet Nam, or where a mission abroad is. It may go over midnight; beginning and end alike mean that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// From here.
    pub from: NaiveTime,
    /// Until here; at this time things go out again.
    pub to: NaiveTime,
}

impl Default for QuietHours {
    /// 21:00 to 07:00.
    fn default() -> Self {
        Self {
            from: NaiveTime::MIN + TimeDelta::hours(21),
            to: NaiveTime::MIN + TimeDelta::hours(7),
        }
    }
}

impl QuietHours {
    /// When it ends, if it is quiet there at this moment.
    pub fn end(self, zone: Zone, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let local = zone.local(now);
        let (time, day) = (local.time(), local.date());
        let over_midnight = self.from > self.to;
        let quiet = match over_midnight {
            true => time >= self.from || time < self.to,
            false => time >= self.from && time < self.to,
        };
        let day = match over_midnight && time >= self.from {
            true => day.succ_opt()?,
            false => day,
        };
        quiet.then(|| zone.instant(day.and_time(self.to)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::calendar;
    use proptest::prelude::*;

    const HERE: Zone = Zone::VIET_NAM;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-{time}+07:00").parse().unwrap()
    }

    #[test]
    fn from_nine_in_the_evening_until_seven_in_the_morning_it_is_quiet() {
        let hours = QuietHours::default();
        for (now, end) in [
            ("10T20:59:59", None),
            ("10T21:00:00", Some("11T07:00:00")),
            ("10T23:59:59", Some("11T07:00:00")),
            ("11T00:00:00", Some("11T07:00:00")),
            ("11T06:59:59", Some("11T07:00:00")),
            ("11T07:00:00", None),
            ("11T12:00:00", None),
        ] {
            assert_eq!(hours.end(HERE, at(now)), end.map(at), "{now}");
        }
    }

    #[test]
    fn without_a_night_there_are_no_quiet_hours() {
        let same = NaiveTime::MIN;
        let hours = QuietHours {
            from: same,
            to: same,
        };
        assert_eq!(hours.end(HERE, at("11T00:00:00")), None);
    }

    /// Three in the morning in Viet Nam is nine in the evening of the day before in Berlin.
    #[test]
    fn the_night_is_that_of_the_office() {
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let hours = QuietHours::default();
        assert_eq!(hours.end(berlin, at("11T02:59:59")), None);
        let morning = Some(at("11T13:00:00"));
        assert_eq!(hours.end(berlin, at("11T03:00:00")), morning);
        assert_eq!(hours.end(berlin, at("11T12:59:59")), morning);
        assert_eq!(hours.end(berlin, at("11T13:00:00")), None);
    }

    proptest! {
        /// Whatever the hours and the moment: what waits goes out within a day, at a
        /// moment that is not quiet, and never before.
        #[test]
        fn what_waits_goes_out_at_the_next_end(from in 0_i64..1440, to in 0_i64..1440, now in 0_i64..4_000_000_000) {
            let minute = |n| NaiveTime::MIN + TimeDelta::minutes(n);
            let hours = QuietHours { from: minute(from), to: minute(to) };
            let now = DateTime::from_timestamp(now, 0).unwrap();
            if let Some(end) = hours.end(HERE, now) {
                prop_assert!(end > now && end <= now + TimeDelta::days(1));
                prop_assert_eq!(hours.end(HERE, end), None);
                prop_assert_eq!(calendar::local(end).time(), hours.to);
                prop_assert!(hours.end(HERE, end - TimeDelta::seconds(1)).is_some());
            } else {
                let time = calendar::local(now).time();
                prop_assert!(from == to || time >= hours.to || time < hours.from);
            }
        }
    }
}

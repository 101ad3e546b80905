//! Limits in working hours: only the hours at which offices work are counted, without the
//! break at noon. law.md 7: the province and the office decide them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{DayHours, Holidays, Week};

impl Holidays {
    /// The moment at which so much working time has passed. What is left when offices close
    /// is carried over the break at noon and to the next working morning.
    pub fn after_working(&self, at: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
        let begin = self.local(at);
        let mut left = time;
        for day in begin.date().iter_days().filter(|day| self.is_working(*day)) {
            for span in self.worked_at_hours(day).spans() {
                let from = match day == begin.date() {
                    true => span.from.max(begin.time()),
                    false => span.from,
                };
                if from >= span.until {
                    continue;
                }
                let open = span.until - from;
                if left <= open {
                    return self.zone().instant(day.and_time(from) + left);
                }
                left -= open;
            }
        }
        // The calendar has no more days.
        at
    }

    /// The moment since which so much working time has passed: [`after_working`] turned
    /// round.
    ///
    /// [`after_working`]: Self::after_working
    pub fn before_working(&self, at: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
        let end = self.local(at);
        let mut left = time;
        let days = std::iter::successors(Some(end.date()), |day| day.pred_opt());
        for day in days.filter(|day| self.is_working(*day)) {
            let hours = self.worked_at_hours(day);
            for span in [hours.afternoon, hours.morning].into_iter().flatten() {
                let until = match day == end.date() {
                    true => span.until.min(end.time()),
                    false => span.until,
                };
                if until <= span.from {
                    continue;
                }
                let open = until - span.from;
                if left <= open {
                    return self.zone().instant(day.and_time(until) - left);
                }
                left -= open;
            }
        }
        // The calendar has no earlier days.
        at
    }

    /// The hours of a working day: the office's own, or those of the law.
    fn worked_at_hours(&self, day: NaiveDate) -> DayHours {
        let own = self.week_on(day).on_working_day(day);
        match own.opens() {
            Some(_) => own,
            None => Week::of_the_law(day).on_working_day(day),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::{NaiveDateTime, Timelike};
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{Zone, instant, local};

    fn at(text: &str) -> DateTime<Utc> {
        instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn written(at: DateTime<Utc>) -> String {
        local(at).format("%Y-%m-%d %H:%M").to_string()
    }

    /// Half past eleven to half past one is no working time.
    #[test]
    fn working_hours_pass_over_the_break_at_noon() {
        let after = |from: &str| {
            let holidays = Holidays::embedded();
            written(holidays.after_working(at(from), TimeDelta::hours(2)))
        };
        assert_eq!(after("2026-11-10 10:15"), "2026-11-10 14:15");
        assert_eq!(after("2026-11-10 12:00"), "2026-11-10 15:30");
        assert_eq!(after("2026-11-10 09:30"), "2026-11-10 11:30");
        assert_eq!(after("2026-11-10 06:00"), "2026-11-10 09:30");
    }

    /// An office that works through, from eight to four.
    #[test]
    fn working_hours_are_the_offices_own() {
        let day = "08:00-16:00,";
        let week = format!("{day};{day};{day};{day};{day};,;,");
        let week = Week::parse(&week).unwrap();
        let holidays = Holidays::embedded().receiving(week);
        let two = TimeDelta::hours(2);
        let after = |from: &str| written(holidays.after_working(at(from), two));
        assert_eq!(after("2026-11-10 10:15"), "2026-11-10 12:15");
        assert_eq!(after("2026-11-10 15:00"), "2026-11-11 09:00");
        let before = |to: &str| written(holidays.before_working(at(to), two));
        assert_eq!(before("2026-11-10 12:15"), "2026-11-10 10:15");
        assert_eq!(before("2026-11-11 09:00"), "2026-11-10 15:00");
    }

    /// A Saturday on which people are received is no working day; one that is worked in
    /// exchange has the hours of a Monday.
    #[test]
    fn only_working_days_have_working_hours() {
        let day = "07:30-11:30,13:30-17:00";
        let week = format!("{day};{day};{day};{day};{day};07:30-11:30,;,");
        let holidays = Holidays::embedded().receiving(Week::parse(&week).unwrap());
        let after = |from: &str| written(holidays.after_working(at(from), TimeDelta::hours(2)));
        assert_eq!(after("2026-11-14 08:00"), "2026-11-16 09:30");
        assert_eq!(after("2026-08-22 10:00"), "2026-08-22 14:00");
    }

    proptest! {
        /// Counting on and back again leads to the same working moment.
        #[test]
        fn working_time_is_the_same_both_ways(
            seconds in 1_767_200_400i64..1_830_000_000, minutes in 1i64..2_000,
        ) {
            let holidays = Holidays::embedded();
            let from = DateTime::from_timestamp(seconds, 0).unwrap();
            let time = TimeDelta::minutes(minutes);
            let after = holidays.after_working(from, time);
            prop_assert!(after >= from + time);
            prop_assert!(holidays.is_working(Zone::VIET_NAM.local(after).date()));
            // From a moment outside working hours counting begins with the next of them.
            let back = holidays.before_working(after, time);
            prop_assert!(back >= from);
            prop_assert_eq!(holidays.after_working(back, time), after);
            prop_assert_eq!(local(after).second(), local(back).second());
        }
    }
}

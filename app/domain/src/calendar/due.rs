//! When a filing counts as received, and the day and hour its result is due, as clocks at
//! the office show them.
//! Law 60/2014 Art. 5.3; Decree 07/2025 (receipts show the hour).

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::{Holidays, Zone};
use crate::law::{LawPack, Term};

/// Day and hour at the office by which the result must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Due {
    /// A working day.
    pub day: NaiveDate,
    /// The hour at which the office closes, or the hour at which a limit in hours ends.
    pub hour: NaiveTime,
    /// Where that is.
    pub zone: Zone,
}

impl Due {
    /// Day and hour as clocks at the office show them.
    pub fn local(self) -> NaiveDateTime {
        self.day.and_time(self.hour)
    }

    /// The same as a moment.
    pub fn at(self) -> DateTime<Utc> {
        self.zone.instant(self.local())
    }
}

impl Holidays {
    /// The due moment that was kept as a moment.
    pub fn due_of(&self, at: DateTime<Utc>) -> Due {
        let local = self.local(at);
        Due {
            day: local.date(),
            hour: local.time(),
            zone: self.zone(),
        }
    }

    /// The working day on which an online filing counts as received: what comes on a
    /// day off or after closing time is received when the office next opens.
    pub fn received_on(&self, filed_at: DateTime<Utc>) -> NaiveDate {
        self.reception(filed_at).0
    }

    /// Due the same day; received from 15:00 on, the next working day.
    /// Law 60/2014 Art. 5.3.
    pub fn due_same_day(&self, filed_at: DateTime<Utc>) -> Due {
        self.due(self.counted_from(filed_at))
    }

    /// Due so many working days after the day of reception, which is not counted
    /// itself; received from 15:00 on counts as received the next working day.
    pub fn due_working_days(&self, filed_at: DateTime<Utc>, days: u32) -> Due {
        let start = self.counted_from(filed_at);
        self.due((0..days).fold(start, |day, _| self.next_working(day)))
    }

    /// Due on this day, when the office closes.
    pub fn due_on(&self, day: NaiveDate) -> Due {
        self.due(day)
    }

    /// The working day of reception, and whether it was before the cut-off.
    fn reception(&self, filed_at: DateTime<Utc>) -> (NaiveDate, bool) {
        let filed = self.local(filed_at);
        let (day, time) = (filed.date(), filed.time());
        if !self.is_working(day) || time >= self.hour(Term::OfficeCloses, day) {
            (self.next_working(day), true)
        } else {
            (day, time < self.hour(Term::CutOff, day))
        }
    }

    /// The working day from which what comes at this moment is counted.
    pub(super) fn counted_from(&self, filed_at: DateTime<Utc>) -> NaiveDate {
        match self.reception(filed_at) {
            (day, true) => day,
            (day, false) => self.next_working(day),
        }
    }

    pub(super) fn due(&self, day: NaiveDate) -> Due {
        Due {
            day,
            hour: self.hour(Term::OfficeCloses, day),
            zone: self.zone(),
        }
    }

    /// An hour of the law, or of the office where it has hours of its own. The cut-off is
    /// the law's everywhere (Law 60/2014 Art. 5.3).
    pub fn hour(&self, term: Term, day: NaiveDate) -> NaiveTime {
        let hours = self.week_on(day).on_working_day(day);
        let own = match term {
            Term::OfficeOpens => hours.opens(),
            Term::OfficeCloses => hours.closes(),
            _ => None,
        };
        own.unwrap_or_else(|| LawPack::on(day).hour(term, day))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::calendar::instant;
    use proptest::prelude::*;

    /// A moment given as clocks in Viet Nam show it.
    fn filed(text: &str) -> DateTime<Utc> {
        instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn same_day(text: &str) -> String {
        Holidays::embedded()
            .due_same_day(filed(text))
            .day
            .to_string()
    }

    fn working_days(text: &str, days: u32) -> String {
        Holidays::embedded()
            .due_working_days(filed(text), days)
            .day
            .to_string()
    }

    /// Law 60/2014 Art. 5.3; case 1.
    #[test]
    fn a_birth_filed_on_tuesday_morning_is_due_that_day() {
        assert_eq!(same_day("2026-11-10 10:15"), "2026-11-10");
        assert_eq!(working_days("2026-11-10 10:15", 3), "2026-11-13");
        assert_eq!(working_days("2026-11-10 10:15", 9), "2026-11-23");
    }

    /// Law 60/2014 Art. 5.3, the 15:00 rule over a weekend; case 2.
    #[test]
    fn a_birth_filed_on_friday_after_three_is_due_on_monday() {
        assert_eq!(same_day("2026-11-06 15:20"), "2026-11-09");
        assert_eq!(same_day("2026-11-06 14:59"), "2026-11-06");
        assert_eq!(same_day("2026-11-06 15:00"), "2026-11-09");
    }

    /// Decree 120/2025 (5 and 10 working days), Resolution 28/2026 (24 November); case 6.
    #[test]
    fn working_days_skip_culture_day() {
        assert_eq!(working_days("2026-11-12 14:00", 5), "2026-11-19");
        assert_eq!(working_days("2026-11-12 14:00", 10), "2026-11-27");
        assert_eq!(same_day("2026-11-24 09:00"), "2026-11-25");
        assert_eq!(same_day("2026-11-23 15:30"), "2026-11-25");
    }

    /// Law 60/2014 Art. 5.3; case 7.
    #[test]
    fn a_death_filed_after_three_is_due_the_next_day() {
        assert_eq!(same_day("2026-11-16 16:10"), "2026-11-17");
    }

    /// An online filing in the evening is received when the office opens; case 9.
    #[test]
    fn what_is_filed_on_friday_evening_is_received_and_due_on_monday() {
        let evening = filed("2026-11-20 19:30");
        let holidays = Holidays::embedded();
        assert_eq!(holidays.received_on(evening).to_string(), "2026-11-23");
        assert_eq!(same_day("2026-11-20 19:30"), "2026-11-23");
        assert_eq!(working_days("2026-11-20 19:30", 1), "2026-11-25");
    }

    #[test]
    fn what_is_filed_on_a_day_off_is_received_the_next_working_day() {
        assert_eq!(same_day("2026-11-21 22:00"), "2026-11-23");
        assert_eq!(working_days("2026-11-21 22:00", 1), "2026-11-25");
        assert_eq!(same_day("2026-08-22 10:00"), "2026-08-22");
    }

    /// Decree 07/2025: the receipt shows day and hour.
    #[test]
    fn the_hour_is_when_the_office_closes() {
        let due = Holidays::embedded().due_same_day(filed("2026-11-10 10:15"));
        assert_eq!(due.local().to_string(), "2026-11-10 17:00:00");
        assert_eq!(due.at(), filed("2026-11-10 17:00"));
    }

    fn moment() -> impl Strategy<Value = DateTime<Utc>> {
        let from = filed("2024-01-01 00:00").timestamp();
        let to = filed("2029-12-31 23:59").timestamp();
        (from..to).prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
    }

    proptest! {
        #[test]
        fn nothing_is_ever_due_on_a_day_off(at in moment(), days in 0u32..60) {
            let holidays = Holidays::embedded();
            prop_assert!(holidays.is_working(holidays.due_same_day(at).day));
            prop_assert!(holidays.is_working(holidays.due_working_days(at, days).day));
            prop_assert!(holidays.is_working(holidays.received_on(at)));
        }

        #[test]
        fn filing_later_is_never_due_earlier(a in moment(), b in moment(), days in 0u32..60) {
            let holidays = Holidays::embedded();
            let (first, second) = (a.min(b), a.max(b));
            prop_assert!(holidays.due_same_day(first) <= holidays.due_same_day(second));
            prop_assert!(holidays.due_working_days(first, days) <= holidays.due_working_days(second, days));
        }

        #[test]
        fn one_more_working_day_is_the_next_working_day(at in moment(), days in 0u32..60) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(at, days).day;
            prop_assert_eq!(holidays.due_working_days(at, days + 1).day, holidays.next_working(due));
        }

        #[test]
        fn nothing_is_due_before_it_was_filed(at in moment()) {
            prop_assert!(Holidays::embedded().due_same_day(at).at() > at);
        }
    }
}

//! Limits in hours. Law 03/2026 (24 hours where nothing else is said); Civil Code
//! Art. 147–148 (how hours are counted, and what ends on a day off).

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{Due, Holidays};
use crate::law::Term;

impl Holidays {
    /// The moment from which hours are counted, as clocks at the office show it: what is
    /// filed while the office is closed is received when it next opens. The 15:00 rule
    /// of Law 60/2014 Art. 5.3 is about days and plays no part.
    pub fn received_at(&self, filed_at: DateTime<Utc>) -> NaiveDateTime {
        let filed = self.local(filed_at);
        let day = self.received_on(filed_at);
        filed.max(day.and_time(self.hour(Term::OfficeOpens, day)))
    }

    /// Due so many hours after reception. A limit that ends on a day off ends with the
    /// next working day (Civil Code Art. 148.5).
    pub fn due_hours(&self, filed_at: DateTime<Utc>, hours: u32) -> Due {
        // Hours pass as they do, also in the night in which clocks are put forward.
        let received = self.zone().instant(self.received_at(filed_at));
        let end = received
            .checked_add_signed(TimeDelta::hours(i64::from(hours)))
            .unwrap_or(received);
        let end = self.local(end);
        if self.is_working(end.date()) {
            Due {
                day: end.date(),
                hour: end.time(),
                zone: self.zone(),
            }
        } else {
            self.due(self.next_working(end.date()))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::instant;

    fn at(text: &str) -> DateTime<Utc> {
        instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn due(filed: &str) -> String {
        let due = Holidays::embedded().due_hours(at(filed), 24);
        due.local().format("%Y-%m-%d %H:%M").to_string()
    }

    /// Civil Code Art. 147.1: hours run from the moment itself.
    #[test]
    fn twenty_four_hours_end_at_the_same_hour_of_the_next_day() {
        assert_eq!(due("2027-03-02 10:15"), "2027-03-03 10:15");
        assert_eq!(due("2027-03-02 15:20"), "2027-03-03 15:20");
        assert_eq!(due("2027-03-02 16:59"), "2027-03-03 16:59");
    }

    /// What comes while the office is closed is received when it opens.
    #[test]
    fn hours_run_from_when_the_office_opens() {
        assert_eq!(due("2027-03-02 17:00"), "2027-03-04 07:30");
        assert_eq!(due("2027-03-02 23:59"), "2027-03-04 07:30");
        assert_eq!(due("2027-03-03 00:00"), "2027-03-04 07:30");
        assert_eq!(due("2027-03-03 07:29"), "2027-03-04 07:30");
    }

    /// Civil Code Art. 148.5: what ends on a day off ends with the next working day.
    #[test]
    fn twenty_four_hours_that_end_on_a_day_off_end_with_the_next_working_day() {
        assert_eq!(due("2027-03-05 10:15"), "2027-03-08 17:00");
        assert_eq!(due("2027-03-06 10:15"), "2027-03-09 07:30");
        // Friday 30 April, Saturday 1 May, and Monday in lieu of it.
        assert_eq!(due("2027-04-29 09:00"), "2027-05-04 17:00");
    }

    proptest! {
        #[test]
        fn a_limit_in_hours_is_never_shorter_and_ends_on_a_working_day(
            seconds in 1_803_834_000i64..1_830_000_000, hours in 1u32..72,
        ) {
            let holidays = Holidays::embedded();
            let filed = DateTime::from_timestamp(seconds, 0).unwrap();
            let due = holidays.due_hours(filed, hours);
            prop_assert!(holidays.is_working(due.day));
            prop_assert!(due.at() >= filed + TimeDelta::hours(i64::from(hours)));
        }
    }
}

//! When the desk is warned that a case will be due.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Due, Holidays};
use crate::law::{LawPack, Term};

impl Holidays {
    /// The moment from which the desk is warned: so many minutes of office hours before
    /// the due moment ([`Term::WarnBeforeDue`]). What does not fit into the due day is
    /// taken from the end of the working day before.
    pub fn warned_from(&self, due: Due) -> DateTime<Utc> {
        let law = LawPack::on(due.day);
        let warn = TimeDelta::minutes(law.number(Term::WarnBeforeDue, due.day).into());
        let opens = self.hour(Term::OfficeOpens, due.day);
        let today = due.hour - opens;
        if warn <= today {
            return due.zone.instant(due.local() - warn);
        }
        let before = self.previous_working(due.day);
        let closes = self.hour(Term::OfficeCloses, before);
        let at = before.and_time(closes) - (warn - today);
        due.zone.instant(at)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{NaiveDate, NaiveTime};

    fn warned(day: (i32, u32, u32), hour: u32) -> String {
        let due = Due {
            day: NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap(),
            hour: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
            zone: crate::calendar::Zone::VIET_NAM,
        };
        let at = Holidays::embedded().warned_from(due);
        crate::calendar::local(at).to_string()
    }

    #[test]
    fn the_desk_is_warned_two_office_hours_before_the_due_hour() {
        assert_eq!(warned((2026, 11, 10), 17), "2026-11-10 15:00:00");
        // Half an hour of the morning, the rest on the working day before Culture Day.
        assert_eq!(warned((2026, 11, 25), 8), "2026-11-23 15:30:00");
    }
}

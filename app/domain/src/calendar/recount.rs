//! A due moment counted again after the calendar changed.

use chrono::NaiveDate;

use super::{Due, Holidays};
use crate::law::Term;

impl Holidays {
    /// What was due at `due` by the calendar `before`, counted again by this one. Past
    /// days and hours never change, so only the working days from `today` on are counted: as many
    /// as were left then are left now.
    pub fn recounted(&self, due: Due, before: &Self, today: NaiveDate) -> Due {
        if due.day <= today {
            return due;
        }
        let left = today
            .iter_days()
            .skip(1)
            .take_while(|day| *day <= due.day)
            .filter(|day| before.is_working(*day))
            .count();
        let day = (0..left).fold(today, |day, _| self.next_working(day));
        // At the hour of closing before, at the hour of closing now; a limit in hours
        // keeps its hour.
        let at_closing = due.hour == before.hour(Term::OfficeCloses, due.day);
        if day == due.day && !at_closing {
            due
        } else {
            self.due(day)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{Change, ChangeKind, instant};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn change(text: &str, kind: ChangeKind) -> Change {
        Change {
            office: None,
            day: day(text),
            kind,
            name_vi: "Nghỉ hoán đổi".into(),
            name_en: "Swapped day".into(),
            hours: None,
        }
    }

    fn due(filed: &str, days: u32, holidays: &Holidays) -> Due {
        let filed = chrono::NaiveDateTime::parse_from_str(filed, "%Y-%m-%d %H:%M").unwrap();
        holidays.due_working_days(instant(filed), days)
    }

    /// law.md section 14, case 6, had Monday 23 November been swapped with a Saturday.
    #[test]
    fn a_swapped_monday_moves_what_is_due_behind_it() {
        let before = Holidays::embedded();
        let after = before.changed([
            change("2026-11-23", ChangeKind::Off),
            change("2026-11-28", ChangeKind::Worked),
        ]);
        let old = due("2026-11-12 14:00", 10, before);
        assert_eq!(old.day, day("2026-11-27"));
        let new = after.recounted(old, before, day("2026-11-12"));
        assert_eq!(new.day, day("2026-11-28"));
        assert_eq!(new, due("2026-11-12 14:00", 10, &after));
    }

    #[test]
    fn what_is_due_today_or_was_due_before_stays() {
        let before = Holidays::embedded();
        let after = before.changed([change("2026-11-13", ChangeKind::Off)]);
        let old = due("2026-11-10 10:00", 2, before);
        assert_eq!(after.recounted(old, before, old.day), old);
    }

    proptest! {
        #[test]
        fn counting_again_is_the_same_as_counting_anew(
            filed in 0i64..300, days in 1u32..30, passed in 0u64..40, changed in 1u64..60,
            worked in proptest::bool::ANY,
        ) {
            let before = Holidays::embedded();
            let start = day("2026-01-05") + chrono::TimeDelta::days(filed);
            let at = instant(start.and_hms_opt(10, 0, 0).unwrap());
            let today = start + chrono::Days::new(passed);
            let other = today + chrono::Days::new(changed);
            let kind = if worked { ChangeKind::Worked } else { ChangeKind::Off };
            let after = before.changed([change(&other.to_string(), kind)]);
            let old = before.due_working_days(at, days);
            let anew = after.due_working_days(at, days);
            prop_assert_eq!(after.recounted(old, before, today), anew);
        }

        /// A day is swapped while a dossier lies with the citizen: counted again, and gone
        /// on with, it is due as if it had been filed at the answer.
        #[test]
        fn a_pause_over_a_changed_calendar_adds_exactly_what_it_stood(
            filed in 0i64..300, minute in 0u32..1_440, days in 1u32..30, passed in 0u64..20,
            changed in 1u64..60, stood in 0u64..40, worked in proptest::bool::ANY,
        ) {
            let before = Holidays::embedded();
            let start = day("2026-01-05") + chrono::TimeDelta::days(filed);
            let at = instant(start.and_hms_opt(minute / 60, minute % 60, 0).unwrap());
            let today = start + chrono::Days::new(passed);
            let other = today + chrono::Days::new(changed);
            let kind = if worked { ChangeKind::Worked } else { ChangeKind::Off };
            let after = before.changed([change(&other.to_string(), kind)]);
            let counted = after.recounted(before.due_working_days(at, days), before, today);
            prop_assert!(counted.at() > at && after.is_working(counted.day) || counted.day <= today);
            let answered = at + chrono::Days::new(passed + stood);
            if counted.day > today {
                let on = after.resumed(counted, at, answered);
                prop_assert_eq!(on, after.due_working_days(answered, days));
            }
        }

        #[test]
        fn the_same_calendar_changes_nothing(filed in 0i64..300, days in 0u32..30, passed in 0u64..40) {
            let calendar = Holidays::embedded();
            let start = day("2026-01-05") + chrono::TimeDelta::days(filed);
            let due = calendar.due_working_days(instant(start.and_hms_opt(16, 0, 0).unwrap()), days);
            prop_assert_eq!(calendar.recounted(due, calendar, start + chrono::Days::new(passed)), due);
        }
    }
}

//! What a pause does to a due moment: while the citizen is asked for more, or another
//! office is asked to verify, the office's time does not run. Law 60/2014 Art. 9.3;
//! Decree 07/2025 amending Decree 123/2015 Art. 3.4; law.md 5.5.

use chrono::{DateTime, Utc};

use super::{Due, Holidays};

impl Holidays {
    /// When a dossier is due whose clock stood still while somebody else was to act. Both
    /// sides of the exchange count it from the same two moments.
    pub fn goes_on(
        &self,
        due_at: DateTime<Utc>,
        paused_at: DateTime<Utc>,
        resumed_at: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let due = self.due_of(due_at);
        let after = self.resumed(due, paused_at, resumed_at);
        if after == due { due_at } else { after.at() }
    }

    /// The new due moment of what was due at `due`, was paused at `paused_at` and goes
    /// on when the answer comes at `resumed_at`.
    ///
    /// The answer is received like a filing: from 15:00 on it counts from the next
    /// working day. The working days that were left at the pause are carried on from
    /// there, so pausing and resuming at once changes nothing. What was in time when it
    /// was paused is never late when it comes back; what was late stays as many working days late.
    pub fn resumed(&self, due: Due, paused_at: DateTime<Utc>, resumed_at: DateTime<Utc>) -> Due {
        let (stopped, going_on) = (
            self.counted_from(paused_at),
            self.counted_from(resumed_at.max(paused_at)),
        );
        let mut carried = due.day;
        let mut day = stopped;
        while day < going_on {
            day = self.next_working(day);
            carried = self.next_working(carried);
        }
        // Paused after 15:00 of the due day: less than a day was left, the answer's
        // own day is it.
        let was_in_time = paused_at <= due.at() && due.at() < resumed_at;
        if was_in_time && carried < going_on {
            carried = going_on;
        }
        // A limit in hours keeps its hour, unless the answer itself came later that day.
        let closing = self.due(carried);
        let kept = if carried == due.day {
            due
        } else {
            Due {
                day: carried,
                hour: due.hour.min(closing.hour),
                zone: due.zone,
            }
        };
        if was_in_time && kept.at() <= resumed_at {
            closing
        } else {
            kept
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::NaiveDateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::instant;

    /// A moment given as clocks in Viet Nam show it.
    fn at(text: &str) -> DateTime<Utc> {
        instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn resumed(filed: &str, days: u32, paused: &str, answered: &str) -> String {
        let holidays = Holidays::embedded();
        let due = match days {
            0 => holidays.due_same_day(at(filed)),
            days => holidays.due_working_days(at(filed), days),
        };
        let due = holidays.resumed(due, at(paused), at(answered));
        due.local().to_string()
    }

    /// Law 60/2014 Art. 9.3 with Art. 5.3: asked in the morning, answered the next
    /// morning, due that day.
    #[test]
    fn an_answer_in_the_morning_makes_it_due_that_day() {
        assert_eq!(
            resumed(
                "2026-11-10 10:15",
                0,
                "2026-11-10 11:00",
                "2026-11-11 09:00"
            ),
            "2026-11-11 17:00:00"
        );
    }

    /// Law 60/2014 Art. 5.3: from 15:00 on an answer counts from the next working day.
    #[test]
    fn an_answer_after_three_counts_from_the_next_working_day() {
        assert_eq!(
            resumed(
                "2026-11-10 10:15",
                0,
                "2026-11-10 11:00",
                "2026-11-13 15:00"
            ),
            "2026-11-16 17:00:00"
        );
    }

    /// Resolution 28/2026: a pause over 24 November carries the days left behind it.
    #[test]
    fn the_days_left_are_carried_over_culture_day() {
        // Due on Thursday the 19th; three days are left on Monday.
        assert_eq!(
            resumed(
                "2026-11-12 14:00",
                5,
                "2026-11-16 10:00",
                "2026-11-20 10:00"
            ),
            "2026-11-26 17:00:00"
        );
    }

    /// Law 03/2026: a limit of 24 hours keeps its hour over a pause, and what was in time
    /// is not late when the answer comes after that hour.
    #[test]
    fn a_limit_in_hours_keeps_its_hour_over_a_pause() {
        let holidays = Holidays::embedded();
        let due = holidays.due_hours(at("2027-03-02 10:15"), 24);
        let resumed = |paused: &str, answered: &str| {
            let due = holidays.resumed(due, at(paused), at(answered));
            due.local().to_string()
        };
        assert_eq!(
            resumed("2027-03-02 11:00", "2027-03-02 11:00"),
            "2027-03-03 10:15:00"
        );
        assert_eq!(
            resumed("2027-03-02 11:00", "2027-03-05 09:00"),
            "2027-03-08 10:15:00"
        );
        assert_eq!(
            resumed("2027-03-03 10:00", "2027-03-05 14:00"),
            "2027-03-05 17:00:00"
        );
    }

    #[test]
    fn asked_in_the_last_hours_and_answered_later_is_due_on_the_day_of_the_answer() {
        assert_eq!(
            resumed(
                "2026-11-10 10:15",
                0,
                "2026-11-10 16:00",
                "2026-11-12 10:00"
            ),
            "2026-11-12 17:00:00"
        );
        assert_eq!(
            resumed(
                "2026-11-10 10:15",
                0,
                "2026-11-10 16:00",
                "2026-11-10 16:30"
            ),
            "2026-11-10 17:00:00"
        );
    }

    #[test]
    fn what_was_late_stays_as_late_as_it_was() {
        assert_eq!(
            resumed(
                "2026-11-10 10:15",
                0,
                "2026-11-12 10:00",
                "2026-11-16 10:00"
            ),
            "2026-11-12 17:00:00"
        );
    }

    fn moment() -> impl Strategy<Value = DateTime<Utc>> {
        let from = at("2025-12-01 00:00").timestamp();
        let to = at("2026-12-31 23:59").timestamp();
        (from..to).prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
    }

    fn three() -> impl Strategy<Value = [DateTime<Utc>; 3]> {
        [moment(), moment(), moment()].prop_map(|mut moments| {
            moments.sort();
            moments
        })
    }

    proptest! {
        #[test]
        fn pausing_and_resuming_at_once_changes_nothing(
            filed in moment(), days in 0u32..30, paused in moment(),
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            prop_assert_eq!(holidays.resumed(due, paused, paused), due);
        }

        #[test]
        fn a_pause_never_makes_it_due_earlier_or_on_a_day_off(
            filed in moment(), days in 0u32..30, [paused, _, answered] in three(),
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            let after = holidays.resumed(due, paused, answered);
            prop_assert!(after >= due);
            prop_assert!(holidays.is_working(after.day));
        }

        #[test]
        fn what_was_in_time_at_the_pause_is_in_time_at_the_answer(
            filed in moment(), days in 0u32..30, [paused, _, answered] in three(),
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            if paused <= due.at() {
                prop_assert!(holidays.resumed(due, paused, answered).at() >= answered);
            }
        }

        #[test]
        fn a_later_answer_is_never_due_earlier(
            filed in moment(), days in 0u32..30, [paused, sooner, later] in three(),
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            prop_assert!(
                holidays.resumed(due, paused, sooner) <= holidays.resumed(due, paused, later)
            );
        }

        #[test]
        fn two_pauses_without_a_gap_are_one(
            filed in moment(), days in 0u32..30, [paused, between, answered] in three(),
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            if paused <= due.at() {
                let first = holidays.resumed(due, paused, between);
                let twice = holidays.resumed(first, between, answered);
                prop_assert_eq!(twice, holidays.resumed(due, paused, answered));
            }
        }

        #[test]
        fn as_many_working_days_are_left_after_the_pause_as_before(
            filed in moment(), days in 1u32..30, wait in 0i64..40,
        ) {
            let holidays = Holidays::embedded();
            let due = holidays.due_working_days(filed, days);
            let answered = filed + chrono::TimeDelta::days(wait);
            let after = holidays.resumed(due, filed, answered);
            prop_assert_eq!(after, holidays.due_working_days(answered, days));
        }
    }
}

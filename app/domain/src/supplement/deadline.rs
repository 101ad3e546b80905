//! How long the citizen has to answer, and when it is called to mind. law.md 6.4.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    calendar::{Holidays, Zone},
    law::{LawPack, Term},
};

/// The last day for the answer and what sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The answer counts until this day ends.
    pub day: NaiveDate,
    /// What sets it.
    pub article: &'static str,
}

/// The last day for the answer to what is asked now. In an interlinked service working
/// days (Decree 63/2024 Art. 8); else days of the service's settings. A last day off
/// moves to the next working day (Civil Code Art. 148.5).
pub fn deadline(
    law: LawPack,
    calendar: &Holidays,
    asked_at: DateTime<Utc>,
    interlinked: bool,
) -> Deadline {
    let today = calendar.local(asked_at).date();
    if interlinked {
        let fact = law.fact(Term::SupplementInterlinkedDays, today);
        return Deadline {
            day: calendar.due_working_days(asked_at, fact.value).day,
            article: fact.article,
        };
    }
    let fact = law.fact(Term::SupplementDays, today);
    let last = today
        .checked_add_days(Days::new(u64::from(fact.value)))
        .unwrap_or(today);
    Deadline {
        day: match calendar.is_working(last) {
            true => last,
            false => calendar.next_working(last),
        },
        article: fact.article,
    }
}

/// The moment at which the last day is over, as clocks of the office show it.
pub fn closes_at(zone: Zone, last_day: NaiveDate) -> DateTime<Utc> {
    let next = last_day.succ_opt().unwrap_or(last_day);
    zone.instant(next.and_time(NaiveTime::MIN))
}

/// When somebody who has not answered yet is reminded: some days before the end, at
/// nine; half-way where there is less time than that.
pub fn remind_at(
    law: LawPack,
    zone: Zone,
    asked_at: DateTime<Utc>,
    last_day: NaiveDate,
) -> DateTime<Utc> {
    let today = zone.local(asked_at).date();
    let days = u64::from(law.number(Term::SupplementReminderDays, today));
    let nine = NaiveTime::MIN + TimeDelta::hours(9);
    let morning = last_day
        .checked_sub_days(Days::new(days))
        .map(|day| zone.instant(day.and_time(nine)));
    let half = asked_at + (closes_at(zone, last_day) - asked_at) / 2;
    morning.map_or(half, |morning| morning.max(half))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn last(asked: &str, interlinked: bool) -> String {
        deadline(
            LawPack::Vn2014,
            Holidays::embedded(),
            at(asked),
            interlinked,
        )
        .day
        .to_string()
    }

    /// Decree 63/2024 Art. 8: seven working days; 24 November is a day off.
    #[test]
    fn an_interlinked_service_waits_seven_working_days() {
        assert_eq!(last("2026-11-16T10:00:00+07:00", true), "2026-11-26");
    }

    /// Civil Code Art. 148.5: thirty days from 13 November end on a Sunday.
    #[test]
    fn a_last_day_off_moves_to_the_next_working_day() {
        assert_eq!(last("2026-11-13T10:00:00+07:00", false), "2026-12-14");
        assert_eq!(last("2026-11-10T23:30:00+07:00", false), "2026-12-10");
    }

    #[test]
    fn the_last_day_ends_at_midnight_in_viet_nam() {
        assert_eq!(
            closes_at(Zone::VIET_NAM, "2026-12-10".parse().unwrap()),
            at("2026-12-11T00:00:00+07:00")
        );
    }

    /// In Berlin six hours later in winter.
    #[test]
    fn the_last_day_of_a_mission_ends_at_its_own_midnight() {
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        assert_eq!(
            closes_at(berlin, "2026-12-10".parse().unwrap()),
            at("2026-12-11T00:00:00+01:00")
        );
    }

    #[test]
    fn a_reminder_comes_three_days_before_the_end_in_the_morning() {
        let remind = remind_at(
            LawPack::Vn2014,
            Zone::VIET_NAM,
            at("2026-11-10T11:00:00+07:00"),
            "2026-12-10".parse().unwrap(),
        );
        assert_eq!(remind, at("2026-12-07T09:00:00+07:00"));
    }

    proptest! {
        #[test]
        fn a_reminder_comes_after_the_question_and_before_the_end(
            seconds in 1_700_000_000i64..1_900_000_000,
            interlinked: bool,
        ) {
            let asked = DateTime::from_timestamp(seconds, 0).unwrap();
            let law = LawPack::on(Zone::VIET_NAM.local(asked).date());
            let last = deadline(law, Holidays::embedded(), asked, interlinked).day;
            let remind = remind_at(law, Zone::VIET_NAM, asked, last);
            prop_assert!(asked < remind && remind < closes_at(Zone::VIET_NAM, last));
            prop_assert!(Holidays::embedded().is_working(last));
        }
    }
}

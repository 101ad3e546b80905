//! The legal clock at missions abroad: local days, local hours, days off of their own.
//! law.md 7 and 8.1.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::{Calendar, Holidays};
use crate::mission::missions;

/// The calendar of Berlin, Canberra or Seoul.
fn of(office: &str) -> std::sync::Arc<Holidays> {
    Calendar::default().of(office)
}

/// A moment given as clocks at the mission show it.
fn at(holidays: &Holidays, local: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    holidays.zone().instant(local)
}

const BERLIN: &str = "97001";
const CANBERRA: &str = "97002";
const SEOUL: &str = "97003";

fn same_day(office: &str, filed: &str) -> String {
    let holidays = of(office);
    let due = holidays.due_same_day(at(&holidays, filed));
    format!("{} = {}", due.local(), due.at().format("%Y-%m-%d %H:%M"))
}

/// Law 60/2014 Art. 5.3 with law.md 7: the cut-off is local.
#[test]
fn the_cut_off_of_fifteen_hours_is_local_at_a_mission() {
    assert_eq!(
        same_day(BERLIN, "2026-11-10 14:59"),
        "2026-11-10 17:00:00 = 2026-11-10 16:00"
    );
    assert_eq!(
        same_day(BERLIN, "2026-11-10 15:00"),
        "2026-11-11 17:00:00 = 2026-11-11 16:00"
    );
    assert_eq!(
        same_day(CANBERRA, "2026-11-10 14:59"),
        "2026-11-10 17:00:00 = 2026-11-10 06:00"
    );
    assert_eq!(
        same_day(SEOUL, "2026-11-10 15:00"),
        "2026-11-11 17:30:00 = 2026-11-11 08:30"
    );
}

/// One moment, two due days: it is evening in Viet Nam and noon in Berlin.
#[test]
fn one_moment_is_in_time_in_berlin_and_after_hours_in_viet_nam() {
    let noon = at(&of(BERLIN), "2026-11-10 12:00");
    assert_eq!(of(BERLIN).due_same_day(noon).day.to_string(), "2026-11-10");
    assert_eq!(of("00166").due_same_day(noon).day.to_string(), "2026-11-11");
}

#[test]
fn summer_time_moves_the_moment_and_not_the_hour_of_the_office() {
    assert_eq!(
        same_day(BERLIN, "2026-10-23 15:30"),
        "2026-10-26 17:00:00 = 2026-10-26 16:00"
    );
    assert_eq!(
        same_day(BERLIN, "2026-10-23 10:00"),
        "2026-10-23 17:00:00 = 2026-10-23 15:00"
    );
    assert_eq!(
        same_day(CANBERRA, "2026-04-02 15:30"),
        "2026-04-07 17:00:00 = 2026-04-07 07:00"
    );
}

#[test]
fn a_mission_has_days_off_of_its_own() {
    // Culture Day is a working day in Berlin, Whit Monday is none.
    assert_eq!(
        same_day(BERLIN, "2026-11-24 10:00"),
        "2026-11-24 17:00:00 = 2026-11-24 16:00"
    );
    assert_eq!(
        same_day(BERLIN, "2026-05-25 10:00"),
        "2026-05-26 17:00:00 = 2026-05-26 15:00"
    );
    assert_eq!(
        same_day("00166", "2026-11-24 10:00"),
        "2026-11-25 17:00:00 = 2026-11-25 10:00"
    );
}

/// Law 03/2026: hours pass as they do, also over a night with 25 of them.
#[test]
fn a_limit_in_hours_is_counted_in_hours_over_the_end_of_summer_time() {
    let berlin = of(BERLIN);
    let due = berlin.due_hours(at(&berlin, "2027-10-29 10:00"), 72);
    assert_eq!(due.local().to_string(), "2027-11-01 09:00:00");
    assert_eq!(
        due.at() - at(&berlin, "2027-10-29 10:00"),
        TimeDelta::hours(72)
    );
}

#[test]
fn the_desk_of_a_mission_is_warned_two_of_its_own_office_hours_before() {
    let seoul = of(SEOUL);
    let due = seoul.due_same_day(at(&seoul, "2026-11-10 10:00"));
    let warned = seoul.local(seoul.warned_from(due));
    assert_eq!(warned.to_string(), "2026-11-10 15:30:00");
}

#[test]
fn a_pause_over_the_end_of_summer_time_keeps_the_days_that_were_left() {
    let berlin = of(BERLIN);
    let due = berlin.due_working_days(at(&berlin, "2026-10-22 10:00"), 3);
    assert_eq!(due.local().to_string(), "2026-10-27 17:00:00");
    let after = berlin.goes_on(
        due.at(),
        at(&berlin, "2026-10-23 10:00"),
        at(&berlin, "2026-10-28 10:00"),
    );
    assert_eq!(berlin.local(after).to_string(), "2026-10-30 17:00:00");
}

fn anywhere() -> impl Strategy<Value = std::sync::Arc<Holidays>> {
    (0..missions().len()).prop_map(|n| missions()[n].calendar.clone())
}

fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    (1_767_225_600_i64..1_830_297_600)
        .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
}

proptest! {
    #[test]
    fn at_a_mission_nothing_is_due_on_its_day_off_or_before_it_was_filed(
        holidays in anywhere(), filed in moment(), days in 0u32..40,
    ) {
        for due in [holidays.due_same_day(filed), holidays.due_working_days(filed, days)] {
            prop_assert!(holidays.is_working(due.day));
            prop_assert!(due.at() > filed);
            prop_assert_eq!(holidays.due_of(due.at()), due);
        }
    }

    #[test]
    fn at_a_mission_filing_later_is_never_due_earlier(
        holidays in anywhere(), a in moment(), b in moment(), hours in 1u32..100,
    ) {
        let (first, second) = (a.min(b), a.max(b));
        prop_assert!(holidays.due_same_day(first).at() <= holidays.due_same_day(second).at());
        prop_assert!(holidays.due_hours(first, hours).at() <= holidays.due_hours(second, hours).at());
    }

    #[test]
    fn at_a_mission_a_pause_of_no_time_changes_nothing_and_any_other_nothing_for_the_worse(
        holidays in anywhere(), filed in moment(), days in 0u32..20, wait in 0i64..2_000_000,
    ) {
        let due = holidays.due_working_days(filed, days).at();
        prop_assert_eq!(holidays.goes_on(due, filed, filed), due);
        let answered = filed + TimeDelta::seconds(wait);
        let after = holidays.goes_on(due, filed, answered);
        prop_assert!(after >= due && after >= answered);
    }

    #[test]
    fn the_desk_of_a_mission_is_warned_before_it_is_due(holidays in anywhere(), filed in moment()) {
        let due = holidays.due_same_day(filed);
        let warned = holidays.warned_from(due);
        prop_assert!(warned < due.at());
        prop_assert!(!holidays.is_outside_hours(warned));
    }

    /// Law 60/2014 Art. 9.3: in whatever zone and over summer time, what is left at the
    /// pause is left after it, to the day.
    #[test]
    fn at_a_mission_a_pause_adds_exactly_the_days_it_stood(
        holidays in anywhere(), filed in moment(), days in 1u32..30, stood in 0i64..2_000,
    ) {
        let due = holidays.due_working_days(filed, days);
        let answered = filed + TimeDelta::hours(stood);
        let after = holidays.goes_on(due.at(), filed, answered);
        prop_assert_eq!(after, holidays.due_working_days(answered, days).at());
        prop_assert!(after >= due.at() && after > answered);
    }
}

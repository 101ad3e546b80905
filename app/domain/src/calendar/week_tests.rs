//! Offices with hours of their own: what they move in the legal clock, and what they never
//! do. Law 60/2014 Art. 5.3; Decisions 188/1999/QĐ-TTg and 14/2010/QĐ-TTg.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use proptest::prelude::*;

use super::{Calendar, Change, ChangeKind, DayHours, Holidays, Span, Week, WeekFault, instant};
use crate::place::CommuneCode;

const CAU_GIAY: &str = "00166";
const BERLIN: &str = "97001";

/// Until 16:30 on working days, and Saturday morning.
const OWN: &str = "07:00-11:30,13:30-16:30;07:00-11:30,13:30-16:30;07:00-11:30,13:30-16:30;\
    07:00-11:30,13:30-16:30;07:00-11:30,13:30-16:30;07:30-11:00,;,";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn hours(office: &str, from: &str, week: &str) -> Change {
    Change {
        office: Some(CommuneCode::parse(office).unwrap()),
        day: day(from),
        kind: ChangeKind::Hours,
        name_vi: "Giờ tiếp nhận mới".into(),
        name_en: "New hours".into(),
        hours: Some(Week::parse(week).unwrap()),
    }
}

/// Cầu Giấy with its own hours from Monday 16 November 2026 on.
fn own() -> Calendar {
    Calendar::after([(1, hours(CAU_GIAY, "2026-11-16", OWN))])
}

fn same_day(calendar: &Calendar, filed: &str) -> String {
    let due = calendar.of(CAU_GIAY).due_same_day(at(filed));
    due.local().format("%m-%d %H:%M").to_string()
}

/// Decree 07/2025: the receipt shows the hour; it is the office's own.
#[test]
fn an_office_is_due_when_it_closes_from_the_first_day_of_its_hours_on() {
    assert_eq!(same_day(&own(), "2026-11-13 10:00"), "11-13 17:00");
    assert_eq!(same_day(&own(), "2026-11-16 10:00"), "11-16 16:30");
    let others = own().of("00160").due_same_day(at("2026-11-16 10:00"));
    assert_eq!(
        others.local(),
        day("2026-11-16").and_hms_opt(17, 0, 0).unwrap()
    );
}

/// Law 60/2014 Art. 5.3: the cut-off is 15:00 whatever the hours of the office are.
#[test]
fn the_cut_off_stays_at_fifteen_hours_at_whatever_hours_an_office_receives() {
    assert_eq!(same_day(&own(), "2026-11-16 14:59"), "11-16 16:30");
    assert_eq!(same_day(&own(), "2026-11-16 15:00"), "11-17 16:30");
}

/// Law 60/2014 Art. 5.3 with Decision 14/2010/QĐ-TTg: Saturday morning is reception, not a
/// working day; "the next working day" is Monday, before and after 15:00 alike.
#[test]
fn what_comes_on_a_saturday_of_reception_is_received_and_due_on_monday() {
    let (with, without) = (own(), Calendar::default());
    for hour in ["08:00", "10:59", "14:00", "15:30"] {
        let filed = format!("2026-11-21 {hour}");
        assert_eq!(same_day(&with, &filed), "11-23 16:30");
        let received = with.of(CAU_GIAY).received_on(at(&filed));
        assert_eq!(received, without.of(CAU_GIAY).received_on(at(&filed)));
    }
}

/// Civil Code Art. 148.5: nothing ends on a Saturday because people are received then.
#[test]
fn no_limit_ends_on_a_saturday_of_reception() {
    let days = own().of(CAU_GIAY);
    assert!(!days.is_working(day("2026-11-21")));
    assert_eq!(
        days.due_working_days(at("2026-11-20 10:00"), 1).day,
        day("2026-11-23")
    );
    assert_eq!(
        days.due_hours(at("2026-11-20 10:00"), 24).day,
        day("2026-11-23")
    );
}

/// Labour Code 2019 Art. 112: Saturday 22 August 2026 was worked for Monday the 31st.
#[test]
fn a_saturday_worked_in_exchange_is_a_whole_working_day() {
    let calendar = Calendar::after([(1, hours(CAU_GIAY, "2026-08-03", OWN))]);
    assert_eq!(same_day(&calendar, "2026-08-22 14:00"), "08-22 16:30");
    let open = calendar.of(CAU_GIAY).received_at_hours(day("2026-08-22"));
    assert_eq!(open.closes(), NaiveTime::from_hms_opt(16, 30, 0));
}

#[test]
fn the_door_is_open_on_saturday_morning_and_shut_on_holidays() {
    let days = own().of(CAU_GIAY);
    let open = |on| days.received_at_hours(day(on)).spans().count();
    assert_eq!(open("2026-11-20"), 2);
    assert_eq!(open("2026-11-21"), 1);
    assert_eq!(open("2026-11-22"), 0);
    assert_eq!(open("2026-11-24"), 0, "Viet Nam Culture Day");
    assert_eq!(open("2026-11-14"), 0, "before the hours hold");
    assert!(!days.is_outside_hours(at("2026-11-21 09:00")));
    assert!(days.is_outside_hours(at("2026-11-14 09:00")));
}

#[test]
fn the_days_of_the_country_hold_for_an_office_with_hours_of_its_own() {
    let off = Change {
        office: None,
        day: day("2026-11-18"),
        kind: ChangeKind::Off,
        name_vi: "Nghỉ".into(),
        name_en: "Closed".into(),
        hours: None,
    };
    let calendar = Calendar::after([(1, hours(CAU_GIAY, "2026-11-16", OWN)), (2, off)]);
    assert!(!calendar.of(CAU_GIAY).is_working(day("2026-11-18")));
    assert!(calendar.of(BERLIN).is_working(day("2026-11-18")));
}

#[test]
fn a_mission_has_hours_of_its_own_in_its_own_time() {
    let calendar = Calendar::after([(1, hours(BERLIN, "2026-11-16", OWN))]);
    let days = calendar.of(BERLIN);
    let due = days.due_same_day("2026-11-16T10:00:00+01:00".parse().unwrap());
    assert_eq!(due.at().to_rfc3339(), "2026-11-16T15:30:00+00:00");
}

#[test]
fn what_is_due_when_the_office_closed_is_due_when_it_closes_now() {
    let (before, after) = (Holidays::embedded(), own().of(CAU_GIAY));
    let filed = at("2026-11-12 10:00");
    let old = before.due_working_days(filed, 3);
    let new = after.recounted(old, before, day("2026-11-13"));
    assert_eq!(new, after.due_working_days(filed, 3));
    // A limit in hours keeps the hour at which it ends.
    let hourly = before.due_hours(at("2027-03-02 10:15"), 24);
    assert_eq!(after.recounted(hourly, before, day("2027-03-02")), hourly);
}

#[test]
fn a_week_must_keep_the_working_days_and_the_hour_of_the_law() {
    let of = |text| Week::parse(text).unwrap().faults(day("2026-11-16"));
    assert_eq!(of(OWN), []);
    let wrong = "07:00-14:00,;,;07:00-11:30,11:00-17:00;07:00-17:00,;07:00-11:30,12:30-15:00;,;,";
    assert_eq!(
        of(wrong),
        [
            (Weekday::Mon, WeekFault::ShutBeforeCutOff),
            (Weekday::Tue, WeekFault::ShutOnWorkingDay),
            (Weekday::Wed, WeekFault::Overlap),
        ]
    );
    assert_eq!(
        Week::of_the_law(day("2026-11-16")).faults(day("2026-11-16")),
        []
    );
}

#[test]
fn what_is_no_week_is_refused() {
    for text in [
        "",
        ";;;;;;",
        ",;,;,;,;,;,",
        ",;,;,;,;,;,;,;,",
        "8-9,;,;,;,;,;,;,",
        "09:00-09:00,;,;,;,;,;,;,",
    ] {
        assert!(Week::parse(text).is_err(), "{text}");
    }
}

fn half(from: u32, minutes: u32) -> Option<Span> {
    let hour = |minute| NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
    (minutes > 0).then(|| Span {
        from: hour(from),
        until: hour(from + minutes),
    })
}

/// A week that an office may have: open until 15:00 or later on working days.
fn weeks() -> impl Strategy<Value = Week> {
    let worked =
        (360u32..540, 0u32..180, 790u32..840, 120u32..240).prop_map(|(m, long, a, rest)| {
            DayHours {
                morning: half(m, long),
                afternoon: half(a, rest),
            }
        });
    let weekend = (360u32..540, 0u32..180).prop_map(|(m, long)| DayHours {
        morning: half(m, long),
        afternoon: None,
    });
    (
        prop::array::uniform5(worked),
        prop::array::uniform2(weekend),
    )
        .prop_map(|([a, b, c, d, e], [f, g])| Week::new([a, b, c, d, e, f, g]))
}

fn with(week: Week, from: NaiveDate) -> std::sync::Arc<Holidays> {
    let mut change = hours(CAU_GIAY, "2026-01-05", OWN);
    (change.day, change.hours) = (from, Some(week));
    Calendar::after([(1, change)]).of(CAU_GIAY)
}

fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    (at("2026-02-01 00:00").timestamp()..at("2027-12-31 00:00").timestamp())
        .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
}

proptest! {
    #[test]
    fn a_week_reads_back_what_it_writes(week in weeks()) {
        prop_assert_eq!(Week::parse(&week.to_string()), Ok(week));
        prop_assert_eq!(week.faults(day("2026-02-01")), []);
    }

    /// Law 60/2014 Art. 5.3: until 15:00 of a working day one has the answer that day,
    /// whatever hours an office gives itself.
    #[test]
    fn no_hours_of_an_office_take_the_same_day_from_who_comes_before_fifteen_hours(
        week in weeks(), at in moment(),
    ) {
        let (own, law) = (with(week, day("2026-01-05")), Holidays::embedded());
        let local = law.local(at);
        let in_time = law.is_working(local.date()) && local.time() < NaiveTime::from_hms_opt(15, 0, 0).unwrap();
        if in_time {
            prop_assert_eq!(own.due_same_day(at).day, local.date());
        }
        prop_assert_eq!(own.due_same_day(at).day, law.due_same_day(at).day);
    }

    #[test]
    fn hours_never_make_or_unmake_a_working_day(week in weeks(), at in moment(), days in 0u32..30) {
        let (own, law) = (with(week, day("2026-01-05")), Holidays::embedded());
        prop_assert_eq!(own.is_working(law.local(at).date()), law.is_working(law.local(at).date()));
        let due = own.due_working_days(at, days);
        prop_assert_eq!(due.day, law.due_working_days(at, days).day);
        prop_assert!(due.at() > at);
    }

    /// Open dossiers are counted again as if they had been filed under the new hours.
    #[test]
    fn counting_again_by_new_hours_is_the_same_as_counting_anew(
        week in weeks(), filed in moment(), days in 1u32..20, passed in 0u64..20, later in 1u64..20,
    ) {
        let before = Holidays::embedded();
        let today = before.local(filed).date() + chrono::Days::new(passed);
        let after = with(week, today + chrono::Days::new(later));
        let old = before.due_working_days(filed, days);
        let anew = after.due_working_days(filed, days);
        prop_assert_eq!(after.recounted(old, before, today), anew);
    }
}

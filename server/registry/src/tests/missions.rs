//! Missions abroad at the desk: days off of their own, births in their books, their year.
//! law.md 7 and 8.1.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::ChangeKind, case::Role, exchange::Message, place::CommuneCode,
    register::RegisterKind, surroundings::Clock,
};
use store::registry::{entries, returns::count_filing};

use super::desk::{
    BERLIN, CAU_GIAY, Desk, Filing, at_desk, birth, birth_in_berlin, code, death_in_berlin,
};
use crate::{CalendarError, CalendarField, CalendarProblem, Officer, Proposed, calendars_of};

const SEOUL: &str = "97003";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office(code: &str) -> Option<CommuneCode> {
    Some(CommuneCode::parse(code).unwrap())
}

/// Wednesday 11 November is a day off.
fn wednesday_off(office: Option<CommuneCode>) -> Proposed {
    Proposed {
        office,
        kind: Some(ChangeKind::Off),
        day: Some(day("2026-11-11")),
        worked: None,
        name_vi: "Nghỉ lễ của nước sở tại".into(),
        name_en: "Holiday of the host country".into(),
        reason: "Thông báo 12/TB-ĐSQ".into(),
    }
}

async fn administrator(desk: &Desk, office: &str) -> Officer {
    let login = format!("quantri.{office}");
    desk.officer(&login, office, &[Role::Administrator]).await
}

/// Due on Wednesday at five in the afternoon, as clocks at the office show it.
fn due_on_wednesday(desk: &Desk, mut filing: Filing, moment: &str) -> Filing {
    filing.due_in = at(moment) - desk.clock.now();
    filing
}

async fn due(desk: &Desk, officer: &Officer, code: &str) -> DateTime<Utc> {
    desk.sees(officer, code).await.case.due_at
}

#[tokio::test]
async fn a_mission_closes_and_only_its_own_cases_are_counted_again_and_told() {
    at_desk(async |desk| {
        let (here, there) = (desk.everybody(CAU_GIAY).await, desk.everybody(BERLIN).await);
        let (inland, abroad) = (birth(1), birth_in_berlin(1));
        desk.arrives(&due_on_wednesday(
            &desk,
            inland,
            "2026-11-11T17:00:00+07:00",
        ))
        .await;
        desk.arrives(&due_on_wednesday(
            &desk,
            abroad.clone(),
            "2026-11-11T17:00:00+01:00",
        ))
        .await;
        let admin = administrator(&desk, BERLIN).await;
        desk.registry
            .change_calendar(&admin, &wednesday_off(office(BERLIN)))
            .await
            .unwrap();
        // A commune's case does not ask about the days of a mission.
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        assert_eq!(desk.registry.recount_due().await.unwrap(), 0);
        assert_eq!(
            due(&desk, &there, &abroad.code).await,
            at("2026-11-12T17:00:00+01:00")
        );
        assert_eq!(
            due(&desk, &here, &code(1)).await,
            at("2026-11-11T17:00:00+07:00")
        );
        assert!(desk.told(&code(1)).await.is_empty());
        let told = desk.told(&abroad.code).await;
        let Some(Message::DueChanged(changed)) = told.last() else {
            panic!("the family is told")
        };
        assert_eq!(changed.changes[0].office, office(BERLIN));
        let told = desk.told("calendar").await;
        let Some(Message::CalendarChanged(changed)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(
            (changed.version, changed.change.office),
            (1, office(BERLIN))
        );
    })
    .await;
}

#[tokio::test]
async fn viet_nam_closes_and_the_cases_of_its_missions_stay() {
    at_desk(async |desk| {
        let there = desk.everybody(BERLIN).await;
        let abroad = due_on_wednesday(&desk, birth_in_berlin(1), "2026-11-11T17:00:00+01:00");
        desk.arrives(&abroad).await;
        let admin = administrator(&desk, CAU_GIAY).await;
        desk.both_change_calendar(&admin, &wednesday_off(None))
            .await;
        desk.registry.recount_due().await.unwrap();
        assert_eq!(
            due(&desk, &there, &abroad.code).await,
            at("2026-11-11T17:00:00+01:00")
        );
        assert!(desk.told(&abroad.code).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_administrator_at_a_mission_changes_its_calendar_and_no_other() {
    at_desk(async |desk| {
        let admin = administrator(&desk, BERLIN).await;
        assert_eq!(calendars_of(&admin), [office(BERLIN)]);
        for other in [None, office(SEOUL)] {
            let answer = desk
                .registry
                .change_calendar(&admin, &wednesday_off(other))
                .await;
            assert!(matches!(answer, Err(CalendarError::NotAllowed)));
            let seen = desk.registry.year_of_days(&admin, other, 2026).await;
            assert!(seen.unwrap().is_none());
        }
        let own = desk.registry.year_of_days(&admin, office(BERLIN), 2026);
        let own = own.await.unwrap().unwrap();
        let named = |name: &str| {
            let mut offs = own.days.iter().filter_map(|(_, off)| off.as_ref());
            offs.any(|off| off.name_en == name)
        };
        assert!(named("Good Friday") && named("Lunar New Year"));
        let registrar = desk.officer("hotich", BERLIN, &[Role::Registrar]).await;
        assert!(calendars_of(&registrar).is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_administrator_in_viet_nam_reads_the_calendars_of_missions_and_changes_none() {
    at_desk(async |desk| {
        let admin = administrator(&desk, CAU_GIAY).await;
        assert_eq!(calendars_of(&admin).len(), 4);
        let read = desk.registry.year_of_days(&admin, office(SEOUL), 2026);
        assert!(!read.await.unwrap().unwrap().may_change);
        for other in [office(SEOUL), office(CAU_GIAY)] {
            let answer = desk
                .registry
                .change_calendar(&admin, &wednesday_off(other))
                .await;
            assert!(matches!(answer, Err(CalendarError::NotAllowed)));
        }
        assert_eq!(desk.registry.calendar().version, 0);
    })
    .await;
}

/// Four in the morning in Hà Nội is ten in the evening before in Berlin.
#[tokio::test]
async fn tomorrow_is_tomorrow_at_the_mission() {
    at_desk(async |desk| {
        desk.clock
            .advance(at("2026-11-11T04:00:00+07:00") - desk.clock.now());
        let here = administrator(&desk, CAU_GIAY).await;
        let answer = desk
            .registry
            .change_calendar(&here, &wednesday_off(None))
            .await;
        let Err(CalendarError::Invalid(problems)) = answer else {
            panic!("in Viet Nam it is Wednesday already")
        };
        assert_eq!(problems, [CalendarProblem::Past(CalendarField::Day)]);
        let there = administrator(&desk, BERLIN).await;
        desk.registry
            .change_calendar(&there, &wednesday_off(office(BERLIN)))
            .await
            .unwrap();
    })
    .await;
}

/// Law 60/2014 Art. 53; law.md 5.1 and 3: the book of the mission, the code of the country.
#[tokio::test]
async fn a_birth_at_a_mission_is_entered_in_its_own_book_with_the_number_of_its_country() {
    at_desk(async |desk| {
        let officer = desk.everybody(BERLIN).await;
        let filing = birth_in_berlin(1);
        desk.registered(&officer, &filing).await;
        let mut conn = desk.db.read().await.unwrap();
        let found = entries::of_case(&mut conn, &filing.code).await.unwrap();
        let entry = found.unwrap();
        assert_eq!(entry.office, BERLIN);
        assert_eq!(entry.number.to_string(), "1/2026");
        assert_eq!(entry.registered_on, day("2026-11-10"));
        assert!(entry.pin.unwrap().starts_with("981326"));
    })
    .await;
}

/// Circular 07/2023/TT-BNG: a mission takes, decides and signs what is declared to it.
#[tokio::test]
async fn a_death_at_a_mission_is_entered_in_its_own_book() {
    at_desk(async |desk| {
        desk.clock
            .advance(at("2026-11-16T10:15:00+01:00") - desk.clock.now());
        let officer = desk.everybody(BERLIN).await;
        let filing = death_in_berlin(1);
        let view = desk.registered(&officer, &filing).await;
        assert_eq!(view.case.procedure_code, "9.970004");
        let mut conn = desk.db.read().await.unwrap();
        let found = entries::of_case(&mut conn, &filing.code).await.unwrap();
        let entry = found.unwrap();
        assert_eq!(
            (entry.office.as_str(), entry.register),
            (BERLIN, RegisterKind::Death)
        );
        assert_eq!(entry.number.to_string(), "1/2026");
    })
    .await;
}

#[tokio::test]
async fn an_officer_of_another_office_does_not_see_the_case_of_a_mission() {
    at_desk(async |desk| {
        let filing = birth_in_berlin(1);
        desk.arrives(&filing).await;
        for office in [CAU_GIAY, SEOUL] {
            let other = desk.everybody(office).await;
            let view = desk.registry.view(&other, &filing.code).await.unwrap();
            assert!(view.is_none(), "{office}");
        }
    })
    .await;
}

/// One in the morning of New Year's Day in Hà Nội: in Berlin the old year goes on.
#[tokio::test]
async fn the_returns_of_a_mission_are_those_of_its_own_years() {
    at_desk(async |desk| {
        let mut tx = desk.db.write().await.unwrap();
        for office in [BERLIN, CAU_GIAY] {
            for year in [2024, 2025, 2026] {
                count_filing(&mut tx, office, year).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        desk.clock
            .advance(at("2027-01-01T01:00:00+07:00") - desk.clock.now());
        let years = async |office: &str| -> Vec<i64> {
            let found = desk.registry.returns_of(office).await.unwrap().unwrap();
            found.years.iter().map(|row| row.year).collect()
        };
        assert_eq!(years(BERLIN).await, [2026, 2025]);
        assert_eq!(years(CAU_GIAY).await, [2026]);
        let all = desk.registry.returns("").await.unwrap();
        let all: Vec<_> = all
            .rows
            .iter()
            .map(|row| (row.office.as_str(), row.year))
            .collect();
        assert_eq!(all, [(CAU_GIAY, 2026), (BERLIN, 2026), (BERLIN, 2025)]);
        desk.clock.advance(TimeDelta::hours(6));
        assert_eq!(years(BERLIN).await, [2026]);
    })
    .await;
}

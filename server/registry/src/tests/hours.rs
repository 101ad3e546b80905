//! An office sets the hours at which it receives; open cases are counted again by them.

use chrono::{DateTime, TimeDelta, Utc, Weekday};
use domain::{
    calendar::{ChangeKind, WeekFault},
    case::Role,
    exchange::Message,
    surroundings::Clock,
};

use super::desk::{BERLIN, CAU_GIAY, Desk, Filing, HAI_CHAU, at_desk, birth, birth_by, code};
use crate::{Action, EventKind, Half, HoursError, HoursProblem, Officer, ProposedHours};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse().unwrap()
}

/// Until 16:30 on working days and on Saturday morning, from Monday 16 November 2026 on.
fn earlier() -> ProposedHours {
    let worked = ["7h00 - 11h30".to_owned(), "13:00 - 16:30".to_owned()];
    let mut days: [[String; 2]; 7] = std::array::from_fn(|_| worked.clone());
    days[5] = ["7:30-11:00".into(), String::new()];
    days[6] = [String::new(), String::new()];
    ProposedHours {
        from: "2026-11-16".parse().ok(),
        days,
        reason: "Quyết định 41/QĐ-UBND".into(),
    }
}

async fn administrator(desk: &Desk, office: &str) -> Officer {
    let login = format!("quantri.{office}");
    desk.officer(&login, office, &[Role::Administrator]).await
}

fn due_on_monday(desk: &Desk, mut filing: Filing) -> Filing {
    filing.due_in = at("2026-11-16T17:00") - desk.clock.now();
    filing
}

/// Decree 07/2025: the promise names the hour; a new hour is a new promise, and is told.
#[tokio::test]
async fn new_hours_move_what_is_due_at_closing_in_their_own_office_only() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        desk.arrives(&due_on_monday(&desk, birth(1))).await;
        let elsewhere = administrator(&desk, HAI_CHAU).await;
        desk.registry
            .set_hours(&elsewhere, &earlier())
            .await
            .unwrap();
        assert_eq!(desk.registry.recount_due().await.unwrap(), 0);
        let admin = administrator(&desk, CAU_GIAY).await;
        desk.registry.set_hours(&admin, &earlier()).await.unwrap();
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        assert_eq!(desk.registry.recount_due().await.unwrap(), 0);
        let view = desk.sees(&here, &code(1)).await;
        assert_eq!(view.case.due_at, at("2026-11-16T16:30"));
        let last = view.history.last().map(|happened| happened.kind);
        assert_eq!(last, Some(EventKind::DueChanged));
        let told = desk.told(&code(1)).await;
        assert!(
            matches!(told.last(), Some(Message::DueChanged(_))),
            "the family is told"
        );
        let told = desk.told("calendar").await;
        let Some(Message::CalendarChanged(changed)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(
            (changed.version, changed.change.kind),
            (2, ChangeKind::Hours)
        );
        assert!(changed.change.hours.is_some());
    })
    .await;
}

#[tokio::test]
async fn an_administrator_sets_the_hours_of_the_own_office_and_reads_who_set_them() {
    at_desk(async |desk| {
        let registrar = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let answer = desk.registry.set_hours(&registrar, &earlier()).await;
        assert!(matches!(answer, Err(HoursError::NotAllowed)));
        assert!(
            desk.registry
                .hours_of_office(&registrar)
                .await
                .unwrap()
                .is_none()
        );
        let admin = administrator(&desk, CAU_GIAY).await;
        desk.registry.set_hours(&admin, &earlier()).await.unwrap();
        let found = desk
            .registry
            .hours_of_office(&admin)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.later.len(), found.changes.len()), (1, 1));
        assert_eq!(found.changes[0].reason, "Quyết định 41/QĐ-UBND");
        let other = administrator(&desk, HAI_CHAU).await;
        let found = desk
            .registry
            .hours_of_office(&other)
            .await
            .unwrap()
            .unwrap();
        assert!(found.later.is_empty() && found.changes.is_empty());
    })
    .await;
}

/// Law 60/2014 Art. 5.3 with Decision 188/1999/QĐ-TTg: what an office may not take away.
#[tokio::test]
async fn hours_that_the_law_does_not_let_be_are_refused_with_their_day() {
    at_desk(async |desk| {
        let admin = administrator(&desk, CAU_GIAY).await;
        let mut wrong = earlier();
        wrong.from = "2026-11-10".parse().ok();
        wrong.days[0] = ["7:00-14:00".into(), String::new()];
        wrong.days[1] = [String::new(), String::new()];
        wrong.days[2] = ["sáng".into(), "13:00-16:30".into()];
        wrong.reason = " ".into();
        let answer = desk.registry.set_hours(&admin, &wrong).await;
        let Err(HoursError::Invalid(problems)) = answer else {
            panic!("nothing is set")
        };
        assert_eq!(
            problems,
            [
                HoursProblem::Past,
                HoursProblem::Unreadable(Weekday::Wed, Half::Morning),
                HoursProblem::Day(Weekday::Mon, WeekFault::ShutBeforeCutOff),
                HoursProblem::Day(Weekday::Tue, WeekFault::ShutOnWorkingDay),
                HoursProblem::NoReason,
            ]
        );
        desk.registry.set_hours(&admin, &earlier()).await.unwrap();
        let again = desk.registry.set_hours(&admin, &earlier()).await;
        assert!(matches!(again, Err(HoursError::Invalid(problems)) if problems == [HoursProblem::NoChange]));
    })
    .await;
}

#[tokio::test]
async fn a_mission_sets_its_hours_in_its_own_time() {
    at_desk(async |desk| {
        let admin = administrator(&desk, BERLIN).await;
        desk.clock.advance(TimeDelta::hours(1));
        desk.registry.set_hours(&admin, &earlier()).await.unwrap();
        let days = desk.registry.calendar().of(BERLIN);
        let due = days.due_same_day("2026-11-16T10:00:00+01:00".parse().unwrap());
        assert_eq!(
            due.at(),
            "2026-11-16T16:30:00+01:00"
                .parse::<DateTime<Utc>>()
                .unwrap()
        );
    })
    .await;
}

/// Decision 14/2010/QĐ-TTg: who receives on Saturday morning works at usual hours.
#[tokio::test]
async fn work_on_a_saturday_of_reception_is_nothing_unusual() {
    at_desk(async |desk| {
        let admin = administrator(&desk, CAU_GIAY).await;
        desk.registry.set_hours(&admin, &earlier()).await.unwrap();
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Reception]).await;
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        for (saturday, from, unusual) in [("2026-11-21", 1, 0), ("2026-11-14", 11, 1)] {
            desk.clock.set(&format!("{saturday}T09:00:00+07:00"));
            for serial in from..from + 6 {
                desk.arrives(&birth_by(serial)).await;
                desk.act(&lan, &code(serial), Action::Accept).await.unwrap();
            }
            assert_eq!(desk.registry.unusual(&head).await.unwrap().len(), unusual);
        }
    })
    .await;
}

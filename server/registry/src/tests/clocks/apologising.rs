//! What is late or will be is put off with a slip that says sorry.

use chrono::{NaiveDate, TimeDelta};
use domain::{case::Role, exchange::Message, surroundings::Clock};

use super::{accepted, at, day};
use crate::{
    ActError, Action, Field, FieldProblem, Officer,
    tests::desk::{CAU_GIAY, HAI_CHAU, SEND_DRAFT, at_desk, code},
};

fn postpones(day: Option<NaiveDate>) -> Action {
    Action::Postpone {
        reason: "Máy ký số hỏng, đang chờ thay".into(),
        day,
    }
}

/// Decision 1833/QĐ-BTP, form BM-VP01.04.
#[tokio::test]
async fn each_promise_that_is_missed_gets_its_slip_by_itself_once() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let promised = desk.sees(&officer, &code(1)).await;
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 0);
        desk.clock.advance(TimeDelta::hours(8));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 1);
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 0);
        let told = desk.told(&code(1)).await;
        let Some(Message::Apology(slip)) = told.last() else {
            panic!("sorry is said")
        };
        assert_eq!(
            (slip.number, slip.was_due_at, slip.due_at),
            (1, promised.case.due_at, at("2026-11-11T17:00"))
        );
        assert_eq!(slip.reason, None);
        // The new day is missed as well: that promise gets a slip of its own, once.
        desk.clock.advance(TimeDelta::days(1));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 1);
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 0);
        let told = desk.told(&code(1)).await;
        let Some(Message::Apology(slip)) = told.last() else {
            panic!("sorry is said again")
        };
        assert_eq!(
            (slip.number, slip.was_due_at, slip.due_at),
            (2, at("2026-11-11T17:00"), at("2026-11-12T17:00"))
        );
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.clock.apologies.len(), 2);
        assert_eq!(view.case.due_at, at("2026-11-12T17:00"));
        // Why, and a day farther off: that is for the head of the desk to say.
        let again = postpones(Some(day("2026-11-16")));
        desk.act(&officer, &code(1), again).await.unwrap();
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.clock.apologies.len(), 3);
        // The day that the head has set is a promise too.
        desk.clock.set("2026-11-16T17:30:00+07:00");
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 1);
    })
    .await;
}

/// Decision 1833/QĐ-BTP: a slip is for once; a second one is the head's to know of.
#[tokio::test]
async fn a_case_that_is_put_off_a_second_time_is_listed_to_the_supervisor() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let registrar = desk.officer("hotich", CAU_GIAY, &[Role::Registrar]).await;
        let elsewhere = desk.everybody(HAI_CHAU).await;
        let listed = async |officer: &Officer| {
            let found = desk.registry.put_off_again(officer).await.unwrap();
            let lines = found.into_iter().map(|case| (case.case_code, case.slips));
            lines.collect::<Vec<_>>()
        };
        desk.clock.advance(TimeDelta::hours(8));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 1);
        assert!(listed(&officer).await.is_empty());
        desk.clock.advance(TimeDelta::days(1));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 1);
        assert_eq!(listed(&officer).await, [(code(1), 2)]);
        for other in [registrar, elsewhere] {
            assert!(listed(&other).await.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_lies_with_the_citizen_is_not_late() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        desk.clock.advance(TimeDelta::hours(20));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn an_officer_says_sorry_before_it_is_late_and_a_second_time_only_the_supervisor() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let registrar = desk.officer("hotich", CAU_GIAY, &[Role::Registrar]).await;
        let day_off = postpones(Some(day("2026-11-15")));
        let answer = desk.act(&registrar, &code(1), day_off).await;
        assert!(
            matches!(answer, Err(ActError::Invalid(problems)) if problems == [FieldProblem::NotPossible(Field::Day)])
        );
        let missing = desk.act(&registrar, &code(1), postpones(None)).await;
        assert!(
            matches!(missing, Err(ActError::Invalid(problems)) if problems == [FieldProblem::Missing(Field::Day)])
        );
        let friday = postpones(Some(day("2026-11-13")));
        let view = desk.act(&registrar, &code(1), friday).await.unwrap();
        assert_eq!(view.case.due_at, at("2026-11-13T17:00"));
        let monday = || postpones(Some(day("2026-11-16")));
        let again = desk.act(&registrar, &code(1), monday()).await;
        assert!(matches!(again, Err(ActError::NotAllowed)));
        assert!(desk.act(&officer, &code(1), monday()).await.is_ok());
        let told = desk.told(&code(1)).await;
        let Some(Message::Apology(slip)) = told.get(1) else {
            panic!("sorry is said")
        };
        assert_eq!(slip.reason.as_deref(), Some("Máy ký số hỏng, đang chờ thay"));
    })
    .await;
}

#[tokio::test]
async fn the_desk_is_warned_before_it_is_late() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert!(!view.clock.is_warned);
        desk.clock.advance(TimeDelta::hours(5));
        let view = desk.sees(&officer, &code(1)).await;
        assert!(view.clock.is_warned && view.clock.warned_from <= desk.clock.now());
    })
    .await;
}

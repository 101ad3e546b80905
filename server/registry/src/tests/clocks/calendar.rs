//! What the calendar moves, and who may change it.

use domain::{calendar::ChangeKind, case::Role, exchange::Message, surroundings::Clock};

use super::{at, day, swapped_monday};
use crate::{
    CalendarError, CalendarField, CalendarProblem, EventKind, Proposed,
    tests::desk::{CAU_GIAY, at_desk, birth, code},
};

/// Labour Code 2019 Art. 112: days are swapped by notice; what is open is counted again.
#[tokio::test]
async fn a_swapped_day_moves_open_cases_and_their_citizens_are_told() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth(1);
        // Due on Monday 16 November at 17:00.
        filing.due_in = at("2026-11-16T17:00") - desk.clock.now();
        desk.arrives(&filing).await;
        desk.both_change_calendar(&officer, &swapped_monday()).await;
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        assert_eq!(desk.registry.recount_due().await.unwrap(), 0);
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.due_at, at("2026-11-17T17:00"));
        let told = desk.told(&code(1)).await;
        let Some(Message::DueChanged(changed)) = told.last() else {
            panic!("the citizen is told")
        };
        assert_eq!(
            (changed.due_at, changed.changes.len()),
            (at("2026-11-17T17:00"), 2)
        );
        let last = view.history.last().map(|happened| happened.kind);
        assert_eq!(last, Some(EventKind::DueChanged));
        let year = desk
            .registry
            .year_of_days(&officer, None, 2026)
            .await
            .unwrap();
        assert_eq!(year.unwrap().changes.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn only_an_administrator_changes_the_calendar_and_never_the_past() {
    at_desk(async |desk| {
        let registrar = desk.officer("hotich", CAU_GIAY, &[Role::Registrar]).await;
        let answer = desk
            .registry
            .change_calendar(&registrar, &swapped_monday())
            .await;
        assert!(matches!(answer, Err(CalendarError::NotAllowed)));
        assert!(
            desk.registry
                .year_of_days(&registrar, None, 2026)
                .await
                .unwrap()
                .is_none()
        );
        let officer = desk.everybody(CAU_GIAY).await;
        let past = Proposed {
            day: Some(day("2026-11-10")),
            worked: None,
            reason: String::new(),
            ..swapped_monday()
        };
        let answer = desk.registry.change_calendar(&officer, &past).await;
        let Err(CalendarError::Invalid(problems)) = answer else {
            panic!("nothing was changed")
        };
        assert_eq!(
            problems,
            [
                CalendarProblem::Past(CalendarField::Day),
                CalendarProblem::Missing(CalendarField::Reason)
            ]
        );
        let worked_for_itself = Proposed {
            kind: Some(ChangeKind::Worked),
            day: Some(day("2026-11-21")),
            ..swapped_monday()
        };
        let answer = desk
            .registry
            .change_calendar(&officer, &worked_for_itself)
            .await;
        let Err(CalendarError::Invalid(problems)) = answer else {
            panic!("one day is made to be one thing")
        };
        assert_eq!(problems, [CalendarProblem::NoChange(CalendarField::Worked)]);
        assert_eq!(desk.registry.calendar().version, 0);
    })
    .await;
}

//! While another office verifies the clock stands, and no longer than the law gives it.

use chrono::TimeDelta;
use domain::{
    calendar::ChangeKind,
    case::{ActionKind, CaseStage, Role},
    exchange::Message,
};

use super::{accepted, at, day, swapped_monday};
use crate::{
    ActError, Action, EventKind, Field, FieldProblem, Proposed,
    tests::desk::{CAU_GIAY, at_desk, code},
};

fn asks() -> Action {
    Action::AskVerification {
        whom: "Ủy ban nhân dân phường Hải Châu".into(),
        what: "Nơi cư trú của mẹ trước khi nhập tỉnh".into(),
    }
}

/// Decree 123/2015 Art. 3.4 as amended by Decree 07/2025: while another office verifies,
/// the time does not run; it goes on at the answer.
#[tokio::test]
async fn while_another_office_verifies_the_clock_stands() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let view = desk.act(&officer, &code(1), asks()).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingVerification);
        assert!(view.clock.awaited().is_some());
        assert_eq!(view.allowed, [ActionKind::RecordVerification]);
        // Three days later it is not late: nobody says sorry for another's time.
        desk.clock.advance(TimeDelta::days(3));
        assert_eq!(desk.registry.apologise_for_late().await.unwrap(), 0);
        let answer = Action::RecordVerification {
            answer: "Công văn 87/UBND-HT: đúng".into(),
        };
        let view = desk.act(&officer, &code(1), answer).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::InProcess);
        // Asked and answered before three: due on the day of the answer.
        assert_eq!(view.case.due_at, at("2026-11-13T17:00"));
        assert_eq!(
            desk.told_kinds(&code(1)).await,
            [
                "dossier.accepted",
                "dossier.verification_asked",
                "dossier.verification_answered"
            ]
        );
        let told = desk.told(&code(1)).await;
        let Some(Message::VerificationAsked(asked)) = told.get(1) else {
            panic!("the citizen is told whom")
        };
        assert_eq!(asked.whom, "Ủy ban nhân dân phường Hải Châu");
    })
    .await;
}

/// Decree 07/2025 amending Decree 123/2015 Art. 3.4: the stop lasts as long as the law gives
/// the other office. For a birth the law names no other time than the reply of a commune:
/// three working days after Tuesday 10 November.
#[tokio::test]
async fn a_letter_that_nobody_answers_stops_the_clock_no_longer_than_the_law_says() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        desk.act(&officer, &code(1), asks()).await.unwrap();
        desk.clock.set("2026-11-13T17:30:00+07:00");
        assert_eq!(desk.registry.end_overdue_verifications().await.unwrap(), 0);
        desk.clock.set("2026-11-14T08:00:00+07:00");
        assert_eq!(desk.registry.end_overdue_verifications().await.unwrap(), 1);
        assert_eq!(desk.registry.end_overdue_verifications().await.unwrap(), 0);
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::InProcess);
        // The day of the letter was left; it is the first working day after its time.
        assert_eq!(view.case.due_at, at("2026-11-16T17:00"));
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::VerificationLapsed);
        let told = desk.told(&code(1)).await;
        let Some(Message::VerificationAnswered(told)) = told.last() else {
            panic!("the citizen is told that the clock goes on")
        };
        assert!(told.lapsed && told.due_at == view.case.due_at);
    })
    .await;
}

/// Decree 07/2025: the other office has its working days whole, also when one of them is
/// taken away after the letter has left.
#[tokio::test]
async fn a_day_off_after_a_letter_has_left_gives_the_other_office_another_day() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        desk.act(&officer, &code(1), asks()).await.unwrap();
        let off = Proposed {
            day: Some(day("2026-11-13")),
            worked: None,
            ..swapped_monday()
        };
        desk.both_change_calendar(&officer, &off).await;
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        let view = desk.sees(&officer, &code(1)).await;
        let letter = view.clock.awaited().unwrap();
        assert_eq!(letter.answer_by, day("2026-11-16"));
        let told = desk.told(&code(1)).await;
        let Some(Message::DueChanged(changed)) = told.last() else {
            panic!("the citizen is told")
        };
        assert_eq!(
            (changed.due_at, changed.answer_by),
            (view.case.due_at, Some(day("2026-11-16")))
        );
        // By the day that was told first it would be over.
        desk.clock.set("2026-11-14T08:00:00+07:00");
        assert_eq!(desk.registry.end_overdue_verifications().await.unwrap(), 0);
        desk.clock.set("2026-11-17T08:00:00+07:00");
        assert_eq!(desk.registry.end_overdue_verifications().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_day_that_is_worked_in_exchange_shortens_no_last_day_that_was_told() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        desk.clock.set("2026-11-12T10:15:00+07:00");
        desk.act(&officer, &code(1), asks()).await.unwrap();
        let saturday = Proposed {
            kind: Some(ChangeKind::Worked),
            day: Some(day("2026-11-14")),
            worked: None,
            ..swapped_monday()
        };
        desk.both_change_calendar(&officer, &saturday).await;
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        let view = desk.sees(&officer, &code(1)).await;
        let letter = view.clock.awaited().unwrap();
        assert_eq!(letter.answer_by, day("2026-11-17"));
        let told = desk.told(&code(1)).await;
        assert!(matches!(told.last(), Some(Message::VerificationAsked(_))));
    })
    .await;
}

#[tokio::test]
async fn an_answer_after_its_time_is_written_down_and_moves_no_clock() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        desk.act(&officer, &code(1), asks()).await.unwrap();
        desk.clock.set("2026-11-14T08:00:00+07:00");
        desk.registry.end_overdue_verifications().await.unwrap();
        let told = desk.told(&code(1)).await.len();
        let answer = || Action::RecordVerification {
            answer: "Công văn 87/UBND-HT: đúng".into(),
        };
        let view = desk.act(&officer, &code(1), answer()).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::InProcess);
        assert_eq!(view.case.due_at, at("2026-11-16T17:00"));
        assert!(!view.allowed.contains(&ActionKind::RecordVerification));
        assert_eq!(desk.told(&code(1)).await.len(), told);
        let twice = desk.act(&officer, &code(1), answer()).await;
        assert!(matches!(twice, Err(ActError::NotAllowed)));
    })
    .await;
}

#[tokio::test]
async fn another_office_is_asked_a_second_time_only_by_the_head_of_the_desk() {
    at_desk(async |desk| {
        accepted(&desk).await;
        let registrar = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        desk.act(&registrar, &code(1), asks()).await.unwrap();
        desk.clock.set("2026-11-14T08:00:00+07:00");
        desk.registry.end_overdue_verifications().await.unwrap();
        let again = desk.act(&registrar, &code(1), asks()).await;
        assert!(matches!(again, Err(ActError::NotAllowed)));
        let view = desk.sees(&registrar, &code(1)).await;
        assert!(!view.allowed.contains(&ActionKind::AskVerification));
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        let view = desk.act(&head, &code(1), asks()).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingVerification);
    })
    .await;
}

#[tokio::test]
async fn a_letter_without_office_or_question_names_each_field() {
    at_desk(async |desk| {
        let officer = accepted(&desk).await;
        let empty = Action::AskVerification {
            whom: " ".into(),
            what: String::new(),
        };
        let answer = desk.act(&officer, &code(1), empty).await;
        let Err(ActError::Invalid(problems)) = answer else {
            panic!("nothing was asked")
        };
        assert_eq!(
            problems,
            [
                FieldProblem::Missing(Field::Whom),
                FieldProblem::Missing(Field::What)
            ]
        );
    })
    .await;
}

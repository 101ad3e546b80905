//! The legal clock at the desk: what stops it, what is late, what the calendar moves,
//! and how long the office really needs.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::ChangeKind,
    case::{ActionKind, CaseStage, Role},
    exchange::Message,
    surroundings::Clock,
};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code, copy};
use crate::{
    ActError, Action, CalendarError, CalendarField, CalendarProblem, EventKind, Field,
    FieldProblem, Officer, Proposed,
};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Arrives on Tuesday 10 November 2026 at 10:15, due the same day at 17:15, accepted.
async fn accepted(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(&birth(1)).await;
    desk.act(&officer, &code(1), Action::Accept).await.unwrap();
    officer
}

fn asks() -> Action {
    Action::AskVerification {
        whom: "Ủy ban nhân dân phường Hải Châu".into(),
        what: "Nơi cư trú của mẹ trước khi nhập tỉnh".into(),
    }
}

fn postpones(day: Option<NaiveDate>) -> Action {
    Action::Postpone {
        reason: "Máy ký số hỏng, đang chờ thay".into(),
        day,
    }
}

fn swapped_monday() -> Proposed {
    Proposed {
        office: None,
        kind: Some(ChangeKind::Off),
        day: Some(day("2026-11-16")),
        worked: Some(Ok(day("2026-11-21"))),
        name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
        name_en: "Day off in exchange".into(),
        reason: "Thông báo 15/TB-BNV ngày 05/11/2026".into(),
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
        desk.act(&officer, &code(1), super::desk::SEND_DRAFT)
            .await
            .unwrap();
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

#[tokio::test]
async fn how_long_the_office_really_needs_is_told_to_the_portal() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&copy(1, "412/2026")).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.clock.advance(TimeDelta::minutes(150));
        let refused = Action::Refuse {
            reason: "Không có tên trong sổ".into(),
            article: "Luật 60/2014/QH13 Điều 64".into(),
        };
        desk.act(&officer, &code(1), refused).await.unwrap();
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 1);
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 0);
        let told = desk.told(CAU_GIAY).await;
        let Some(Message::OfficeFigures(figures)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(
            (
                figures.procedure.as_str(),
                figures.cases,
                figures.median_hours,
                figures.ninety_hours
            ),
            ("trich-luc", 1, 3, 3)
        );
        // After thirty days it is about nothing any more.
        desk.clock.advance(TimeDelta::days(31));
        assert_eq!(desk.registry.tell_figures().await.unwrap(), 1);
        let told = desk.told(CAU_GIAY).await;
        assert!(matches!(told.last(), Some(Message::OfficeFigures(figures)) if figures.cases == 0));
    })
    .await;
}

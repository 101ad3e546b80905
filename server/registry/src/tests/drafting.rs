//! Decision 1833/QĐ-BTP: the citizen reads the draft, then it is entered; silence is
//! agreement.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::ChangeKind,
    case::{ActionKind, CaseStage, Role},
    draft_paper::{
        Correction, DraftAnswered, DraftOutcome, DraftToConfirm, LateOutcome, LateWords,
    },
    exchange::{Message, Withdrawn},
    paper::Paper,
    surroundings::Clock,
};
use store::{Digest, registry::papers};

use super::desk::{CAU_GIAY, Desk, REGISTERED, SEND_DRAFT, at_desk, birth, birth_by, code};
use crate::{ActError, Action, DraftState, EventKind, Filter, Officer, Proposed};

/// Given by the entry alone.
const GIVEN: [&str; 2] = ["child_pin", "registered_on"];

/// Arrives, is accepted, and its draft goes out.
async fn drafted(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(&birth(1)).await;
    desk.act(&officer, &code(1), Action::Accept).await.unwrap();
    desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
    officer
}

async fn draft_told(desk: &Desk) -> DraftToConfirm {
    let told = desk.told(&code(1)).await;
    let Some(Message::DraftToConfirm(draft)) = told.last() else {
        panic!("a draft")
    };
    (**draft).clone()
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn stage(desk: &Desk, officer: &Officer) -> CaseStage {
    let view = desk.registry.view(officer, &code(1)).await.unwrap();
    view.unwrap().case.stage
}

fn wrong_name() -> Correction {
    Correction {
        line: "mother_name".into(),
        shown: "TRẦN THU HÀ".into(),
        right: "Trần Thu Hạ".into(),
        answers: [("mother.name".to_owned(), "Trần Thu Hạ".to_owned())].into(),
        note: "Thiếu dấu nặng".into(),
    }
}

fn lines(paper: &Paper) -> Vec<(&str, &str, &str)> {
    let lines = paper.sections.iter().flat_map(|section| &section.lines);
    lines
        .filter(|line| !GIVEN.contains(&line.id.as_str()))
        .map(|line| (line.id.as_str(), line.label.as_str(), line.value.as_str()))
        .collect()
}

#[tokio::test]
async fn the_registered_paper_prints_what_the_citizen_agreed_with() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        let draft = draft_told(&desk).await;
        // Answered the next morning: another day, the same lines.
        desk.clock.advance(TimeDelta::hours(22));
        desk.answers_draft(&code(1), Vec::new()).await;
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let papers = papers::of_case(&mut conn, &code(1)).await.unwrap();
        let paper = &papers[0].content;
        assert!(lines(paper).len() > 20);
        assert_eq!(lines(paper), lines(&draft.paper));
        assert_eq!(
            (&paper.title, &paper.head_office),
            (&draft.paper.title, &draft.paper.head_office)
        );
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED);
    })
    .await;
}

#[tokio::test]
async fn a_draft_has_no_number_no_pin_no_signature_and_nothing_to_check() {
    at_desk(async |desk| {
        drafted(&desk).await;
        let draft = draft_told(&desk).await;
        let paper = &draft.paper;
        assert_eq!(
            (paper.number.as_str(), paper.place_and_day.as_str()),
            ("", "")
        );
        assert!(paper.signer.is_none() && paper.check.is_none());
        for id in GIVEN {
            let mut all = paper.sections.iter().flat_map(|section| &section.lines);
            let line = all.find(|line| line.id == id).unwrap();
            assert_eq!(line.value, "có sau khi vào sổ");
            assert!(
                !draft.questions.contains_key(id),
                "{id} is nobody's to correct"
            );
        }
        assert_eq!(draft.questions["mother_name"], ["mother.name"]);
        assert_eq!(draft.confirm_by, moment("2026-11-11T17:00:00+07:00"));
        let digest = Digest::parse(&draft.pdf.sha256).unwrap();
        let pdf = desk.blobs.get(&digest).await.unwrap().unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        assert_eq!(i64::try_from(pdf.len()).unwrap(), draft.pdf.size);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_entered_before_the_draft_is_answered() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        let answer = desk.act(&officer, &code(1), Action::Register).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            view.allowed,
            [ActionKind::Refuse, ActionKind::RequestSupplement]
        );
        desk.answers_draft(&code(1), vec![wrong_name()]).await;
        let answer = desk.act(&officer, &code(1), Action::Register).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
}

#[tokio::test]
async fn what_stops_a_registration_stops_the_draft() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        desk.arrives(&birth(2)).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let Err(ActError::Blocked(found)) = desk.act(&officer, &code(2), SEND_DRAFT).await else {
            panic!("a draft of what cannot be registered")
        };
        assert_eq!(found[0].finding.rule, "registered-already");
        assert_eq!(desk.told_kinds(&code(2)).await, ["dossier.accepted"]);
    })
    .await;
}

#[tokio::test]
async fn the_front_desk_sends_no_draft() {
    at_desk(async |desk| {
        let all = desk.everybody(CAU_GIAY).await;
        let reception = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        desk.act(&all, &code(1), Action::Accept).await.unwrap();
        let answer = desk.act(&reception, &code(1), SEND_DRAFT).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
}

#[tokio::test]
async fn silence_is_agreement_when_the_lawful_time_is_over_and_not_before() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        desk.clock.advance(TimeDelta::days(1));
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        desk.clock.set("2026-11-11T17:00:00+07:00");
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        assert_eq!(stage(&desk, &officer).await, CaseStage::DraftSent);
        desk.clock.advance(TimeDelta::seconds(1));
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 1);
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::DraftConfirmed);
        assert_eq!(view.history.last().unwrap().kind, EventKind::DraftSilent);
        let told = desk.told(&code(1)).await;
        let Some(Message::DraftSettled(settled)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(settled.outcome, DraftOutcome::Silent);
        let done = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(done.unwrap().case.stage, CaseStage::AwaitingSignature);
    })
    .await;
}

/// Civil Code 2015 Art. 148.5: sent on Friday, it can be answered until Monday is over.
#[tokio::test]
async fn silence_over_a_weekend_is_agreement_when_monday_is_over() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-13T14:30:00+07:00");
        let officer = drafted(&desk).await;
        for early in ["2026-11-14T14:31:00+07:00", "2026-11-16T17:00:00+07:00"] {
            desk.clock.set(early);
            assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        }
        desk.clock.advance(TimeDelta::seconds(1));
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 1);
        assert_eq!(stage(&desk, &officer).await, CaseStage::DraftConfirmed);
    })
    .await;
}

/// What an administrator has made a day off ends no draft.
#[tokio::test]
async fn the_time_to_answer_goes_by_the_calendar_of_the_office() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let off = Proposed {
            kind: Some(ChangeKind::Off),
            day: "2026-11-11".parse().ok(),
            name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
            name_en: "Day off in exchange".into(),
            reason: "Thông báo 15/TB-BNV ngày 05/11/2026".into(),
            ..Proposed::default()
        };
        desk.both_change_calendar(&officer, &off).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        let draft = draft_told(&desk).await;
        assert_eq!(draft.confirm_by, moment("2026-11-12T17:00:00+07:00"));
    })
    .await;
}

/// law.md 5.5: while the draft is with the citizen the office's time stands still.
#[tokio::test]
async fn the_time_at_the_citizens_does_not_count() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        desk.clock.set("2026-11-11T09:00:00+07:00");
        desk.answers_draft(&code(1), Vec::new()).await;
        let view = desk.sees(&officer, &code(1)).await;
        let next_day = moment("2026-11-11T17:00:00+07:00");
        assert_eq!(view.case.due_at, next_day);
        let told = desk.told(&code(1)).await;
        let Some(Message::DraftSettled(settled)) = told.last() else {
            panic!("the portal is told")
        };
        assert_eq!(settled.due_at, next_day);
    })
    .await;
}

#[tokio::test]
async fn two_processes_take_the_same_silence_once() {
    at_desk(async |desk| {
        drafted(&desk).await;
        desk.clock.advance(TimeDelta::days(2));
        let (one, other) = tokio::join!(
            desk.registry.close_unanswered_drafts(),
            desk.registry.close_unanswered_drafts()
        );
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED[..3]);
    })
    .await;
}

/// The citizen answered in time; the message was on its way when silence was taken.
#[tokio::test]
async fn an_answer_that_crosses_the_silence_counts_as_long_as_nothing_is_entered() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        let in_time = desk.clock.now() + TimeDelta::hours(23);
        desk.clock.advance(TimeDelta::days(2));
        desk.registry.close_unanswered_drafts().await.unwrap();
        let answered = |corrections| {
            Message::DraftAnswered(DraftAnswered {
                at: in_time,
                round: 1,
                corrections,
            })
        };
        desk.hears(&code(1), &answered(vec![wrong_name()])).await;
        assert_eq!(stage(&desk, &officer).await, CaseStage::DraftCorrected);
        // The same again, as any message may come: only the history grows.
        desk.hears(&code(1), &answered(Vec::new())).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::DraftCorrected);
        let draft = view.draft.unwrap();
        assert_eq!(draft.state, DraftState::Corrected);
        assert!(draft.corrections == [wrong_name()]);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_comes_after_the_entry_changes_nothing() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        desk.clock.advance(TimeDelta::days(2));
        desk.registry.close_unanswered_drafts().await.unwrap();
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        desk.answers_draft(&code(1), vec![wrong_name()]).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
        assert_eq!(
            view.history.last().unwrap().kind,
            EventKind::DraftAnsweredTooLate
        );
    })
    .await;
}

/// Entered by silence, and then the citizen says what is wrong.
async fn said_too_late(desk: &Desk) -> Officer {
    let officer = drafted(desk).await;
    desk.clock.advance(TimeDelta::days(2));
    desk.registry.close_unanswered_drafts().await.unwrap();
    desk.act(&officer, &code(1), Action::Register)
        .await
        .unwrap();
    desk.act(&officer, &code(1), Action::Sign).await.unwrap();
    desk.answers_draft(&code(1), vec![wrong_name()]).await;
    officer
}

async fn open_words(desk: &Desk, officer: &Officer) -> usize {
    let page = desk.registry.queue(officer, Filter::LateWords, None).await;
    page.unwrap().rows.len()
}

async fn last_words(desk: &Desk) -> LateWords {
    match desk.told(&code(1)).await.pop() {
        Some(Message::LateWords(words)) => words,
        _ => panic!("the citizen is told what happens"),
    }
}

#[tokio::test]
async fn what_is_said_to_be_wrong_after_the_entry_is_an_open_matter_of_the_office() {
    at_desk(async |desk| {
        let officer = said_too_late(&desk).await;
        assert_eq!(open_words(&desk, &officer).await, 1);
        let view = desk.sees(&officer, &code(1)).await;
        let words = view.late_words.unwrap();
        assert!(words.corrections == [wrong_name()]);
        assert_eq!(view.entries.len(), 1, "the way to the entry");
        assert_eq!(last_words(&desk).await.outcome, LateOutcome::Received);
    })
    .await;
}

#[tokio::test]
async fn a_registrar_tells_the_citizen_why_the_entry_stays() {
    at_desk(async |desk| {
        let officer = said_too_late(&desk).await;
        let code = code(1);
        let silent = desk.registry.decline_late_words(&officer, &code, " ");
        assert!(matches!(silent.await, Err(ActError::Invalid(_))));
        let clerk = desk.officer("lan", CAU_GIAY, &[Role::Reception]).await;
        let reason = "Giấy chứng sinh ghi đúng như trong sổ.";
        let other = desk.registry.decline_late_words(&clerk, &code, reason);
        assert!(matches!(other.await, Err(ActError::NotAllowed)));
        desk.registry
            .decline_late_words(&officer, &code, reason)
            .await
            .unwrap();
        assert_eq!(open_words(&desk, &officer).await, 0);
        let told = last_words(&desk).await;
        assert_eq!(told.outcome, LateOutcome::Declined);
        assert_eq!(told.reason.as_deref(), Some(reason));
        let twice = desk.registry.decline_late_words(&officer, &code, reason);
        assert!(matches!(twice.await, Err(ActError::NotAllowed)));
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_while_the_draft_is_out_is_stopped_and_not_waited_for() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        let at = desk.clock.now();
        desk.hears(&code(1), &Message::Withdrawn(Withdrawn { at }))
            .await;
        desk.clock.advance(TimeDelta::days(2));
        desk.registry.close_unanswered_drafts().await.unwrap();
        assert_eq!(stage(&desk, &officer).await, CaseStage::Stopped);
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        desk.registered(&officer, &birth_by(2)).await;
    })
    .await;
}

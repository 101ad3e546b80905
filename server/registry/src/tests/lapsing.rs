//! Asking for more while a draft of the paper is out: the draft lapses and is made anew of
//! the answer.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    case::{ActionKind, CaseStage},
    exchange::Message,
    supplement::{Requested, Supplemented},
    surroundings::Clock,
};
use store::registry::draft_papers;

use super::{
    desk::{CAU_GIAY, Desk, Filing, SEND_DRAFT, at_desk, birth, code},
    legs::bundled,
};
use crate::{ActError, Action, CaseView, DraftState, EventKind, NewItem, Officer};

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn seen(desk: &Desk, officer: &Officer) -> CaseView {
    let seen = desk.registry.case(officer, &code(1)).await.unwrap();
    seen.unwrap()
}

async fn drafted(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(&birth(1)).await;
    desk.act(&officer, &code(1), Action::Accept).await.unwrap();
    desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
    officer
}

/// Asks for the mother's name; gives what the portal was told.
async fn asks(desk: &Desk, officer: &Officer) -> Requested {
    let item = NewItem {
        question: "mother.name".into(),
        reason: "name-differs".into(),
        ..NewItem::default()
    };
    let registry = &desk.registry;
    registry
        .add_supplement_item(officer, &code(1), &item)
        .await
        .unwrap();
    let version = seen(desk, officer).await.case.version;
    registry
        .sends_list(officer, &code(1), version, "")
        .await
        .unwrap();
    match desk.told(&code(1)).await.pop() {
        Some(Message::SupplementRequested(requested)) => requested,
        _ => panic!("a list"),
    }
}

async fn answers(desk: &Desk) {
    let answer = Supplemented {
        at: desk.clock.now(),
        round: 1,
        answers: BTreeMap::from([("mother.name".into(), "Trần Thị Thu Hà".into())]),
        files: Vec::new(),
    };
    desk.hears(&code(1), &Message::Supplemented(answer)).await;
}

async fn draft_state(desk: &Desk) -> (i64, DraftState) {
    let mut conn = desk.db.read().await.unwrap();
    let draft = draft_papers::newest(&mut conn, &code(1)).await.unwrap();
    draft.map(|draft| (draft.round, draft.state)).unwrap()
}

/// The time at the citizen's does not count, whether the draft or the list was there.
#[tokio::test]
async fn a_draft_lapses_when_more_is_asked_for_and_is_made_anew_of_the_answer() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        desk.clock.advance(TimeDelta::hours(23));
        let list = asks(&desk, &officer).await;
        let next_day = moment("2026-11-11T17:00:00+07:00");
        assert_eq!(list.due_at, Some(next_day));
        let case = seen(&desk, &officer).await.case;
        assert_eq!(
            (case.stage, case.due_at),
            (CaseStage::SupplementRequested, next_day)
        );
        assert_eq!(draft_state(&desk).await, (1, DraftState::Ended));

        // An answer that crossed the list is written down and enters nothing; nor does silence.
        desk.answers_draft(&code(1), Vec::new()).await;
        desk.clock.advance(TimeDelta::hours(24));
        assert_eq!(desk.registry.close_unanswered_drafts().await.unwrap(), 0);
        let case = seen(&desk, &officer).await;
        assert_eq!(case.case.stage, CaseStage::SupplementRequested);
        let last = case.history.last().unwrap().kind;
        assert_eq!(last, EventKind::DraftAnsweredTooLate);

        answers(&desk).await;
        let case = seen(&desk, &officer).await;
        assert_eq!(case.case.stage, CaseStage::InProcess);
        assert_eq!(case.case.due_at, moment("2026-11-12T17:00:00+07:00"));
        assert!(case.allowed.contains(&ActionKind::SendDraft));
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        let Some(Message::DraftToConfirm(draft)) = desk.told(&code(1)).await.pop() else {
            panic!("a new draft")
        };
        assert_eq!(draft.round, 2);
        assert_eq!(draft.answers["mother.name"], "Trần Thị Thu Hà");
        desk.answers_draft(&code(1), Vec::new()).await;
        let entered = desk.act(&officer, &code(1), Action::Register).await;
        assert!(entered.is_ok());
    })
    .await;
}

/// The clock ran again already: nothing is added for the draft.
#[tokio::test]
async fn also_a_draft_that_was_agreed_with_lapses_and_is_never_entered() {
    at_desk(async |desk| {
        let officer = drafted(&desk).await;
        desk.clock.advance(TimeDelta::hours(1));
        desk.answers_draft(&code(1), Vec::new()).await;
        let due = seen(&desk, &officer).await.case.due_at;
        let list = asks(&desk, &officer).await;
        assert_eq!(list.due_at, None);
        assert_eq!(seen(&desk, &officer).await.case.due_at, due);
        answers(&desk).await;
        let entered = desk.act(&officer, &code(1), Action::Register).await;
        assert!(matches!(entered, Err(ActError::NotAllowed)));
        assert_eq!(draft_state(&desk).await, (1, DraftState::Ended));
    })
    .await;
}

async fn list_for(desk: &Desk, filing: &Filing) -> Requested {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(filing).await;
    let told = desk.registry.composing(&officer, &code(1)).await.unwrap();
    let list = asks(desk, &officer).await;
    // What the officer reads before sending is what the family is told.
    assert_eq!(
        (told.deadline.day, told.deadline.article),
        (list.answer_by, list.article.as_str())
    );
    list
}

/// Decree 63/2024 Art. 8: from Tuesday seven working days lead to Thursday of next week.
#[tokio::test]
async fn in_an_interlinked_filing_the_family_has_seven_working_days() {
    at_desk(async |desk| {
        let list = list_for(&desk, &bundled("no")).await;
        assert_eq!(list.answer_by.to_string(), "2026-11-19");
        assert_eq!(list.article, "Điều 8 Nghị định 63/2024/NĐ-CP");
    })
    .await;
    at_desk(async |desk| {
        let list = list_for(&desk, &birth(1)).await;
        assert_eq!(list.answer_by.to_string(), "2026-12-10");
    })
    .await;
}

//! law.md 6.2, 9 > 10: from when a result counts as handed over, and who does it.

use std::collections::BTreeSet;

use domain::{
    case::{ActionKind, CaseStage, Role},
    delivery::{Delivered, Delivery, DeliveryCheck, ResultsKept},
    exchange::Message,
    surroundings::Clock,
};

use super::{
    desk::{CAU_GIAY, Desk, Filing, at_desk, birth, code, marriage},
    marriages::hand_over,
};
use crate::{ActError, Action, EventKind, Field, FieldProblem, Filter, Given};

fn asked_for(way: &str) -> Filing {
    let mut filing = birth(1);
    filing.answers.set("delivery", way);
    filing.answers.set("delivery.address", "Số 1 phố Huế");
    filing
}

fn given(how: Delivery) -> Given {
    Given {
        how: Some(how),
        receiver: "nguyễn quang huy".into(),
        parcel: "RR123456789VN".into(),
        seen: BTreeSet::from([DeliveryCheck::IdentitySeen, DeliveryCheck::PapersComplete]),
        ..Given::default()
    }
}

async fn is_kept(desk: &Desk) {
    let at = desk.clock.now();
    desk.hears(&code(1), &Message::ResultsKept(ResultsKept { at }))
        .await;
}

async fn delivered(desk: &Desk) -> Option<Delivered> {
    match desk.told(&code(1)).await.pop() {
        Some(Message::Delivered(delivered)) => Some(delivered),
        _ => None,
    }
}

async fn waiting(desk: &Desk, officer: &crate::Officer) -> Vec<String> {
    let page = desk.registry.queue(officer, Filter::ToDeliver, None).await;
    page.unwrap().rows.into_iter().map(|row| row.code).collect()
}

/// Circular 01/2022/TT-BTP: delivered by the document store of the portal.
#[tokio::test]
async fn what_was_asked_for_electronically_is_handed_over_once_the_portal_has_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &asked_for("electronic")).await;
        assert!(waiting(&desk, &officer).await.is_empty());
        assert!(delivered(&desk).await.is_none());
        is_kept(&desk).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::Delivered);
        assert_eq!(view.allowed, []);
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::DeliveredByItself);
        let told = delivered(&desk).await.unwrap();
        assert_eq!((told.way, told.to), (Delivery::Electronic, None));
        // Said twice it is handed over once.
        let before = desk.told(&code(1)).await.len();
        is_kept(&desk).await;
        assert_eq!(desk.told(&code(1)).await.len(), before);
    })
    .await;
}

#[tokio::test]
async fn what_was_asked_for_on_paper_waits_until_the_desk_hands_it_over() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &asked_for("counter")).await;
        is_kept(&desk).await;
        assert_eq!(waiting(&desk, &officer).await, [code(1)]);
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::Decided);
        assert_eq!(view.allowed, [ActionKind::Deliver]);
        let view = desk
            .act(
                &officer,
                &code(1),
                Action::Deliver(given(Delivery::Counter)),
            )
            .await
            .unwrap();
        assert_eq!(view.case.stage, CaseStage::Delivered);
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::Collected);
        assert_eq!(last.reason.as_deref(), Some("nguyễn quang huy"));
        let told = delivered(&desk).await.unwrap();
        assert_eq!(told.way, Delivery::Counter);
        assert_eq!(told.to.as_deref(), Some("nguyễn quang huy"));
        assert!(waiting(&desk, &officer).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_posted_is_handed_over_with_the_number_of_the_post() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &asked_for("post")).await;
        let view = desk.sees(&officer, &code(1)).await;
        let waits = view.to_deliver.unwrap();
        assert_eq!(waits.asked, Delivery::Post);
        assert_eq!(waits.address.as_deref(), Some("Số 1 phố Huế"));
        let nothing = Given {
            parcel: " ".into(),
            seen: BTreeSet::new(),
            ..given(Delivery::Post)
        };
        let answer = desk.act(&officer, &code(1), Action::Deliver(nothing)).await;
        let Err(ActError::Invalid(problems)) = answer else {
            panic!("what is missing")
        };
        let missing = [Field::Parcel, Field::Handed(DeliveryCheck::PapersComplete)];
        assert_eq!(problems, missing.map(FieldProblem::Missing));
        desk.act(&officer, &code(1), Action::Deliver(given(Delivery::Post)))
            .await
            .unwrap();
        let told = delivered(&desk).await.unwrap();
        assert_eq!(told.to.as_deref(), Some("RR123456789VN"));
    })
    .await;
}

#[tokio::test]
async fn who_receives_for_another_says_why_they_may() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &asked_for("counter")).await;
        let mut other = Given {
            receiver: "Lê Văn Bảy".into(),
            ..given(Delivery::Counter)
        };
        let answer = desk
            .act(&officer, &code(1), Action::Deliver(other.clone()))
            .await;
        assert!(matches!(
            answer,
            Err(ActError::Invalid(problems)) if problems == [FieldProblem::Missing(Field::Behalf)]
        ));
        other.behalf = "Ông ngoại của bé".into();
        let view = desk
            .act(&officer, &code(1), Action::Deliver(other))
            .await
            .unwrap();
        let last = view.history.last().unwrap();
        let said = Some("Lê Văn Bảy (Ông ngoại của bé)");
        assert_eq!(last.reason.as_deref(), said);
        // The citizen reads who it was; why is for the office.
        let told = delivered(&desk).await.unwrap();
        assert_eq!(told.to.as_deref(), Some("Lê Văn Bảy"));
    })
    .await;
}

/// Law 60/2014 Art. 18.2; law.md 1, row 8: both originals, both present.
#[tokio::test]
async fn a_marriage_certificate_is_handed_to_both_and_never_posted() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        hand_over(&desk, &officer, &marriage(1)).await;
        let answer = desk
            .act(&officer, &code(1), Action::Deliver(given(Delivery::Post)))
            .await;
        assert!(matches!(
            answer,
            Err(ActError::Invalid(problems)) if problems == [FieldProblem::Missing(Field::How)]
        ));
        let answer = desk
            .act(
                &officer,
                &code(1),
                Action::Deliver(given(Delivery::Counter)),
            )
            .await;
        let both = Field::Handed(DeliveryCheck::BothPresent);
        assert!(matches!(
            answer,
            Err(ActError::Invalid(problems)) if problems == [FieldProblem::Missing(both)]
        ));
        let all = Given {
            seen: BTreeSet::from(DeliveryCheck::ALL),
            ..given(Delivery::Counter)
        };
        let view = desk.act(&officer, &code(1), Action::Deliver(all)).await;
        assert_eq!(view.unwrap().case.stage, CaseStage::Delivered);
    })
    .await;
}

#[tokio::test]
async fn only_the_desk_of_the_office_hands_over_and_only_what_is_decided() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &asked_for("counter")).await;
        let act = || Action::Deliver(given(Delivery::Counter));
        let signatory = desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
        let answer = desk.act(&signatory, &code(1), act()).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        let version = desk.sees(&officer, &code(1)).await.case.version;
        let stranger = desk.everybody("20242").await;
        let answer = desk.registry.act(&stranger, &code(1), version, act()).await;
        assert!(matches!(answer, Err(ActError::NotFound)));
        desk.act(&officer, &code(1), act()).await.unwrap();
        let answer = desk.act(&officer, &code(1), act()).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
}

//! An exemption that nothing proves: the fee is due, and the dossier goes on.

use domain::{
    demo,
    dossier::Stage,
    exchange::Message,
    fee::{ExemptionJudged, FeeState, LineOutcome},
    procedure::Answers,
};
use store::{Db, testing::both};

use super::{
    House,
    draft_papers::sent,
    fees::{collecting, fee, hears, pays},
    house_of,
    registry_says::at,
};
use crate::{Filed, Limits, Visitor};

/// Case 1 of law.md 14, of a family that says it is poor.
async fn filed(db: Db, exemption: &str) -> (House, Visitor, Filed) {
    let house = house_of(db, Limits::default(), collecting(&[]));
    let Answers(mut answers) = demo::simple_birth();
    answers.insert("fee.exemption".into(), exemption.into());
    answers.insert("requester.email".into(), "truc@example.vn".into());
    let (visitor, draft) = house.complete(Answers(answers)).await;
    let filed = house.portal.submit(&visitor, draft).await.unwrap();
    (house, visitor, filed)
}

fn judged(proven: bool) -> Message {
    Message::ExemptionJudged(ExemptionJudged {
        at: at("11:00"),
        proven,
        reason: "Danh sách hộ nghèo năm 2026".into(),
        officer: "Lê Thị Lan".into(),
    })
}

#[tokio::test]
async fn an_exemption_that_is_not_proven_makes_the_fee_due_and_the_family_is_told() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, "poor").await;
        let code = filed.code.as_str();
        assert!(house.portal.fee(&visitor, code).await.unwrap().is_none());
        hears(&house, &filed, 1, judged(false)).await.unwrap();
        let due = fee(&house, &visitor, &filed).await;
        assert_eq!((due.still_due, due.state), (16_000, FeeState::Due));
        assert_eq!(due.assessed.not_proven.as_deref(), Some("poor"));
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::Submitted, "it goes on");
        let event = dossier.events.last().expect("an event");
        assert_eq!(event.kind, "exemption_not_proven");
        assert!(
            event
                .reason
                .as_deref()
                .is_some_and(|why| why.contains("hộ nghèo"))
        );
        let letters = house.letters().await;
        assert!(
            letters
                .iter()
                .any(|letter| letter.subject.starts_with("Lệ phí của hồ sơ"))
        );
        let told = sent(&house, code).await;
        assert!(matches!(told.last(), Some(Message::FeeChanged(said)) if said.amount == 16_000));
    })
    .await;
}

#[tokio::test]
async fn proven_after_it_was_paid_the_money_goes_back() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, "poor").await;
        hears(&house, &filed, 1, judged(false)).await.unwrap();
        let reference = fee(&house, &visitor, &filed).await.reference;
        let paid = pays(&house, "FT1", 16_000, &reference).await;
        assert_eq!(paid.outcome, LineOutcome::Paid);
        hears(&house, &filed, 2, judged(true)).await.unwrap();
        let back = fee(&house, &visitor, &filed).await;
        assert_eq!((back.owed_back, back.state), (16_000, FeeState::RefundDue));
        assert_eq!(back.assessed.exemption.as_deref(), Some("poor"));
    })
    .await;
}

#[tokio::test]
async fn proven_before_anything_was_paid_nothing_is_owed_any_more() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, "poor").await;
        hears(&house, &filed, 1, judged(false)).await.unwrap();
        hears(&house, &filed, 2, judged(true)).await.unwrap();
        let fee = fee(&house, &visitor, &filed).await;
        assert_eq!((fee.still_due, fee.state), (0, FeeState::Void));
    })
    .await;
}

#[tokio::test]
async fn what_was_never_declared_is_not_judged() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, "none").await;
        assert!(hears(&house, &filed, 1, judged(false)).await.is_err());
        let fee = fee(&house, &visitor, &filed).await;
        assert_eq!((fee.still_due, fee.state), (16_000, FeeState::Due));
    })
    .await;
}

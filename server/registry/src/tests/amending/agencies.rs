//! Agencies follow an entry that was put right.

use domain::{
    exchange::{LegCorrected, LegWish, Message},
    leg::{INSURANCE, LegKind, LegState, POLICE},
};

use super::*;
use crate::tests::legs::{bundled, leg, report, wish};

/// A birth that went to three agencies, with who proposes and who agrees.
async fn passed_on(desk: &Desk) -> (Officer, Officer) {
    let everybody = desk.everybody(CAU_GIAY).await;
    desk.registered(&everybody, &bundled("yes")).await;
    let hoa = desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
    (everybody, hoa)
}

async fn last_told(desk: &Desk, kind: LegKind) -> LegCorrected {
    let subject = format!("{}/{}", code(1), kind.as_str());
    match desk.told(&subject).await.pop() {
        Some(Message::LegCorrected(told)) => *told,
        other => panic!("{} hears {:?}", kind.agency(), other.map(|m| m.kind())),
    }
}

#[tokio::test]
async fn each_agency_hears_what_the_entry_says_now_and_reports_anew() {
    at_desk(async |desk| {
        let (lan, hoa) = passed_on(&desk).await;
        let card = LegKind::InsuranceCard;
        report(&desk, INSURANCE, card, 1, LegState::Done).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        for kind in [card, LegKind::Residence] {
            let told = last_told(&desk, kind).await;
            assert_eq!((told.version, told.attempt), (2, 2));
            assert_eq!(told.child.unwrap().name, "Nguyễn Minh Ân");
            assert_eq!(told.changed, ["name"]);
            // The officer's own words stay in the house (law.md 12.3).
            assert_eq!(told.basis, "Điều 28 Luật Hộ tịch 2014");
        }
        // What was done stays so, and the family reads that the agency was told.
        let done = leg(&desk, card).await;
        assert_eq!((done.state, done.attempt), (LegState::Done, 2));
        assert!(done.said.unwrap().contains("đã được báo để sửa theo"));
        let view = desk.sees(&lan, &code(1)).await;
        let history = view.history.iter();
        let lines = history.filter(|line| line.kind == EventKind::LegCorrected);
        assert_eq!(lines.count(), 3);
        // What rests on the facts before does not count any more; what follows them does,
        // once.
        report(&desk, INSURANCE, card, 1, LegState::Done).await;
        assert!(leg(&desk, card).await.corrected_at.is_some());
        report(&desk, INSURANCE, card, 2, LegState::Done).await;
        let followed = leg(&desk, card).await;
        assert_eq!(followed.said.as_deref(), Some("lời của cơ quan"));
        assert!(followed.corrected_at.is_none());
        report(&desk, INSURANCE, card, 2, LegState::Failed).await;
        assert_eq!(leg(&desk, card).await.state, LegState::Done);
    })
    .await;
}

#[tokio::test]
async fn an_agency_that_cannot_follow_says_so_and_is_asked_again() {
    at_desk(async |desk| {
        let (lan, hoa) = passed_on(&desk).await;
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Done).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        report(&desk, POLICE, LegKind::Residence, 2, LegState::Failed).await;
        assert_eq!(leg(&desk, LegKind::Residence).await.state, LegState::Failed);
        wish(&desk, LegKind::Residence, LegWish::Retry).await;
        let again = leg(&desk, LegKind::Residence).await;
        assert_eq!((again.state, again.attempt), (LegState::Sent, 3));
    })
    .await;
}

#[tokio::test]
async fn what_failed_before_is_asked_again_with_the_new_facts_alone() {
    at_desk(async |desk| {
        let (lan, hoa) = passed_on(&desk).await;
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Failed).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let subject = format!("{}/{}", code(1), LegKind::Residence.as_str());
        assert_eq!(desk.told_kinds(&subject).await, ["leg.requested"]);
        wish(&desk, LegKind::Residence, LegWish::Retry).await;
        let Some(Message::LegRequested(again)) = desk.told(&subject).await.pop() else {
            panic!("it is asked for again")
        };
        assert_eq!(again.child.unwrap().name, "Nguyễn Minh Ân");
        // What the agencies were never told of is not theirs.
        let mother = correction(2, &[("mother_residence", "Ngõ 7, phường Cầu Giấy")]);
        let registry = &desk.registry;
        registry
            .propose_correction(&lan, place("KS"), &mother)
            .await
            .unwrap();
        registry
            .agree_to_correction(&hoa, place("KS"))
            .await
            .unwrap();
        assert_eq!(desk.told_kinds(&subject).await.len(), 2);
    })
    .await;
}

/// The request was still on its way: the agency confirms the first try, and has the
/// correction right behind it.
#[tokio::test]
async fn a_request_that_was_put_right_on_its_way_is_heard_once_the_agency_has_it() {
    at_desk(async |desk| {
        let (lan, hoa) = passed_on(&desk).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        corrected(&desk, &lan, &hoa, 2, "Anh").await;
        desk.clock.advance(chrono::TimeDelta::hours(30));
        let unheard = async || {
            let legs = desk.sees(&lan, &code(1)).await.legs;
            let found = legs.into_iter().find(|leg| leg.kind == LegKind::Residence);
            found.unwrap().unheard
        };
        assert!(unheard().await);
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Received).await;
        let heard = leg(&desk, LegKind::Residence).await;
        assert_eq!((heard.state, heard.attempt), (LegState::Received, 3));
        assert!(!unheard().await && heard.corrected_at.is_some());
        // What it answers to the facts before does not count.
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Done).await;
        assert_eq!(
            leg(&desk, LegKind::Residence).await.state,
            LegState::Received
        );
        report(&desk, POLICE, LegKind::Residence, 3, LegState::Done).await;
        assert_eq!(leg(&desk, LegKind::Residence).await.state, LegState::Done);
    })
    .await;
}

/// It was told that the registration does not hold: there is nothing to follow any more,
/// and nothing to ask again.
#[tokio::test]
async fn a_registration_that_was_revoked_is_not_put_right_at_the_agencies() {
    at_desk(async |desk| {
        let (lan, hoa) = passed_on(&desk).await;
        report(&desk, INSURANCE, LegKind::InsuranceCard, 1, LegState::Done).await;
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Failed).await;
        let proposal = crate::Proposal {
            authority: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội".into(),
            decision: "Quyết định 88/QĐ-UBND".into(),
            reason: "Đăng ký hai lần".into(),
        };
        let registry = &desk.registry;
        registry
            .propose_revocation(&lan, &code(1), 1, &proposal)
            .await
            .unwrap();
        registry
            .settle_revocation(&hoa, &code(1), 1, true)
            .await
            .unwrap();
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        wish(&desk, LegKind::Residence, LegWish::Retry).await;
        for (kind, last) in [
            (LegKind::InsuranceCard, "leg.revoked"),
            (LegKind::Residence, "leg.requested"),
        ] {
            let subject = format!("{}/{}", code(1), kind.as_str());
            let told = desk.told_kinds(&subject).await;
            assert_eq!(told.last(), Some(&last), "{told:?}");
        }
        assert_eq!(
            leg(&desk, LegKind::Residence).await.state,
            LegState::Withdrawn
        );
    })
    .await;
}

//! Acts of weight take two: late registration and opening again.

use domain::{
    case::{ActionKind, CaseStage, Role},
    exchange::{Message, Withdrawn},
    surroundings::Clock as _,
};

use super::desk::{CAU_GIAY, Desk, SEND_DRAFT, at_desk, birth, code};
use crate::{ActError, Action, EventKind, Officer};

/// Born on 2 November 2026: the sixtieth day was the first of January.
const LATE: &str = "2027-01-04T10:15:00+07:00";

fn because(reason: &str) -> String {
    reason.to_owned()
}

fn late() -> Action {
    Action::ProposeLate {
        reason: because("Gia đình ở xa, nay mới về"),
    }
}

/// Who enters, and who heads the desk.
async fn two(desk: &Desk) -> (Officer, Officer) {
    (
        desk.officer("lan", CAU_GIAY, &[Role::Reception, Role::Registrar])
            .await,
        desk.officer("hoa", CAU_GIAY, &[Role::Signatory, Role::Supervisor])
            .await,
    )
}

/// A birth of long ago with whose draft the family agrees.
async fn late_birth(desk: &Desk, lan: &Officer) {
    desk.clock.set(LATE);
    desk.arrives(&birth(1)).await;
    desk.act(lan, &code(1), Action::Accept).await.unwrap();
    desk.agreed(lan, &code(1)).await.unwrap();
}

async fn kinds(desk: &Desk, officer: &Officer) -> Vec<EventKind> {
    let view = desk.registry.case(officer, &code(1)).await.unwrap();
    view.unwrap()
        .history
        .iter()
        .map(|event| event.kind)
        .collect()
}

/// Law 60/2014 Art. 15.1: after sixty days nobody enters a birth alone.
#[tokio::test]
async fn a_birth_is_entered_late_only_by_two() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        late_birth(&desk, &lan).await;
        let view = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        assert!(view.allowed.contains(&ActionKind::ProposeLate));
        assert!(!view.allowed.contains(&ActionKind::Register));
        let alone = desk.act(&lan, &code(1), Action::Register).await;
        assert!(matches!(alone, Err(ActError::NotAllowed)));
        let view = desk.act(&lan, &code(1), late()).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingSecond);
        let alone = desk.act(&lan, &code(1), Action::Agree).await;
        assert!(matches!(alone, Err(ActError::NotAllowed)));
        let view = desk.act(&hoa, &code(1), Action::Agree).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
        desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        let told = kinds(&desk, &hoa).await;
        for kind in [
            EventKind::LateProposed,
            EventKind::LateAgreed,
            EventKind::Registered,
        ] {
            assert!(told.contains(&kind), "{kind:?}");
        }
        let mut conn = desk.db.read().await.unwrap();
        let entry = store::registry::entries::of_case(&mut conn, &code(1)).await;
        assert_eq!(entry.unwrap().unwrap().registrar, "Cán bộ lan");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_the_own_second_person() {
    at_desk(async |desk| {
        let all = desk.everybody(CAU_GIAY).await;
        late_birth(&desk, &all).await;
        desk.act(&all, &code(1), late()).await.unwrap();
        let view = desk.registry.case(&all, &code(1)).await.unwrap().unwrap();
        assert!(!view.allowed.contains(&ActionKind::Agree));
        let refused = desk.act(&all, &code(1), Action::Agree).await;
        assert!(matches!(refused, Err(ActError::SamePerson)));
        // One's own proposal can be taken back.
        let back = Action::SendBack {
            reason: because("Thôi"),
        };
        let view = desk.act(&all, &code(1), back).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::DraftConfirmed);
    })
    .await;
}

#[tokio::test]
async fn a_late_registration_that_is_sent_back_lies_with_the_registrar_again() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        late_birth(&desk, &lan).await;
        desk.act(&lan, &code(1), late()).await.unwrap();
        let waiting = desk.registry.waiting_for_second(&hoa, None).await.unwrap();
        assert_eq!(waiting.rows[0].case_code, Some(code(1)));
        let nothing = Action::SendBack {
            reason: because(" "),
        };
        let refused = desk.act(&hoa, &code(1), nothing).await;
        assert!(matches!(refused, Err(ActError::Invalid(_))));
        let back = Action::SendBack {
            reason: because("Ghi rõ vì sao khai muộn"),
        };
        let view = desk.act(&hoa, &code(1), back).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::DraftConfirmed);
        let waiting = desk.registry.waiting_for_second(&hoa, None).await.unwrap();
        assert!(waiting.rows.is_empty());
        desk.act(&lan, &code(1), late()).await.unwrap();
        desk.act(&hoa, &code(1), Action::Agree).await.unwrap();
    })
    .await;
}

/// Whoever proposes has had the case in hand, and lets go of it.
#[tokio::test]
async fn who_proposed_does_not_hold_the_case_while_it_waits() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        desk.clock.set(LATE);
        desk.arrives(&birth(1)).await;
        desk.act(&lan, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&lan, &code(1)).await.unwrap();
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        let ready = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        assert!(ready.held.is_some_and(|holder| holder.own));
        let waits = desk.act(&lan, &code(1), late()).await.unwrap();
        assert!(waits.held.is_none());
        let entered = desk.act(&hoa, &code(1), Action::Agree).await.unwrap();
        assert_eq!(entered.case.stage, CaseStage::AwaitingSignature);
    })
    .await;
}

#[tokio::test]
async fn what_the_family_takes_back_waits_for_nobody() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        late_birth(&desk, &lan).await;
        desk.act(&lan, &code(1), late()).await.unwrap();
        let at = desk.clock.now();
        desk.hears(&code(1), &Message::Withdrawn(Withdrawn { at }))
            .await;
        let waiting = desk.registry.waiting_for_second(&hoa, None).await.unwrap();
        assert!(waiting.rows.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_birth_in_time_needs_no_second_person() {
    at_desk(async |desk| {
        let (lan, _) = two(&desk).await;
        desk.arrives(&birth(1)).await;
        desk.act(&lan, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&lan, &code(1)).await.unwrap();
        let proposed = desk.act(&lan, &code(1), late()).await;
        assert!(matches!(proposed, Err(ActError::NotAllowed)));
        desk.act(&lan, &code(1), Action::Register).await.unwrap();
    })
    .await;
}

/// What was closed against the citizen goes on when two find that it was wrong.
#[tokio::test]
async fn a_refused_case_is_opened_again_by_two_and_the_clock_begins_anew() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        desk.arrives(&birth(1)).await;
        desk.act(&lan, &code(1), Action::Accept).await.unwrap();
        let refuse = Action::Refuse {
            reason: because("Không tìm thấy giấy chứng sinh"),
            article: "Điều 16 Luật Hộ tịch".into(),
        };
        let before = desk.act(&lan, &code(1), refuse).await.unwrap();
        assert_eq!(before.case.stage, CaseStage::Refused);
        desk.clock.set("2026-11-12T09:00:00+07:00");
        let again = Action::ProposeReopening {
            reason: because("Giấy chứng sinh nay đã tra được"),
        };
        desk.act(&lan, &code(1), again).await.unwrap();
        let alone = desk.act(&lan, &code(1), Action::Agree).await;
        assert!(matches!(alone, Err(ActError::NotAllowed)));
        let view = desk.act(&hoa, &code(1), Action::Agree).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::InProcess);
        assert_eq!(
            view.case.due_at.to_rfc3339(),
            "2026-11-12T10:00:00+00:00",
            "the same day at 17:00"
        );
        let told = desk.told(&code(1)).await;
        let Some(Message::Reopened(reopened)) = told.last() else {
            panic!("the family is told")
        };
        assert_eq!(reopened.reason, "Giấy chứng sinh nay đã tra được");
        desk.act(&lan, &code(1), SEND_DRAFT).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_case_that_is_not_opened_again_stays_closed() {
    at_desk(async |desk| {
        let (lan, hoa) = two(&desk).await;
        desk.arrives(&birth(1)).await;
        let refuse = Action::NotAccept {
            reason: because("Gửi nhầm nơi"),
            article: because("Điều 13 Luật Hộ tịch"),
        };
        desk.act(&lan, &code(1), refuse).await.unwrap();
        let again = Action::ProposeReopening {
            reason: because("Xin xem lại"),
        };
        desk.act(&lan, &code(1), again).await.unwrap();
        let back = Action::SendBack {
            reason: because("Đúng là gửi nhầm nơi"),
        };
        let view = desk.act(&hoa, &code(1), back).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::NotAccepted);
        assert!(
            !desk
                .told_kinds(&code(1))
                .await
                .contains(&"dossier.reopened")
        );
    })
    .await;
}

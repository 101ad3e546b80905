//! Cases of an office whose place was divided (Decree 120/2025).

use domain::{case::CaseStage, exchange::Message, place::CommuneCode};

use super::desk::{CAU_GIAY, Desk, at_desk, birth_by, code};
use crate::{Action, AssignError, EventKind, Unassigned};

/// Phường Dịch Vọng, 00166 until 2025-06-30, went into Cầu Giấy, which got its code, and into
/// Nghĩa Đô.
const NGHIA_DO: &str = "00160";
const WHY: &str = "Mẹ bé ở tổ 5, nay thuộc phường Nghĩa Đô.";

fn commune(code: &str) -> CommuneCode {
    CommuneCode::parse(code).unwrap()
}

/// A filing that an office received on the eve of the reform.
async fn received_before(desk: &Desk, office: &str, serial: i64) {
    let mut submitted = desk.submitted(&birth_by(serial));
    submitted.office = office.into();
    submitted.received_on = "2025-06-27".parse().unwrap();
    let message = Message::Submitted(Box::new(submitted));
    desk.hears(&code(serial), &message).await;
}

#[tokio::test]
async fn a_case_of_a_divided_office_waits_until_it_is_given_to_one_of_its_successors() {
    at_desk(async |desk| {
        let old = desk.everybody(CAU_GIAY).await;
        let new = desk.everybody(NGHIA_DO).await;
        received_before(&desk, CAU_GIAY, 1).await;
        desk.arrives(&birth_by(2)).await;
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 0);
        let waits = Unassigned {
            code: code(1),
            office: commune(CAU_GIAY),
            since: "2025-06-27".parse().unwrap(),
            successors: vec![commune(NGHIA_DO), commune(CAU_GIAY)],
        };
        assert_eq!(desk.registry.unassigned().await.unwrap(), [waits]);

        let to = commune(NGHIA_DO);
        desk.registry.assign(&code(1), to, WHY).await.unwrap();
        assert!(desk.registry.unassigned().await.unwrap().is_empty());
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 0);
        assert!(desk.registry.case(&old, &code(1)).await.unwrap().is_none());
        let view = desk.act(&new, &code(1), Action::Accept).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::InProcess);
        let given = view
            .history
            .iter()
            .find(|line| line.kind == EventKind::Assigned);
        assert_eq!(
            given.unwrap().reason.as_deref(),
            Some(&*format!("{CAU_GIAY} → {NGHIA_DO}: {WHY}"))
        );
    })
    .await;
}

/// The office of today is another than the one of then, whatever its code.
#[tokio::test]
async fn a_successor_that_got_the_old_code_is_given_the_case_like_any_other() {
    at_desk(async |desk| {
        received_before(&desk, CAU_GIAY, 1).await;
        let to = commune(CAU_GIAY);
        desk.registry.assign(&code(1), to, WHY).await.unwrap();
        assert!(desk.registry.unassigned().await.unwrap().is_empty());
        let again = desk.registry.assign(&code(1), to, WHY).await;
        assert!(matches!(again, Err(AssignError::StillThere(_))));
    })
    .await;
}

#[tokio::test]
async fn a_case_goes_to_nobody_but_a_successor_of_the_territory() {
    at_desk(async |desk| {
        received_before(&desk, CAU_GIAY, 1).await;
        let ba_dinh = commune("00004");
        let far = desk.registry.assign(&code(1), ba_dinh, WHY).await;
        let Err(error @ AssignError::NoSuccessor { .. }) = far else {
            panic!("it has nothing of the territory")
        };
        assert_eq!(
            error.to_string(),
            "00004 has nothing of the territory of office 00166; its successors are: 00160, 00166"
        );
        let silent = desk.registry.assign(&code(1), commune(NGHIA_DO), " ").await;
        assert!(matches!(silent, Err(AssignError::NoReason)));
        let long = "a".repeat(2_001);
        let long = desk
            .registry
            .assign(&code(1), commune(NGHIA_DO), &long)
            .await;
        assert!(matches!(long, Err(AssignError::LongReason(2_000))));
        let none = desk.registry.assign(&code(9), commune(NGHIA_DO), WHY).await;
        assert!(matches!(none, Err(AssignError::NotFound(_))));
        assert_eq!(desk.registry.unassigned().await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_case_of_an_office_with_one_successor_goes_there_by_itself() {
    at_desk(async |desk| {
        let (old, new) = ("00013", commune("00004"));
        received_before(&desk, old, 1).await;
        let early = desk.registry.assign(&code(1), new, WHY).await;
        let Err(AssignError::OneSuccessor { successor, .. }) = early else {
            panic!("nothing is to be assigned")
        };
        assert_eq!(successor, new);
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 1);
        // What the code of the successor named before the reform is no matter.
        assert!(desk.registry.unassigned().await.unwrap().is_empty());
        let late = desk.registry.assign(&code(1), new, WHY).await;
        assert!(matches!(late, Err(AssignError::StillThere(_))));
    })
    .await;
}

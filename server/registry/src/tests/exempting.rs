//! An exemption from fees that was declared, as the desk judges it.

use domain::{case::Role, exchange::Message};

use super::desk::{CAU_GIAY, HAI_CHAU, at_desk, birth_by, code};
use crate::ActError;

#[tokio::test]
async fn an_officer_of_the_office_says_that_an_exemption_is_not_proven_and_later_that_it_is() {
    at_desk(async |desk| {
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let other = desk.officer("thuy", HAI_CHAU, &[Role::Registrar]).await;
        let mut poor = birth_by(1);
        poor.answers.set("fee.exemption", "poor");
        desk.arrives(&poor).await;
        let says = async |officer, proven, reason| {
            let registry = &desk.registry;
            registry
                .judge_exemption(officer, &code(1), proven, reason)
                .await
        };
        let stranger = says(&other, false, "Không có tên").await;
        assert!(matches!(stranger, Err(ActError::NotFound)));
        let bare = says(&lan, false, "  ").await;
        assert!(matches!(bare, Err(ActError::Invalid(_))));
        says(&lan, false, "Không có trong danh sách hộ nghèo")
            .await
            .unwrap();
        let twice = says(&lan, false, "Không có trong danh sách").await;
        assert!(matches!(twice, Err(ActError::NotAllowed)));
        let stands = async || {
            let case = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
            let exemption = case.exemption.expect("an exemption");
            (exemption.claimed, exemption.proven)
        };
        assert_eq!(stands().await, ("poor".into(), Some(false)));
        says(&lan, true, "Giấy chứng nhận hộ nghèo năm 2026")
            .await
            .unwrap();
        assert_eq!(stands().await, ("poor".into(), Some(true)));
        let told = desk.told(&code(1)).await;
        let proven = told.iter().filter_map(|message| match message {
            Message::ExemptionJudged(said) => Some(said.proven),
            _ => None,
        });
        assert_eq!(proven.collect::<Vec<_>>(), [false, true]);
    })
    .await;
}

#[tokio::test]
async fn who_declared_no_exemption_has_none_to_prove() {
    at_desk(async |desk| {
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        desk.arrives(&birth_by(1)).await;
        let case = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        assert_eq!(case.exemption, None);
        let judged = desk
            .registry
            .judge_exemption(&lan, &code(1), false, "x")
            .await;
        assert!(matches!(judged, Err(ActError::NotAllowed)));
    })
    .await;
}

/// Two who judge the same exemption would tell the family two things.
#[tokio::test]
async fn an_exemption_is_not_judged_while_a_colleague_has_the_case_in_hand() {
    at_desk(async |desk| {
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let minh = desk.officer("minh", CAU_GIAY, &[Role::Registrar]).await;
        let mut poor = birth_by(1);
        poor.answers.set("fee.exemption", "poor");
        desk.arrives(&poor).await;
        let registry = &desk.registry;
        registry.claim(&lan, &code(1)).await.unwrap();
        let why = "Không có trong danh sách hộ nghèo";
        let judged = registry.judge_exemption(&minh, &code(1), false, why).await;
        let Err(ActError::Held(holder)) = judged else {
            panic!("a colleague's case was judged")
        };
        assert_eq!(holder.name, "Cán bộ lan");
        assert!(desk.told(&code(1)).await.is_empty());
        registry
            .judge_exemption(&lan, &code(1), false, why)
            .await
            .unwrap();
    })
    .await;
}

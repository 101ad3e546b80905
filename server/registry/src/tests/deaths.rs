//! Deaths at the desk: the extract, and that nobody dies twice.

use domain::{case::CaseStage, exchange::Message, paper::PaperKind, register::RegisterKind};

use super::desk::{Desk, SA_PA, SEND_DRAFT, at_desk, code, death};
use crate::{ActError, Action, Officer};

/// The rules that the desk finds in a case.
async fn found(desk: &Desk, officer: &Officer, code: &str) -> Vec<String> {
    let view = desk.registry.case(officer, code).await.unwrap().unwrap();
    let rules = view.findings.into_iter().map(|found| found.finding.rule);
    rules.filter(|rule| rule.starts_with("death-")).collect()
}

/// Case 7 of law.md section 14, after the day of the desk.
pub(super) async fn sa_pa(desk: &Desk) -> Officer {
    desk.clock.set("2026-11-16T16:10:00+07:00");
    assert!(
        desk.registry
            .continue_register(SA_PA, RegisterKind::Death, 2026, 30)
            .await
            .unwrap()
    );
    desk.everybody(SA_PA).await
}

#[tokio::test]
async fn a_death_is_entered_and_its_extract_signed() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        let told = desk.told(&code(1)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        let [extract, copy] = decided.results.as_slice() else {
            panic!("the extract and its copy")
        };
        assert_eq!(
            (extract.kind, extract.number.as_str()),
            (PaperKind::DeathExtract, "31/TLKT")
        );
        assert_eq!(
            (copy.kind, copy.number.as_str()),
            (PaperKind::DeathExtractCopy, "1/TLKT-BS")
        );
    })
    .await;
}

/// What a draft prints is what the citizen may put right; the number comes with the entry.
#[tokio::test]
async fn the_draft_of_a_death_says_what_comes_later() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.arrives(&death(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        let told = desk.told(&code(1)).await;
        let Some(Message::DraftToConfirm(draft)) = told.last() else {
            panic!("a draft")
        };
        let line = |id: &str| {
            let lines = draft.paper.sections.iter().flat_map(|s| &s.lines);
            let line = lines.clone().find(|line| line.id == id);
            line.map(|line| line.value.clone()).unwrap()
        };
        assert_eq!(line("deceased_name"), "LÝ A CHÔ");
        assert_eq!(line("deceased_birth_date"), "1938");
        assert_eq!(line("death_at"), "3 giờ 30 phút, ngày 14/11/2026");
        assert_eq!(line("registration_number"), "có sau khi vào sổ");
        assert_eq!(
            line("death_paper"),
            "Giấy báo tử số 17/GBT-UBND, do UBND phường Sa Pa cấp ngày 16/11/2026"
        );
        assert_eq!(draft.questions["death_at"], ["death.date", "death.time"]);
    })
    .await;
}

/// Law 60/2014 Art. 5.4; law.md 4.7: who is registered as dead is not registered again.
#[tokio::test]
async fn nobody_is_registered_dead_twice() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.arrives(&death(2)).await;
        assert_eq!(
            found(&desk, &officer, &code(2)).await,
            ["death-registered-already"]
        );
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let refused = desk.act(&officer, &code(2), SEND_DRAFT).await;
        assert!(matches!(refused, Err(ActError::Blocked(_))));
        let view = desk.registry.case(&officer, &code(2)).await.unwrap();
        assert_eq!(view.unwrap().case.stage, CaseStage::InProcess);
    })
    .await;
}

/// Two of a family file on the same evening: the first goes on.
#[tokio::test]
async fn of_two_declarations_of_one_death_the_first_goes_on() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.arrives(&death(1)).await;
        desk.arrives(&death(2)).await;
        assert_eq!(
            found(&desk, &officer, &code(1)).await,
            ["death-filed-already"]
        );
        assert_eq!(
            found(&desk, &officer, &code(2)).await,
            ["death-filed-already"]
        );
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        let refused = desk.act(&officer, &code(2), SEND_DRAFT).await;
        assert!(matches!(refused, Err(ActError::Blocked(_))));
    })
    .await;
}

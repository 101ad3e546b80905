//! Law 60/2014 Art. 16.2: the head of the office or a deputy signs what goes out.

use domain::case::{ActionKind, CaseStage, Role};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, REGISTERED, at_desk, birth_by, code};
use crate::{ActError, Action, Officer, PaperState};

/// Enters a birth; its papers wait to be signed.
async fn entered(desk: &Desk, registrar: &Officer, serial: i64) -> i64 {
    desk.arrives(&birth_by(serial)).await;
    desk.act(registrar, &code(serial), Action::Accept)
        .await
        .unwrap();
    desk.agreed(registrar, &code(serial)).await.unwrap();
    let view = desk
        .act(registrar, &code(serial), Action::Register)
        .await
        .unwrap();
    view.case.version
}

async fn offices(desk: &Desk) -> (Officer, Officer) {
    let clerk = [Role::Reception, Role::Registrar];
    (
        desk.officer("lan", CAU_GIAY, &clerk).await,
        desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await,
    )
}

#[tokio::test]
async fn nothing_goes_out_before_it_is_signed() {
    at_desk(async |desk| {
        let (lan, hoa) = offices(&desk).await;
        entered(&desk, &lan, 1).await;
        assert_eq!(desk.registry.issue_pending().await.unwrap(), 0);
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED[..3]);
        let answer = desk.act(&lan, &code(1), Action::Sign).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        let view = desk.sees(&hoa, &code(1)).await;
        assert_eq!(view.allowed, [ActionKind::Sign]);
        let view = desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
        assert!(
            view.papers
                .iter()
                .all(|paper| paper.state == PaperState::Issued)
        );
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED);
    })
    .await;
}

#[tokio::test]
async fn who_signs_reads_each_paper_as_it_will_be_printed_and_nobody_else_does() {
    at_desk(async |desk| {
        let (lan, hoa) = offices(&desk).await;
        let binh = desk.officer("binh", HAI_CHAU, &[Role::Signatory]).await;
        entered(&desk, &lan, 1).await;
        let papers = desk.registry.to_sign(&hoa, &code(1)).await.unwrap();
        let printed = papers.iter().flat_map(|paper| &paper.sections);
        let printed = printed.flat_map(|section| &section.lines);
        assert!(papers.len() > 1);
        assert!(
            printed
                .clone()
                .any(|line| line.value.contains("NGUYỄN MINH AN"))
        );
        for other in [&lan, &binh] {
            assert!(
                desk.registry
                    .to_sign(other, &code(1))
                    .await
                    .unwrap()
                    .is_empty()
            );
        }
        desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        assert!(
            desk.registry
                .to_sign(&hoa, &code(1))
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn the_paper_bears_the_name_of_who_signed_it() {
    at_desk(async |desk| {
        let (lan, hoa) = offices(&desk).await;
        // The first signatory of the office is somebody else.
        desk.officer("an", CAU_GIAY, &[Role::Signatory]).await;
        entered(&desk, &lan, 1).await;
        desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let papers = store::registry::papers::of_case(&mut conn, &code(1))
            .await
            .unwrap();
        for paper in papers {
            assert_eq!(paper.content.signer.unwrap().name, hoa.name);
        }
    })
    .await;
}

#[tokio::test]
async fn several_cases_are_signed_in_one_go_and_what_changed_meanwhile_is_left() {
    at_desk(async |desk| {
        let (lan, hoa) = offices(&desk).await;
        let mut seen = Vec::new();
        for serial in 1..=3 {
            seen.push((code(serial), entered(&desk, &lan, serial).await));
        }
        // Somebody signed the third meanwhile.
        desk.act(&hoa, &code(3), Action::Sign).await.unwrap();
        let done = desk.registry.sign_all(&hoa, &seen).await.unwrap();
        assert_eq!(done.signed, [code(1), code(2)]);
        assert_eq!(done.left, [code(3)]);
        for serial in 1..=3 {
            assert_eq!(desk.told_kinds(&code(serial)).await, REGISTERED);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_signs_for_another_office() {
    at_desk(async |desk| {
        let (lan, _) = offices(&desk).await;
        let version = entered(&desk, &lan, 1).await;
        let thuy = desk.officer("thuy", HAI_CHAU, &[Role::Signatory]).await;
        let done = desk
            .registry
            .sign_all(&thuy, &[(code(1), version)])
            .await
            .unwrap();
        assert_eq!(done.left, [code(1)]);
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED[..3]);
    })
    .await;
}

/// law.md 4.6: what the dead had filed is signed, too, only after a supervisor has looked.
#[tokio::test]
async fn papers_of_who_has_died_meanwhile_are_signed_after_a_supervisor_has_looked() {
    at_desk(async |desk| {
        let (lan, hoa) = offices(&desk).await;
        let mut filing = birth_by(1);
        filing.answers.set("mother.pin", "010038900071");
        filing.answers.set("requester.relationship", "mother");
        desk.arrives(&filing).await;
        desk.act(&lan, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&lan, &code(1)).await.unwrap();
        let entered = desk.act(&lan, &code(1), Action::Register).await.unwrap();
        desk.clock.advance(chrono::TimeDelta::minutes(5));
        let sa_pa = super::deaths::sa_pa(&desk).await;
        desk.registered(&sa_pa, &super::desk::death(2)).await;
        let stopped = desk.act(&hoa, &code(1), Action::Sign).await;
        let Err(ActError::Blocked(found)) = stopped else {
            panic!("nobody has looked")
        };
        assert_eq!(found[0].finding.rule, "asker-died");
        let seen = [(code(1), entered.case.version)];
        let together = desk.registry.sign_all(&hoa, &seen).await.unwrap();
        assert_eq!(together.left, [code(1)]);
        let head = desk.officer("dung", CAU_GIAY, &[Role::Supervisor]).await;
        let view = desk.sees(&head, &code(1)).await;
        assert!(view.may_look && view.is_stopped());
        desk.registry
            .look_at_the_deads(&head, &code(1), "Bố nhận giấy thay.")
            .await
            .unwrap();
        let view = desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
    })
    .await;
}

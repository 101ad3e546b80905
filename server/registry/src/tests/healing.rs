//! What is cut short anywhere is finished later, once.

use std::sync::atomic::Ordering;

use domain::{case::CaseStage, register::RegisterKind};
use store::Digest;

use super::desk::{CAU_GIAY, REGISTERED, at_desk, birth, birth_by, code};
use crate::{Action, PaperState};

#[tokio::test]
async fn papers_that_could_not_be_signed_are_signed_later_and_the_citizen_is_told_once() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.signer.fails.store(true, Ordering::SeqCst);
        let view = desk.registered(&officer, &birth(1)).await;
        assert_eq!(view.case.stage, CaseStage::Issuing);
        assert!(
            view.papers
                .iter()
                .all(|paper| paper.state == PaperState::Pending)
        );
        assert_eq!(desk.registry.issue_pending().await.unwrap(), 0);
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED[..3]);
        desk.signer.fails.store(false, Ordering::SeqCst);
        assert_eq!(desk.registry.issue_pending().await.unwrap(), 1);
        assert_eq!(desk.registry.issue_pending().await.unwrap(), 0);
        let view = desk
            .registry
            .case(&officer, &code(1))
            .await
            .unwrap()
            .unwrap();
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

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_finish_the_same_case_tell_the_citizen_once() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.signer.fails.store(true, Ordering::SeqCst);
        desk.registered(&officer, &birth(1)).await;
        desk.signer.fails.store(false, Ordering::SeqCst);
        let (one, other) = (desk.registry.clone(), desk.registry.clone());
        let (one, other) = tokio::join!(
            tokio::spawn(async move { one.issue_pending().await.unwrap() }),
            tokio::spawn(async move { other.issue_pending().await.unwrap() }),
        );
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED);
        let view = desk
            .registry
            .case(&officer, &code(1))
            .await
            .unwrap()
            .unwrap();
        for paper in &view.papers {
            assert!(
                desk.registry
                    .case_paper(&officer, &code(1), paper.ordinal)
                    .await
                    .unwrap()
                    .is_some()
            );
        }
    })
    .await;
}

/// Killed after the PIN was given and before the entry was written: asked again, the
/// population database gives the same number, and the register has no gap.
#[tokio::test]
async fn a_registration_that_ended_after_its_pin_is_made_again_with_the_same_pin() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
        let (registry, clerk) = (desk.registry.clone(), officer.clone());
        // The task ends while it waits for the only thing that can make it wait: the
        // writer is held.
        let held = desk.db.write().await.unwrap();
        let ended =
            tokio::spawn(async move { registry.act(&clerk, &code(1), 4, Action::Register).await });
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        ended.abort();
        let _ = ended.await;
        held.rollback().await.unwrap();
        let view = desk
            .registry
            .case(&officer, &code(1))
            .await
            .unwrap()
            .unwrap();
        if view.case.stage == CaseStage::DraftConfirmed {
            desk.act(&officer, &code(1), Action::Register)
                .await
                .unwrap();
        }
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        desk.registered(&officer, &birth_by(2)).await;
        let mut conn = desk.db.read().await.unwrap();
        let born = "2026-11-02".parse().unwrap();
        let entries = store::registry::entries::by_name(
            &mut conn,
            RegisterKind::Birth,
            "nguyen minh an",
            born,
            9,
        )
        .await
        .unwrap();
        let mut given: Vec<_> = entries
            .iter()
            .map(|e| (e.number.number, e.pin.clone().unwrap()))
            .collect();
        given.sort();
        assert_eq!(
            given,
            [
                (1, "001226900000".to_owned()),
                (2, "001226900001".to_owned())
            ]
        );
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED);
    })
    .await;
}

/// Killed after the files were kept and before they were noted: they are made again.
#[tokio::test]
async fn a_file_that_was_kept_but_not_noted_does_no_harm() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.signer.fails.store(true, Ordering::SeqCst);
        desk.registered(&officer, &birth(1)).await;
        desk.signer.fails.store(false, Ordering::SeqCst);
        let (registry, held) = (desk.registry.clone(), desk.db.write().await.unwrap());
        let ended = tokio::spawn(async move { registry.issue_pending().await });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        ended.abort();
        let _ = ended.await;
        held.rollback().await.unwrap();
        desk.registry.issue_pending().await.unwrap();
        let told = desk.told(&code(1)).await;
        let Some(domain::exchange::Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        for result in &decided.results {
            let digest = Digest::parse(&result.sha256).unwrap();
            assert!(desk.blobs.get(&digest).await.unwrap().is_some());
        }
    })
    .await;
}

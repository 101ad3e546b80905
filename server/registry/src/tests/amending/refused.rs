//! Corrections that are not written.

use super::*;

#[tokio::test]
async fn a_correction_of_an_older_version_is_refused() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let old = correction(1, &[("child_given_name", "Anh")]);
        let registry = &desk.registry;
        let answer = registry.propose_correction(&lan, place("KS"), &old).await;
        assert!(matches!(answer, Err(CorrectError::Changed)));
        let one = correction(2, &[("child_given_name", "Anh")]);
        registry
            .propose_correction(&lan, place("KS"), &one)
            .await
            .unwrap();
        let two = registry.propose_correction(&hoa, place("KS"), &one).await;
        assert!(matches!(two, Err(CorrectError::Changed)));
        let mut tx = desk.db.write().await.unwrap();
        let stale = entry(&desk, &lan).await.entry;
        let answer = store::registry::entries::correct(&mut tx, &stale).await;
        assert!(matches!(answer, Err(StoreError::Stale { .. })));
    })
    .await;
}

#[tokio::test]
async fn a_correction_that_is_sent_back_keeps_its_reason_and_changes_nothing() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let told = desk.told_kinds(&code(1)).await;
        let new = correction(1, &[("child_given_name", "Ân")]);
        let registry = &desk.registry;
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        let silent = registry.decline_correction(&hoa, place("KS"), " ").await;
        assert!(matches!(silent, Err(CorrectError::Invalid(_))));
        registry
            .decline_correction(&hoa, place("KS"), "Chưa có bản chính")
            .await
            .unwrap();
        let now = entry(&desk, &lan).await;
        assert_eq!((now.entry.version, now.former.len()), (1, 0));
        assert_eq!(
            now.proposals[0].answer.as_deref(),
            Some("Chưa có bản chính")
        );
        assert!(now.may_propose);
        assert_eq!(desk.told_kinds(&code(1)).await, told);
    })
    .await;
}

#[tokio::test]
async fn a_correction_needs_ground_evidence_and_a_change_that_can_be_true() {
    at_desk(async |desk| {
        let (lan, _) = registered(&desk).await;
        use CorrectionProblem::{Missing, Nothing, Order, Pin, Unwritable};
        let bare = Correction {
            version: 1,
            ..Correction::default()
        };
        let cases = [
            (
                bare,
                vec![
                    Missing(CorrectionText::Basis),
                    Missing(CorrectionText::Evidence),
                    Nothing,
                ],
            ),
            (
                correction(1, &[("child_given_name", "An2")]),
                vec![Unwritable("child_given_name".into())],
            ),
            (
                correction(1, &[("child_birth_date", "30/12/2026")]),
                vec![Order("child_birth_date".into())],
            ),
            (
                correction(1, &[("child_birth_date", "2/11/2025")]),
                vec![Pin("child_birth_date".into())],
            ),
            (
                correction(1, &[("child_sex", "female")]),
                vec![Pin("child_sex".into())],
            ),
        ];
        for (sent, expected) in cases {
            let answer = desk
                .registry
                .propose_correction(&lan, place("KS"), &sent)
                .await;
            let Err(CorrectError::Invalid(problems)) = answer else {
                panic!("nothing was proposed")
            };
            assert_eq!(problems, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_puts_an_entry_of_another_office_right_or_without_the_role() {
    at_desk(async |desk| {
        let (lan, _) = registered(&desk).await;
        let registry = &desk.registry;
        let new = correction(1, &[("child_given_name", "Ân")]);
        let son = desk.everybody(HAI_CHAU).await;
        let elsewhere = registry.propose_correction(&son, place("KS"), &new).await;
        assert!(matches!(elsewhere, Err(CorrectError::NotFound)));
        assert!(matches!(
            registry.entry_at(&son, place("KS")).await,
            Err(CorrectError::NotFound)
        ));
        let an = desk.officer("an", CAU_GIAY, &[Role::Reception]).await;
        let answer = registry.propose_correction(&an, place("KS"), &new).await;
        assert!(matches!(answer, Err(CorrectError::NotAllowed)));
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        let head = desk.officer("head", CAU_GIAY, &[Role::Supervisor]).await;
        let answer = registry.agree_to_correction(&head, place("KS")).await;
        assert!(matches!(answer, Err(CorrectError::NotAllowed)));
    })
    .await;
}

/// Once agreed, the old papers end: what the new ones cannot print is refused before.
#[tokio::test]
async fn a_correction_that_no_paper_can_print_is_refused_before_anything_ends() {
    at_desk(async |desk| {
        let (lan, _) = registered(&desk).await;
        let registry = &desk.registry;
        let mut ground = correction(1, &[("child_given_name", "Ân")]);
        ground.basis = "Ghi sai tên 😕".into();
        let place_of_birth = correction(1, &[("child_birthplace", "Bệnh viện 🏥")]);
        for (wrong, problem) in [
            (
                ground,
                CorrectionProblem::Unprintable(CorrectionText::Basis),
            ),
            (
                place_of_birth,
                CorrectionProblem::Unwritable("child_birthplace".into()),
            ),
        ] {
            let answer = registry.propose_correction(&lan, place("KS"), &wrong).await;
            let Err(CorrectError::Invalid(problems)) = answer else {
                panic!("its papers could never be made")
            };
            assert_eq!(problems, [problem]);
        }
        assert!(entry(&desk, &lan).await.proposals.is_empty());
    })
    .await;
}

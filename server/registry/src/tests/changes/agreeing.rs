//! Two agree on a correction, and what was issued before it is replaced.

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    paper::PaperKind,
};

use super::{birth_entry, papers_of, waiting};
use crate::{
    ActError, Action, Checked, EventKind, PaperState,
    tests::{
        desk::{CAU_GIAY, at_desk, code},
        printed::printed,
    },
};

const SCHOOL: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

/// Law 60/2014 Art. 28.2.
#[tokio::test]
async fn a_correction_that_is_asked_for_puts_the_very_entry_right_as_two_agree() {
    at_desk(async |desk| {
        let (lan, hoa) = waiting(&desk).await;
        let before = papers_of(&desk, 1).await;
        let alone = desk.act(&lan, &code(2), Action::Agree).await;
        assert!(matches!(
            alone,
            Err(ActError::SamePerson | ActError::NotAllowed)
        ));
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.entry.version, 2);
        let [note] = view.former.as_slice() else {
            panic!("one note")
        };
        assert_eq!(note.kind, "correction");
        assert_eq!(
            (
                note.changes[0].before.as_str(),
                note.changes[0].after.as_str()
            ),
            ("14/03/1996", "14/03/1997")
        );
        assert!(
            note.basis.starts_with("Trích lục số 1/TLTĐCC của "),
            "{}",
            note.basis
        );
        assert_eq!(note.evidence, "Đã đối chiếu căn cước của mẹ, bản chính");
        assert_eq!(
            (&note.asked_name, &note.agreed_name),
            (&lan.name, &hoa.name)
        );
        // What is out is replaced at once, in the name of who agreed.
        let after = papers_of(&desk, 1).await;
        assert_eq!(after.len(), 2 * before.len());
        for paper in &after[..before.len()] {
            assert_eq!(paper.state, PaperState::Replaced);
        }
        for paper in &after[before.len()..] {
            assert_eq!(paper.state, PaperState::Issued);
            assert_eq!(paper.content.signer.as_ref().unwrap().name, hoa.name);
        }
        let told = desk.told(&code(1)).await;
        assert!(matches!(told.last(), Some(Message::PapersReplaced(_))));
        desk.act(&hoa, &code(2), Action::Sign).await.unwrap();
        let made = papers_of(&desk, 2).await;
        let [extract] = made.as_slice() else {
            panic!("the extract of the correction")
        };
        assert_eq!(
            (extract.kind, extract.number.as_str()),
            (PaperKind::ActExtract, "1/TLTĐCC")
        );
        insta::assert_snapshot!("birth_correction", printed(&extract.content));
        let view = desk.sees(&lan, &code(2)).await;
        assert_eq!(view.case.stage, CaseStage::Decided);
        let kinds: Vec<EventKind> = view.history.iter().map(|one| one.kind).collect();
        for kind in [
            EventKind::EntriesPicked,
            EventKind::ChangeProposed,
            EventKind::ChangeAgreed,
            EventKind::Registered,
        ] {
            assert!(kinds.contains(&kind), "{kind:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_check_page_says_that_what_was_issued_before_the_correction_is_replaced() {
    at_desk(async |desk| {
        let (_, hoa) = waiting(&desk).await;
        let old = papers_of(&desk, 1).await.remove(0);
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let short = &old.content.check.as_ref().unwrap().short_code;
        let Ok(Checked::Genuine(told)) = desk.registry.check(SCHOOL, short).await else {
            panic!("genuine")
        };
        assert_eq!(told.state, PaperState::Replaced);
        assert!(told.replaced_by.is_some());
    })
    .await;
}

#[tokio::test]
async fn what_the_signatory_sends_back_changes_nothing_and_can_be_proposed_again() {
    at_desk(async |desk| {
        let (lan, hoa) = waiting(&desk).await;
        let reason = "Thiếu bản chính căn cước".into();
        desk.act(&hoa, &code(2), Action::SendBack { reason })
            .await
            .unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.entry.version, 1);
        let view = desk.sees(&lan, &code(2)).await;
        assert_eq!(view.case.stage, CaseStage::DraftConfirmed);
        assert_eq!(view.history.last().unwrap().kind, EventKind::ChangeSentBack);
        let reason = "Nay đã có bản chính".into();
        desk.act(&lan, &code(2), Action::ProposeLate { reason })
            .await
            .unwrap();
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
    })
    .await;
}

/// The papers made anew bear the name of who agrees.
#[tokio::test]
async fn only_who_signs_for_the_office_agrees_with_a_correction() {
    at_desk(async |desk| {
        waiting(&desk).await;
        let head = desk.officer("head", CAU_GIAY, &[Role::Supervisor]).await;
        let agreed = desk.act(&head, &code(2), Action::Agree).await;
        assert!(matches!(agreed, Err(ActError::NotAllowed)));
    })
    .await;
}

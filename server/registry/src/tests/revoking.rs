//! A paper is taken back by two persons, and everybody who looks at it learns it.

use domain::{case::Role, exchange::Message};
use store::registry::papers;

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code, copy, issue_copy};
use crate::{
    ActError, Action, Checked, EventKind, Officer, PaperState, Proposal, ProposalField,
    ProposalProblem, Revealed, RevokeError,
};

pub(super) fn proposal() -> Proposal {
    Proposal {
        authority: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội".into(),
        decision: "Quyết định 88/QĐ-UBND ngày 20/11/2026".into(),
        reason: "Đăng ký hai lần cho cùng một bé".into(),
    }
}

/// A registered birth, with who proposes and who agrees.
pub(super) async fn issued(desk: &Desk) -> (Officer, Officer) {
    let everybody = desk.everybody(CAU_GIAY).await;
    desk.registered(&everybody, &birth(1)).await;
    (
        everybody,
        desk.officer("hoa", CAU_GIAY, &[Role::Signatory, Role::Supervisor])
            .await,
    )
}

async fn state(desk: &Desk, officer: &Officer) -> PaperState {
    let paper = desk.registry.issued_paper(officer, &code(1), 1).await;
    paper.unwrap().state
}

/// Law 60/2014 Art. 12.2, 70: the competent authority takes back what was registered
/// against the law.
#[tokio::test]
async fn a_paper_is_taken_back_by_two_persons_and_the_family_is_told() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        let registry = &desk.registry;
        registry
            .propose_revocation(&lan, &code(1), 1, &proposal())
            .await
            .unwrap();
        assert_eq!(state(&desk, &lan).await, PaperState::Issued);
        let alone = registry.settle_revocation(&lan, &code(1), 1, true).await;
        assert!(matches!(alone, Err(RevokeError::SamePerson)));
        registry
            .settle_revocation(&hoa, &code(1), 1, true)
            .await
            .unwrap();
        assert_eq!(state(&desk, &hoa).await, PaperState::Revoked);
        let told = desk.told(&code(1)).await;
        let revoked: Vec<_> = told
            .iter()
            .filter_map(|message| match message {
                Message::PaperRevoked(revoked) => Some((revoked.ordinal, revoked.reason.as_str())),
                _ => None,
            })
            .collect();
        let [original, (2, fallen)] = revoked.as_slice() else {
            panic!("the family is told of the original and its copy: {revoked:?}")
        };
        assert_eq!(*original, (1, "Đăng ký hai lần cho cùng một bé"));
        assert!(fallen.contains("cũng không còn giá trị"), "{fallen}");
        let twice = registry.settle_revocation(&hoa, &code(1), 1, true).await;
        assert!(matches!(twice, Err(RevokeError::Changed)));
        let again = registry
            .propose_revocation(&lan, &code(1), 1, &proposal())
            .await;
        assert!(matches!(again, Err(RevokeError::Changed)));
    })
    .await;
}

/// Where nobody else may settle it, a proposal does not wait for ever.
#[tokio::test]
async fn who_proposed_takes_the_proposal_back() {
    at_desk(async |desk| {
        let (_, hoa) = issued(&desk).await;
        let registry = &desk.registry;
        for _ in 0..2 {
            registry
                .propose_revocation(&hoa, &code(1), 1, &proposal())
                .await
                .unwrap();
            let alone = registry.settle_revocation(&hoa, &code(1), 1, true).await;
            assert!(matches!(alone, Err(RevokeError::SamePerson)));
            registry
                .settle_revocation(&hoa, &code(1), 1, false)
                .await
                .unwrap();
        }
        assert_eq!(state(&desk, &hoa).await, PaperState::Issued);
    })
    .await;
}

#[tokio::test]
async fn a_proposal_that_the_second_person_declines_changes_nothing() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        let told = desk.told_kinds(&code(1)).await;
        for _ in 0..2 {
            desk.registry
                .propose_revocation(&lan, &code(1), 1, &proposal())
                .await
                .unwrap();
            desk.registry
                .settle_revocation(&hoa, &code(1), 1, false)
                .await
                .unwrap();
        }
        assert_eq!(state(&desk, &lan).await, PaperState::Issued);
        assert_eq!(desk.told_kinds(&code(1)).await, told);
        let view = desk.sees(&lan, &code(1)).await;
        let last = view.history.last().map(|happened| happened.kind);
        assert_eq!(last, Some(EventKind::RevocationDeclined));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_names_authority_decision_and_reason() {
    at_desk(async |desk| {
        let (lan, _) = issued(&desk).await;
        let empty = Proposal::default();
        let answer = desk
            .registry
            .propose_revocation(&lan, &code(1), 1, &empty)
            .await;
        let Err(RevokeError::Invalid(problems)) = answer else {
            panic!("nothing was proposed")
        };
        use ProposalField::{Authority, Decision, Reason};
        assert_eq!(
            problems,
            [Authority, Decision, Reason].map(ProposalProblem::Missing)
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_takes_back_a_paper_of_another_office_or_without_the_role() {
    at_desk(async |desk| {
        issued(&desk).await;
        let son = desk.everybody(HAI_CHAU).await;
        let answer = desk
            .registry
            .propose_revocation(&son, &code(1), 1, &proposal())
            .await;
        assert!(matches!(answer, Err(RevokeError::NotFound)));
        let reception = desk.officer("an", CAU_GIAY, &[Role::Reception]).await;
        let answer = desk
            .registry
            .propose_revocation(&reception, &code(1), 1, &proposal())
            .await;
        assert!(matches!(answer, Err(RevokeError::NotAllowed)));
        let answer = desk
            .registry
            .settle_revocation(&reception, &code(1), 1, true)
            .await;
        assert!(matches!(answer, Err(RevokeError::NotAllowed)));
    })
    .await;
}

const SCHOOL: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));

/// Takes the original of case 1 back with two persons.
pub(super) async fn taken_back(desk: &Desk, lan: &Officer, hoa: &Officer) {
    desk.registry
        .propose_revocation(lan, &code(1), 1, &proposal())
        .await
        .unwrap();
    desk.registry
        .settle_revocation(hoa, &code(1), 1, true)
        .await
        .unwrap();
}

/// A copy of the entry is granted; it waits to be signed.
async fn granted_copy(desk: &Desk, officer: &Officer, serial: i64) {
    desk.arrives(&copy(serial, "1/2026")).await;
    let view = desk.act(officer, &code(serial), Action::Accept).await;
    let entry = view.unwrap().candidates[0].entry;
    desk.act(officer, &code(serial), issue_copy(entry))
        .await
        .unwrap();
}

async fn short_code(desk: &Desk, serial: i64) -> String {
    let mut conn = desk.db.read().await.unwrap();
    let made = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    let check = made.into_iter().next().unwrap().content.check;
    check.unwrap().short_code
}

/// Law 60/2014 Art. 12.2: what was registered is cancelled, and with it every paper of it.
#[tokio::test]
async fn copies_fall_with_the_original_and_whoever_checks_them_learns_it() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        granted_copy(&desk, &lan, 2).await;
        desk.act(&lan, &code(2), Action::Sign).await.unwrap();
        let typed = short_code(&desk, 2).await;
        taken_back(&desk, &lan, &hoa).await;
        let Checked::Genuine(checked) = desk.registry.check(SCHOOL, &typed).await.unwrap() else {
            panic!("it was genuine")
        };
        assert_eq!(checked.state, PaperState::Revoked);
        assert!(checked.ended_at.is_some());
        let born = "2026-11-02".parse().unwrap();
        let read = desk.registry.reveal(SCHOOL, &typed, born).await.unwrap();
        assert!(matches!(read, Revealed::Ended));
        // Whose copy it is is told, without the words that were written for the family.
        let told = desk.told(&code(2)).await;
        let Some(Message::PaperRevoked(revoked)) = told.last() else {
            panic!("the owner of the copy is told")
        };
        assert_eq!(revoked.ordinal, 1);
        assert!(revoked.decision.contains("88/QĐ-UBND"));
        assert!(!revoked.reason.contains("hai lần"));
        let view = desk.sees(&lan, &code(2)).await;
        assert_eq!(view.papers[0].state, PaperState::Revoked);
        // The copy that came with the certificate fell as well.
        let own = desk.sees(&lan, &code(1)).await.papers;
        assert!(own.iter().all(|paper| paper.state == PaperState::Revoked));
    })
    .await;
}

/// Papers that were kept before originals took their copies with them say so, too.
#[tokio::test]
async fn a_copy_that_is_kept_as_issued_does_not_outlive_its_original() {
    at_desk(async |desk| {
        let (lan, _) = issued(&desk).await;
        granted_copy(&desk, &lan, 2).await;
        desk.act(&lan, &code(2), Action::Sign).await.unwrap();
        let mut tx = desk.db.write().await.unwrap();
        let made = papers::of_case(&mut tx, &code(1)).await.unwrap();
        let at = "2026-11-10T11:00:00+07:00".parse().unwrap();
        papers::end(&mut tx, made[0].id, PaperState::Revoked, at)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let typed = short_code(&desk, 2).await;
        let Checked::Genuine(checked) = desk.registry.check(SCHOOL, &typed).await.unwrap() else {
            panic!("it was genuine")
        };
        assert_eq!(
            (checked.state, checked.ended_at),
            (PaperState::Revoked, Some(at))
        );
    })
    .await;
}

#[tokio::test]
async fn no_copy_is_granted_or_signed_of_what_was_taken_back() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        granted_copy(&desk, &lan, 2).await;
        taken_back(&desk, &lan, &hoa).await;
        let rule = |answer| match answer {
            Err(ActError::Blocked(found)) => found[0].finding.rule.clone(),
            _ => panic!("it does not hold"),
        };
        let signed = desk.act(&lan, &code(2), Action::Sign).await;
        assert_eq!(rule(signed), "entry-revoked");
        desk.arrives(&copy(3, "1/2026")).await;
        let view = desk.act(&lan, &code(3), Action::Accept).await.unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("it is shown")
        };
        assert!(candidate.revoked);
        let entry = candidate.entry;
        let granted = desk.act(&lan, &code(3), issue_copy(entry)).await;
        assert_eq!(rule(granted), "entry-revoked");
    })
    .await;
}

//! A paper is taken back by two persons, and everybody who looks at it learns it.

use domain::{case::Role, exchange::Message};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code};
use crate::{
    EventKind, Officer, PaperState, Proposal, ProposalField, ProposalProblem, RevokeError,
};

fn proposal() -> Proposal {
    Proposal {
        authority: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội".into(),
        decision: "Quyết định 88/QĐ-UBND ngày 20/11/2026".into(),
        reason: "Đăng ký hai lần cho cùng một bé".into(),
    }
}

/// A registered birth, with who proposes and who agrees.
async fn issued(desk: &Desk) -> (Officer, Officer) {
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

/// Law 60/2014 Art. 70, 71: the competent authority takes back what was registered
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
        let Some(Message::PaperRevoked(revoked)) = told.last() else {
            panic!("the family is told")
        };
        assert_eq!(
            (revoked.ordinal, revoked.reason.as_str()),
            (1, "Đăng ký hai lần cho cùng một bé")
        );
        let twice = registry.settle_revocation(&hoa, &code(1), 1, true).await;
        assert!(matches!(twice, Err(RevokeError::Changed)));
        let again = registry
            .propose_revocation(&lan, &code(1), 1, &proposal())
            .await;
        assert!(matches!(again, Err(RevokeError::Changed)));
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

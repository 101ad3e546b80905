//! An acknowledgement is entered once both have come, and was posted where it has to be.

use std::collections::BTreeSet;

use domain::{case::Role, paper::PaperKind, presence::PresenceCheck};

use super::{agreed, came, made};
use crate::{
    ActError, Action, EventKind,
    tests::{
        desk::{CAU_GIAY, acknowledgement, at_desk, birth, code},
        marriages::found,
        printed::printed,
    },
};

fn rule(error: &ActError) -> &str {
    match error {
        ActError::Blocked(found) => &found[0].finding.rule,
        _ => "",
    }
}

/// Law 60/2014 Art. 25.
#[tokio::test]
async fn an_acknowledgement_is_entered_in_its_own_book_once_both_have_come() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let filing = acknowledgement(1);
        agreed(&desk, &officer, &filing).await;
        let says = found(&desk, &officer, &code(1)).await;
        assert!(
            says.contains(&("parties-present".into(), false)),
            "{says:?}"
        );
        assert!(says.contains(&("birth-not-here".into(), false)), "{says:?}");
        let alone = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&alone.err().unwrap()), "parties-not-noted");
        came(&desk, &officer, &filing).await;
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let all = made(&desk, 1).await;
        let [(kind, number, paper)] = all.as_slice() else {
            panic!("one paper")
        };
        assert_eq!(
            (*kind, number.as_str()),
            (PaperKind::ActExtract, "1/TLNCMC")
        );
        insta::assert_snapshot!("acknowledgement", printed(paper));
        let headings: Vec<_> = paper
            .sections
            .iter()
            .filter_map(|one| one.heading.as_deref())
            .collect();
        assert_eq!(
            headings,
            ["Người nhận con (người cha)", "Người được nhận là con"]
        );
    })
    .await;
}

/// Law 60/2014 Art. 25.1: what was seen to is ticked, each for itself; a note of whatever
/// kind proves nothing.
#[tokio::test]
async fn that_both_came_is_ticked_by_the_registrar_and_proved_by_no_note() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let filing = acknowledgement(1);
        desk.arrives(&filing).await;
        assert!(!desk.sees(&officer, &code(1)).await.parties_may_come);
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
        let registry = &desk.registry;
        registry
            .note(&officer, &code(1), "Đã gọi điện hai lần, chưa gặp được")
            .await
            .unwrap();
        let noted = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&noted.err().unwrap()), "parties-not-noted");
        let one = BTreeSet::from([PresenceCheck::PartiesPresent]);
        let answer = registry.parties_have_come(&officer, &code(1), &one).await;
        let Err(ActError::Invalid(missing)) = answer else {
            panic!("each is seen to")
        };
        assert_eq!(missing.len(), PresenceCheck::ALL.len() - 1);
        let all = BTreeSet::from(PresenceCheck::ALL);
        let front = desk.officer("mot", CAU_GIAY, &[Role::Reception]).await;
        let answer = registry.parties_have_come(&front, &code(1), &all).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        assert!(desk.sees(&officer, &code(1)).await.parties_may_come);
        came(&desk, &officer, &filing).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert!(!view.parties_may_come, "once");
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::PartiesCame);
        let said = last.reason.as_deref().unwrap();
        assert!(said.contains("không ai tranh chấp"), "{said}");
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
    })
    .await;
}

/// Nobody comes for what is no acknowledgement.
#[tokio::test]
async fn nobody_has_to_come_for_a_birth_alone() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        assert!(!desk.sees(&officer, &code(1)).await.parties_may_come);
        let all = BTreeSet::from(PresenceCheck::ALL);
        let answer = desk
            .registry
            .parties_have_come(&officer, &code(1), &all)
            .await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
}

/// Law 60/2014 Art. 44.2: posted for five working days.
#[tokio::test]
async fn with_a_foreign_element_nothing_is_entered_before_it_was_posted() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = acknowledgement(1);
        for (input, typed) in [
            ("parent.nationality", "KOR"),
            ("parent.identity_kind", "passport"),
            ("parent.identity_number", "M70000221"),
            (
                "file.foreign_identity",
                "00000000-0000-0000-0000-000000000008",
            ),
        ] {
            filing.answers.set(input, typed);
        }
        agreed(&desk, &officer, &filing).await;
        let says = found(&desk, &officer, &code(1)).await;
        assert!(
            says.contains(&("acknowledgement-posted".into(), false)),
            "{says:?}"
        );
        came(&desk, &officer, &filing).await;
        desk.clock.set("2026-11-17T10:00:00+07:00");
        let early = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&early.err().unwrap()), "acknowledgement-posting");
        desk.clock.set("2026-11-18T10:00:00+07:00");
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
    })
    .await;
}

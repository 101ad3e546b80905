//! The registrar picks the entry that is meant, and compares what the filing says of it.

use domain::case::Role;

use super::{accepted, hoa, papers_of, picks, proposed};
use crate::{
    ActError, Action,
    tests::{
        desk::{CAU_GIAY, HAI_CHAU, SEND_DRAFT, at_desk, birth, birth_correction, code},
        marriages::found,
        printed::printed,
    },
};

#[tokio::test]
async fn nothing_is_drafted_before_the_registrar_has_picked_the_entry() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        accepted(&desk, &lan, &birth_correction(2)).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            says.contains(&("change-not-picked".into(), true)),
            "{says:?}"
        );
        let sent = desk.act(&lan, &code(2), SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
        picks(&desk, &lan, &code(2), true).await;
        let view = desk.sees(&lan, &code(2)).await;
        let picking = view.picking.unwrap();
        let [line] = picking.changes.as_slice() else {
            panic!("one field")
        };
        assert_eq!(line.held.as_deref(), Some("14/03/1996"));
        assert_eq!(
            (line.before.as_str(), line.after.as_str()),
            ("14/03/1996", "14/03/1997")
        );
        assert!(!view.findings.iter().any(crate::DeskFinding::stops));
    })
    .await;
}

/// The paper in the citizen's hand and the register say two things.
#[tokio::test]
async fn what_the_paper_says_is_compared_with_the_register_which_the_extract_prints() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let mut filing = birth_correction(2);
        filing.answers.set("mother_birth.before", "14/03/1995");
        accepted(&desk, &lan, &filing).await;
        picks(&desk, &lan, &code(2), true).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            says.contains(&("change-before-differs".into(), false)),
            "{says:?}"
        );
        proposed(&desk, &lan, &code(2)).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let paper = printed(&papers_of(&desk, 2).await[0].content);
        assert!(
            paper.contains("từ “14/03/1996” thành “14/03/1997”"),
            "{paper}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_pick_is_written_down_and_not_over_what_has_changed_meanwhile() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        accepted(&desk, &lan, &birth_correction(2)).await;
        let stale = desk.sees(&lan, &code(2)).await.case.version;
        picks(&desk, &lan, &code(2), true).await;
        let again = desk.registry.pick_entries(&lan, &code(2), stale, &[]).await;
        assert!(matches!(again, Err(ActError::Stale)));
        let elsewhere = desk.everybody(HAI_CHAU).await;
        let theirs = desk
            .registry
            .pick_entries(&elsewhere, &code(2), stale + 1, &[])
            .await;
        assert!(matches!(theirs, Err(ActError::NotFound)));
        let desk_clerk = desk.officer("mai", CAU_GIAY, &[Role::Reception]).await;
        let version = desk.sees(&lan, &code(2)).await.case.version;
        let theirs = desk
            .registry
            .pick_entries(&desk_clerk, &code(2), version, &[])
            .await;
        assert!(matches!(theirs, Err(ActError::NotAllowed)));
    })
    .await;
}

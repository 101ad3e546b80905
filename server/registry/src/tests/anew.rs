//! What was taken back stands in the way of nothing: Law 60/2014 Art. 12.2.

use domain::{case::Role, register::RegisterKind};
use store::registry::entries;

use super::{
    desk::{CAU_GIAY, at_desk, birth, code, marriage},
    marriages::{found, married},
    revoking::{issued, proposal, taken_back},
};
use crate::Action;

#[tokio::test]
async fn a_child_whose_registration_was_taken_back_is_registered_anew() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        desk.arrives(&birth(2)).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            says.contains(&("registered-already".into(), true)),
            "{says:?}"
        );
        taken_back(&desk, &lan, &hoa).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(says.iter().all(|(_, stops)| !stops), "{says:?}");
        assert!(
            !says.iter().any(|(rule, _)| rule == "likely-same-child"),
            "{says:?}"
        );
        desk.act(&lan, &code(2), Action::Accept).await.unwrap();
        desk.agreed(&lan, &code(2)).await.unwrap();
        desk.enters(&lan, &code(2)).await;
        desk.act(&lan, &code(2), Action::Sign).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let mut both = Vec::new();
        for serial in [1, 2] {
            let entry = entries::of_case(&mut conn, &code(serial)).await.unwrap();
            both.push(entry.unwrap());
        }
        assert_eq!(both[0].number.number + 1, both[1].number.number);
        // The cancelled entry still says which number it gave, but is not found by it.
        let gave = both[0].pin.clone().unwrap();
        let by_number = entries::by_pin(&mut conn, &gave).await.unwrap();
        assert!(by_number.is_none_or(|entry| entry.id == both[1].id));
        drop(conn);
        // What holds now keeps the child from a third registration.
        desk.arrives(&birth(3)).await;
        let says = found(&desk, &lan, &code(3)).await;
        assert!(
            says.contains(&("registered-already".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

/// A note at its margin brings back nothing of what the entry gave up.
#[tokio::test]
async fn a_note_at_a_cancelled_entry_does_not_claim_the_child_again() {
    at_desk(async |desk| {
        let (lan, hoa) = issued(&desk).await;
        let mut tx = desk.db.write().await.unwrap();
        let before = entries::of_case(&mut tx, &code(1)).await.unwrap().unwrap();
        drop(tx);
        taken_back(&desk, &lan, &hoa).await;
        let mut tx = desk.db.write().await.unwrap();
        let mut noted = before.clone();
        noted.version += 1;
        entries::correct(&mut tx, &noted).await.unwrap();
        tx.commit().await.unwrap();
        desk.registered(&lan, &birth(2)).await;
    })
    .await;
}

/// Law 60/2014 Art. 12.2; Law on Marriage and Family 2014 Art. 5.2 c: who is not married may
/// marry.
#[tokio::test]
async fn a_couple_whose_marriage_was_taken_back_marries_anew() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        let signs = &[Role::Signatory, Role::Supervisor];
        let hoa = desk.officer("hoa", CAU_GIAY, signs).await;
        super::marriages::hand_over(&desk, &lan, &marriage(1)).await;
        desk.arrives(&marriage(2)).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(says.contains(&("married-already".into(), true)), "{says:?}");
        let registry = &desk.registry;
        registry
            .propose_revocation(&lan, &code(1), 1, &proposal())
            .await
            .unwrap();
        registry
            .settle_revocation(&hoa, &code(1), 1, true)
            .await
            .unwrap();
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            !says.iter().any(|(rule, _)| rule.contains("marri")),
            "{says:?}"
        );
        for action in [Action::Accept, Action::OfferDays, married(), Action::Sign] {
            desk.act(&lan, &code(2), action).await.unwrap();
        }
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(2)).await.unwrap();
        assert_eq!(entry.unwrap().register, RegisterKind::Marriage);
    })
    .await;
}

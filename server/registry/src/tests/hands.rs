//! Who works on which case (issue "Desk": claim, hand over, return, lapse, take over).

use chrono::TimeDelta;
use domain::case::{CaseStage, Role};
use store::registry::claims;

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth_by, code};
use crate::{ActError, Action, EventKind, Field, FieldProblem, Filter, Officer};

async fn listed(desk: &Desk, officer: &Officer, filter: Filter) -> Vec<String> {
    let page = desk.registry.queue(officer, filter, None).await.unwrap();
    page.rows.into_iter().map(|row| row.code).collect()
}

async fn colleagues(desk: &Desk) -> [Officer; 2] {
    let roles = [Role::Reception, Role::Registrar];
    let mut officers = Vec::new();
    for login in ["lan", "minh"] {
        let officer = desk.officer(login, CAU_GIAY, &roles).await;
        officers.push(Officer {
            session: desk.registry.new_id(),
            ..officer
        });
    }
    officers.try_into().unwrap()
}

#[tokio::test]
async fn a_case_in_hand_is_acted_on_by_its_holder_alone() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        let Err(ActError::Held(holder)) = desk.act(&minh, &code(1), Action::Accept).await else {
            panic!("a colleague's case was acted on");
        };
        assert_eq!((holder.name.as_str(), holder.own), ("Cán bộ lan", false));
        assert!(matches!(
            desk.registry.claim(&minh, &code(1)).await,
            Err(ActError::Held(_))
        ));
        let why = "Lan nghỉ ốm, gia đình đang chờ.";
        let registry = &desk.registry;
        registry.take_over(&minh, &code(1), why).await.unwrap();
        let view = desk.act(&minh, &code(1), Action::Accept).await.unwrap();
        let taken = view
            .history
            .iter()
            .find(|line| line.kind == EventKind::TakenOver)
            .unwrap();
        assert_eq!(taken.officer.as_deref(), Some("Cán bộ minh"));
        let told = format!("Cán bộ lan: {why}");
        assert_eq!(taken.reason.as_deref(), Some(told.as_str()));
        let back = desk.act(&lan, &code(1), Action::Register).await;
        let Err(ActError::Held(holder)) = back else {
            panic!("the case is with a colleague now")
        };
        assert_eq!(holder.note.as_deref(), Some(why), "who had it reads why");
    })
    .await;
}

/// Between an act and the end of its claim a supervisor may take the case over.
#[tokio::test]
async fn what_a_colleague_has_taken_over_meanwhile_is_not_let_go() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        let why = "Lan nghỉ ốm.";
        let registry = &desk.registry;
        registry.take_over(&minh, &code(1), why).await.unwrap();
        let mut tx = desk.db.write().await.unwrap();
        claims::release_own(&mut tx, &code(1), lan.id)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(listed(&desk, &minh, Filter::Mine).await, [code(1)]);
        let mut tx = desk.db.write().await.unwrap();
        claims::release_own(&mut tx, &code(1), minh.id)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(listed(&desk, &minh, Filter::Mine).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_case_is_taken_from_a_colleague_for_a_reason_and_from_nobody_without() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        for (why, wrong) in [
            (" ", FieldProblem::Missing(Field::Reason)),
            (&*"x".repeat(301), FieldProblem::TooLong(Field::Reason, 300)),
        ] {
            let taken = desk.registry.take_over(&minh, &code(1), why).await;
            let Err(ActError::Invalid(problems)) = taken else {
                panic!("taken without a reason that can be read")
            };
            assert_eq!(problems, [wrong]);
        }
        let view = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        assert!(view.held.is_some_and(|holder| holder.own), "it stays");
        // Her claim lapses while he reads.
        desk.clock.advance(TimeDelta::minutes(61));
        desk.registry.take_over(&minh, &code(1), "").await.unwrap();
        let view = desk.registry.case(&minh, &code(1)).await.unwrap().unwrap();
        assert!(view.held.is_some_and(|holder| holder.own));
        let mut kinds = view.history.iter().map(|line| line.kind);
        assert!(!kinds.any(|kind| kind == EventKind::TakenOver));
    })
    .await;
}

#[tokio::test]
async fn a_case_is_handed_over_with_a_note_and_given_back() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        let silent = desk.registry.hand_over(&lan, &code(1), minh.id, "").await;
        assert!(matches!(silent, Err(ActError::Invalid(_))));
        let stranger = desk.officer("son", HAI_CHAU, &Role::ALL).await;
        let far = desk
            .registry
            .hand_over(&lan, &code(1), stranger.id, "x")
            .await;
        assert!(matches!(far, Err(ActError::NotFound)), "another office");
        desk.registry
            .hand_over(&lan, &code(1), minh.id, "Chờ mẹ bé gọi lại.")
            .await
            .unwrap();
        assert_eq!(listed(&desk, &minh, Filter::Mine).await, [code(1)]);
        assert!(listed(&desk, &lan, Filter::Mine).await.is_empty());
        let view = desk.registry.case(&minh, &code(1)).await.unwrap().unwrap();
        let held = view.held.unwrap();
        assert_eq!(held.handed_by.as_deref(), Some("Cán bộ lan"));
        assert_eq!(held.note.as_deref(), Some("Chờ mẹ bé gọi lại."));
        desk.registry.give_back(&minh, &code(1)).await.unwrap();
        assert_eq!(listed(&desk, &lan, Filter::Unclaimed).await, [code(1)]);
        let view = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        let kinds: Vec<EventKind> = view.history.iter().map(|line| line.kind).collect();
        assert!(kinds.ends_with(&[EventKind::HandedOver, EventKind::GivenBack]));
    })
    .await;
}

#[tokio::test]
async fn a_claim_lapses_by_itself_and_with_its_session() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.arrives(&birth_by(2)).await;
        for serial in [1, 2] {
            desk.registry.claim(&lan, &code(serial)).await.unwrap();
        }
        assert!(listed(&desk, &minh, Filter::Unclaimed).await.is_empty());
        desk.clock.advance(TimeDelta::minutes(59));
        desk.act(&lan, &code(2), Action::Accept).await.unwrap();
        desk.clock.advance(TimeDelta::minutes(1));
        assert_eq!(
            listed(&desk, &minh, Filter::Unclaimed).await,
            [code(1)],
            "an act lets the other claim last on"
        );
        desk.act(&minh, &code(1), Action::Accept).await.unwrap();
        desk.registry.sign_out(&lan).await.unwrap();
        assert_eq!(listed(&desk, &minh, Filter::Unclaimed).await.len(), 2);
    })
    .await;
}

/// The front desk accepts; what follows is the registrar's and must not wait for a claim.
#[tokio::test]
async fn a_claim_ends_when_nothing_is_left_to_do_for_its_holder() {
    at_desk(async |desk| {
        let front = desk.officer("hoa", CAU_GIAY, &[Role::Reception]).await;
        let [lan, _] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&front, &code(1)).await.unwrap();
        desk.act(&front, &code(1), Action::Accept).await.unwrap();
        assert_eq!(listed(&desk, &lan, Filter::Unclaimed).await, [code(1)]);
        desk.registry.claim(&lan, &code(1)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_next_case_is_the_own_one_due_first_then_a_free_one_that_can_be_worked_on() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        let signs = desk
            .officer("chu.tich", CAU_GIAY, &[Role::Administrator])
            .await;
        for (serial, hours) in [(1, 9), (2, 3), (3, 6)] {
            let mut filing = birth_by(serial);
            filing.due_in = TimeDelta::hours(hours);
            desk.arrives(&filing).await;
        }
        let next = async |officer: &Officer, after: &str| {
            desk.registry.next_case(officer, after).await.unwrap()
        };
        assert_eq!(next(&lan, "").await, Some(code(2)));
        assert_eq!(next(&minh, "").await, Some(code(3)), "the first is taken");
        assert_eq!(
            next(&lan, "").await,
            Some(code(2)),
            "the own one comes first"
        );
        assert_eq!(
            next(&lan, &code(2)).await,
            Some(code(1)),
            "but not the one just left"
        );
        assert_eq!(next(&minh, &code(3)).await, None, "nothing is free");
        assert_eq!(next(&signs, "").await, None, "who sees no cases gets none");
    })
    .await;
}

#[tokio::test]
async fn notes_are_appended_and_never_sent() {
    at_desk(async |desk| {
        let [lan, minh] = colleagues(&desk).await;
        desk.arrives(&birth_by(1)).await;
        let told = desk.told(&code(1)).await.len();
        desk.registry
            .note(&lan, &code(1), "Đã gọi mẹ bé.")
            .await
            .unwrap();
        desk.registry
            .note(&minh, &code(1), "Mẹ bé sẽ gọi lại.")
            .await
            .unwrap();
        assert!(matches!(
            desk.registry.note(&lan, &code(1), " ").await,
            Err(ActError::Invalid(_))
        ));
        let stranger = desk.officer("son", HAI_CHAU, &Role::ALL).await;
        assert!(matches!(
            desk.registry.note(&stranger, &code(1), "x").await,
            Err(ActError::NotFound)
        ));
        let view = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        let notes: Vec<_> = view
            .notes
            .iter()
            .map(|note| (&*note.officer_name, &*note.text))
            .collect();
        assert_eq!(
            notes,
            [
                ("Cán bộ lan", "Đã gọi mẹ bé."),
                ("Cán bộ minh", "Mẹ bé sẽ gọi lại.")
            ]
        );
        assert_eq!(view.case.version, 1, "a note changes nothing of the case");
        assert_eq!(desk.told(&code(1)).await.len(), told);
    })
    .await;
}

/// Phường Quán Thánh went as a whole into phường Ba Đình on 1 July 2025 (Decree 120/2025).
#[tokio::test]
async fn the_successor_of_a_merged_office_has_its_open_cases() {
    use domain::exchange::Message;
    use store::registry::transfers;

    at_desk(async |desk| {
        let (old, new) = ("00013", "00004");
        let officer = desk.everybody(new).await;
        let mut submitted = desk.submitted(&birth_by(1));
        submitted.office = old.into();
        submitted.received_on = "2025-06-27".parse().unwrap();
        desk.hears(&code(1), &Message::Submitted(Box::new(submitted)))
            .await;
        desk.arrives(&birth_by(2)).await;
        assert!(
            desk.registry
                .case(&officer, &code(1))
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 1);
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 0);
        assert_eq!(listed(&desk, &officer, Filter::Open).await, [code(1)]);
        let view = desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::InProcess);
        assert!(
            view.history
                .iter()
                .any(|line| line.kind == EventKind::Transferred)
        );
        let mut conn = desk.db.read().await.unwrap();
        let received = transfers::received_office(&mut conn, &code(1))
            .await
            .unwrap();
        assert_eq!(
            received.as_deref(),
            Some(old),
            "the office that received it stays written"
        );
    })
    .await;
}

/// Who works on a case of another office is nobody's business.
#[tokio::test]
async fn another_office_does_not_learn_who_has_a_case_in_hand() {
    at_desk(async |desk| {
        let [lan, _] = colleagues(&desk).await;
        let stranger = desk.officer("thuy", HAI_CHAU, &Role::ALL).await;
        desk.arrives(&birth_by(1)).await;
        desk.registry.claim(&lan, &code(1)).await.unwrap();
        let registry = &desk.registry;
        for code in [code(1), code(9)] {
            let answer = registry.act(&stranger, &code, 1, Action::Accept).await;
            assert!(matches!(answer, Err(ActError::NotFound)), "{code}");
            let asked = registry.sends_list(&stranger, &code, 1, "").await;
            assert!(
                matches!(asked, Err(crate::SupplementError::NotFound)),
                "{code}"
            );
        }
    })
    .await;
}

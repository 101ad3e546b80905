use domain::{
    case::Role,
    exchange::{Message, PORTAL, REGISTRY, Stopped},
    surroundings::Clock as _,
};
use exchange::Which;
use uuid::Uuid;

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code};

/// A message of the registry about a case of Cầu Giấy that could not be delivered, and one
/// behind it.
async fn dead_letter(desk: &Desk) -> Uuid {
    dead_letter_about(desk, &code(1)).await
}

async fn dead_letter_about(desk: &Desk, subject: &str) -> Uuid {
    desk.arrives(&birth(1)).await;
    let (id, at) = (Uuid::from_u128(1), desk.clock.now());
    let stopped = Message::Stopped(Stopped { at });
    let mut tx = desk.db.write().await.unwrap();
    for id in [id, Uuid::from_u128(2)] {
        exchange::send(&mut tx, id, REGISTRY, PORTAL, subject, at, &stopped)
            .await
            .unwrap();
    }
    store::exchange::failed(&mut tx, id, "422 never", None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn an_administrator_sees_dead_letters_and_tries_them_again() {
    at_desk(async |desk| {
        let id = dead_letter(&desk).await;
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let letters = desk.registry.letters(&admin, None).await.unwrap().unwrap();
        let [letter] = &letters.dead[..] else {
            panic!("one dead letter")
        };
        assert_eq!((letter.id, letter.behind), (id, 1));
        assert_eq!(letter.failure.as_deref(), Some("422 never"));
        assert_eq!(letters.backlog.len(), 2);
        let again = desk.registry.send_again(&admin, Which::One(id)).await;
        assert_eq!(again.unwrap(), 1);
        let twice = desk.registry.send_again(&admin, Which::One(id)).await;
        assert_eq!(twice.unwrap(), 0);
        let letters = desk.registry.letters(&admin, None).await.unwrap().unwrap();
        assert!(letters.dead.is_empty());
        let [told] = &letters.again[..] else {
            panic!("who sent it again is kept")
        };
        assert_eq!(told.by_kind, "officer");
        assert_eq!(told.by_name.as_deref(), Some(admin.name.as_str()));
        assert_eq!(
            (told.subject.as_str(), told.at),
            (code(1).as_str(), desk.clock.now())
        );
    })
    .await;
}

#[tokio::test]
async fn who_is_no_administrator_neither_sees_nor_tries_dead_letters() {
    at_desk(async |desk| {
        let id = dead_letter(&desk).await;
        let roles = [Role::Registrar, Role::Signatory, Role::Supervisor];
        let officer = desk.officer("lan", CAU_GIAY, &roles).await;
        assert!(
            desk.registry
                .letters(&officer, None)
                .await
                .unwrap()
                .is_none()
        );
        for which in [Which::One(id), Which::To(PORTAL), Which::All] {
            let sent = desk.registry.send_again(&officer, which).await;
            assert_eq!(sent.unwrap(), 0);
        }
    })
    .await;
}

/// Whose dossier has which trouble is nobody else's business.
#[tokio::test]
async fn an_administrator_sees_and_tries_only_letters_about_cases_of_the_own_office() {
    at_desk(async |desk| {
        let id = dead_letter(&desk).await;
        let roles = [Role::Administrator];
        let stranger = desk.officer("thuy", HAI_CHAU, &roles).await;
        let registry = &desk.registry;
        let theirs = registry.letters(&stranger, None).await.unwrap().unwrap();
        assert!(theirs.dead.is_empty() && theirs.backlog.is_empty());
        for which in [
            Which::One(id),
            Which::To(PORTAL),
            Which::Each(&[id]),
            Which::All,
        ] {
            let sent = registry.send_again(&stranger, which).await;
            assert_eq!(sent.unwrap(), 0, "{which:?}");
        }
        let admin = desk.officer("admin", CAU_GIAY, &roles).await;
        let sent = registry.send_again(&admin, Which::To(PORTAL)).await;
        assert_eq!(sent.unwrap(), 1);
        let theirs = registry.letters(&stranger, None).await.unwrap().unwrap();
        assert!(theirs.again.is_empty(), "nor who sent it again");
        let own = registry.letters(&admin, None).await.unwrap().unwrap();
        assert_eq!(own.again.len(), 1);
    })
    .await;
}

/// What an agency is told of a leg has the leg in its subject.
#[tokio::test]
async fn letters_to_an_agency_about_a_leg_are_about_its_case() {
    at_desk(async |desk| {
        let about = format!("{}/residence", code(1));
        let id = dead_letter_about(&desk, &about).await;
        let roles = [Role::Administrator];
        let stranger = desk.officer("thuy", HAI_CHAU, &roles).await;
        let registry = &desk.registry;
        let theirs = registry.letters(&stranger, None).await.unwrap().unwrap();
        assert!(theirs.dead.is_empty() && theirs.backlog.is_empty());
        let admin = desk.officer("admin", CAU_GIAY, &roles).await;
        let own = registry.letters(&admin, None).await.unwrap().unwrap();
        assert_eq!(own.dead.len(), 1);
        assert_eq!((own.dead[0].id, own.dead[0].behind), (id, 1));
        assert_eq!(own.backlog.len(), 2);
        let each = registry.send_again(&admin, Which::Each(&[id])).await;
        assert_eq!(each.unwrap(), 1);
        let own = registry.letters(&admin, None).await.unwrap().unwrap();
        assert_eq!(own.again[0].subject, about);
    })
    .await;
}

/// A filing that never became a case lies with nobody but who runs the installation.
#[tokio::test]
async fn a_letter_about_no_case_is_for_the_operator_alone() {
    at_desk(async |desk| {
        let (id, at) = (Uuid::from_u128(3), desk.clock.now());
        let stopped = Message::Stopped(Stopped { at });
        let mut tx = desk.db.write().await.unwrap();
        exchange::send(&mut tx, id, REGISTRY, PORTAL, &code(9), at, &stopped)
            .await
            .unwrap();
        store::exchange::failed(&mut tx, id, "422 never", None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let letters = desk.registry.letters(&admin, None).await.unwrap().unwrap();
        assert!(letters.dead.is_empty() && letters.backlog.is_empty());
        let sent = desk.registry.send_again(&admin, Which::All).await;
        assert_eq!(sent.unwrap(), 0);
        let all = exchange::letters(&desk.db, None).await.unwrap();
        assert_eq!(all.dead.len(), 1, "the operator sees it");
    })
    .await;
}

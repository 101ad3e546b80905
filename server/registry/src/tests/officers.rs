use std::net::IpAddr;

use domain::case::Role;
use guard::Opened;
use uuid::Uuid;

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk};
use crate::{
    NewOfficer, Officer, OfficerChange, OfficerDetails, OfficerField, OfficerProblem, SignInError,
    StaffChangeKind, StaffError,
};

const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));
const PASSWORD: &str = "chiếc thuyền ngoài xa bến cũ";

fn new(login: &str) -> NewOfficer {
    NewOfficer {
        login: login.into(),
        name: "Lê Văn Tâm".into(),
        pin: String::new(),
        title: String::new(),
        office: CAU_GIAY.into(),
        roles: vec![Role::Reception],
        password: PASSWORD.into(),
    }
}

fn details(roles: &[Role]) -> OfficerDetails {
    OfficerDetails {
        name: "Lê Thị Tâm".into(),
        pin: String::new(),
        title: String::new(),
        roles: roles.to_vec(),
    }
}

async fn comes_in(desk: &Desk, login: &str, password: &str) -> bool {
    match desk
        .registry
        .sign_in(login, password, HERE, "Firefox")
        .await
    {
        Ok(_) => true,
        Err(SignInError::Wrong) => false,
        Err(other) => panic!("{other}"),
    }
}

/// An administrator, and the account that they made for Tâm.
async fn admin_and_tam(desk: &Desk) -> (Officer, Uuid) {
    let admin = desk
        .officer("admin", CAU_GIAY, &[Role::Administrator])
        .await;
    let id = desk.registry.add_officer(&admin, &new("tam")).await;
    (admin, id.expect("an account"))
}

/// A session begun with the right password.
async fn opened(desk: &Desk, login: &str) -> Opened {
    let answer = desk
        .registry
        .sign_in(login, PASSWORD, HERE, "Firefox")
        .await;
    answer.expect("a session")
}

#[tokio::test]
async fn an_officer_signs_in_and_out() {
    at_desk(async |desk| {
        desk.registry.install_officer(&new("tam")).await.unwrap();
        assert!(!comes_in(&desk, "tam", "another password").await);
        assert!(!comes_in(&desk, "nobody", PASSWORD).await);
        let opened = opened(&desk, "TAM").await;
        let officer = desk.registry.officer(&opened.token).await.unwrap().unwrap();
        assert_eq!(
            (officer.office.as_str(), officer.roles.as_slice()),
            (CAU_GIAY, &[Role::Reception][..])
        );
        desk.registry.sign_out(&officer).await.unwrap();
        assert!(
            desk.registry
                .officer(&opened.token)
                .await
                .unwrap()
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn a_desk_that_is_left_alone_for_an_hour_is_signed_out() {
    at_desk(async |desk| {
        desk.registry.install_officer(&new("tam")).await.unwrap();
        let opened = opened(&desk, "tam").await;
        desk.clock.advance(chrono::TimeDelta::minutes(61));
        assert!(
            desk.registry
                .officer(&opened.token)
                .await
                .unwrap()
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn passwords_cannot_be_tried_out() {
    at_desk(async |desk| {
        desk.registry.install_officer(&new("tam")).await.unwrap();
        for _ in 0..10 {
            assert!(!comes_in(&desk, "tam", "another password").await);
        }
        let answer = desk
            .registry
            .sign_in("tam", PASSWORD, HERE, "Firefox")
            .await;
        assert!(matches!(answer, Err(SignInError::Limited(_))));
    })
    .await;
}

#[tokio::test]
async fn a_locked_officer_is_out_at_once_and_stays_out() {
    at_desk(async |desk| {
        let (admin, id) = admin_and_tam(&desk).await;
        let opened = opened(&desk, "tam").await;
        desk.registry.lock_officer(&admin, id, true).await.unwrap();
        assert!(
            desk.registry
                .officer(&opened.token)
                .await
                .unwrap()
                .is_none()
        );
        assert!(!comes_in(&desk, "tam", PASSWORD).await);
        desk.registry.lock_officer(&admin, id, false).await.unwrap();
        assert!(comes_in(&desk, "tam", PASSWORD).await);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_rules_over_the_own_office_only() {
    at_desk(async |desk| {
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let foreign = desk
            .officer("admin2", HAI_CHAU, &[Role::Administrator])
            .await;
        let clerk = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        // Whatever office was typed, the account is made in the administrator's.
        let id = desk
            .registry
            .add_officer(
                &admin,
                &NewOfficer {
                    office: HAI_CHAU.into(),
                    ..new("tam")
                },
            )
            .await
            .unwrap();
        let logins: Vec<String> = desk
            .registry
            .officers(&admin, "")
            .await
            .unwrap()
            .into_iter()
            .map(|line| line.login)
            .collect();
        assert_eq!(logins, ["admin", "le", "tam"]);
        let not_found =
            |answer: Result<(), StaffError>| matches!(answer, Err(StaffError::NotFound));
        for stranger in [&foreign, &clerk] {
            assert!(not_found(
                desk.registry.lock_officer(stranger, id, true).await
            ));
            assert!(not_found(
                desk.registry.reset_password(stranger, id, PASSWORD).await
            ));
            assert!(not_found(
                desk.registry
                    .change_officer(stranger, id, &details(&[Role::Registrar]))
                    .await
            ));
            assert!(not_found(
                desk.registry.officer_line(stranger, id).await.map(drop)
            ));
        }
        assert!(desk.registry.officers(&clerk, "").await.is_err());
        assert!(matches!(
            desk.registry.lock_officer(&admin, admin.id, true).await,
            Err(StaffError::OwnAccount)
        ));
        let change = details(&[Role::Registrar]);
        let own = desk
            .registry
            .change_officer(&admin, admin.id, &change)
            .await;
        assert!(matches!(own, Err(StaffError::OwnAccount)));
    })
    .await;
}

#[tokio::test]
async fn a_login_belongs_to_one_officer_and_a_weak_password_to_none() {
    at_desk(async |desk| {
        desk.registry.install_officer(&new("tam")).await.unwrap();
        let again = desk.registry.install_officer(&new("tam")).await;
        assert!(matches!(again, Err(StaffError::Invalid(problems)) if problems == [OfficerProblem::LoginTaken]));
        let weak = NewOfficer { password: "matkhau123456".into(), ..new("le") };
        let answer = desk.registry.install_officer(&weak).await;
        let weak = |p: &OfficerProblem| matches!(p, OfficerProblem::Weak(_));
        assert!(matches!(&answer, Err(StaffError::Invalid(p)) if p.iter().any(weak)), "{:?}", answer.err());
    })
    .await;
}

#[tokio::test]
async fn another_password_ends_the_sessions_of_the_old_one() {
    at_desk(async |desk| {
        let (admin, id) = admin_and_tam(&desk).await;
        let opened = opened(&desk, "tam").await;
        let other = "bảy con mèo leo cây cau";
        desk.registry
            .reset_password(&admin, id, other)
            .await
            .unwrap();
        assert!(
            desk.registry
                .officer(&opened.token)
                .await
                .unwrap()
                .is_none()
        );
        assert!(!comes_in(&desk, "tam", PASSWORD).await);
        assert!(comes_in(&desk, "tam", other).await);
    })
    .await;
}

#[tokio::test]
async fn a_changed_officer_has_the_new_roles_at_the_next_click() {
    at_desk(async |desk| {
        let (admin, id) = admin_and_tam(&desk).await;
        let opened = opened(&desk, "tam").await;
        let change = details(&[Role::Registrar, Role::Reception]);
        desk.registry
            .change_officer(&admin, id, &change)
            .await
            .unwrap();
        let officer = desk.registry.officer(&opened.token).await.unwrap().unwrap();
        assert_eq!(officer.name, "Lê Thị Tâm");
        assert_eq!(officer.roles, [Role::Reception, Role::Registrar]);
    })
    .await;
}

#[tokio::test]
async fn who_signs_needs_a_title_also_when_an_account_is_changed() {
    at_desk(async |desk| {
        let (admin, id) = admin_and_tam(&desk).await;
        let mut change = details(&[Role::Signatory]);
        let answer = desk.registry.change_officer(&admin, id, &change).await;
        let missing = OfficerProblem::Missing(OfficerField::Title);
        assert!(matches!(answer, Err(StaffError::Invalid(p)) if p == [missing]));
        change.title = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".into();
        desk.registry
            .change_officer(&admin, id, &change)
            .await
            .unwrap();
        let line = desk.registry.officer_line(&admin, id).await.unwrap();
        assert_eq!(line.title, change.title);
    })
    .await;
}

fn told(changes: &[OfficerChange]) -> Vec<(StaffChangeKind, Option<&str>)> {
    changes
        .iter()
        .map(|change| (change.kind, change.by.as_deref()))
        .collect()
}

/// Law 60/2014 Art. 61 and Law 91/2025: who could see citizens' data, and who let them.
#[tokio::test]
async fn the_history_of_an_account_tells_who_did_what_and_when() {
    use StaffChangeKind::{Changed, Locked, Made, Opened, Password};
    at_desk(async |desk| {
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let registry = &desk.registry;
        let id = registry.add_officer(&admin, &new("tam")).await.unwrap();
        let made_at = domain::surroundings::Clock::now(&*desk.clock);
        desk.clock.advance(chrono::TimeDelta::minutes(5));
        let roles = details(&[Role::Registrar]);
        registry.change_officer(&admin, id, &roles).await.unwrap();
        // Saved again without a change: nothing happened.
        registry.change_officer(&admin, id, &roles).await.unwrap();
        registry.lock_officer(&admin, id, true).await.unwrap();
        registry.lock_officer(&admin, id, false).await.unwrap();
        registry
            .reset_password(&admin, id, "bảy con mèo leo cây cau")
            .await
            .unwrap();
        let changes = registry.officer_changes(&admin, id).await.unwrap();
        let by = Some("Cán bộ admin");
        let expected = [Password, Opened, Locked, Changed, Made].map(|kind| (kind, by));
        assert_eq!(told(&changes), expected);
        let [.., changed, made] = changes.as_slice() else {
            panic!("five changes")
        };
        assert_eq!(made.at, made_at);
        assert!(made.before.is_none());
        assert_eq!(made.after.as_ref().unwrap().roles, [Role::Reception]);
        let (before, after) = (
            changed.before.as_ref().unwrap(),
            changed.after.as_ref().unwrap(),
        );
        assert_eq!(before.name, "Lê Văn Tâm");
        assert_eq!(after.name, "Lê Thị Tâm");
        assert_eq!(after.roles, [Role::Registrar]);
    })
    .await;
}

#[tokio::test]
async fn an_account_made_by_command_says_so_and_another_office_reads_nothing() {
    at_desk(async |desk| {
        let id = desk.registry.install_officer(&new("tam")).await.unwrap();
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let changes = desk.registry.officer_changes(&admin, id).await.unwrap();
        assert_eq!(told(&changes), [(StaffChangeKind::Made, None)]);
        let other = desk
            .officer("other", HAI_CHAU, &[Role::Administrator])
            .await;
        let clerk = desk.officer("clerk", CAU_GIAY, &[Role::Registrar]).await;
        let whole = desk.registry.office_changes(&admin).await.unwrap();
        let [(officer, login, change)] = whole.as_slice() else {
            panic!("one change of the office")
        };
        assert_eq!((*officer, login.as_str()), (id, "tam"));
        assert!(*change == changes[0]);
        assert_eq!(desk.registry.office_changes(&other).await.unwrap().len(), 0);
        assert!(matches!(
            desk.registry.office_changes(&clerk).await,
            Err(StaffError::NotFound)
        ));
        for stranger in [other, clerk] {
            let answer = desk.registry.officer_changes(&stranger, id).await;
            assert!(matches!(answer, Err(StaffError::NotFound)));
        }
    })
    .await;
}

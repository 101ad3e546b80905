//! Law 60/2014 Art. 12.1 h: no officer registers for themselves or for their own people.

use domain::{case::ActionKind, pin::Pin};

use super::{
    desk::{CAU_GIAY, Desk, at_desk, birth_by, code, death, marriage},
    marriages::hand_over,
};
use crate::{ActError, Action, CaseView, Officer};

/// The officer whose account has this number.
fn numbered(officer: &Officer, pin: &str) -> Officer {
    Officer {
        pin: Some(Pin::parse(pin).unwrap()),
        ..officer.clone()
    }
}

fn is_own(answer: Result<CaseView, ActError>) -> bool {
    matches!(answer, Err(ActError::Blocked(found))
        if found.iter().any(|one| one.finding.rule == "officer-is-party"))
}

async fn agreed(desk: &Desk, officer: &Officer, serial: i64) {
    let code = code(serial);
    desk.act(officer, &code, Action::Accept).await.unwrap();
    desk.agreed(officer, &code).await.unwrap();
}

#[tokio::test]
async fn a_parent_neither_enters_nor_signs_the_birth_and_a_namesake_does() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut birth = birth_by(1);
        birth.answers.set("mother.name", "Trần Thu An");
        desk.arrives(&birth).await;
        agreed(&desk, &officer, 1).await;
        let mother = numbered(&officer, "001196900001");
        let unnumbered = Officer {
            name: "TRẦN THU AN".into(),
            ..officer.clone()
        };
        let namesake = Officer {
            name: "Trần Thu An".into(),
            ..numbered(&officer, "001196900002")
        };
        for own in [&mother, &unnumbered] {
            assert!(is_own(desk.act(own, &code(1), Action::Register).await));
        }
        desk.act(&namesake, &code(1), Action::Register)
            .await
            .unwrap();
        assert!(is_own(desk.act(&mother, &code(1), Action::Sign).await));
        desk.act(&namesake, &code(1), Action::Sign).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn two_numbers_tell_an_officer_from_the_one_who_marries() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&marriage(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let bride = numbered(&officer, "001199900082");
        let answer = desk.act(&bride, &code(1), Action::OfferDays).await;
        assert!(is_own(answer));
        let namesake = Officer {
            name: "Đỗ Thùy Linh".into(),
            ..numbered(&officer, "001199900083")
        };
        desk.act(&namesake, &code(1), Action::OfferDays)
            .await
            .unwrap();
    })
    .await;
}

/// Who was married to the dead is found in the register of marriages.
#[tokio::test]
async fn neither_the_declarant_nor_the_widow_enters_a_death() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        hand_over(&desk, &officer, &marriage(1)).await;
        let clerk = super::deaths::sa_pa(&desk).await;
        let mut dead = death(2);
        for (input, typed) in [
            ("deceased.name", "Phạm Đức Long"),
            ("deceased.pin", "001097900081"),
            ("deceased.birth_date.day", "12"),
            ("deceased.birth_date.month", "2"),
            ("deceased.birth_date.year", "1997"),
        ] {
            dead.answers.set(input, typed);
        }
        desk.arrives(&dead).await;
        agreed(&desk, &clerk, 2).await;
        let allowed = desk.sees(&clerk, &code(2)).await.allowed;
        let enter = || match allowed.contains(&ActionKind::Register) {
            true => Action::Register,
            false => Action::ProposeLate {
                reason: "Gia đình nay mới khai".into(),
            },
        };
        for own in ["010099900072", "001199900082"] {
            let own = numbered(&clerk, own);
            assert!(is_own(desk.act(&own, &code(2), enter()).await));
        }
    })
    .await;
}

/// What stands in an account about the officer's number is the administrator's to read, and
/// its history names none.
#[tokio::test]
async fn the_number_of_an_account_is_kept_and_its_change_is_noted_without_it() {
    use crate::{OfficerDetails, OfficerField, OfficerProblem, StaffChangeKind, StaffError};
    use domain::case::Role;
    at_desk(async |desk| {
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        let clerk = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let mut details = OfficerDetails {
            name: clerk.name.clone(),
            pin: "001 196".into(),
            title: clerk.title.clone(),
            roles: clerk.roles.clone(),
        };
        let registry = &desk.registry;
        let answer = registry.change_officer(&admin, clerk.id, &details).await;
        let wrong = [OfficerProblem::Form(OfficerField::Pin)];
        assert!(matches!(answer, Err(StaffError::Invalid(found)) if found == wrong));
        details.pin = "001 196 900 001".into();
        for _ in 0..2 {
            let saved = registry.change_officer(&admin, clerk.id, &details).await;
            saved.unwrap();
        }
        let line = registry.officer_line(&admin, clerk.id).await.unwrap();
        assert!(line.pin == Pin::parse("001196900001").ok());
        let changes = registry.officer_changes(&admin, clerk.id).await.unwrap();
        let [change] = changes.as_slice() else {
            panic!("one change")
        };
        assert_eq!(change.kind, StaffChangeKind::Number);
        assert!(change.before.is_none() && change.after.is_none());
        details.pin = String::new();
        let saved = registry.change_officer(&admin, clerk.id, &details).await;
        saved.unwrap();
        let line = registry.officer_line(&admin, clerk.id).await.unwrap();
        assert!(line.pin.is_none());
    })
    .await;
}

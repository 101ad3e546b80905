//! The book that is changed lies with another office, or in no register here.

use domain::register::{ActKind, RegisterKind};
use store::registry::entries;

use super::{accepted, birth_entry, hoa, papers_of, picks, proposed};
use crate::{
    Action,
    tests::{
        desk::{CAU_GIAY, HAI_CHAU, at_desk, birth, birth_correction, code},
        marriages::found,
        printed::printed,
    },
};

/// law.md 1 row 20: the old book is elsewhere, the act and its extract are made all the same.
#[tokio::test]
async fn what_is_in_no_register_here_is_entered_in_the_register_of_changes() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        accepted(&desk, &lan, &birth_correction(1)).await;
        picks(&desk, &lan, &code(1), false).await;
        let says = found(&desk, &lan, &code(1)).await;
        assert!(
            says.contains(&("change-not-here".into(), false)),
            "{says:?}"
        );
        proposed(&desk, &lan, &code(1)).await;
        desk.act(&hoa, &code(1), Action::Agree).await.unwrap();
        desk.act(&hoa, &code(1), Action::Sign).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(entry.register, RegisterKind::Act(ActKind::Change));
        drop(conn);
        let paper = printed(&papers_of(&desk, 1).await[0].content);
        assert!(paper.contains("Khai sinh, đã đăng ký tại"), "{paper}");
    })
    .await;
}

/// Law 60/2014 Art. 28.3: the office of the book is told, and writes it there.
#[tokio::test]
async fn the_office_that_keeps_the_book_gets_the_change_as_a_proposal() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let thuy = desk.everybody(HAI_CHAU).await;
        let chairman = hoa(&desk, HAI_CHAU).await;
        let mut filing = birth_correction(2);
        filing.answers.set("office.whose", "home");
        let home = "Phường Hải Châu, Thành phố Đà Nẵng";
        filing.answers.set("person.residence", home);
        accepted(&desk, &thuy, &filing).await;
        picks(&desk, &thuy, &code(2), true).await;
        proposed(&desk, &thuy, &code(2)).await;
        desk.act(&chairman, &code(2), Action::Agree).await.unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(
            view.entry.version, 1,
            "nobody writes in another office's book"
        );
        let waits = view.open().unwrap();
        assert!(
            waits.reason.starts_with("Trích lục số 1/TLTĐCC"),
            "{}",
            waits.reason
        );
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.registry
            .agree_to_correction(&hoa, birth_entry())
            .await
            .unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.entry.version, 2);
    })
    .await;
}

//! Guardianship, its end and its supervision at the desk. Civil Code Art. 46–63; Law
//! 60/2014 Art. 19–23.

use domain::{
    case::CaseStage,
    paper::{Paper, PaperKind},
};
use store::registry::papers;

use super::{
    desk::{
        CAU_GIAY, Desk, Filing, at_desk, code, guardianship, guardianship_end, supervision,
        supervision_end,
    },
    marriages::found,
    printed::printed,
};
use crate::{ActError, Action, Officer};

async fn made(desk: &Desk, serial: i64) -> Vec<(PaperKind, String, Paper)> {
    let mut conn = desk.db.read().await.unwrap();
    let all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    all.into_iter()
        .map(|paper| (paper.kind, paper.number, paper.content))
        .collect()
}

async fn granted(desk: &Desk, officer: &Officer, filing: &Filing) {
    let view = desk.registered(officer, filing).await;
    assert_eq!(view.case.stage, CaseStage::Decided);
}

/// Law 60/2014 Art. 20–22: four books, four extracts.
#[tokio::test]
async fn guardianship_and_supervision_begin_and_end_each_in_its_own_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        granted(&desk, &officer, &guardianship(1)).await;
        granted(&desk, &officer, &supervision(2)).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        granted(&desk, &officer, &supervision_end(3)).await;
        granted(&desk, &officer, &guardianship_end(4)).await;
        for (serial, name, number) in [
            (1, "guardianship", "1/TLGH"),
            (2, "supervision", "1/TLGSGH"),
            (3, "supervision_end", "1/TLCDGSGH"),
            (4, "guardianship_end", "1/TLCDGH"),
        ] {
            let mut papers = made(&desk, serial).await;
            assert_eq!(papers.len(), 1);
            let (kind, printed_number, paper) = papers.remove(0);
            assert_eq!(
                (kind, printed_number.as_str()),
                (PaperKind::ActExtract, number)
            );
            insta::assert_snapshot!(name, printed(&paper));
        }
        let shelf = desk.registry.shelf(&officer).await.unwrap();
        let books: Vec<&str> = shelf.iter().map(|one| one.book.register.as_str()).collect();
        assert_eq!(books, ["CDGH", "CDGSGH", "GH", "GSGH"]);
    })
    .await;
}

#[tokio::test]
async fn who_asks_for_copies_of_a_guardianship_gets_an_extract_with_its_own_number() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = guardianship(1);
        filing.answers.set("copies", "2");
        granted(&desk, &officer, &filing).await;
        let papers = made(&desk, 1).await;
        let numbers: Vec<_> = papers
            .iter()
            .map(|(kind, number, _)| (*kind, number.as_str()))
            .collect();
        assert_eq!(
            numbers,
            [
                (PaperKind::ActExtract, "1/TLGH"),
                (PaperKind::ActExtractCopy, "1/TLGH-BS"),
            ]
        );
        insta::assert_snapshot!("guardianship_copy", printed(&papers[1].2));
    })
    .await;
}

/// Civil Code Art. 47.2.
#[tokio::test]
async fn a_ward_has_one_guardian_until_the_end_is_registered() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        granted(&desk, &officer, &guardianship(1)).await;
        let mut other = guardianship(2);
        for (input, typed) in [
            ("guardianship.relation", "uncle_aunt"),
            ("guardian.name", "Vũ Văn Hải"),
            ("guardian.pin", "001085900213"),
            ("guardian.sex", "male"),
            ("guardian.birth_date.day", "1"),
            ("guardian.birth_date.month", "2"),
            ("guardian.birth_date.year", "1985"),
        ] {
            other.answers.set(input, typed);
        }
        desk.arrives(&other).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let stops = ("ward-has-guardian".to_owned(), true);
        assert!(found(&desk, &officer, &code(2)).await.contains(&stops));
        let sent = desk.act(&officer, &code(2), super::desk::SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
        desk.clock.set("2026-11-16T10:15:00+07:00");
        granted(&desk, &officer, &guardianship_end(3)).await;
        assert!(!found(&desk, &officer, &code(2)).await.contains(&stops));
    })
    .await;
}

/// Civil Code Art. 47.2: grandfather and grandmother together.
#[tokio::test]
async fn two_grandparents_may_be_guardians_together() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        granted(&desk, &officer, &guardianship(1)).await;
        let mut grandfather = guardianship(2);
        for (input, typed) in [
            ("guardian.name", "Vũ Đình Sáng"),
            ("guardian.pin", "001058900215"),
            ("guardian.sex", "male"),
            ("guardian.birth_date.year", "1958"),
        ] {
            grandfather.answers.set(input, typed);
        }
        desk.arrives(&grandfather).await;
        let says = found(&desk, &officer, &code(2)).await;
        let asked = ("ward-has-guardian-maybe".to_owned(), false);
        assert!(says.contains(&asked), "{says:?}");
        assert!(says.iter().all(|(_, stops)| !stops), "{says:?}");
    })
    .await;
}

/// Civil Code Art. 62; Law 60/2014 Art. 22.
#[tokio::test]
async fn what_is_not_in_the_register_is_looked_for_and_nothing_ends_twice() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        desk.arrives(&guardianship_end(1)).await;
        let unknown = ("guardianship-not-here".to_owned(), false);
        assert!(found(&desk, &officer, &code(1)).await.contains(&unknown));
        desk.arrives(&supervision(2)).await;
        assert!(found(&desk, &officer, &code(2)).await.contains(&unknown));
        desk.arrives(&supervision_end(3)).await;
        let nothing = ("supervision-not-here".to_owned(), false);
        assert!(found(&desk, &officer, &code(3)).await.contains(&nothing));
        granted(&desk, &officer, &guardianship(4)).await;
        assert!(!found(&desk, &officer, &code(1)).await.contains(&unknown));
        granted(&desk, &officer, &guardianship_end(5)).await;
        let ended = ("guardianship-ended".to_owned(), true);
        assert!(found(&desk, &officer, &code(1)).await.contains(&ended));
    })
    .await;
}

//! What an acknowledgement does to the birth of the child, registered before or with it.

use domain::{
    exchange::Message,
    paper::PaperKind,
    register::{RegisterContent, RegisterKind},
};
use store::registry::{entries, versions};

use super::{born_without_father, came, entered, made, of_that_child};
use crate::{
    Action, EntryPlace, EventKind,
    tests::{
        desk::{CAU_GIAY, at_desk, birth_acknowledged, code, copy, issue_copy},
        marriages::found,
        printed::printed,
    },
};

fn cmc() -> RegisterKind {
    RegisterKind::parse("CMC").unwrap()
}

/// Law 60/2014 Art. 25.2: the birth of the child is noted.
#[tokio::test]
async fn an_acknowledgement_is_noted_at_the_birth_of_the_child() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &born_without_father(1)).await;
        let filing = of_that_child(&desk, 2, 1).await;
        desk.arrives(&filing).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(says.contains(&("birth-is-noted".into(), false)), "{says:?}");
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(2)).await.unwrap();
        came(&desk, &officer, &filing).await;
        desk.act(&officer, &code(2), Action::Register)
            .await
            .unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let birth = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(birth.version, 2);
        let RegisterContent::Birth(record) = &birth.content else {
            panic!("a birth")
        };
        assert!(record.father.is_none(), "what it says stays");
        let notes = versions::of_entry(&mut conn, birth.id).await.unwrap();
        drop(conn);
        let [note] = notes.as_slice() else {
            panic!("one note")
        };
        assert_eq!(note.changes[0].after, "Hồ Văn Lâm (cha) nhận con");
        assert!(note.basis.contains("1/TLNCMC"), "{}", note.basis);
        let place = EntryPlace::parse("KS/2026/1").unwrap();
        let seen = desk.registry.entry_at(&officer, place).await.unwrap();
        assert_eq!(seen.former.len(), 1);
        let history = desk.sees(&officer, &code(1)).await.history;
        assert!(history.iter().any(|event| event.kind == EventKind::Noted));
    })
    .await;
}

/// A copy made afterwards tells the note.
#[tokio::test]
async fn a_copy_of_the_birth_tells_the_acknowledgement() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &born_without_father(1)).await;
        let filing = of_that_child(&desk, 2, 1).await;
        entered(&desk, &officer, &filing).await;
        desk.arrives(&copy(3, "1/2026")).await;
        desk.act(&officer, &code(3), Action::Accept).await.unwrap();
        let view = desk.sees(&officer, &code(3)).await;
        let entry = view.candidates[0].entry;
        desk.act(&officer, &code(3), issue_copy(entry))
            .await
            .unwrap();
        let copy = &made(&desk, 3).await[0].2;
        let text = printed(copy);
        assert!(
            text.contains("ghi chú việc Hồ Văn Lâm (cha) nhận con"),
            "{text}"
        );
    })
    .await;
}

/// law.md 1 row 2: 1.000689.
#[tokio::test]
async fn a_birth_with_an_acknowledgement_ends_in_two_papers_from_two_books() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        entered(&desk, &officer, &birth_acknowledged(1)).await;
        let all = made(&desk, 1).await;
        let numbers: Vec<_> = all
            .iter()
            .map(|(kind, number, _)| (*kind, number.as_str()))
            .collect();
        assert_eq!(
            numbers,
            [
                (PaperKind::BirthCertificate, "1/2026"),
                (PaperKind::ActExtract, "1/TLNCMC"),
                (PaperKind::BirthExtractCopy, "1/TLKS-BS"),
            ]
        );
        insta::assert_snapshot!("acknowledgement_with_birth", printed(&all[1].2));
        let mut conn = desk.db.read().await.unwrap();
        let birth = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(birth.register, RegisterKind::Birth);
        let beside = entries::beside_of_case(&mut conn, &code(1), cmc())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(beside.case(), Some(code(1).as_str()));
        let RegisterContent::Act(act) = &beside.content else {
            panic!("an acknowledgement")
        };
        assert_eq!(
            act.who("child").unwrap().pin,
            birth.pin,
            "under the number it was given"
        );
        drop(conn);
        let told = desk.told(&code(1)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        assert_eq!(decided.results.len(), 3);
        let shelf = desk.registry.shelf(&officer).await.unwrap();
        let books: Vec<&str> = shelf.iter().map(|one| one.book.register.as_str()).collect();
        assert_eq!(books, ["CMC", "KS"]);
        let mut conn = desk.db.read().await.unwrap();
        let audit = store::audit::audit(&mut conn).await.unwrap();
        assert_eq!(audit.problems, Vec::<String>::new());
        drop(conn);
        let seen = desk.sees(&officer, &code(1)).await.entries;
        let seen: Vec<String> = seen.iter().map(ToString::to_string).collect();
        assert_eq!(seen, ["KS/2026/1", "CMC/2026/1"]);
        let place = EntryPlace::parse("CMC/2026/1").unwrap();
        assert!(
            desk.registry
                .entry_at(&officer, place)
                .await
                .unwrap()
                .may_propose
        );
        // Afterwards nobody acknowledges the child again.
        let again = of_that_child(&desk, 2, 1).await;
        desk.arrives(&again).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("child-has-parent".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

//! Names, sex and ethnic group: where a change of each is noted, and what stops it.

use domain::paper::PaperKind;
use store::registry::{entries, versions};

use super::{accepted, birth_entry, hoa, papers_of, picks, proposed};
use crate::{
    Action,
    tests::{
        desk::{CAU_GIAY, Filing, at_desk, birth, birth_correction, code},
        marriages::found,
    },
};

/// The mother of case 1 has her own name changed; her birth stands in no register here.
fn mother_renamed(serial: i64) -> Filing {
    let mut filing = birth_correction(serial);
    for (input, typed) in [
        ("change.kind", "change"),
        ("requester.relationship", "person"),
        ("registered.register", ""),
        ("person.name", "Trần Thu Hà"),
        ("person.birth_date.day", "14"),
        ("person.birth_date.month", "3"),
        ("person.birth_date.year", "1996"),
        ("person.sex", "female"),
        ("person.pin", "001196900011"),
        ("pick.mother_birth", ""),
        ("pick.child_given_name", "yes"),
        ("child_given_name.before", "Hà"),
        ("child_given_name.after", "Hạ"),
        ("ground.given_name", "harm"),
        ("ground.mistake", ""),
    ] {
        filing.answers.set(input, typed);
    }
    filing
}

/// Whose name is changed stands with it in the births of the children too.
#[tokio::test]
async fn a_changed_name_is_noted_at_the_births_of_the_children() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        accepted(&desk, &lan, &mother_renamed(2)).await;
        picks(&desk, &lan, &code(2), false).await;
        proposed(&desk, &lan, &code(2)).await;
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        let notes = versions::of_entry(&mut conn, entry.id).await.unwrap();
        let [note] = notes.as_slice() else {
            panic!("one note")
        };
        assert_eq!(note.changes[0].field, "noted_renamed");
        let said = &note.changes[0].after;
        assert!(
            said.contains("Trần Thu Hà") && said.contains("từ “Hà” thành “Hạ”"),
            "{said}"
        );
        assert!(note.content == entry.content, "nothing of it was changed");
    })
    .await;
}

/// Civil Code Art. 28; the margin says that a name was changed, not that it was wrong.
#[tokio::test]
async fn a_changed_name_stands_at_the_margin_as_a_change() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let mut filing = birth_correction(2);
        for (question, typed) in [
            ("change.kind", "change"),
            ("pick.child_given_name", "yes"),
            ("child_given_name.before", "An"),
            ("child_given_name.after", "Bình"),
            ("ground.given_name", "harm"),
            ("consent.parents", "both"),
        ] {
            filing.answers.set(question, typed);
        }
        accepted(&desk, &lan, &filing).await;
        picks(&desk, &lan, &code(2), true).await;
        proposed(&desk, &lan, &code(2)).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let made = papers_of(&desk, 1).await;
        let certificate = made
            .iter()
            .find(|one| one.kind == PaperKind::BirthCertificate && one.replaces.is_some())
            .unwrap();
        let note = &certificate.content.notes[0];
        assert!(note.contains("thay đổi Tên từ “An” thành “Bình”"), "{note}");
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.former[0].consent, "Cha và mẹ đồng ý");
    })
    .await;
}

/// law.md 5.1: the number tells sex and year of birth.
#[tokio::test]
async fn what_the_entry_cannot_hold_stops_the_change() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let mut filing = birth_correction(2);
        for (question, typed) in [
            ("pick.child_sex", "yes"),
            ("child_sex.before", "Nam"),
            ("child_sex.after", "female"),
        ] {
            filing.answers.set(question, typed);
        }
        accepted(&desk, &lan, &filing).await;
        picks(&desk, &lan, &code(2), true).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(says.contains(&("change-number".into(), true)), "{says:?}");
    })
    .await;
}

/// law.md 4.2: once.
#[tokio::test]
async fn an_ethnic_group_is_determined_anew_once_only() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let of_another_group = |serial: i64, before: &str, after: &str| {
            let mut filing = birth_correction(serial);
            for (question, typed) in [
                ("change.kind", "ethnicity"),
                ("ethnicity.before", before),
                ("ethnicity.after", after),
                ("ground.ethnicity", "parents_of_two"),
            ] {
                filing.answers.set(question, typed);
            }
            filing
        };
        accepted(&desk, &lan, &of_another_group(2, "Kinh", "02")).await;
        picks(&desk, &lan, &code(2), true).await;
        proposed(&desk, &lan, &code(2)).await;
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.former[0].kind, "ethnicity");
        accepted(&desk, &lan, &of_another_group(3, "Tày", "01")).await;
        picks(&desk, &lan, &code(3), true).await;
        let says = found(&desk, &lan, &code(3)).await;
        assert!(
            says.contains(&("change-ethnicity-once".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

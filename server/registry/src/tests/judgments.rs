//! Judgments of courts here, noted when the office is told. Law 60/2014 Art. 30.

use store::registry::{entries, versions};

use super::{
    desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code, marriage, recorded_marriage},
    marriages::hand_over,
};
use crate::{EntryPlace, Judgment, JudgmentError, JudgmentFault};

fn divorce() -> Judgment {
    Judgment {
        version: 1,
        kind: "divorce".into(),
        number: "31/2026/HNGĐ-ST".into(),
        judged: "20/11/2026".into(),
        authority: "Tòa án nhân dân khu vực 1 – Hà Nội".into(),
        effective: "21/11/2026".into(),
        about: String::new(),
    }
}

fn adoption() -> Judgment {
    Judgment {
        kind: "adoption".into(),
        about: "Cha nuôi Bùi Văn Tư, mẹ nuôi Lê Thị Sáu".into(),
        ..divorce()
    }
}

async fn noted_of(desk: &Desk, serial: i64) -> (i64, Vec<(String, String)>) {
    let mut conn = desk.db.read().await.unwrap();
    let entry = entries::of_case(&mut conn, &code(serial))
        .await
        .unwrap()
        .unwrap();
    let notes = versions::of_entry(&mut conn, entry.id).await.unwrap();
    let changes = notes.into_iter().flat_map(|note| note.changes);
    let said = changes.map(|change| (change.field, change.after)).collect();
    (entry.version, said)
}

fn place(word: &str) -> EntryPlace {
    EntryPlace::parse(word).unwrap()
}

#[tokio::test]
async fn a_divorce_by_a_court_here_is_noted_at_the_marriage_by_one_officer_and_once() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        hand_over(&desk, &officer, &marriage(1)).await;
        desk.clock.set("2026-11-25T10:15:00+07:00");
        let (registry, at) = (&desk.registry, place("KH/2026/1"));
        registry
            .note_judgment(&officer, at, &divorce())
            .await
            .unwrap();
        let (version, notes) = noted_of(&desk, 1).await;
        assert_eq!(version, 2);
        let [(field, said)] = notes.as_slice() else {
            panic!("one note")
        };
        assert_eq!(field, "noted_judged_end");
        assert!(
            said.starts_with("ly hôn theo bản án, quyết định số 31/2026/HNGĐ-ST"),
            "{said}"
        );
        let again = Judgment {
            version: 2,
            ..divorce()
        };
        let twice = registry.note_judgment(&officer, at, &again).await;
        assert!(matches!(twice, Err(JudgmentError::Already)));
        let stale = registry.note_judgment(&officer, at, &divorce()).await;
        assert!(matches!(stale, Err(JudgmentError::Changed)));
    })
    .await;
}

/// law.md 12.4: the register knows of it, its copies do not tell.
#[tokio::test]
async fn an_adoption_is_noted_at_the_birth_with_who_adopts() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        desk.clock.set("2026-11-25T10:15:00+07:00");
        let (registry, at) = (&desk.registry, place("KS/2026/1"));
        let nameless = Judgment {
            about: String::new(),
            ..adoption()
        };
        let answer = registry.note_judgment(&officer, at, &nameless).await;
        let Err(JudgmentError::Invalid(wrong)) = answer else {
            panic!("who adopts is said")
        };
        assert_eq!(wrong, [("about", JudgmentFault::Missing)]);
        registry
            .note_judgment(&officer, at, &adoption())
            .await
            .unwrap();
        let (_, notes) = noted_of(&desk, 1).await;
        assert_eq!(notes[0].0, "noted_adopted");
        assert!(notes[0].1.contains("Bùi Văn Tư"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_told_answer_by_answer_and_another_office_finds_no_entry() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &recorded_marriage(1)).await;
        desk.clock.set("2026-11-25T10:15:00+07:00");
        let at = place("GC-KH/2026/1");
        let wrong = Judgment {
            kind: "adoption".into(),
            number: " ".into(),
            judged: "31/11/2026".into(),
            effective: "1/12/2026".into(),
            ..divorce()
        };
        let answer = desk.registry.note_judgment(&officer, at, &wrong).await;
        let Err(JudgmentError::Invalid(wrong)) = answer else {
            panic!("nothing is noted")
        };
        use JudgmentFault::{Day, Missing};
        let expected = [
            ("kind", Missing),
            ("number", Missing),
            ("judged", Day),
            ("effective", Day),
        ];
        assert_eq!(wrong, expected);
        let far = desk.everybody(HAI_CHAU).await;
        let elsewhere = desk.registry.note_judgment(&far, at, &divorce()).await;
        assert!(matches!(elsewhere, Err(JudgmentError::NotFound)));
    })
    .await;
}

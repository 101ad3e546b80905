//! Recordings of what was settled abroad, at the desk. Law 60/2014 Art. 48–50; Decree
//! 123/2015 Art. 34–39.

use domain::{
    case::{CaseStage, Role},
    paper::{Paper, PaperKind},
};
use store::registry::{entries, papers, versions};

use super::{
    desk::{
        CAU_GIAY, Desk, Filing, at_desk, birth, code, marital_status, marriage, recorded_birth,
        recorded_divorce, recorded_marriage,
    },
    marriages::{found, hand_over},
    printed::printed,
    revoking::proposal,
};
use crate::{Action, Officer};

async fn paper(desk: &Desk, serial: i64) -> (PaperKind, String, Paper) {
    let mut conn = desk.db.read().await.unwrap();
    let mut all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    assert_eq!(all.len(), 1);
    let paper = all.remove(0);
    (paper.kind, paper.number, paper.content)
}

async fn recorded(desk: &Desk, officer: &Officer, filing: &Filing) {
    let view = desk.registered(officer, filing).await;
    assert_eq!(view.case.stage, CaseStage::Decided);
}

/// The competent authority has cancelled what was entered; two write it down.
async fn cancelled(desk: &Desk, officer: &Officer, serial: i64) {
    let signs = &[Role::Signatory, Role::Supervisor];
    let hoa = desk.officer("hoa", CAU_GIAY, signs).await;
    desk.registry
        .propose_revocation(officer, &code(serial), 1, &proposal())
        .await
        .unwrap();
    desk.registry
        .settle_revocation(&hoa, &code(serial), 1, true)
        .await
        .unwrap();
}

const LATER: &str = "2026-11-16T10:15:00+07:00";

/// law.md 1 rows 23–25: three books, three extracts.
#[tokio::test]
async fn what_was_settled_abroad_is_recorded_each_in_its_own_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &officer, &recorded_marriage(1)).await;
        desk.clock.set(LATER);
        recorded(&desk, &officer, &recorded_divorce(2)).await;
        recorded(&desk, &officer, &recorded_birth(3)).await;
        for (serial, name, number) in [
            (1, "recorded_marriage", "1/TLGCKH"),
            (2, "recorded_divorce", "1/TLGCLH"),
            (3, "recorded_birth", "1/TLGC"),
        ] {
            let (kind, printed_number, content) = paper(&desk, serial).await;
            assert_eq!(
                (kind, printed_number.as_str()),
                (PaperKind::ActExtract, number)
            );
            insta::assert_snapshot!(name, printed(&content));
        }
        let shelf = desk.registry.shelf(&officer).await.unwrap();
        let books: Vec<&str> = shelf.iter().map(|one| one.book.register.as_str()).collect();
        assert_eq!(books, ["GC-KH", "GC-KHAC", "GC-LH"]);
    })
    .await;
}

/// Decree 123/2015 Art. 38: the divorce is noted at the marriage, which keeps what it says.
#[tokio::test]
async fn a_divorce_is_noted_at_the_recorded_marriage() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &officer, &recorded_marriage(1)).await;
        desk.clock.set(LATER);
        desk.arrives(&recorded_divorce(2)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(says.contains(&("marriage-is-noted".into(), false)), "{says:?}");
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(2)).await.unwrap();
        desk.act(&officer, &code(2), Action::Register).await.unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1)).await.unwrap().unwrap();
        let notes = versions::of_entry(&mut conn, entry.id).await.unwrap();
        let [note] = notes.as_slice() else {
            panic!("one note")
        };
        assert!(note.content == entry.content, "nothing of it was changed");
        assert_eq!(
            note.changes[0].after,
            "ly hôn theo bản án, quyết định số 2026-D-1024 ngày 02/11/2026 của Tòa án gia đình Seoul (Hàn Quốc), \
             có hiệu lực từ ngày 16/11/2026"
        );
        assert!(note.basis.starts_with("Trích lục ghi chú ly hôn số 1/TLGCLH"), "{}", note.basis);
    })
    .await;
}

/// The end abroad of a marriage registered here.
pub fn ended(couple: &Filing, serial: i64) -> Filing {
    let mut divorce = recorded_divorce(serial);
    for (side, role) in [("groom", "husband"), ("bride", "wife")] {
        for part in [
            "name",
            "nationality",
            "ethnicity",
            "identity_kind",
            "pin",
            "birth_date.day",
            "birth_date.month",
            "birth_date.year",
            "residence_kind",
            "residence",
        ] {
            let typed = couple.answers.trimmed(&format!("{side}.{part}")).to_owned();
            divorce.answers.set(format!("{role}.{part}"), typed);
        }
    }
    divorce
}

/// A marriage registered here that was ended abroad.
#[tokio::test]
async fn a_divorce_abroad_is_noted_at_a_marriage_registered_here() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let couple = marriage(1);
        hand_over(&desk, &officer, &couple).await;
        desk.clock.set("2026-11-25T10:15:00+07:00");
        let divorce = ended(&couple, 2);
        recorded(&desk, &officer, &divorce).await;
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(entry.version, 2);
        let notes = versions::of_entry(&mut conn, entry.id).await.unwrap();
        assert_eq!(notes[0].changes[0].field, "noted_divorce");
    })
    .await;
}

/// An event is registered once: Law 60/2014 Art. 5.4.
#[tokio::test]
async fn nothing_is_recorded_twice() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &officer, &recorded_marriage(1)).await;
        desk.arrives(&recorded_marriage(2)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("marriage-recorded-already".into(), true)),
            "{says:?}"
        );
        desk.clock.set(LATER);
        recorded(&desk, &officer, &recorded_divorce(3)).await;
        desk.arrives(&recorded_divorce(4)).await;
        let says = found(&desk, &officer, &code(4)).await;
        assert!(
            says.contains(&("divorce-recorded-already".into(), true)),
            "{says:?}"
        );
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            !says
                .iter()
                .any(|(rule, _)| rule == "marriage-recorded-already"),
            "they may have married again: {says:?}"
        );
        recorded(&desk, &officer, &recorded_birth(5)).await;
        desk.arrives(&recorded_birth(6)).await;
        let says = found(&desk, &officer, &code(6)).await;
        assert!(
            says.contains(&("event-recorded-already".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_divorce_of_a_marriage_that_is_not_here_is_looked_for() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.clock.set(LATER);
        desk.arrives(&recorded_divorce(1)).await;
        let says = found(&desk, &officer, &code(1)).await;
        assert!(
            says.contains(&("marriage-not-here".into(), false)),
            "{says:?}"
        );
    })
    .await;
}

/// Decree 123/2015 Art. 34; Law on Marriage and Family 2014 Art. 5.2 c.
#[tokio::test]
async fn a_second_marriage_of_one_of_them_is_looked_at() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &officer, &recorded_marriage(1)).await;
        let mut other = recorded_marriage(2);
        other.answers.set("husband.name", "Kim Min-jun");
        other.answers.set("husband.identity_number", "M70000061");
        other.answers.set("husband.birth_date.year", "1996");
        desk.arrives(&other).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(says.contains(&("other-marriage".into(), false)), "{says:?}");
        desk.clock.set(LATER);
        recorded(&desk, &officer, &recorded_divorce(3)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            !says.iter().any(|(rule, _)| rule == "other-marriage"),
            "{says:?}"
        );
    })
    .await;
}

/// Decree 123/2015 Art. 22: a marriage made abroad counts once it is recorded.
#[tokio::test]
async fn whose_marriage_abroad_is_recorded_gets_no_paper_that_says_never_married() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let wed = recorded_marriage(1);
        recorded(&desk, &officer, &wed).await;
        let mut wife = marital_status(2);
        for part in [
            "name",
            "pin",
            "birth_date.day",
            "birth_date.month",
            "birth_date.year",
        ] {
            let theirs = wed.answers.trimmed(&format!("wife.{part}")).to_owned();
            wife.answers.set(format!("person.{part}"), theirs);
        }
        desk.arrives(&wife).await;
        let stops = ("status-married-here".to_owned(), true);
        assert!(found(&desk, &officer, &code(2)).await.contains(&stops));
        desk.clock.set(LATER);
        recorded(&desk, &officer, &recorded_divorce(3)).await;
        assert!(!found(&desk, &officer, &code(2)).await.contains(&stops));
    })
    .await;
}

#[tokio::test]
async fn a_birth_abroad_that_is_registered_here_too_is_looked_at() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut abroad = recorded_birth(2);
        for (input, typed) in [
            ("subject.name", "Nguyễn Minh An"),
            ("subject.sex", "male"),
            ("subject.birth_date.day", "2"),
            ("subject.birth_date.month", "11"),
            ("subject.birth_date.year", "2026"),
            ("event.date.day", "2"),
            ("event.date.month", "11"),
            ("event.date.year", "2026"),
            ("abroad.paper_date.day", "5"),
            ("abroad.paper_date.month", "11"),
            ("abroad.paper_date.year", "2026"),
        ] {
            abroad.answers.set(input, typed);
        }
        desk.arrives(&abroad).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("event-registered-here".into(), false)),
            "{says:?}"
        );
    })
    .await;
}

/// A death that is recorded from abroad is a death: who has died is not registered again, and
/// nothing of theirs goes on. Law 60/2014 Art. 5.4.
#[tokio::test]
async fn who_has_died_abroad_dies_once() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let death = |serial| {
            let mut filing = recorded_birth(serial);
            filing.answers.set("event.kind", "death");
            // Of a death the one who asks says where.
            let home = "Phường Cầu Giấy, Thành phố Hà Nội";
            filing.answers.set("office.residence", home);
            filing
        };
        recorded(&desk, &officer, &death(1)).await;
        let mut again = death(2);
        again.answers.set("abroad.paper_number", "2024/9");
        desk.arrives(&again).await;
        let says = found(&desk, &officer, &code(2)).await;
        let once = ("death-registered-already".to_owned(), true);
        assert!(says.contains(&once), "{says:?}");
    })
    .await;
}

/// Law 60/2014 Art. 12.2: what is cancelled holds no more, and neither does its note.
#[tokio::test]
async fn the_note_of_a_cancelled_act_is_said_to_hold_no_more() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &lan, &recorded_marriage(1)).await;
        desk.clock.set(LATER);
        recorded(&desk, &lan, &recorded_divorce(2)).await;
        cancelled(&desk, &lan, 2).await;
        let mut conn = desk.db.read().await.unwrap();
        let marriage = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        let notes = versions::of_entry(&mut conn, marriage.id).await.unwrap();
        let [noted, void] = notes.as_slice() else {
            panic!("a note, and one that it holds no more: {}", notes.len())
        };
        assert_eq!(noted.basis, void.basis);
        let said = &void.changes[0].after;
        assert!(said.contains("không còn giá trị, theo Chủ tịch"), "{said}");
    })
    .await;
}

/// The two have married again since: the note of the first divorce stands at the first
/// marriage, and so does that it holds no more.
#[tokio::test]
async fn the_note_of_a_cancelled_divorce_is_looked_for_at_each_marriage_of_the_two() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        recorded(&desk, &lan, &recorded_marriage(1)).await;
        desk.clock.set(LATER);
        recorded(&desk, &lan, &recorded_divorce(2)).await;
        let mut again = recorded_marriage(3);
        again.answers.set("abroad.paper_number", "2026-1116");
        recorded(&desk, &lan, &again).await;
        cancelled(&desk, &lan, 2).await;
        let mut conn = desk.db.read().await.unwrap();
        for (serial, notes_there) in [(1, 2), (3, 0)] {
            let entry = entries::of_case(&mut conn, &code(serial)).await.unwrap();
            let id = entry.unwrap().id;
            let notes = versions::of_entry(&mut conn, id).await.unwrap();
            assert_eq!(notes.len(), notes_there, "marriage {serial}");
        }
    })
    .await;
}

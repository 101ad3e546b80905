//! Entries of old books are corrected and noted like others: the entry keeps what the book
//! says, the note stands at its margin and on every copy. Law 60/2014 Art. 28, 30, 63.

use domain::{case::Role, exchange::Message, paper::PaperKind};
use store::{
    audit,
    registry::{entries::Entry, versions},
};

use super::{
    changes::{accepted, hoa, papers_of, picks, proposed},
    desk::{CAU_GIAY, Desk, Filing, at_desk, birth_correction, code, copy, issue_copy},
    importing::import,
    marriages::found,
    printed::printed,
};
use crate::{Action, EntryPlace, Judgment, JudgmentError, Officer, PaperState};

const NHA_TRANG: &str = "22366";
const HERE: &str = "Phường Nha Trang, Tỉnh Khánh Hòa";
const BOOKS: &str = include_str!("../../../../docs/examples/old-books.csv");

fn place(word: &str) -> EntryPlace {
    EntryPlace::parse(word).unwrap()
}

async fn entry_at(desk: &Desk, officer: &Officer, word: &str) -> Entry {
    let view = desk.registry.entry_at(officer, place(word)).await;
    view.unwrap().entry
}

/// Case 9: what was registered in 1987 names the wrong year of the mother's birth.
fn correction(serial: i64) -> Filing {
    let mut filing = birth_correction(serial);
    for (question, typed) in [
        ("person.name", "Đặng Quốc Khánh"),
        ("person.pin", "056087900091"),
        ("person.birth_date.day", "3"),
        ("person.birth_date.month", "10"),
        ("person.birth_date.year", "1987"),
        ("person.residence", HERE),
        ("registered.commune", HERE),
        ("office.any", HERE),
        ("mother_birth.before", "1960"),
        ("mother_birth.after.year", "1961"),
    ] {
        filing.answers.set(question, typed);
    }
    filing
}

fn copy_of_it(serial: i64) -> Filing {
    let mut filing = copy(serial, "64/1987");
    for (question, typed) in [
        ("subject.name", "Đặng Quốc Khánh"),
        ("subject.birth_date.day", "3"),
        ("subject.birth_date.month", "10"),
        ("subject.birth_date.year", "1987"),
        ("registered.commune", HERE),
        ("office.any", HERE),
    ] {
        filing.answers.set(question, typed);
    }
    filing
}

/// What the copy prints that one filing brings about.
async fn copied(desk: &Desk, officer: &Officer, filing: &Filing, serial: i64) -> String {
    desk.arrives(filing).await;
    let view = desk.act(officer, &filing.code, Action::Accept).await;
    let entry = view.unwrap().candidates.first().unwrap().entry;
    desk.act(officer, &filing.code, issue_copy(entry))
        .await
        .unwrap();
    desk.act(officer, &filing.code, Action::Sign).await.unwrap();
    printed(&papers_of(desk, serial).await[0].content)
}

/// The filing is proposed by one and agreed to by who signs.
async fn corrected(desk: &Desk, officer: &Officer, serial: i64) {
    accepted(desk, officer, &correction(serial)).await;
    picks(desk, officer, &code(serial), true).await;
    let says = found(desk, officer, &code(serial)).await;
    assert!(
        says.contains(&("change-old-book".into(), false)),
        "{says:?}"
    );
    proposed(desk, officer, &code(serial)).await;
    let signs = hoa(desk, NHA_TRANG).await;
    desk.act(&signs, &code(serial), Action::Agree)
        .await
        .unwrap();
}

const NOTE: &str = "cải chính Ngày sinh của mẹ từ “1960” thành “14/03/1961”. \
    Căn cứ: Trích lục số 1/TLTĐCC của ";

#[tokio::test]
async fn a_correction_of_an_entry_of_1987_stands_on_the_next_copy_of_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        let before = entry_at(&desk, &officer, "KS/1987/64").await;
        corrected(&desk, &officer, 1).await;
        let after = entry_at(&desk, &officer, "KS/1987/64").await;
        assert_eq!(after.version, 2);
        assert!(after.content == before.content, "the book says what it did");
        let mut conn = desk.db.read().await.unwrap();
        let notes = versions::of_entry(&mut conn, after.id).await.unwrap();
        drop(conn);
        let [note] = notes.as_slice() else {
            panic!("one note")
        };
        assert_eq!(note.kind, "correction");
        assert_eq!(note.evidence, "Đã đối chiếu căn cước của mẹ, bản chính");
        assert_eq!(note.asked_name, officer.name);
        assert!(!note.agreed_name.is_empty());
        let paper = copied(&desk, &officer, &copy_of_it(2), 2).await;
        assert!(paper.contains(NOTE), "{paper}");
        // As a copy from the book: its line, and beside it what was noted.
        assert!(paper.contains(": 1960\n"), "{paper}");
    })
    .await;
}

#[tokio::test]
async fn what_a_note_has_put_right_is_not_noted_again() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        corrected(&desk, &officer, 1).await;
        accepted(&desk, &officer, &correction(2)).await;
        picks(&desk, &officer, &code(2), true).await;
        let says = found(&desk, &officer, &code(2)).await;
        let already = ("change-holds-already".to_owned(), true);
        assert!(says.contains(&already), "{says:?}");
        assert_eq!(
            entry_at(&desk, &officer, "KS/1987/64").await.version,
            2,
            "one note"
        );
    })
    .await;
}

#[tokio::test]
async fn a_note_that_says_otherwise_than_the_filing_is_a_warning() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        corrected(&desk, &officer, 1).await;
        let differs = ("change-note-differs".to_owned(), false);
        for (serial, before, told) in [(2, "1960", true), (3, "14/03/1961", false)] {
            let mut filing = correction(serial);
            filing.answers.set("mother_birth.before", before);
            filing.answers.set("mother_birth.after.year", "1962");
            accepted(&desk, &officer, &filing).await;
            picks(&desk, &officer, &code(serial), true).await;
            let says = found(&desk, &officer, &code(serial)).await;
            assert_eq!(says.contains(&differs), told, "{before}: {says:?}");
            let stops = says.iter().any(|(rule, _)| rule == "change-holds-already");
            assert!(!stops, "{before}: {says:?}");
        }
    })
    .await;
}

/// What was issued before the correction is replaced, as with any other entry.
#[tokio::test]
async fn a_copy_that_is_out_is_replaced_by_one_with_the_note() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        let paper = copied(&desk, &officer, &copy_of_it(1), 1).await;
        assert!(!paper.contains("cải chính"), "{paper}");
        corrected(&desk, &officer, 2).await;
        let made = papers_of(&desk, 1).await;
        let [old, new] = made.as_slice() else {
            panic!("one paper in the place of another")
        };
        assert_eq!(old.state, PaperState::Replaced);
        assert_eq!(
            (new.state, new.kind),
            (PaperState::Issued, PaperKind::BirthExtractCopy)
        );
        assert!(printed(&new.content).contains("cải chính Ngày sinh của mẹ"));
        let told = desk.told(&code(1)).await;
        assert!(matches!(told.last(), Some(Message::PapersReplaced(_))));
    })
    .await;
}

/// What was read in stays the same to whoever reads the file in once more.
#[tokio::test]
async fn the_file_of_a_book_can_be_read_again_after_a_note() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        corrected(&desk, &officer, 1).await;
        let again = import(&desk, BOOKS).await;
        assert!(
            again.iter().all(|line| line.read == crate::LineRead::Same),
            "{again:?}"
        );
        let mut conn = desk.db.read().await.unwrap();
        let found = audit::audit(&mut conn).await.unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
    })
    .await;
}

fn divorce() -> Judgment {
    Judgment {
        version: 1,
        kind: "divorce".into(),
        number: "31/2026/HNGĐ-ST".into(),
        judged: "05/11/2026".into(),
        authority: "Tòa án nhân dân khu vực 1 – Khánh Hòa".into(),
        effective: "06/11/2026".into(),
        about: String::new(),
    }
}

fn copy_of_marriage(serial: i64) -> Filing {
    let mut filing = copy(serial, "");
    filing.procedure = "trich-luc-ket-hon";
    for (question, typed) in [
        ("requester.relationship", "self"),
        ("requester.name", "Phạm Thị Cúc"),
        ("subject.name", "Phạm Thị Cúc"),
        ("subject.birth_date.day", ""),
        ("subject.birth_date.month", ""),
        ("subject.birth_date.year", "1968"),
        ("registered.commune", HERE),
    ] {
        filing.answers.set(question, typed);
    }
    filing
}

/// The book of phường Lộc Thọ came to phường Nha Trang with the commune.
#[tokio::test]
async fn a_divorce_by_a_court_is_noted_at_a_marriage_of_1990_by_the_office_that_has_the_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        import(&desk, BOOKS).await;
        let registry = &desk.registry;
        let view = registry.entry_at(&officer, place("KH/1990/12")).await;
        let view = view.unwrap();
        assert!(view.may_note && !view.may_propose);
        let found = registry.found_entry(&officer, view.entry.id).await;
        let there = place("KH/1990/12/22363");
        assert_eq!(found.unwrap().unwrap().place, Some(there));
        registry
            .note_judgment(&officer, place("KH/1990/12"), &divorce())
            .await
            .unwrap();
        let paper = copied(&desk, &officer, &copy_of_marriage(1), 1).await;
        assert!(
            paper.contains("ghi chú việc ly hôn theo bản án, quyết định số 31/2026/HNGĐ-ST"),
            "{paper}"
        );
        let far = desk.everybody(CAU_GIAY).await;
        let elsewhere = registry.entry_at(&far, place("KH/1990/12")).await;
        assert!(elsewhere.is_err());
        let found = registry.found_entry(&far, view.entry.id).await;
        assert_eq!(found.unwrap().unwrap().place, None);
    })
    .await;
}

const MARRIAGES: &str =
    "register,office,number,registered_on,book,name,birth,spouse_name,spouse_birth,kept_by\n";

/// The commune of 00166 was divided in 2025; its code went on with one part, and the book
/// went with the other.
#[tokio::test]
async fn the_book_of_a_divided_commune_is_opened_by_who_keeps_it_and_by_nobody_else() {
    at_desk(async |desk| {
        let line = "KH,00166,12,20/05/1990,01,Trần Văn Bình,1965,Phạm Thị Cúc,1968,00160";
        import(&desk, &format!("{MARRIAGES}{line}\n")).await;
        let registry = &desk.registry;
        let keeper = desk.everybody("00160").await;
        let namesake = desk.officer("khac", CAU_GIAY, &Role::ALL).await;
        for word in ["KH/1990/12", "KH/1990/12/00166"] {
            let open = registry.entry_at(&namesake, place(word)).await;
            assert!(open.is_err(), "{word}");
            let noted = registry
                .note_judgment(&namesake, place(word), &divorce())
                .await;
            assert!(matches!(noted, Err(JudgmentError::NotFound)), "{word}");
            assert!(
                registry.entry_at(&keeper, place(word)).await.is_ok(),
                "{word}"
            );
        }
        let id = entry_at(&desk, &keeper, "KH/1990/12").await.id;
        let found = registry.found_entry(&namesake, id).await;
        assert_eq!(found.unwrap().unwrap().place, None);
        let found = registry.found_entry(&keeper, id).await;
        let there = place("KH/1990/12/00166");
        assert_eq!(found.unwrap().unwrap().place, Some(there));
        registry
            .note_judgment(&keeper, there, &divorce())
            .await
            .unwrap();
    })
    .await;
}

/// Lộc Thọ and Vạn Thạnh each had a marriage of this number, and both books are here now.
#[tokio::test]
async fn a_number_that_stands_in_two_books_is_opened_by_the_office_of_then() {
    at_desk(async |desk| {
        let officer = desk.everybody(NHA_TRANG).await;
        let lines = "KH,22363,12,20/05/1990,01,Trần Văn Bình,1965,Phạm Thị Cúc,1968,\n\
            KH,22348,12,02/06/1990,01,Lê Văn Tám,1960,Võ Thị Năm,1961,\n";
        import(&desk, &format!("{MARRIAGES}{lines}")).await;
        let registry = &desk.registry;
        let either = registry.entry_at(&officer, place("KH/1990/12")).await;
        assert!(either.is_err(), "which of them is not said");
        for (office, groom) in [("22363", "Trần Văn Bình"), ("22348", "Lê Văn Tám")] {
            let there = place(&format!("KH/1990/12/{office}"));
            let entry = registry.entry_at(&officer, there).await.unwrap().entry;
            assert!(entry.subject_name.starts_with(groom), "{office}");
            let found = registry.found_entry(&officer, entry.id).await;
            assert_eq!(found.unwrap().unwrap().place, Some(there));
        }
        registry
            .note_judgment(&officer, place("KH/1990/12/22348"), &divorce())
            .await
            .unwrap();
        let noted = entry_at(&desk, &officer, "KH/1990/12/22348").await;
        let other = entry_at(&desk, &officer, "KH/1990/12/22363").await;
        assert_eq!((noted.version, other.version), (2, 1));
    })
    .await;
}

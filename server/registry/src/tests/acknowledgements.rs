//! Acknowledgements at the desk, alone and with a birth. Law 60/2014 Art. 24–25, 43–44;
//! law.md 1 rows 2 and 18.

use std::collections::BTreeSet;

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    paper::{Paper, PaperKind},
    presence::PresenceCheck,
    register::{RegisterContent, RegisterKind},
};
use store::registry::{entries, papers, versions};

use super::{
    desk::{
        CAU_GIAY, Desk, Filing, acknowledgement, at_desk, birth, birth_acknowledged, code,
        issue_copy,
    },
    marriages::found,
    printed::printed,
};
use crate::{ActError, Action, EntryPlace, Officer};

async fn made(desk: &Desk, serial: i64) -> Vec<(PaperKind, String, Paper)> {
    let mut conn = desk.db.read().await.unwrap();
    let all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    all.into_iter()
        .map(|paper| (paper.kind, paper.number, paper.content))
        .collect()
}

fn cmc() -> RegisterKind {
    RegisterKind::parse("CMC").unwrap()
}

/// To the draft that the family agrees with.
async fn agreed(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
    desk.agreed(officer, &filing.code).await.unwrap();
}

/// Both came: an officer writes it down, enters and signs.
pub async fn entered(desk: &Desk, officer: &Officer, filing: &Filing) {
    agreed(desk, officer, filing).await;
    came(desk, officer, filing).await;
    desk.act(officer, &filing.code, Action::Register)
        .await
        .unwrap();
    let view = desk.act(officer, &filing.code, Action::Sign).await.unwrap();
    assert_eq!(view.case.stage, CaseStage::Decided);
}

async fn came(desk: &Desk, officer: &Officer, filing: &Filing) {
    let seen = BTreeSet::from(PresenceCheck::ALL);
    desk.registry
        .parties_have_come(officer, &filing.code, &seen)
        .await
        .unwrap();
}

fn rule(error: &ActError) -> &str {
    match error {
        ActError::Blocked(found) => &found[0].finding.rule,
        _ => "",
    }
}

/// The child of the first family, acknowledged by its father after a birth without one.
fn born_without_father(serial: i64) -> Filing {
    let mut filing = birth(serial);
    filing.answers.set("parents.relation", "none");
    filing.answers.set("requester.relationship", "mother");
    filing.answers.set("child.ethnicity", "as_mother");
    filing.answers.set("child.hometown", "as_mother");
    filing
}

/// Who acknowledges that child, under the number it was given.
async fn of_that_child(desk: &Desk, serial: i64, born: i64) -> Filing {
    let mut conn = desk.db.read().await.unwrap();
    let entry = entries::of_case(&mut conn, &code(born))
        .await
        .unwrap()
        .unwrap();
    let mut filing = acknowledgement(serial);
    let pin = entry.pin.unwrap();
    for (input, typed) in [
        ("child.name", "Nguyễn Minh An"),
        ("child.pin", pin.as_str()),
        ("child.birth_date.day", "2"),
        ("child.birth_date.month", "11"),
        ("child.birth_date.year", "2026"),
        ("other_parent.name", "Trần Thu Hà"),
    ] {
        filing.answers.set(input, typed);
    }
    filing
}

/// Law 60/2014 Art. 25.
#[tokio::test]
async fn an_acknowledgement_is_entered_in_its_own_book_once_both_have_come() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let filing = acknowledgement(1);
        agreed(&desk, &officer, &filing).await;
        let says = found(&desk, &officer, &code(1)).await;
        assert!(
            says.contains(&("parties-present".into(), false)),
            "{says:?}"
        );
        assert!(says.contains(&("birth-not-here".into(), false)), "{says:?}");
        let alone = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&alone.err().unwrap()), "parties-not-noted");
        came(&desk, &officer, &filing).await;
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let all = made(&desk, 1).await;
        let [(kind, number, paper)] = all.as_slice() else {
            panic!("one paper")
        };
        assert_eq!(
            (*kind, number.as_str()),
            (PaperKind::ActExtract, "1/TLNCMC")
        );
        insta::assert_snapshot!("acknowledgement", printed(paper));
        let headings: Vec<_> = paper
            .sections
            .iter()
            .filter_map(|one| one.heading.as_deref())
            .collect();
        assert_eq!(
            headings,
            ["Người nhận con (người cha)", "Người được nhận là con"]
        );
    })
    .await;
}

/// Law 60/2014 Art. 25.1: what was seen to is ticked, each for itself; a note of whatever
/// kind proves nothing.
#[tokio::test]
async fn that_both_came_is_ticked_by_the_registrar_and_proved_by_no_note() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let filing = acknowledgement(1);
        desk.arrives(&filing).await;
        assert!(!desk.sees(&officer, &code(1)).await.parties_may_come);
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
        let registry = &desk.registry;
        registry
            .note(&officer, &code(1), "Đã gọi điện hai lần, chưa gặp được")
            .await
            .unwrap();
        let noted = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&noted.err().unwrap()), "parties-not-noted");
        let one = BTreeSet::from([PresenceCheck::PartiesPresent]);
        let answer = registry.parties_have_come(&officer, &code(1), &one).await;
        let Err(ActError::Invalid(missing)) = answer else {
            panic!("each is seen to")
        };
        assert_eq!(missing.len(), PresenceCheck::ALL.len() - 1);
        let all = BTreeSet::from(PresenceCheck::ALL);
        let front = desk.officer("mot", CAU_GIAY, &[Role::Reception]).await;
        let answer = registry.parties_have_come(&front, &code(1), &all).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        assert!(desk.sees(&officer, &code(1)).await.parties_may_come);
        came(&desk, &officer, &filing).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert!(!view.parties_may_come, "once");
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, crate::EventKind::PartiesCame);
        let said = last.reason.as_deref().unwrap();
        assert!(said.contains("không ai tranh chấp"), "{said}");
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
    })
    .await;
}

/// Nobody comes for what is no acknowledgement.
#[tokio::test]
async fn nobody_has_to_come_for_a_birth_alone() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        assert!(!desk.sees(&officer, &code(1)).await.parties_may_come);
        let all = BTreeSet::from(PresenceCheck::ALL);
        let answer = desk
            .registry
            .parties_have_come(&officer, &code(1), &all)
            .await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
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
        assert!(
            history
                .iter()
                .any(|event| event.kind == crate::EventKind::Noted)
        );
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
        desk.arrives(&super::desk::copy(3, "1/2026")).await;
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

/// Law on Marriage and Family 2014 Art. 101; Law 60/2014 Art. 5.4.
#[tokio::test]
async fn a_child_with_a_father_in_the_register_is_acknowledged_by_no_other() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let other = of_that_child(&desk, 2, 1).await;
        desk.arrives(&other).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("child-has-parent".into(), true)),
            "{says:?}"
        );
        let mut same = of_that_child(&desk, 3, 1).await;
        for (input, typed) in [
            ("parent.name", "Nguyễn Quang Huy"),
            ("parent.pin", "036094900012"),
            ("parent.birth_date.day", "21"),
            ("parent.birth_date.month", "8"),
            ("parent.birth_date.year", "1994"),
        ] {
            same.answers.set(input, typed);
        }
        desk.arrives(&same).await;
        let says = found(&desk, &officer, &code(3)).await;
        assert!(says.contains(&("parent-in-birth".into(), true)), "{says:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_acknowledges_the_same_child_twice() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        entered(&desk, &officer, &acknowledgement(1)).await;
        desk.arrives(&acknowledgement(2)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("acknowledged-already".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

/// Law 60/2014 Art. 44.2: posted for five working days.
#[tokio::test]
async fn with_a_foreign_element_nothing_is_entered_before_it_was_posted() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = acknowledgement(1);
        for (input, typed) in [
            ("parent.nationality", "KOR"),
            ("parent.identity_kind", "passport"),
            ("parent.identity_number", "M70000221"),
            (
                "file.foreign_identity",
                "00000000-0000-0000-0000-000000000008",
            ),
        ] {
            filing.answers.set(input, typed);
        }
        agreed(&desk, &officer, &filing).await;
        let says = found(&desk, &officer, &code(1)).await;
        assert!(
            says.contains(&("acknowledgement-posted".into(), false)),
            "{says:?}"
        );
        came(&desk, &officer, &filing).await;
        desk.clock.set("2026-11-17T10:00:00+07:00");
        let early = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(rule(&early.err().unwrap()), "acknowledgement-posting");
        desk.clock.set("2026-11-18T10:00:00+07:00");
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
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

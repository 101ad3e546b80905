//! To whom a copy is given: law.md 12.2; Law 60/2014 Art. 6.3, 63.

use domain::{case::CaseStage, register::RegisterKind};
use uuid::Uuid;

use super::{
    confirming::picks_all,
    desk::{
        CAU_GIAY, Desk, Filing, at_desk, birth, code, copy, family_copies, issue_copy,
        issue_picked, marriage,
    },
    marriages::hand_over,
};
use crate::{ActError, Action, EventKind, Field, FieldProblem, Officer};

const MOST: usize = crate::action::REASON_MOST;

fn said(entry: Uuid, grounds: &str) -> Action {
    Action::IssueCopy {
        entry,
        grounds: grounds.into(),
    }
}

fn faults(answer: Result<crate::CaseView, ActError>) -> Vec<FieldProblem> {
    match answer {
        Err(ActError::Invalid(problems)) => problems,
        _ => panic!("the fields are wrong"),
    }
}

/// Somebody who says "parent", and whose number no entry knows.
fn by_a_stranger(serial: i64) -> Filing {
    let mut filing = copy(serial, "1/2026");
    filing.answers.set("requester.name", "Nguyễn Thị Lạ");
    filing.answers.set("requester.pin", "001188900777");
    filing
}

/// The entry that the case is shown, taken in.
async fn shown(desk: &Desk, officer: &Officer, filing: &Filing) -> crate::Candidate {
    desk.arrives(filing).await;
    let view = desk.act(officer, &filing.code, Action::Accept).await;
    view.unwrap().candidates.remove(0)
}

async fn reason_of(desk: &Desk, officer: &Officer, code: &str) -> Option<String> {
    let history = desk.sees(officer, code).await.history;
    let granted = history
        .into_iter()
        .find(|event| event.kind == EventKind::CopyGranted);
    granted.unwrap().reason
}

#[tokio::test]
async fn whose_number_stands_in_the_entry_gets_the_copy_without_more() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        for (serial, pin) in [(2, "001196900011"), (3, "036094900012")] {
            let mut filing = copy(serial, "1/2026");
            filing.answers.set("requester.pin", pin);
            let candidate = shown(&desk, &officer, &filing).await;
            assert_eq!(candidate.names_asker, Some(true));
            let view = desk
                .act(&officer, &filing.code, said(candidate.entry, " "))
                .await
                .unwrap();
            assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
            assert_eq!(reason_of(&desk, &officer, &filing.code).await, None);
        }
    })
    .await;
}

/// The child's own number, which it got with the entry.
#[tokio::test]
async fn the_child_of_the_entry_is_known_by_the_number_it_got_there() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        let entry = store::registry::entries::of_case(&mut conn, &code(1)).await;
        let pin = entry.unwrap().unwrap().pin.unwrap();
        drop(conn);
        let mut filing = copy(2, "1/2026");
        filing.answers.set("requester.pin", pin);
        let candidate = shown(&desk, &officer, &filing).await;
        assert_eq!(candidate.names_asker, Some(true));
    })
    .await;
}

#[tokio::test]
async fn a_stranger_gets_no_copy_before_it_is_written_what_shows_the_link() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let filing = by_a_stranger(2);
        let candidate = shown(&desk, &officer, &filing).await;
        assert!(candidate.fits, "name and day are the child's");
        assert_eq!(candidate.names_asker, Some(false));
        assert_eq!(candidate.mother_name, "Trần Thu Hà");
        assert!(!candidate.father_name.is_empty());
        let entry = candidate.entry;
        let missing = desk.act(&officer, &code(2), said(entry, "  ")).await;
        assert_eq!(faults(missing), [FieldProblem::Missing(Field::Grounds)]);
        let long = "x".repeat(MOST + 1);
        let long = desk.act(&officer, &code(2), said(entry, &long)).await;
        assert_eq!(faults(long), [FieldProblem::TooLong(Field::Grounds, MOST)]);
        let stands = desk.sees(&officer, &code(2)).await;
        assert_eq!(stands.case.stage, CaseStage::InProcess);
        assert!(stands.papers.is_empty(), "nothing was made");
        let grounds = "Quyết định giao nuôi con số 12/QĐST, bản chính";
        desk.act(&officer, &code(2), said(entry, grounds))
            .await
            .unwrap();
        let kept = reason_of(&desk, &officer, &code(2)).await;
        assert_eq!(kept.as_deref(), Some(grounds));
    })
    .await;
}

/// Of who has died everybody shows what they are to them.
#[tokio::test]
async fn of_a_death_the_link_is_always_shown() {
    at_desk(async |desk| {
        let officer = super::deaths::sa_pa(&desk).await;
        desk.registered(&officer, &super::desk::death(1)).await;
        let filing = super::desk::death_copy(2, "14");
        let candidate = shown(&desk, &officer, &filing).await;
        assert_eq!(candidate.names_asker, Some(false));
        let entry = candidate.entry;
        let missing = desk.act(&officer, &code(2), said(entry, "")).await;
        assert_eq!(faults(missing), [FieldProblem::Missing(Field::Grounds)]);
        desk.act(&officer, &code(2), issue_copy(entry))
            .await
            .unwrap();
    })
    .await;
}

/// law.md 1 row 21: one record that does not name who asks is enough to be shown why.
#[tokio::test]
async fn of_several_records_each_has_to_name_who_asks_or_the_link_is_shown() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let couple = marriage(1);
        hand_over(&desk, &officer, &couple).await;
        desk.registered(&officer, &birth(2)).await;
        let mut filing = family_copies(3);
        let bride = couple.answers.trimmed("bride.name").to_owned();
        let year = couple.answers.trimmed("bride.birth_date.year").to_owned();
        filing.answers.set("r2.name", bride);
        filing.answers.set("r2.birth_date.year", year);
        desk.arrives(&filing).await;
        desk.act(&officer, &code(3), Action::Accept).await.unwrap();
        assert_eq!(picks_all(&desk, &officer, &code(3)).await, 2);
        let picking = desk.sees(&officer, &code(3)).await.picking.unwrap();
        let picked = picking.picked.unwrap();
        let named = |marriage: bool| {
            let one = picked
                .iter()
                .find(|one| (one.register == RegisterKind::Marriage) == marriage);
            one.unwrap().names_asker
        };
        assert_eq!((named(false), named(true)), (Some(true), Some(false)));
        let nothing = Action::IssuePicked {
            grounds: String::new(),
        };
        let missing = desk.act(&officer, &code(3), nothing).await;
        assert_eq!(faults(missing), [FieldProblem::Missing(Field::Grounds)]);
        desk.act(&officer, &code(3), issue_picked()).await.unwrap();
        assert!(reason_of(&desk, &officer, &code(3)).await.is_some());
    })
    .await;
}

/// In an old book stands who was given a number since and had it noted there.
#[tokio::test]
async fn an_old_book_names_who_had_the_own_number_noted_in_it() {
    at_desk(async |desk| {
        let officer = desk.everybody("22366").await;
        let books = include_str!("../../../../docs/examples/old-books.csv");
        super::importing::import(&desk, books).await;
        for (serial, pin, named) in [(1, "056087900091", true), (2, "056168900029", false)] {
            let mut filing = copy(serial, "64/1987");
            for (question, answer) in [
                ("requester.pin", pin),
                ("subject.name", "Đặng Quốc Khánh"),
                ("subject.birth_date.day", "3"),
                ("subject.birth_date.month", "10"),
                ("subject.birth_date.year", "1987"),
                ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
            ] {
                filing.answers.set(question, answer);
            }
            let candidate = shown(&desk, &officer, &filing).await;
            assert_eq!(candidate.names_asker, Some(named), "{pin}");
        }
    })
    .await;
}

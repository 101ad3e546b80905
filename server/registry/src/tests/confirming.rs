//! Confirmations of civil status information, and copies of what the other registers hold.
//! law.md 1 rows 21, 22, 27.

use domain::{case::CaseStage, paper::PaperKind};
use store::registry::papers::{self, PaperRow};

use super::{
    desk::{
        CAU_GIAY, Desk, Filing, SEND_DRAFT, at_desk, birth, book_copy, code, confirmation,
        family_copies, guardianship, issue_copy, issue_picked, marriage,
    },
    marriages::{found, hand_over},
    printed::printed,
};
use crate::{ActError, Action, Checked, Officer, Revealed};

const BANK: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

async fn paper(desk: &Desk, serial: i64) -> PaperRow {
    let mut conn = desk.db.read().await.unwrap();
    let mut all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

async fn accepted(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
}

/// All that the page offers.
pub(super) async fn picks_all(desk: &Desk, officer: &Officer, code: &str) -> usize {
    let view = desk.sees(officer, code).await;
    let offered = view.picking.unwrap().offered;
    let picked: Vec<_> = offered.iter().map(|one| one.entry).collect();
    desk.registry
        .pick_entries(officer, code, view.case.version, &picked)
        .await
        .unwrap();
    picked.len()
}

async fn granted(desk: &Desk, officer: &Officer, code: &str) {
    desk.agreed(officer, code).await.unwrap();
    desk.act(officer, code, Action::Register).await.unwrap();
    let view = desk.act(officer, code, Action::Sign).await.unwrap();
    assert_eq!(view.case.stage, CaseStage::Decided);
}

/// About the child of case 1.
fn about_the_child(serial: i64) -> Filing {
    let mut filing = confirmation(serial);
    let child = birth(1).answers;
    for (question, typed) in [
        ("person.name", "Nguyễn Minh An"),
        (
            "person.birth_date.day",
            child.trimmed("child.birth_date.day"),
        ),
        (
            "person.birth_date.month",
            child.trimmed("child.birth_date.month"),
        ),
        (
            "person.birth_date.year",
            child.trimmed("child.birth_date.year"),
        ),
        ("person.pin", "001226900101"),
        ("person.sex", "male"),
        ("requester.relationship", "parent"),
        ("requester.name", "Trần Thu Hà"),
        ("requester.pin", "001196900011"),
    ] {
        filing.answers.set(question, typed);
    }
    filing
}

#[tokio::test]
async fn a_confirmation_lists_the_records_that_were_found_register_by_register() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        accepted(&desk, &officer, &about_the_child(2)).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("confirm-not-picked".into(), true)),
            "{says:?}"
        );
        let sent = desk.act(&officer, &code(2), SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
        assert_eq!(picks_all(&desk, &officer, &code(2)).await, 1);
        granted(&desk, &officer, &code(2)).await;
        let paper = paper(&desk, 2).await;
        assert_eq!(
            (paper.kind, paper.number.as_str()),
            (PaperKind::RecordConfirmation, "1/UBND-XNTTHT")
        );
        insta::assert_snapshot!("confirmation", printed(&paper.content));
        let check = paper.content.check.as_ref().unwrap();
        let checked = desk.registry.check(BANK, &check.short_code).await;
        assert!(matches!(checked, Ok(Checked::Genuine(_))));
        let born = "2026-11-02".parse().unwrap();
        let read = desk.registry.reveal(BANK, &check.short_code, born).await;
        assert!(matches!(read, Ok(Revealed::Paper(_))));
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_found_the_confirmation_says_so() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &confirmation(1)).await;
        assert_eq!(picks_all(&desk, &officer, &code(1)).await, 0);
        granted(&desk, &officer, &code(1)).await;
        let paper = printed(&paper(&desk, 1).await.content);
        let nothing = "Không tìm thấy đăng ký nào trong các sổ đã tra";
        assert_eq!(paper.matches(nothing).count(), 2, "{paper}");
    })
    .await;
}

#[tokio::test]
async fn an_entry_found_by_the_search_is_brought_in_and_one_that_is_not_asked_about_is_not() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let couple = marriage(1);
        hand_over(&desk, &officer, &couple).await;
        desk.registered(&officer, &guardianship(2)).await;
        accepted(&desk, &officer, &confirmation(3)).await;
        let mut conn = desk.db.read().await.unwrap();
        let wedding = store::registry::entries::of_case(&mut conn, &code(1)).await;
        let guardians = store::registry::entries::of_case(&mut conn, &code(2)).await;
        drop(conn);
        let (wedding, guardians) = (wedding.unwrap().unwrap(), guardians.unwrap().unwrap());
        desk.registry
            .pick_also(&officer, &code(3), wedding.id)
            .await
            .unwrap();
        let says = found(&desk, &officer, &code(3)).await;
        assert!(
            says.contains(&("confirm-other-person".into(), false)),
            "{says:?}"
        );
        let other = desk
            .registry
            .pick_also(&officer, &code(3), guardians.id)
            .await;
        assert!(matches!(other, Err(ActError::Blocked(_))));
        let picked = desk.sees(&officer, &code(3)).await.picking.unwrap().picked;
        assert_eq!(picked.unwrap().len(), 1);
    })
    .await;
}

/// law.md 1 row 27.
#[tokio::test]
async fn a_copy_from_the_original_book_is_made_of_the_register_that_was_chosen() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        desk.registered(&officer, &guardianship(2)).await;
        for (serial, register, name, year, kind) in [
            (
                3,
                "birth",
                "Nguyễn Minh An",
                "2026",
                PaperKind::BirthExtractCopy,
            ),
            (
                4,
                "guardianship",
                "Vũ Minh Quân",
                "2015",
                PaperKind::ActExtractCopy,
            ),
        ] {
            accepted(&desk, &officer, &book_copy(serial, register, name, year)).await;
            let view = desk.sees(&officer, &code(serial)).await;
            let [candidate] = view.candidates.as_slice() else {
                panic!("one candidate")
            };
            assert!(candidate.fits);
            let entry = candidate.entry;
            desk.act(&officer, &code(serial), issue_copy(entry))
                .await
                .unwrap();
            desk.act(&officer, &code(serial), Action::Sign)
                .await
                .unwrap();
            assert_eq!(paper(&desk, serial).await.kind, kind);
        }
    })
    .await;
}

/// law.md 1 row 21: several records of one family in one request.
#[tokio::test]
async fn copies_of_several_records_are_issued_in_one_go_each_from_its_own_entry() {
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
        accepted(&desk, &officer, &filing).await;
        let early = desk.act(&officer, &code(3), issue_picked()).await;
        assert!(matches!(early, Err(ActError::Blocked(_))));
        assert_eq!(picks_all(&desk, &officer, &code(3)).await, 2);
        desk.act(&officer, &code(3), issue_picked()).await.unwrap();
        let view = desk.act(&officer, &code(3), Action::Sign).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
        let kinds: Vec<PaperKind> = view.papers.iter().map(|paper| paper.kind).collect();
        assert_eq!(
            kinds,
            [PaperKind::BirthExtractCopy, PaperKind::MarriageExtractCopy]
        );
    })
    .await;
}

//! Changes and corrections that citizens ask for: the filing, the line in the register of
//! changes and the entry that is put right are one act of two. Law 60/2014 Art. 26–29.

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    paper::PaperKind,
    register::{ActKind, RegisterKind},
};
use store::registry::{
    entries,
    papers::{self, PaperRow},
    versions,
};

use super::{
    desk::{CAU_GIAY, Desk, Filing, HAI_CHAU, SEND_DRAFT, at_desk, birth, birth_correction, code},
    marriages::found,
    printed::printed,
};
use crate::{ActError, Action, Checked, EntryPlace, EventKind, Officer, PaperState};

const SCHOOL: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

fn birth_entry() -> EntryPlace {
    EntryPlace::parse("KS/2026/1").unwrap()
}

pub async fn hoa(desk: &Desk, office: &str) -> Officer {
    desk.officer(&format!("hoa.{office}"), office, &[Role::Signatory])
        .await
}

pub async fn papers_of(desk: &Desk, serial: i64) -> Vec<PaperRow> {
    let mut conn = desk.db.read().await.unwrap();
    papers::of_case(&mut conn, &code(serial)).await.unwrap()
}

/// Arrives and is accepted.
pub async fn accepted(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
}

/// The registrar picks what the page offers; nothing says that none is here.
pub async fn picks(desk: &Desk, officer: &Officer, code: &str, some: bool) {
    let view = desk.sees(officer, code).await;
    let offered = view.picking.unwrap().offered;
    let picked: Vec<_> = offered
        .iter()
        .map(|one| one.entry)
        .take(usize::from(some))
        .collect();
    desk.registry
        .pick_entries(officer, code, view.case.version, &picked)
        .await
        .unwrap();
}

pub async fn proposed(desk: &Desk, officer: &Officer, code: &str) {
    desk.agreed(officer, code).await.unwrap();
    let reason = "Đã đối chiếu căn cước của mẹ, bản chính".into();
    desk.act(officer, code, Action::ProposeLate { reason })
        .await
        .unwrap();
}

/// A registered birth, and a correction of it that is proposed.
async fn waiting(desk: &Desk) -> (Officer, Officer) {
    let lan = desk.everybody(CAU_GIAY).await;
    desk.registered(&lan, &birth(1)).await;
    accepted(desk, &lan, &birth_correction(2)).await;
    picks(desk, &lan, &code(2), true).await;
    proposed(desk, &lan, &code(2)).await;
    let hoa = hoa(desk, CAU_GIAY).await;
    (lan, hoa)
}

/// Law 60/2014 Art. 28.2.
#[tokio::test]
async fn a_correction_that_is_asked_for_puts_the_very_entry_right_as_two_agree() {
    at_desk(async |desk| {
        let (lan, hoa) = waiting(&desk).await;
        let before = papers_of(&desk, 1).await;
        let alone = desk.act(&lan, &code(2), Action::Agree).await;
        assert!(matches!(
            alone,
            Err(ActError::SamePerson | ActError::NotAllowed)
        ));
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.entry.version, 2);
        let [note] = view.former.as_slice() else {
            panic!("one note")
        };
        assert_eq!(note.kind, "correction");
        assert_eq!(
            (
                note.changes[0].before.as_str(),
                note.changes[0].after.as_str()
            ),
            ("14/03/1996", "14/03/1997")
        );
        assert!(
            note.basis.starts_with("Trích lục số 1/TLTĐCC của "),
            "{}",
            note.basis
        );
        assert_eq!(note.evidence, "Đã đối chiếu căn cước của mẹ, bản chính");
        assert_eq!(
            (&note.asked_name, &note.agreed_name),
            (&lan.name, &hoa.name)
        );
        // What is out is replaced at once, in the name of who agreed.
        let after = papers_of(&desk, 1).await;
        assert_eq!(after.len(), 2 * before.len());
        for paper in &after[..before.len()] {
            assert_eq!(paper.state, PaperState::Replaced);
        }
        for paper in &after[before.len()..] {
            assert_eq!(paper.state, PaperState::Issued);
            assert_eq!(paper.content.signer.as_ref().unwrap().name, hoa.name);
        }
        let told = desk.told(&code(1)).await;
        assert!(matches!(told.last(), Some(Message::PapersReplaced(_))));
        desk.act(&hoa, &code(2), Action::Sign).await.unwrap();
        let made = papers_of(&desk, 2).await;
        let [extract] = made.as_slice() else {
            panic!("the extract of the correction")
        };
        assert_eq!(
            (extract.kind, extract.number.as_str()),
            (PaperKind::ActExtract, "1/TLTĐCC")
        );
        insta::assert_snapshot!("birth_correction", printed(&extract.content));
        let view = desk.sees(&lan, &code(2)).await;
        assert_eq!(view.case.stage, CaseStage::Decided);
        let kinds: Vec<EventKind> = view.history.iter().map(|one| one.kind).collect();
        for kind in [
            EventKind::EntriesPicked,
            EventKind::ChangeProposed,
            EventKind::ChangeAgreed,
            EventKind::Registered,
        ] {
            assert!(kinds.contains(&kind), "{kind:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_check_page_says_that_what_was_issued_before_the_correction_is_replaced() {
    at_desk(async |desk| {
        let (_, hoa) = waiting(&desk).await;
        let old = papers_of(&desk, 1).await.remove(0);
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let short = &old.content.check.as_ref().unwrap().short_code;
        let Ok(Checked::Genuine(told)) = desk.registry.check(SCHOOL, short).await else {
            panic!("genuine")
        };
        assert_eq!(told.state, PaperState::Replaced);
        assert!(told.replaced_by.is_some());
    })
    .await;
}

#[tokio::test]
async fn nothing_is_drafted_before_the_registrar_has_picked_the_entry() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        accepted(&desk, &lan, &birth_correction(2)).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            says.contains(&("change-not-picked".into(), true)),
            "{says:?}"
        );
        let sent = desk.act(&lan, &code(2), SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
        picks(&desk, &lan, &code(2), true).await;
        let view = desk.sees(&lan, &code(2)).await;
        let picking = view.picking.unwrap();
        let [line] = picking.changes.as_slice() else {
            panic!("one field")
        };
        assert_eq!(line.held.as_deref(), Some("14/03/1996"));
        assert_eq!(
            (line.before.as_str(), line.after.as_str()),
            ("14/03/1996", "14/03/1997")
        );
        assert!(!view.findings.iter().any(crate::DeskFinding::stops));
    })
    .await;
}

/// The paper in the citizen's hand and the register say two things.
#[tokio::test]
async fn what_the_paper_says_is_compared_with_the_register_which_the_extract_prints() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        let mut filing = birth_correction(2);
        filing.answers.set("mother_birth.before", "14/03/1995");
        accepted(&desk, &lan, &filing).await;
        picks(&desk, &lan, &code(2), true).await;
        let says = found(&desk, &lan, &code(2)).await;
        assert!(
            says.contains(&("change-before-differs".into(), false)),
            "{says:?}"
        );
        proposed(&desk, &lan, &code(2)).await;
        let hoa = hoa(&desk, CAU_GIAY).await;
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
        let paper = printed(&papers_of(&desk, 2).await[0].content);
        assert!(
            paper.contains("từ “14/03/1996” thành “14/03/1997”"),
            "{paper}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_the_signatory_sends_back_changes_nothing_and_can_be_proposed_again() {
    at_desk(async |desk| {
        let (lan, hoa) = waiting(&desk).await;
        let reason = "Thiếu bản chính căn cước".into();
        desk.act(&hoa, &code(2), Action::SendBack { reason })
            .await
            .unwrap();
        let view = desk.registry.entry_at(&lan, birth_entry()).await.unwrap();
        assert_eq!(view.entry.version, 1);
        let view = desk.sees(&lan, &code(2)).await;
        assert_eq!(view.case.stage, CaseStage::DraftConfirmed);
        assert_eq!(view.history.last().unwrap().kind, EventKind::ChangeSentBack);
        let reason = "Nay đã có bản chính".into();
        desk.act(&lan, &code(2), Action::ProposeLate { reason })
            .await
            .unwrap();
        desk.act(&hoa, &code(2), Action::Agree).await.unwrap();
    })
    .await;
}

/// The papers made anew bear the name of who agrees.
#[tokio::test]
async fn only_who_signs_for_the_office_agrees_with_a_correction() {
    at_desk(async |desk| {
        waiting(&desk).await;
        let head = desk.officer("head", CAU_GIAY, &[Role::Supervisor]).await;
        let agreed = desk.act(&head, &code(2), Action::Agree).await;
        assert!(matches!(agreed, Err(ActError::NotAllowed)));
    })
    .await;
}

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

#[tokio::test]
async fn a_pick_is_written_down_and_not_over_what_has_changed_meanwhile() {
    at_desk(async |desk| {
        let lan = desk.everybody(CAU_GIAY).await;
        desk.registered(&lan, &birth(1)).await;
        accepted(&desk, &lan, &birth_correction(2)).await;
        let stale = desk.sees(&lan, &code(2)).await.case.version;
        picks(&desk, &lan, &code(2), true).await;
        let again = desk.registry.pick_entries(&lan, &code(2), stale, &[]).await;
        assert!(matches!(again, Err(ActError::Stale)));
        let elsewhere = desk.everybody(HAI_CHAU).await;
        let theirs = desk
            .registry
            .pick_entries(&elsewhere, &code(2), stale + 1, &[])
            .await;
        assert!(matches!(theirs, Err(ActError::NotFound)));
        let desk_clerk = desk.officer("mai", CAU_GIAY, &[Role::Reception]).await;
        let version = desk.sees(&lan, &code(2)).await.case.version;
        let theirs = desk
            .registry
            .pick_entries(&desk_clerk, &code(2), version, &[])
            .await;
        assert!(matches!(theirs, Err(ActError::NotAllowed)));
    })
    .await;
}

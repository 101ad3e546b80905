//! An entry is put right by two persons: it gets a version, the margin a note, and the
//! papers made from it are replaced.

use domain::{
    case::Role,
    exchange::{Message, PapersReplaced},
    paper::PaperKind,
    register::RegisterKind,
};
use store::{
    StoreError,
    registry::papers::{self, PaperRow},
};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, SA_PA, at_desk, birth, code, copy, death};
use crate::{
    Action, Checked, CorrectError, Correction, CorrectionProblem, CorrectionText, EntryPlace,
    EntryView, EventKind, Officer, PaperState,
};

const SCHOOL: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

fn place(register: &str) -> EntryPlace {
    EntryPlace::parse(&format!("{register}/2026/1")).unwrap()
}

fn correction(version: i64, values: &[(&str, &str)]) -> Correction {
    Correction {
        version,
        values: values
            .iter()
            .map(|(field, typed)| ((*field).into(), (*typed).into()))
            .collect(),
        basis: "Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên".into(),
        evidence: "Giấy chứng sinh 00412, bản chính".into(),
        consent: "Cha và mẹ".into(),
    }
}

/// A registered birth, with who proposes and who agrees.
async fn registered(desk: &Desk) -> (Officer, Officer) {
    let everybody = desk.everybody(CAU_GIAY).await;
    desk.registered(&everybody, &birth(1)).await;
    let hoa = desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
    (everybody, hoa)
}

async fn corrected(desk: &Desk, lan: &Officer, hoa: &Officer, version: i64, name: &str) {
    let correction = correction(version, &[("child_given_name", name)]);
    let registry = &desk.registry;
    registry
        .propose_correction(lan, place("KS"), &correction)
        .await
        .unwrap();
    registry
        .agree_to_correction(hoa, place("KS"))
        .await
        .unwrap();
}

async fn entry(desk: &Desk, officer: &Officer) -> EntryView {
    desk.registry.entry_at(officer, place("KS")).await.unwrap()
}

async fn papers_of(desk: &Desk, serial: i64) -> Vec<PaperRow> {
    let mut conn = desk.db.read().await.unwrap();
    papers::of_case(&mut conn, &code(serial)).await.unwrap()
}

async fn replaced(desk: &Desk, serial: i64) -> PapersReplaced {
    let told = desk.told(&code(serial)).await;
    let Some(Message::PapersReplaced(replaced)) = told.last().cloned() else {
        panic!("the owner of the dossier is told")
    };
    replaced
}

fn remark(paper: &PaperRow) -> String {
    let mut lines = paper.content.sections.iter().flat_map(|part| &part.lines);
    let line = lines.find(|line| line.id == "remarks").unwrap();
    line.value.clone()
}

/// Law 60/2014 Art. 28: what is wrong in an entry is put right, the number stays.
#[tokio::test]
async fn an_entry_is_put_right_by_two_persons_and_keeps_its_number_and_what_it_held() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let new = correction(
            1,
            &[("child_given_name", "Ân"), ("mother_residence", "Hà Nội")],
        );
        let registry = &desk.registry;
        let shown = registry.preview_correction(&lan, place("KS"), &new).await;
        let shown: Vec<_> = shown.unwrap().into_iter().map(|it| it.after).collect();
        assert_eq!(shown, ["Ân", "Hà Nội"]);
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        assert_eq!(
            entry(&desk, &lan).await.entry.subject_name,
            "Nguyễn Minh An"
        );
        let waiting = registry.waiting_for_second(&hoa, None).await.unwrap();
        assert_eq!(waiting.rows[0].subject, format!("{CAU_GIAY}/KS/2026/1"));
        let alone = registry.agree_to_correction(&lan, place("KS")).await;
        assert!(matches!(alone, Err(CorrectError::SamePerson)));
        registry
            .agree_to_correction(&hoa, place("KS"))
            .await
            .unwrap();
        let now = entry(&desk, &lan).await;
        assert_eq!(now.entry.subject_name, "Nguyễn Minh Ân");
        assert_eq!(now.entry.number.to_string(), "1/2026");
        assert_eq!(now.entry.version, 2);
        let [note] = &now.former[..] else {
            panic!("one note")
        };
        assert_eq!(note.content.subject_name(), "Nguyễn Minh An");
        assert_eq!(note.basis, new.basis);
        assert_eq!(
            (&note.asked_name, &note.agreed_name),
            (&lan.name, &hoa.name)
        );
        let again = registry.agree_to_correction(&hoa, place("KS")).await;
        assert!(matches!(again, Err(CorrectError::Changed)));
        let view = registry.view(&lan, &code(1)).await.unwrap().unwrap();
        let last = view.history.last().map(|happened| happened.kind);
        assert_eq!(last, Some(EventKind::Corrected));
    })
    .await;
}

#[tokio::test]
async fn papers_of_an_entry_that_was_put_right_are_replaced_and_the_family_gets_new_ones() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let before = papers_of(&desk, 1).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let after = papers_of(&desk, 1).await;
        let (old, new) = after.split_at(before.len());
        assert_eq!(old.len(), new.len());
        for (old, new) in old.iter().zip(new) {
            assert_eq!(
                (old.state, new.state),
                (PaperState::Replaced, PaperState::Issued)
            );
            assert_eq!((new.kind, new.replaces), (old.kind, Some(old.id)));
            let signer = new.content.signer.as_ref().unwrap();
            assert_eq!(signer.name, hoa.name);
        }
        let replaced = replaced(&desk, 1).await;
        for (said, (old, new)) in replaced.papers.iter().zip(old.iter().zip(new)) {
            let by = said.by.as_ref().unwrap();
            assert_eq!((said.ordinal, by.ordinal), (old.ordinal, new.ordinal));
            assert_eq!(Some(&by.paper.sha256), new.sha256.as_ref());
        }
        assert_eq!(replaced.papers.len(), old.len());
        corrected(&desk, &lan, &hoa, 2, "Anh").await;
        let states: Vec<_> = papers_of(&desk, 1)
            .await
            .iter()
            .map(|it| it.state)
            .collect();
        let standing = states.iter().filter(|state| **state == PaperState::Issued);
        assert_eq!(standing.count(), before.len());
        assert_eq!(states.len(), 3 * before.len());
    })
    .await;
}

#[tokio::test]
async fn the_check_page_says_since_when_a_paper_is_replaced_and_shows_no_name_but_its_own() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let old = papers_of(&desk, 1).await.remove(0);
        corrected(&desk, &lan, &hoa, 1, "Bình").await;
        let new = papers_of(&desk, 1).await;
        let new = new.iter().find(|it| it.replaces == Some(old.id)).unwrap();
        let expected = [
            (&old, PaperState::Replaced, "N*** M*** A***"),
            (new, PaperState::Issued, "N*** M*** B***"),
        ];
        for (paper, state, name) in expected {
            let check = paper.content.check.as_ref().unwrap();
            let checked = desk.registry.check(SCHOOL, &check.short_code).await;
            let Ok(Checked::Genuine(told)) = checked else {
                panic!("genuine")
            };
            assert_eq!((told.state, told.masked_name.as_str()), (state, name));
            assert_eq!(told.ended_at.is_some(), state == PaperState::Replaced);
        }
    })
    .await;
}

/// Law.md section 3: the extract has a line for notes; the original bears them below.
#[tokio::test]
async fn papers_made_after_a_correction_print_the_note_at_the_margin() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let said = "Ngày 10/11/2026: cải chính Tên từ “An” thành “Ân”. \
            Căn cứ: Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên";
        for paper in papers_of(&desk, 1).await {
            if paper.kind == PaperKind::BirthCertificate {
                let expected: &[&str] = if paper.replaces.is_some() {
                    &[said]
                } else {
                    &[]
                };
                assert_eq!(paper.content.notes, expected);
            } else {
                let expected = if paper.replaces.is_some() { said } else { "" };
                assert_eq!(remark(&paper), expected);
            }
        }
        let mut asked = copy(2, "1/2026");
        asked.answers.set("subject.name", "Nguyễn Minh Ân");
        desk.arrives(&asked).await;
        desk.act(&lan, &code(2), Action::Accept).await.unwrap();
        let entry = entry(&desk, &lan).await.entry.id;
        desk.act(&lan, &code(2), Action::IssueCopy { entry })
            .await
            .unwrap();
        assert_eq!(remark(&papers_of(&desk, 2).await[0]), said);
        let waits = correction(2, &[("child_given_name", "Anh")]);
        let waits = desk
            .registry
            .propose_correction(&lan, place("KS"), &waits)
            .await;
        assert!(matches!(waits, Err(CorrectError::PapersWait)));
    })
    .await;
}

#[tokio::test]
async fn a_correction_of_an_older_version_is_refused() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let old = correction(1, &[("child_given_name", "Anh")]);
        let registry = &desk.registry;
        let answer = registry.propose_correction(&lan, place("KS"), &old).await;
        assert!(matches!(answer, Err(CorrectError::Changed)));
        let one = correction(2, &[("child_given_name", "Anh")]);
        registry
            .propose_correction(&lan, place("KS"), &one)
            .await
            .unwrap();
        let two = registry.propose_correction(&hoa, place("KS"), &one).await;
        assert!(matches!(two, Err(CorrectError::Changed)));
        let mut tx = desk.db.write().await.unwrap();
        let stale = entry(&desk, &lan).await.entry;
        let answer = store::registry::entries::correct(&mut tx, &stale).await;
        assert!(matches!(answer, Err(StoreError::Stale { .. })));
    })
    .await;
}

#[tokio::test]
async fn a_correction_that_is_sent_back_keeps_its_reason_and_changes_nothing() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let told = desk.told_kinds(&code(1)).await;
        let new = correction(1, &[("child_given_name", "Ân")]);
        let registry = &desk.registry;
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        let silent = registry.decline_correction(&hoa, place("KS"), " ").await;
        assert!(matches!(silent, Err(CorrectError::Invalid(_))));
        registry
            .decline_correction(&hoa, place("KS"), "Chưa có bản chính")
            .await
            .unwrap();
        let now = entry(&desk, &lan).await;
        assert_eq!((now.entry.version, now.former.len()), (1, 0));
        assert_eq!(
            now.proposals[0].answer.as_deref(),
            Some("Chưa có bản chính")
        );
        assert!(now.may_propose);
        assert_eq!(desk.told_kinds(&code(1)).await, told);
    })
    .await;
}

#[tokio::test]
async fn a_correction_needs_ground_evidence_and_a_change_that_can_be_true() {
    at_desk(async |desk| {
        let (lan, _) = registered(&desk).await;
        use CorrectionProblem::{Missing, Nothing, Order, Pin, Unwritable};
        let bare = Correction {
            version: 1,
            ..Correction::default()
        };
        let cases = [
            (
                bare,
                vec![
                    Missing(CorrectionText::Basis),
                    Missing(CorrectionText::Evidence),
                    Nothing,
                ],
            ),
            (
                correction(1, &[("child_given_name", "An2")]),
                vec![Unwritable("child_given_name")],
            ),
            (
                correction(1, &[("child_birth_date", "30/12/2026")]),
                vec![Order("child_birth_date")],
            ),
            (
                correction(1, &[("child_birth_date", "2/11/2025")]),
                vec![Pin("child_birth_date")],
            ),
            (
                correction(1, &[("child_sex", "female")]),
                vec![Pin("child_sex")],
            ),
        ];
        for (sent, expected) in cases {
            let answer = desk
                .registry
                .propose_correction(&lan, place("KS"), &sent)
                .await;
            let Err(CorrectError::Invalid(problems)) = answer else {
                panic!("nothing was proposed")
            };
            assert_eq!(problems, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_puts_an_entry_of_another_office_right_or_without_the_role() {
    at_desk(async |desk| {
        let (lan, _) = registered(&desk).await;
        let registry = &desk.registry;
        let new = correction(1, &[("child_given_name", "Ân")]);
        let son = desk.everybody(HAI_CHAU).await;
        let elsewhere = registry.propose_correction(&son, place("KS"), &new).await;
        assert!(matches!(elsewhere, Err(CorrectError::NotFound)));
        assert!(matches!(
            registry.entry_at(&son, place("KS")).await,
            Err(CorrectError::NotFound)
        ));
        let an = desk.officer("an", CAU_GIAY, &[Role::Reception]).await;
        let answer = registry.propose_correction(&an, place("KS"), &new).await;
        assert!(matches!(answer, Err(CorrectError::NotAllowed)));
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        let head = desk.officer("head", CAU_GIAY, &[Role::Supervisor]).await;
        let answer = registry.agree_to_correction(&head, place("KS")).await;
        assert!(matches!(answer, Err(CorrectError::NotAllowed)));
    })
    .await;
}

/// Law 60/2014 Art. 59: a closed book takes no numbers; notes are of their own day.
#[tokio::test]
async fn an_entry_of_a_closed_book_still_gets_its_note() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        desk.clock.set("2027-01-04T09:00:00+07:00");
        desk.registry
            .close_book(&hoa, RegisterKind::Birth, 2026)
            .await
            .unwrap();
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let now = entry(&desk, &lan).await;
        assert_eq!(now.former[0].noted_on.to_string(), "2027-01-04");
    })
    .await;
}

#[tokio::test]
async fn a_death_is_put_right_too() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-16T16:10:00+07:00");
        let lan = desk.everybody(SA_PA).await;
        desk.registered(&lan, &death(1)).await;
        let hoa = desk.officer("hoa", SA_PA, &[Role::Signatory]).await;
        let new = correction(1, &[("death_cause", "Tuổi già"), ("death_hour", "04:05")]);
        let registry = &desk.registry;
        registry
            .propose_correction(&lan, place("KT"), &new)
            .await
            .unwrap();
        registry
            .agree_to_correction(&hoa, place("KT"))
            .await
            .unwrap();
        let papers = papers_of(&desk, 1).await;
        let new = papers.iter().find(|it| it.replaces.is_some()).unwrap();
        assert!(
            new.content.notes[0].contains("“04:05”"),
            "{:?}",
            new.content.notes
        );
        assert_eq!(replaced(&desk, 1).await.papers.len(), papers.len() / 2);
    })
    .await;
}

//! Marital-status certificates at the desk. Decree 123/2015 Art. 21–23; law.md 2.5.

use domain::{
    case::CaseStage,
    exchange::Message,
    paper::{Paper, PaperKind},
    register::{EntryNumber, RegisterContent, RegisterKind},
};
use store::registry::{entries, papers};

use super::{
    desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, code, marital_status, marriage},
    marriages::{found, hand_over},
    printed::printed,
};
use crate::{
    ActError, Action, Checked, Correction, CorrectionProblem, EntryPlace, Revealed, Sought,
};

async fn certificate(desk: &Desk, serial: i64) -> Paper {
    let mut conn = desk.db.read().await.unwrap();
    let mut all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    assert_eq!(all.len(), 1, "one paper for one purpose");
    all.remove(0).content
}

fn log() -> RegisterKind {
    RegisterKind::parse("XNTTHN").unwrap()
}

#[tokio::test]
async fn a_certificate_is_drafted_entered_in_its_log_and_signed() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let view = desk.registered(&officer, &marital_status(1)).await;
        assert_eq!(view.case.stage, CaseStage::Decided);
        insta::assert_snapshot!(
            "marital_status_certificate",
            printed(&certificate(&desk, 1).await)
        );
        let told = desk.told(&code(1)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        let [paper] = decided.results.as_slice() else {
            panic!("one paper")
        };
        assert_eq!(paper.kind, PaperKind::MaritalStatusCertificate);
        assert_eq!(paper.number, "1/UBND-XNTTHN");
    })
    .await;
}

/// law.md 3: one sequence for each register, office and year.
#[tokio::test]
async fn certificates_are_numbered_in_their_own_book_without_gaps() {
    at_desk(async |desk| {
        let (lan, thuy) = (
            desk.everybody(CAU_GIAY).await,
            desk.everybody(HAI_CHAU).await,
        );
        desk.registered(&lan, &marital_status(1)).await;
        let mut second = marital_status(2);
        second.answers.set("purpose.other", "Vay vốn ngân hàng");
        desk.registered(&lan, &second).await;
        let mut elsewhere = marital_status(3);
        let home = "Phường Hải Châu, Thành phố Đà Nẵng";
        elsewhere.answers.set("person.residence", home);
        desk.registered(&thuy, &elsewhere).await;
        let mut conn = desk.db.read().await.unwrap();
        for (serial, number) in [(1, 1), (2, 2), (3, 1)] {
            let entry = entries::of_case(&mut conn, &code(serial)).await.unwrap();
            let entry = entry.unwrap();
            assert_eq!(entry.register, log());
            assert_eq!(entry.number, EntryNumber { number, year: 2026 });
        }
        drop(conn);
        let shelf = desk.registry.shelf(&lan).await.unwrap();
        let [book] = shelf.as_slice() else {
            panic!("one book on the shelf, not {}", shelf.len())
        };
        assert_eq!((book.book.register, book.book.last_number), (log(), 2));
    })
    .await;
}

/// Law 60/2014 Art. 59.
#[tokio::test]
async fn the_log_is_closed_with_its_totals_like_any_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &marital_status(1)).await;
        desk.clock.set("2026-12-31T17:30:00+07:00");
        desk.registry
            .close_book(&officer, log(), 2026)
            .await
            .unwrap();
        let record = desk.registry.closing_record(&officer, log(), 2026).await;
        assert!(record.unwrap().unwrap().starts_with(b"%PDF-"));
        let shelf = desk.registry.shelf(&officer).await.unwrap();
        assert_eq!(shelf[0].book.closing.as_ref().unwrap().entries, 1);
    })
    .await;
}

/// Decree 123/2015 Art. 22: the register known here says otherwise.
#[tokio::test]
async fn who_is_entered_as_married_gets_no_paper_that_says_never_married() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let couple = marriage(1);
        hand_over(&desk, &officer, &couple).await;
        let mut bride = marital_status(2);
        for part in [
            "name",
            "pin",
            "birth_date.day",
            "birth_date.month",
            "birth_date.year",
        ] {
            let theirs = couple.answers.trimmed(&format!("bride.{part}")).to_owned();
            bride.answers.set(format!("person.{part}"), theirs);
        }
        desk.arrives(&bride).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("status-married-here".into(), true)),
            "{says:?}"
        );
        let sent = desk.act(&officer, &code(2), super::desk::SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
        let mut divorced = bride.clone();
        divorced.code = code(3);
        for (input, typed) in [
            ("status.kind", "divorced"),
            ("status.divorced_where", "here"),
            ("status.paper_number", "12/2026/QĐST-HNGĐ"),
            ("status.paper_date.day", "10"),
            ("status.paper_date.month", "11"),
            ("status.paper_date.year", "2026"),
            ("status.paper_authority", "Tòa án nhân dân khu vực 1"),
        ] {
            divorced.answers.set(input, typed);
        }
        desk.arrives(&divorced).await;
        let says = found(&desk, &officer, &code(3)).await;
        assert!(
            says.contains(&("married-before-here".into(), false)),
            "{says:?}"
        );
    })
    .await;
}

/// Decree 123/2015 Art. 22.4.
#[tokio::test]
async fn a_commune_certifies_another_ones_time_only_after_asking_is_thought_of() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = marital_status(1);
        filing.answers.set("certified.period_where", "other");
        let there = "Phường Hải Châu, Thành phố Đà Nẵng";
        filing.answers.set("certified.period_commune", there);
        desk.arrives(&filing).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let elsewhere = ("status-elsewhere".to_owned(), false);
        assert!(found(&desk, &officer, &code(1)).await.contains(&elsewhere));
        let whom = "Ủy ban nhân dân phường Hải Châu".into();
        let what = "Có đăng ký kết hôn từ 2017 đến 2026 không".into();
        desk.act(&officer, &code(1), Action::AskVerification { whom, what })
            .await
            .unwrap();
        let answer = "Không có đăng ký kết hôn".into();
        desk.act(&officer, &code(1), Action::RecordVerification { answer })
            .await
            .unwrap();
        assert!(!found(&desk, &officer, &code(1)).await.contains(&elsewhere));
    })
    .await;
}

/// Decree 123/2015 Art. 23.3: one paper, one purpose, six months.
#[tokio::test]
async fn a_paper_for_the_same_purpose_that_is_still_good_is_told_of() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &marital_status(1)).await;
        let stands = ("status-paper-stands".to_owned(), false);
        desk.arrives(&marital_status(2)).await;
        assert!(found(&desk, &officer, &code(2)).await.contains(&stands));
        let mut other = marital_status(3);
        other.answers.set("purpose.other", "Vay vốn ngân hàng");
        desk.arrives(&other).await;
        assert!(!found(&desk, &officer, &code(3)).await.contains(&stands));
        desk.clock.set("2027-05-11T10:15:00+07:00");
        let mut later = marital_status(4);
        later
            .answers
            .set("office.any", "Phường Cầu Giấy, Thành phố Hà Nội");
        desk.arrives(&later).await;
        assert!(!found(&desk, &officer, &code(4)).await.contains(&stands));
    })
    .await;
}

#[tokio::test]
async fn a_stranger_learns_that_it_is_genuine_how_long_it_is_good_and_reads_it_by_the_birthday() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &marital_status(1)).await;
        let token = certificate(&desk, 1).await.check.unwrap().url;
        let token = token.rsplit('/').next().unwrap().to_owned();
        let from = std::net::IpAddr::from([192, 0, 2, 1]);
        let Checked::Genuine(paper) = desk.registry.check(from, &token).await.unwrap() else {
            panic!("genuine")
        };
        assert_eq!(paper.number, "1/UBND-XNTTHN");
        assert_eq!(paper.valid_until, "2027-05-10".parse().ok());
        assert!(!paper.over);
        let born = "1999-05-06".parse().unwrap();
        let read = desk.registry.reveal(from, &token, born).await.unwrap();
        assert!(matches!(read, Revealed::Paper(_)));
        let wrong = "1999-05-07".parse().unwrap();
        let read = desk.registry.reveal(from, &token, wrong).await.unwrap();
        assert!(matches!(read, Revealed::WrongFact));
        desk.clock.set("2027-05-11T08:00:00+07:00");
        let Checked::Genuine(paper) = desk.registry.check(from, &token).await.unwrap() else {
            panic!("genuine")
        };
        assert!(paper.over, "its last day is past");
    })
    .await;
}

/// Law 60/2014 Art. 26–29, as for every other entry.
#[tokio::test]
async fn an_entry_of_the_log_is_put_right_by_two_and_keeps_its_versions() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &marital_status(1)).await;
        let second = desk
            .officer("hoa", CAU_GIAY, &domain::case::Role::ALL)
            .await;
        let place = EntryPlace::parse("XNTTHN/2026/1").unwrap();
        let correction = |typed: &str| Correction {
            version: 1,
            values: [("person.name".to_owned(), typed.to_owned())].into(),
            basis: "Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên".into(),
            evidence: "Thẻ căn cước đã xem".into(),
            consent: String::new(),
        };
        let refused = desk
            .registry
            .propose_correction(&officer, place, &correction(" "))
            .await;
        let Err(crate::CorrectError::Invalid(problems)) = refused else {
            panic!("no name, no entry")
        };
        let name = CorrectionProblem::Unwritable("person.name".into());
        assert_eq!(problems, [name]);
        desk.registry
            .propose_correction(&officer, place, &correction("Đỗ Thị Mây"))
            .await
            .unwrap();
        desk.registry
            .agree_to_correction(&second, place)
            .await
            .unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (entry.version, entry.subject_name.as_str()),
            (2, "Đỗ Thị Mây")
        );
        let made = papers::of_case(&mut conn, &code(1)).await.unwrap();
        let new = made.last().unwrap();
        let said = &new.content.notes[0];
        assert!(said.contains("Họ, chữ đệm, tên"), "{said}");
        assert!(matches!(entry.content, RegisterContent::Act(_)));
    })
    .await;
}

#[tokio::test]
async fn whom_a_certificate_is_about_is_found_in_the_registers() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &marital_status(1)).await;
        let sought = Sought {
            name: "mai do".into(),
            register: "XNTTHN".into(),
            ..Sought::default()
        };
        let found = desk.registry.search_entries(&officer, &sought).await;
        let lines = found.unwrap().lines;
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].born, "06/05/1999");
    })
    .await;
}

/// Each line of a draft leads to its questions.
#[tokio::test]
async fn each_line_of_the_draft_leads_to_what_was_asked() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&marital_status(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.act(&officer, &code(1), super::desk::SEND_DRAFT)
            .await
            .unwrap();
        let told = desk.told(&code(1)).await;
        let Some(Message::DraftToConfirm(draft)) = told.last() else {
            panic!("a draft")
        };
        for (line, question) in [
            ("person_name", "person.name"),
            ("person_identity", "person.pin"),
            ("person_residence", "person.residence_detail"),
            ("certified_period", "certified.period_from"),
            ("status", "status.kind"),
            ("purpose", "purpose.other"),
        ] {
            let behind = &draft.questions[line];
            assert!(behind.iter().any(|id| id == question), "{line}: {behind:?}");
        }
        assert!(!draft.questions.contains_key("valid_until"));
    })
    .await;
}

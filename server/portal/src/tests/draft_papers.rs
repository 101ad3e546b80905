//! The draft of a paper, proof-read. Decision 1833/QĐ-BTP.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    demo,
    dossier::Stage,
    draft_paper::{DraftOutcome, DraftPdf, DraftSettled, DraftToConfirm},
    exchange::{Message, PORTAL},
    paper::{Line, Paper, PaperKind, Section},
};
use store::testing::both;

use super::{
    House, house,
    registry_says::{accepted, at, tell},
    stranger,
    supplementing::{asked, item},
};
use crate::{AnswerError, DossierError, DraftPaperState, Filed, PortalInbox, Visitor};

const PDF: &[u8] = b"%PDF-draft";

pub(super) fn draft(round: i64, at: DateTime<Utc>) -> Message {
    let lines = vec![
        Line::new("child_name", "Họ, chữ đệm, tên", "NGUYỄN MINH AN").strong(),
        Line::new("mother_name", "Họ, chữ đệm, tên người mẹ", "TRẦN THU HÀ"),
        Line::new("father_residence", "Nơi cư trú", "Phường Cầu Giấy"),
        Line::new("child_pin", "Số định danh cá nhân", "có sau khi vào sổ"),
    ];
    let paper = Paper {
        kind: PaperKind::BirthCertificate,
        title: "GIẤY KHAI SINH".into(),
        subtitle: None,
        head_above: "THÀNH PHỐ HÀ NỘI".into(),
        head_office: "ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY".into(),
        number: String::new(),
        sections: vec![Section {
            heading: None,
            lines,
        }],
        notes: Vec::new(),
        place_and_day: String::new(),
        day: NaiveDate::from_ymd_opt(2026, 11, 10).unwrap(),
        signer: None,
        check: None,
        demo: true,
        lang: "vi".into(),
        annex: None,
    };
    let behind = |line: &str, questions: &[&str]| {
        let questions = questions.iter().map(|id| (*id).to_owned()).collect();
        (line.to_owned(), questions)
    };
    Message::DraftToConfirm(Box::new(DraftToConfirm {
        at,
        round,
        confirm_by: at + TimeDelta::days(1),
        paper,
        questions: [
            behind(
                "child_name",
                &["child.family_name", "child.middle_name", "child.given_name"],
            ),
            behind("mother_name", &["mother.name"]),
            behind("father_residence", &[]),
        ]
        .into(),
        answers: demo::simple_birth().0,
        pdf: DraftPdf {
            sha256: store::Digest::of(PDF).as_str().into(),
            size: 10,
        },
        decisions: Vec::new(),
    }))
}

fn silent(at: DateTime<Utc>) -> Message {
    Message::DraftSettled(DraftSettled {
        at,
        round: 1,
        outcome: DraftOutcome::Silent,
        due_at: at + TimeDelta::hours(6),
    })
}

/// Case 1, accepted, its draft here at 10:40.
pub(super) async fn drafted(house: &House) -> (Visitor, Filed, PortalInbox) {
    let mut answers = demo::simple_birth();
    answers.set("requester.email", "huy@example.vn");
    let (visitor, id) = house.complete(answers).await;
    let filed = house.portal.submit(&visitor, id).await.unwrap();
    let inbox = PortalInbox::new(house.portal.clone());
    let code = filed.code.as_str();
    tell(house, &inbox, code, 1, accepted()).await.unwrap();
    let content = Bytes::from_static(PDF);
    house.portal.0.blobs.put(content).await.unwrap();
    tell(house, &inbox, code, 2, draft(1, at("10:40")))
        .await
        .unwrap();
    (visitor, filed, inbox)
}

/// What has been sent to the registry about a dossier.
pub(super) async fn sent(house: &House, code: &str) -> Vec<Message> {
    let mut conn = house.db.read().await.unwrap();
    let sent = store::exchange::sent(&mut conn, PORTAL, code)
        .await
        .unwrap();
    sent.iter()
        .map(|sent| Message::open(&sent.envelope).unwrap())
        .collect()
}

async fn subjects(house: &House) -> Vec<String> {
    let letters = house.letters().await;
    letters.into_iter().map(|letter| letter.subject).collect()
}

#[tokio::test]
async fn a_draft_is_on_the_dossiers_page_with_its_pdf_and_mail_says_so() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::InProcess);
        assert_eq!(dossier.events.last().unwrap().kind, "draft_sent");
        let draft = dossier.draft_paper.unwrap();
        assert_eq!(draft.state, DraftPaperState::Waiting);
        assert!(draft.waits(at("10:41")) && !draft.waits(at("10:41") + TimeDelta::days(1)));
        let file = house.portal.draft_paper_file(&visitor, code).await.unwrap();
        assert_eq!(file.content, PDF);
        let subject = format!("Hãy đọc lại bản nháp của hồ sơ {code}");
        assert!(subjects(&house).await.contains(&subject));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_confirmed_once_however_often_the_button_is_pressed() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        house.clock.set("2026-11-10T14:02:00+07:00");
        for _ in 0..3 {
            house.portal.confirm_draft(&visitor, code, 1).await.unwrap();
        }
        let sent = sent(&house, code).await;
        let [Message::Submitted(_), Message::DraftAnswered(answered)] = sent.as_slice() else {
            panic!("one answer")
        };
        assert_eq!((answered.at, answered.round), (at("14:02"), 1));
        assert!(answered.corrections.is_empty());
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.events.last().unwrap().kind, "draft_confirmed");
        assert_eq!(
            dossier.draft_paper.unwrap().state,
            DraftPaperState::Confirmed
        );
    })
    .await;
}

#[tokio::test]
async fn a_draft_of_somebody_else_is_not_there() {
    both(async |db| {
        let house = house(db);
        let (_, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        let other = house.portal.confirm_draft(&stranger(), code, 1).await;
        assert!(matches!(
            other,
            Err(AnswerError::Dossier(DossierError::NotFound))
        ));
        assert!(matches!(
            house.portal.draft_paper_file(&stranger(), code).await,
            Err(DossierError::NotFound)
        ));
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_was_replaced_meanwhile_is_not_confirmed() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, inbox) = drafted(&house).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 3, draft(2, at("11:00")))
            .await
            .unwrap();
        let old = house.portal.confirm_draft(&visitor, code, 1).await;
        assert!(matches!(old, Err(AnswerError::Changed)));
        house.portal.confirm_draft(&visitor, code, 2).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_twice_and_told_that_silence_was_agreement() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, inbox) = drafted(&house).await;
        let code = filed.code.as_str();
        house.clock.set("2026-11-10T22:39:00+07:00");
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        house.clock.set("2026-11-10T22:40:00+07:00");
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        house.clock.set("2026-11-11T07:39:00+07:00");
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        house.clock.set("2026-11-11T07:40:00+07:00");
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        let over = at("10:41") + TimeDelta::days(1);
        house.clock.set("2026-11-11T10:41:00+07:00");
        tell(&house, &inbox, code, 3, silent(over)).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::InProcess);
        assert_eq!(dossier.due_at, over + TimeDelta::hours(6));
        assert_eq!(dossier.draft_paper.unwrap().state, DraftPaperState::Silent);
        let subjects = subjects(&house).await;
        for subject in [
            format!("Nhắc đọc lại bản nháp của hồ sơ {code}"),
            format!("Sắp hết giờ đọc lại bản nháp {code}"),
            format!("Bản nháp của hồ sơ {code} được coi là đồng ý"),
        ] {
            let times = subjects.iter().filter(|found| **found == subject);
            assert_eq!(times.count(), 1, "{subjects:?}");
        }
        let letters = house.letters().await;
        let by = letters
            .iter()
            .filter(|letter| letter.text.contains("ngày 11 tháng 11 năm 2026, 10 giờ 40"));
        assert_eq!(by.count(), 3, "each says until when");
        // Confirming what counts as agreed does no harm, and says nothing twice.
        house.portal.confirm_draft(&visitor, code, 1).await.unwrap();
        assert_eq!(sent(&house, code).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn two_processes_remind_once() {
    both(async |db| {
        let house = house(db);
        drafted(&house).await;
        for at in ["2026-11-10T22:40:00+07:00", "2026-11-11T07:40:00+07:00"] {
            house.clock.set(at);
            let (one, other) = tokio::join!(
                house.portal.remind_of_drafts(),
                house.portal.remind_of_drafts()
            );
            assert_eq!(one.unwrap() + other.unwrap(), 1, "{at}");
        }
    })
    .await;
}

/// The portal stood still while half of the time went by.
#[tokio::test]
async fn who_was_not_reminded_in_time_is_reminded_of_the_end_alone() {
    both(async |db| {
        let house = house(db);
        let (_, filed, _) = drafted(&house).await;
        house.clock.set("2026-11-11T08:00:00+07:00");
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        let subjects = subjects(&house).await;
        let code = &filed.code;
        assert!(subjects.contains(&format!("Sắp hết giờ đọc lại bản nháp {code}")));
        assert!(!subjects.contains(&format!("Nhắc đọc lại bản nháp của hồ sơ {code}")));
    })
    .await;
}

#[tokio::test]
async fn nobody_is_reminded_who_has_answered() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, inbox) = drafted(&house).await;
        let code = filed.code.as_str();
        house.portal.confirm_draft(&visitor, code, 1).await.unwrap();
        house.later(TimeDelta::days(2));
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
        // The registry took the silence while the answer was on its way: the answer stands.
        tell(&house, &inbox, code, 3, silent(at("11:00")))
            .await
            .unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(
            dossier.draft_paper.unwrap().state,
            DraftPaperState::Confirmed
        );
        assert_eq!(dossier.events.last().unwrap().kind, "draft_confirmed");
    })
    .await;
}

#[tokio::test]
async fn after_a_withdrawal_a_draft_is_answered_no_more() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        house.portal.withdraw(&visitor, code).await.unwrap();
        let late = house.portal.confirm_draft(&visitor, code, 1).await;
        assert!(matches!(late, Err(AnswerError::Over)));
    })
    .await;
}

/// The draft was on its way when the dossier was asked back.
#[tokio::test]
async fn who_has_taken_a_filing_back_is_not_asked_to_read_its_draft() {
    both(async |db| {
        let house = house(db);
        let mut answers = demo::simple_birth();
        answers.set("requester.email", "huy@example.vn");
        let (visitor, id) = house.complete(answers).await;
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let code = filed.code.as_str();
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        house.portal.withdraw(&visitor, code).await.unwrap();
        let before = subjects(&house).await.len();
        tell(&house, &inbox, code, 2, draft(1, at("10:40")))
            .await
            .unwrap();
        assert_eq!(subjects(&house).await.len(), before);
    })
    .await;
}

/// A list that comes while a draft is here ends the draft; the registry says what that
/// does to the clock.
#[tokio::test]
async fn a_draft_lapses_when_the_registry_asks_for_more_and_is_never_agreed_with() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, inbox) = drafted(&house).await;
        let code = filed.code.as_str();
        let due = at("10:40") + TimeDelta::days(1);
        let Message::SupplementRequested(mut list) = asked(1, vec![item("mother.name", None)])
        else {
            panic!("a list")
        };
        list.due_at = Some(due);
        tell(&house, &inbox, code, 3, Message::SupplementRequested(list))
            .await
            .unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::SupplementRequested);
        assert_eq!(dossier.due_at, due);
        assert_eq!(dossier.draft_paper.unwrap().state, DraftPaperState::Lapsed);
        let agreed = house.portal.confirm_draft(&visitor, code, 1).await;
        assert!(matches!(agreed, Err(AnswerError::Changed)));
        assert!(sent(&house, code).await.len() == 1, "only the filing");
        house.later(TimeDelta::hours(23));
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 0);
    })
    .await;
}

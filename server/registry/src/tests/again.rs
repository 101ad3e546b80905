//! What is registered again because book and original are lost, and who is registered for
//! the first time late in life. Decree 123/2015 Art. 24–28; Circular 04/2020/TT-BTP Art. 8.

use domain::{
    case::{ActionKind, CaseStage},
    paper::{Paper, PaperKind},
    register::{RegisterContent, RegisterKind, RegistrationKind},
};
use store::registry::{
    entries::{self, Entry},
    papers,
};

use super::{
    desk::{
        CAU_GIAY, Desk, Filing, SA_PA, SEND_DRAFT, at_desk, birth_again, code, death, death_again,
        late_birth, marriage_again,
    },
    marriages::{found, married},
};
use crate::{ActError, Action, Officer};

async fn accepted(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
}

/// The former office is asked and answers.
async fn verified(desk: &Desk, officer: &Officer, code: &str) {
    let asked = Action::AskVerification {
        whom: "Ủy ban nhân dân phường Sa Pa".into(),
        what: "Sổ hộ tịch năm 1968 còn lưu giữ không".into(),
    };
    desk.act(officer, code, asked).await.unwrap();
    let answered = Action::RecordVerification {
        answer: "Công văn 87: không còn lưu giữ".into(),
    };
    desk.act(officer, code, answered).await.unwrap();
}

async fn stops(desk: &Desk, officer: &Officer, code: &str) -> Vec<String> {
    let found = found(desk, officer, code).await;
    let stops = found.into_iter().filter(|(_, stops)| *stops);
    stops.map(|(rule, _)| rule).collect()
}

async fn entry(desk: &Desk, code: &str) -> Entry {
    let mut conn = desk.db.read().await.unwrap();
    entries::of_case(&mut conn, code).await.unwrap().unwrap()
}

async fn printed(desk: &Desk, code: &str, kind: PaperKind) -> Vec<Paper> {
    let mut conn = desk.db.read().await.unwrap();
    let papers = papers::of_case(&mut conn, code).await.unwrap();
    let papers = papers.into_iter().filter(|paper| paper.kind == kind);
    papers.map(|paper| paper.content).collect()
}

/// Decree 123/2015 Art. 26.2.
#[tokio::test]
async fn a_birth_is_registered_again_once_the_former_office_has_answered() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &birth_again(1)).await;
        let Err(ActError::Blocked(findings)) = desk.act(&officer, &code(1), SEND_DRAFT).await
        else {
            panic!("nobody has asked the former office")
        };
        assert_eq!(findings[0].finding.rule, "former-office-not-asked");
        verified(&desk, &officer, &code(1)).await;
        assert_eq!(stops(&desk, &officer, &code(1)).await, Vec::<String>::new());
        let view = desk.agreed(&officer, &code(1)).await.unwrap();
        assert!(!view.is_late, "it was registered in time, long ago");
        assert!(view.allowed.contains(&ActionKind::Register));
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let entry = entry(&desk, &code(1)).await;
        assert_eq!(entry.content.registration(), RegistrationKind::Again);
        assert_eq!(entry.pin.as_deref(), Some("010068900101"), "the own number");
        let papers = printed(&desk, &code(1), PaperKind::BirthCertificate).await;
        let [certificate] = papers.as_slice() else {
            panic!("one certificate")
        };
        let said = "Đăng ký lại. Trước đây đã đăng ký tại UBND xã Sa Pả, huyện Sa Pa, 1968.";
        assert_eq!(certificate.notes, [said]);
        let lines = certificate.sections.iter().flat_map(|part| &part.lines);
        let pin = lines.clone().find(|line| line.id == "child_pin").unwrap();
        assert_eq!(pin.value, "010068900101");
        let who = lines.clone().find(|line| line.id == "informant_name");
        assert_eq!(who.unwrap().value, "HOÀNG VĂN THÁI");
    })
    .await;
}

/// Decree 123/2015 Art. 24.1: only what is lost.
#[tokio::test]
async fn what_stands_in_a_register_known_here_is_not_registered_again() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &birth_again(1)).await;
        verified(&desk, &officer, &code(1)).await;
        desk.agreed(&officer, &code(1)).await.unwrap();
        desk.enters(&officer, &code(1)).await;
        assert!(
            !stops(&desk, &officer, &code(1))
                .await
                .contains(&"entry-stands".into())
        );
        accepted(&desk, &officer, &birth_again(2)).await;
        verified(&desk, &officer, &code(2)).await;
        let stops = stops(&desk, &officer, &code(2)).await;
        assert!(stops.contains(&"entry-stands".into()), "{stops:?}");
        let sent = desk.act(&officer, &code(2), SEND_DRAFT).await;
        assert!(matches!(sent, Err(ActError::Blocked(_))));
    })
    .await;
}

/// Somebody else of the same name and day is only looked at.
#[tokio::test]
async fn another_person_of_the_same_name_and_day_stops_nothing_for_good() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &birth_again(1)).await;
        verified(&desk, &officer, &code(1)).await;
        desk.agreed(&officer, &code(1)).await.unwrap();
        desk.enters(&officer, &code(1)).await;
        let mut other = birth_again(2);
        other.answers.set("child.pin", "001068900105");
        other.answers.set("mother.name", "Trịnh Thị Ngọ");
        other.answers.set("father.name", "Hoàng Đình Cẩn");
        accepted(&desk, &officer, &other).await;
        let found = found(&desk, &officer, &code(2)).await;
        assert!(
            found.contains(&("entry-maybe-stands".into(), false)),
            "{found:?}"
        );
    })
    .await;
}

/// Decree 123/2015 Art. 25: at the former office itself nobody else is asked.
#[tokio::test]
async fn the_former_office_looks_into_its_own_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(SA_PA).await;
        let mut filing = birth_again(1);
        filing.answers.set("office.whose", "former");
        accepted(&desk, &officer, &filing).await;
        let found = found(&desk, &officer, &code(1)).await;
        assert!(found.contains(&("look-in-own-book".into(), false)));
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
    })
    .await;
}

/// Decree 123/2015 Art. 24.3.
#[tokio::test]
async fn a_birth_is_not_registered_again_of_who_is_registered_as_dead() {
    at_desk(async |desk| {
        let sa_pa = desk.everybody(SA_PA).await;
        let mut dead = death(2);
        for (input, typed) in [
            ("deceased.name", "Hoàng Văn Thái"),
            ("deceased.pin", "010068900101"),
            ("deceased.birth_date.year", "1968"),
        ] {
            dead.answers.set(input, typed);
        }
        desk.clock.set("2026-11-16T10:15:00+07:00");
        desk.registered(&sa_pa, &dead).await;
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &birth_again(1)).await;
        let stops = stops(&desk, &officer, &code(1)).await;
        assert!(stops.contains(&"person-is-dead".into()), "{stops:?}");
    })
    .await;
}

/// Decree 123/2015 Art. 27.
#[tokio::test]
async fn both_originals_of_a_marriage_registered_again_say_from_when_it_counts() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &marriage_again(1)).await;
        let early = desk.act(&officer, &code(1), Action::OfferDays).await;
        assert!(matches!(early, Err(ActError::Blocked(_))));
        verified(&desk, &officer, &code(1)).await;
        desk.act(&officer, &code(1), Action::OfferDays)
            .await
            .unwrap();
        desk.act(&officer, &code(1), married()).await.unwrap();
        let view = desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
        let originals = printed(&desk, &code(1), PaperKind::MarriageCertificate).await;
        assert_eq!(originals.len(), 2);
        for original in originals {
            assert!(
                original.notes[0]
                    .ends_with("Quan hệ hôn nhân được công nhận kể từ ngày 20/05/1994."),
                "{:?}",
                original.notes
            );
        }
        assert_eq!(
            entry(&desk, &code(1)).await.content.registration().code(),
            2
        );
        // The two are known as husband and wife from now on.
        accepted(&desk, &officer, &marriage_again(2)).await;
        let stops = stops(&desk, &officer, &code(2)).await;
        assert!(stops.contains(&"married-already".into()), "{stops:?}");
    })
    .await;
}

/// Decree 123/2015 Art. 28. That somebody is dead rests on old papers alone: two decide.
#[tokio::test]
async fn a_death_is_registered_again_by_two_and_is_not_late() {
    at_desk(async |desk| {
        let officer = desk.everybody(SA_PA).await;
        accepted(&desk, &officer, &death_again(1)).await;
        let view = desk.agreed(&officer, &code(1)).await.unwrap();
        assert!(!view.is_late);
        assert!(!view.allowed.contains(&ActionKind::Register));
        desk.enters(&officer, &code(1)).await;
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let entry = entry(&desk, &code(1)).await;
        assert_eq!(entry.register, RegisterKind::Death);
        assert_eq!(entry.content.registration(), RegistrationKind::Again);
        let papers = printed(&desk, &code(1), PaperKind::DeathExtract).await;
        let [extract] = papers.as_slice() else {
            panic!("one extract")
        };
        assert!(extract.notes[0].starts_with("Đăng ký lại."));
    })
    .await;
}

/// Circular 04/2020/TT-BTP Art. 8; Law 60/2014 Art. 15.1.
#[tokio::test]
async fn a_grown_person_who_was_never_entered_is_entered_late_by_two_and_keeps_the_number() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        accepted(&desk, &officer, &late_birth(1)).await;
        let view = desk.agreed(&officer, &code(1)).await.unwrap();
        assert!(view.is_late);
        assert!(!view.allowed.contains(&ActionKind::Register));
        desk.enters(&officer, &code(1)).await;
        let entry = entry(&desk, &code(1)).await;
        assert_eq!(entry.content.registration().code(), 4);
        assert_eq!(entry.pin.as_deref(), Some("010068900101"));
        let RegisterContent::Birth(birth) = &entry.content else {
            panic!("a birth")
        };
        assert!(birth.former.is_none());
    })
    .await;
}

/// Whoever has no number yet gets one, as at any birth.
#[tokio::test]
async fn who_has_no_number_gets_one_when_registered_again() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth_again(1);
        filing.answers.set("child.identity_kind", "cmnd");
        filing.answers.set("child.identity_number", "060123456");
        accepted(&desk, &officer, &filing).await;
        verified(&desk, &officer, &code(1)).await;
        desk.agreed(&officer, &code(1)).await.unwrap();
        desk.enters(&officer, &code(1)).await;
        let pin = entry(&desk, &code(1)).await.pin.unwrap();
        assert!(pin.starts_with("001068"), "{pin}");
    })
    .await;
}

//! The hand-over.

use std::collections::BTreeSet;

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    hand_over::HandOverCheck,
    paper::PaperKind,
    register::{RegisterContent, RegisterKind},
};
use store::registry::entries;

use super::{choose, hand_over, married, offered};
use crate::{
    ActError, Action, EventKind, Field, FieldProblem,
    tests::desk::{CAU_GIAY, at_desk, code, copy, marriage},
};

/// Law 60/2014 Art. 17–18; law.md 1, row 8: two originals, and the electronic extract.
#[tokio::test]
async fn both_come_are_asked_and_get_an_original_each() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let registry = &desk.registry;
        let begun = registry.continue_register(CAU_GIAY, RegisterKind::Marriage, 2026, 47);
        assert!(begun.await.unwrap());
        let slots = offered(&desk, &officer, &marriage(1)).await;
        let Message::AppointmentSet(set) = choose(&desk, &code(1), slots[8]).await else {
            panic!("an appointment")
        };
        assert_eq!(set.slot, slots[8]);
        desk.clock.set("2026-11-12T08:40:00+07:00");
        let view = desk.act(&officer, &code(1), married()).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();

        let Some(Message::Decided(decided)) = desk.told(&code(1)).await.pop() else {
            panic!("a decision")
        };
        let papers: Vec<_> = decided
            .results
            .iter()
            .map(|r| (r.kind, &*r.number))
            .collect();
        let original = (PaperKind::MarriageCertificate, "48/2026");
        let extract = (PaperKind::MarriageExtractCopy, "1/TLKH-BS");
        assert_eq!(papers, [original, original, extract]);

        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (entry.register, entry.number.number),
            (RegisterKind::Marriage, 48)
        );
        let RegisterContent::Marriage(entered) = entry.content else {
            panic!("a marriage")
        };
        assert_eq!(entered.married_on.to_string(), "2026-11-12");
        assert_eq!(entered.groom.name, "Phạm Đức Long");
        assert_eq!(entered.bride.pin.as_deref(), Some("001199900082"));
    })
    .await;
}

/// Nothing is entered until everything was done in front of both; what was done stands in
/// the history with the officer's name.
#[tokio::test]
async fn each_question_of_the_hand_over_is_ticked_and_written_down() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        offered(&desk, &officer, &marriage(1)).await;
        for left_out in HandOverCheck::ALL {
            let mut seen = BTreeSet::from(HandOverCheck::ALL);
            seen.remove(&left_out);
            let answer = desk
                .act(&officer, &code(1), Action::HandOver { seen })
                .await;
            let Err(ActError::Invalid(problems)) = answer else {
                panic!("{left_out:?} was left out")
            };
            assert_eq!(problems, [FieldProblem::Missing(Field::Seen(left_out))]);
        }
        let view = desk.act(&officer, &code(1), married()).await.unwrap();
        let asked = view
            .history
            .iter()
            .find(|h| h.kind == EventKind::PartiesAsked);
        let asked = asked.unwrap();
        assert_eq!(asked.officer.as_deref(), Some(officer.name.as_str()));
        let said = asked.reason.clone().unwrap();
        assert_eq!(said.split("; ").count(), 5, "{said}");
        assert!(
            said.contains("Đã hỏi người vợ: tự nguyện kết hôn"),
            "{said}"
        );
    })
    .await;
}

/// Only who enters marriages may; the front desk can set the hour and no more.
#[tokio::test]
async fn the_front_desk_sets_hours_and_enters_nothing() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let slots = offered(&desk, &officer, &marriage(1)).await;
        let front = desk.officer("front", CAU_GIAY, &[Role::Reception]).await;
        let answer = desk.act(&front, &code(1), married()).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
        let slot = Some(slots[0]);
        let view = desk.act(&front, &code(1), Action::SetDay { slot }).await;
        assert_eq!(view.unwrap().hand_over.unwrap().starts_at, slot);
    })
    .await;
}

/// Law 60/2014 Art. 12.1 h, as far as the registry can tell: by the name.
#[tokio::test]
async fn an_officer_does_not_register_the_own_marriage() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut own = marriage(1);
        own.answers.set("groom.name", "Cán bộ Khác");
        own.answers
            .set("bride.name", officer.name.replace("all.00166", "An"));
        let named = crate::Officer {
            name: "Cán bộ An".into(),
            ..officer.clone()
        };
        desk.arrives(&own).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let answer = desk.act(&named, &code(1), Action::OfferDays).await;
        let Err(ActError::Blocked(found)) = answer else {
            panic!("the own marriage")
        };
        assert_eq!(found[0].finding.rule, "officer-is-party");
        desk.act(&officer, &code(1), Action::OfferDays)
            .await
            .unwrap();
        let answer = desk.act(&named, &code(1), married()).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
    })
    .await;
}

/// Procedure 2.000635: either of the two finds the entry by the own name.
#[tokio::test]
async fn husband_and_wife_find_their_entry_each_by_the_own_name() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        hand_over(&desk, &officer, &marriage(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        for (name, birth, fits) in [
            ("đỗ thùy linh", ("3", "9", "1999"), true),
            ("Phạm Đức Long", ("12", "2", "1997"), true),
            ("Phạm Đức Long", ("3", "9", "1999"), false),
        ] {
            let mut asked = copy(2, "");
            asked.answers.set("subject.name", name);
            asked.answers.set("subject.birth_date.day", birth.0);
            asked.answers.set("subject.birth_date.month", birth.1);
            asked.answers.set("subject.birth_date.year", birth.2);
            let law = domain::procedure::procedure("trich-luc").unwrap();
            let day = "2026-11-10".parse().unwrap();
            let judging = domain::procedure::Judging::on(day);
            let declared =
                domain::procedure::read_so_far(law.on(day).unwrap(), &asked.answers, &judging);
            let sought = crate::candidates::EntrySought::of_copy(RegisterKind::Marriage, &declared);
            let shown = crate::candidates::candidates(&mut conn, &sought).await;
            assert_eq!(
                shown.unwrap().iter().any(|entry| entry.fits),
                fits,
                "{name}"
            );
        }
    })
    .await;
}

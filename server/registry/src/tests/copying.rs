//! Procedure 2.000635: a copy of an extract.

use domain::{case::CaseStage, exchange::Message, paper::PaperKind, register::RegisterKind};

use super::desk::{CAU_GIAY, at_desk, birth, birth_by, code, copy, issue_copy};
use crate::{ActError, Action};

#[tokio::test]
async fn a_copy_is_made_from_the_entry_that_was_asked_for() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registry
            .continue_register(CAU_GIAY, RegisterKind::Birth, 2026, 411)
            .await
            .unwrap();
        desk.registered(&officer, &birth(1)).await;
        desk.arrives(&copy(2, "412/2026")).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("one candidate")
        };
        assert!(candidate.fits);
        assert_eq!(candidate.mother_name, "Trần Thu Hà");
        let after = desk
            .act(&officer, &code(2), issue_copy(candidate.entry))
            .await
            .unwrap();
        assert_eq!(after.case.stage, CaseStage::AwaitingSignature);
        let after = desk.act(&officer, &code(2), Action::Sign).await.unwrap();
        assert_eq!(after.case.stage, CaseStage::Decided);
        let told = desk.told(&code(2)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        let [paper] = decided.results.as_slice() else {
            panic!("one paper")
        };
        // The first running number went to the copy that came with the certificate.
        assert_eq!(
            (paper.kind, paper.number.as_str()),
            (PaperKind::BirthExtractCopy, "2/TLKS-BS")
        );
    })
    .await;
}

#[tokio::test]
async fn people_of_one_name_and_birth_day_are_all_shown() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        desk.registered(&officer, &birth_by(2)).await;
        desk.arrives(&copy(3, "")).await;
        let view = desk
            .registry
            .case(&officer, &code(3))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(view.candidates.len(), 2);
    })
    .await;
}

/// The year alone finds the entry; another day of the same year is somebody else.
#[tokio::test]
async fn a_birth_is_found_by_its_year_and_not_by_another_day_of_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let born = [("", "", Some(true)), ("3", "11", None)];
        for (serial, (day, month, fits)) in (2..).zip(born) {
            let mut asked = copy(serial, "");
            asked.answers.set("subject.birth_date.day", day);
            asked.answers.set("subject.birth_date.month", month);
            desk.arrives(&asked).await;
            let view = desk.registry.case(&officer, &code(serial)).await;
            let shown = view.unwrap().unwrap().candidates;
            assert_eq!(shown.first().map(|one| one.fits), fits, "{day}");
        }
    })
    .await;
}

/// Law 60/2014 Art. 63: any authority of the database, wherever the entry stands.
#[tokio::test]
async fn another_office_than_the_one_of_the_entry_makes_the_copy() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let elsewhere = desk.everybody("22366").await;
        let mut asked = copy(2, "");
        asked
            .answers
            .set("office.any", "Phường Nha Trang, Tỉnh Khánh Hòa");
        desk.arrives(&asked).await;
        let view = desk
            .act(&elsewhere, &code(2), Action::Accept)
            .await
            .unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("one candidate")
        };
        assert!(candidate.fits);
        assert_eq!(candidate.office, CAU_GIAY);
        let entry = candidate.entry;
        let after = desk
            .act(
                &elsewhere,
                &code(2),
                Action::IssueCopy {
                    entry,
                    grounds: "Đã xem căn cước".into(),
                },
            )
            .await
            .unwrap();
        assert_eq!(after.case.stage, CaseStage::AwaitingSignature);
    })
    .await;
}

/// Law 60/2014 Art. 63: extracts are for the person, not for who knows a number.
#[tokio::test]
async fn a_number_that_belongs_to_somebody_else_gives_no_copy() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut other = birth_by(1);
        other.answers.set("child.given_name", "Bình");
        desk.registered(&officer, &other).await;
        desk.arrives(&copy(2, "1/2026")).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("one candidate")
        };
        assert!(!candidate.fits);
        let answer = desk
            .act(&officer, &code(2), issue_copy(candidate.entry))
            .await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
    })
    .await;
}

#[tokio::test]
async fn an_entry_that_was_not_shown_gives_no_copy() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&copy(1, "")).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let entry = uuid::Uuid::from_u128(1);
        let answer = desk.act(&officer, &code(1), issue_copy(entry)).await;
        assert!(matches!(answer, Err(ActError::NotFound)));
    })
    .await;
}

/// Either of the two asks; of an old book, too.
#[tokio::test]
async fn a_copy_of_a_marriage_is_made_for_either_of_the_two() {
    at_desk(async |desk| {
        let officer = desk.everybody("22366").await;
        let books = include_str!("../../../../docs/examples/old-books.csv");
        super::importing::import(&desk, books).await;
        for (serial, name, born) in [(1, "Phạm Thị Cúc", "1968"), (2, "Trần Văn Bình", "1965")]
        {
            let mut filing = copy(serial, "");
            filing.procedure = "trich-luc-ket-hon";
            for part in ["day", "month"] {
                filing.answers.set(format!("subject.birth_date.{part}"), "");
            }
            for (question, answer) in [
                ("requester.relationship", "self"),
                ("requester.name", name),
                ("subject.name", name),
                ("subject.birth_date.year", born),
                ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
            ] {
                filing.answers.set(question, answer);
            }
            desk.arrives(&filing).await;
            let view = desk.act(&officer, &code(serial), Action::Accept).await;
            let view = view.unwrap();
            let [candidate] = view.candidates.as_slice() else {
                panic!("one candidate for {name}")
            };
            assert!(candidate.fits, "{name}");
            let entry = candidate.entry;
            desk.act(&officer, &code(serial), issue_copy(entry))
                .await
                .unwrap();
            let mut conn = desk.db.read().await.unwrap();
            let made = store::registry::papers::of_case(&mut conn, &code(serial)).await;
            let made = made.unwrap().remove(0);
            assert_eq!(made.kind, PaperKind::MarriageExtractCopy);
            let printed: Vec<String> = made
                .content
                .sections
                .into_iter()
                .flat_map(|section| section.lines)
                .map(|line| line.value)
                .collect();
            for line in ["PHẠM THỊ CÚC", "TRẦN VĂN BÌNH", "02/1968", "12/1990"] {
                assert!(
                    printed.iter().any(|value| value == line),
                    "{line}: {printed:?}"
                );
            }
        }
    })
    .await;
}

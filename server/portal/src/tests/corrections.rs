//! Saying what is wrong in a draft of a paper. product.md, "Follow".

use chrono::TimeDelta;
use domain::{
    exchange::Message,
    law::LawPack,
    procedure::{Answers, Judging},
};
use store::testing::both;

use super::{
    House,
    draft_papers::{drafted, sent},
    house, stranger,
};
use crate::{AnswerError, DossierError, DraftPaper, DraftPaperState, Visitor, Wrong, WrongProblem};

fn wrong(line: &str, typed: &[(&str, &str)], words: &str) -> Wrong {
    let mut answers = Answers::default();
    for (input, typed) in typed {
        answers.set(*input, *typed);
    }
    Wrong {
        line: line.into(),
        typed: answers,
        words: words.into(),
        note: "Theo căn cước".into(),
    }
}

fn mother() -> Wrong {
    wrong("mother_name", &[("mother.name", "Trần Thu Hạ")], "")
}

async fn seen(house: &House, visitor: &Visitor, code: &str) -> DraftPaper {
    let dossier = house.portal.dossier(visitor, code).await.unwrap();
    dossier.draft_paper.unwrap()
}

fn version() -> &'static domain::procedure::Version {
    super::birth()
        .under(LawPack::Vn2014, judging().day)
        .unwrap()
}

fn judging() -> Judging {
    Judging::on("2026-11-10".parse().unwrap())
}

#[tokio::test]
async fn what_is_typed_about_a_line_is_kept_at_once_and_can_be_dropped() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        // Half of it first: kept as it is.
        let half = wrong("mother_name", &[("mother.name", "")], "");
        house
            .portal
            .keep_correction(&visitor, code, 1, &half)
            .await
            .unwrap();
        let draft = seen(&house, &visitor, code).await;
        let [kept] = draft.corrections.as_slice() else {
            panic!("one correction")
        };
        assert_eq!(kept.note, "Theo căn cước");
        let [WrongProblem::Answer(ref problem)] = draft.problems(version(), &judging(), kept)[..]
        else {
            panic!("a name is missing")
        };
        assert_eq!(problem.question, "mother.name");
        let unfinished = house.portal.send_corrections(&visitor, code, 1).await;
        assert!(matches!(unfinished, Err(AnswerError::Unfinished)));
        house
            .portal
            .keep_correction(&visitor, code, 1, &mother())
            .await
            .unwrap();
        let draft = seen(&house, &visitor, code).await;
        assert_eq!(draft.corrections.len(), 1);
        assert!(
            draft
                .problems(version(), &judging(), &draft.corrections[0])
                .is_empty()
        );
        house
            .portal
            .drop_correction(&visitor, code, 1, "mother_name")
            .await
            .unwrap();
        assert!(seen(&house, &visitor, code).await.corrections.is_empty());
        let none = house.portal.send_corrections(&visitor, code, 1).await;
        assert!(matches!(none, Err(AnswerError::Unfinished)));
    })
    .await;
}

#[tokio::test]
async fn corrections_arrive_once_with_what_was_printed_and_what_is_right() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        let child = wrong(
            "child_name",
            &[
                ("child.family_name", "Nguyễn"),
                ("child.middle_name", "Minh"),
                ("child.given_name", "Ân"),
            ],
            "",
        );
        let home = wrong("father_residence", &[], "Số 7 ngõ 12, phường Cầu Giấy");
        for wrong in [&child, &mother(), &home] {
            house
                .portal
                .keep_correction(&visitor, code, 1, wrong)
                .await
                .unwrap();
        }
        // Something is wrong: "everything is right" cannot be said, in whatever window.
        let right = house.portal.confirm_draft(&visitor, code, 1).await;
        assert!(matches!(right, Err(AnswerError::Changed)));
        for _ in 0..2 {
            house
                .portal
                .send_corrections(&visitor, code, 1)
                .await
                .unwrap();
        }
        let sent = sent(&house, code).await;
        let [_, Message::DraftAnswered(answered)] = sent.as_slice() else {
            panic!("one answer")
        };
        let told: Vec<_> = answered
            .corrections
            .iter()
            .map(|c| (c.line.as_str(), c.shown.as_str(), c.right.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("child_name", "NGUYỄN MINH AN", "Nguyễn Minh Ân"),
                (
                    "father_residence",
                    "Phường Cầu Giấy",
                    "Số 7 ngõ 12, phường Cầu Giấy"
                ),
                ("mother_name", "TRẦN THU HÀ", "Trần Thu Hạ"),
            ]
        );
        assert_eq!(
            answered.corrections[2].answers["mother.name"],
            "Trần Thu Hạ"
        );
        assert!(answered.corrections[1].answers.is_empty());
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.events.last().unwrap().kind, "draft_corrected");
        assert_eq!(
            dossier.draft_paper.unwrap().state,
            DraftPaperState::Corrected
        );
        let late = house
            .portal
            .keep_correction(&visitor, code, 1, &mother())
            .await;
        assert!(matches!(late, Err(AnswerError::Changed)));
    })
    .await;
}

#[tokio::test]
async fn a_correction_must_say_something_else_than_the_draft() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let draft = seen(&house, &visitor, filed.code.as_str()).await;
        for (wrong, problem) in [
            (
                wrong("mother_name", &[("mother.name", " Trần Thu Hà ")], ""),
                WrongProblem::Same,
            ),
            (wrong("father_residence", &[], "  "), WrongProblem::NoWords),
            (
                wrong("father_residence", &[], &"x".repeat(501)),
                WrongProblem::LongWords(500),
            ),
        ] {
            assert_eq!(draft.problems(version(), &judging(), &wrong), [problem]);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_corrects_the_draft_of_somebody_else_or_a_line_that_the_entry_gives() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        let pin = wrong("child_pin", &[], "001226900101");
        for (who, wrong) in [(&stranger(), mother()), (&visitor, pin)] {
            let answer = house.portal.keep_correction(who, code, 1, &wrong).await;
            assert!(matches!(
                answer,
                Err(AnswerError::Dossier(DossierError::NotFound))
            ));
        }
        let other = house.portal.send_corrections(&stranger(), code, 1).await;
        assert!(matches!(other, Err(AnswerError::Dossier(_))));
    })
    .await;
}

#[tokio::test]
async fn after_the_time_nothing_is_corrected() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed, _) = drafted(&house).await;
        let code = filed.code.as_str();
        house
            .portal
            .keep_correction(&visitor, code, 1, &mother())
            .await
            .unwrap();
        house.later(TimeDelta::days(2));
        let late = house.portal.send_corrections(&visitor, code, 1).await;
        assert!(matches!(late, Err(AnswerError::Over)));
    })
    .await;
}

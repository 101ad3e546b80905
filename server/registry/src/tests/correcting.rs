//! What the registrar makes of the citizen's corrections.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    case::CaseStage,
    draft_paper::{Correction, DraftOutcome, DraftToConfirm},
    exchange::Message,
};
use store::registry::former_answers;

use super::desk::{CAU_GIAY, Desk, SEND_DRAFT, at_desk, birth, code, noticed};
use crate::{ActError, Action, Judged, JudgementProblem, Officer, Unjudged};

fn correction(line: &str, answers: &[(&str, &str)]) -> Correction {
    Correction {
        line: line.into(),
        shown: "TRẦN THU HÀ".into(),
        right: "Trần Thu Hạ".into(),
        answers: answers
            .iter()
            .map(|(input, typed)| ((*input).to_owned(), (*typed).to_owned()))
            .collect(),
        note: String::new(),
    }
}

fn mother() -> Correction {
    correction("mother_name", &[("mother.name", "Trần Thu Hạ")])
}

fn in_words() -> Correction {
    correction("father_residence", &[])
}

fn take(line: &str) -> Judged {
    Judged {
        line: line.into(),
        taken: true,
        reason: String::new(),
    }
}

fn decline(line: &str, reason: &str) -> Judged {
    Judged {
        line: line.into(),
        taken: false,
        reason: reason.into(),
    }
}

/// The citizen has sent these corrections of the first draft.
async fn corrected(desk: &Desk, corrections: Vec<Correction>) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.arrives(&birth(1)).await;
    desk.act(&officer, &code(1), Action::Accept).await.unwrap();
    desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
    desk.clock.advance(TimeDelta::hours(2));
    desk.answers_draft(&code(1), corrections).await;
    officer
}

async fn judge(desk: &Desk, officer: &Officer, judged: Vec<Judged>) -> Result<(), ActError> {
    let done = desk
        .act(officer, &code(1), Action::SendDraft { judged })
        .await;
    done.map(|_| ())
}

async fn newest_draft(desk: &Desk) -> DraftToConfirm {
    let told = desk.told(&code(1)).await;
    let Some(Message::DraftToConfirm(draft)) = told.last() else {
        panic!("a draft")
    };
    (**draft).clone()
}

fn line(draft: &DraftToConfirm, id: &str) -> String {
    let mut lines = draft
        .paper
        .sections
        .iter()
        .flat_map(|section| &section.lines);
    lines.find(|line| line.id == id).unwrap().value.clone()
}

#[tokio::test]
async fn a_correction_that_is_taken_over_stands_in_the_new_draft_and_the_old_answers_are_kept() {
    at_desk(async |desk| {
        let officer = corrected(&desk, vec![mother()]).await;
        let settled = desk.told(&code(1)).await;
        let Some(Message::DraftSettled(settled)) = settled.last() else {
            panic!("the portal is told")
        };
        assert_eq!(settled.outcome, DraftOutcome::Corrected);
        judge(&desk, &officer, vec![take("mother_name")])
            .await
            .unwrap();
        let draft = newest_draft(&desk).await;
        assert_eq!(
            (draft.round, line(&draft, "mother_name").as_str()),
            (2, "TRẦN THU HẠ")
        );
        assert_eq!(draft.answers["mother.name"], "Trần Thu Hạ");
        let next_day = "2026-11-11T17:00:00+07:00";
        assert_eq!(draft.confirm_by, next_day.parse::<DateTime<Utc>>().unwrap());
        let [decision] = draft.decisions.as_slice() else {
            panic!("one decision")
        };
        assert!(decision.taken && decision.correction == mother());
        let mut conn = desk.db.read().await.unwrap();
        let former = former_answers::of_case(&mut conn, &code(1)).await.unwrap();
        let [former] = former.as_slice() else {
            panic!("one former version")
        };
        assert_eq!(former.answers["mother.name"], "Trần Thu Hà");
        assert_eq!(former.officer, officer.id);
        drop(conn);
        desk.answers_draft(&code(1), Vec::new()).await;
        let done = desk
            .act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
        assert_eq!(done.case.stage, CaseStage::AwaitingSignature);
        assert_eq!(done.answers.get("mother.name"), "Trần Thu Hạ");
    })
    .await;
}

#[tokio::test]
async fn a_correction_is_declined_with_a_reason_that_comes_with_a_new_draft() {
    at_desk(async |desk| {
        let officer = corrected(&desk, vec![mother(), in_words()]).await;
        let reason = "Giấy chứng sinh ghi Trần Thu Hà.";
        let judged = vec![
            decline("mother_name", reason),
            decline("father_residence", "Hãy nộp giấy xác nhận nơi cư trú."),
        ];
        judge(&desk, &officer, judged).await.unwrap();
        let draft = newest_draft(&desk).await;
        assert_eq!(
            (draft.round, line(&draft, "mother_name").as_str()),
            (2, "TRẦN THU HÀ")
        );
        assert_eq!(draft.decisions[0].reason, reason);
        let mut conn = desk.db.read().await.unwrap();
        let former = former_answers::of_case(&mut conn, &code(1)).await.unwrap();
        assert!(former.is_empty(), "nothing was replaced");
    })
    .await;
}

#[tokio::test]
async fn every_correction_needs_a_decision_that_holds() {
    at_desk(async |desk| {
        let officer = corrected(&desk, vec![mother(), in_words()]).await;
        let judged = vec![take("father_residence"), decline("mother_name", "  ")];
        for (judged, problems) in [
            (
                Vec::new(),
                [JudgementProblem::Missing, JudgementProblem::Missing],
            ),
            (
                judged,
                [JudgementProblem::NoReason, JudgementProblem::Words],
            ),
        ] {
            let Err(ActError::Unjudged(found)) = judge(&desk, &officer, judged).await else {
                panic!("a draft without decisions")
            };
            let unjudged = |line: &str, what| Unjudged {
                line: line.into(),
                what,
            };
            assert_eq!(
                found,
                [
                    unjudged("mother_name", problems[0]),
                    unjudged("father_residence", problems[1])
                ]
            );
        }
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::DraftCorrected);
    })
    .await;
}

/// What is taken over is judged by the law's rules like any answer (law.md 4.7).
#[tokio::test]
async fn a_correction_that_breaks_the_law_is_not_taken_over() {
    at_desk(async |desk| {
        let too_young = correction(
            "mother_birth",
            &[
                ("mother.birth_date.day", "14"),
                ("mother.birth_date.month", "3"),
                ("mother.birth_date.year", "2020"),
            ],
        );
        let officer = corrected(&desk, vec![too_young]).await;
        let Err(ActError::Blocked(found)) =
            judge(&desk, &officer, vec![take("mother_birth")]).await
        else {
            panic!("taken over against the law")
        };
        assert_eq!(found[0].finding.rule, "incomplete");
        assert!(
            found[0]
                .finding
                .questions
                .contains(&"mother.birth_date".to_owned())
        );
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.answers.get("mother.birth_date.year"), "1996");
    })
    .await;
}

/// Law 60/2014 Art. 13: where a parent lives decides who registers.
#[tokio::test]
async fn a_correction_that_makes_another_office_competent_is_not_taken_over() {
    at_desk(async |desk| {
        let moved = correction(
            "mother_residence",
            &[("mother.residence", "Phường Hải Châu, Thành phố Đà Nẵng")],
        );
        let officer = corrected(&desk, vec![moved]).await;
        let answer = judge(&desk, &officer, vec![take("mother_residence")]).await;
        let Err(ActError::Blocked(found)) = answer else {
            panic!("taken over by the wrong office")
        };
        assert_eq!(found[0].finding.rule, "other-office");
    })
    .await;
}

/// Corrected into a child that is in the book already: stopped before a new draft.
#[tokio::test]
async fn a_correction_is_looked_at_for_duplicates_too() {
    at_desk(async |desk| {
        let named = correction("child_name", &[("child.given_name", "Bình")]);
        let officer = corrected(&desk, vec![named]).await;
        // With a notification and an hour of its own: a twin, until the names are one.
        let mut other = noticed(birth(2), 413);
        other.answers.set("child.given_name", "Bình");
        other.answers.set("child.birth_time.minute", "49");
        desk.registered(&officer, &other).await;
        let Err(ActError::Blocked(found)) = judge(&desk, &officer, vec![take("child_name")]).await
        else {
            panic!("the same child twice")
        };
        assert_eq!(found[0].finding.rule, "registered-already");
    })
    .await;
}

#![allow(clippy::unwrap_used)]
//! The rules of law.md section 4, by article, on the families of section 14.

mod acknowledgement;
mod again;
mod birth;
mod change;
mod confirmation;
mod death;
mod filing;
mod foreign_paper;
mod guardianship;
mod limits;
mod marital;
mod marriage;
mod no_number;
mod origin;
mod parents;
mod recording;
mod same_go;
mod visit;

use chrono::NaiveDate;

use super::*;
use crate::demo;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version(id: &str, on: &str) -> &'static Version {
    procedure(id).unwrap().on(day(on)).unwrap()
}

fn with_file(mut answers: Answers, question: &str) -> Answers {
    answers.set(question, uuid::Uuid::from_u128(7).to_string());
    answers
}

fn simple() -> Answers {
    with_file(demo::simple_birth(), "file.birth_notice")
}

/// What the procedure says of these answers filed on that day: the problems as
/// `question code`.
fn judged(procedure: &str, answers: &Answers, on: &str) -> Result<Declaration, Vec<String>> {
    let judged = declare(version(procedure, on), answers, &Judging::on(day(on)));
    judged.map_err(|problems| {
        problems
            .into_iter()
            .map(|p| format!("{} {}", p.question, p.code))
            .collect()
    })
}

fn with(mut answers: Answers, pairs: &[(&str, &str)]) -> Answers {
    for (input, typed) in pairs {
        answers.set(*input, *typed);
    }
    answers
}

/// The rules that a judgement found broken, stops and warnings alike.
fn rules_of(judged: Result<Declaration, Vec<String>>) -> Vec<String> {
    match judged {
        Ok(declaration) => declaration.warnings.into_iter().map(|f| f.rule).collect(),
        Err(problems) => problems,
    }
}

fn assert_found(found: &[String], rule: &str) {
    assert!(
        found.iter().any(|problem| problem.ends_with(rule)),
        "{rule} not in {found:?}"
    );
}

fn judge(answers: &Answers, on: &str) -> Result<Declaration, Vec<String>> {
    judged("khai-sinh", answers, on)
}

fn changed(pairs: &[(&str, &str)]) -> Answers {
    with(simple(), pairs)
}

/// The rules that break when these answers are changed.
fn broken(pairs: &[(&str, &str)]) -> Vec<String> {
    rules_of(judge(&changed(pairs), "2026-11-10"))
}

/// The rule stays silent when these answers are changed.
fn keeps(pairs: &[(&str, &str)], rule: &str) {
    let found = broken(pairs);
    assert!(
        !found.iter().any(|problem| problem.ends_with(rule)),
        "{rule} in {found:?}"
    );
}

fn breaks(pairs: &[(&str, &str)], rule: &str) {
    assert_found(&broken(pairs), rule);
}

#[test]
fn an_own_extract_names_the_asker() {
    let answers = Answers::from([
        ("requester.relationship", "self"),
        ("requester.name", "Trần Thu Hà"),
        ("requester.pin", "001196900011"),
        ("requester.phone", "0912345678"),
        ("subject.name", "Trần Thị Khác"),
    ]);
    let version = version("trich-luc", "2026-11-10");
    let problems = declare(version, &answers, &Judging::on(day("2026-11-10"))).unwrap_err();
    assert!(problems.iter().any(|p| p.code == "own-name"));
}

#[test]
fn every_rule_names_questions_that_exist() {
    for version in PROCEDURES.iter().flat_map(|p| p.versions) {
        for rule in version.rules {
            assert!(!rule.questions.is_empty(), "{}", rule.id);
            for id in rule.questions {
                assert!(version.question(id).is_some(), "{} names {id}", rule.id);
            }
        }
    }
}

//! Marital-status certificates. Decree 123/2015 Art. 21–23; law.md 2.5.

use super::{judged, rules_of, with};
use crate::{
    demo,
    procedure::{Answers, Declaration, Outcome, procedure},
    register::{ActKind, FactValue, RegisterContent},
};

const ID: &str = "tinh-trang-hon-nhan";
const ON: &str = "2026-11-10";

const PARTNER: [(&str, &str); 6] = [
    ("partner.name", "Kim Min-jun"),
    ("partner.birth_date.year", "1996"),
    ("partner.nationality", "KOR"),
    ("partner.identity", "Hộ chiếu M70000061"),
    ("partner.residence", "Seoul, Hàn Quốc"),
    ("partner.marries_at", "Phường Cầu Giấy, thành phố Hà Nội"),
];
const MARRIED: [(&str, &str); 7] = [
    ("status.kind", "married"),
    ("status.spouse", "Trần Văn Nam"),
    ("status.paper_number", "48/2024"),
    ("status.paper_date.day", "6"),
    ("status.paper_date.month", "5"),
    ("status.paper_date.year", "2024"),
    ("status.paper_authority", "UBND phường Cầu Giấy"),
];

fn answers(pairs: &[(&str, &str)]) -> Answers {
    with(demo::marital_status(), pairs)
}

fn to_marry(pairs: &[(&str, &str)]) -> Answers {
    let answers = answers(&[("purpose.kind", "marriage_vn_foreigner")]);
    with(with(answers, &PARTNER), pairs)
}

fn found(answers: &Answers) -> Vec<String> {
    rules_of(judged(ID, answers, ON))
}

fn entered(declaration: &Declaration) -> crate::register::ActRecord {
    let version = procedure(ID).unwrap().versions.first().unwrap();
    let Outcome::Enter(_, entry) = version.outcome else {
        panic!("it enters the log")
    };
    match entry(&declaration.declared) {
        Some(RegisterContent::Act(act)) => *act,
        _ => panic!("an act"),
    }
}

#[test]
fn the_log_keeps_who_when_what_and_for_what() {
    let declaration = judged(ID, &answers(&[]), ON).unwrap();
    assert_eq!(declaration.warnings, []);
    let act = entered(&declaration);
    assert_eq!(act.kind, ActKind::MaritalStatus);
    let facts: Vec<&str> = act.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(facts, ["certified_period", "status", "purpose"]);
    assert_eq!(act.word("status"), Some("never_married"));
    let Some(FactValue::Said { with, .. }) = act.value("certified_period") else {
        panic!("a period")
    };
    assert_eq!(
        (with["from"].as_str(), with["to"].as_str()),
        ("06/05/2017", "10/11/2026")
    );
    assert!(with["place"].ends_with("Phường Cầu Giấy, Thành phố Hà Nội"));
}

/// Decree 123/2015 Art. 22: a period lies in a life and ends after it began.
#[test]
fn the_period_to_be_certified_lies_in_a_life_and_in_order() {
    let turned = [
        ("certified.period_from.year", "2026"),
        ("certified.period_from.month", "12"),
    ];
    let future = found(&answers(&turned));
    assert!(
        future.iter().any(|one| one.ends_with("date-future")),
        "{future:?}"
    );
    let turned = [("certified.period_to.year", "2016")];
    assert_eq!(
        found(&answers(&turned)),
        ["certified.period_from period-order"]
    );
    let unborn = [
        ("certified.period_from.year", "1999"),
        ("certified.period_from.day", "5"),
    ];
    assert_eq!(
        found(&answers(&unborn)),
        ["certified.period_from period-before-birth"]
    );
    let child = [("certified.period_from.year", "2016")];
    assert_eq!(found(&answers(&child)), ["period-before-age"]);
}

/// Law on Marriage and Family 2014 Art. 5.2 c, 8.1 a.
#[test]
fn who_is_married_or_too_young_gets_no_paper_to_marry() {
    assert_eq!(found(&to_marry(&MARRIED)), ["status.kind married-already"]);
    assert_eq!(
        found(&answers(&MARRIED)),
        Vec::<String>::new(),
        "to buy a house"
    );
    let young = [
        ("person.birth_date.year", "2008"),
        ("person.birth_date.month", "12"),
        ("person.identity_kind", "passport"),
        ("person.identity_number", "P1234567"),
        ("certified.period_from.year", "2026"),
    ];
    assert_eq!(found(&to_marry(&young)), ["person.birth_date too-young"]);
}

#[test]
fn one_person_does_not_marry_themself() {
    let own = [
        ("partner.name", "đỗ thị mai"),
        ("partner.birth_date.day", "6"),
        ("partner.birth_date.month", "5"),
        ("partner.birth_date.year", "1999"),
    ];
    assert_eq!(found(&to_marry(&own)), ["partner.name partner-is-person"]);
}

/// Decree 18/2026: since 1 January 2026 the office looks it up.
#[test]
fn two_citizens_who_marry_here_are_told_that_they_need_no_paper() {
    let two = [
        ("purpose.kind", "marriage_vn_vn"),
        ("partner.nationality", "VNM"),
    ];
    assert_eq!(found(&to_marry(&two)), ["not-needed"]);
    assert_eq!(found(&to_marry(&[])), Vec::<String>::new());
}

/// Law 26/2023 on identification.
#[test]
fn a_number_of_another_year_on_a_certificate_is_only_asked_about() {
    let other = [("person.birth_date.year", "1998")];
    assert_eq!(found(&answers(&other)), ["person-pin"]);
}

/// law.md 2.5: the partner's block belongs to a marriage.
#[test]
fn the_partner_is_named_on_a_paper_to_marry_and_on_no_other() {
    let marries = entered(&judged(ID, &to_marry(&[]), ON).unwrap());
    let Some(FactValue::Said { with, .. }) = marries.value("partner") else {
        panic!("a partner")
    };
    assert_eq!(with["nationality"], "Hàn Quốc");
    assert!(
        entered(&judged(ID, &answers(&[]), ON).unwrap())
            .value("partner")
            .is_none()
    );
}

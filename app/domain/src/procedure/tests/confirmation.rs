//! Confirmation of civil status information, and copies of the other registers. law.md 1
//! rows 21, 22 and 27, 12.2.

use super::{judged, rules_of, with};
use crate::{
    demo,
    law::Term,
    procedure::{Answers, Outcome, PROCEDURES, procedure},
    register::RegisterContent,
};

const ID: &str = "xac-nhan-thong-tin";
const ON: &str = "2026-11-10";

fn found(pairs: &[(&str, &str)]) -> Vec<String> {
    rules_of(judged(ID, &with(demo::confirmation(), pairs), ON))
}

#[test]
fn the_log_keeps_which_registers_are_looked_through_and_what_for() {
    let declaration = judged(ID, &demo::confirmation(), ON).unwrap();
    let Outcome::Enter(_, entry) = procedure(ID).unwrap().versions[0].outcome else {
        panic!("it enters a log")
    };
    let Some(RegisterContent::Act(act)) = entry(&declaration.declared) else {
        panic!("an act")
    };
    let facts: Vec<&str> = act.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(facts, ["ask_birth", "ask_marriage", "purpose"]);
}

#[test]
fn at_least_one_register_is_asked_about() {
    let none = [("ask.birth", ""), ("ask.marriage", "")];
    assert_eq!(found(&none), ["ask.birth confirm-nothing"]);
}

/// law.md 12.2: about another adult only with a mandate.
#[test]
fn parents_ask_about_a_minor_and_need_a_mandate_of_an_adult() {
    let parent = [
        ("requester.relationship", "parent"),
        ("requester.name", "Đỗ Văn Sơn"),
        ("requester.pin", "001095900202"),
    ];
    assert_eq!(found(&parent), ["requester.relationship confirm-adult"]);
}

#[test]
fn a_number_of_another_year_on_a_confirmation_is_only_asked_about() {
    assert_eq!(found(&[("person.birth_date.year", "1998")]), ["person-pin"]);
}

/// law.md 1 row 21 and 27: every register but the logs of one purpose can be copied.
#[test]
fn a_copy_is_made_from_the_register_that_is_chosen() {
    for (id, word, register) in [
        ("trich-luc-khac", "guardianship", "GH"),
        ("trich-luc-khac", "change", "TDCC"),
        ("trich-luc-khac", "recorded_marriage", "GC-KH"),
        ("ban-sao-so-goc", "birth", "KS"),
        ("ban-sao-so-goc", "death", "KT"),
        ("ban-sao-so-goc", "supervision_end", "CDGSGH"),
    ] {
        let version = procedure(id).unwrap().versions.first().unwrap();
        let Outcome::CopyFrom(of) = version.outcome else {
            panic!("a copy")
        };
        let answers = Answers::from([("registered.register", word)]);
        let judging = super::Judging::on(super::day(ON));
        let declared = super::read_so_far(version, &answers, &judging);
        assert_eq!(of(&declared).unwrap().as_str(), register);
        let copied = version.variant(&answers).unwrap().results.len();
        assert_eq!(copied, 1, "{id} {word}");
    }
    assert!(PROCEDURES.iter().any(|one| one.id == "ban-sao-so-goc"));
}

/// Law 60/2014 Art. 63: whoever keeps the book, any authority of the database copies from it;
/// Decree 23/2015 Art. 4.1: from the original book only who keeps it.
#[test]
fn a_copy_is_asked_for_at_any_office_and_one_from_the_book_where_it_is_kept() {
    const BOOK: &str = "Phường Hải Châu, Thành phố Đà Nẵng";
    const NEAR: &str = "Phường Cầu Giấy, Thành phố Hà Nội";
    let office = |id: &str, near: &str| {
        let version = procedure(id).unwrap().versions.first().unwrap();
        let answers = Answers::from([("registered.commune", BOOK), ("office.any", near)]);
        let judging = super::Judging::on(super::day(ON));
        let declared = super::read_so_far(version, &answers, &judging);
        let office = version.office(&answers, &declared, super::day(ON));
        office.unwrap().as_str().to_owned()
    };
    for id in [
        "trich-luc",
        "trich-luc-ket-hon",
        "trich-luc-khai-tu",
        "trich-luc-khac",
    ] {
        assert_eq!(office(id, ""), "20242", "{id}");
        assert_eq!(office(id, NEAR), "00166", "{id}");
    }
    assert_eq!(office("ban-sao-so-goc", NEAR), "20242");
}

/// Old books know of many people only the year of birth. Law 60/2014 Art. 63.
#[test]
fn who_knows_only_the_year_of_birth_asks_for_a_birth_extract_too() {
    let version = procedure("trich-luc").unwrap().versions.first().unwrap();
    let born = |day: &str, month: &str| {
        let answers = Answers::from([
            ("subject.birth_date.day", day),
            ("subject.birth_date.month", month),
            ("subject.birth_date.year", "1958"),
        ]);
        let judging = super::Judging::on(super::day(ON));
        let declared = super::read_so_far(version, &answers, &judging);
        declared.partial_date("subject.birth_date").copied()
    };
    assert_eq!(born("", "").unwrap().printed(), "1958");
    assert_eq!(born("3", "10").unwrap().exact(), "1958-10-03".parse().ok());
}

/// law.md 1 row 21, 12.2.
#[test]
fn several_records_of_one_family_are_asked_for_in_one_request() {
    let id = "trich-luc-gia-dinh";
    let declaration = judged(id, &demo::family_copies(), ON).unwrap();
    let version = procedure(id).unwrap().versions.first().unwrap();
    let Outcome::CopiesOf(wanted) = version.outcome else {
        panic!("copies")
    };
    let all = wanted(&declaration.declared);
    let asked: Vec<_> = all
        .iter()
        .map(|one| (one.prefix, one.register.as_str()))
        .collect();
    assert_eq!(asked, [("r1", "KS"), ("r2", "KH")]);
    assert_eq!(version.fee.count(&declaration.declared), Some(3));
    let alone = with(demo::family_copies(), &[("r1.more", "no")]);
    let declaration = judged(id, &alone, ON).unwrap();
    assert_eq!(
        wanted(&declaration.declared).len(),
        1,
        "what is hidden counts no more"
    );
}

#[test]
fn the_form_has_a_page_for_each_record_that_one_request_may_ask_for() {
    for version in procedure("trich-luc-gia-dinh").unwrap().versions {
        let law = version.law;
        let most = law.number(Term::FamilyRecords, law.valid_from());
        let pages = version.pages.iter();
        let records = pages.filter(|page| page.id.starts_with("ban-sao-")).count();
        assert_eq!(u32::try_from(records).unwrap(), most, "{law:?}");
    }
}

#[test]
fn nobody_asks_for_an_adult_childs_record_nor_for_the_own_death() {
    let found = |pairs: &[(&str, &str)]| {
        rules_of(judged(
            "trich-luc-gia-dinh",
            &with(demo::family_copies(), pairs),
            ON,
        ))
    };
    assert_eq!(
        found(&[("r1.birth_date.year", "2000")]),
        ["r1.whose family-adult"]
    );
    let own = [
        ("r2.register", "death"),
        ("r2.died_on.day", "2"),
        ("r2.died_on.month", "1"),
        ("r2.died_on.year", "2020"),
    ];
    assert_eq!(found(&own), ["r2.whose family-own-death"]);
}

//! Who the parents are, by article.

use super::{breaks, keeps};

/// Decree 123/2015 Art. 14: nobody known, the commune registers the child itself.
#[test]
fn a_child_without_any_parent_is_registered_by_the_commune() {
    let pairs = [
        ("requester.relationship", "guardian"),
        ("mother.known", "no"),
        ("parents.relation", "none"),
    ];
    breaks(&pairs, "no-parent");
    keeps(
        &[("mother.known", "no"), ("parents.relation", "acknowledged")],
        "no-parent",
    );
}

/// Decree 123/2015 Art. 15: the father's part stays empty only when no father declares.
#[test]
fn a_father_who_declares_stands_on_the_certificate() {
    breaks(&[("parents.relation", "none")], "requester-is-father");
    keeps(
        &[("parents.relation", "acknowledged")],
        "requester-is-father",
    );
}

/// Decree 123/2015 Art. 15.
#[test]
fn a_marriage_has_a_mother() {
    breaks(&[("mother.known", "no")], "married-without-mother");
    keeps(
        &[("mother.known", "no"), ("parents.relation", "acknowledged")],
        "married-without-mother",
    );
}

/// Law 60/2014 Art. 13: the office follows from a home that is given.
#[test]
fn nobody_lives_with_a_mother_who_is_not_entered() {
    breaks(
        &[("mother.known", "no"), ("parents.relation", "acknowledged")],
        "lives-with-no-mother",
    );
    keeps(&[], "lives-with-no-mother");
}

/// Law 60/2014 Art. 13: with both parents abroad the mission there registers.
#[test]
fn with_both_parents_abroad_no_commune_registers() {
    let abroad = [
        ("mother.residence_kind", "abroad"),
        ("mother.residence_abroad", "1 Main St, Sydney"),
    ];
    for father in ["with_mother", "abroad"] {
        let mut pairs = abroad.to_vec();
        pairs.push(("father.residence_kind", father));
        pairs.push(("father.residence_abroad", "1 Main St, Sydney"));
        breaks(&pairs, "nobody-lives-here");
    }
    let mut here = abroad.to_vec();
    here.push(("father.residence_kind", "permanent"));
    here.push(("father.residence", "Phường Hải Châu, Thành phố Đà Nẵng"));
    keeps(&here, "nobody-lives-here");
}

/// Circular 04/2020/TT-BTP Art. 16: a common child of parents who married later.
#[test]
fn parents_who_married_after_the_birth_declare_the_child_common() {
    let wed = |day| {
        [
            ("parents.marriage_date.day", day),
            ("parents.marriage_date.month", "11"),
            ("parents.marriage_date.year", "2026"),
        ]
    };
    breaks(&wed("3"), "married-after-birth");
    keeps(&wed("2"), "married-after-birth");
}

fn dead(day: &'static str, month: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("requester.relationship", "mother"),
        ("father.residence_kind", "deceased"),
        ("father.died_on.day", day),
        ("father.died_on.month", month),
        ("father.died_on.year", "2026"),
    ]
}

/// Law on Marriage and Family 2014 Art. 88.1: within 300 days of the end of the marriage
/// the child is one of it. The child of the case was born on 2 November 2026.
#[test]
fn a_child_born_more_than_300_days_after_the_father_died_is_asked_about() {
    breaks(&dead("5", "1"), "father-long-dead");
    keeps(&dead("6", "1"), "father-long-dead");
    keeps(&dead("6", "1"), "dead-father-acts");
    // He died after the birth.
    keeps(&dead("5", "11"), "father-long-dead");
}

/// A widow registers where she lives, with the father on the certificate.
#[test]
fn a_father_who_died_still_stands_on_the_certificate() {
    let answers = super::changed(&dead("6", "9"));
    let declaration = super::judge(&answers, "2026-11-10").unwrap();
    assert_eq!(declaration.warnings, []);
    assert!(declaration.declared.has("father.name"));
    let version = super::version("khai-sinh", "2026-11-10");
    let office = version
        .office(&answers, &declaration.declared, super::day("2026-11-10"))
        .unwrap();
    assert_eq!(office.as_str(), "00166");
}

/// Law 60/2014 Art. 6.2: acknowledging is done in person.
#[test]
fn who_has_died_neither_declares_nor_acknowledges() {
    let mut acknowledged = dead("6", "9");
    acknowledged.push(("parents.relation", "acknowledged"));
    breaks(&acknowledged, "dead-father-acts");
    let mut declares = dead("6", "9");
    declares.push(("requester.relationship", "father"));
    breaks(&declares, "dead-father-acts");
}

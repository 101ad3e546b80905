//! Acknowledging a father, a mother or a child. Law 60/2014 Art. 24–25, 43–44; Circular
//! 04/2020/TT-BTP Art. 14.

use super::{judged, rules_of, version, with, with_file};
use crate::{
    demo,
    procedure::{Answers, Limit, Outcome, procedure},
    register::{ActKind, ActRecord, FactValue, RegisterContent, acknowledged_with, birth_entry},
};

const ID: &str = "nhan-cha-me-con";
const ON: &str = "2026-11-10";

fn father() -> Answers {
    with_file(demo::acknowledgement(), "file.conclusion")
}

fn of(pairs: &[(&str, &str)]) -> Vec<String> {
    rules_of(judged(ID, &with(father(), pairs), ON))
}

/// Nobody has a conclusion: both promise it before two people.
fn before_witnesses(pairs: &[(&str, &str)]) -> Answers {
    let witnesses = [
        ("evidence.kind", "commitment"),
        ("witness.name", "Trịnh Văn Bảy"),
        ("witness.pin", "001075900223"),
        ("witness2.name", "Mai Thị Sen"),
        ("witness2.pin", "001178900224"),
    ];
    let answers = with(with(demo::acknowledgement(), &witnesses), pairs);
    with_file(answers, "file.commitment")
}

const FOREIGN: [(&str, &str); 3] = [
    ("parent.nationality", "KOR"),
    ("parent.identity_kind", "passport"),
    ("parent.identity_number", "M70000221"),
];

fn entered(answers: &Answers) -> ActRecord {
    let declared = judged(ID, answers, ON).unwrap().declared;
    let Outcome::Enter(_, entry) = version(ID, ON).outcome else {
        panic!("it enters a register")
    };
    match entry(&declared) {
        Some(RegisterContent::Act(act)) => *act,
        _ => panic!("it enters an act"),
    }
}

/// law.md 1 row 18, 11.6.
#[test]
fn who_acknowledges_whom_stands_in_the_register_and_on_what_evidence_does_not() {
    let act = entered(&father());
    assert_eq!(act.kind, ActKind::ParentChild);
    let who: Vec<&str> = act.persons.iter().map(|one| one.role.as_str()).collect();
    assert_eq!(who, ["parent", "child"]);
    assert_eq!(act.word("acknowledgement_kind"), Some("father"));
    let other = act.value("other_parent_name");
    assert!(other == Some(&FactValue::text("Phan Thị Cúc")));
    assert!(
        act.facts
            .iter()
            .all(|fact| !fact.id.starts_with("evidence"))
    );
}

/// Circular 04/2020/TT-BTP Art. 14.
#[test]
fn without_a_conclusion_two_other_people_bear_witness() {
    assert!(judged(ID, &before_witnesses(&[]), ON).is_ok());
    let alone = rules_of(judged(ID, &before_witnesses(&[("witness2.name", "")]), ON));
    assert_eq!(alone, ["witness2.name missing"]);
    let twice = before_witnesses(&[("witness2.pin", "001075900223")]);
    assert_eq!(
        rules_of(judged(ID, &twice, ON)),
        ["witness2.pin witness-twice"]
    );
    let party = before_witnesses(&[("witness.pin", "001090900221")]);
    assert_eq!(
        rules_of(judged(ID, &party, ON)),
        ["witness.pin witness-is-party"]
    );
}

/// Decree 123/2015 Art. 2: a foreigner who bears witness shows a passport.
#[test]
fn a_foreigner_bears_witness_with_a_passport() {
    let of = |pairs: &[(&str, &str)]| {
        let foreign = [("witness.no_pin", "yes"), ("witness.passport", "M70000261")];
        rules_of(judged(ID, &with(before_witnesses(&foreign), pairs), ON))
    };
    assert_eq!(of(&[]), Vec::<String>::new());
    assert_eq!(
        of(&[("witness.passport", "")]),
        ["witness.passport missing"]
    );
    let twice = [
        ("witness2.no_pin", "yes"),
        ("witness2.passport", "m70000261, Hàn Quốc"),
    ];
    assert_eq!(of(&twice), ["witness2.passport witness-twice"]);
    let mut party = FOREIGN.to_vec();
    party.extend([
        ("witness.passport", "M70000221"),
        (
            "file.foreign_identity",
            "00000000-0000-0000-0000-000000000007",
        ),
    ]);
    assert_eq!(of(&party), ["witness.passport witness-is-party"]);
}

/// Law 60/2014 Art. 25.1.
#[test]
fn both_say_that_they_will_come() {
    let said = of(&[("parties.present", "")]);
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("parties.present"), "{said:?}");
}

#[test]
fn nobody_is_the_own_parent_and_no_child_has_a_child() {
    assert_eq!(
        of(&[("child.pin", "001090900221")]),
        ["child.name parent-is-child"]
    );
    let young = [
        ("parent.birth_date.year", "2009"),
        ("parent.pin", "001209900221"),
    ];
    assert_eq!(of(&young), ["parent.birth_date parent-too-young"]);
}

#[test]
fn numbers_of_another_year_or_sex_in_an_acknowledgement_are_only_asked_about() {
    assert_eq!(of(&[("parent.birth_date.year", "1991")]), ["parent-pin"]);
    assert_eq!(of(&[("acknowledgement.kind", "mother")]), ["parent-pin"]);
    assert_eq!(of(&[("child.birth_date.year", "2021")]), ["child-pin"]);
}

/// Law 60/2014 Art. 24, 43: three days between citizens, ten with a foreign element.
#[test]
fn a_foreign_element_has_its_own_code_its_days_and_the_office_of_the_acknowledged() {
    let version = version(ID, ON);
    let kind = |answers: &Answers| {
        let variant = version.variant(answers).unwrap();
        (variant.code, variant.limit)
    };
    assert_eq!(kind(&father()), ("1.001022", Limit::WorkingDays(3)));
    let foreign = with_file(with(father(), &FOREIGN), "file.foreign_identity");
    assert_eq!(kind(&foreign), ("2.000779", Limit::WorkingDays(10)));
    let there = with(
        foreign,
        &[("child.residence", "Phường Hải Châu, Thành phố Đà Nẵng")],
    );
    let office = |answers: &Answers| {
        let declared = judged(ID, answers, ON).unwrap().declared;
        let office = version.office(answers, &declared, super::day(ON));
        office.unwrap().as_str().to_owned()
    };
    assert_eq!(office(&there), "20242", "where the child lives");
    let other_way = with(there, &[("acknowledgement.kind", "child_father")]);
    assert_eq!(office(&other_way), "00166", "where the father lives");
}

/// Law 60/2014 Art. 43, 53.
#[test]
fn with_both_abroad_a_mission_acknowledges_and_with_one_abroad_the_other_ones_commune() {
    let abroad = [
        ("child.residence_kind", "abroad"),
        ("child.residence_abroad", "Berlin"),
    ];
    assert_eq!(of(&abroad), Vec::<String>::new());
    let both = [
        abroad[0],
        abroad[1],
        ("parent.residence_kind", "abroad"),
        ("parent.residence_abroad", "Berlin"),
    ];
    assert_eq!(of(&both), ["mission.wanted kin-lives-abroad"]);
}

/// Law 60/2014 Art. 7.1 d; law.md 1 row 26.
#[test]
fn a_neighbour_at_the_border_is_acknowledged_in_the_simpler_way() {
    let lao = [
        ("parent.nationality", "LAO"),
        ("parent.identity_kind", "passport"),
        ("parent.identity_number", "L70000221"),
        ("border.area", "yes"),
    ];
    let answers = with_file(with(father(), &lao), "file.foreign_identity");
    let variant = version(ID, ON).variant(&answers).unwrap();
    assert_eq!(
        (variant.code, variant.limit),
        ("1.000080", Limit::WorkingDays(3))
    );
    assert_eq!(rules_of(judged(ID, &answers, ON)), ["border-area"]);
    let there = [
        ("office.whose", "parent"),
        ("parent.residence_kind", "abroad"),
        ("parent.residence_abroad", "Bản Đen"),
    ];
    let said = rules_of(judged(ID, &with(answers, &there), ON));
    assert_eq!(said, ["office.whose kin-office-abroad"]);
}

/// law.md 1 row 2: two papers, the second of the acknowledgement.
#[test]
fn a_birth_with_an_acknowledgement_brings_the_fathers_along() {
    let answers = with_file(super::simple(), "file.parentage_evidence");
    let answers = with(answers, &[("parents.relation", "acknowledged")]);
    let version = version("khai-sinh", ON);
    assert_eq!(version.variant(&answers).unwrap().results.len(), 2);
    let declared = judged("khai-sinh", &answers, ON).unwrap().declared;
    let Some(RegisterContent::Birth(birth)) = birth_entry(&declared) else {
        panic!("a birth")
    };
    let act = acknowledged_with(&birth, Some("001226900101")).unwrap();
    let (parent, child) = (act.who("parent").unwrap(), act.who("child").unwrap());
    assert_eq!(parent.name, "Nguyễn Quang Huy");
    assert_eq!(
        (child.name.as_str(), child.pin.as_deref()),
        ("Nguyễn Minh An", Some("001226900101"))
    );
    assert!(act.value("other_parent_name") == Some(&FactValue::text("Trần Thu Hà")));
    let procedure = procedure("khai-sinh").unwrap();
    assert!(
        procedure
            .versions
            .iter()
            .all(|version| version.variants[0].code == "1.000689")
    );
}

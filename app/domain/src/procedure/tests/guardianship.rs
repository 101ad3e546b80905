//! Guardianship and its supervision. Civil Code Art. 46–63; Law 60/2014 Art. 19–23.

use super::{judged, rules_of, with, with_file};
use crate::{
    demo,
    procedure::{Answers, Limit, Outcome, procedure},
    register::{ActKind, ActRecord, FactValue, RegisterContent},
};

const ON: &str = "2026-11-16";

fn guardianship() -> Answers {
    with_file(demo::guardianship(), "file.kinship")
}

fn guardianship_end() -> Answers {
    with_file(demo::guardianship_end(), "file.end_paper")
}

fn supervision() -> Answers {
    with_file(demo::supervision(), "file.supervision_deed")
}

fn supervision_end() -> Answers {
    with_file(demo::supervision_end(), "file.end_paper")
}

fn found(id: &str, answers: Answers, pairs: &[(&str, &str)]) -> Vec<String> {
    rules_of(judged(id, &with(answers, pairs), ON))
}

fn of(pairs: &[(&str, &str)]) -> Vec<String> {
    found("giam-ho", guardianship(), pairs)
}

fn entered(id: &str, answers: &Answers) -> ActRecord {
    let declared = judged(id, answers, ON).unwrap().declared;
    let version = procedure(id).unwrap().versions.first().unwrap();
    let Outcome::Enter(_, entry) = version.outcome else {
        panic!("{id} enters a register")
    };
    match entry(&declared) {
        Some(RegisterContent::Act(act)) => *act,
        _ => panic!("{id} enters an act"),
    }
}

const OF_AGE: [(&str, &str); 3] = [
    ("ward.birth_date.year", "1950"),
    ("ward.identity_kind", "passport"),
    ("ward.identity_number", "P1234567"),
];

/// Civil Code Art. 49.1.
#[test]
fn a_guardian_is_of_age_and_somebody_else_than_the_ward() {
    let young = [
        ("guardian.birth_date.year", "2010"),
        ("guardian.identity_kind", "passport"),
        ("guardian.identity_number", "P7654321"),
    ];
    assert_eq!(of(&young), ["guardian.birth_date guardian-age"]);
    let own = [("ward.pin", "001160900211")];
    assert_eq!(of(&own), ["ward.name guardian-is-ward"]);
}

/// Civil Code Art. 47.1 a, b.
#[test]
fn an_adult_needs_no_guardian_for_want_of_parents() {
    assert_eq!(of(&OF_AGE), ["ward.birth_date ward-of-age"]);
}

/// Civil Code Art. 52, 53.
#[test]
fn natural_guardians_are_those_whom_the_code_names() {
    let spouse = [("guardianship.relation", "spouse")];
    assert_eq!(of(&spouse), ["guardianship.relation relation-of-minor"]);
    let capacity = [
        ("guardianship.reason", "lost_capacity"),
        (
            "file.court_decision",
            "00000000-0000-0000-0000-000000000007",
        ),
    ];
    let adult = with(with(guardianship(), &OF_AGE), &capacity);
    let uncle = [("guardianship.relation", "uncle_aunt")];
    let said = found("giam-ho", adult.clone(), &uncle);
    assert_eq!(said, ["guardianship.relation relation-of-adult"]);
    let child = [("guardianship.relation", "child")];
    assert_eq!(found("giam-ho", adult, &child), Vec::<String>::new());
}

/// Law 60/2014 Art. 19.
#[test]
fn a_guardian_abroad_files_where_the_ward_lives() {
    let abroad = [
        ("guardian.residence_kind", "abroad"),
        ("guardian.residence_abroad", "Sydney"),
    ];
    assert_eq!(of(&abroad), ["office.whose guardianship-office-abroad"]);
    let there = with(guardianship(), &abroad);
    let said = found("giam-ho", there, &[("office.whose", "ward")]);
    assert_eq!(said, Vec::<String>::new());
}

/// Law 26/2023 on identification.
#[test]
fn numbers_of_another_year_in_a_guardianship_are_only_asked_about() {
    assert_eq!(
        of(&[("guardian.birth_date.year", "1961")]),
        ["guardian-pin"]
    );
    assert_eq!(of(&[("ward.birth_date.year", "2016")]), ["ward-pin"]);
    let other = [("supervisor.birth_date.year", "1986")];
    let said = found("giam-sat-giam-ho", supervision(), &other);
    assert_eq!(said, ["supervisor-pin"]);
}

/// Civil Code Art. 62.1.
#[test]
fn a_guardianship_ends_after_it_began_and_of_age_at_eighteen() {
    let id = "cham-dut-giam-ho";
    let early = [("end.date.day", "9")];
    assert_eq!(
        found(id, guardianship_end(), &early),
        ["end.date ended-before"]
    );
    let young = [("end.reason", "of_age")];
    assert_eq!(
        found(id, guardianship_end(), &young),
        ["end.reason not-of-age"]
    );
}

/// Civil Code Art. 51.
#[test]
fn a_supervisor_is_of_age_and_neither_guardian_nor_ward() {
    let id = "giam-sat-giam-ho";
    let young = [
        ("supervisor.birth_date.year", "2010"),
        ("supervisor.identity_kind", "passport"),
        ("supervisor.identity_number", "P7654321"),
    ];
    let said = found(id, supervision(), &young);
    assert_eq!(said, ["supervisor.birth_date supervisor-age"]);
    let guardian = [("guardianship.guardian", "VŨ VĂN HẢI")];
    let said = found(id, supervision(), &guardian);
    assert_eq!(said, ["supervisor.name supervisor-is-guardian"]);
    let ward = [("supervisor.pin", "001215900212")];
    let said = found(id, supervision(), &ward);
    assert_eq!(said, ["supervisor.name supervisor-is-ward"]);
}

#[test]
fn a_supervision_ends_after_it_began() {
    let early = [("end.date.day", "9")];
    let said = found("cham-dut-giam-sat-giam-ho", supervision_end(), &early);
    assert_eq!(said, ["end.date supervision-ended-before"]);
}

/// law.md 1 row 19: three and two working days.
#[test]
fn each_of_the_four_has_its_book_its_days_and_its_people() {
    for (id, answers, kind, days, roles) in [
        (
            "giam-ho",
            guardianship(),
            ActKind::Guardianship,
            3,
            ["guardian", "ward"],
        ),
        (
            "cham-dut-giam-ho",
            guardianship_end(),
            ActKind::GuardianshipEnd,
            2,
            ["guardian", "ward"],
        ),
        (
            "giam-sat-giam-ho",
            supervision(),
            ActKind::Supervision,
            3,
            ["supervisor", "ward"],
        ),
        (
            "cham-dut-giam-sat-giam-ho",
            supervision_end(),
            ActKind::SupervisionEnd,
            2,
            ["supervisor", "ward"],
        ),
    ] {
        let act = entered(id, &answers);
        assert_eq!(act.kind, kind);
        let who: Vec<&str> = act.persons.iter().map(|one| one.role.as_str()).collect();
        assert_eq!(who, roles);
        assert!(
            act.persons.iter().all(|one| one.residence.is_some()),
            "{id}"
        );
        let version = procedure(id).unwrap().versions.first().unwrap();
        assert_eq!(version.variants[0].limit, Limit::WorkingDays(days));
    }
}

/// Law 60/2014 Art. 20, Civil Code Art. 54.
#[test]
fn an_appointed_guardian_has_the_deed_in_the_register() {
    let appointed = [
        ("guardianship.kind", "appointed"),
        ("guardianship.deed_number", "5/QĐ-UBND"),
        ("guardianship.deed_date.day", "1"),
        ("guardianship.deed_date.month", "11"),
        ("guardianship.deed_date.year", "2026"),
        ("guardianship.deed_authority", "UBND phường Cầu Giấy"),
    ];
    let answers = with_file(with(guardianship(), &appointed), "file.appointment");
    let act = entered("giam-ho", &answers);
    assert_eq!(act.word("guardianship_kind"), Some("appointed"));
    let Some(FactValue::Said { with, .. }) = act.value("guardianship_deed") else {
        panic!("a deed")
    };
    assert_eq!(
        (with["number"].as_str(), with["day"].as_str()),
        ("5/QĐ-UBND", "01/11/2026")
    );
    assert!(act.value("guardianship_relation").is_none());
}

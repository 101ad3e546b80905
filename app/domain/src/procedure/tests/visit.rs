//! The officer comes to who cannot come (law.md 1, rows 7, 10 and 16).

use super::{Limit, changed, demo, version, with, with_file};
use crate::procedure::Answers;

const WANTED: [(&str, &str); 3] = [
    ("visit.wanted", "yes"),
    ("visit.reason", "ill"),
    ("visit.place", "Thôn Sảng Chải A"),
];

fn variant(id: &str, answers: &Answers) -> (&'static str, Limit) {
    let variant = version(id, "2026-11-16").variant(answers).unwrap();
    (variant.code, variant.limit)
}

#[test]
fn who_cannot_come_is_visited_in_five_working_days() {
    for (id, answers, code) in [
        ("khai-sinh", demo::single_mother(), "1.003583"),
        ("khai-tu", demo::death_at_home(), "1.000419"),
        ("ket-hon", demo::marriage(), "1.000593"),
    ] {
        let plain = variant(id, &answers);
        assert_ne!(plain.0, code);
        assert_eq!(
            variant(id, &with(answers.clone(), &[("visit.wanted", "no")])),
            plain
        );
        let visited = variant(id, &with(answers, &WANTED));
        assert_eq!(visited, (code, Limit::WorkingDays(5)));
    }
}

#[test]
fn the_reason_and_the_address_of_a_visit_must_be_told() {
    let answers = with_file(demo::single_mother(), "file.witness_statement");
    let answers = with(answers, &[("visit.wanted", "yes")]);
    let problems = super::judged("khai-sinh", &answers, "2026-11-16").unwrap_err();
    assert_eq!(problems, ["visit.reason choose", "visit.place missing"]);
}

/// Law 60/2014 Art. 6.2, 37: the parties come; with a foreign element nobody is visited.
#[test]
fn an_acknowledgement_or_a_foreign_element_is_no_visit() {
    let mut pairs = WANTED.to_vec();
    pairs.push(("parents.relation", "acknowledged"));
    assert_eq!(variant("khai-sinh", &changed(&pairs)).0, "1.000689");
    pairs.pop();
    pairs.push(("mother.nationality", "KOR"));
    assert_eq!(variant("khai-sinh", &changed(&pairs)).0, "2.000528");
    let mut abroad = WANTED.to_vec();
    abroad.push(("death.where", "abroad"));
    let death = with(demo::death_at_home(), &abroad);
    assert_eq!(variant("khai-tu", &death).0, "1.001766");
    let foreign = with(demo::marriage_with_foreigner(), &WANTED);
    assert_eq!(variant("ket-hon", &foreign).0, "2.000806");
}

const NEIGHBOUR: [(&str, &str); 4] = [
    ("mother.nationality", "LAO"),
    ("mother.identity_kind", "passport"),
    ("mother.identity_number", "P1"),
    ("border.area", "yes"),
];

/// Law 60/2014 Art. 7.1 d.
#[test]
fn a_neighbour_at_the_border_is_registered_in_the_simpler_way_and_the_desk_is_told() {
    let answers = with_file(changed(&NEIGHBOUR), "file.nationality_agreement");
    let plain = ("1.000110", Limit::SameDay);
    assert_eq!(variant("khai-sinh", &answers), plain);
    let declaration = super::judged("khai-sinh", &answers, "2026-11-10").unwrap();
    let warned: Vec<_> = declaration.warnings.into_iter().map(|f| f.rule).collect();
    assert_eq!(warned, ["border-area"]);
    let korean = with(answers, &[("mother.nationality", "KOR")]);
    assert_eq!(variant("khai-sinh", &korean).0, "2.000528", "no neighbour");
    let pairs = [("deceased.nationality", "CHN"), ("border.area", "yes")];
    let death = with(demo::death_at_home(), &pairs);
    assert_eq!(variant("khai-tu", &death).0, "1.004827");
}

/// Law 60/2014 Art. 7.1 d: no health certificate, and only with a neighbour.
#[test]
fn only_a_neighbour_marries_at_the_border() {
    let couple = with(demo::marriage_with_foreigner(), &[("border.area", "yes")]);
    let couple = with_file(couple, "file.groom_status_paper");
    let couple = with_file(couple, "file.groom_translation");
    let stopped = super::judged("ket-hon", &couple, "2026-11-12").unwrap_err();
    assert_eq!(stopped, ["border.area border-no-neighbour"]);
    let couple = with(couple, &[("groom.nationality", "KHM")]);
    assert!(super::judged("ket-hon", &couple, "2026-11-12").is_ok());
    assert_eq!(
        variant("ket-hon", &couple),
        ("1.000094", Limit::WorkingDays(3))
    );
}

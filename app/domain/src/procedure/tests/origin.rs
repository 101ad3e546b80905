//! Nationality and ethnicity, by article.

use super::{breaks, changed, judge, keeps, with_file};

type Pairs = Vec<(&'static str, &'static str)>;

/// The parent is a citizen of this state, with a passport.
fn citizen(who: &'static str, nationality: &'static str) -> Pairs {
    let (kind, number, state) = match who {
        "mother" => (
            "mother.identity_kind",
            "mother.identity_number",
            "mother.nationality",
        ),
        _ => (
            "father.identity_kind",
            "father.identity_number",
            "father.nationality",
        ),
    };
    vec![
        (state, nationality),
        (kind, "passport"),
        (number, "M70000061"),
    ]
}

fn with(parts: &[Pairs]) -> Pairs {
    parts.concat()
}

/// The child takes another state's nationality.
fn another() -> Pairs {
    vec![
        ("child.nationality", "other"),
        ("child.other_nationality", "KOR"),
    ]
}

/// Without a father on the certificate; all follows the mother.
fn mother_alone() -> Pairs {
    vec![
        ("requester.relationship", "mother"),
        ("parents.relation", "none"),
        ("child.ethnicity", "as_mother"),
        ("child.hometown", "as_mother"),
    ]
}

/// Law on Nationality Art. 16.1: the other parent is stateless.
#[test]
fn the_child_of_a_citizen_and_a_stateless_parent_is_vietnamese() {
    let rule = "nationality-of-one-vietnamese";
    breaks(&with(&[citizen("mother", "XXA"), another()]), rule);
    breaks(&with(&[citizen("father", "XXA"), another()]), rule);
    keeps(&with(&[citizen("father", "KOR"), another()]), rule);
}

/// Law on Nationality Art. 16.1: nobody to agree with, no agreement to attach.
#[test]
fn with_a_stateless_parent_there_is_no_agreement_to_attach() {
    let mut pairs = citizen("mother", "XXA");
    pairs.push(("child.ethnicity", "as_father"));
    assert!(judge(&changed(&pairs), "2026-11-10").is_ok());
}

/// Law on Nationality Art. 16.1: mother a citizen, father unknown.
#[test]
fn the_child_of_a_vietnamese_mother_and_no_known_father_is_vietnamese() {
    breaks(
        &with(&[mother_alone(), another()]),
        "nationality-of-one-vietnamese",
    );
    assert!(judge(&changed(&mother_alone()), "2026-11-10").is_ok());
}

/// Law on Nationality Art. 16.2: one citizen, one of another state: as they agree.
#[test]
fn parents_of_two_states_choose_either_nationality() {
    let own = with_file(
        changed(&citizen("mother", "KOR")),
        "file.nationality_agreement",
    );
    assert!(judge(&own, "2026-11-10").is_ok());
    let other = changed(&with(&[citizen("mother", "KOR"), another()]));
    let other = with_file(other, "file.nationality_agreement");
    let other = with_file(other, "file.nationality_confirmation");
    assert!(judge(&other, "2026-11-10").is_ok());
}

/// Law on Nationality Art. 16: the other state confirms that the child is its citizen.
#[test]
fn another_nationality_is_confirmed_by_its_state() {
    breaks(
        &with(&[citizen("mother", "KOR"), another()]),
        "file.nationality_confirmation file-missing",
    );
}

/// Law on Nationality Art. 16: Viet Nam is not chosen as another state.
#[test]
fn viet_nam_is_not_another_state() {
    breaks(
        &[
            ("child.nationality", "other"),
            ("child.other_nationality", "VNM"),
        ],
        "nationality-not-other",
    );
}

/// Law on Nationality Art. 17: no parent is a citizen.
#[test]
fn the_child_of_two_foreigners_is_not_vietnamese() {
    let rule = "nationality-of-two-foreigners";
    let both = [citizen("mother", "KOR"), citizen("father", "FRA")];
    breaks(&with(&both), rule);
    let one_stateless = [citizen("mother", "XXA"), citizen("father", "FRA")];
    breaks(&with(&one_stateless), rule);
    let foreign = with(&[both.concat(), another()]);
    keeps(&foreign, rule);
}

fn stateless() -> Pairs {
    let ethnicity = vec![
        ("child.ethnicity", "other"),
        ("child.other_ethnicity", "08"),
        ("child.ethnicity_reason", "Ông bà là người Mông"),
    ];
    with(&[
        citizen("mother", "XXA"),
        citizen("father", "XXA"),
        ethnicity,
    ])
}

/// Law on Nationality Art. 17.1: both stateless, at home in Viet Nam.
#[test]
fn the_child_of_stateless_parents_at_home_here_is_vietnamese() {
    assert!(judge(&changed(&stateless()), "2026-11-10").is_ok());
    breaks(&with(&[stateless(), another()]), "nationality-of-stateless");
}

/// Law on Nationality Art. 17.2: the mother stateless and at home here, no father known.
#[test]
fn the_child_of_a_stateless_mother_at_home_here_is_vietnamese() {
    breaks(
        &with(&[mother_alone(), citizen("mother", "XXA"), another()]),
        "nationality-of-stateless",
    );
}

/// Law on Nationality Art. 17: only permanent residence counts.
#[test]
fn the_child_of_stateless_parents_passing_through_is_not_vietnamese() {
    let mut passing = stateless();
    passing.push(("mother.residence_kind", "temporary"));
    breaks(&passing, "nationality-of-two-foreigners");
    keeps(&with(&[passing, another()]), "nationality-of-stateless");
}

fn of_people(mother: &'static str, father: &'static str, child: &'static str) -> Pairs {
    vec![
        ("mother.ethnicity", mother),
        ("father.ethnicity", father),
        ("child.ethnicity", "other"),
        ("child.other_ethnicity", child),
        ("child.ethnicity_reason", "Theo tập quán của dòng họ"),
    ]
}

/// Civil Code Art. 29.2: parents of one people have a child of it.
#[test]
fn another_people_than_both_parents_share_is_asked_about() {
    let rule = "ethnicity-of-one-people";
    breaks(&of_people("01", "01", "08"), rule);
    keeps(&of_people("01", "08", "02"), rule);
    keeps(&of_people("01", "01", "01"), rule);
}

/// Civil Code Art. 29.2: parents of two peoples agree on one of them.
#[test]
fn of_two_peoples_the_child_has_one() {
    let rule = "other-ethnicity";
    breaks(&of_people("01", "08", "02"), rule);
    keeps(&of_people("01", "08", "08"), rule);
    keeps(&of_people("01", "08", "01"), rule);
    keeps(&of_people("01", "01", "08"), rule);
}

/// Civil Code Art. 29.2: a people that is no parent's needs its reason.
#[test]
fn a_people_of_neither_parent_needs_its_reason() {
    let mut pairs = of_people("01", "08", "02");
    pairs.push(("child.ethnicity_reason", ""));
    breaks(&pairs, "child.ethnicity_reason missing");
}

/// Decree 123/2015 Art. 15: a single mother's child is of her people.
#[test]
fn a_single_mothers_child_of_another_people_is_asked_about() {
    let mut pairs = mother_alone();
    pairs.extend(of_people("01", "", "08"));
    breaks(&pairs, "ethnicity-of-one-people");
}

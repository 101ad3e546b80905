//! Nationality, ethnicity and home place follow the parents.

use crate::{
    country::{STATELESS, VIET_NAM},
    procedure::{
        Declared, Rule,
        rule::{stop, warn},
    },
};

/// Law on Nationality Art. 15: both parents are citizens, wherever the birth was.
pub(super) const OF_TWO_VIETNAMESE: Rule = stop(
    "nationality-of-two-vietnamese",
    "Điều 15 Luật Quốc tịch",
    &["child.nationality"],
    |d, _| {
        let both = [nationality(d, "mother"), nationality(d, "father")];
        d.is("child.nationality", "other") && both == [Some(VIET_NAM); 2]
    },
);

/// Law on Nationality Art. 16.1: one parent is a citizen, the other stateless or unknown.
pub(super) const OF_ONE_VIETNAMESE: Rule = stop(
    "nationality-of-one-vietnamese",
    "Điều 16 khoản 1 Luật Quốc tịch",
    &["child.nationality"],
    |d, _| d.is("child.nationality", "other") && one_vietnamese(d),
);

/// Law on Nationality Art. 17: born here of stateless parents who live here for good.
pub(super) const OF_STATELESS: Rule = stop(
    "nationality-of-stateless",
    "Điều 17 Luật Quốc tịch",
    &["child.nationality"],
    |d, _| d.is("child.nationality", "other") && of_stateless_residents(d),
);

/// Without a citizen among the parents the child is none, but for Art. 17.
pub(super) const OF_TWO_FOREIGNERS: Rule = stop(
    "nationality-of-two-foreigners",
    "Điều 17 Luật Quốc tịch",
    &["child.nationality"],
    |d, _| {
        d.is("child.nationality", "vietnamese")
            && nationalities(d).next().is_some()
            && nationalities(d).all(|n| n != VIET_NAM)
            && !of_stateless_residents(d)
    },
);

/// Viet Nam is not another state. Law on Nationality Art. 16.
pub(super) const NOT_OTHER: Rule = stop(
    "nationality-not-other",
    "Điều 16 Luật Quốc tịch",
    &["child.other_nationality"],
    |d, _| d.is("child.other_nationality", VIET_NAM),
);

/// Nobody follows a parent who is not entered or has no ethnic group of Viet Nam.
/// Civil Code Art. 29.
pub(super) const ETHNICITY_OF_NOBODY: Rule = stop(
    "ethnicity-of-no-father",
    "Điều 29 Bộ luật Dân sự",
    &["child.ethnicity"],
    |d, _| missing_parent(d, "child.ethnicity", "ethnicity"),
);

/// Nobody follows a parent who is not entered. Law 60/2014 Art. 4.8.
pub(super) const HOMETOWN_OF_NOBODY: Rule = stop(
    "hometown-of-no-father",
    "Điều 4 khoản 8 Luật Hộ tịch",
    &["child.hometown"],
    |d, _| missing_parent(d, "child.hometown", "name"),
);

/// Civil Code Art. 29.2: the parents' common group, and a single mother's, is the
/// child's. Another one needs its reason.
pub(super) const ETHNICITY_OF_ONE_PEOPLE: Rule = warn(
    "ethnicity-of-one-people",
    "Điều 29 khoản 2 Bộ luật Dân sự",
    &["child.other_ethnicity"],
    |d, _| other_people(d) && peoples(d).collect::<std::collections::BTreeSet<_>>().len() == 1,
);

/// Civil Code Art. 29.2: of two groups the child's is one.
pub(super) const OTHER_ETHNICITY: Rule = warn(
    "other-ethnicity",
    "Điều 29 khoản 2 Bộ luật Dân sự",
    &["child.other_ethnicity"],
    |d, _| other_people(d) && peoples(d).collect::<std::collections::BTreeSet<_>>().len() != 1,
);

fn nationality<'d>(d: &'d Declared, who: &str) -> Option<&'d str> {
    d.word(&format!("{who}.nationality"))
}

fn nationalities(d: &Declared) -> impl Iterator<Item = &str> {
    ["mother", "father"]
        .into_iter()
        .filter_map(|who| nationality(d, who))
}

fn one_vietnamese(d: &Declared) -> bool {
    let rest: Vec<_> = nationalities(d).filter(|n| *n != VIET_NAM).collect();
    let citizens = nationalities(d).count() - rest.len();
    citizens == 1 && rest.iter().all(|n| *n == STATELESS)
}

/// All parents who are entered are stateless with permanent residence here, and the
/// birth was here.
fn of_stateless_residents(d: &Declared) -> bool {
    let at_home = |who: &str| d.is(&format!("{who}.residence_kind"), "permanent");
    nationalities(d).next().is_some()
        && nationalities(d).all(|n| n == STATELESS)
        && !d.is("birth.where", "abroad")
        && (nationality(d, "mother").is_none() || at_home("mother"))
        && (nationality(d, "father").is_none()
            || at_home("father")
            || (d.is("father.residence_kind", "with_mother") && at_home("mother")))
}

/// The ethnic groups of the parents who are entered and have one.
fn peoples(d: &Declared) -> impl Iterator<Item = &str> {
    ["mother.ethnicity", "father.ethnicity"]
        .into_iter()
        .filter_map(|id| d.word(id))
}

/// The child is of a group that is no parent's.
fn other_people(d: &Declared) -> bool {
    d.word("child.other_ethnicity")
        .is_some_and(|own| peoples(d).all(|people| people != own))
}

/// "As the father" when no father is entered, "as the mother" when no mother is.
fn missing_parent(d: &Declared, choice: &str, fact: &str) -> bool {
    let lacks = |parent: &str| !d.has(&format!("{parent}.{fact}"));
    (d.is(choice, "as_mother") && lacks("mother")) || (d.is(choice, "as_father") && lacks("father"))
}

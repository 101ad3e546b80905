//! Ages, dates and numbers of the parents that must fit each other.

use chrono::NaiveDate;

use super::OWN_CHECK;
use crate::{
    law::Term,
    procedure::{
        Declared, Judging, Rule,
        rule::{stop, warn},
    },
    sex::Sex,
};

/// Nobody is a mother before this age: a date is wrong.
pub(super) const MOTHER_TOO_YOUNG: Rule = stop(
    "parent-too-young",
    OWN_CHECK,
    &["mother.birth_date", "child.birth_date"],
    |d, j| too_young(d, j, "mother"),
);

/// Nobody is a father before this age: a date is wrong.
pub(super) const FATHER_TOO_YOUNG: Rule = stop(
    "father-too-young",
    OWN_CHECK,
    &["father.birth_date", "child.birth_date"],
    |d, j| too_young(d, j, "father"),
);

/// A mother above this age is probably a wrong date.
pub(super) const MOTHER_OLD: Rule =
    warn("mother-age", OWN_CHECK, &["mother.birth_date"], |d, j| {
        age_at_birth(d, "mother")
            .is_some_and(|age| age > j.law.number(Term::MotherOldestAge, j.day))
    });

/// A PIN tells sex and year of birth. Law 26/2023 on identification.
pub(super) const MOTHER_PIN: Rule = warn(
    "mother-pin",
    "Luật Căn cước 26/2023",
    &["mother.pin", "mother.birth_date"],
    |d, _| pin_differs(d, "mother", Sex::Female),
);

/// The same for the father.
pub(super) const FATHER_PIN: Rule = warn(
    "father-pin",
    "Luật Căn cước 26/2023",
    &["father.pin", "father.birth_date"],
    |d, _| pin_differs(d, "father", Sex::Male),
);

/// A PIN is one person's.
pub(super) const SAME_PIN: Rule = stop(
    "same-pin",
    "Luật Căn cước 26/2023",
    &["father.pin", "mother.pin"],
    |d, _| d.pin("father.pin").is_some() && d.pin("father.pin") == d.pin("mother.pin"),
);

/// Law on Marriage and Family 2014 Art. 8.
pub(super) const MARRIED_TOO_YOUNG: Rule = stop(
    "married-too-young",
    "Điều 8 Luật Hôn nhân và gia đình",
    &[
        "parents.marriage_date",
        "mother.birth_date",
        "father.birth_date",
    ],
    married_too_young,
);

/// Parents who married after the birth declare in writing that the child is theirs.
/// Circular 04/2020/TT-BTP Art. 16.
pub(super) const MARRIED_AFTER_BIRTH: Rule = warn(
    "married-after-birth",
    "Điều 16 Thông tư 04/2020/TT-BTP",
    &["parents.marriage_date", "child.birth_date"],
    |d, _| {
        d.date("parents.marriage_date")
            .zip(d.date("child.birth_date"))
            .is_some_and(|(wed, born)| wed > born)
    },
);

/// The most years the parent can have had when the child was born; the exact birthday
/// may be unknown.
fn age_at_birth(d: &Declared, parent: &str) -> Option<u32> {
    let born = d.date("child.birth_date")?;
    let first_day = d.partial_date(&format!("{parent}.birth_date"))?.earliest();
    Some(years_between(first_day, born))
}

/// Full years from one day to another; none when the other comes first.
fn years_between(from: NaiveDate, to: NaiveDate) -> u32 {
    to.years_since(from).unwrap_or(0)
}

fn too_young(d: &Declared, j: &Judging, parent: &str) -> bool {
    age_at_birth(d, parent).is_some_and(|age| age < j.law.number(Term::ParentLeastAge, j.day))
}

fn pin_differs(d: &Declared, parent: &str, sex: Sex) -> bool {
    let pin = d.pin(&format!("{parent}.pin"));
    let year = d
        .partial_date(&format!("{parent}.birth_date"))
        .map(|date| date.year());
    pin.zip(year)
        .is_some_and(|(pin, year)| !pin.matches(sex, year))
}

/// Below the age for marriage on the day of marriage: the date or a birth date is wrong.
fn married_too_young(d: &Declared, j: &Judging) -> bool {
    let Some(wed) = d.date("parents.marriage_date") else {
        return false;
    };
    [
        ("mother.birth_date", Term::BrideLeastAge),
        ("father.birth_date", Term::GroomLeastAge),
    ]
    .into_iter()
    .any(|(id, term)| {
        d.partial_date(id)
            .is_some_and(|born| years_between(born.earliest(), wed) < j.law.number(term, j.day))
    })
}

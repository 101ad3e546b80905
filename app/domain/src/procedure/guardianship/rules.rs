//! What the Civil Code asks of guardians, wards and supervisors. That a ward has a guardian
//! already is seen at the desk.

use chrono::{Months, NaiveDate};

use crate::{
    law::Term,
    procedure::{
        Declared, Judging, Rule, mission,
        person::{pin_differs, same},
        rule::{stop, warn},
    },
    text::fold,
};

const IDENTIFICATION: &str = "Luật Căn cước 26/2023";
const OF_MINORS: &[&str] = &["sibling", "grandparent", "uncle_aunt"];
const MINORS: &[&str] = &["orphan", "parents_unable"];

macro_rules! rules {
    ($($office:expr),*) => {
        &[
            GUARDIAN_AGE,
            GUARDIAN_IS_WARD,
            WARD_OF_AGE,
            RELATION_OF_MINOR,
            RELATION_OF_ADULT,
            $($office,)*
            mission::NONE,
            mission::NO_CITIZEN,
            mission::PRESENCE,
            GUARDIAN_PIN,
            WARD_PIN,
        ]
    };
}

/// Of a guardianship; the office is a question of the law under which it hangs on where
/// one of the two lives.
pub(super) const OF_2014: &[Rule] = rules!(OFFICE_ABROAD);
/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const OF_2026: &[Rule] = rules!();

/// Of its end.
pub(super) const OF_END: &[Rule] = &[
    GUARDIAN_IS_WARD,
    ENDED_BEFORE,
    NOT_OF_AGE,
    mission::NONE,
    mission::NO_CITIZEN,
    mission::PRESENCE,
    GUARDIAN_PIN,
    WARD_PIN,
];

/// Of a supervision.
pub(super) const OF_SUPERVISION: &[Rule] = &[
    SUPERVISOR_AGE,
    SUPERVISOR_IS_GUARDIAN,
    SUPERVISOR_IS_WARD,
    mission::NONE,
    mission::NO_CITIZEN,
    mission::PRESENCE,
    SUPERVISOR_PIN,
    WARD_PIN,
];

/// Of the end of a supervision.
pub(super) const OF_SUPERVISION_END: &[Rule] = &[
    SUPERVISOR_IS_WARD,
    SUPERVISION_ENDED_BEFORE,
    mission::NONE,
    mission::NO_CITIZEN,
    mission::PRESENCE,
    SUPERVISOR_PIN,
    WARD_PIN,
];

/// A guardian has full capacity. Civil Code Art. 49.1.
const GUARDIAN_AGE: Rule = stop(
    "guardian-age",
    "Điều 49 Bộ luật Dân sự",
    &["guardian.birth_date"],
    |d, j| minor(d, j, "guardian", j.day),
);

/// Nobody is the own guardian. Civil Code Art. 46.1.
const GUARDIAN_IS_WARD: Rule = stop(
    "guardian-is-ward",
    "Điều 46 Bộ luật Dân sự",
    &["ward.name", "guardian.name"],
    |d, _| same(d, "guardian", "ward"),
);

/// Only a minor has a guardian for want of parents. Civil Code Art. 47.1 a, b.
const WARD_OF_AGE: Rule = stop(
    "ward-of-age",
    "Điều 47 Bộ luật Dân sự",
    &["ward.birth_date", "guardianship.reason"],
    |d, j| of_minor(d) && adult(d, j, "ward", j.day),
);

/// The natural guardian of a minor: sister or brother, grandparent, uncle or aunt. Civil
/// Code Art. 52.
const RELATION_OF_MINOR: Rule = stop(
    "relation-of-minor",
    "Điều 52 Bộ luật Dân sự",
    &["guardianship.relation", "guardianship.reason"],
    |d, _| of_minor(d) && relation(d).is_some_and(|word| !OF_MINORS.contains(&word)),
);

/// The natural guardian of who has lost capacity: spouse, child, parent. Civil Code Art.
/// 53.
const RELATION_OF_ADULT: Rule = stop(
    "relation-of-adult",
    "Điều 53 Bộ luật Dân sự",
    &["guardianship.relation", "guardianship.reason"],
    |d, _| {
        d.has("guardianship.reason")
            && !of_minor(d)
            && relation(d).is_some_and(|word| OF_MINORS.contains(&word))
    },
);

/// Who lives abroad has no commune here. Law 60/2014 Art. 19.
const OFFICE_ABROAD: Rule = stop(
    "guardianship-office-abroad",
    "Điều 19 Luật Hộ tịch",
    &["office.whose"],
    |d, _| {
        d.word("office.whose")
            .is_some_and(|whose| d.is(&format!("{whose}.residence_kind"), "abroad"))
    },
);

/// Nothing ends before it is registered.
const ENDED_BEFORE: Rule = stop(
    "ended-before",
    "Điều 62 Bộ luật Dân sự",
    &["end.date", "guardianship.registered_date"],
    |d, _| earlier(d, "guardianship.registered_date"),
);

/// A ward who is not yet of age. Civil Code Art. 62.1 a.
const NOT_OF_AGE: Rule = stop(
    "not-of-age",
    "Điều 62 Bộ luật Dân sự",
    &["end.reason", "ward.birth_date"],
    |d, j| {
        d.is("end.reason", "of_age")
            && d.date("end.date")
                .is_some_and(|day| minor(d, j, "ward", day))
    },
);

/// Who supervises what is done with property has full capacity. Civil Code Art. 51.2.
const SUPERVISOR_AGE: Rule = stop(
    "supervisor-age",
    "Điều 51 Bộ luật Dân sự",
    &["supervisor.birth_date"],
    |d, j| minor(d, j, "supervisor", j.day),
);

/// Nobody supervises themself. Civil Code Art. 51.
const SUPERVISOR_IS_GUARDIAN: Rule = stop(
    "supervisor-is-guardian",
    "Điều 51 Bộ luật Dân sự",
    &["supervisor.name", "guardianship.guardian"],
    |d, _| {
        let of = |id: &str| d.name(id).map(|name| fold(name.as_str()));
        of("supervisor.name").is_some() && of("supervisor.name") == of("guardianship.guardian")
    },
);

/// As [`SUPERVISOR_IS_GUARDIAN`].
const SUPERVISOR_IS_WARD: Rule = stop(
    "supervisor-is-ward",
    "Điều 51 Bộ luật Dân sự",
    &["supervisor.name", "ward.name"],
    |d, _| same(d, "supervisor", "ward"),
);

/// As [`ENDED_BEFORE`].
const SUPERVISION_ENDED_BEFORE: Rule = stop(
    "supervision-ended-before",
    "Điều 51 Bộ luật Dân sự",
    &["end.date", "supervision.registered_date"],
    |d, _| earlier(d, "supervision.registered_date"),
);

/// A PIN tells sex and year of birth. Law 26/2023 on identification.
const GUARDIAN_PIN: Rule = warn(
    "guardian-pin",
    IDENTIFICATION,
    &["guardian.pin", "guardian.birth_date"],
    |d, _| pin_differs(d, "guardian"),
);
/// As [`GUARDIAN_PIN`].
const WARD_PIN: Rule = warn(
    "ward-pin",
    IDENTIFICATION,
    &["ward.pin", "ward.birth_date"],
    |d, _| pin_differs(d, "ward"),
);
/// As [`GUARDIAN_PIN`].
const SUPERVISOR_PIN: Rule = warn(
    "supervisor-pin",
    IDENTIFICATION,
    &["supervisor.pin", "supervisor.birth_date"],
    |d, _| pin_differs(d, "supervisor"),
);

fn of_minor(d: &Declared) -> bool {
    d.word("guardianship.reason")
        .is_some_and(|reason| MINORS.contains(&reason))
}

fn relation(d: &Declared) -> Option<&str> {
    d.word("guardianship.relation")
}

/// First and last day on which somebody can come of age.
fn comes_of_age(d: &Declared, j: &Judging, who: &str) -> Option<(NaiveDate, NaiveDate)> {
    let born = d.partial_date(&format!("{who}.birth_date"))?;
    let years = Months::new(j.law.number(Term::AdultAge, j.day) * 12);
    let first = born.earliest().checked_add_months(years)?;
    Some((first, born.latest().checked_add_months(years)?))
}

/// Certainly a minor on this day.
fn minor(d: &Declared, j: &Judging, who: &str, day: NaiveDate) -> bool {
    comes_of_age(d, j, who).is_some_and(|(first, _)| day < first)
}

/// Certainly an adult on this day.
fn adult(d: &Declared, j: &Judging, who: &str, day: NaiveDate) -> bool {
    comes_of_age(d, j, who).is_some_and(|(_, last)| last <= day)
}

fn earlier(d: &Declared, registered: &str) -> bool {
    d.date("end.date")
        .zip(d.date(registered))
        .is_some_and(|(end, registered)| end < registered)
}

//! Who the parents are, where they live, who may act.

use crate::{
    law::Term,
    procedure::{
        Rule,
        rule::{stop, warn},
    },
};

/// A foundling is reported at once; the commune makes the record and registers.
/// Decree 123/2015 Art. 14.
pub(super) const FOUND: Rule = stop(
    "found",
    "Điều 14 Nghị định 123/2015",
    &["birth.where"],
    |d, _| d.is("birth.where", "found"),
);

/// What another state registered is recorded, not registered again. Law 60/2014 Art. 48.
pub(super) const REGISTERED_ABROAD: Rule = stop(
    "registered-abroad",
    "Điều 48 Luật Hộ tịch",
    &["birth.registered_abroad"],
    |d, _| d.is("birth.registered_abroad", "yes"),
);

/// A child whose parents are both unknown is registered by the commune itself.
/// Decree 123/2015 Art. 14.
pub(super) const NO_PARENT: Rule = stop(
    "no-parent",
    "Điều 14 Nghị định 123/2015",
    &["parents.relation", "mother.known"],
    |d, _| d.is("mother.known", "no") && d.is("parents.relation", "none"),
);

/// A father who declares stands on the certificate. Decree 123/2015 Art. 15.
pub(super) const REQUESTER_IS_FATHER: Rule = stop(
    "requester-is-father",
    "Điều 15 Nghị định 123/2015",
    &["parents.relation", "requester.relationship"],
    |d, _| d.is("requester.relationship", "father") && d.is("parents.relation", "none"),
);

/// A marriage has two sides. Decree 123/2015 Art. 15.
pub(super) const MARRIED_WITHOUT_MOTHER: Rule = stop(
    "married-without-mother",
    "Điều 15 Nghị định 123/2015",
    &["parents.relation", "mother.known"],
    |d, _| d.is("mother.known", "no") && d.is("parents.relation", "married"),
);

/// The office follows from where a parent lives. Law 60/2014 Art. 13.
pub(super) const LIVES_WITH_NO_MOTHER: Rule = stop(
    "lives-with-no-mother",
    "Điều 13 Luật Hộ tịch",
    &["father.residence_kind"],
    |d, _| d.is("father.residence_kind", "with_mother") && !d.has("mother.name"),
);

/// With nobody in the country the mission abroad registers. Law 60/2014 Art. 13.
pub(super) const NOBODY_LIVES_HERE: Rule = stop(
    "nobody-lives-here",
    "Điều 13 Luật Hộ tịch",
    &["father.residence_kind", "parents.relation"],
    |d, _| {
        d.is("mother.residence_kind", "abroad")
            && (d.is("parents.relation", "none")
                || ["abroad", "with_mother", "deceased"]
                    .iter()
                    .any(|kind| d.is("father.residence_kind", kind)))
    },
);

/// Who acknowledges a child does so in person. Law 60/2014 Art. 6.2.
pub(super) const DEAD_FATHER_ACTS: Rule = stop(
    "dead-father-acts",
    "khoản 2 Điều 6 Luật Hộ tịch",
    &["father.residence_kind", "parents.relation"],
    |d, _| {
        d.is("father.residence_kind", "deceased")
            && (d.is("parents.relation", "acknowledged")
                || d.is("requester.relationship", "father"))
    },
);

/// A child born within these days after the marriage ended is a child of the marriage;
/// later the registrar asks. Law on Marriage and Family 2014 Art. 88.1.
pub(super) const FATHER_LONG_DEAD: Rule = warn(
    "father-long-dead",
    "Điều 88 khoản 1 Luật Hôn nhân và gia đình",
    &["father.died_on", "child.birth_date"],
    |d, j| {
        let presumed = i64::from(j.law.number(Term::ChildOfMarriageDays, j.day));
        d.date("father.died_on")
            .zip(d.date("child.birth_date"))
            .is_some_and(|(died, born)| born.signed_duration_since(died).num_days() > presumed)
    },
);

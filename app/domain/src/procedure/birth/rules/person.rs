//! The rules about somebody whose birth is entered long after it.

use chrono::Datelike;

use super::OWN_CHECK;
use crate::{
    procedure::{
        Rule,
        rule::{stop, warn},
    },
    sex::Sex,
};

/// Only of the living. Decree 123/2015 Art. 24.3.
pub(super) const NOT_LIVING: Rule = stop(
    "not-living",
    "Điều 24 khoản 3 Nghị định 123/2015",
    &["child.living"],
    |d, _| d.is("child.living", "no"),
);

/// Who asks for somebody else has a number of their own. Law 26/2023 on identification.
pub(super) const OWN_NUMBER: Rule = stop(
    "own-number",
    "Luật Căn cước 26/2023",
    &["child.pin", "requester.pin"],
    |d, _| d.pin("child.pin").is_some() && d.pin("child.pin") == d.pin("requester.pin"),
);

/// Who asks shows who they are. Law 60/2014 Art. 16; Decree 123/2015 Art. 2.
pub(super) const SELF_WITHOUT_PAPER: Rule = stop(
    "self-without-paper",
    "Điều 2 Nghị định 123/2015",
    &["child.identity_kind", "requester.relationship"],
    |d, _| d.is("requester.relationship", "self") && d.is("child.identity_kind", "none"),
);

/// Who lives here and whose parents nobody knows is registered from the commune's own
/// record. Decree 123/2015 Art. 14.
pub(super) const NO_PARENT: Rule = warn(
    "no-parent-known",
    "Điều 14 Nghị định 123/2015",
    &["father.known", "mother.known"],
    |d, _| d.is("mother.known", "no") && d.is("father.known", "no"),
);

/// A PIN tells sex and year of birth. Law 26/2023 on identification.
pub(super) const OWN_PIN: Rule = warn(
    "own-pin",
    "Luật Căn cước 26/2023",
    &["child.pin", "child.birth_date", "child.sex"],
    |d, _| {
        let sex = d.word("child.sex").and_then(Sex::parse);
        let born = d.date("child.birth_date");
        d.pin("child.pin")
            .zip(sex)
            .zip(born)
            .is_some_and(|((pin, sex), born)| !pin.matches(sex, born.year()))
    },
);

/// Nothing is registered before it was. An article says nothing of it.
pub(super) const FORMER_BEFORE_BIRTH: Rule = stop(
    "former-before-birth",
    OWN_CHECK,
    &["child.birth_date", "former.date"],
    |d, _| {
        d.partial_date("former.date")
            .zip(d.date("child.birth_date"))
            .is_some_and(|(former, born)| former.certainly_before(born))
    },
);

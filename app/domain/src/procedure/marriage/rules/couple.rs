//! What the law asks of both together: the day, the office, the foreign element.

use chrono::Days;

use super::OWN_CHECK;
use crate::{
    country::VIET_NAM,
    law::Term,
    procedure::{
        Declared, Rule,
        rule::{stop, warn},
    },
};

const FOREIGN: &str = "Điều 37 Luật Hộ tịch";
const OFFICE: &str = "Điều 17 khoản 1 Luật Hộ tịch";

/// A PIN is one person's, and two marry. Law 26/2023.
pub(super) const SAME_PERSON: Rule = stop(
    "same-person",
    "Luật Căn cước 26/2023",
    &["groom.pin", "bride.pin"],
    |d, _| d.pin("groom.pin").is_some() && d.pin("groom.pin") == d.pin("bride.pin"),
);

/// They sign after they declare.
pub(super) const PLANNED_PAST: Rule = stop("planned-past", OWN_CHECK, &["planned_day"], |d, j| {
    d.date("planned_day").is_some_and(|day| day < j.day)
});

/// Farther ahead nobody knows who will be of age, and no paper is good for so long.
pub(super) const PLANNED_FAR: Rule = stop("planned-far", OWN_CHECK, &["planned_day"], |d, j| {
    let days = u64::from(j.law.number(Term::MarriagePlannedDays, j.day));
    let last = j.day.checked_add_days(Days::new(days));
    d.date("planned_day")
        .zip(last)
        .is_some_and(|(day, last)| day > last)
});

fn of_other_state(d: &Declared, who: &str) -> bool {
    d.word(&format!("{who}.nationality"))
        .is_some_and(|state| state != VIET_NAM)
}

fn abroad(d: &Declared, who: &str) -> bool {
    d.is(&format!("{who}.residence_kind"), "abroad")
}

fn foreign(d: &Declared) -> bool {
    ["groom", "bride"]
        .iter()
        .any(|who| of_other_state(d, who) || abroad(d, who))
}

/// One of them is of another state or lives abroad, and they said that none is.
/// Law 60/2014 Art. 37.
pub(super) const FOREIGN_DIFFERS: Rule = stop(
    "foreign-differs",
    FOREIGN,
    &[
        "couple.foreign",
        "groom.nationality",
        "bride.nationality",
        "groom.residence_kind",
        "bride.residence_kind",
    ],
    |d, _| d.is("couple.foreign", "no") && foreign(d),
);

/// Both are Vietnamese and live here: a second nationality, perhaps. The desk looks.
pub(super) const FOREIGN_UNCLEAR: Rule =
    warn("foreign-unclear", FOREIGN, &["couple.foreign"], |d, _| {
        let known = ["groom", "bride"]
            .iter()
            .all(|who| d.has(&format!("{who}.nationality")));
        d.is("couple.foreign", "yes") && known && !foreign(d)
    });

/// The commune of one who lives here. Law 60/2014 Art. 17.1; at missions abroad else.
pub(super) const OFFICE_ABROAD: Rule = stop(
    "office-abroad",
    OFFICE,
    &[
        "office.whose",
        "groom.residence_kind",
        "bride.residence_kind",
    ],
    |d, _| d.word("office.whose").is_some_and(|who| abroad(d, who)),
);

/// With a foreigner it is the commune of the Vietnamese. Law 60/2014 Art. 37.1.
pub(super) const OFFICE_OF_FOREIGNER: Rule = stop(
    "office-of-foreigner",
    FOREIGN,
    &["office.whose", "groom.nationality", "bride.nationality"],
    |d, _| {
        let other = match d.word("office.whose") {
            Some("groom") => "bride",
            Some("bride") => "groom",
            _ => return false,
        };
        d.word("office.whose")
            .is_some_and(|who| of_other_state(d, who))
            && d.is(&format!("{other}.nationality"), VIET_NAM)
            && !abroad(d, other)
    },
);

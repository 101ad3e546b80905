//! What the law asks of each of the two.

use super::OWN_CHECK;
use crate::{
    law::Term,
    procedure::{
        Declared, Judging, Rule,
        rule::{stop, warn},
    },
    sex::Sex,
};

const AGE: &str = "Điều 8 khoản 1 điểm a Luật Hôn nhân và gia đình";
const MARRIED: &str = "Điều 5 khoản 2 điểm c Luật Hôn nhân và gia đình";
const RELATED: &str = "Điều 5 khoản 2 điểm d Luật Hôn nhân và gia đình";
const CAPACITY: &str = "Điều 8 khoản 1 điểm c Luật Hôn nhân và gia đình";
const IDENTIFICATION: &str = "Luật Căn cước 26/2023";

/// Twenty full years on the day they sign. Law on Marriage and Family 2014 Art. 8.1 a.
pub(super) const GROOM_AGE: Rule = stop(
    "groom-age",
    AGE,
    &["groom.birth_date", "planned_day"],
    |d, j| too_young(d, j, "groom", Term::GroomLeastAge),
);

/// Eighteen full years on the day they sign. Law on Marriage and Family 2014 Art. 8.1 a.
pub(super) const BRIDE_AGE: Rule = stop(
    "bride-age",
    AGE,
    &["bride.birth_date", "planned_day"],
    |d, j| too_young(d, j, "bride", Term::BrideLeastAge),
);

fn too_young(d: &Declared, j: &Judging, who: &str, least: Term) -> bool {
    let Some(day) = d.date("planned_day") else {
        return false;
    };
    let least = j.law.number(least, day);
    d.date(&format!("{who}.birth_date"))
        .is_some_and(|born| day.years_since(born).is_none_or(|age| age < least))
}

/// Who is married does not marry. Law on Marriage and Family 2014 Art. 5.2 c.
pub(super) const GROOM_MARRIED: Rule = stop(
    "groom-married",
    MARRIED,
    &["groom.marital_status"],
    |d, _| d.is("groom.marital_status", "married"),
);
/// As [`GROOM_MARRIED`].
pub(super) const BRIDE_MARRIED: Rule = stop(
    "bride-married",
    MARRIED,
    &["bride.marital_status"],
    |d, _| d.is("bride.marital_status", "married"),
);

/// The first marriage is that of who never married, a later one of who did.
pub(super) const GROOM_ORDINAL: Rule = stop(
    "groom-ordinal",
    OWN_CHECK,
    &["groom.marriage_ordinal", "groom.marital_status"],
    |d, _| miscounted(d, "groom"),
);
/// As [`GROOM_ORDINAL`].
pub(super) const BRIDE_ORDINAL: Rule = stop(
    "bride-ordinal",
    OWN_CHECK,
    &["bride.marriage_ordinal", "bride.marital_status"],
    |d, _| miscounted(d, "bride"),
);

fn miscounted(d: &Declared, who: &str) -> bool {
    let first = match d.word(&format!("{who}.marital_status")) {
        Some("single") => true,
        Some("divorced" | "widowed") => false,
        _ => return false,
    };
    d.number(&format!("{who}.marriage_ordinal"))
        .is_some_and(|ordinal| (ordinal == 1) != first)
}

/// Direct line, three generations of the collateral line, adoption and marriage between
/// the generations. Law on Marriage and Family 2014 Art. 5.2 d.
pub(super) const GROOM_RELATED: Rule =
    stop("groom-related", RELATED, &["groom.kinship"], |d, _| {
        d.is("groom.kinship", "related")
    });
/// As [`GROOM_RELATED`].
pub(super) const BRIDE_RELATED: Rule =
    stop("bride-related", RELATED, &["bride.kinship"], |d, _| {
        d.is("bride.kinship", "related")
    });

/// Who has lost the capacity to act cannot marry. Law on Marriage and Family 2014 Art. 8.1 c.
pub(super) const GROOM_CAPACITY: Rule =
    stop("groom-capacity", CAPACITY, &["groom.capacity"], |d, _| {
        d.is("groom.capacity", "limited")
    });
/// As [`GROOM_CAPACITY`].
pub(super) const BRIDE_CAPACITY: Rule =
    stop("bride-capacity", CAPACITY, &["bride.capacity"], |d, _| {
        d.is("bride.capacity", "limited")
    });

/// A PIN tells sex and year of birth. Law 26/2023 on identification.
pub(super) const GROOM_PIN: Rule = warn(
    "groom-pin",
    IDENTIFICATION,
    &["groom.pin", "groom.birth_date"],
    |d, _| pin_differs(d, "groom", Sex::Male),
);
/// As [`GROOM_PIN`].
pub(super) const BRIDE_PIN: Rule = warn(
    "bride-pin",
    IDENTIFICATION,
    &["bride.pin", "bride.birth_date"],
    |d, _| pin_differs(d, "bride", Sex::Female),
);

fn pin_differs(d: &Declared, who: &str, sex: Sex) -> bool {
    use chrono::Datelike;
    d.pin(&format!("{who}.pin"))
        .zip(d.date(&format!("{who}.birth_date")))
        .is_some_and(|(pin, born)| !pin.matches(sex, born.year()))
}

//! The birth itself, its paper, and when it is declared.

use chrono::Days;

use crate::{
    law::Term,
    leg,
    procedure::{
        Declared, Judging, Rule,
        rule::{stop, warn},
    },
};

/// A child whose sex cannot be told yet is registered all the same, without a PIN: its
/// digits tell the sex. Once medicine has told it, the change is registered.
/// Civil Code Art. 36.
pub(super) const SEX_UNDETERMINED: Rule = warn(
    "sex-undetermined",
    "Điều 36 Bộ luật Dân sự",
    &["child.sex"],
    |d, _| d.is("child.sex", "undetermined"),
);

/// A notification tells of a birth that was. Circular 22/2025/TT-BYT.
pub(super) const NOTICE_BEFORE_BIRTH: Rule = stop(
    "notice-before-birth",
    "Thông tư 22/2025/TT-BYT",
    &["notice.issued_on", "child.birth_date"],
    |d, _| {
        d.date("notice.issued_on")
            .zip(d.date("child.birth_date"))
            .is_some_and(|(issued, born)| issued < born)
    },
);

/// A household has a head with a number and a home here. Decree 63/2024.
pub(super) const HOUSEHOLD_OF_NO_PARENT: Rule = stop(
    "household-of-no-parent",
    "Nghị định 63/2024/NĐ-CP",
    &["household.head"],
    |d, _| d.has("household.head") && leg::household(d).is_none(),
);

/// Police and social insurance know a child by its number: without one nothing can be
/// passed on. Decree 63/2024.
pub(super) const BUNDLE_WITHOUT_NUMBER: Rule = stop(
    "bundle-without-number",
    "Nghị định 63/2024/NĐ-CP",
    &["bundle.wanted", "child.sex"],
    |d, _| d.is("bundle.wanted", "yes") && d.is("child.sex", "undetermined"),
);

/// Law 60/2014 Art. 15.1.
pub(super) const LATE: Rule = warn(
    "late",
    "Điều 15 khoản 1 Luật Hộ tịch",
    &["child.birth_date"],
    overdue,
);

/// Later than the lawful days after the birth: a flag and a fee, never a refusal.
fn overdue(d: &Declared, j: &Judging) -> bool {
    let days = u64::from(j.law.number(Term::BirthOnTimeDays, j.day));
    d.date("child.birth_date")
        .and_then(|born| born.checked_add_days(Days::new(days)))
        .is_some_and(|last| j.day > last)
}

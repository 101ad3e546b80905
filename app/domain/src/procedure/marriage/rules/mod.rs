//! The rules of marriage that the portal can judge (law.md 2.2, 4.5). That one of the two
//! is in a valid marriage already is seen at the desk.

mod again;
mod couple;
mod papers;
mod person;

use crate::procedure::{Rule, again as registered_before, border, foreign_paper, mission};

/// What no article says and every registrar looks at.
const OWN_CHECK: &str = "quy tắc kiểm tra của hệ thống";

macro_rules! rules {
    ($($office:expr),*) => {
        &[
        person::GROOM_AGE,
        person::BRIDE_AGE,
        person::GROOM_MARRIED,
        person::BRIDE_MARRIED,
        person::GROOM_ORDINAL,
        person::BRIDE_ORDINAL,
        person::GROOM_RELATED,
        person::BRIDE_RELATED,
        person::GROOM_CAPACITY,
        person::BRIDE_CAPACITY,
        papers::GROOM_STATUS_OVER,
        papers::BRIDE_STATUS_OVER,
        papers::GROOM_MEDICAL_OVER,
        papers::BRIDE_MEDICAL_OVER,
        couple::SAME_PERSON,
        couple::PLANNED_PAST,
        couple::PLANNED_FAR,
        couple::FOREIGN_DIFFERS,
        border::NO_NEIGHBOUR,
        mission::NONE,
        mission::NO_CITIZEN,
            $($office,)*
        papers::GROOM_STATUS_ENDS,
        papers::BRIDE_STATUS_ENDS,
        papers::GROOM_MEDICAL_ENDS,
        papers::BRIDE_MEDICAL_ENDS,
        person::GROOM_PIN,
        person::BRIDE_PIN,
        couple::FOREIGN_UNCLEAR,
        border::LOOKED_AT,
        foreign_paper::COUPLE_BARE,
        foreign_paper::COUPLE_NO_APOSTILLE,
        ]
    };
}

/// All, in the order in which they are told: stops first. The office is a question of the
/// law under which it hangs on where one of the two lives.
pub(super) const RULES_2014: &[Rule] = rules!(couple::OFFICE_ABROAD, couple::OFFICE_OF_FOREIGNER);
/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const RULES_2026: &[Rule] = rules!();

macro_rules! again_rules {
    ($($office:expr),*) => {
        &[
            registered_before::FORMER_AFTER_2015,
            registered_before::ORIGINAL_KEPT,
            registered_before::BOOK_KEPT,
            again::GROOM_NO_MORE,
            again::BRIDE_NO_MORE,
            again::GROOM_BORN_LATER,
            again::BRIDE_BORN_LATER,
            couple::SAME_PERSON,
            couple::FOREIGN_DIFFERS,
            mission::NONE,
            mission::NO_CITIZEN,
            $($office,)*
            person::GROOM_PIN,
            person::BRIDE_PIN,
            couple::FOREIGN_UNCLEAR,
        ]
    };
}

/// Of a marriage that is registered again.
pub(super) const AGAIN_RULES_2014: &[Rule] = again_rules!(couple::OFFICE_ABROAD);
/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const AGAIN_RULES_2026: &[Rule] = again_rules!();

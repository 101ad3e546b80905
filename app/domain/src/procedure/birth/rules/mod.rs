//! The rules of birth registration that the portal can judge (law.md 4.1–4.4, 4.7). What
//! needs the register (the same child twice) is judged at the desk.

mod ages;
mod filing;
mod mission;
mod name;
mod origin;
mod parents;
mod person;

use crate::procedure::{Rule, again, border, foreign_paper, mission as filed_at};

/// What no article says and every registrar looks at.
const OWN_CHECK: &str = "quy tắc kiểm tra của hệ thống";

/// All, in the order in which they are told.
pub(super) const RULES: &[Rule] = &[
    parents::FOUND,
    parents::REGISTERED_ABROAD,
    parents::NO_PARENT,
    parents::REQUESTER_IS_FATHER,
    parents::MARRIED_WITHOUT_MOTHER,
    parents::LIVES_WITH_NO_MOTHER,
    parents::NOBODY_LIVES_HERE,
    parents::DEAD_FATHER_ACTS,
    parents::FATHER_LONG_DEAD,
    ages::MOTHER_TOO_YOUNG,
    ages::FATHER_TOO_YOUNG,
    ages::MOTHER_OLD,
    ages::MOTHER_PIN,
    ages::FATHER_PIN,
    ages::SAME_PIN,
    ages::MARRIED_TOO_YOUNG,
    ages::MARRIED_AFTER_BIRTH,
    origin::OF_TWO_VIETNAMESE,
    origin::OF_ONE_VIETNAMESE,
    origin::OF_STATELESS,
    origin::OF_TWO_FOREIGNERS,
    origin::NOT_OTHER,
    origin::ETHNICITY_OF_NOBODY,
    origin::HOMETOWN_OF_NOBODY,
    origin::ETHNICITY_OF_ONE_PEOPLE,
    origin::OTHER_ETHNICITY,
    name::FAMILY_NAME,
    name::UNUSUAL_LETTERS,
    name::LONG_NAME,
    filing::SEX_UNDETERMINED,
    filing::NOTICE_BEFORE_BIRTH,
    filing::HOUSEHOLD_OF_NO_PARENT,
    filing::BUNDLE_WITHOUT_NUMBER,
    filing::LATE,
    border::LOOKED_AT,
    foreign_paper::BIRTH_BARE,
    foreign_paper::BIRTH_NO_APOSTILLE,
];

/// Of a birth that is registered again.
pub(super) const AGAIN_RULES: &[Rule] = &[
    again::FORMER_AFTER_2015,
    again::ORIGINAL_KEPT,
    again::BOOK_KEPT,
    person::NOT_LIVING,
    person::FORMER_BEFORE_BIRTH,
    person::OWN_NUMBER,
    person::SELF_WITHOUT_PAPER,
    filed_at::NONE,
    filed_at::NO_CITIZEN,
    filed_at::PRESENCE,
    ages::MOTHER_TOO_YOUNG,
    ages::FATHER_TOO_YOUNG,
    origin::NOT_OTHER,
    ages::MOTHER_OLD,
    person::OWN_PIN,
    person::NO_PARENT,
    name::FAMILY_NAME,
    name::UNUSUAL_LETTERS,
    name::LONG_NAME,
    filing::SEX_UNDETERMINED,
];

/// Of a birth that was never entered, of somebody who has papers.
pub(super) const LATE_RULES: &[Rule] = &[
    person::NOT_LIVING,
    person::OWN_NUMBER,
    person::SELF_WITHOUT_PAPER,
    ages::MOTHER_TOO_YOUNG,
    ages::FATHER_TOO_YOUNG,
    origin::NOT_OTHER,
    ages::MOTHER_OLD,
    person::OWN_PIN,
    person::NO_PARENT,
    name::FAMILY_NAME,
    name::UNUSUAL_LETTERS,
    name::LONG_NAME,
    filing::SEX_UNDETERMINED,
    filing::LATE,
];

/// Of a birth at a mission abroad.
pub(super) const MISSION_RULES: &[Rule] = &[
    parents::REGISTERED_ABROAD,
    parents::NO_PARENT,
    parents::REQUESTER_IS_FATHER,
    parents::MARRIED_WITHOUT_MOTHER,
    parents::LIVES_WITH_NO_MOTHER,
    parents::DEAD_FATHER_ACTS,
    parents::FATHER_LONG_DEAD,
    mission::NO_CITIZEN,
    mission::NATIONALITY,
    mission::PLACE,
    mission::NONE,
    ages::MOTHER_TOO_YOUNG,
    ages::FATHER_TOO_YOUNG,
    ages::MOTHER_OLD,
    ages::MOTHER_PIN,
    ages::FATHER_PIN,
    ages::SAME_PIN,
    ages::MARRIED_TOO_YOUNG,
    ages::MARRIED_AFTER_BIRTH,
    origin::ETHNICITY_OF_NOBODY,
    origin::HOMETOWN_OF_NOBODY,
    origin::ETHNICITY_OF_ONE_PEOPLE,
    origin::OTHER_ETHNICITY,
    name::FAMILY_NAME,
    name::UNUSUAL_LETTERS,
    name::LONG_NAME,
    filing::SEX_UNDETERMINED,
    filing::NOTICE_BEFORE_BIRTH,
    filing::LATE,
    mission::PRESENCE,
];

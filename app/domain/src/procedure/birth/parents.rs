//! The pages about mother and father.

use crate::{
    country::{STATELESS, VIET_NAM},
    procedure::{Page, When, page::page, question::*},
};

const VIETNAMESE: &[&str] = &[VIET_NAM];
/// No other state asks for its citizen.
const NO_OTHER_STATE: &[&str] = &[VIET_NAM, STATELESS];
const ABROAD: &[&str] = &["abroad"];
const IDENTITY_KINDS: &[&str] = &["pin", "passport", "cmnd", "other"];
const PAPERS: &[&str] = &["passport", "cmnd", "other"];

pub(super) const MOTHER: Page = page(
    "me",
    &[
        choice("mother.known", &["yes", "no"])
            .when(When::IsOther("requester.relationship", &["mother"])),
        person_name("mother.name").when(MOTHER_KNOWN),
        partial_date("mother.birth_date").when(MOTHER_KNOWN),
        country("mother.nationality").when(MOTHER_KNOWN),
        ethnicity("mother.ethnicity").when(When::All(&[MOTHER_KNOWN, When::Not(&MOTHER_FOREIGN)])),
        choice("mother.identity_kind", IDENTITY_KINDS).when(MOTHER_KNOWN),
        pin("mother.pin").when(When::Is("mother.identity_kind", &["pin"])),
        line("mother.identity_number", 40).when(When::Is("mother.identity_kind", PAPERS)),
        line("mother.identity_issuer", 120)
            .optional()
            .when(When::Is("mother.identity_kind", PAPERS)),
        choice(
            "mother.residence_kind",
            &["permanent", "temporary", "actual", "abroad"],
        )
        .when(MOTHER_KNOWN),
        commune("mother.residence")
            .when(MOTHER_HERE)
            .article("Điều 13 Luật Hộ tịch"),
        line("mother.residence_detail", 200)
            .optional()
            .when(MOTHER_HERE),
        line("mother.residence_abroad", 200).when(When::Is("mother.residence_kind", ABROAD)),
    ],
);
pub(super) const MOTHER_KNOWN: When = When::Any(&[
    When::Is("requester.relationship", &["mother"]),
    When::Is("mother.known", &["yes"]),
]);
pub(super) const MOTHER_HERE: When = When::IsOther("mother.residence_kind", ABROAD);
pub(super) const MOTHER_VIETNAMESE: When = When::Is("mother.nationality", VIETNAMESE);
pub(super) const MOTHER_FOREIGN: When = When::IsOther("mother.nationality", VIETNAMESE);
pub(super) const MOTHER_OF_OTHER_STATE: When = When::IsOther("mother.nationality", NO_OTHER_STATE);

pub(super) const PARENTS: Page = page(
    "cha-me",
    &[
        choice("parents.relation", &["married", "acknowledged", "none"])
            .article("Điều 15 Nghị định 123/2015"),
        line("parents.marriage_number", 40).optional().when(MARRIED),
        past_date("parents.marriage_date").optional().when(MARRIED),
        line("parents.marriage_authority", 200)
            .optional()
            .when(MARRIED),
    ],
);
pub(super) const MARRIED: When = When::Is("parents.relation", &["married"]);
pub(super) const ACKNOWLEDGED: When = When::Is("parents.relation", &["acknowledged"]);

pub(super) const FATHER: Page = page(
    "cha",
    &[
        person_name("father.name"),
        partial_date("father.birth_date"),
        country("father.nationality"),
        ethnicity("father.ethnicity").when(When::Not(&FATHER_FOREIGN)),
        choice("father.identity_kind", IDENTITY_KINDS),
        pin("father.pin").when(When::Is("father.identity_kind", &["pin"])),
        line("father.identity_number", 40).when(When::Is("father.identity_kind", PAPERS)),
        line("father.identity_issuer", 120)
            .optional()
            .when(When::Is("father.identity_kind", PAPERS)),
        choice(
            "father.residence_kind",
            &[
                "with_mother",
                "permanent",
                "temporary",
                "actual",
                "abroad",
                "deceased",
            ],
        ),
        past_date("father.died_on")
            .when(When::Is("father.residence_kind", &["deceased"]))
            .article("Điều 88 khoản 1 Luật Hôn nhân và gia đình"),
        commune("father.residence").when(FATHER_ELSEWHERE),
        line("father.residence_detail", 200)
            .optional()
            .when(FATHER_ELSEWHERE),
        line("father.residence_abroad", 200).when(When::Is("father.residence_kind", ABROAD)),
    ],
)
.when(When::Any(&[MARRIED, ACKNOWLEDGED]));
pub(super) const FATHER_VIETNAMESE: When = When::Is("father.nationality", VIETNAMESE);
pub(super) const FATHER_FOREIGN: When = When::IsOther("father.nationality", VIETNAMESE);
pub(super) const FATHER_OF_OTHER_STATE: When = When::IsOther("father.nationality", NO_OTHER_STATE);
pub(super) const FATHER_ELSEWHERE: When = When::IsOther(
    "father.residence_kind",
    &["with_mother", "abroad", "deceased"],
);

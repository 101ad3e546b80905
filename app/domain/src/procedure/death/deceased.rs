//! The pages about who declares, who died, and when and where.

use crate::{
    country::VIET_NAM,
    procedure::{
        Page, Question, When,
        page::page,
        question::*,
        shared::{NO_PIN, PASSPORT, WITH_PIN},
    },
};

/// law.md 11.4, to the deceased.
const RELATIONSHIPS: &[&str] = &[
    "spouse",
    "child",
    "parent",
    "sibling",
    "grandchild",
    "relative",
    "householder",
    "institution",
    "police",
    "officer",
];
/// Who declares when nobody is known to be family: also of a body that nobody knows. Law
/// 60/2014 Art. 33.
const NO_FAMILY: &[&str] = &["institution", "police", "officer"];

pub(super) const INFORMANT: Page = page(
    "nguoi-khai",
    &[
        choice("requester.relationship", RELATIONSHIPS).article("Điều 33 khoản 1 Luật Hộ tịch"),
        person_name("requester.name").autocomplete("name"),
        pin("requester.pin").when(WITH_PIN),
        NO_PIN,
        PASSPORT,
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
    ],
);

const VIETNAMESE: &[&str] = &[VIET_NAM];
const FOREIGN: When = When::IsOther("deceased.nationality", VIETNAMESE);
const PAPERS: &[&str] = &["passport", "cmnd", "other"];

pub(super) const DECEASED: Page = page(
    "nguoi-mat",
    &[
        choice("deceased.identified", &["yes", "no"])
            .when(When::Is("requester.relationship", NO_FAMILY))
            .article("Điều 33 khoản 2 Luật Hộ tịch"),
        partial_date("deceased.born_about").when(UNIDENTIFIED),
        line("body.marks", 500).when(UNIDENTIFIED),
        line("body.belongings", 500).optional().when(UNIDENTIFIED),
        person_name("deceased.name").when(IDENTIFIED),
        partial_date("deceased.birth_date").when(IDENTIFIED),
        choice("deceased.sex", &["male", "female"]),
        country("deceased.nationality").when(IDENTIFIED),
        ethnicity("deceased.ethnicity").when(When::All(&[IDENTIFIED, When::Not(&FOREIGN)])),
        choice(
            "deceased.identity_kind",
            &["pin", "passport", "cmnd", "other", "none"],
        )
        .when(IDENTIFIED),
        pin("deceased.pin").when(When::Is("deceased.identity_kind", &["pin"])),
        line("deceased.identity_number", 40).when(When::Is("deceased.identity_kind", PAPERS)),
        line("deceased.identity_issuer", 120)
            .optional()
            .when(When::Is("deceased.identity_kind", PAPERS)),
    ],
);

/// A body that was found, and nobody knows whose. law.md 4.6: the police or a forensic
/// opinion tells of it, and of the age.
pub(super) const UNIDENTIFIED: When = When::Is("deceased.identified", &["no"]);
const IDENTIFIED: When = When::Not(&UNIDENTIFIED);

pub(super) const RESIDENCE: Page = page(
    "noi-o",
    &[
        choice(
            "deceased.residence_kind",
            &["permanent", "temporary", "actual", "abroad", "unknown"],
        )
        .article("Điều 32 Luật Hộ tịch"),
        commune("deceased.residence").when(LIVED_HERE),
        line("deceased.residence_detail", 200)
            .optional()
            .when(LIVED_HERE),
        line("deceased.residence_abroad", 200)
            .when(When::Is("deceased.residence_kind", &["abroad"])),
    ],
)
.when(IDENTIFIED);
const LIVED_HERE: When = When::IsOther("deceased.residence_kind", &["abroad", "unknown"]);

pub(super) const DEATH: Page = page(
    "luc-mat",
    &[
        DATE,
        TIME,
        WHERE,
        FACILITY,
        choice(
            "death.manner",
            &["natural", "sudden", "court", "execution", "long_ago"],
        )
        .when(When::Is("death.where", &["elsewhere"]))
        .article("Điều 4 khoản 2 Nghị định 123/2015"),
        COMMUNE,
        DETAIL,
        COUNTRY,
        FOREIGN_PLACE,
    ],
);
/// The same of a death that was registered before: no paper has to fit its manner.
pub(super) const DEATH_REGISTERED_BEFORE: Page = page(
    "luc-mat",
    &[
        DATE,
        TIME,
        WHERE,
        FACILITY,
        COMMUNE,
        DETAIL,
        COUNTRY,
        FOREIGN_PLACE,
        CAUSE,
    ],
);
const DATE: Question = past_date("death.date").article("Điều 4 khoản 1 Nghị định 123/2015");
const TIME: Question = time("death.time").optional();
const WHERE: Question = choice("death.where", &["facility", "elsewhere", "abroad"]);
const FACILITY: Question = line("death.facility", 200).when(IN_FACILITY);
const COMMUNE: Question = commune("death.commune").when(HERE);
const DETAIL: Question = line("death.detail", 200).optional().when(HERE);
const COUNTRY: Question = country("death.country").when(ABROAD);
const FOREIGN_PLACE: Question = line("death.foreign_place", 200).when(ABROAD);
pub(super) const CAUSE: Question =
    line("death.cause", 500).article("Điều 4 khoản 1 Nghị định 123/2015");
pub(super) const IN_FACILITY: When = When::Is("death.where", &["facility"]);
pub(super) const ABROAD: When = When::Is("death.where", &["abroad"]);
const HERE: When = When::IsOther("death.where", &["abroad"]);

//! The pages about somebody whose birth is entered long after it: who asks, the person,
//! the parents as the person's papers have them. Decree 123/2015 Art. 26; Circular
//! 04/2020/TT-BTP Art. 8–10.

use crate::{
    country::VIET_NAM,
    procedure::{
        Page, Question, When,
        page::page,
        question::*,
        shared::{NO_PIN, PASSPORT, WITH_PIN},
    },
};

const NOT_SELF: When = When::IsOther("requester.relationship", &["self"]);

/// The person, or who stands for them. Law 60/2014 Art. 6.
pub(super) const ASKER: Page = page(
    "nguoi-yeu-cau",
    &[
        choice(
            "requester.relationship",
            &["self", "parent", "guardian", "mandate"],
        )
        .article("Điều 6 Luật Hộ tịch"),
        person_name("requester.name")
            .when(NOT_SELF)
            .autocomplete("name"),
        pin("requester.pin").when(When::All(&[NOT_SELF, WITH_PIN])),
        NO_PIN.when(NOT_SELF),
        PASSPORT,
        choice("child.living", &["yes", "no"])
            .when(NOT_SELF)
            .article("Điều 24 khoản 3 Nghị định 123/2015"),
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
    ],
);

pub(super) const BIRTHPLACE: Page = page(
    "noi-sinh",
    &[choice("birth.where", &["facility", "elsewhere", "abroad"])],
);

/// The number that the person has already is the one that is entered.
pub(super) const IDENTITY: Page = page(
    "dinh-danh",
    &[
        choice(
            "child.identity_kind",
            &["pin", "passport", "cmnd", "other", "none"],
        ),
        pin("child.pin").when(When::Is("child.identity_kind", &["pin"])),
        line("child.identity_number", 40).when(WITH_PAPER),
        line("child.identity_issuer", 120)
            .optional()
            .when(WITH_PAPER),
    ],
);
const WITH_PAPER: When = When::Is("child.identity_kind", &["passport", "cmnd", "other"]);

macro_rules! parent {
    ($name:ident, $page:literal, $who:literal) => {
        /// As the person's papers have them: many are dead, and no paper of theirs is left.
        pub(super) const $name: Page = page(
            $page,
            &[
                choice(concat!($who, ".known"), &["yes", "no"]),
                person_name(concat!($who, ".name")).when(When::Is(concat!($who, ".known"), YES)),
                partial_date(concat!($who, ".birth_date"))
                    .when(When::Is(concat!($who, ".known"), YES)),
                country(concat!($who, ".nationality")).when(When::Is(concat!($who, ".known"), YES)),
                ethnicity(concat!($who, ".ethnicity")).when(When::All(&[
                    When::Is(concat!($who, ".known"), YES),
                    When::Not(&When::IsOther(concat!($who, ".nationality"), VIETNAMESE)),
                ])),
                choice(
                    concat!($who, ".residence_kind"),
                    &["permanent", "temporary", "actual", "abroad", "deceased"],
                )
                .when(When::Is(concat!($who, ".known"), YES)),
                commune(concat!($who, ".residence"))
                    .when(When::Is(concat!($who, ".residence_kind"), HERE)),
                line(concat!($who, ".residence_detail"), 200)
                    .optional()
                    .when(When::Is(concat!($who, ".residence_kind"), HERE)),
                line(concat!($who, ".residence_abroad"), 200)
                    .when(When::Is(concat!($who, ".residence_kind"), &["abroad"])),
            ],
        );
    };
}
const YES: &[&str] = &["yes"];
const VIETNAMESE: &[&str] = &[VIET_NAM];
const HERE: &[&str] = &["permanent", "temporary", "actual"];
parent!(MOTHER, "me", "mother");
parent!(FATHER, "cha", "father");

/// As the papers have it: nothing is chosen anew. Circular 04/2020/TT-BTP Art. 10.
pub(super) const ORIGIN: Page = page(
    "nguon-goc",
    &[
        choice("child.nationality", &["vietnamese", "other"]),
        country("child.other_nationality").when(When::Is("child.nationality", &["other"])),
        ethnicity("child.other_ethnicity").when(OF_VIET_NAM),
        commune("child.hometown_commune").when(OF_VIET_NAM),
        line("child.hometown_detail", 200)
            .optional()
            .when(OF_VIET_NAM),
    ],
);
const OF_VIET_NAM: When = When::Not(&When::Is("child.nationality", &["other"]));

/// The person or a parent is of another state.
pub(super) const FOREIGN: When = When::Any(&[
    When::Is("child.nationality", &["other"]),
    When::IsOther("mother.nationality", VIETNAMESE),
    When::IsOther("father.nationality", VIETNAMESE),
]);

/// Whoever is or was in public service has its confirmation of what the file says.
pub(super) const SERVICE: Question =
    choice("person.service", &["no", "yes"]).article("Điều 26 Nghị định 123/2015");
pub(super) const UNIT_CONFIRMATION: Question =
    files("file.unit_confirmation").when(When::Is("person.service", &["yes"]));
pub(super) const MANDATE: Question =
    files("file.mandate").when(When::Is("requester.relationship", &["guardian", "mandate"]));

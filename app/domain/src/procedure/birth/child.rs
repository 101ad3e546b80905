//! The pages about the birth and the child: where, who declares, which paper, the name.

use crate::procedure::{
    Page, When,
    page::page,
    question::*,
    shared::{NO_PIN, PASSPORT, WITH_PIN},
};

/// law.md 11.4.
const RELATIONSHIPS: &[&str] = &[
    "mother",
    "father",
    "grandparent",
    "relative",
    "guardian",
    "institution",
];

pub(super) const BIRTHPLACE: Page = page(
    "noi-sinh",
    &[
        choice("birth.where", &["facility", "elsewhere", "abroad", "found"])
            .article("Điều 13–15 Luật Hộ tịch"),
        choice("birth.registered_abroad", &["no", "yes"])
            .when(When::Is("birth.where", &["abroad"])),
    ],
);

pub(super) const INFORMANT: Page = page(
    "nguoi-khai",
    &[
        choice("requester.relationship", RELATIONSHIPS).article("Điều 15 khoản 1 Luật Hộ tịch"),
        person_name("requester.name")
            .when(NOT_PARENT)
            .autocomplete("name"),
        pin("requester.pin").when(When::All(&[NOT_PARENT, WITH_PIN])),
        NO_PIN.when(NOT_PARENT),
        PASSPORT,
        tick("requester.agreed")
            .when(NOT_PARENT)
            .article("Điều 15 Luật Hộ tịch"),
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
    ],
);
const NOT_PARENT: When = When::Is(
    "requester.relationship",
    &["grandparent", "relative", "guardian", "institution"],
);

pub(super) const NOTICE: Page = page(
    "giay-chung-sinh",
    &[
        choice("notice.kind", &["notice", "witness", "statement"])
            .article("Điều 16 khoản 1 Luật Hộ tịch"),
        notification_code("notice.code").optional().when(NOTICED),
        past_date("notice.issued_on").optional().when(NOTICED),
        choice("birth.surrogacy", &["no", "yes"])
            .when(NOTICED)
            .article("Điều 16 Nghị định 123/2015"),
    ],
)
.when(When::Is("birth.where", &["facility", "elsewhere"]));
pub(super) const NOTICED: When = When::Is("notice.kind", &["notice"]);

pub(super) const NAME: Page = page(
    "ten",
    &[
        name_part("child.family_name").article("Điều 26 Bộ luật Dân sự"),
        name_part("child.middle_name").optional(),
        name_part("child.given_name"),
    ],
);

pub(super) const DATE_AND_SEX: Page = page(
    "ngay-sinh",
    &[
        past_date("child.birth_date"),
        time("child.birth_time").optional(),
        choice("child.sex", &["male", "female", "undetermined"]),
    ],
);

pub(super) const PLACE: Page = page(
    "sinh-tai",
    &[
        line("birth.facility", 200).when(When::Is("birth.where", &["facility"])),
        commune("birth.commune").when(When::Is("birth.where", &["facility", "elsewhere"])),
        line("birth.detail", 200)
            .optional()
            .when(When::Is("birth.where", &["facility", "elsewhere"])),
        country("birth.country").when(When::Is("birth.where", &["abroad"])),
        line("birth.foreign_place", 200).when(When::Is("birth.where", &["abroad"])),
    ],
);

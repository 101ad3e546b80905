//! The page about nationality, ethnicity and home place of the child.

use crate::procedure::{Page, When, page::page, question::*};

pub(super) const ORIGIN: Page = page(
    "nguon-goc",
    &[
        choice("child.nationality", &["vietnamese", "other"]).article("Điều 15–17 Luật Quốc tịch"),
        country("child.other_nationality").when(When::Is("child.nationality", &["other"])),
        choice("child.ethnicity", &["as_mother", "as_father", "other"])
            .when(CHILD_VIETNAMESE)
            .article("Điều 29 Bộ luật Dân sự"),
        ethnicity("child.other_ethnicity").when(OTHER_ETHNICITY),
        line("child.ethnicity_reason", 300).when(OTHER_ETHNICITY),
        choice("child.hometown", &["as_mother", "as_father", "other"])
            .when(CHILD_VIETNAMESE)
            .article("Điều 4 khoản 8 Luật Hộ tịch"),
        commune("child.hometown_commune").when(CHILD_VIETNAMESE),
        line("child.hometown_detail", 200)
            .optional()
            .when(CHILD_VIETNAMESE),
    ],
);
pub(super) const CHILD_VIETNAMESE: When = When::Not(&When::Is("child.nationality", &["other"]));
pub(super) const OTHER_ETHNICITY: When = When::Is("child.ethnicity", &["other"]);

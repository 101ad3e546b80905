//! Whoever an act is about: the same questions under the prefix of a role, read by
//! [`ActPerson::declared`](crate::register::ActPerson::declared).

use crate::country::VIET_NAM;

pub(super) const VIETNAMESE: &[&str] = &[VIET_NAM];
pub(super) const PAPERS: &[&str] = &["passport", "cmnd", "other"];
pub(super) const ELSEWHERE: &[&str] = &["abroad"];

/// A module with two pages: `PERSON` asks who it is, `HOME` where they live. The articles
/// say why.
macro_rules! person_pages {
    ($module:ident, $prefix:literal, $page:literal, $why_home:literal) => {
        pub(in crate::procedure) mod $module {
            use crate::procedure::{
                Page, When,
                page::page,
                person::{ELSEWHERE, PAPERS, VIETNAMESE},
                question::*,
            };

            pub(in crate::procedure) const PERSON: Page = page(
                $page,
                &[
                    person_name(concat!($prefix, ".name")),
                    partial_date(concat!($prefix, ".birth_date")),
                    choice(concat!($prefix, ".sex"), &["male", "female"]),
                    country(concat!($prefix, ".nationality")),
                    ethnicity(concat!($prefix, ".ethnicity")).when(When::Not(&FOREIGN)),
                    choice(
                        concat!($prefix, ".identity_kind"),
                        &["pin", "passport", "cmnd", "other"],
                    ),
                    pin(concat!($prefix, ".pin"))
                        .when(When::Is(concat!($prefix, ".identity_kind"), &["pin"])),
                    line(concat!($prefix, ".identity_number"), 40).when(WITH_PAPER),
                    line(concat!($prefix, ".identity_issuer"), 120)
                        .optional()
                        .when(WITH_PAPER),
                ],
            );
            const FOREIGN: When = When::IsOther(concat!($prefix, ".nationality"), VIETNAMESE);
            const WITH_PAPER: When = When::Is(concat!($prefix, ".identity_kind"), PAPERS);

            pub(in crate::procedure) const HOME: Page = page(
                concat!($page, "-noi-o"),
                &[
                    choice(
                        concat!($prefix, ".residence_kind"),
                        &["permanent", "temporary", "actual", "abroad"],
                    )
                    .article($why_home),
                    commune(concat!($prefix, ".residence")).when(LIVES_HERE),
                    line(concat!($prefix, ".residence_detail"), 200)
                        .optional()
                        .when(LIVES_HERE),
                    line(concat!($prefix, ".residence_abroad"), 200)
                        .when(When::Is(concat!($prefix, ".residence_kind"), ELSEWHERE)),
                ],
            );
            const LIVES_HERE: When = When::IsOther(concat!($prefix, ".residence_kind"), ELSEWHERE);
        }
    };
}
pub(super) use person_pages;

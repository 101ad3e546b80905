//! Whoever an act is about: the same questions under the prefix of a role, read by
//! [`ActPerson::declared`](crate::register::ActPerson::declared).

use super::Declared;
use crate::{country::VIET_NAM, sex::Sex, text::fold};

pub(super) const VIETNAMESE: &[&str] = &[VIET_NAM];
pub(super) const PAPERS: &[&str] = &["passport", "cmnd", "other"];
pub(super) const ELSEWHERE: &[&str] = &["abroad"];

/// A module with two pages: `PERSON` asks who it is, `HOME` where they live. The articles
/// say why. Of who is a husband or a mother the sex is not asked.
macro_rules! person_pages {
    ($module:ident, $prefix:literal, $page:literal, $why_home:literal) => {
        $crate::procedure::person::person_pages!(
            @of $module, $prefix, $page, $why_home,
            [choice(concat!($prefix, ".sex"), &["male", "female"]),]
        );
    };
    ($module:ident, $prefix:literal, $page:literal, $why_home:literal, known_sex) => {
        $crate::procedure::person::person_pages!(@of $module, $prefix, $page, $why_home, []);
    };
    (@of $module:ident, $prefix:literal, $page:literal, $why_home:literal, [$($sex:tt)*]) => {
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
                    $($sex)*
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

/// One number, or one name and birthday.
pub(super) fn same(d: &Declared, one: &str, other: &str) -> bool {
    let pin = |who: &str| d.pin(&format!("{who}.pin"));
    let named = |who: &str| {
        let name = d.name(&format!("{who}.name"))?;
        let born = d.partial_date(&format!("{who}.birth_date"))?;
        Some((fold(name.as_str()), *born))
    };
    let numbers = pin(one).is_some() && pin(one) == pin(other);
    numbers || (named(one).is_some() && named(one) == named(other))
}

/// A PIN tells sex and year of birth: it is another's. Law 26/2023 on identification.
pub(super) fn pin_differs(d: &Declared, who: &str) -> bool {
    let sex = d.word(&format!("{who}.sex")).and_then(Sex::parse);
    sex.is_some_and(|sex| pin_differs_from(d, who, sex))
}

/// The same of who has this sex.
pub(super) fn pin_differs_from(d: &Declared, who: &str, sex: Sex) -> bool {
    d.pin(&format!("{who}.pin"))
        .zip(d.partial_date(&format!("{who}.birth_date")))
        .is_some_and(|(pin, born)| !pin.matches(sex, born.year()))
}

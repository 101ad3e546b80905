//! The pages about both together. The one who begins answers them.

use crate::procedure::{
    PARTY, Page, When, border, mission,
    page::page,
    question::*,
    shared::{FEE_EXEMPTION, OFFICE_OF_CHOICE},
    visit,
};

pub(super) const WHICH_PARTY: Page = page(
    "ban-la",
    &[choice(PARTY, &["groom", "bride"]).article("Điều 18 Luật Hộ tịch")],
);

/// A nationality of another state, or a life abroad, of one of the two. It is asked of
/// both together: so what is asked of one never depends on what the other answers.
/// Law 60/2014 Art. 37.
pub(super) const FOREIGN_ELEMENT: Page = page(
    "yeu-to-nuoc-ngoai",
    &[choice("couple.foreign", &["no", "yes"]).article("Điều 37 Luật Hộ tịch")],
);
/// The same, and whether it is at the border: there no health certificate is asked for.
pub(super) const FOREIGN_OR_BORDER: Page = page(
    "yeu-to-nuoc-ngoai",
    &[
        choice("couple.foreign", &["no", "yes"]).article("Điều 37 Luật Hộ tịch"),
        border::area(FOREIGN),
    ],
);
pub(super) const FOREIGN: When = When::Is("couple.foreign", &["yes"]);

/// The day on which they mean to sign: ages and papers are judged by it. Law on Marriage
/// and Family 2014 Art. 8.1; Decree 123/2015 Art. 30.
pub(super) const PLANNED_DAY: Page = page(
    "ngay-du-kien",
    &[any_date("planned_day").article("Điều 8 khoản 1 Luật Hôn nhân và gia đình")],
);

/// At whose commune, and by when; or the officer comes to two who cannot. Law 60/2014
/// Art. 17.1.
pub(super) const OFFICE: Page = page(
    "co-quan",
    &[
        choice("office.whose", &["groom", "bride"])
            .when(mission::AT_COMMUNE)
            .article("Điều 17 Luật Hộ tịch"),
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();
const AT_HOME: When = When::Not(&FOREIGN);

/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const ANY_OFFICE: Page = page(
    "co-quan",
    &[
        OFFICE_OF_CHOICE,
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();

/// Two originals are handed over to the couple; these are copies beside them.
pub(super) const COPIES: Page = page("ban-sao", &[number("copies", 0, 20), FEE_EXEMPTION]);

//! The pages about the death paper, the office, what other agencies do, and the files.

use super::{
    FOREIGN,
    deceased::{ABROAD, CAUSE, IN_FACILITY},
};
use crate::procedure::{
    Page, When, border,
    foreign_paper::{LANGUAGE, TRANSLATION, authentication},
    mission,
    page::page,
    question::*,
    shared::OFFICE_OF_CHOICE,
    visit,
};

/// Only where the paper is not told by place and manner alone is it asked for; long ago
/// there may be none. Decree 123/2015 Art. 4.2.
pub(super) const PAPER: Page = page(
    "giay-bao-tu",
    &[
        choice(
            "death_paper.police",
            &["police_confirmation", "forensic_result"],
        )
        .when(When::Is("death.manner", &["sudden"]))
        .article("Điều 4 khoản 2 Nghị định 123/2015"),
        line("death_paper.number", 60).when(WITH_PAPER),
        past_date("death_paper.issued_on").when(WITH_PAPER),
        line("death_paper.issuer", 200).when(WITH_PAPER),
        CAUSE,
    ],
);
const LONG_AGO: When = When::Is("death.manner", &["long_ago"]);
const WITH_PAPER: When = When::Not(&LONG_AGO);

/// Names the office and its deadline.
pub(super) const OFFICE: Page = page("co-quan", &[]).with_office();

/// Names them, and asks whether the officer is to come.
pub(super) const OFFICE_OR_VISIT: Page = page(
    "co-quan",
    &[
        border::area(NEIGHBOUR),
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();
/// Of a neighbouring state.
const NEIGHBOUR: When = When::Is("deceased.nationality", border::NEIGHBOURS);
const AT_HOME: When = When::All(&[When::Not(&FOREIGN), mission::AT_COMMUNE]);

/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const ANY_OFFICE_OR_VISIT: Page = page(
    "co-quan",
    &[
        OFFICE_OF_CHOICE,
        border::area(NEIGHBOUR),
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();

/// What other agencies do once the death is registered; every question may stay open.
/// They know people by number. Decree 63/2024, amended by Decree 301/2026; law.md 5.6.
pub(super) const BUNDLE: Page = page(
    "lam-cung-luc",
    &[
        choice("residence_end.wanted", &["yes", "no"])
            .optional()
            .when(When::Is("deceased.residence_kind", &["permanent"]))
            .article("Nghị định 63/2024/NĐ-CP"),
        choice("benefit.scheme", SCHEMES)
            .optional()
            .article("Nghị định 63/2024/NĐ-CP"),
    ],
)
.when(When::Is("deceased.identity_kind", &["pin"]));
const SCHEMES: &[&str] = &["bhxh", "bao_tro", "nguoi_co_cong", "none"];

/// Who is paid, and how; only where something is claimed.
pub(super) const CLAIM: Page = page(
    "tro-cap",
    &[
        choice("benefit.claimant", &["requester", "other"]),
        person_name("claimant.name").when(OTHER_CLAIMANT),
        pin("claimant.pin").when(OTHER_CLAIMANT),
        choice("benefit.payment", &["account", "cash"]),
        line("benefit.bank", 100).when(TO_ACCOUNT),
        line("benefit.account", 30).when(TO_ACCOUNT),
    ],
)
.when(When::Is(
    "benefit.scheme",
    &["bhxh", "bao_tro", "nguoi_co_cong"],
));
const OTHER_CLAIMANT: When = When::Is("benefit.claimant", &["other"]);
const TO_ACCOUNT: When = When::Is("benefit.payment", &["account"]);

pub(super) const FILES: Page = page(
    "giay-to",
    &[
        files("file.death_notice")
            .when(When::Any(&[
                IN_FACILITY,
                When::Is("death.manner", &["natural"]),
            ]))
            .article("Điều 34 khoản 1 Luật Hộ tịch"),
        files("file.police_paper").when(When::Is("death.manner", &["sudden"])),
        files("file.court_decision").when(When::Is("death.manner", &["court"])),
        files("file.execution_paper").when(When::Is("death.manner", &["execution"])),
        files("file.foreign_death_paper").when(ABROAD),
        authentication("death_paper.authentication", "death.country", ABROAD),
        LANGUAGE.when(ABROAD),
        TRANSLATION,
        files("file.death_evidence").when(LONG_AGO),
        files("file.other").optional(),
    ],
);

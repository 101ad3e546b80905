//! Death registration (đăng ký khai tử).
//! Law 60/2014 Art. 32–34; Decree 123/2015 Art. 4.2; law.md 2.3 and 4.6.

mod again;
mod deceased;
mod filing;
mod rules;

pub use again::DEATH_AGAIN;

use super::{
    Competence, Limit, Outcome, Page, Procedure, Variant, When, border, mission,
    shared::{ANY_COMMUNE, DELIVERY, Under, under_both},
    visit,
};
use crate::{
    country::VIET_NAM,
    paper::PaperKind,
    register::{RegisterKind, death_entry},
};
use deceased::{DEATH, DECEASED, INFORMANT, RESIDENCE};
use filing::{ANY_OFFICE_OR_VISIT, BUNDLE, CLAIM, FILES, OFFICE, OFFICE_OR_VISIT, PAPER};
use rules::RULES;

/// The procedure.
pub static DEATH_REGISTRATION: Procedure = Procedure {
    id: "khai-tu",
    versions: &under_both(
        [
            Under {
                competent: LAST_RESIDENCE,
                variants: VARIANTS,
                pages: PAGES,
                rules: RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: VARIANTS_2027,
                pages: PAGES_2027,
                rules: RULES,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Death, death_entry);

/// Commune of the last residence; where there is none, of the place of death or where
/// the body was found. Law 60/2014 Art. 32.
const LAST_RESIDENCE: Competence = Competence::CommuneOf(&[
    (When::Always, "deceased.residence"),
    (When::Always, "death.commune"),
]);

/// Khai tử có yếu tố nước ngoài. Law 60/2014 Art. 51; Decree 120/2025: at the commune.
const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "1.001766",
    limit: Limit::SameDay,
    results: &[PaperKind::DeathExtract],
};

const FOREIGN: When = When::Any(&[
    When::IsOther("deceased.nationality", &[VIET_NAM]),
    When::Is("death.where", &["abroad"]),
]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.000656",
    limit: Limit::SameDay,
    results: &[PaperKind::DeathExtract],
};

/// Khai tử tại khu vực biên giới: a foreigner who lived there for long.
const AT_BORDER: Variant = Variant {
    when: border::AT_BORDER,
    code: "1.004827",
    ..PLAIN
};

/// Khai tử lưu động: the officer comes.
const WITH_VISIT: Variant = Variant {
    when: visit::WANTED,
    code: "1.000419",
    limit: Limit::WorkingDays(5),
    ..PLAIN
};

/// Khai tử tại Cơ quan đại diện: of a citizen whose last residence, or whose death, was
/// abroad. Circular 07/2023/TT-BNG: the same day.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970004",
    ..PLAIN
};

const VARIANTS: &[Variant] = &[
    AT_MISSION,
    AT_BORDER,
    WITH_FOREIGN_ELEMENT,
    WITH_VISIT,
    PLAIN,
];

/// Law 03/2026: 24 hours where nothing else is said. Decree 301/2026 Art. 18.2: the paper
/// is called Giấy chứng tử.
const VARIANTS_2027: &[Variant] = &[
    of_2027(AT_MISSION),
    of_2027(AT_BORDER),
    of_2027(WITH_FOREIGN_ELEMENT),
    // A visit takes its days.
    of_2027(WITH_VISIT).within(Limit::WorkingDays(5)),
    of_2027(PLAIN),
];

const fn of_2027(variant: Variant) -> Variant {
    Variant {
        results: &[PaperKind::DeathCertificate],
        ..variant.within(Limit::LawHours)
    }
}

/// The same under both laws but for where it is filed.
const fn pages(office: Page) -> [Page; 11] {
    [
        INFORMANT,
        DECEASED,
        RESIDENCE,
        DEATH,
        PAPER,
        mission::asked_of(ABROAD),
        office,
        BUNDLE,
        CLAIM,
        FILES,
        DELIVERY,
    ]
}

/// Who lived or died abroad.
const ABROAD: When = When::Any(&[
    When::Is("deceased.residence_kind", &["abroad"]),
    When::Is("death.where", &["abroad"]),
]);

const PAGES: &[Page] = &pages(OFFICE_OR_VISIT);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE_OR_VISIT);

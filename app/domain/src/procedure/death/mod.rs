//! Death registration (đăng ký khai tử).
//! Law 60/2014 Art. 32–34; Decree 123/2015 Art. 4.2; law.md 2.3 and 4.6.

mod deceased;
mod filing;
mod rules;

use super::{Competence, Fee, Limit, Outcome, Page, Period, Procedure, Variant, Version, When};
use crate::{
    country::VIET_NAM,
    law::LawPack,
    paper::PaperKind,
    register::{RegisterKind, death_entry},
};
use deceased::{DEATH, DECEASED, INFORMANT, RESIDENCE};
use filing::{ANY_OFFICE, DELIVERY, FILES, OFFICE, PAPER};
use rules::RULES;

/// The procedure.
pub static DEATH_REGISTRATION: Procedure = Procedure {
    id: "khai-tu",
    versions: &[
        Version {
            valid: Period::from(2016, 1, 1).until(2027, 3, 1),
            law: LawPack::Vn2014,
            competent: LAST_RESIDENCE,
            variants: VARIANTS,
            pages: PAGES,
            rules: RULES,
            fee: FEE,
            outcome: OUTCOME,
        },
        Version {
            valid: Period::from(2027, 3, 1),
            law: LawPack::Vn2026,
            // Any commune. Law 03/2026 Art. 8.
            competent: Competence::CommuneOf(&[(When::Always, "office.any")]),
            variants: VARIANTS_2027,
            pages: PAGES_2027,
            rules: RULES,
            fee: FEE,
            outcome: OUTCOME,
        },
    ],
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
    when: When::Any(&[
        When::IsOther("deceased.nationality", &[VIET_NAM]),
        When::Is("death.where", &["abroad"]),
    ]),
    code: "1.001766",
    limit: Limit::SameDay,
    results: &[PaperKind::DeathExtract],
};

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.000656",
    limit: Limit::SameDay,
    results: &[PaperKind::DeathExtract],
};

const VARIANTS: &[Variant] = &[WITH_FOREIGN_ELEMENT, PLAIN];

/// Law 03/2026: 24 hours where nothing else is said. Decree 301/2026 Art. 18.2: the paper
/// is called Giấy chứng tử.
const VARIANTS_2027: &[Variant] = &[of_2027(WITH_FOREIGN_ELEMENT), of_2027(PLAIN)];

const fn of_2027(variant: Variant) -> Variant {
    Variant {
        results: &[PaperKind::DeathCertificate],
        ..variant.within(Limit::LawHours)
    }
}

/// Copies are free for those whom the law frees. Law 60/2014 Art. 11.
const FEE: Fee = Fee::PerCopy {
    copies: "copies",
    free: When::IsOther("fee.exemption", &["none"]),
};

const PAGES: &[Page] = &[
    INFORMANT, DECEASED, RESIDENCE, DEATH, PAPER, OFFICE, FILES, DELIVERY,
];
const PAGES_2027: &[Page] = &[
    INFORMANT, DECEASED, RESIDENCE, DEATH, PAPER, ANY_OFFICE, FILES, DELIVERY,
];

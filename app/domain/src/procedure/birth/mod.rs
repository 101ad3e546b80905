//! Birth registration (đăng ký khai sinh).
//! Law 60/2014 Art. 13–16; Decree 123/2015 Art. 4, 9, 13–16; Civil Code Art. 26, 29.

mod child;
mod filing;
mod origin;
mod parents;
mod rules;

use super::{Competence, Fee, Limit, Outcome, Page, Period, Procedure, Variant, Version, When};
use crate::{
    law::LawPack,
    paper::PaperKind,
    register::{RegisterKind, birth_entry},
};
use child::{BIRTHPLACE, DATE_AND_SEX, INFORMANT, NAME, NOTICE, PLACE};
use filing::{ANY_OFFICE, BUNDLE, DELIVERY, FILES, FOREIGN, OFFICE};
use origin::ORIGIN;
use parents::{ACKNOWLEDGED, FATHER, MOTHER, PARENTS};
use rules::RULES;

/// The procedure.
pub static BIRTH: Procedure = Procedure {
    id: "khai-sinh",
    versions: &[
        Version {
            valid: Period::from(2016, 1, 1).until(2027, 3, 1),
            law: LawPack::Vn2014,
            competent: WHERE_A_PARENT_LIVES,
            variants: VARIANTS,
            pages: PAGES,
            rules: RULES,
            fee: FEE,
            outcome: Outcome::Enter(RegisterKind::Birth, birth_entry),
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
            outcome: Outcome::Enter(RegisterKind::Birth, birth_entry),
        },
    ],
};

/// Commune where the father or the mother lives. Law 60/2014 Art. 13.
const WHERE_A_PARENT_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["father"]), "father.residence"),
    (When::Always, "mother.residence"),
    (When::Always, "father.residence"),
]);

/// Khai sinh kết hợp nhận cha, mẹ, con: 3 working days under both laws, until the text
/// of the 2026 decree says otherwise.
const WITH_ACKNOWLEDGEMENT: Variant = Variant {
    when: ACKNOWLEDGED,
    code: "1.000689",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::BirthCertificate],
};

/// Khai sinh có yếu tố nước ngoài. Decree 120/2025: at the commune.
const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "2.000528",
    limit: Limit::SameDay,
    results: &[PaperKind::BirthCertificate],
};

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.001193",
    limit: Limit::SameDay,
    results: &[PaperKind::BirthCertificate],
};

const VARIANTS: &[Variant] = &[WITH_ACKNOWLEDGEMENT, WITH_FOREIGN_ELEMENT, PLAIN];

/// Law 03/2026: 24 hours where nothing else is said.
const VARIANTS_2027: &[Variant] = &[
    WITH_ACKNOWLEDGEMENT,
    WITH_FOREIGN_ELEMENT.within(Limit::LawHours),
    PLAIN.within(Limit::LawHours),
];

/// Copies are free for those whom the law frees. Law 60/2014 Art. 11.
const FEE: Fee = Fee::PerCopy {
    copies: "copies",
    free: When::IsOther("fee.exemption", &["none"]),
};

const PAGES: &[Page] = &[
    BIRTHPLACE,
    INFORMANT,
    NOTICE,
    NAME,
    DATE_AND_SEX,
    PLACE,
    MOTHER,
    PARENTS,
    FATHER,
    ORIGIN,
    OFFICE,
    BUNDLE,
    FILES,
    DELIVERY,
];
const PAGES_2027: &[Page] = &[
    BIRTHPLACE,
    INFORMANT,
    NOTICE,
    NAME,
    DATE_AND_SEX,
    PLACE,
    MOTHER,
    PARENTS,
    FATHER,
    ORIGIN,
    ANY_OFFICE,
    BUNDLE,
    FILES,
    DELIVERY,
];

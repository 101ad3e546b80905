//! Birth registration (đăng ký khai sinh).
//! Law 60/2014 Art. 13–16; Decree 123/2015 Art. 4, 9, 13–16; Civil Code Art. 26, 29.

mod again;
mod child;
mod filing;
mod late;
mod mission;
mod origin;
mod parents;
mod person;
mod rules;

pub use again::BIRTH_AGAIN;
pub use late::LATE_BIRTH;
pub use mission::BIRTH_AT_MISSION;

use super::{
    Competence, Limit, Outcome, Page, Period, Procedure, Variant, When, border,
    shared::{ANY_COMMUNE, DELIVERY, UNDER_LAW_2014, UNDER_LAW_2026, Under, version},
    visit,
};
use crate::{
    law::LawPack,
    paper::PaperKind,
    register::{RegisterKind, birth_entry},
};
use child::{BIRTHPLACE, DATE_AND_SEX, INFORMANT, NAME, NOTICE, PLACE};
use filing::{ANY_OFFICE, BUNDLE, BUNDLE_BEFORE_CARD, FILES, FOREIGN, OFFICE};
use origin::ORIGIN;
use parents::{ACKNOWLEDGED, FATHER, MOTHER, PARENTS};
use rules::RULES;

/// The procedure.
pub static BIRTH: Procedure = Procedure {
    id: "khai-sinh",
    versions: &[
        version(
            (BEFORE_CARD, LawPack::Vn2014),
            old_law(PAGES_BEFORE_CARD),
            OUTCOME,
        ),
        version((WITH_CARD, LawPack::Vn2014), old_law(PAGES), OUTCOME),
        version(
            (UNDER_LAW_2026, LawPack::Vn2026),
            Under {
                competent: ANY_COMMUNE,
                variants: VARIANTS_2027,
                pages: PAGES_2027,
                rules: RULES,
            },
            OUTCOME,
        ),
    ],
};

/// The identity card for a child under 6 is in the group since Decree 301/2026.
const WITH_CARD: Period = Period::from(2026, 9, 1).until(2027, 3, 1);
const BEFORE_CARD: Period = UNDER_LAW_2014.until(2026, 9, 1);

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Birth, birth_entry);

const fn old_law(pages: &'static [Page]) -> Under {
    Under {
        competent: WHERE_A_PARENT_LIVES,
        variants: VARIANTS,
        pages,
        rules: RULES,
    }
}

/// Commune where the father or the mother lives. Law 60/2014 Art. 13.
const WHERE_A_PARENT_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["father"]), "father.residence"),
    (When::Always, "mother.residence"),
    (When::Always, "father.residence"),
]);

/// Khai sinh kết hợp nhận cha, mẹ, con: two papers; 3 working days under both laws, until
/// the text of the 2026 decree says otherwise.
const WITH_ACKNOWLEDGEMENT: Variant = Variant {
    when: ACKNOWLEDGED,
    code: "1.000689",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::BirthCertificate, PaperKind::ActExtract],
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

/// Khai sinh tại khu vực biên giới.
const AT_BORDER: Variant = Variant {
    when: border::AT_BORDER,
    code: "1.000110",
    ..PLAIN
};

/// Khai sinh lưu động: the officer comes.
const WITH_VISIT: Variant = Variant {
    when: visit::WANTED,
    code: "1.003583",
    limit: Limit::WorkingDays(5),
    ..PLAIN
};

const VARIANTS: &[Variant] = &[
    WITH_ACKNOWLEDGEMENT,
    AT_BORDER,
    WITH_FOREIGN_ELEMENT,
    WITH_VISIT,
    PLAIN,
];

/// Law 03/2026: 24 hours where nothing else is said. A visit takes its days.
const VARIANTS_2027: &[Variant] = &[
    WITH_ACKNOWLEDGEMENT,
    AT_BORDER.within(Limit::LawHours),
    WITH_FOREIGN_ELEMENT.within(Limit::LawHours),
    WITH_VISIT,
    PLAIN.within(Limit::LawHours),
];

/// The same at all times but for where it is filed and what is done in the same go.
const fn pages(office: Page, bundle: Page) -> [Page; 14] {
    [
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
        office,
        bundle,
        FILES,
        DELIVERY,
    ]
}

const PAGES_BEFORE_CARD: &[Page] = &pages(OFFICE, BUNDLE_BEFORE_CARD);
const PAGES: &[Page] = &pages(OFFICE, BUNDLE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE, BUNDLE);

//! Marriage (đăng ký kết hôn), declared by two.
//! Law 60/2014 Art. 17–18, 37–38; Decree 123/2015 Art. 10, 30–32; Law on Marriage and
//! Family 2014 Art. 5, 8; law.md 2.2 and 4.5.

mod again;
mod couple;
mod party;
mod rules;

pub use again::MARRIAGE_AGAIN;

use super::{
    Competence, Limit, Outcome, Page, Procedure, Variant, Version, When, border, mission,
    shared::{ANY_COMMUNE, FEE_PER_COPY, UNDER_LAW_2014, UNDER_LAW_2026},
    visit,
};
use crate::{
    law::LawPack,
    paper::PaperKind,
    register::{RegisterKind, marriage_entry},
};
use couple::{ANY_OFFICE, COPIES, FOREIGN, FOREIGN_OR_BORDER, OFFICE, PLANNED_DAY, WHICH_PARTY};
use party::{bride, groom};
use rules::{RULES_2014, RULES_2026};

/// The procedure.
pub static MARRIAGE: Procedure = Procedure {
    id: "ket-hon",
    versions: &[
        Version {
            valid: UNDER_LAW_2014,
            law: LawPack::Vn2014,
            competent: WHERE_ONE_LIVES,
            variants: VARIANTS,
            parties: PARTIES,
            pages: PAGES,
            rules: RULES_2014,
            fee: FEE_PER_COPY,
            outcome: OUTCOME,
        },
        Version {
            valid: UNDER_LAW_2026,
            law: LawPack::Vn2026,
            competent: ANY_COMMUNE,
            variants: VARIANTS_2027,
            parties: PARTIES,
            pages: PAGES_2027,
            rules: RULES_2026,
            fee: FEE_PER_COPY,
            outcome: OUTCOME,
        },
    ],
};

/// The code of one with a foreign element: it has a tariff of its own.
pub const ABROAD: &str = "2.000806";

const PARTIES: &[&str] = &["groom", "bride"];
const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Marriage, marriage_entry);
/// One original for each of the two, and the electronic extract.
const RESULTS: &[PaperKind] = &[
    PaperKind::MarriageCertificate,
    PaperKind::MarriageCertificate,
    PaperKind::MarriageExtractCopy,
];

/// Commune where one of the two lives. Law 60/2014 Art. 17.1; with a foreigner where the
/// Vietnamese lives, Art. 37 (at the commune since Decree 120/2025).
const WHERE_ONE_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["groom"]), "groom.residence"),
    (When::Is("office.whose", &["bride"]), "bride.residence"),
]);

/// Kết hôn có yếu tố nước ngoài: 5 working days, 10 with verification. Decree 120/2025.
const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: ABROAD,
    limit: Limit::WorkingDays(5),
    results: RESULTS,
};

/// One day, 5 working days with verification. Law 60/2014 Art. 18.2 and the published
/// procedure card (Decision 163/QĐ-BTP).
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.000894",
    limit: Limit::WorkingDays(1),
    results: RESULTS,
};

/// Kết hôn tại khu vực biên giới: 3 working days under both laws, until the text of the
/// 2026 decree says otherwise.
const AT_BORDER: Variant = Variant {
    when: border::AT_BORDER,
    code: "1.000094",
    limit: Limit::WorkingDays(3),
    results: RESULTS,
};

/// Kết hôn lưu động: the officer comes to two citizens of Viet Nam.
const WITH_VISIT: Variant = Variant {
    when: visit::WANTED,
    code: "1.000593",
    limit: Limit::WorkingDays(5),
    ..PLAIN
};

/// Kết hôn tại Cơ quan đại diện, of citizens who live abroad. law.md 1, row 28: at most
/// fifteen days, of which ten are worked.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970003",
    limit: Limit::WorkingDays(10),
    results: RESULTS,
};

const VARIANTS: &[Variant] = &[
    AT_MISSION,
    AT_BORDER,
    WITH_FOREIGN_ELEMENT,
    WITH_VISIT,
    PLAIN,
];

/// Law 03/2026: 24 hours where nothing else is said. With a foreigner as before, until
/// the text of the decree says otherwise.
const VARIANTS_2027: &[Variant] = &[
    AT_MISSION,
    AT_BORDER,
    WITH_FOREIGN_ELEMENT,
    WITH_VISIT,
    PLAIN.within(Limit::LawHours),
];

/// The same under both laws but for where it is filed.
const fn pages(office: Page) -> [Page; 18] {
    [
        WHICH_PARTY,
        FOREIGN_OR_BORDER,
        PLANNED_DAY,
        groom::PERSON,
        groom::IDENTITY,
        groom::RESIDENCE,
        groom::STATUS,
        groom::STATEMENTS,
        groom::PAPERS,
        bride::PERSON,
        bride::IDENTITY,
        bride::RESIDENCE,
        bride::STATUS,
        bride::STATEMENTS,
        bride::PAPERS,
        mission::asked_of(LIVES_ABROAD),
        office,
        COPIES,
    ]
}

/// One of the two may live abroad; where exactly is said on that one's own page.
const LIVES_ABROAD: When = When::All(&[FOREIGN, When::Not(&border::AT_BORDER)]);

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

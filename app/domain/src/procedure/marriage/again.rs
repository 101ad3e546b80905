//! Registering a marriage again (đăng ký lại kết hôn), its book and both originals being
//! lost. Both are alive and both ask; the marriage counts from its first day. Decree
//! 123/2015 Art. 24–25, 27.

use super::{
    PARTIES, RESULTS,
    couple::{COPIES, FOREIGN, FOREIGN_ELEMENT, WHICH_PARTY},
    party::{bride, groom},
    rules::{AGAIN_RULES_2014, AGAIN_RULES_2026},
};
use crate::{
    law::LawPack,
    procedure::{
        Competence, Limit, Outcome, Page, Procedure, Variant, Version, When,
        again::{COPY_OR_PAPERS, FORMER, LOSS, WITH_COPY, WITH_PAPERS},
        mission,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, FEE_PER_COPY, UNDER_LAW_2014, UNDER_LAW_2026},
    },
    register::{RegisterKind, marriage_again_entry},
};

/// The procedure.
pub static MARRIAGE_AGAIN: Procedure = Procedure {
    id: "ket-hon-lai",
    versions: &[
        Version {
            valid: UNDER_LAW_2014,
            law: LawPack::Vn2014,
            competent: FORMER_OR_HOME,
            variants: &[AT_MISSION, WITH_FOREIGN_ELEMENT, PLAIN],
            parties: PARTIES,
            pages: PAGES,
            rules: AGAIN_RULES_2014,
            fee: FEE_PER_COPY,
            outcome: OUTCOME,
        },
        Version {
            valid: UNDER_LAW_2026,
            law: LawPack::Vn2026,
            competent: ANY_COMMUNE,
            variants: &[
                AT_MISSION.within(Limit::LawHours),
                WITH_FOREIGN_ELEMENT.within(Limit::LawHours),
                PLAIN.within(Limit::LawHours),
            ],
            parties: PARTIES,
            pages: PAGES_2027,
            rules: AGAIN_RULES_2026,
            fee: FEE_PER_COPY,
            outcome: OUTCOME,
        },
    ],
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Marriage, marriage_again_entry);

/// Where it was registered, or where one of the two lives. Decree 123/2015 Art. 25.
const FORMER_OR_HOME: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["former"]), "former.commune"),
    (When::Is("office.whose", &["groom"]), "groom.residence"),
    (When::Is("office.whose", &["bride"]), "bride.residence"),
]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004746",
    limit: Limit::WorkingDays(5),
    results: RESULTS,
};

/// It stands in the lost book of a mission: that mission registers it again. Circular
/// 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970016",
    ..PLAIN
};

const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "2.000513",
    ..PLAIN
};

const OFFICE: Page = page(
    "co-quan",
    &[choice("office.whose", &["former", "groom", "bride"])
        .when(mission::AT_COMMUNE)
        .article("Điều 25 Nghị định 123/2015")],
)
.with_office();

const EVIDENCE: Page = page(
    "chung-cu",
    &[choice("evidence.kind", COPY_OR_PAPERS).article("Điều 27 Nghị định 123/2015")],
);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.former_copy").when(WITH_COPY),
        files("file.personal_papers").when(WITH_PAPERS),
        files("file.other").optional(),
    ],
);

/// The same under both laws but for where it is filed.
const fn pages(office: Page) -> [Page; 16] {
    [
        WHICH_PARTY,
        FOREIGN_ELEMENT,
        FORMER,
        LOSS,
        groom::PERSON,
        groom::IDENTITY,
        groom::RESIDENCE,
        groom::STILL_MARRIED,
        bride::PERSON,
        bride::IDENTITY,
        bride::RESIDENCE,
        bride::STILL_MARRIED,
        office,
        EVIDENCE,
        FILES,
        COPIES,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

//! Registering a death again (đăng ký lại khai tử), its book and original being lost.
//! Decree 123/2015 Art. 24–25, 28.

use super::{
    FOREIGN, OFFICE,
    deceased::{DEATH_REGISTERED_BEFORE, DECEASED, INFORMANT, RESIDENCE},
    of_2027,
    rules::AGAIN_RULES,
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Limit, Outcome, Page, Procedure, Variant, When,
        again::{COPY_OR_PAPERS, FORMER, LOSS, WITH_COPY, WITH_PAPERS},
        mission,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
    },
    register::{RegisterKind, death_again_entry},
};

/// The procedure.
pub static DEATH_AGAIN: Procedure = Procedure {
    id: "khai-tu-lai",
    versions: &under_both(
        [
            Under {
                competent: WHERE_REGISTERED,
                variants: &[AT_MISSION, WITH_FOREIGN_ELEMENT, PLAIN],
                pages: PAGES,
                rules: AGAIN_RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    of_2027(AT_MISSION),
                    of_2027(WITH_FOREIGN_ELEMENT),
                    of_2027(PLAIN),
                ],
                pages: PAGES_2027,
                rules: AGAIN_RULES,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Death, death_again_entry);
/// Only where it was registered. Decree 123/2015 Art. 25.
const WHERE_REGISTERED: Competence = Competence::CommuneOf(&[(When::Always, "former.commune")]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.005461",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::DeathExtract],
};

/// It stands in the lost book of a mission: that mission registers it again. Circular
/// 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970017",
    ..PLAIN
};

const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "2.000497",
    ..PLAIN
};

const EVIDENCE: Page = page(
    "chung-cu",
    &[choice("evidence.kind", COPY_OR_PAPERS).article("Điều 28 Nghị định 123/2015")],
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
const fn pages(office: Page) -> [Page; 10] {
    [
        INFORMANT,
        FORMER,
        LOSS,
        DECEASED,
        RESIDENCE,
        DEATH_REGISTERED_BEFORE,
        office,
        EVIDENCE,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

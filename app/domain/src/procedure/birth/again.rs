//! Registering a birth again (đăng ký lại khai sinh), its book and original being lost.
//! Decree 123/2015 Art. 24–26; Circular 04/2020/TT-BTP Art. 9–10.

use super::{
    child::{DATE_AND_SEX, NAME, PLACE},
    person::{
        ASKER, BIRTHPLACE, FATHER, FOREIGN, IDENTITY, MANDATE, MOTHER, ORIGIN, SERVICE,
        UNIT_CONFIRMATION,
    },
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
    register::{RegisterKind, birth_again_entry},
};

/// The procedure.
pub static BIRTH_AGAIN: Procedure = Procedure {
    id: "khai-sinh-lai",
    versions: &under_both(
        [
            Under {
                competent: FORMER_OR_HOME,
                variants: &[AT_MISSION, WITH_FOREIGN_ELEMENT, PLAIN],
                pages: PAGES,
                rules: AGAIN_RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    WITH_FOREIGN_ELEMENT.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES_2027,
                rules: AGAIN_RULES,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Birth, birth_again_entry);

/// Where it was registered, or where the person lives. Decree 123/2015 Art. 25.
const FORMER_OR_HOME: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["residence"]), "office.residence"),
    (When::Is("office.whose", &["former"]), "former.commune"),
]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004884",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::BirthCertificate],
};

/// It stands in the lost book of a mission: that mission registers it again. Circular
/// 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970015",
    ..PLAIN
};

const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "2.000522",
    ..PLAIN
};

const OFFICE: Page = page(
    "co-quan",
    &[
        choice("office.whose", &["former", "residence"])
            .when(mission::AT_COMMUNE)
            .article("Điều 25 Nghị định 123/2015"),
        commune("office.residence").when(When::Is("office.whose", &["residence"])),
    ],
)
.with_office();

const EVIDENCE: Page = page(
    "chung-cu",
    &[
        choice("evidence.kind", COPY_OR_PAPERS).article("Điều 9 Thông tư 04/2020/TT-BTP"),
        SERVICE,
    ],
);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.former_copy").when(WITH_COPY),
        files("file.personal_papers").when(WITH_PAPERS),
        UNIT_CONFIRMATION,
        MANDATE,
        files("file.other").optional(),
    ],
);

/// The same under both laws but for where it is filed.
const fn pages(office: Page) -> [Page; 15] {
    [
        ASKER,
        FORMER,
        LOSS,
        NAME,
        DATE_AND_SEX,
        BIRTHPLACE,
        PLACE,
        IDENTITY,
        MOTHER,
        FATHER,
        ORIGIN,
        office,
        EVIDENCE,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

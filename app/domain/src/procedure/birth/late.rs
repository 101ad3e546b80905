//! Registering the birth of somebody who has personal papers and was never entered (khai
//! sinh cho người đã có hồ sơ, giấy tờ cá nhân). Circular 04/2020/TT-BTP Art. 8.

use super::{
    child::{DATE_AND_SEX, NAME, PLACE},
    person::{
        ASKER, BIRTHPLACE, FATHER, FOREIGN, IDENTITY, MANDATE, MOTHER, ORIGIN, SERVICE,
        UNIT_CONFIRMATION,
    },
    rules::LATE_RULES,
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Limit, Outcome, Page, Procedure, Variant, When,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
    },
    register::{RegisterKind, birth_entry},
};

/// The procedure.
pub static LATE_BIRTH: Procedure = Procedure {
    id: "khai-sinh-da-co-giay-to",
    versions: &under_both(
        [
            Under {
                competent: HOME,
                variants: &[WITH_FOREIGN_ELEMENT, PLAIN],
                pages: PAGES,
                rules: LATE_RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    WITH_FOREIGN_ELEMENT.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES_2027,
                rules: LATE_RULES,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Birth, birth_entry);
/// Where the person lives.
const HOME: Competence = Competence::CommuneOf(&[(When::Always, "office.residence")]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004772",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::BirthCertificate],
};

const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: "1.000893",
    ..PLAIN
};

const ARTICLE: &str = "Điều 8 Thông tư 04/2020/TT-BTP";

const OFFICE: Page = page("co-quan", &[commune("office.residence").article(ARTICLE)]).with_office();

/// The sworn statement, and what the papers come from.
const NEVER_ENTERED: Page = page(
    "chua-dang-ky",
    &[tick("never_registered").article(ARTICLE), SERVICE],
);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.personal_papers").article(ARTICLE),
        files("file.sworn_statement").article(ARTICLE),
        UNIT_CONFIRMATION,
        MANDATE,
        files("file.other").optional(),
    ],
);

/// The same under both laws but for where it is filed.
const fn pages(office: Page) -> [Page; 13] {
    [
        ASKER,
        NAME,
        DATE_AND_SEX,
        BIRTHPLACE,
        PLACE,
        IDENTITY,
        MOTHER,
        FATHER,
        ORIGIN,
        NEVER_ENTERED,
        office,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

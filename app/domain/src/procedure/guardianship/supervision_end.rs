//! The end of the supervision of a guardianship (đăng ký chấm dứt giám sát việc giám hộ).
//! Civil Code Art. 51; procedure 3.000323.

use super::{
    people::{supervisor, ward},
    rules::OF_SUPERVISION_END,
    supervision::{ASKER, OFFICE},
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Declared, Limit, Outcome, Page, Procedure, Variant, When,
        describe::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
    },
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

const ENDS: &str = "Điều 51 Bộ luật Dân sự";

/// The procedure.
pub static SUPERVISION_END: Procedure = Procedure {
    id: "cham-dut-giam-sat-giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_REGISTERED,
                variants: &[PLAIN],
                pages: PAGES,
                rules: OF_SUPERVISION_END,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[PLAIN.within(Limit::LawHours)],
                pages: PAGES_2027,
                rules: OF_SUPERVISION_END,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Act(ActKind::SupervisionEnd), entry);
const WHERE_REGISTERED: Competence = Competence::CommuneOf(&[(When::Always, "registered.commune")]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "3.000323",
    limit: Limit::WorkingDays(2),
    results: &[PaperKind::ActExtract],
};

const fn pages(office: Page) -> [Page; 10] {
    [
        ASKER,
        REGISTERED,
        supervisor::PERSON,
        supervisor::HOME,
        ward::PERSON,
        ward::HOME,
        END,
        office,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

/// The registration that ends.
const REGISTERED: Page = page(
    "da-dang-ky",
    &[
        commune("registered.commune").article(ENDS),
        line("supervision.registered_number", 60),
        past_date("supervision.registered_date"),
        line("supervision.registered_authority", 200),
    ],
);

const END: Page = page(
    "cham-dut",
    &[
        choice(
            "end.reason",
            &["guardianship_ended", "asked", "unable", "replaced"],
        )
        .article(ENDS),
        past_date("end.date"),
    ],
);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.end_paper").article(ENDS),
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let record = ActRecord::new(ActKind::SupervisionEnd)
        .person(ActPerson::declared(d, "supervisor")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact(
            "supervision_registered",
            FactValue::paper(d, "paper", "supervision.registered")?,
        )
        .fact("end_reason", FactValue::chosen(d, "end.reason")?)
        .fact("end_date", FactValue::Day(d.date("end.date")?));
    Some(record.into_content())
}

//! The end of a guardianship (đăng ký chấm dứt giám hộ), where it was registered. Civil
//! Code Art. 60, 62; Law 60/2014 Art. 22.

use super::{
    ASKER,
    people::{guardian, ward},
    rules::OF_END,
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

const ENDS: &str = "Điều 62 Bộ luật Dân sự";

/// The procedure.
pub static GUARDIANSHIP_END: Procedure = Procedure {
    id: "cham-dut-giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_REGISTERED,
                variants: &[PLAIN],
                pages: PAGES,
                rules: OF_END,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[PLAIN.within(Limit::LawHours)],
                pages: PAGES_2027,
                rules: OF_END,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Act(ActKind::GuardianshipEnd), entry);
const WHERE_REGISTERED: Competence = Competence::CommuneOf(&[(When::Always, "registered.commune")]);

/// Two working days. Law 60/2014 Art. 22.2.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004845",
    limit: Limit::WorkingDays(2),
    results: &[PaperKind::ActExtract],
};

const fn pages(office: Page) -> [Page; 10] {
    [
        ASKER,
        REGISTERED,
        guardian::PERSON,
        guardian::HOME,
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
const OFFICE: Page = page("co-quan", &[]).with_office();

/// The registration that ends.
const REGISTERED: Page = page(
    "da-dang-ky",
    &[
        commune("registered.commune").article("Điều 22 Luật Hộ tịch"),
        line("guardianship.registered_number", 60),
        past_date("guardianship.registered_date"),
        line("guardianship.registered_authority", 200),
    ],
);

/// Why and since when.
const END: Page = page(
    "cham-dut",
    &[
        choice(
            "end.reason",
            &[
                "of_age",
                "capacity",
                "died",
                "parents_able",
                "adopted",
                "guardian_changed",
            ],
        )
        .article(ENDS),
        past_date("end.date").article(ENDS),
    ],
);

/// The paper on which it ends; the birthday of who comes of age is proof enough.
const FILES: Page = page(
    "giay-to",
    &[
        files("file.end_paper")
            .when(When::IsOther("end.reason", &["of_age"]))
            .article("Điều 22 khoản 1 Luật Hộ tịch"),
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let record = ActRecord::new(ActKind::GuardianshipEnd)
        .person(ActPerson::declared(d, "guardian")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact(
            "guardianship_registered",
            FactValue::paper(d, "paper", "guardianship.registered")?,
        )
        .fact("end_reason", FactValue::chosen(d, "end.reason")?)
        .fact("end_date", FactValue::Day(d.date("end.date")?));
    Some(record.into_content())
}

//! The end of a guardianship (đăng ký chấm dứt giám hộ), where it was registered. Civil
//! Code Art. 60, 62; Law 60/2014 Art. 22.

use super::{
    ASKER,
    people::{guardian, ward},
    rules::OF_END,
    version,
};
use crate::{
    law::LawPack,
    paper::PaperKind,
    procedure::{
        Competence, Declared, Limit, Outcome, Page, Procedure, Variant, When,
        describe::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, UNDER_LAW_2014, UNDER_LAW_2026},
    },
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

const ENDS: &str = "Điều 62 Bộ luật Dân sự";

/// The procedure.
pub static GUARDIANSHIP_END: Procedure = Procedure {
    id: "cham-dut-giam-ho",
    versions: &[
        version(
            (UNDER_LAW_2014, LawPack::Vn2014),
            WHERE_REGISTERED,
            &[PLAIN],
            PAGES,
            OF_END,
            OUTCOME,
        ),
        version(
            (UNDER_LAW_2026, LawPack::Vn2026),
            ANY_COMMUNE,
            &[PLAIN.within(Limit::LawHours)],
            PAGES_2027,
            OF_END,
            OUTCOME,
        ),
    ],
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

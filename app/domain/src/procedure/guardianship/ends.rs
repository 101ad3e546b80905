//! The end of a guardianship (đăng ký chấm dứt giám hộ) and of its supervision (đăng ký chấm
//! dứt giám sát việc giám hộ), each where it was registered. Civil Code Art. 51, 60, 62; Law
//! 60/2014 Art. 22; procedures 1.004845 and 3.000323.

use super::{
    ASKER,
    people::{guardian, supervisor, ward},
    rules::{OF_END, OF_SUPERVISION_END},
    supervision::{ASKER as ASKER_OF_SUPERVISION, OFFICE},
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Declared, Limit, Outcome, Page, Procedure, Question, Variant, When, mission,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
    },
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

const GUARDIANSHIP_ENDS: &str = "Điều 62 Bộ luật Dân sự";
const SUPERVISION_ENDS: &str = "Điều 51 Bộ luật Dân sự";
const WHERE_REGISTERED: Competence = Competence::CommuneOf(&[(When::Always, "registered.commune")]);

/// Of a guardianship.
pub static GUARDIANSHIP_END: Procedure = Procedure {
    id: "cham-dut-giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_REGISTERED,
                variants: &[GUARDIANSHIP_AT_MISSION, OF_GUARDIANSHIP],
                pages: &guardianship(OFFICE),
                rules: OF_END,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    GUARDIANSHIP_AT_MISSION.within(Limit::LawHours),
                    OF_GUARDIANSHIP.within(Limit::LawHours),
                ],
                pages: &guardianship(ANY_OFFICE),
                rules: OF_END,
            },
        ],
        Outcome::Enter(
            RegisterKind::Act(ActKind::GuardianshipEnd),
            guardianship_entry,
        ),
    ),
};

/// Of the supervision of one.
pub static SUPERVISION_END: Procedure = Procedure {
    id: "cham-dut-giam-sat-giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_REGISTERED,
                variants: &[SUPERVISION_AT_MISSION, OF_SUPERVISION],
                pages: &supervision(OFFICE),
                rules: OF_SUPERVISION_END,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    SUPERVISION_AT_MISSION.within(Limit::LawHours),
                    OF_SUPERVISION.within(Limit::LawHours),
                ],
                pages: &supervision(ANY_OFFICE),
                rules: OF_SUPERVISION_END,
            },
        ],
        Outcome::Enter(
            RegisterKind::Act(ActKind::SupervisionEnd),
            supervision_entry,
        ),
    ),
};

/// Two working days. Law 60/2014 Art. 22.2.
const OF_GUARDIANSHIP: Variant = Variant {
    when: When::Always,
    code: "1.004845",
    limit: Limit::WorkingDays(2),
    results: &[PaperKind::ActExtract],
};

const OF_SUPERVISION: Variant = Variant {
    code: "3.000323",
    ..OF_GUARDIANSHIP
};

/// What stands in the book of a mission ends there.
const GUARDIANSHIP_AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970007",
    ..OF_GUARDIANSHIP
};
const SUPERVISION_AT_MISSION: Variant = Variant {
    code: "9.970009",
    ..GUARDIANSHIP_AT_MISSION
};

const fn guardianship(office: Page) -> [Page; 10] {
    [
        ASKER,
        page("da-dang-ky", REGISTERED_GUARDIANSHIP),
        guardian::PERSON,
        guardian::HOME,
        ward::PERSON,
        ward::HOME,
        page("cham-dut", END_OF_GUARDIANSHIP),
        office,
        page("giay-to", PAPERS_OF_GUARDIANSHIP),
        DELIVERY,
    ]
}

const fn supervision(office: Page) -> [Page; 10] {
    [
        ASKER_OF_SUPERVISION,
        page("da-dang-ky", REGISTERED_SUPERVISION),
        supervisor::PERSON,
        supervisor::HOME,
        ward::PERSON,
        ward::HOME,
        page("cham-dut", END_OF_SUPERVISION),
        office,
        page("giay-to", PAPERS_OF_SUPERVISION),
        DELIVERY,
    ]
}

/// The registration that ends.
const REGISTERED_GUARDIANSHIP: &[Question] = &[
    mission::BOOK,
    mission::BOOK_COUNTRY,
    commune("registered.commune")
        .when(mission::AT_COMMUNE)
        .article("Điều 22 Luật Hộ tịch"),
    line("guardianship.registered_number", 60),
    past_date("guardianship.registered_date"),
    line("guardianship.registered_authority", 200),
];

const REGISTERED_SUPERVISION: &[Question] = &[
    mission::BOOK,
    mission::BOOK_COUNTRY,
    commune("registered.commune")
        .when(mission::AT_COMMUNE)
        .article(SUPERVISION_ENDS),
    line("supervision.registered_number", 60),
    past_date("supervision.registered_date"),
    line("supervision.registered_authority", 200),
];

/// Why and since when.
const END_OF_GUARDIANSHIP: &[Question] = &[
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
    .article(GUARDIANSHIP_ENDS),
    past_date("end.date").article(GUARDIANSHIP_ENDS),
];

const END_OF_SUPERVISION: &[Question] = &[
    choice(
        "end.reason",
        &["guardianship_ended", "asked", "unable", "replaced"],
    )
    .article(SUPERVISION_ENDS),
    past_date("end.date"),
];

/// The paper on which it ends; the birthday of who comes of age is proof enough.
const PAPERS_OF_GUARDIANSHIP: &[Question] = &[
    files("file.end_paper")
        .when(When::IsOther("end.reason", &["of_age"]))
        .article("Điều 22 khoản 1 Luật Hộ tịch"),
    files("file.other").optional(),
];

const PAPERS_OF_SUPERVISION: &[Question] = &[
    files("file.end_paper").article(SUPERVISION_ENDS),
    files("file.other").optional(),
];

fn guardianship_entry(d: &Declared) -> Option<RegisterContent> {
    let registered = FactValue::paper(d, "paper", "guardianship.registered")?;
    let record = ActRecord::new(ActKind::GuardianshipEnd)
        .person(ActPerson::declared(d, "guardian")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact("guardianship_registered", registered);
    ended(record, d)
}

fn supervision_entry(d: &Declared) -> Option<RegisterContent> {
    let registered = FactValue::paper(d, "paper", "supervision.registered")?;
    let record = ActRecord::new(ActKind::SupervisionEnd)
        .person(ActPerson::declared(d, "supervisor")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact("supervision_registered", registered);
    ended(record, d)
}

fn ended(record: ActRecord, d: &Declared) -> Option<RegisterContent> {
    let record = record
        .fact("end_reason", FactValue::chosen(d, "end.reason")?)
        .fact("end_date", FactValue::Day(d.date("end.date")?));
    Some(record.into_content())
}

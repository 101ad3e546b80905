//! Guardianship (đăng ký giám hộ), its end, and the supervision of it. Civil Code 2015 Art.
//! 46–63; Law 60/2014 Art. 19–23; law.md 1 row 19.

mod ends;
mod people;
mod rules;
mod supervision;

pub use ends::{GUARDIANSHIP_END, SUPERVISION_END};
pub use supervision::SUPERVISION;

use super::{
    Competence, Declared, Limit, Outcome, Page, Procedure, Variant, When, mission,
    page::page,
    question::*,
    shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, asker, under_both},
};
use crate::{
    paper::PaperKind,
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};
use people::{guardian, ward};

const KINDS: &str = "Điều 46 Bộ luật Dân sự";
const WARDS: &str = "Điều 47 Bộ luật Dân sự";
const CONDITIONS: &str = "Điều 49 Bộ luật Dân sự";

/// The procedure.
pub static GUARDIANSHIP: Procedure = Procedure {
    id: "giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_ONE_LIVES,
                variants: &[AT_MISSION, PLAIN],
                pages: PAGES,
                rules: rules::OF_2014,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES_2027,
                rules: rules::OF_2026,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Act(ActKind::Guardianship), entry);

/// Where the ward or the guardian lives. Law 60/2014 Art. 19.
const WHERE_ONE_LIVES: Competence = Competence::CommuneOf(&[
    (
        When::Is("office.whose", &["guardian"]),
        "guardian.residence",
    ),
    (When::Is("office.whose", &["ward"]), "ward.residence"),
]);

/// Three working days. Law 60/2014 Art. 20.2, 21.2.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004837",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::ActExtract],
};

/// Giám hộ tại Cơ quan đại diện.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970006",
    ..PLAIN
};
/// One of the two lives abroad.
const ABROAD: When = When::Any(&[
    When::Is("guardian.residence_kind", &["abroad"]),
    When::Is("ward.residence_kind", &["abroad"]),
]);

const fn pages(office: Page) -> [Page; 11] {
    [
        ASKER,
        KIND,
        guardian::PERSON,
        guardian::HOME,
        ward::PERSON,
        ward::HOME,
        GROUND,
        mission::asked_of(ABROAD),
        office,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

/// The guardian, or somebody for them. Law 60/2014 Art. 6, 20.1.
const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(&["guardian", "other"], "Điều 20 Luật Hộ tịch", BY_OTHER),
);
const BY_OTHER: When = When::Is("requester.relationship", &["other"]);

/// Natural or appointed, and why somebody needs a guardian. Civil Code Art. 46, 47.1.
const KIND: Page = page(
    "loai-giam-ho",
    &[
        choice("guardianship.kind", &["natural", "appointed"]).article(KINDS),
        choice(
            "guardianship.reason",
            &["orphan", "parents_unable", "lost_capacity", "difficulty"],
        )
        .article(WARDS),
    ],
);
const NATURAL: When = When::Is("guardianship.kind", &["natural"]);
const APPOINTED: When = When::Is("guardianship.kind", &["appointed"]);
const BY_COURT: When = When::Is("guardianship.reason", &["lost_capacity", "difficulty"]);

/// What makes this one the guardian: kinship, or a deed. Civil Code Art. 49, 52–54.
const GROUND: Page = page(
    "can-cu",
    &[
        choice(
            "guardianship.relation",
            &[
                "sibling",
                "grandparent",
                "uncle_aunt",
                "spouse",
                "child",
                "parent",
            ],
        )
        .when(NATURAL)
        .article("Điều 52 Bộ luật Dân sự"),
        line("guardianship.deed_number", 60)
            .when(APPOINTED)
            .article("Điều 54 Bộ luật Dân sự"),
        past_date("guardianship.deed_date").when(APPOINTED),
        line("guardianship.deed_authority", 200).when(APPOINTED),
        tick("guardian.conditions").article(CONDITIONS),
    ],
);

const OFFICE: Page = page(
    "co-quan",
    &[choice("office.whose", &["guardian", "ward"])
        .when(mission::AT_COMMUNE)
        .article("Điều 19 Luật Hộ tịch")],
)
.with_office();

/// Proof of the natural guardian's conditions, or the deed; of who has lost capacity the
/// court's decision. Law 60/2014 Art. 20.1, 21.1.
const FILES: Page = page(
    "giay-to",
    &[
        files("file.kinship")
            .when(NATURAL)
            .article("Điều 21 khoản 1 Luật Hộ tịch"),
        files("file.appointment")
            .when(APPOINTED)
            .article("Điều 20 khoản 1 Luật Hộ tịch"),
        files("file.court_decision").when(BY_COURT),
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let record = ActRecord::new(ActKind::Guardianship)
        .person(ActPerson::declared(d, "guardian")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact(
            "guardianship_kind",
            FactValue::chosen(d, "guardianship.kind")?,
        )
        .fact(
            "guardianship_reason",
            FactValue::chosen(d, "guardianship.reason")?,
        )
        .maybe(
            "guardianship_relation",
            FactValue::chosen(d, "guardianship.relation"),
        )
        .maybe(
            "guardianship_deed",
            FactValue::paper(d, "paper", "guardianship.deed"),
        );
    Some(record.into_content())
}

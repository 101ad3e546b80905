//! The supervision of a guardianship (đăng ký giám sát việc giám hộ), where the ward lives.
//! Civil Code Art. 51; procedure 3.000322.

use super::{
    people::{supervisor, ward},
    rules::OF_SUPERVISION,
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Declared, Limit, Outcome, Page, Procedure, Variant, When, mission,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, asker, under_both},
    },
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

const SUPERVISION_OF: &str = "Điều 51 Bộ luật Dân sự";

/// The procedure.
pub static SUPERVISION: Procedure = Procedure {
    id: "giam-sat-giam-ho",
    versions: &under_both(
        [
            Under {
                competent: WHERE_WARD_LIVES,
                variants: &[AT_MISSION, PLAIN],
                pages: PAGES,
                rules: OF_SUPERVISION,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES_2027,
                rules: OF_SUPERVISION,
            },
        ],
        OUTCOME,
    ),
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Act(ActKind::Supervision), entry);
/// Civil Code Art. 51.1.
pub(super) const WHERE_WARD_LIVES: Competence =
    Competence::CommuneOf(&[(When::Always, "ward.residence")]);

const PLAIN: Variant = Variant {
    when: When::Always,
    code: "3.000322",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::ActExtract],
};

/// Of a ward who lives abroad.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970008",
    ..PLAIN
};
const ABROAD: When = When::Is("ward.residence_kind", &["abroad"]);

const fn pages(office: Page) -> [Page; 11] {
    [
        ASKER,
        supervisor::PERSON,
        supervisor::HOME,
        ward::PERSON,
        ward::HOME,
        GUARDIANSHIP,
        CHOSEN,
        mission::asked_of(ABROAD),
        office,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);
pub(super) const OFFICE: Page = page("co-quan", &[]).with_office();

/// The supervisor, or somebody for them. Law 60/2014 Art. 6.
pub(super) const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(&["supervisor", "other"], SUPERVISION_OF, BY_OTHER),
);
const BY_OTHER: When = When::Is("requester.relationship", &["other"]);

/// The guardianship that is watched over.
const GUARDIANSHIP: Page = page(
    "viec-giam-ho",
    &[
        person_name("guardianship.guardian").article(SUPERVISION_OF),
        line("guardianship.registered_number", 60),
        past_date("guardianship.registered_date"),
        line("guardianship.registered_authority", 200),
    ],
);

/// Who chose the supervisor, by which paper, and over what. Civil Code Art. 51.1.
const CHOSEN: Page = page(
    "duoc-cu",
    &[
        choice("supervision.chosen_by", &["relatives", "commune", "court"]).article(SUPERVISION_OF),
        line("supervision.deed_number", 60),
        past_date("supervision.deed_date"),
        line("supervision.deed_authority", 200),
        line("supervision.scope", 300).article(SUPERVISION_OF),
        tick("supervisor.conditions").article(SUPERVISION_OF),
    ],
);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.supervision_deed").article(SUPERVISION_OF),
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let guardian = d.name("guardianship.guardian")?.as_str();
    let record = ActRecord::new(ActKind::Supervision)
        .person(ActPerson::declared(d, "supervisor")?)
        .person(ActPerson::declared(d, "ward")?)
        .fact("guardianship_guardian", FactValue::text(guardian))
        .fact(
            "guardianship_registered",
            FactValue::paper(d, "paper", "guardianship.registered")?,
        )
        .fact(
            "supervision_chosen_by",
            FactValue::chosen(d, "supervision.chosen_by")?,
        )
        .fact(
            "supervision_deed",
            FactValue::paper(d, "paper", "supervision.deed")?,
        )
        .fact(
            "supervision_scope",
            FactValue::typed(d, "supervision.scope")?,
        );
    Some(record.into_content())
}

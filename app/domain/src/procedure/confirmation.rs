//! Confirmation of civil status information (xác nhận thông tin hộ tịch): what the registers
//! hold about one person, or that they hold nothing. 2.002516; Decree 87/2020; law.md 1 row
//! 22, 12.2.

use super::{
    Competence, Declared, Judging, Limit, Outcome, Page, Procedure, Question, Rule, Variant, When,
    mission,
    page::page,
    person::person_pages,
    question::*,
    rule::{stop, warn},
    shared::{DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, Under, asker, under_both},
};
use crate::{
    law::Term,
    paper::PaperKind,
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
    sex::Sex,
};

const WHO: &str = "Điều 6 Luật Hộ tịch";
const WHAT: &str = "Nghị định 87/2020/NĐ-CP";

/// The procedure.
pub static CONFIRMATION: Procedure = Procedure {
    id: "xac-nhan-thong-tin",
    versions: &under_both(
        [
            Under {
                competent: WHERE,
                variants: &[AT_MISSION, PLAIN],
                pages: PAGES,
                rules: RULES,
            },
            Under {
                competent: WHERE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES,
                rules: RULES,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::Confirmation), entry),
    ),
};

/// Any authority of the database, wherever one lives. Law 60/2014 Art. 63.
const WHERE: Competence = Competence::CommuneOf(&[(When::Always, "registered.commune")]);

/// Three working days; a letter to another office stops the clock.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "2.002516",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::RecordConfirmation],
};

/// Of what a mission has registered.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970020",
    ..PLAIN
};

const PAGES: &[Page] = &[
    page("nguoi-yeu-cau", ASKER),
    person::PERSON,
    person::HOME,
    page("thong-tin", ASKED),
    page("noi-xac-nhan", SEAT).with_office(),
    page("giay-to", FILES),
    page(
        "nhan-ket-qua",
        &[FEE_EXEMPTION, DELIVERY_WAY, DELIVERY_ADDRESS],
    ),
];

/// The person, who represents a child or a ward, who has a mandate; of who has died wife or
/// husband, child and heir.
const ASKER: &[Question] = &asker!(
    &["person", "parent", "guardian", "mandate", "heir"],
    WHO,
    BY_ANOTHER,
);
const BY_ANOTHER: When = When::IsOther("requester.relationship", &["person"]);

person_pages!(
    person,
    "person",
    "nguoi-duoc-xac-nhan",
    "Điều 63 Luật Hộ tịch"
);

/// The registers that are looked through, and what the paper is for.
const ASKED: &[Question] = &[
    tick("ask.birth").optional().article(WHAT),
    tick("ask.marriage").optional(),
    tick("ask.death").optional(),
    tick("ask.other").optional(),
    line("about", 500).optional(),
    line("purpose", 300),
];

const SEAT: &[Question] = &[
    mission::BOOK,
    mission::BOOK_COUNTRY,
    commune("registered.commune")
        .when(mission::AT_COMMUNE)
        .article("Điều 63 Luật Hộ tịch"),
    line("registered.number", 20).optional(),
];

const FILES: &[Question] = &[
    files("file.kinship").when(When::Is("requester.relationship", &["heir"])),
    files("file.mandate").when(When::Is("requester.relationship", &["guardian", "mandate"])),
    files("file.other").optional(),
];

/// The registers that can be asked about, as the questions call them.
pub const CONFIRMED: [&str; 4] = ["birth", "marriage", "death", "other"];

/// How the questions call a register.
pub fn confirmed_as(register: RegisterKind) -> &'static str {
    match register {
        RegisterKind::Birth => "birth",
        RegisterKind::Marriage => "marriage",
        RegisterKind::Death => "death",
        RegisterKind::Act(_) => "other",
    }
}

const RULES: &[Rule] = &[
    mission::NONE,
    stop("confirm-nothing", WHAT, &["ask.birth"], |d, _| {
        d.has("purpose") && !CONFIRMED.iter().any(|word| d.has(&format!("ask.{word}")))
    }),
    // Of another adult only with a mandate.
    stop(
        "confirm-adult",
        WHO,
        &["requester.relationship", "person.birth_date"],
        |d, j| d.is("requester.relationship", "parent") && adult(d, j),
    ),
    warn(
        "person-pin",
        "Luật Căn cước 26/2023",
        &["person.pin", "person.birth_date"],
        |d, _| {
            let sex = d.word("person.sex").and_then(Sex::parse);
            d.pin("person.pin")
                .zip(sex)
                .zip(d.partial_date("person.birth_date"))
                .is_some_and(|((pin, sex), born)| !pin.matches(sex, born.year()))
        },
    ),
];

fn adult(d: &Declared, j: &Judging) -> bool {
    let years = j.law.number(Term::AdultAge, j.day);
    d.partial_date("person.birth_date")
        .and_then(|born| born.ages_on(j.day))
        .is_some_and(|(youngest, _)| youngest >= years)
}

/// Whom it is about and which registers are looked through; what they hold is written
/// beside it once the registrar has looked.
fn entry(d: &Declared) -> Option<RegisterContent> {
    let mut record =
        ActRecord::new(ActKind::Confirmation).person(ActPerson::declared(d, "person")?);
    for word in CONFIRMED {
        let asked = d.has(&format!("ask.{word}"));
        record = record.maybe(
            &format!("ask_{word}"),
            asked.then(|| FactValue::word("asked")),
        );
    }
    let record = record
        .maybe("about", FactValue::typed(d, "about"))
        .fact("purpose", FactValue::typed(d, "purpose")?);
    Some(record.into_content())
}

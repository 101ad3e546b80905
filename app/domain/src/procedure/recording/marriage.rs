//! A marriage made abroad (ghi vào sổ việc kết hôn đã được giải quyết ở nước ngoài).
//! Law 60/2014 Art. 48–50; Decree 123/2015 Art. 34–36; law.md 1 row 23.

use super::{
    ASKER, COUPLE_ABROAD, MANDATE, RECORDED, abroad,
    people::{husband, wife},
    rules::{MARRIAGE_2014, MARRIAGE_2026},
};
use crate::{
    paper::PaperKind,
    procedure::{
        Competence, Declared, Limit, Outcome, Page, Procedure, Variant, When, mission,
        page::page,
        question::*,
        shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
    },
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

/// The procedure.
pub static RECORDED_MARRIAGE: Procedure = Procedure {
    id: "ghi-chu-ket-hon",
    versions: &under_both(
        [
            Under {
                competent: WHERE_A_CITIZEN_LIVES,
                variants: &[AT_MISSION, PLAIN],
                pages: &pages(OFFICE),
                rules: MARRIAGE_2014,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: &pages(ANY_OFFICE),
                rules: MARRIAGE_2026,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::RecordedMarriage), entry),
    ),
};

/// Where the citizen of Viet Nam lives. Law 60/2014 Art. 48.1; at the commune since
/// Decree 120/2025.
const WHERE_A_CITIZEN_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["husband"]), "husband.residence"),
    (When::Is("office.whose", &["wife"]), "wife.residence"),
]);

/// Five working days, eight with verification. Decree 120/2025.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "2.002189",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::ActExtract],
};

/// Ghi vào sổ tại Cơ quan đại diện, of who lives abroad. Circular 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970012",
    ..PLAIN
};

const fn pages(office: Page) -> [Page; 10] {
    [
        ASKER,
        EVENT,
        husband::PERSON,
        husband::HOME,
        wife::PERSON,
        wife::HOME,
        mission::asked_of(COUPLE_ABROAD),
        office,
        FILES,
        DELIVERY,
    ]
}

/// When and where they married, and the certificate that says so.
const EVENT: Page = page(
    "viec-ket-hon",
    &[
        abroad::COUNTRY,
        past_date("marriage.date").article("Điều 34 Nghị định 123/2015"),
        line("marriage.place", 200),
        abroad::NUMBER,
        abroad::DATE,
        abroad::AUTHORITY,
        choice("earlier.divorce_abroad", &["no", "yes"]).article("Điều 35 Nghị định 123/2015"),
    ],
);

const OFFICE: Page = page(
    "co-quan",
    &[choice("office.whose", &["husband", "wife"])
        .when(mission::AT_COMMUNE)
        .article(RECORDED)],
)
.with_office();

/// A citizen who was divorced abroad before has had that recorded first. Decree 123/2015
/// Art. 35.1.
const FILES: Page = page(
    "giay-to",
    &[
        abroad::FILE,
        abroad::AUTHENTICATION,
        abroad::LANGUAGE,
        abroad::TRANSLATION,
        files("file.divorce_note")
            .when(When::Is("earlier.divorce_abroad", &["yes"]))
            .article("Điều 35 Nghị định 123/2015"),
        MANDATE,
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let record = ActRecord::new(ActKind::RecordedMarriage)
        .person(ActPerson::declared(d, "husband")?)
        .person(ActPerson::declared(d, "wife")?)
        .fact("marriage_date", FactValue::Day(d.date("marriage.date")?))
        .fact("marriage_place", FactValue::typed(d, "marriage.place")?)
        .fact("abroad", abroad::said(d, "paper")?);
    Some(record.into_content())
}

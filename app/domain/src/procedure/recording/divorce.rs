//! A divorce or an annulment abroad (ghi vào sổ việc ly hôn, hủy việc kết hôn). Law
//! 60/2014 Art. 50; Decree 123/2015 Art. 37–39; law.md 1 row 24.

use super::{
    ASKER, COUPLE_ABROAD, MANDATE, abroad,
    people::{husband, wife},
    rules::{DIVORCE_2014, DIVORCE_2026},
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

const WHERE: &str = "Điều 38 Nghị định 123/2015";

/// The procedure.
pub static RECORDED_DIVORCE: Procedure = Procedure {
    id: "ghi-chu-ly-hon",
    versions: &under_both(
        [
            Under {
                competent: WHERE_MARRIED,
                variants: &[AT_MISSION, PLAIN],
                pages: &pages(MARRIAGE, OFFICE),
                rules: DIVORCE_2014,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: &pages(MARRIAGE_2027, ANY_OFFICE),
                rules: DIVORCE_2026,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::RecordedDivorce), entry),
    ),
};

/// Where the marriage was registered or recorded; of one that was registered at a mission
/// where a citizen of Viet Nam lives. Decree 123/2015 Art. 38.
const WHERE_MARRIED: Competence = Competence::CommuneOf(&[
    (AT_COMMUNE, "registered.commune"),
    (When::Is("office.whose", &["husband"]), "husband.residence"),
    (When::Is("office.whose", &["wife"]), "wife.residence"),
]);
const AT_COMMUNE: When = When::Is("registered.where", &["commune"]);
const ELSEWHERE: When = When::Is("registered.where", &["mission"]);

/// Five working days, eight with verification. Decree 120/2025.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "2.000554",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::ActExtract],
};

/// Ghi vào sổ tại Cơ quan đại diện, of who lives abroad. Circular 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970013",
    ..PLAIN
};

const fn pages(marriage: Page, office: Page) -> [Page; 11] {
    [
        ASKER,
        JUDGMENT,
        marriage,
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

/// The judgment and since when it is in force: before, it is not recorded. Decree
/// 123/2015 Art. 37.
const JUDGMENT: Page = page(
    "viec-ly-hon",
    &[
        choice("divorce.kind", &["divorce", "annulment"]).article("Điều 37 Nghị định 123/2015"),
        abroad::COUNTRY,
        abroad::NUMBER,
        abroad::DATE,
        abroad::AUTHORITY,
        past_date("divorce.effective").article("Điều 37 Nghị định 123/2015"),
    ],
);

/// The marriage that has ended; where it was registered says who records its end.
const MARRIAGE: Page = page(
    "viec-ket-hon",
    &[
        choice("registered.where", &["commune", "mission"]).article(WHERE),
        commune("registered.commune").when(AT_COMMUNE),
        line("marriage.registered_number", 60),
        past_date("marriage.registered_date"),
        line("marriage.registered_authority", 200),
    ],
);

/// The same where any commune records. Law 03/2026 Art. 8.
const MARRIAGE_2027: Page = page(
    "viec-ket-hon",
    &[
        line("marriage.registered_number", 60),
        past_date("marriage.registered_date"),
        line("marriage.registered_authority", 200),
    ],
);

const OFFICE: Page = page(
    "co-quan",
    &[choice("office.whose", &["husband", "wife"])
        .when(When::All(&[ELSEWHERE, mission::AT_COMMUNE]))
        .article(WHERE)],
)
.with_office();

const FILES: Page = page(
    "giay-to",
    &[
        abroad::FILE,
        abroad::AUTHENTICATION,
        abroad::LANGUAGE,
        abroad::TRANSLATION,
        MANDATE,
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let effective = FactValue::Day(d.date("divorce.effective")?);
    let registered = FactValue::paper(d, "paper", "marriage.registered")?;
    let record = ActRecord::new(ActKind::RecordedDivorce)
        .person(ActPerson::declared(d, "husband")?)
        .person(ActPerson::declared(d, "wife")?)
        .fact("divorce_kind", FactValue::chosen(d, "divorce.kind")?)
        .fact("abroad", abroad::said(d, "judgment")?)
        .fact("divorce_effective", effective)
        .fact("marriage_registered", registered);
    Some(record.into_content())
}

//! Marital-status certificate (cấp Giấy xác nhận tình trạng hôn nhân): 1.004873. Decree
//! 123/2015 Art. 21–23; law.md 1 row 12, 2.5. One paper serves one purpose.

use super::{
    Competence, Declared, Judging, Limit, Outcome, Page, Procedure, Rule, Variant, When, mission,
    page::page,
    person::person_pages,
    question::*,
    rule::{stop, warn},
    shared::{
        ANY_COMMUNE, ANY_OFFICE, DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, Under, asker,
        under_both,
    },
};
use crate::{
    country,
    date::{PartialDate, printed},
    law::Term,
    paper::PaperKind,
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind, place},
    sex::Sex,
    text::fold,
};

const HOW: &str = "Điều 22 Nghị định 123/2015";
const CONTENT: &str = "Điều 23 Nghị định 123/2015";
const AGE: &str = "Điều 8 khoản 1 điểm a Luật Hôn nhân và gia đình";
const MARRIED: &str = "Điều 5 khoản 2 điểm c Luật Hôn nhân và gia đình";
const IDENTIFICATION: &str = "Luật Căn cước 26/2023";

/// The procedure.
pub static MARITAL_STATUS: Procedure = Procedure {
    id: "tinh-trang-hon-nhan",
    versions: &under_both(
        [
            Under {
                competent: HOME_COMMUNE,
                variants: &[AT_MISSION, PLAIN],
                pages: PAGES,
                rules: RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: PAGES_2027,
                rules: RULES,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::MaritalStatus), entry),
    ),
};

/// Permanent residence, else temporary; of who has left the country the last permanent
/// one. Decree 123/2015 Art. 21.
const HOME_COMMUNE: Competence = Competence::CommuneOf(&[
    (When::Not(&ABROAD), "person.residence"),
    (ABROAD, "certified.period_commune"),
]);
const ABROAD: When = When::Is("person.residence_kind", &["abroad"]);

/// Three working days; another commune that is asked replies within three more, which
/// stops the clock.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.004873",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::MaritalStatusCertificate],
};

/// Of the time abroad the mission there certifies. Circular 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970011",
    ..PLAIN
};

const fn pages(office: Page) -> [Page; 10] {
    [
        ASKER,
        person::PERSON,
        person::HOME,
        mission::asked_of(ABROAD),
        PERIOD,
        STATUS,
        PURPOSE,
        office,
        FILES,
        DELIVERY,
    ]
}

const PAGES: &[Page] = &pages(OFFICE);
const PAGES_2027: &[Page] = &pages(ANY_OFFICE);

const OFFICE: Page = page("co-quan", &[]).with_office();

/// The person, or who has a mandate. Law 60/2014 Art. 6.
const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(&["person", "mandate"], "Điều 6 Luật Hộ tịch", BY_MANDATE),
);
const BY_MANDATE: When = When::Is("requester.relationship", &["mandate"]);

person_pages!(
    person,
    "person",
    "nguoi-duoc-xac-nhan",
    "Điều 21 Nghị định 123/2015"
);

/// Where and when the person lived is what the commune can know of.
const PERIOD: Page = page(
    "thoi-gian",
    &[
        choice("certified.period_where", &["home", "other"])
            .when(When::Not(&ABROAD))
            .article(HOW),
        commune("certified.period_commune").when(When::Any(&[
            When::All(&[ABROAD, mission::AT_COMMUNE]),
            When::Is("certified.period_where", &["other"]),
        ])),
        past_date("certified.period_from").article(HOW),
        past_date("certified.period_to"),
    ],
);

/// What is so now, and the paper that tells how the last marriage stands or ended.
const STATUS: Page = page(
    "tinh-trang",
    &[
        choice(
            "status.kind",
            &["never_married", "married", "divorced", "widowed"],
        )
        .article(HOW),
        person_name("status.spouse").when(When::Is("status.kind", &["married", "widowed"])),
        choice("status.divorced_where", &["here", "abroad"]).when(DIVORCED),
        line("status.paper_number", 60).when(MARRIED_ONCE),
        past_date("status.paper_date").when(MARRIED_ONCE),
        line("status.paper_authority", 200).when(MARRIED_ONCE),
    ],
);
const DIVORCED: When = When::Is("status.kind", &["divorced"]);
const MARRIED_ONCE: When = When::IsOther("status.kind", &["never_married"]);

/// One purpose; a marriage with whom and where. law.md 11.6, nxnLoaiMucDichSuDung.
const PURPOSE: Page = page(
    "muc-dich",
    &[
        choice("purpose.kind", PURPOSES).article(CONTENT),
        line("purpose.other", 300).when(When::Is("purpose.kind", &["other"])),
        person_name("partner.name").when(TO_MARRY).article(CONTENT),
        partial_date("partner.birth_date").when(TO_MARRY),
        country("partner.nationality").when(TO_MARRY),
        line("partner.identity", 120).when(TO_MARRY),
        line("partner.residence", 300).when(TO_MARRY),
        line("partner.marries_at", 200).when(TO_MARRY),
    ],
);
const PURPOSES: &[&str] = &[
    "marriage_vn_vn",
    "marriage_vn_foreigner",
    "marriage_abroad_vn",
    "marriage_abroad_foreigner",
    "other",
];
const TO_MARRY: When = When::IsOther("purpose.kind", &["other"]);

/// Only a divorce abroad has to be shown: what was registered here is looked up.
/// Decree 123/2015 Art. 22.2; Decree 18/2026.
const FILES: Page = page(
    "giay-to",
    &[
        files("file.divorce_note")
            .when(When::Is("status.divorced_where", &["abroad"]))
            .article("Điều 22 khoản 2 Nghị định 123/2015"),
        files("file.mandate").when(BY_MANDATE),
        files("file.other").optional(),
    ],
);

const DELIVERY: Page = page(
    "nhan-ket-qua",
    &[FEE_EXEMPTION, DELIVERY_WAY, DELIVERY_ADDRESS],
);

const RULES: &[Rule] = &[
    mission::NONE,
    mission::NO_CITIZEN,
    stop(
        "period-order",
        HOW,
        &["certified.period_from", "certified.period_to"],
        |d, _| {
            d.date("certified.period_from")
                .zip(d.date("certified.period_to"))
                .is_some_and(|(from, to)| from > to)
        },
    ),
    stop(
        "period-before-birth",
        HOW,
        &["certified.period_from", "person.birth_date"],
        |d, _| {
            d.date("certified.period_from")
                .zip(d.partial_date("person.birth_date"))
                .is_some_and(|(from, born)| from < born.earliest())
        },
    ),
    // Who is married does not marry; the paper would say so.
    stop(
        "married-already",
        MARRIED,
        &["status.kind", "purpose.kind"],
        |d, _| d.is("status.kind", "married") && to_marry(d),
    ),
    stop("too-young", AGE, &["person.birth_date"], |d, j| {
        to_marry(d) && of_age_from(d, j).is_some_and(|from| j.day < from)
    }),
    stop(
        "partner-is-person",
        CONTENT,
        &["partner.name", "person.name"],
        |d, _| {
            let own = d.name("person.name").map(|name| fold(name.as_str()));
            let other = d.name("partner.name").map(|name| fold(name.as_str()));
            own.is_some()
                && own == other
                && d.partial_date("person.birth_date") == d.partial_date("partner.birth_date")
        },
    ),
    // Since 1 January 2026 two citizens who marry here are looked up instead.
    warn(
        "not-needed",
        "Nghị định 18/2026/NĐ-CP",
        &["purpose.kind"],
        |d, _| d.is("purpose.kind", "marriage_vn_vn"),
    ),
    // Nobody can have been married before: the period need not begin so early.
    warn(
        "period-before-age",
        AGE,
        &["certified.period_from"],
        |d, j| {
            d.date("certified.period_from")
                .zip(of_age_from(d, j))
                .is_some_and(|(from, age)| from < age)
        },
    ),
    warn(
        "person-pin",
        IDENTIFICATION,
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

fn to_marry(d: &Declared) -> bool {
    d.word("purpose.kind").is_some_and(|word| word != "other")
}

/// The first day on which the person may marry. Law on Marriage and Family 2014 Art. 8.1 a.
fn of_age_from(d: &Declared, j: &Judging) -> Option<chrono::NaiveDate> {
    let term = match d.word("person.sex")? {
        "male" => Term::GroomLeastAge,
        _ => Term::BrideLeastAge,
    };
    let years = j.law.number(term, j.day);
    let born = d.partial_date("person.birth_date")?.earliest();
    born.checked_add_months(chrono::Months::new(years * 12))
}

/// The line of the log and of the paper.
fn entry(d: &Declared) -> Option<RegisterContent> {
    let record = ActRecord::new(ActKind::MaritalStatus)
        .person(ActPerson::declared(d, "person")?)
        .fact("certified_period", period(d)?)
        .fact("status", status(d)?)
        .fact("purpose", purpose(d)?);
    Some(record.maybe("partner", partner(d)).into_content())
}

fn period(d: &Declared) -> Option<FactValue> {
    let place = match d.commune("certified.period_commune") {
        Some(_) => place(d, "certified.period_commune", ""),
        None if mission::at(d) => d.text("person.residence_abroad").cloned(),
        None => place(d, "person.residence", "person.residence_detail"),
    };
    Some(FactValue::said(
        "lived",
        [
            ("place", place?),
            ("from", printed(d.date("certified.period_from")?)),
            ("to", printed(d.date("certified.period_to")?)),
        ],
    ))
}

fn status(d: &Declared) -> Option<FactValue> {
    let kind = d.word("status.kind")?;
    if kind == "never_married" {
        return Some(FactValue::word(kind));
    }
    let spouse = d.name("status.spouse").map(|name| name.as_str().to_owned());
    Some(FactValue::said(
        kind,
        [
            ("spouse", spouse.unwrap_or_default()),
            ("number", d.text("status.paper_number")?.clone()),
            ("day", printed(d.date("status.paper_date")?)),
            ("authority", d.text("status.paper_authority")?.clone()),
        ],
    ))
}

fn purpose(d: &Declared) -> Option<FactValue> {
    match d.word("purpose.kind")? {
        "other" => d.text("purpose.other").map(FactValue::text),
        kind => Some(FactValue::said(
            kind,
            [("place", d.text("partner.marries_at")?.clone())],
        )),
    }
}

/// Whom the person means to marry.
fn partner(d: &Declared) -> Option<FactValue> {
    let state = country::by_code(d.word("partner.nationality")?)?;
    let born: PartialDate = *d.partial_date("partner.birth_date")?;
    Some(FactValue::said(
        "named",
        [
            ("name", d.name("partner.name")?.as_str().to_owned()),
            ("born", born.printed()),
            ("nationality", state.name_vi.to_owned()),
            ("identity", d.text("partner.identity")?.clone()),
            ("residence", d.text("partner.residence")?.clone()),
        ],
    ))
}

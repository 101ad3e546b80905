//! Anything else that was registered abroad (ghi vào sổ các việc hộ tịch khác): a birth,
//! an acknowledgement, an adoption, a guardianship, a change, a death. Law 60/2014 Art.
//! 48–50; law.md 1 row 25.

use super::{RECORDED, abroad, people::subject, rules::OTHER};
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

/// The procedure.
pub static OTHER_RECORDING: Procedure = Procedure {
    id: "ghi-chu-viec-khac",
    versions: &under_both(
        [
            Under {
                competent: WHERE_LIVING,
                variants: &[AT_MISSION, PLAIN],
                pages: &pages(OFFICE),
                rules: OTHER,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    AT_MISSION.within(Limit::LawHours),
                    PLAIN.within(Limit::LawHours),
                ],
                pages: &pages(ANY_OFFICE),
                rules: OTHER,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::OtherRecording), entry),
    ),
};

/// Where whom it is about lives; of a death, and of who lives abroad, where the one lives
/// who asks. Law 60/2014 Art. 48.
const WHERE_LIVING: Competence = Competence::CommuneOf(&[
    (OF_ASKER, "office.residence"),
    (When::Always, "subject.residence"),
]);
const OF_ASKER: When = When::Any(&[DEATH, ABROAD]);
const ABROAD: When = When::Is("subject.residence_kind", &["abroad"]);

/// The day itself, three working days with verification. Law 60/2014 Art. 50.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "2.000547",
    limit: Limit::SameDay,
    results: &[PaperKind::ActExtract],
};

/// Ghi vào sổ tại Cơ quan đại diện, of who lives abroad. Circular 07/2023/TT-BNG.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970014",
    ..PLAIN
};

const fn pages(office: Page) -> [Page; 9] {
    [
        ASKER,
        KIND,
        subject::PERSON,
        subject::HOME,
        EVENT,
        mission::asked_of(ABROAD),
        office,
        FILES,
        DELIVERY,
    ]
}

/// The person, the family, or who has a mandate. Law 60/2014 Art. 6.
const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(
        &["subject", "family", "mandate"],
        "Điều 6 Luật Hộ tịch",
        FOR_ANOTHER,
    ),
);
const FOR_ANOTHER: When = When::IsOther("requester.relationship", &["subject"]);

const KIND: Page = page(
    "viec-gi",
    &[choice(
        "event.kind",
        &[
            "birth",
            "acknowledgement",
            "adoption",
            "guardianship",
            "change",
            "death",
        ],
    )
    .article(RECORDED)],
);
const BIRTH: When = When::Is("event.kind", &["birth"]);
const DEATH: When = When::Is("event.kind", &["death"]);
const CHANGE: When = When::Is("event.kind", &["change"]);
/// Somebody else is a part of it.
const OF_TWO: When = When::Is(
    "event.kind",
    &["acknowledgement", "adoption", "guardianship"],
);

/// What the foreign paper says.
const EVENT: Page = page(
    "noi-dung",
    &[
        abroad::COUNTRY,
        past_date("event.date"),
        line("event.place", 200),
        person_name("event.mother").optional().when(BIRTH),
        person_name("event.father").optional().when(BIRTH),
        line("event.with", 200).when(OF_TWO),
        line("event.change", 300).when(CHANGE),
        line("event.cause", 300).optional().when(DEATH),
        abroad::NUMBER,
        abroad::DATE,
        abroad::AUTHORITY,
    ],
);

const OFFICE: Page = page(
    "co-quan",
    &[commune("office.residence")
        .when(When::All(&[OF_ASKER, mission::AT_COMMUNE]))
        .article(RECORDED)],
)
.with_office();

const FILES: Page = page(
    "giay-to",
    &[
        abroad::FILE,
        abroad::AUTHENTICATION,
        abroad::LANGUAGE,
        abroad::TRANSLATION,
        files("file.mandate").when(When::Is("requester.relationship", &["mandate"])),
        files("file.other").optional(),
    ],
);

fn entry(d: &Declared) -> Option<RegisterContent> {
    let named = |id: &str| d.name(id).map(|name| FactValue::text(name.as_str()));
    let record = ActRecord::new(ActKind::OtherRecording)
        .person(ActPerson::declared(d, "subject")?)
        .fact("event_kind", FactValue::chosen(d, "event.kind")?)
        .fact("event_date", FactValue::Day(d.date("event.date")?))
        .fact("event_place", FactValue::typed(d, "event.place")?)
        .maybe("event_mother", named("event.mother"))
        .maybe("event_father", named("event.father"))
        .maybe("event_with", FactValue::typed(d, "event.with"))
        .maybe("event_change", FactValue::typed(d, "event.change"))
        .maybe("event_cause", FactValue::typed(d, "event.cause"))
        .fact("abroad", abroad::said(d, "paper")?);
    Some(record.into_content())
}

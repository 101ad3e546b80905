//! Registering a birth at a mission abroad (khai sinh tại Cơ quan đại diện).
//! Law 60/2014 Art. 7.3 and 53; Circular 07/2023/TT-BNG as amended by 07/2025/TT-BNG;
//! law.md 8.1.

use super::{
    child::{DATE_AND_SEX, INFORMANT, NAME, NOTICE, NOTICED, PLACE},
    filing::MIXED,
    origin::ORIGIN,
    parents::{
        ACKNOWLEDGED, FATHER_ELSEWHERE, FATHER_FOREIGN, MARRIED, MOTHER_FOREIGN, MOTHER_HERE,
        MOTHER_KNOWN, PARENTS,
    },
    rules::MISSION_RULES,
};
use crate::{
    law::LawPack,
    paper::PaperKind,
    procedure::{
        Competence, Fee, Limit, Outcome, Page, Period, Procedure, Variant, Version, When,
        page::page,
        question::*,
        shared::{DELIVERY, UNDER_LAW_2026},
    },
    register::{RegisterKind, birth_entry},
};

/// The procedure.
pub static BIRTH_AT_MISSION: Procedure = Procedure {
    id: "khai-sinh-co-quan-dai-dien",
    versions: &[
        Version {
            valid: Period::from(2024, 2, 15).until(2027, 3, 1),
            law: LawPack::Vn2014,
            competent: CONSULAR_AREA,
            variants: &[WITH_ACKNOWLEDGEMENT, PLAIN],
            parties: &[],
            pages: PAGES,
            rules: MISSION_RULES,
            fee: FEE,
            outcome: OUTCOME,
        },
        Version {
            valid: UNDER_LAW_2026,
            law: LawPack::Vn2026,
            competent: CONSULAR_AREA,
            variants: &[WITH_ACKNOWLEDGEMENT, PLAIN.within(Limit::LawHours)],
            parties: &[],
            pages: PAGES,
            rules: MISSION_RULES,
            fee: FEE,
            outcome: OUTCOME,
        },
    ],
};

const OUTCOME: Outcome = Outcome::Enter(RegisterKind::Birth, birth_entry);

/// The mission of the area where the father or the mother lives, or where the child was
/// born. Circular 07/2023/TT-BNG.
const CONSULAR_AREA: Competence = Competence::MissionOf(&[
    (When::Is(WHOSE, &["mother"]), "mother.residence_country"),
    (When::Is(WHOSE, &["father"]), "father.residence_country"),
    (
        When::All(&[When::Is(WHOSE, &["father"]), WITH_MOTHER]),
        "mother.residence_country",
    ),
    (When::Is(WHOSE, &["birth"]), "birth.country"),
]);
const WHOSE: &str = "office.whose";
const WITH_MOTHER: When = When::Is("father.residence_kind", &["with_mother"]);

/// The codes of the Ministry of Foreign Affairs are not known: these are the demo's.
/// Circular 07/2023/TT-BNG: the same day, received after 15:00 the next working day.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "9.970001",
    limit: Limit::SameDay,
    results: &[PaperKind::BirthCertificate],
};

/// The father acknowledges the child at the same time. law.md 1, row 28: up to five days.
const WITH_ACKNOWLEDGEMENT: Variant = Variant {
    when: ACKNOWLEDGED,
    code: "9.970002",
    limit: Limit::WorkingDays(5),
    results: &[PaperKind::BirthCertificate, PaperKind::ActExtract],
};

/// Circular 264/2016/TT-BTC; whom the law frees pays nothing: Law 60/2014 Art. 11.
const FEE: Fee = Fee::AtMission {
    copies: "copies",
    free: When::IsOther("fee.exemption", &["none"]),
};

const ARTICLE: &str = "Thông tư 07/2023/TT-BNG";
const ABROAD: &[&str] = &["abroad"];
const BORN_ABROAD: When = When::Is("birth.where", ABROAD);
const IDENTITY_KINDS: &[&str] = &["pin", "passport", "cmnd", "other"];
const PAPERS: &[&str] = &["passport", "cmnd", "other"];

const BIRTHPLACE: Page = page(
    "noi-sinh",
    &[
        choice("birth.where", &["abroad", "facility", "elsewhere"]).article(ARTICLE),
        choice("birth.registered_abroad", &["no", "yes"])
            .when(BORN_ABROAD)
            .article("Điều 48 Luật Hộ tịch"),
    ],
);

const MOTHER: Page = page(
    "me",
    &[
        choice("mother.known", &["yes", "no"])
            .when(When::IsOther("requester.relationship", &["mother"])),
        person_name("mother.name").when(MOTHER_KNOWN),
        partial_date("mother.birth_date").when(MOTHER_KNOWN),
        country("mother.nationality").when(MOTHER_KNOWN),
        ethnicity("mother.ethnicity").when(When::All(&[MOTHER_KNOWN, When::Not(&MOTHER_FOREIGN)])),
        choice("mother.identity_kind", IDENTITY_KINDS).when(MOTHER_KNOWN),
        pin("mother.pin").when(When::Is("mother.identity_kind", &["pin"])),
        line("mother.identity_number", 40).when(When::Is("mother.identity_kind", PAPERS)),
        line("mother.identity_issuer", 120)
            .optional()
            .when(When::Is("mother.identity_kind", PAPERS)),
        choice(
            "mother.residence_kind",
            &["abroad", "permanent", "temporary", "actual"],
        )
        .when(MOTHER_KNOWN),
        country("mother.residence_country")
            .when(When::Is("mother.residence_kind", ABROAD))
            .article(ARTICLE),
        line("mother.residence_abroad", 200).when(When::Is("mother.residence_kind", ABROAD)),
        commune("mother.residence").when(MOTHER_HERE),
        line("mother.residence_detail", 200)
            .optional()
            .when(MOTHER_HERE),
    ],
);

const FATHER: Page = page(
    "cha",
    &[
        person_name("father.name"),
        partial_date("father.birth_date"),
        country("father.nationality"),
        ethnicity("father.ethnicity").when(When::Not(&FATHER_FOREIGN)),
        choice("father.identity_kind", IDENTITY_KINDS),
        pin("father.pin").when(When::Is("father.identity_kind", &["pin"])),
        line("father.identity_number", 40).when(When::Is("father.identity_kind", PAPERS)),
        line("father.identity_issuer", 120)
            .optional()
            .when(When::Is("father.identity_kind", PAPERS)),
        choice(
            "father.residence_kind",
            &[
                "with_mother",
                "abroad",
                "permanent",
                "temporary",
                "actual",
                "deceased",
            ],
        ),
        past_date("father.died_on")
            .when(When::Is("father.residence_kind", &["deceased"]))
            .article("Điều 88 khoản 1 Luật Hôn nhân và gia đình"),
        country("father.residence_country")
            .when(When::Is("father.residence_kind", ABROAD))
            .article(ARTICLE),
        line("father.residence_abroad", 200).when(When::Is("father.residence_kind", ABROAD)),
        commune("father.residence").when(FATHER_ELSEWHERE),
        line("father.residence_detail", 200)
            .optional()
            .when(FATHER_ELSEWHERE),
    ],
)
.when(When::Any(&[MARRIED, ACKNOWLEDGED]));

/// Which of the missions that may: of where the mother or the father lives, or the child
/// was born.
const OFFICE: Page = page(
    "co-quan",
    &[choice(WHOSE, &["mother", "father", "birth"]).article("Điều 53 Luật Hộ tịch")],
)
.with_office();

/// Papers of the host state need no legalisation, those of a third state do; what is
/// neither in Vietnamese nor in English is translated. law.md 8.1 and 8.3.
const FOREIGN_PAPER: Page = page(
    "giay-nuoc-ngoai",
    &[
        choice("paper.state", &["host", "third"])
            .article(ARTICLE)
            .paper_of("birth.country"),
        choice("paper.language", &["vi_en", "other"]).article(ARTICLE),
    ],
)
.when(BORN_ABROAD);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.foreign_birth_paper").when(BORN_ABROAD),
        files("file.legalisation").when(When::Is("paper.state", &["third"])),
        files("file.translation").when(When::Is("paper.language", &["other"])),
        files("file.birth_notice").when(NOTICED),
        files("file.witness_statement").when(When::Is("notice.kind", &["witness"])),
        files("file.sworn_statement").when(When::Is("notice.kind", &["statement"])),
        files("file.surrogacy_proof").when(When::Is("birth.surrogacy", &["yes"])),
        files("file.parentage_evidence")
            .when(ACKNOWLEDGED)
            .article("Điều 14 Thông tư 04/2020/TT-BTP"),
        files("file.nationality_agreement")
            .when(MIXED)
            .article("Điều 16 Luật Quốc tịch"),
        files("file.other").optional(),
    ],
);

const PAGES: &[Page] = &[
    BIRTHPLACE,
    INFORMANT,
    NOTICE,
    NAME,
    DATE_AND_SEX,
    PLACE,
    MOTHER,
    PARENTS,
    FATHER,
    ORIGIN,
    OFFICE,
    FOREIGN_PAPER,
    FILES,
    DELIVERY,
];

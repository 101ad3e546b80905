//! Copies of several records of one family in one request: 2.000635. Each record says whose
//! it is to the one who asks, and how many copies; law.md 12.2.

use super::{
    Competence, Declared, Fee, Judging, Limit, Outcome, Page, Procedure, Question, Rule, Variant,
    Version, When, mission,
    page::page,
    question::*,
    rule::stop,
    shared::{
        DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, NO_PIN, PASSPORT, UNDER_LAW_2014,
        UNDER_LAW_2026, WITH_PIN,
    },
};
use crate::{law::LawPack, law::Term, paper::PaperKind, register::RegisterKind};

const WHO: &str = "Điều 63 Luật Hộ tịch";

/// The procedure.
pub static FAMILY_COPIES: Procedure = Procedure {
    id: "trich-luc-gia-dinh",
    versions: &[
        Version {
            valid: UNDER_LAW_2014,
            law: LawPack::Vn2014,
            competent: ANYWHERE,
            variants: &[AT_MISSION, PLAIN],
            parties: &[],
            pages: PAGES,
            rules: RULES,
            fee: FEE,
            outcome: Outcome::CopiesOf(wanted),
        },
        Version {
            valid: UNDER_LAW_2026,
            law: LawPack::Vn2026,
            competent: ANYWHERE,
            variants: &[
                AT_MISSION.within(Limit::LawHours),
                PLAIN.within(Limit::LawHours),
            ],
            parties: &[],
            pages: PAGES,
            rules: RULES,
            fee: FEE,
            outcome: Outcome::CopiesOf(wanted),
        },
    ],
};

/// Any authority of the database, wherever the records stand: it is chosen for all of them.
/// Law 60/2014 Art. 63.
const ANYWHERE: Competence = Competence::CommuneOf(&[(When::Always, "registered.commune")]);

/// One paper for each record, see [`Outcome::CopiesOf`].
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "2.000635",
    limit: Limit::SameDay,
    results: &[PaperKind::BirthExtractCopy],
};

/// Of what one mission has registered.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970018",
    ..PLAIN
};

/// A page for each record that one request may ask for, see [`Term::FamilyRecords`]. Who needs
/// more files a second one.
const RECORDS: [&str; 5] = ["r1", "r2", "r3", "r4", "r5"];

const FEE: Fee = Fee::PerCopies {
    copies: &[
        "r1.copies",
        "r2.copies",
        "r3.copies",
        "r4.copies",
        "r5.copies",
    ],
    free: When::IsOther("fee.exemption", &["none"]),
};

/// A record a copy is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyWanted {
    /// The beginning of its questions: `r2` of `r2.name`.
    pub prefix: &'static str,
    /// Its register.
    pub register: RegisterKind,
}

/// The records that are asked for, in their order.
fn wanted(d: &Declared) -> Vec<CopyWanted> {
    let all = RECORDS.into_iter();
    all.filter_map(|prefix| {
        let register = match d.word(&format!("{prefix}.register"))? {
            "birth" => RegisterKind::Birth,
            "marriage" => RegisterKind::Marriage,
            _ => RegisterKind::Death,
        };
        Some(CopyWanted { prefix, register })
    })
    .collect()
}

macro_rules! record {
    ($prefix:literal, $page:literal, $more:expr) => {
        page(
            $page,
            &[
                choice(concat!($prefix, ".register"), REGISTERS).article(WHO),
                choice(concat!($prefix, ".whose"), WHOSE).article(WHO),
                person_name(concat!($prefix, ".name")),
                partial_date(concat!($prefix, ".birth_date")),
                past_date(concat!($prefix, ".died_on"))
                    .when(When::Is(concat!($prefix, ".register"), &["death"])),
                line(concat!($prefix, ".number"), 20).optional(),
                number(concat!($prefix, ".copies"), 1, 20),
                choice(concat!($prefix, ".form"), &["electronic", "paper"]),
                choice(concat!($prefix, ".more"), YES_NO).when($more),
            ],
        )
    };
}

const REGISTERS: &[&str] = &["birth", "marriage", "death"];
/// Of another adult only with a mandate; of who has died wife or husband, child and heir.
const WHOSE: &[&str] = &["self", "minor", "ward", "mandate", "late"];
const YES_NO: &[&str] = &["yes", "no"];
const NEVER: When = When::Not(&When::Always);

const PAGES: &[Page] = &[
    page("nguoi-yeu-cau", ASKER),
    record!("r1", "ban-sao-1", When::Always),
    record!("r2", "ban-sao-2", When::Always).when(When::Is("r1.more", &["yes"])),
    record!("r3", "ban-sao-3", When::Always).when(When::Is("r2.more", &["yes"])),
    record!("r4", "ban-sao-4", When::Always).when(When::Is("r3.more", &["yes"])),
    record!("r5", "ban-sao-5", NEVER).when(When::Is("r4.more", &["yes"])),
    page("noi-cap", SEAT).with_office(),
    page("giay-to", FILES),
    page(
        "nhan-ket-qua",
        &[
            line("purpose", 300),
            FEE_EXEMPTION,
            DELIVERY_WAY,
            DELIVERY_ADDRESS,
        ],
    ),
];

const ASKER: &[Question] = &[
    person_name("requester.name").autocomplete("name"),
    pin("requester.pin").when(WITH_PIN),
    NO_PIN,
    PASSPORT,
    phone("requester.phone").autocomplete("tel"),
    email("requester.email").optional().autocomplete("email"),
];

const SEAT: &[Question] = &[
    mission::BOOK,
    mission::BOOK_COUNTRY,
    commune("registered.commune")
        .when(mission::AT_COMMUNE)
        .article(WHO),
];

const FILES: &[Question] = &[
    files("file.kinship").when(When::Any(&[
        When::Is("r1.whose", &["late"]),
        When::Is("r2.whose", &["late"]),
        When::Is("r3.whose", &["late"]),
        When::Is("r4.whose", &["late"]),
        When::Is("r5.whose", &["late"]),
    ])),
    files("file.mandate").when(When::Any(&[
        When::Is("r1.whose", &["ward", "mandate"]),
        When::Is("r2.whose", &["ward", "mandate"]),
        When::Is("r3.whose", &["ward", "mandate"]),
        When::Is("r4.whose", &["ward", "mandate"]),
        When::Is("r5.whose", &["ward", "mandate"]),
    ])),
    files("file.other").optional(),
];

macro_rules! of_record {
    ($prefix:literal) => {
        [
            stop(
                "family-adult",
                WHO,
                &[concat!($prefix, ".whose"), concat!($prefix, ".birth_date")],
                |d, j| d.is(concat!($prefix, ".whose"), "minor") && adult(d, j, $prefix),
            ),
            stop(
                "family-own-death",
                WHO,
                &[concat!($prefix, ".whose"), concat!($prefix, ".register")],
                |d, _| {
                    d.is(concat!($prefix, ".whose"), "self")
                        && d.is(concat!($prefix, ".register"), "death")
                },
            ),
        ]
    };
}

const RULES: &[Rule] = &{
    let mut all = [mission::NONE; 11];
    let mut at = 0;
    while at < OF_RECORDS.len() {
        all[at] = OF_RECORDS[at];
        at += 1;
    }
    all
};

const OF_RECORDS: &[Rule] = {
    const ALL: [[Rule; 2]; 5] = [
        of_record!("r1"),
        of_record!("r2"),
        of_record!("r3"),
        of_record!("r4"),
        of_record!("r5"),
    ];
    ALL.as_flattened()
};

fn adult(d: &Declared, j: &Judging, prefix: &str) -> bool {
    let years = j.law.number(Term::AdultAge, j.day);
    d.partial_date(&format!("{prefix}.birth_date"))
        .and_then(|born| born.ages_on(j.day))
        .is_some_and(|(youngest, _)| youngest >= years)
}

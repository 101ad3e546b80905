//! Copy of an extract or certificate from the register (cấp bản sao trích lục).
//! Law 60/2014 Art. 63–64; Decree 123/2015; procedure 2.000635.

use super::{
    Competence, Declared, Judging, Limit, Outcome, Page, Period, Procedure, Rule, Variant, Version,
    When,
    describe::page,
    question::*,
    rule::stop,
    shared::{
        DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, FEE_PER_COPY, UNDER_LAW_2014, UNDER_LAW_2026,
    },
};
use crate::{law::LawPack, paper::PaperKind, register::RegisterKind};

/// The procedure.
pub static EXTRACT_COPY: Procedure = Procedure {
    id: "trich-luc",
    versions: &[
        version(UNDER_LAW_2014, LawPack::Vn2014, &[COPY]),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[COPY.within(Limit::LawHours)],
        ),
    ],
};

const COPY: Variant = Variant {
    when: When::Always,
    code: "2.000635",
    limit: Limit::SameDay,
    results: &[PaperKind::BirthExtractCopy],
};

/// The same under both laws but for the time limit: any authority of the database, wherever one lives
/// (Law 60/2014 Art. 63).
const fn version(valid: Period, law: LawPack, variants: &'static [Variant]) -> Version {
    Version {
        valid,
        law,
        competent: Competence::CommuneOf(&[(When::Always, "registered.commune")]),
        variants,
        parties: &[],
        pages: &[WHOSE, SUBJECT, ENTRY, COPIES],
        rules: RULES,
        fee: FEE_PER_COPY,
        outcome: Outcome::CopyFrom(RegisterKind::Birth),
    }
}

const WHOSE: Page = page(
    "cua-ai",
    &[
        choice(
            "requester.relationship",
            &["self", "parent", "guardian", "mandate"],
        )
        .article("Điều 63 Luật Hộ tịch"),
        person_name("requester.name").autocomplete("name"),
        pin("requester.pin"),
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
        files("file.mandate").when(When::Is("requester.relationship", &["guardian", "mandate"])),
    ],
);

const SUBJECT: Page = page(
    "nguoi-duoc-khai-sinh",
    &[
        person_name("subject.name"),
        past_date("subject.birth_date"),
        person_name("subject.mother_name").optional(),
    ],
);

const ENTRY: Page = page(
    "noi-dang-ky",
    &[
        commune("registered.commune").article("Điều 63 Luật Hộ tịch"),
        line("registered.number", 20).optional(),
    ],
)
.with_office();

const COPIES: Page = page(
    "ban-sao",
    &[
        number("copies", 1, 20),
        line("purpose", 300).when(When::IsOther("requester.relationship", &["self"])),
        FEE_EXEMPTION,
        DELIVERY_WAY,
        DELIVERY_ADDRESS,
    ],
);

const RULES: &[Rule] = &[stop(
    "own-name",
    "Điều 63 Luật Hộ tịch",
    &["subject.name", "requester.name"],
    other_person,
)];

/// Who asks for an own extract gives the own name.
fn other_person(d: &Declared, _: &Judging) -> bool {
    let fold = |id: &str| d.name(id).map(|name| crate::text::fold(name.as_str()));
    d.is("requester.relationship", "self")
        && fold("subject.name").is_some()
        && fold("subject.name") != fold("requester.name")
}

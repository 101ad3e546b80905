//! Copy of a death extract from the register (cấp bản sao trích lục khai tử).
//! Law 60/2014 Art. 63–64; procedure 2.000635. Who may have it of another person:
//! law.md 12.2.

use super::{
    Competence, Limit, Outcome, Page, Period, Procedure, Variant, Version, When,
    describe::page,
    question::*,
    shared::{
        DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, FEE_PER_COPY, UNDER_LAW_2014, UNDER_LAW_2026,
    },
};
use crate::{law::LawPack, paper::PaperKind, register::RegisterKind};

/// The procedure.
pub static DEATH_COPY: Procedure = Procedure {
    id: "trich-luc-khai-tu",
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
    results: &[PaperKind::DeathExtractCopy],
};

const fn version(valid: Period, law: LawPack, variants: &'static [Variant]) -> Version {
    Version {
        valid,
        law,
        competent: Competence::CommuneOf(&[(When::Always, "registered.commune")]),
        variants,
        parties: &[],
        pages: &[WHO, SUBJECT, ENTRY, COPIES],
        rules: &[],
        fee: FEE_PER_COPY,
        outcome: Outcome::CopyFrom(RegisterKind::Death),
    }
}

/// Spouse, child, parent and heir show that they are; anybody else has a mandate of one
/// of them.
const WHO: Page = page(
    "nguoi-yeu-cau",
    &[
        choice(
            "requester.relationship",
            &["spouse", "child", "parent", "heir", "mandate"],
        )
        .article("Điều 63 Luật Hộ tịch"),
        person_name("requester.name").autocomplete("name"),
        pin("requester.pin"),
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
        files("file.kinship").when(When::Is(
            "requester.relationship",
            &["spouse", "child", "parent", "heir"],
        )),
        files("file.mandate").when(When::Is("requester.relationship", &["mandate"])),
    ],
);

const SUBJECT: Page = page(
    "nguoi-da-mat",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
        past_date("subject.died_on"),
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
        line("purpose", 300),
        FEE_EXEMPTION,
        DELIVERY_WAY,
        DELIVERY_ADDRESS,
    ],
);

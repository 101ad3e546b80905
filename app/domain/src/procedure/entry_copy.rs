//! Copies of extracts from the registers (cấp bản sao trích lục): of a birth, a marriage, a
//! death, of what the other registers hold; and copies from the original book. Law 60/2014 Art. 63–64; Decree 123/2015; procedure 2.000635. Who may have one of
//! another person: law.md 12.2.

use super::{
    Competence, Declared, Judging, Limit, Outcome, Page, Period, Procedure, Rule, Variant, Version,
    When,
    page::page,
    question::*,
    rule::stop,
    shared::{
        DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, FEE_PER_COPY, UNDER_LAW_2014, UNDER_LAW_2026,
    },
};
use crate::{
    law::LawPack,
    paper::PaperKind,
    register::{ActKind, RegisterKind},
};

/// Of a birth.
pub static EXTRACT_COPY: Procedure = Procedure {
    id: "trich-luc",
    versions: &[
        version(UNDER_LAW_2014, LawPack::Vn2014, &[BIRTH], OF_BIRTH),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[BIRTH.within(Limit::LawHours)],
            OF_BIRTH,
        ),
    ],
};

/// Of a marriage.
pub static MARRIAGE_COPY: Procedure = Procedure {
    id: "trich-luc-ket-hon",
    versions: &[
        version(UNDER_LAW_2014, LawPack::Vn2014, &[MARRIAGE], OF_MARRIAGE),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[MARRIAGE.within(Limit::LawHours)],
            OF_MARRIAGE,
        ),
    ],
};

/// Of a death.
pub static DEATH_COPY: Procedure = Procedure {
    id: "trich-luc-khai-tu",
    versions: &[
        version(UNDER_LAW_2014, LawPack::Vn2014, &[DEATH], OF_DEATH),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[DEATH.within(Limit::LawHours)],
            OF_DEATH,
        ),
    ],
};

/// Of what the other registers hold.
pub static ACT_COPY: Procedure = Procedure {
    id: "trich-luc-khac",
    versions: &[
        version(UNDER_LAW_2014, LawPack::Vn2014, &[ACT], OF_ACT),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[ACT.within(Limit::LawHours)],
            OF_ACT,
        ),
    ],
};

/// Copies from the original book (cấp bản sao từ sổ gốc), whichever register: 2.000908.
/// Decree 23/2015 Art. 15–17.
pub static BOOK_COPY: Procedure = Procedure {
    id: "ban-sao-so-goc",
    versions: &[
        version(
            UNDER_LAW_2014,
            LawPack::Vn2014,
            &[BOOK_BIRTH, BOOK_MARRIAGE, BOOK_DEATH, BOOK_ACT],
            OF_BOOK,
        ),
        version(
            UNDER_LAW_2026,
            LawPack::Vn2026,
            &[
                BOOK_BIRTH.within(Limit::LawHours),
                BOOK_MARRIAGE.within(Limit::LawHours),
                BOOK_DEATH.within(Limit::LawHours),
                BOOK_ACT.within(Limit::LawHours),
            ],
            OF_BOOK,
        ),
    ],
};

const ACT: Variant = copy(&[PaperKind::ActExtractCopy]);
const BOOK_ACT: Variant = Variant {
    code: "2.000908",
    ..ACT
};
const BOOK_BIRTH: Variant = of_book(&["birth"], BIRTH);
const BOOK_MARRIAGE: Variant = of_book(&["marriage"], MARRIAGE);
const BOOK_DEATH: Variant = of_book(&["death"], DEATH);

const fn of_book(words: &'static [&'static str], copy: Variant) -> Variant {
    Variant {
        when: When::Is("registered.register", words),
        code: "2.000908",
        ..copy
    }
}

const BIRTH: Variant = copy(&[PaperKind::BirthExtractCopy]);
const MARRIAGE: Variant = copy(&[PaperKind::MarriageExtractCopy]);
const DEATH: Variant = copy(&[PaperKind::DeathExtractCopy]);

const fn copy(results: &'static [PaperKind]) -> Variant {
    Variant {
        when: When::Always,
        code: "2.000635",
        limit: Limit::SameDay,
        results,
    }
}

/// What the copies of one register ask for.
struct Of {
    register: fn(&Declared) -> Option<RegisterKind>,
    pages: &'static [Page],
    rules: &'static [Rule],
}

const OF_BIRTH: Of = Of {
    register: |_| Some(RegisterKind::Birth),
    pages: &[WHOSE_BIRTH, BORN, ENTRY, COPIES],
    rules: RULES,
};

const OF_MARRIAGE: Of = Of {
    register: |_| Some(RegisterKind::Marriage),
    pages: &[WHOSE_MARRIAGE, MARRIED, ENTRY, COPIES],
    rules: RULES,
};

const OF_DEATH: Of = Of {
    register: |_| Some(RegisterKind::Death),
    pages: &[WHO, DECEASED, ENTRY, COPIES_FOR_A_PURPOSE],
    rules: &[],
};

const OF_ACT: Of = Of {
    register: asked,
    pages: &[WHOSE_RECORD, ACT_OF, RECORDED, ENTRY, COPIES],
    rules: RULES,
};

const OF_BOOK: Of = Of {
    register: asked,
    pages: &[WHOSE_RECORD, BOOK_OF, RECORDED, ENTRY, COPIES],
    rules: RULES,
};

/// The registers by the words of the question. A certificate of marital status serves one
/// purpose: no copy is made of it, nor of a confirmation.
const ACTS: [(&str, ActKind); 9] = [
    ("guardianship", ActKind::Guardianship),
    ("guardianship_end", ActKind::GuardianshipEnd),
    ("supervision", ActKind::Supervision),
    ("supervision_end", ActKind::SupervisionEnd),
    ("parent_child", ActKind::ParentChild),
    ("change", ActKind::Change),
    ("recorded_marriage", ActKind::RecordedMarriage),
    ("recorded_divorce", ActKind::RecordedDivorce),
    ("other_recording", ActKind::OtherRecording),
];

/// The register that was chosen.
fn asked(d: &Declared) -> Option<RegisterKind> {
    Some(match d.word("registered.register")? {
        "birth" => RegisterKind::Birth,
        "marriage" => RegisterKind::Marriage,
        "death" => RegisterKind::Death,
        word => {
            let (_, kind) = ACTS.into_iter().find(|(known, _)| *known == word)?;
            RegisterKind::Act(kind)
        }
    })
}

/// The same under both laws but for the time limit: any authority of the database, wherever one lives
/// (Law 60/2014 Art. 63).
const fn version(valid: Period, law: LawPack, variants: &'static [Variant], of: Of) -> Version {
    Version {
        valid,
        law,
        competent: Competence::CommuneOf(&[(When::Always, "registered.commune")]),
        variants,
        parties: &[],
        pages: of.pages,
        rules: of.rules,
        fee: FEE_PER_COPY,
        outcome: Outcome::CopyFrom(of.register),
    }
}

const NAME: Question = person_name("requester.name").autocomplete("name");
const PHONE: Question = phone("requester.phone").autocomplete("tel");
const EMAIL: Question = email("requester.email").optional().autocomplete("email");

/// The person, who represents a child or a ward, who has a mandate; of who has died, wife or
/// husband, child and heir show that they are.
const WHOSE_BIRTH: Page = page(
    "cua-ai",
    &[
        choice(
            "requester.relationship",
            &[
                "self", "parent", "guardian", "mandate", "spouse", "child", "heir",
            ],
        )
        .article("Điều 63 Luật Hộ tịch"),
        NAME,
        pin("requester.pin"),
        PHONE,
        EMAIL,
        files("file.kinship").when(When::Is(
            "requester.relationship",
            &["spouse", "child", "heir"],
        )),
        files("file.mandate").when(When::Is("requester.relationship", &["guardian", "mandate"])),
    ],
);

/// Either of the two, who has a mandate of one; of who has died, child and heir.
const WHOSE_MARRIAGE: Page = page(
    "cua-ai",
    &[
        choice(
            "requester.relationship",
            &["self", "mandate", "child", "heir"],
        )
        .article("Điều 63 Luật Hộ tịch"),
        NAME,
        pin("requester.pin"),
        PHONE,
        EMAIL,
        files("file.kinship").when(When::Is("requester.relationship", &["child", "heir"])),
        files("file.mandate").when(When::Is("requester.relationship", &["mandate"])),
    ],
);

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
        NAME,
        pin("requester.pin"),
        PHONE,
        EMAIL,
        files("file.kinship").when(When::Is(
            "requester.relationship",
            &["spouse", "child", "parent", "heir"],
        )),
        files("file.mandate").when(When::Is("requester.relationship", &["mandate"])),
    ],
);

const BORN: Page = page(
    "nguoi-duoc-khai-sinh",
    &[
        person_name("subject.name"),
        past_date("subject.birth_date"),
        person_name("subject.mother_name").optional(),
    ],
);

/// Whoever the entry is about, who represents them, who has a mandate; of who has died wife
/// or husband, child and heir. Decree 23/2015 Art. 16.
const WHOSE_RECORD: Page = WHOSE_BIRTH;

const ACT_OF: Page = page(
    "loai-so",
    &[choice(
        "registered.register",
        &[
            "guardianship",
            "guardianship_end",
            "supervision",
            "supervision_end",
            "parent_child",
            "change",
            "recorded_marriage",
            "recorded_divorce",
            "other_recording",
        ],
    )
    .article("Điều 63 Luật Hộ tịch")],
);

const BOOK_OF: Page = page(
    "loai-so",
    &[choice(
        "registered.register",
        &[
            "birth",
            "marriage",
            "death",
            "guardianship",
            "guardianship_end",
            "supervision",
            "supervision_end",
            "parent_child",
            "change",
            "recorded_marriage",
            "recorded_divorce",
            "other_recording",
        ],
    )
    .article("Điều 16 Nghị định 23/2015")],
);

/// Whom the entry names.
const RECORDED: Page = page(
    "nguoi-dung-ten",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
        past_date("subject.died_on").when(When::Is("registered.register", &["death"])),
    ],
);

/// One of the two is enough to find both.
const MARRIED: Page = page(
    "vo-hoac-chong",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
    ],
);

const DECEASED: Page = page(
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

/// Whether it is for use abroad, and where: tells what else the copy needs there.
const USE: Question = choice("use", &["home", "abroad"]).optional();
const ABROAD: When = When::Is("use", &["abroad"]);
const USE_COUNTRY: Question = country("use.country").when(ABROAD);
/// A page in three languages beside the extract; law.md 8.5.
const ANNEX: Question = tick("annex").optional().when(ABROAD);

const COPIES: Page = page(
    "ban-sao",
    &[
        number("copies", 1, 20),
        USE,
        USE_COUNTRY,
        ANNEX,
        line("purpose", 300).when(When::IsOther("requester.relationship", &["self"])),
        FEE_EXEMPTION,
        DELIVERY_WAY,
        DELIVERY_ADDRESS,
    ],
);

/// Nobody asks for the own death extract: what it is for is always said.
const COPIES_FOR_A_PURPOSE: Page = page(
    "ban-sao",
    &[
        number("copies", 1, 20),
        USE,
        USE_COUNTRY,
        ANNEX,
        line("purpose", 300),
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

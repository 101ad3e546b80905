//! What the copies of each register ask for.

use super::super::{
    Page, Question, When, mission,
    page::page,
    question::*,
    shared::{DELIVERY_ADDRESS, DELIVERY_WAY, FEE_EXEMPTION, NO_PIN, PASSPORT, WITH_PIN},
};

/// Who asks and how they are reached; of those who show that they are kin, and of those who
/// have a mandate, the paper.
const fn asker(
    relations: &'static [&'static str],
    kin: &'static [&'static str],
    mandate: &'static [&'static str],
) -> [Question; 9] {
    [
        choice("requester.relationship", relations).article("Điều 63 Luật Hộ tịch"),
        person_name("requester.name").autocomplete("name"),
        pin("requester.pin").when(WITH_PIN),
        NO_PIN,
        PASSPORT,
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
        files("file.kinship").when(When::Is("requester.relationship", kin)),
        files("file.mandate").when(When::Is("requester.relationship", mandate)),
    ]
}

/// The person, who represents a child or a ward, who has a mandate; of who has died, wife or
/// husband, child and heir show that they are.
pub(super) const WHOSE_BIRTH: Page = page(
    "cua-ai",
    &asker(
        &[
            "self", "parent", "guardian", "mandate", "spouse", "child", "heir",
        ],
        &["spouse", "child", "heir"],
        &["guardian", "mandate"],
    ),
);

/// Either of the two, who has a mandate of one; of who has died, child and heir.
pub(super) const WHOSE_MARRIAGE: Page = page(
    "cua-ai",
    &asker(
        &["self", "mandate", "child", "heir"],
        &["child", "heir"],
        &["mandate"],
    ),
);

/// Spouse, child, parent and heir show that they are; anybody else has a mandate of one
/// of them.
pub(super) const WHO: Page = page(
    "nguoi-yeu-cau",
    &asker(
        &["spouse", "child", "parent", "heir", "mandate"],
        &["spouse", "child", "parent", "heir"],
        &["mandate"],
    ),
);

pub(super) const BORN: Page = page(
    "nguoi-duoc-khai-sinh",
    &[
        person_name("subject.name"),
        // Of old people often only the year is known, as the book has it.
        partial_date("subject.birth_date"),
        person_name("subject.mother_name").optional(),
    ],
);

/// Whoever the entry is about, who represents them, who has a mandate; of who has died wife
/// or husband, child and heir. Decree 23/2015 Art. 16.
pub(super) const WHOSE_RECORD: Page = WHOSE_BIRTH;

pub(super) const ACT_OF: Page = page(
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

pub(super) const BOOK_OF: Page = page(
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
pub(super) const RECORDED: Page = page(
    "nguoi-dung-ten",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
        past_date("subject.died_on").when(When::Is("registered.register", &["death"])),
    ],
);

/// One of the two is enough to find both.
pub(super) const MARRIED: Page = page(
    "vo-hoac-chong",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
    ],
);

pub(super) const DECEASED: Page = page(
    "nguoi-da-mat",
    &[
        person_name("subject.name"),
        partial_date("subject.birth_date"),
        past_date("subject.died_on"),
    ],
);

/// Where the entry stands, and at which other office the copy is wanted.
pub(super) const ENTRY: Page = page(
    "noi-dang-ky",
    &[
        mission::BOOK,
        mission::BOOK_COUNTRY,
        REGISTERED,
        NUMBER,
        commune("office.any")
            .optional()
            .when(mission::AT_COMMUNE)
            .article("Điều 63 Luật Hộ tịch"),
    ],
)
.with_office();

/// Where the book is kept.
pub(super) const BOOK_ENTRY: Page = page(
    "noi-dang-ky",
    &[mission::BOOK, mission::BOOK_COUNTRY, REGISTERED, NUMBER],
)
.with_office();

const REGISTERED: Question = commune("registered.commune")
    .when(mission::AT_COMMUNE)
    .article("Điều 63 Luật Hộ tịch");
const NUMBER: Question = line("registered.number", 20).optional();

/// Whether it is for use abroad, and where: tells what else the copy needs there.
const USE: Question = choice("use", &["home", "abroad"]).optional();
const ABROAD: When = When::Is("use", &["abroad"]);
const USE_COUNTRY: Question = country("use.country").when(ABROAD);
/// A page in three languages beside the copy; law.md 8.5.
const ANNEX: Question = tick("annex").optional().when(ABROAD);

/// Instead of the extract.
const CERTIFICATE: Question = tick("certificate").optional();
pub(super) const CERTIFICATE_WANTED: When = When::Is("certificate", &["yes"]);

const PURPOSE: Question = line("purpose", 300);
/// Who asks for the own extract need not say what for.
const PURPOSE_OF_OTHERS: Question =
    PURPOSE.when(When::IsOther("requester.relationship", &["self"]));

/// How many, for use where and what for, and by which way they come.
const fn wanted(purpose: Question) -> [Question; 8] {
    [
        number("copies", 1, 20),
        USE,
        USE_COUNTRY,
        ANNEX,
        purpose,
        FEE_EXEMPTION,
        DELIVERY_WAY,
        DELIVERY_ADDRESS,
    ]
}

/// The same, and after the number of copies whether they are of the certificate.
const fn or_certificate(wanted: [Question; 8]) -> [Question; 9] {
    let mut all = [CERTIFICATE; 9];
    all[0] = wanted[0];
    let mut at = 1;
    while at < wanted.len() {
        all[at + 1] = wanted[at];
        at += 1;
    }
    all
}

pub(super) const COPIES: Page = page("ban-sao", &wanted(PURPOSE_OF_OTHERS));

pub(super) const COPIES_OF_BIRTH: Page =
    page("ban-sao", &or_certificate(wanted(PURPOSE_OF_OTHERS)));

/// Nobody asks for the own death extract: what it is for is always said.
pub(super) const COPIES_FOR_A_PURPOSE: Page = page("ban-sao", &wanted(PURPOSE));

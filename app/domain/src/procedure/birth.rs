//! Birth registration (đăng ký khai sinh).
//! Law 60/2014 Art. 13–16; Decree 123/2015 Art. 4, 9, 13–16; Civil Code Art. 26, 29.

use chrono::{Days, NaiveDate};

use super::{
    Competence, Declared, Fee, Judging, Limit, Outcome, Page, Period, Procedure, Rule, Variant,
    Version, When,
    describe::page,
    question::*,
    rule::{stop, warn},
};
use crate::{
    law::{LawPack, Term},
    leg,
    paper::PaperKind,
    register::{RegisterKind, birth_entry},
    sex::Sex,
};

/// The procedure.
pub static BIRTH: Procedure = Procedure {
    id: "khai-sinh",
    versions: &[
        Version {
            valid: Period::from(2016, 1, 1).until(2027, 3, 1),
            law: LawPack::Vn2014,
            competent: WHERE_A_PARENT_LIVES,
            variants: VARIANTS,
            pages: PAGES,
            rules: RULES,
            fee: FEE,
            outcome: Outcome::Enter(RegisterKind::Birth, birth_entry),
        },
        Version {
            valid: Period::from(2027, 3, 1),
            law: LawPack::Vn2026,
            // Any commune. Law 03/2026 Art. 8.
            competent: Competence::CommuneOf(&[(When::Always, "office.any")]),
            variants: VARIANTS,
            pages: PAGES_2027,
            rules: RULES,
            fee: FEE,
            outcome: Outcome::Enter(RegisterKind::Birth, birth_entry),
        },
    ],
};

/// Commune where the father or the mother lives. Law 60/2014 Art. 13.
const WHERE_A_PARENT_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["father"]), "father.residence"),
    (When::Always, "mother.residence"),
    (When::Always, "father.residence"),
]);

const VARIANTS: &[Variant] = &[
    // Khai sinh kết hợp nhận cha, mẹ, con: 3 working days.
    Variant {
        when: ACKNOWLEDGED,
        code: "1.000689",
        limit: Limit::WorkingDays(3),
        results: &[PaperKind::BirthCertificate],
    },
    // Khai sinh có yếu tố nước ngoài. Decree 120/2025: at the commune.
    Variant {
        when: FOREIGN,
        code: "2.000528",
        limit: Limit::SameDay,
        results: &[PaperKind::BirthCertificate],
    },
    Variant {
        when: When::Always,
        code: "1.001193",
        limit: Limit::SameDay,
        results: &[PaperKind::BirthCertificate],
    },
];

/// Copies are free for those whom the law frees. Law 60/2014 Art. 11.
const FEE: Fee = Fee::PerCopy {
    copies: "copies",
    free: When::IsOther("fee.exemption", &["none"]),
};

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
    BUNDLE,
    FILES,
    DELIVERY,
];
const PAGES_2027: &[Page] = &[
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
    ANY_OFFICE,
    BUNDLE,
    FILES,
    DELIVERY,
];

const PARENT: &[&str] = &["mother", "father"];
/// law.md 11.4.
const RELATIONSHIPS: &[&str] = &[
    "mother",
    "father",
    "grandparent",
    "relative",
    "guardian",
    "institution",
];

const BIRTHPLACE: Page = page(
    "noi-sinh",
    &[
        choice("birth.where", &["facility", "elsewhere", "abroad", "found"])
            .article("Điều 13–15 Luật Hộ tịch"),
        choice("birth.registered_abroad", &["no", "yes"])
            .when(When::Is("birth.where", &["abroad"])),
    ],
);

const INFORMANT: Page = page(
    "nguoi-khai",
    &[
        choice("requester.relationship", RELATIONSHIPS).article("Điều 15 khoản 1 Luật Hộ tịch"),
        person_name("requester.name")
            .when(NOT_PARENT)
            .autocomplete("name"),
        pin("requester.pin").when(NOT_PARENT),
        tick("requester.agreed")
            .when(NOT_PARENT)
            .article("Điều 15 Luật Hộ tịch"),
        phone("requester.phone").autocomplete("tel"),
        email("requester.email").optional().autocomplete("email"),
    ],
);
const NOT_PARENT: When = When::Is(
    "requester.relationship",
    &["grandparent", "relative", "guardian", "institution"],
);

const NOTICE: Page = page(
    "giay-chung-sinh",
    &[
        choice("notice.kind", &["notice", "witness", "statement"])
            .article("Điều 16 khoản 1 Luật Hộ tịch"),
        notification_code("notice.code").optional().when(NOTICED),
        past_date("notice.issued_on").optional().when(NOTICED),
        choice("birth.surrogacy", &["no", "yes"])
            .when(NOTICED)
            .article("Điều 16 Nghị định 123/2015"),
    ],
)
.when(When::Is("birth.where", &["facility", "elsewhere"]));
const NOTICED: When = When::Is("notice.kind", &["notice"]);

const NAME: Page = page(
    "ten",
    &[
        name_part("child.family_name").article("Điều 26 Bộ luật Dân sự"),
        name_part("child.middle_name").optional(),
        name_part("child.given_name"),
    ],
);

const DATE_AND_SEX: Page = page(
    "ngay-sinh",
    &[
        past_date("child.birth_date"),
        time("child.birth_time").optional(),
        choice("child.sex", &["male", "female", "undetermined"]),
    ],
);

const PLACE: Page = page(
    "sinh-tai",
    &[
        line("birth.facility", 200).when(When::Is("birth.where", &["facility"])),
        commune("birth.commune").when(When::Is("birth.where", &["facility", "elsewhere"])),
        line("birth.detail", 200)
            .optional()
            .when(When::Is("birth.where", &["facility", "elsewhere"])),
        country("birth.country").when(When::Is("birth.where", &["abroad"])),
        line("birth.foreign_place", 200).when(When::Is("birth.where", &["abroad"])),
    ],
);

const VIETNAMESE: &[&str] = &["VNM"];
const ABROAD: &[&str] = &["abroad"];
const IDENTITY_KINDS: &[&str] = &["pin", "passport", "cmnd", "other"];
const PAPERS: &[&str] = &["passport", "cmnd", "other"];

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
            &["permanent", "temporary", "actual", "abroad"],
        )
        .when(MOTHER_KNOWN),
        commune("mother.residence")
            .when(MOTHER_HERE)
            .article("Điều 13 Luật Hộ tịch"),
        line("mother.residence_detail", 200)
            .optional()
            .when(MOTHER_HERE),
        line("mother.residence_abroad", 200).when(When::Is("mother.residence_kind", ABROAD)),
    ],
);
const MOTHER_KNOWN: When = When::Any(&[
    When::Is("requester.relationship", &["mother"]),
    When::Is("mother.known", &["yes"]),
]);
const MOTHER_HERE: When = When::IsOther("mother.residence_kind", ABROAD);
const MOTHER_VIETNAMESE: When = When::Is("mother.nationality", VIETNAMESE);
const MOTHER_FOREIGN: When = When::IsOther("mother.nationality", VIETNAMESE);

const PARENTS: Page = page(
    "cha-me",
    &[
        choice("parents.relation", &["married", "acknowledged", "none"])
            .article("Điều 15 Nghị định 123/2015"),
        line("parents.marriage_number", 40).optional().when(MARRIED),
        past_date("parents.marriage_date").optional().when(MARRIED),
        line("parents.marriage_authority", 200)
            .optional()
            .when(MARRIED),
    ],
);
const MARRIED: When = When::Is("parents.relation", &["married"]);
const ACKNOWLEDGED: When = When::Is("parents.relation", &["acknowledged"]);

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
            &["with_mother", "permanent", "temporary", "actual", "abroad"],
        ),
        commune("father.residence").when(FATHER_ELSEWHERE),
        line("father.residence_detail", 200)
            .optional()
            .when(FATHER_ELSEWHERE),
        line("father.residence_abroad", 200).when(When::Is("father.residence_kind", ABROAD)),
    ],
)
.when(When::Any(&[MARRIED, ACKNOWLEDGED]));
const FATHER_VIETNAMESE: When = When::Is("father.nationality", VIETNAMESE);
const FATHER_FOREIGN: When = When::IsOther("father.nationality", VIETNAMESE);
const FATHER_ELSEWHERE: When = When::IsOther("father.residence_kind", &["with_mother", "abroad"]);

const ORIGIN: Page = page(
    "nguon-goc",
    &[
        choice("child.nationality", &["vietnamese", "other"]).article("Điều 15–17 Luật Quốc tịch"),
        country("child.other_nationality").when(When::Is("child.nationality", &["other"])),
        choice("child.ethnicity", &["as_mother", "as_father", "other"])
            .when(CHILD_VIETNAMESE)
            .article("Điều 29 Bộ luật Dân sự"),
        ethnicity("child.other_ethnicity").when(OTHER_ETHNICITY),
        line("child.ethnicity_reason", 300).when(OTHER_ETHNICITY),
        choice("child.hometown", &["as_mother", "as_father", "other"])
            .when(CHILD_VIETNAMESE)
            .article("Điều 4 khoản 8 Luật Hộ tịch"),
        commune("child.hometown_commune").when(CHILD_VIETNAMESE),
        line("child.hometown_detail", 200)
            .optional()
            .when(CHILD_VIETNAMESE),
    ],
);
const CHILD_VIETNAMESE: When = When::Not(&When::Is("child.nationality", &["other"]));
const OTHER_ETHNICITY: When = When::Is("child.ethnicity", &["other"]);

/// Names the office; asks only where the parents live in two communes.
const OFFICE: Page = page(
    "co-quan",
    &[choice("office.whose", PARENT)
        .when(When::All(&[MOTHER_HERE, FATHER_ELSEWHERE]))
        .article("Điều 13 Luật Hộ tịch")],
)
.with_office();
const ANY_OFFICE: Page = page(
    "co-quan",
    &[commune("office.any").article("Điều 8 Luật Hộ tịch 2026")],
)
.with_office();

/// Residence, insurance card and, since 1 September 2026, identity card in the same go.
/// Decree 63/2024 Art. 5–7, Decree 301/2026.
const BUNDLE: Page = page(
    "lam-cung-luc",
    &[
        choice("bundle.wanted", &["yes", "no"])
            .optional()
            .article("Nghị định 63/2024/NĐ-CP"),
        choice("household.head", &["mother", "father", "other"]).when(WANTED),
        person_name("household.name").when(OTHER_HEAD),
        pin("household.pin").when(OTHER_HEAD),
        commune("household.commune").when(OTHER_HEAD),
        line("household.detail", 200).optional().when(OTHER_HEAD),
        line("insurance.clinic", 200).when(WANTED),
        choice("idcard.wanted", &["yes", "no"])
            .when(WANTED)
            .article("Nghị định 301/2026/NĐ-CP"),
        tick("household.consent").when(WANTED),
    ],
)
.when(CHILD_VIETNAMESE);
const WANTED: When = When::Is("bundle.wanted", &["yes"]);
const OTHER_HEAD: When = When::Is("household.head", &["other"]);

const FILES: Page = page(
    "giay-to",
    &[
        files("file.birth_notice")
            .when(NOTICED)
            .article("Điều 16 khoản 1 Luật Hộ tịch"),
        files("file.witness_statement").when(When::Is("notice.kind", &["witness"])),
        files("file.sworn_statement").when(When::Is("notice.kind", &["statement"])),
        files("file.surrogacy_proof").when(When::Is("birth.surrogacy", &["yes"])),
        files("file.foreign_birth_paper").when(When::Is("birth.where", &["abroad"])),
        files("file.parentage_evidence")
            .when(ACKNOWLEDGED)
            .article("Điều 14 Thông tư 04/2020/TT-BTP"),
        files("file.nationality_agreement")
            .when(MIXED)
            .article("Điều 16 Luật Quốc tịch"),
        files("file.nationality_confirmation").when(When::Is("child.nationality", &["other"])),
        files("file.other").optional(),
    ],
);
const MIXED: When = When::Any(&[
    When::All(&[MOTHER_VIETNAMESE, FATHER_FOREIGN]),
    When::All(&[FATHER_VIETNAMESE, MOTHER_FOREIGN]),
]);
const FOREIGN: When = When::Any(&[
    MOTHER_FOREIGN,
    FATHER_FOREIGN,
    When::Is("birth.where", &["abroad"]),
]);

const DELIVERY: Page = page(
    "nhan-ket-qua",
    &[
        number("copies", 0, 20),
        choice("fee.exemption", &["none", "merit", "poor", "disability"])
            .article("Điều 11 Luật Hộ tịch"),
        choice("delivery", &["electronic", "counter", "post"]),
        line("delivery.address", 300)
            .when(When::Is("delivery", &["post"]))
            .autocomplete("street-address"),
    ],
);

/// The rules of law.md 4.1–4.4 and 4.7 that the portal can judge. What needs the
/// register (the same child twice) is judged at the desk.
const RULES: &[Rule] = &[
    stop(
        "found",
        "Điều 14 Nghị định 123/2015",
        &["birth.where"],
        |d, _| d.is("birth.where", "found"),
    ),
    stop(
        "registered-abroad",
        "Điều 48 Luật Hộ tịch",
        &["birth.registered_abroad"],
        |d, _| d.is("birth.registered_abroad", "yes"),
    ),
    stop(
        "no-parent",
        "Điều 14 Nghị định 123/2015",
        &["parents.relation", "mother.known"],
        |d, _| d.is("mother.known", "no") && d.is("parents.relation", "none"),
    ),
    stop(
        "requester-is-father",
        "Điều 15 Nghị định 123/2015",
        &["parents.relation", "requester.relationship"],
        |d, _| d.is("requester.relationship", "father") && d.is("parents.relation", "none"),
    ),
    stop(
        "married-without-mother",
        "Điều 15 Nghị định 123/2015",
        &["parents.relation", "mother.known"],
        |d, _| d.is("mother.known", "no") && d.is("parents.relation", "married"),
    ),
    stop(
        "lives-with-no-mother",
        "Điều 13 Luật Hộ tịch",
        &["father.residence_kind"],
        |d, _| d.is("father.residence_kind", "with_mother") && !d.has("mother.name"),
    ),
    stop(
        "nobody-lives-here",
        "Điều 13 Luật Hộ tịch",
        &["father.residence_kind", "parents.relation"],
        |d, _| {
            let abroad = |who: &str| d.is(&format!("{who}.residence_kind"), "abroad");
            abroad("mother")
                && (abroad("father")
                    || d.is("father.residence_kind", "with_mother")
                    || d.is("parents.relation", "none"))
        },
    ),
    stop(
        "parent-too-young",
        "law.md 4.7",
        &["mother.birth_date", "child.birth_date"],
        |d, j| too_young(d, j, "mother"),
    ),
    stop(
        "father-too-young",
        "law.md 4.7",
        &["father.birth_date", "child.birth_date"],
        |d, j| too_young(d, j, "father"),
    ),
    warn(
        "mother-age",
        "law.md 2.1",
        &["mother.birth_date"],
        |d, j| {
            age_at_birth(d, "mother")
                .is_some_and(|age| age > j.law.number(Term::MotherOldestAge, j.day))
        },
    ),
    warn(
        "mother-pin",
        "Luật Căn cước 26/2023",
        &["mother.pin", "mother.birth_date"],
        |d, _| pin_differs(d, "mother", Sex::Female),
    ),
    warn(
        "father-pin",
        "Luật Căn cước 26/2023",
        &["father.pin", "father.birth_date"],
        |d, _| pin_differs(d, "father", Sex::Male),
    ),
    stop(
        "same-pin",
        "Luật Căn cước 26/2023",
        &["father.pin", "mother.pin"],
        |d, _| d.pin("father.pin").is_some() && d.pin("father.pin") == d.pin("mother.pin"),
    ),
    stop(
        "married-too-young",
        "Điều 8 Luật Hôn nhân và gia đình",
        &[
            "parents.marriage_date",
            "mother.birth_date",
            "father.birth_date",
        ],
        married_too_young,
    ),
    warn(
        "married-after-birth",
        "Điều 16 Thông tư 04/2020/TT-BTP",
        &["parents.marriage_date", "child.birth_date"],
        |d, _| {
            d.date("parents.marriage_date")
                .zip(d.date("child.birth_date"))
                .is_some_and(|(wed, born)| wed > born)
        },
    ),
    stop(
        "nationality-of-two-vietnamese",
        "Điều 15 Luật Quốc tịch",
        &["child.nationality"],
        |d, _| d.is("child.nationality", "other") && only_vietnamese_parents(d),
    ),
    stop(
        "nationality-of-two-foreigners",
        "Điều 17 Luật Quốc tịch",
        &["child.nationality"],
        |d, _| d.is("child.nationality", "vietnamese") && only_foreign_parents(d),
    ),
    stop(
        "nationality-not-other",
        "Điều 16 Luật Quốc tịch",
        &["child.other_nationality"],
        |d, _| d.is("child.other_nationality", "VNM"),
    ),
    stop(
        "ethnicity-of-no-father",
        "Điều 29 Bộ luật Dân sự",
        &["child.ethnicity"],
        |d, _| missing_parent(d, "child.ethnicity", "ethnicity"),
    ),
    stop(
        "hometown-of-no-father",
        "Điều 4 khoản 8 Luật Hộ tịch",
        &["child.hometown"],
        |d, _| missing_parent(d, "child.hometown", "name"),
    ),
    warn(
        "other-ethnicity",
        "Điều 29 Bộ luật Dân sự",
        &["child.ethnicity"],
        |d, _| d.is("child.ethnicity", "other"),
    ),
    warn(
        "family-name",
        "Điều 26 khoản 2 Bộ luật Dân sự",
        &["child.family_name", "mother.name", "father.name"],
        foreign_family_name,
    ),
    warn(
        "unusual-letters",
        "Điều 26 khoản 3 Bộ luật Dân sự",
        NAME_PARTS,
        |d, _| {
            NAME_PARTS
                .iter()
                .filter_map(|id| d.name(id))
                .any(|name| !name.unusual_letters().is_empty())
        },
    ),
    warn(
        "long-name",
        "Điều 6 Thông tư 04/2020/TT-BTP",
        NAME_PARTS,
        |d, j| {
            let letters: u32 = NAME_PARTS
                .iter()
                .filter_map(|id| d.name(id))
                .map(|n| n.as_str().chars().count() as u32)
                .sum();
            letters > j.law.number(Term::LongName, j.day)
        },
    ),
    stop(
        "notice-before-birth",
        "Thông tư 22/2025/TT-BYT",
        &["notice.issued_on", "child.birth_date"],
        |d, _| {
            d.date("notice.issued_on")
                .zip(d.date("child.birth_date"))
                .is_some_and(|(issued, born)| issued < born)
        },
    ),
    stop(
        "household-of-no-parent",
        "Nghị định 63/2024/NĐ-CP",
        &["household.head"],
        |d, _| d.has("household.head") && leg::household(d).is_none(),
    ),
    warn(
        "late",
        "Điều 15 khoản 1 Luật Hộ tịch",
        &["child.birth_date"],
        overdue,
    ),
];

const NAME_PARTS: &[&str] = &["child.family_name", "child.middle_name", "child.given_name"];

/// Later than the lawful days after the birth: a flag and a fee, never a refusal.
fn overdue(d: &Declared, j: &Judging) -> bool {
    let days = u64::from(j.law.number(Term::BirthOnTimeDays, j.day));
    d.date("child.birth_date")
        .and_then(|born| born.checked_add_days(Days::new(days)))
        .is_some_and(|last| j.day > last)
}

/// The most years the parent can have had when the child was born; the exact birthday
/// may be unknown.
fn age_at_birth(d: &Declared, parent: &str) -> Option<u32> {
    let born = d.date("child.birth_date")?;
    let first_day = d.partial_date(&format!("{parent}.birth_date"))?.earliest();
    Some(years_between(first_day, born))
}

/// Full years from one day to another; none when the other comes first.
fn years_between(from: NaiveDate, to: NaiveDate) -> u32 {
    to.years_since(from).unwrap_or(0)
}

fn too_young(d: &Declared, j: &Judging, parent: &str) -> bool {
    age_at_birth(d, parent).is_some_and(|age| age < j.law.number(Term::ParentLeastAge, j.day))
}

fn pin_differs(d: &Declared, parent: &str, sex: Sex) -> bool {
    let pin = d.pin(&format!("{parent}.pin"));
    let year = d
        .partial_date(&format!("{parent}.birth_date"))
        .map(|date| date.year());
    pin.zip(year)
        .is_some_and(|(pin, year)| !pin.matches(sex, year))
}

/// Below the age for marriage on the day of marriage: the date or a birth date is wrong.
fn married_too_young(d: &Declared, j: &Judging) -> bool {
    let Some(wed) = d.date("parents.marriage_date") else {
        return false;
    };
    [
        ("mother.birth_date", Term::BrideLeastAge),
        ("father.birth_date", Term::GroomLeastAge),
    ]
    .into_iter()
    .any(|(id, term)| {
        d.partial_date(id)
            .is_some_and(|born| years_between(born.earliest(), wed) < j.law.number(term, j.day))
    })
}

fn nationalities(d: &Declared) -> impl Iterator<Item = &str> {
    ["mother.nationality", "father.nationality"]
        .into_iter()
        .filter_map(|id| d.word(id))
}

fn only_vietnamese_parents(d: &Declared) -> bool {
    nationalities(d).next().is_some() && nationalities(d).all(|n| n == "VNM")
}

fn only_foreign_parents(d: &Declared) -> bool {
    nationalities(d).next().is_some() && nationalities(d).all(|n| n != "VNM")
}

/// "As the father" when no father is entered, "as the mother" when no mother is.
fn missing_parent(d: &Declared, choice: &str, fact: &str) -> bool {
    let lacks = |parent: &str| !d.has(&format!("{parent}.{fact}"));
    (d.is(choice, "as_mother") && lacks("mother")) || (d.is(choice, "as_father") && lacks("father"))
}

fn foreign_family_name(d: &Declared, _: &Judging) -> bool {
    let Some(family) = d.name("child.family_name") else {
        return false;
    };
    let mut parents = ["mother.name", "father.name"]
        .into_iter()
        .filter_map(|id| d.name(id))
        .peekable();
    parents.peek().is_some()
        && parents.all(|name| {
            let words = |text: &str| {
                crate::text::fold(text)
                    .split(' ')
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            !words(name.as_str()).starts_with(&words(family.as_str()))
        })
}

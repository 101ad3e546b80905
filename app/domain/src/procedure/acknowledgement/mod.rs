//! Acknowledging a father, a mother or a child (đăng ký nhận cha, mẹ, con), also with a
//! foreign element and at the border. Law 60/2014 Art. 24–25, 43–44; Circular
//! 04/2020/TT-BTP Art. 14; law.md 1 row 18. Both are present: Law 60/2014 Art. 6.2.

mod rules;

use super::{
    Competence, Declared, Limit, Outcome, Page, Procedure, Question, Variant, When, border,
    mission,
    page::page,
    person::{ELSEWHERE, VIETNAMESE, person_pages},
    question::*,
    shared::{ANY_COMMUNE, DELIVERY, OFFICE_OF_CHOICE, SHOWN, Under, asker, under_both},
};
use crate::{
    paper::PaperKind,
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind},
};

const PRESENT: &str = "Điều 25 Luật Hộ tịch";
const EVIDENCE_OF: &str = "Điều 14 Thông tư 04/2020/TT-BTP";

/// The procedure.
pub static ACKNOWLEDGEMENT: Procedure = Procedure {
    id: "nhan-cha-me-con",
    versions: &under_both(
        [
            Under {
                competent: WHERE_ONE_LIVES,
                variants: VARIANTS,
                pages: &pages(OFFICE),
                rules: rules::OF_2014,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: VARIANTS,
                pages: &pages(ANY_OFFICE),
                rules: rules::OF_2026,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::ParentChild), entry),
    ),
};

/// The code of one with a foreign element: it is posted, and has a tariff of its own.
pub const ABROAD: &str = "2.000779";

/// Where either lives; with a foreign element where the acknowledged lives, and where that
/// is abroad the other. Law 60/2014 Art. 24, 43; at the commune since Decree 120/2025.
const WHERE_ONE_LIVES: Competence = Competence::CommuneOf(&[
    (When::Is("office.whose", &["parent"]), "parent.residence"),
    (When::Is("office.whose", &["child"]), "child.residence"),
    (OF_CHILD, "child.residence"),
    (When::Always, "parent.residence"),
    (When::Always, "child.residence"),
]);

/// Three working days, five more with verification, under both laws until the text of the
/// 2026 decree says otherwise. Law 60/2014 Art. 25.2.
const PLAIN: Variant = Variant {
    when: When::Always,
    code: "1.001022",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::ActExtract],
};

/// Nhận cha, mẹ, con tại khu vực biên giới: without posting.
const AT_BORDER: Variant = Variant {
    when: border::AT_BORDER,
    code: "1.000080",
    ..PLAIN
};

/// Nhận cha, mẹ, con có yếu tố nước ngoài: ten working days, five of them posted. Decree
/// 120/2025.
const WITH_FOREIGN_ELEMENT: Variant = Variant {
    when: FOREIGN,
    code: ABROAD,
    limit: Limit::WorkingDays(10),
    ..PLAIN
};

/// Nhận cha, mẹ, con tại Cơ quan đại diện; its days are those of any foreign element until
/// the circular of the missions is read to say otherwise.
const AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970005",
    limit: Limit::WorkingDays(10),
    ..PLAIN
};

const VARIANTS: &[Variant] = &[AT_MISSION, AT_BORDER, WITH_FOREIGN_ELEMENT, PLAIN];

const fn pages(office: Page) -> [Page; 12] {
    [
        ASKER,
        KIND,
        parent::PERSON,
        parent::HOME,
        child::PERSON,
        child::HOME,
        OTHER_PARENT,
        EVIDENCE,
        mission::asked_of(LIVES_ABROAD),
        office,
        FILES,
        DELIVERY,
    ]
}

person_pages!(
    parent,
    "parent",
    "cha-me",
    "Điều 24 Luật Hộ tịch",
    known_sex
);
person_pages!(child, "child", "con", "Điều 24 Luật Hộ tịch");

/// One of the two, or who stands for a child that cannot act. Nobody has a mandate. Law
/// 60/2014 Art. 6.2, 6.3.
const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(
        &["parent", "child", "representative"],
        "Điều 6 Luật Hộ tịch",
        BY_REPRESENTATIVE,
    ),
);
const BY_REPRESENTATIVE: When = When::Is("requester.relationship", &["representative"]);

/// Who acknowledges whom. law.md 11.6, loaiXacNhan.
const KIND: Page = page(
    "ai-nhan-ai",
    &[
        choice(
            "acknowledgement.kind",
            &["father", "mother", "child_father", "child_mother"],
        )
        .article("Điều 24 Luật Hộ tịch"),
        tick("parties.present").article(PRESENT),
    ],
);
/// The child is who is acknowledged.
const OF_CHILD: When = When::Is("acknowledgement.kind", &["father", "mother"]);

/// A minor's other parent is heard.
const OTHER_PARENT: Page = page(
    "cha-me-con-lai",
    &[
        choice("other_parent.says", &["agrees", "unable", "of_age"]).article(PRESENT),
        person_name("other_parent.name").when(When::Is("other_parent.says", &["agrees"])),
    ],
);

/// A paper of who can know; where there is none, both promise it before two witnesses.
/// Circular 04/2020/TT-BTP Art. 14.
const EVIDENCE: Page = page(
    "chung-cu",
    &[
        choice("evidence.kind", &["conclusion", "commitment"]).article(EVIDENCE_OF),
        line("evidence.paper_number", 60).when(CONCLUSION),
        past_date("evidence.paper_date").when(CONCLUSION),
        line("evidence.paper_authority", 200).when(CONCLUSION),
        person_name("witness.name").when(COMMITMENT),
        pin("witness.pin").when(When::All(&[COMMITMENT, When::Not(&FOREIGN_WITNESS)])),
        tick("witness.no_pin")
            .optional()
            .when(COMMITMENT)
            .article(SHOWN),
        line("witness.passport", 60).when(FOREIGN_WITNESS),
        person_name("witness2.name").when(COMMITMENT),
        pin("witness2.pin").when(When::All(&[COMMITMENT, When::Not(&FOREIGN_WITNESS2)])),
        tick("witness2.no_pin")
            .optional()
            .when(COMMITMENT)
            .article(SHOWN),
        line("witness2.passport", 60).when(FOREIGN_WITNESS2),
    ],
);
/// A foreigner who bears witness shows a passport.
const FOREIGN_WITNESS: When = When::Is("witness.no_pin", &["yes"]);
const FOREIGN_WITNESS2: When = When::Is("witness2.no_pin", &["yes"]);
const CONCLUSION: When = When::Is("evidence.kind", &["conclusion"]);
const COMMITMENT: When = When::Is("evidence.kind", &["commitment"]);

const OFFICE: Page = page(
    "co-quan",
    &[
        AREA,
        choice("office.whose", &["parent", "child"])
            .when(When::All(&[
                When::Any(&[When::Not(&FOREIGN), border::AT_BORDER]),
                mission::AT_COMMUNE,
            ]))
            .article("Điều 24 Luật Hộ tịch"),
    ],
)
.with_office();

/// The same where any commune registers. Law 03/2026 Art. 8.
const ANY_OFFICE: Page = page("co-quan", &[OFFICE_OF_CHOICE, AREA]).with_office();

const AREA: Question = border::area(When::Any(&[
    When::Is("parent.nationality", border::NEIGHBOURS),
    When::Is("child.nationality", border::NEIGHBOURS),
]));
/// One of the two lives abroad.
const LIVES_ABROAD: When = When::Any(&[
    When::Is("parent.residence_kind", ELSEWHERE),
    When::Is("child.residence_kind", ELSEWHERE),
]);
/// One of the two is of another state or lives abroad. Law 60/2014 Art. 43.
const FOREIGN: When = When::Any(&[
    When::IsOther("parent.nationality", VIETNAMESE),
    When::IsOther("child.nationality", VIETNAMESE),
    When::Is("parent.residence_kind", ELSEWHERE),
    When::Is("child.residence_kind", ELSEWHERE),
]);

/// Law 60/2014 Art. 25.1, 44.1.
const FILES: Page = page(
    "giay-to",
    &[
        files("file.conclusion")
            .when(CONCLUSION)
            .article(EVIDENCE_OF),
        files("file.commitment")
            .when(COMMITMENT)
            .article(EVIDENCE_OF),
        files("file.foreign_identity")
            .when(When::Any(&[
                When::IsOther("parent.nationality", VIETNAMESE),
                When::IsOther("child.nationality", VIETNAMESE),
            ]))
            .article("Điều 44 Luật Hộ tịch"),
        files("file.other").optional(),
    ],
);

/// Who acknowledges whom; on what evidence stays with the case.
fn entry(d: &Declared) -> Option<RegisterContent> {
    let other = d.name("other_parent.name");
    let record = ActRecord::new(ActKind::ParentChild)
        .person(ActPerson::declared(d, "parent")?)
        .person(ActPerson::declared(d, "child")?)
        .fact(
            "acknowledgement_kind",
            FactValue::chosen(d, "acknowledgement.kind")?,
        )
        .maybe(
            "other_parent_name",
            other.map(|name| FactValue::text(name.as_str())),
        );
    Some(record.into_content())
}

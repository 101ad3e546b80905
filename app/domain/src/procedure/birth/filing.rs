//! The pages about the filing itself: office, interlinked services, papers.

use super::{
    child::NOTICED,
    origin::CHILD_VIETNAMESE,
    parents::{
        ACKNOWLEDGED, FATHER_ELSEWHERE, FATHER_FOREIGN, FATHER_OF_OTHER_STATE, FATHER_VIETNAMESE,
        MOTHER_FOREIGN, MOTHER_HERE, MOTHER_OF_OTHER_STATE, MOTHER_VIETNAMESE,
    },
};
use crate::procedure::{
    Page, When, border, foreign_paper, page::page, question::*, shared::OFFICE_OF_CHOICE, visit,
};

const PARENT: &[&str] = &["mother", "father"];

/// Names the office; asks which where the parents live in two communes, and whether the
/// officer is to come.
pub(super) const OFFICE: Page = page(
    "co-quan",
    &[
        choice("office.whose", PARENT)
            .when(When::All(&[MOTHER_HERE, FATHER_ELSEWHERE]))
            .article("Điều 13 Luật Hộ tịch"),
        border::area(NEIGHBOUR),
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();
/// A parent is of a neighbouring state.
const NEIGHBOUR: When = When::Any(&[
    When::Is("mother.nationality", border::NEIGHBOURS),
    When::Is("father.nationality", border::NEIGHBOURS),
]);
/// Neither an acknowledgement, where the parties come, nor a foreign element.
const AT_HOME: When = When::Not(&When::Any(&[ACKNOWLEDGED, FOREIGN]));

/// The same where any commune registers. Law 03/2026 Art. 8.
pub(super) const ANY_OFFICE: Page = page(
    "co-quan",
    &[
        OFFICE_OF_CHOICE,
        border::area(NEIGHBOUR),
        visit::wanted(AT_HOME),
        visit::REASON,
        visit::PLACE,
        visit::HOURS,
    ],
)
.with_office();

/// Residence, insurance card and identity card in the same go. Decree 63/2024 Art. 5–7 as
/// amended by Decree 301/2026.
pub(super) const BUNDLE: Page = bundle(&[
    SAME_GO,
    HEAD,
    HEAD_NAME,
    HEAD_PIN,
    HEAD_COMMUNE,
    HEAD_DETAIL,
    CLINIC,
    choice("idcard.wanted", &["yes", "no"])
        .when(WANTED)
        .article("Nghị định 301/2026/NĐ-CP"),
    CONSENT,
]);
/// Until 31 August 2026 the group had no identity card.
pub(super) const BUNDLE_BEFORE_CARD: Page = bundle(&[
    SAME_GO,
    HEAD,
    HEAD_NAME,
    HEAD_PIN,
    HEAD_COMMUNE,
    HEAD_DETAIL,
    CLINIC,
    CONSENT,
]);
const fn bundle(questions: &'static [Question]) -> Page {
    page("lam-cung-luc", questions).when(CHILD_VIETNAMESE)
}
const SAME_GO: Question = choice("bundle.wanted", &["yes", "no"])
    .optional()
    .article("Nghị định 63/2024/NĐ-CP");
const HEAD: Question = choice("household.head", &["mother", "father", "other"]).when(WANTED);
const HEAD_NAME: Question = person_name("household.name").when(OTHER_HEAD);
const HEAD_PIN: Question = pin("household.pin").when(OTHER_HEAD);
const HEAD_COMMUNE: Question = commune("household.commune").when(OTHER_HEAD);
const HEAD_DETAIL: Question = line("household.detail", 200).optional().when(OTHER_HEAD);
const CLINIC: Question = line("insurance.clinic", 200).when(WANTED);
const CONSENT: Question = tick("household.consent").when(WANTED);
pub(super) const WANTED: When = When::Is("bundle.wanted", &["yes"]);
pub(super) const OTHER_HEAD: When = When::Is("household.head", &["other"]);

pub(super) const FILES: Page = page(
    "giay-to",
    &[
        files("file.birth_notice")
            .when(NOTICED)
            .article("Điều 16 khoản 1 Luật Hộ tịch"),
        files("file.witness_statement").when(When::Is("notice.kind", &["witness"])),
        files("file.sworn_statement").when(When::Is("notice.kind", &["statement"])),
        files("file.surrogacy_proof").when(When::Is("birth.surrogacy", &["yes"])),
        files("file.foreign_birth_paper").when(BORN_ABROAD),
        foreign_paper::authentication("birth.paper_authentication", "birth.country", BORN_ABROAD),
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
const BORN_ABROAD: When = When::Is("birth.where", &["abroad"]);
/// A citizen of Viet Nam and one of another state agree in writing. A stateless parent
/// leaves nothing to agree on.
pub(super) const MIXED: When = When::Any(&[
    When::All(&[MOTHER_VIETNAMESE, FATHER_OF_OTHER_STATE]),
    When::All(&[FATHER_VIETNAMESE, MOTHER_OF_OTHER_STATE]),
]);
pub(super) const FOREIGN: When = When::Any(&[MOTHER_FOREIGN, FATHER_FOREIGN, BORN_ABROAD]);

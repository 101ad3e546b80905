//! Change, correction and supplement of what a register holds, and re-determination of
//! ethnicity (thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc): 1.004859, with a
//! foreign element 2.000748. Law 60/2014 Art. 26–29, 45–47; Decree 123/2015 Art. 7; Civil
//! Code Art. 27–29; law.md 1 row 20.

mod asked;
mod entry;
mod fields;
mod rules;

pub use entry::{ChangeKind, DeclaredChange, declared_changes};

use super::{
    Competence, Limit, Outcome, Page, Procedure, Variant, When, mission,
    page::page,
    shared::{ANY_COMMUNE, ANY_OFFICE, DELIVERY, Under, under_both},
};
use crate::{
    country::VIET_NAM,
    paper::PaperKind,
    register::{ActKind, RegisterKind},
};
use asked::{
    ASKER, CONSENTS, FILES, GROUND, HOME, OFFICE, OFFICE_CHOICE, PERSON, RECORD, WHAT,
    WITHOUT_CHOICE,
};
use fields::{PICKED, VALUES};
use rules::RULES;

/// The procedure.
pub static CHANGE: Procedure = Procedure {
    id: "thay-doi-cai-chinh",
    versions: &under_both(
        [
            Under {
                competent: WHERE,
                variants: &[
                    ADDED_AT_MISSION,
                    CHANGED_AT_MISSION,
                    FOREIGN_ADDED,
                    FOREIGN_CHANGED,
                    ADDED,
                    CHANGED,
                ],
                pages: &pages(OFFICE),
                rules: &RULES,
            },
            Under {
                competent: ANY_COMMUNE,
                variants: &[
                    ADDED_AT_MISSION.within(Limit::LawHours),
                    CHANGED_AT_MISSION.within(Limit::LawHours),
                    FOREIGN_ADDED.within(Limit::LawHours),
                    FOREIGN_CHANGED.within(Limit::LawHours),
                    ADDED.within(Limit::LawHours),
                    CHANGED.within(Limit::LawHours),
                ],
                pages: &pages(ANY_OFFICE),
                rules: &RULES,
            },
        ],
        Outcome::Enter(RegisterKind::Act(ActKind::Change), entry::entry),
    ),
};

/// Where it was registered, or where the person lives, whatever the age. Law 60/2014 Art.
/// 27; Decree 120/2025.
const WHERE: Competence = Competence::CommuneOf(&[
    (asked::IN_MISSION_BOOK, "person.residence"),
    (When::Is(OFFICE_CHOICE, &["home"]), "person.residence"),
    (
        When::Is(OFFICE_CHOICE, &["registered"]),
        "registered.commune",
    ),
    (WITHOUT_CHOICE, "registered.commune"),
]);

/// A foreigner, or a citizen who lives abroad. Law 60/2014 Art. 46.
const FOREIGN: When = When::Any(&[
    When::IsOther("person.nationality", &[VIET_NAM]),
    When::Is("person.residence_kind", &["abroad"]),
]);
const IS_SUPPLEMENT: When = When::Is("change.kind", &["supplement"]);

/// Three working days. Law 60/2014 Art. 28.2.
const CHANGED: Variant = Variant {
    when: When::Always,
    code: "1.004859",
    limit: Limit::WorkingDays(3),
    results: &[PaperKind::ActExtract],
};
/// What was left empty is added on the day itself. Law 60/2014 Art. 29.
const ADDED: Variant = Variant {
    when: IS_SUPPLEMENT,
    limit: Limit::SameDay,
    ..CHANGED
};
const FOREIGN_CHANGED: Variant = Variant {
    when: FOREIGN,
    code: "2.000748",
    ..CHANGED
};
const FOREIGN_ADDED: Variant = Variant {
    when: When::All(&[FOREIGN, IS_SUPPLEMENT]),
    limit: Limit::SameDay,
    ..FOREIGN_CHANGED
};

/// Of who lives abroad, whichever office keeps the book: that one is told. Circular
/// 07/2023/TT-BNG.
const CHANGED_AT_MISSION: Variant = Variant {
    when: mission::AT_MISSION,
    code: "9.970010",
    ..CHANGED
};
const ADDED_AT_MISSION: Variant = Variant {
    when: When::All(&[mission::AT_MISSION, IS_SUPPLEMENT]),
    limit: Limit::SameDay,
    ..CHANGED_AT_MISSION
};
const ABROAD: When = When::Is("person.residence_kind", &["abroad"]);

const fn pages(office: Page) -> [Page; 13] {
    [
        WHAT,
        ASKER,
        RECORD,
        PERSON,
        HOME,
        mission::asked_of(ABROAD),
        page("muc-can-sua", PICKED).when(fields::PICKS),
        page("noi-dung", VALUES),
        GROUND,
        CONSENTS,
        office,
        FILES,
        DELIVERY,
    ]
}

//! What several procedures say alike: the laws' days, any commune, copies and delivery.

use super::{
    Competence, Fee, Outcome, Page, Period, Question, Rule, Variant, Version, When, mission,
    page::page,
    question::{choice, commune, line, number, tick},
};
use crate::law::LawPack;

/// While Law 60/2014 applies: until the end of February 2027.
pub(super) const UNDER_LAW_2014: Period = Period::from(2016, 1, 1).until(2027, 3, 1);
/// Since Law 03/2026 applies.
pub(super) const UNDER_LAW_2026: Period = Period::from(2027, 3, 1);

/// Any commune, as the citizen chooses. Law 03/2026 Art. 8.
pub(super) const ANY_COMMUNE: Competence = Competence::CommuneOf(&[(When::Always, "office.any")]);
/// Asks which commune it shall be, and names its deadline.
pub(super) const ANY_OFFICE: Page = page("co-quan", &[OFFICE_OF_CHOICE]).with_office();
/// Which commune.
pub(super) const OFFICE_OF_CHOICE: Question = commune("office.any")
    .when(mission::AT_COMMUNE)
    .article("Điều 8 Luật Hộ tịch 2026");

/// Copies are free for those whom the law frees. Law 60/2014 Art. 11.
pub(super) const FEE_PER_COPY: Fee = Fee::PerCopy {
    copies: "copies",
    free: When::IsOther("fee.exemption", &["none"]),
};
pub(super) const FEE_EXEMPTION: Question =
    choice("fee.exemption", &["none", "merit", "poor", "disability"])
        .article("Điều 11 Luật Hộ tịch");

pub(super) const DELIVERY_WAY: Question = choice("delivery", &["electronic", "counter", "post"]);
pub(super) const DELIVERY_ADDRESS: Question = line("delivery.address", 300)
    .when(When::Is("delivery", &["post"]))
    .autocomplete("address-line1");

/// How many copies of the paper, and how they come.
pub(super) const DELIVERY: Page = page(
    "nhan-ket-qua",
    &[
        number("copies", 0, 20),
        FEE_EXEMPTION,
        DELIVERY_WAY,
        DELIVERY_ADDRESS,
    ],
);

/// A foreigner has no number of Viet Nam and shows a passport. Decree 123/2015 Art. 2.
pub(super) const NO_PIN: Question = tick("requester.no_pin").optional().article(SHOWN);
/// The passport, with the state that issued it.
pub(super) const PASSPORT: Question =
    line("requester.passport", 60).when(When::Is("requester.no_pin", &["yes"]));
/// While nobody says that there is no number, it is asked for.
pub(super) const WITH_PIN: When = When::Not(&When::Is("requester.no_pin", &["yes"]));
/// Who asks shows who they are.
pub(super) const SHOWN: &str = "Điều 2 Nghị định 123/2015";

/// Who asks: how they are related, whereof `$article` tells; who asks for another gives the
/// own name and number, or passport; how they are reached.
macro_rules! asker {
    ($relations:expr, $article:expr, $for_another:expr $(,)?) => {
        [
            $crate::procedure::question::choice("requester.relationship", $relations)
                .article($article),
            $crate::procedure::question::person_name("requester.name")
                .when($for_another)
                .autocomplete("name"),
            $crate::procedure::question::pin("requester.pin").when($crate::procedure::When::All(
                &[$for_another, $crate::procedure::shared::WITH_PIN],
            )),
            $crate::procedure::shared::NO_PIN.when($for_another),
            $crate::procedure::shared::PASSPORT,
            $crate::procedure::question::phone("requester.phone").autocomplete("tel"),
            $crate::procedure::question::email("requester.email")
                .optional()
                .autocomplete("email"),
        ]
    };
}
pub(super) use asker;

/// What a procedure that one person declares is under one of the two laws.
pub(super) struct Under {
    pub competent: Competence,
    pub variants: &'static [Variant],
    pub pages: &'static [Page],
    pub rules: &'static [Rule],
}

/// A procedure that one person declares, first under Law 60/2014 and then under Law
/// 03/2026; copies are paid for as everywhere.
pub(super) const fn under_both(laws: [Under; 2], outcome: Outcome) -> [Version; 2] {
    let [old, new] = laws;
    [
        version((UNDER_LAW_2014, LawPack::Vn2014), old, outcome),
        version((UNDER_LAW_2026, LawPack::Vn2026), new, outcome),
    ]
}

/// One version of it.
pub(super) const fn version(
    (valid, law): (Period, LawPack),
    under: Under,
    outcome: Outcome,
) -> Version {
    Version {
        valid,
        law,
        competent: under.competent,
        variants: under.variants,
        parties: &[],
        pages: under.pages,
        rules: under.rules,
        fee: FEE_PER_COPY,
        outcome,
    }
}

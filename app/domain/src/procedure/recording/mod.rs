//! Recording in the registers here what was settled abroad (ghi vào sổ hộ tịch): a
//! marriage, a divorce or an annulment, and everything else. Law 60/2014 Art. 48–50;
//! Decree 123/2015 Art. 34–39; law.md 1 rows 23–25.

mod abroad;
mod divorce;
mod marriage;
mod other;
mod people;
mod rules;

pub use divorce::RECORDED_DIVORCE;
pub use marriage::RECORDED_MARRIAGE;
pub use other::OTHER_RECORDING;

use super::{Page, Question, When, page::page, question::*, shared::asker};

/// Husband or wife lives abroad.
const COUPLE_ABROAD: When = When::Any(&[
    When::Is("husband.residence_kind", &["abroad"]),
    When::Is("wife.residence_kind", &["abroad"]),
]);

const RECORDED: &str = "Điều 48 Luật Hộ tịch";

/// One of the two, or who has a mandate: nobody has to come. Law 60/2014 Art. 6.
const ASKER: Page = page(
    "nguoi-yeu-cau",
    &asker!(
        &["husband", "wife", "mandate"],
        "Điều 6 Luật Hộ tịch",
        BY_MANDATE,
    ),
);
const BY_MANDATE: When = When::Is("requester.relationship", &["mandate"]);
const MANDATE: Question = files("file.mandate").when(BY_MANDATE);

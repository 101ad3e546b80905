//! How long another office may take to verify something, by national procedure code.
//! The letter stops the clock (Decree 07/2025 amending Decree 123/2015 Art. 3.4); the
//! terms are those of law.md 1, column "deadline".

use chrono::NaiveDate;

use super::fact::{Dated, Fact};

/// Where the procedure says nothing: the reply of another commune.
static REPLY: Dated<u32> = Dated::always(3, "khoản 4 Điều 3 Nghị định 123/2015 (sửa đổi năm 2025)");

static TERMS: &[(&str, Dated<u32>)] = &[
    // Birth together with the acknowledgement of a parent; acknowledgement.
    (
        "1.000689",
        Dated::always(5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    ),
    (
        "1.001022",
        Dated::always(5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    ),
    (
        "1.000080",
        Dated::always(5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    ),
    // Marriage; with a foreigner "10 days in all".
    (
        "1.000894",
        Dated::always(5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    ),
    (
        "1.000593",
        Dated::always(5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    ),
    // In a border area with a neighbour.
    (
        "1.000094",
        Dated::always(5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    ),
    ("2.000806", Dated::always(10, "Nghị định 120/2025")),
    // Death, also of a foreigner.
    ("1.000656", Dated::always(3, "Nghị định 123/2015")),
    (
        "1.001766",
        Dated::always(3, "khoản 2 Điều 52 Luật Hộ tịch 2014"),
    ),
    // Registering again: birth, marriage, death.
    (
        "1.004884",
        Dated::always(25, "khoản 3 Điều 26 Nghị định 123/2015"),
    ),
    (
        "2.000522",
        Dated::always(25, "khoản 3 Điều 26 Nghị định 123/2015"),
    ),
    (
        "1.004746",
        Dated::always(25, "khoản 3 Điều 27 Nghị định 123/2015"),
    ),
    (
        "2.000513",
        Dated::always(25, "khoản 3 Điều 27 Nghị định 123/2015"),
    ),
    (
        "1.005461",
        Dated::always(10, "khoản 2 Điều 28 Nghị định 123/2015"),
    ),
    (
        "2.000497",
        Dated::always(10, "khoản 2 Điều 28 Nghị định 123/2015"),
    ),
    // Birth of a person who already has personal papers.
    (
        "1.004772",
        Dated::always(25, "Điều 8 Thông tư 04/2020/TT-BTP"),
    ),
    (
        "1.000893",
        Dated::always(25, "Điều 8 Thông tư 04/2020/TT-BTP"),
    ),
    // Change, correction.
    (
        "1.004859",
        Dated::always(3, "khoản 2 Điều 28 Luật Hộ tịch 2014"),
    ),
    // Recording what was registered abroad: marriage, divorce, others.
    ("2.002189", Dated::always(8, "Nghị định 120/2025")),
    ("2.000554", Dated::always(8, "Nghị định 120/2025")),
    (
        "2.000547",
        Dated::always(3, "khoản 2 Điều 50 Luật Hộ tịch 2014"),
    ),
];

/// Working days within which the answer is awaited, with the article, for a letter that
/// leaves on this day.
pub fn verification_days(procedure_code: &str, day: NaiveDate) -> &'static Fact<u32> {
    TERMS
        .iter()
        .find(|(code, _)| *code == procedure_code)
        .map_or(&REPLY, |(_, dated)| dated)
        .on(day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// law.md 1, rows 2, 5, 6, 9, 11, 13, 17, 18, 20 and 23 to 26; any other procedure waits as long as another
    /// commune has to reply.
    #[test]
    fn each_procedure_has_the_term_of_its_law() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        for (code, days) in [
            ("1.000689", 5),
            ("1.001022", 5),
            ("1.000080", 5),
            ("2.002189", 8),
            ("2.000554", 8),
            ("2.000547", 3),
            ("1.004884", 25),
            ("2.000513", 25),
            ("2.000497", 10),
            ("1.004772", 25),
            ("2.000806", 10),
            ("1.000656", 3),
            ("1.004859", 3),
            ("1.001193", 3),
        ] {
            let fact = verification_days(code, day);
            assert_eq!(fact.value, days, "{code}");
            assert!(!fact.article.is_empty());
        }
    }
}

//! How long another office may take to verify something, by national procedure code.
//! The letter stops the clock (Decree 07/2025 amending Decree 123/2015 Art. 3.4); the
//! terms are those of law.md 1, column "deadline".

use chrono::NaiveDate;

use super::fact::{Dated, Fact};

/// Where the procedure says nothing: the reply of another commune.
static REPLY: Dated<u32> = Dated::always(3, "khoản 4 Điều 3 Nghị định 123/2015 (sửa đổi năm 2025)");

/// law.md 1, row 22: own knowledge, to be read.
const CONFIRMED: &str = "Điều 12 Nghị định 87/2020";
const AT_MISSION: &str = "Thông tư 07/2023/TT-BNG, thời hạn tạm lấy như ở trong nước";

static TERMS: &[(&str, Dated<u32>)] = &[
    // Birth together with the acknowledgement of a parent; acknowledgement.
    term("1.000689", 5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    term("1.001022", 5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    term("1.000080", 5, "khoản 2 Điều 25 Luật Hộ tịch 2014"),
    // Marriage; with a foreigner "10 days in all".
    term("1.000894", 5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    term("1.000593", 5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    // In a border area with a neighbour.
    term("1.000094", 5, "khoản 2 Điều 18 Luật Hộ tịch 2014"),
    term("2.000806", 10, "Nghị định 120/2025"),
    // Death, also of a foreigner.
    term("1.000656", 3, "Nghị định 123/2015"),
    term("1.001766", 3, "khoản 2 Điều 52 Luật Hộ tịch 2014"),
    // Registering again: birth, marriage, death.
    term("1.004884", 25, "khoản 3 Điều 26 Nghị định 123/2015"),
    term("2.000522", 25, "khoản 3 Điều 26 Nghị định 123/2015"),
    term("1.004746", 25, "khoản 3 Điều 27 Nghị định 123/2015"),
    term("2.000513", 25, "khoản 3 Điều 27 Nghị định 123/2015"),
    term("1.005461", 10, "khoản 2 Điều 28 Nghị định 123/2015"),
    term("2.000497", 10, "khoản 2 Điều 28 Nghị định 123/2015"),
    // Birth of a person who already has personal papers.
    term("1.004772", 25, "Điều 8 Thông tư 04/2020/TT-BTP"),
    term("1.000893", 25, "Điều 8 Thông tư 04/2020/TT-BTP"),
    // Change, correction, also with a foreign element.
    term("1.004859", 3, "khoản 2 Điều 28 Luật Hộ tịch 2014"),
    term("2.000748", 3, "khoản 2 Điều 28 Luật Hộ tịch 2014"),
    // Confirmation of what several registers hold.
    term("2.002516", 10, CONFIRMED),
    // Recording what was registered abroad: marriage, divorce, others.
    term("2.002189", 8, "Nghị định 120/2025"),
    term("2.000554", 8, "Nghị định 120/2025"),
    term("2.000547", 3, "khoản 2 Điều 50 Luật Hộ tịch 2014"),
    // The same at missions abroad, whose circular names no term of its own: as at home until
    // it is read to say otherwise. The codes are the demo's.
    term("9.970002", 5, AT_MISSION),
    term("9.970003", 10, AT_MISSION),
    term("9.970004", 3, AT_MISSION),
    term("9.970005", 5, AT_MISSION),
    term("9.970010", 3, AT_MISSION),
    term("9.970012", 8, AT_MISSION),
    term("9.970013", 8, AT_MISSION),
    term("9.970014", 3, AT_MISSION),
    term("9.970015", 25, AT_MISSION),
    term("9.970016", 25, AT_MISSION),
    term("9.970017", 10, AT_MISSION),
    term("9.970020", 10, AT_MISSION),
];

const fn term(code: &'static str, days: u32, article: &'static str) -> (&'static str, Dated<u32>) {
    (code, Dated::always(days, article))
}

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

    /// law.md 1, rows 2, 5, 6, 9, 11, 13, 17, 18, 20 and 22 to 26; any other procedure waits
    /// as long as another commune has to reply.
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
            ("2.000748", 3),
            ("2.002516", 10),
            ("1.001193", 3),
        ] {
            let fact = verification_days(code, day);
            assert_eq!(fact.value, days, "{code}");
            assert!(!fact.article.is_empty());
        }
    }

    /// law.md 1, row 28: all of it for citizens abroad.
    #[test]
    fn at_a_mission_an_answer_is_awaited_as_long_as_at_home() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        for (at_mission, at_home) in [
            ("9.970001", "1.001193"),
            ("9.970002", "1.000689"),
            ("9.970003", "2.000806"),
            ("9.970004", "1.000656"),
            ("9.970005", "1.001022"),
            ("9.970010", "1.004859"),
            ("9.970012", "2.002189"),
            ("9.970013", "2.000554"),
            ("9.970014", "2.000547"),
            ("9.970015", "1.004884"),
            ("9.970016", "1.004746"),
            ("9.970017", "1.005461"),
            ("9.970020", "2.002516"),
        ] {
            let days = |code| verification_days(code, day).value;
            assert_eq!(days(at_mission), days(at_home), "{at_mission}");
        }
    }
}

//! How long a granted marriage waits for the two to come and sign, by national
//! procedure code.

use chrono::NaiveDate;

use super::fact::{Dated, Fact};

static TERMS: &[(&str, Dated<u32>)] = &[
    // With a foreigner: sixty days, then it is cancelled and begun anew.
    (
        "2.000806",
        Dated::always(60, "khoản 3 Điều 32 Nghị định 123/2015"),
    ),
];

/// Days within which both have to come and sign, with the article, for what is granted
/// on this day; none where the law sets no end.
pub fn sign_within(procedure_code: &str, day: NaiveDate) -> Option<&'static Fact<u32>> {
    TERMS
        .iter()
        .find(|(code, _)| *code == procedure_code)
        .map(|(_, dated)| dated.on(day))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// law.md 1, rows 8 and 9; case 6 of section 14.
    #[test]
    fn only_a_marriage_with_a_foreigner_lapses_when_nobody_signs() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
        assert_eq!(sign_within("2.000806", day).unwrap().value, 60);
        assert!(sign_within("1.000894", day).is_none());
    }
}

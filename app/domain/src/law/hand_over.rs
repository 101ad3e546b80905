//! How long a granted marriage waits for the two to come and sign, by national
//! procedure code.

use chrono::NaiveDate;

use super::fact::{Dated, Fact};

static TERMS: &[(&str, Dated<u32>)] = &[
    // With a foreigner: sixty days, then it is cancelled and begun anew.
    ("2.000806", Dated::always(60, WITH_FOREIGNER)),
    // At a mission abroad.
    ("9.970003", Dated::always(60, WITH_FOREIGNER)),
    // Between two citizens, by a visit and at the border the law names no days: the same
    // are counted until a text that says otherwise is read.
    ("1.000894", Dated::always(60, AS_WITH_FOREIGNER)),
    ("1.000593", Dated::always(60, AS_WITH_FOREIGNER)),
    ("1.000094", Dated::always(60, AS_WITH_FOREIGNER)),
];

const WITH_FOREIGNER: &str = "khoản 3 Điều 32 Nghị định 123/2015";
const AS_WITH_FOREIGNER: &str = "khoản 3 Điều 32 Nghị định 123/2015 (áp dụng tương tự)";

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
    fn every_marriage_lapses_when_nobody_signs_in_sixty_days() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
        for code in ["2.000806", "9.970003", "1.000894", "1.000593", "1.000094"] {
            assert_eq!(sign_within(code, day).unwrap().value, 60, "{code}");
        }
        // One that is registered again has been a marriage all along.
        assert!(sign_within("1.004746", day).is_none());
    }
}

//! Numbers and dates in Vietnamese words, as papers print beside the digits
//! (Circular 04/2020/TT-BTP, Art. 26: the birth date also in words).

use chrono::{Datelike, NaiveDate};

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// `Ngày hai mươi tư tháng mười một năm hai nghìn không trăm hai mươi sáu`.
pub fn date_in_words(day: NaiveDate) -> String {
    // The months are names, not counts: tháng tư, never tháng bốn.
    let month = match day.month() {
        4 => "tư".to_owned(),
        month => number_in_words(u64::from(month)),
    };
    let year = number_in_words(u64::from(day.year().unsigned_abs()));
    format!(
        "Ngày {} tháng {month} năm {year}",
        number_in_words(u64::from(day.day()))
    )
}

/// `hai nghìn không trăm linh năm`, for whole numbers below a thousand
/// thousand millions; larger ones come back in digits.
pub fn number_in_words(n: u64) -> String {
    const SCALES: [(u64, &str); 3] = [
        (1_000_000_000, "tỷ"),
        (1_000_000, "triệu"),
        (1_000, "nghìn"),
    ];
    if n >= 1_000_000_000_000 {
        return n.to_string();
    }
    if n == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    let mut rest = n;
    for (scale, name) in SCALES {
        if rest >= scale {
            below_thousand(rest / scale, !words.is_empty(), &mut words);
            words.push(name);
            rest %= scale;
        }
    }
    if rest > 0 {
        below_thousand(rest, !words.is_empty(), &mut words);
    }
    words.join(" ")
}

/// `full`: something stands before, so empty hundreds are spoken too.
fn below_thousand(n: u64, full: bool, words: &mut Vec<&'static str>) {
    let digit = |n: u64| DIGITS[(n % 10) as usize];
    let (hundreds, tens, units) = (n / 100, n / 10 % 10, n % 10);
    if hundreds > 0 || full {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if units > 0 && (hundreds > 0 || full) => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, units) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(units)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn numbers_are_spoken_as_in_school() {
        for (n, words) in [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (105, "một trăm linh năm"),
            (1_000, "một nghìn"),
            (2_005, "hai nghìn không trăm linh năm"),
            (16_000, "mười sáu nghìn"),
            (1_000_015, "một triệu không trăm mười lăm"),
        ] {
            assert_eq!(number_in_words(n), words);
        }
    }

    #[test]
    fn a_birth_date_is_printed_in_words() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 24).unwrap();
        assert_eq!(
            date_in_words(day),
            "Ngày hai mươi tư tháng tư năm hai nghìn không trăm hai mươi sáu"
        );
    }
}

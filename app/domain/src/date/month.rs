//! Months and other parts of dates in the ways people write them.

use crate::text;

/// What was typed as a number: digits of any width, with the words people put
/// before or after ("ngày 2", "năm 2026", "2nd"). `None` when it is not one.
pub(super) fn number(typed: &str) -> Option<u32> {
    let plain = plain(typed);
    let bare = ["ngay", "mung", "mong", "thang", "nam"]
        .iter()
        .find_map(|word| plain.strip_prefix(word))
        .map_or(plain.as_str(), str::trim_start);
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| bare.strip_suffix(end))
        .unwrap_or(bare);
    digits(bare)
}

/// The month 1–12 behind a number, "tháng 3", "thg 3", "th.3", "T3", "tháng ba",
/// "Mar" or "March". Other numbers come back as they are, to be refused by range.
pub(super) fn month(typed: &str) -> Option<u32> {
    let plain = plain(typed);
    let bare = ["thang", "thg", "th", "t"]
        .iter()
        .filter_map(|word| plain.strip_prefix(word))
        .map(|rest| rest.trim_start_matches(['.', ' ']))
        .find(|rest| digits(rest).is_some() || vietnamese(rest).is_some())
        .unwrap_or(&plain);
    digits(bare)
        .or_else(|| vietnamese(bare))
        .or_else(|| english(bare))
}

fn plain(typed: &str) -> String {
    text::fold(typed)
        .chars()
        .map(|c| narrow(c).unwrap_or(c))
        .collect()
}

/// Full-width digits, sent by keyboards set to East Asian input.
fn narrow(c: char) -> Option<char> {
    let offset = u32::from(c).checked_sub(u32::from('０'))?;
    char::from_digit(offset, 10)
}

fn digits(plain: &str) -> Option<u32> {
    // Nine digits always fit into 32 bits; nothing in a date has more.
    let all_digits = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
    (all_digits && plain.len() <= 9)
        .then(|| plain.parse().ok())
        .flatten()
}

fn vietnamese(plain: &str) -> Option<u32> {
    // "giêng" and "chạp" are left out: they name lunar months.
    const NAMES: [&str; 12] = [
        "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot",
        "muoi hai",
    ];
    if plain == "bon" {
        return Some(4);
    }
    position(&NAMES, |name| *name == plain)
}

fn english(plain: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let short = plain.trim_end_matches('.');
    if short.len() < 3 {
        return None;
    }
    position(&NAMES, |name| name.starts_with(short))
}

fn position(names: &[&str; 12], is_meant: impl Fn(&&str) -> bool) -> Option<u32> {
    (1..)
        .zip(names)
        .find(|(_, name)| is_meant(name))
        .map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_may_be_written_in_many_ways() {
        for typed in [
            "3",
            "03",
            "tháng 3",
            "Tháng ba",
            "THÁNG 03",
            "thg 3",
            "th.3",
            "T3",
            "t3",
            "ba",
            "Mar",
            "March",
            "mar.",
            "３",
        ] {
            assert_eq!(month(typed), Some(3), "{typed}");
        }
        assert_eq!(month("tháng tư"), Some(4));
        assert_eq!(month("tám"), Some(8));
        assert_eq!(month("tháng mười hai"), Some(12));
        assert_eq!(month("Sept"), Some(9));
        assert_eq!(month("Jun"), Some(6));
    }

    #[test]
    fn lunar_names_and_other_words_are_not_months() {
        for typed in ["giêng", "chạp", "ma", "x", "", "tháng", "3a", "-3"] {
            assert_eq!(month(typed), None, "{typed}");
        }
    }

    #[test]
    fn numbers_may_carry_their_words() {
        assert_eq!(number("ngày 2"), Some(2));
        assert_eq!(number("mùng 2"), Some(2));
        assert_eq!(number("2nd"), Some(2));
        assert_eq!(number("năm 2026"), Some(2026));
        assert_eq!(number(" ２０２６ "), Some(2026));
        assert_eq!(number("hai"), None);
        assert_eq!(number("9999999999"), None);
    }
}

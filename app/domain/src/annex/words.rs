//! The words of the annex in its three languages, from one table.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Coded;
use crate::table::{self, TableError};

/// The forms of the convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Birth.
    A,
    /// Marriage.
    B,
    /// Death.
    C,
}

impl Form {
    fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// The same in Vietnamese, English and French.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

impl Words {
    /// All three on one line.
    pub fn joined(&self) -> String {
        format!("{} / {} / {}", self.vi, self.en, self.fr)
    }
}

/// The symbols, as the table has them beside the forms.
const SYMBOLS: &str = "S";
/// Other words of the page.
const TEXTS: &str = "T";

struct Row {
    form: &'static str,
    key: &'static str,
    coded: Coded,
}

fn read(table: &'static str) -> Result<Vec<Row>, TableError> {
    table::rows(table, ["form", "code", "key", "vi", "en", "fr"])?
        .map(|row| {
            row.map(|(_, [form, code, key, vi, en, fr])| Row {
                form,
                key,
                coded: Coded {
                    code: code.to_owned(),
                    words: Words {
                        vi: vi.to_owned(),
                        en: en.to_owned(),
                        fr: fr.to_owned(),
                    },
                },
            })
        })
        .collect()
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    ROWS.get_or_init(|| read(include_str!("../../data/iccs16.csv")).unwrap_or_default())
}

fn find(form: &str, key: &str) -> Option<Coded> {
    let row = rows().iter().find(|row| row.form == form && row.key == key);
    row.map(|row| row.coded.clone())
}

/// An item of a form with its number.
pub fn coded(form: Form, key: &str) -> Option<Coded> {
    find(form.as_str(), key)
}

/// A symbol: `Div` of `divorce`.
pub fn symbol(key: &str) -> Option<Coded> {
    find(SYMBOLS, key)
}

/// Other words of the page.
pub fn text(key: &str) -> Option<Words> {
    find(TEXTS, key).map(|found| found.words)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// law.md 8.5: birth has 11 numbers, marriage 12, death 14.
    #[test]
    fn each_form_has_its_numbers_without_a_gap() {
        let rows = read(include_str!("../../data/iccs16.csv")).unwrap();
        for (form, last) in [("A", 11), ("B", 12), ("C", 14)] {
            let numbers: Vec<usize> = rows
                .iter()
                .filter(|row| row.form == form)
                .map(|row| row.coded.code.parse().unwrap())
                .collect();
            assert_eq!(numbers, (1..=last).collect::<Vec<_>>(), "{form}");
        }
    }

    #[test]
    fn each_word_stands_in_all_three_languages() {
        for row in rows() {
            let Words { vi, en, fr } = &row.coded.words;
            assert!(
                ![vi, en, fr].into_iter().any(String::is_empty),
                "{}",
                row.key
            );
        }
    }

    /// Rule of the convention: annotations by these symbols alone.
    #[test]
    fn the_symbols_are_those_of_the_convention() {
        let of = |key| symbol(key).unwrap().code;
        let keys = ["marriage", "separation", "divorce", "annulment", "death"];
        assert_eq!(keys.map(of), ["Mar", "Sc", "Div", "A", "D"]);
        assert_eq!(["death_of_husband", "death_of_wife"].map(of), ["Dm", "Df"]);
    }
}

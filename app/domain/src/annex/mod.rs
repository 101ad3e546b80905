//! The page in three languages that goes with an extract abroad: the layout and the code
//! numbers of forms A, B and C of Convention No. 16 of the International Commission on
//! Civil Status (Vienna 1976), to which Viet Nam is no party. It helps to translate and is
//! no paper of its own. law.md 8.5; where the words come from: `data/README.md`.

mod words;

pub use words::{Form, Words, coded, symbol, text};

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;

/// The page, ready to be set.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Annex {
    /// Which form.
    pub form: Form,
    /// Its title.
    pub title: Words,
    /// That it is an aid to translation, and of whose convention Viet Nam is no party.
    pub notice: Words,
    /// Its columns: code, item, particulars.
    pub columns: [Words; 3],
    /// From the state to the day of issue. The last row is the one of the signature: the
    /// page adds who signs.
    pub parts: Vec<Part>,
    /// Heads the symbols.
    pub legend_title: Words,
    /// What the symbols mean.
    pub legend: Vec<Coded>,
}

/// Rows under each other; of two people side by side the heads name both.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Nobody, or both.
    pub heads: Vec<Coded>,
    /// As many cells in each row as there are heads, and at least one.
    pub rows: Vec<Row>,
}

/// A code number or a symbol with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coded {
    /// e.g. `4` or `Div`.
    pub code: String,
    /// What it means.
    pub words: Words,
}

/// One item.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number and name.
    pub of: Coded,
    /// What the register says; several lines for several facts.
    pub cells: Vec<Vec<Cell>>,
}

/// One fact.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// A symbol before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// A date under `Jo Mo An`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Dated>,
    /// What follows; [`BLANK`] when the register says nothing.
    pub text: String,
}

/// A date in three boxes; [`BLANK`] where a part is not known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// Two digits.
    pub day: String,
    /// Two digits.
    pub month: String,
    /// Four digits.
    pub year: String,
}

/// Stands where the record says nothing.
pub const BLANK: &str = "–";

impl Cell {
    /// A text; [`BLANK`] for an empty one.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            text: if text.is_empty() { BLANK.into() } else { text },
            ..Self::default()
        }
    }

    /// A date, and what follows it; nothing may follow.
    pub fn dated(date: PartialDate, text: impl Into<String>) -> Self {
        Self {
            date: Some(Dated::from(date)),
            text: text.into(),
            symbol: None,
        }
    }

    /// The same behind a symbol.
    pub fn marked(mut self, symbol: &str) -> Self {
        self.symbol = Some(symbol.to_owned());
        self
    }
}

impl From<PartialDate> for Dated {
    fn from(date: PartialDate) -> Self {
        let two =
            |part: Option<u32>| part.map_or_else(|| BLANK.into(), |part| format!("{part:02}"));
        Self {
            day: two(date.exact().map(|day| chrono::Datelike::day(&day))),
            month: two(date.month()),
            year: format!("{:04}", date.year()),
        }
    }
}

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(Annex, Part, Row, Cell, Dated);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn boxes(kept: &str) -> [String; 3] {
        let Dated { day, month, year } = Dated::from(kept.parse::<PartialDate>().unwrap());
        [day, month, year]
    }

    #[test]
    fn what_is_not_known_of_a_date_is_struck_out() {
        assert_eq!(boxes("2026-11-02"), ["02", "11", "2026"]);
        assert_eq!(boxes("1968-02"), ["–", "02", "1968"]);
        assert_eq!(boxes("1938"), ["–", "–", "1938"]);
    }

    #[test]
    fn an_empty_text_is_struck_out() {
        assert_eq!(Cell::text("").text, BLANK);
        assert_eq!(Cell::text("M").text, "M");
    }
}

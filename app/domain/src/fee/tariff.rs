//! Dated tariffs by authority: central texts, provincial councils, missions abroad.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    country,
    table::{TableError, rows},
};

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Currency {
    /// Whole đồng.
    #[serde(rename = "VND")]
    Vnd,
    /// US cents.
    #[serde(rename = "USD")]
    Usd,
}

impl Currency {
    /// ISO 4217.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vnd => "VND",
            Self::Usd => "USD",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Vnd, Self::Usd]
            .into_iter()
            .find(|currency| currency.as_str() == word)
    }
}

/// How sure a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Read in its text.
    Read,
    /// To be confirmed by the operator before real use.
    Unsure,
}

/// One price of one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// Province code of two digits; `mission`, or `mission-CHN` for who lives in a country
    /// (ISO 3166 alpha-3).
    pub authority: String,
    /// What is paid for, e.g. `khai-sinh.late`.
    pub item: String,
    /// What `amount` is counted in.
    pub currency: Currency,
    /// Đồng, or cents.
    pub amount: i64,
    /// First day it holds.
    pub valid_from: NaiveDate,
    /// First day it no longer holds.
    pub valid_to: Option<NaiveDate>,
    /// How sure it is.
    pub certainty: Certainty,
    /// The text it rests on, as people read it.
    pub basis: String,
}

/// All prices that are known. Later rows go before earlier ones, so that what an operator
/// brings overrides what is compiled in.
#[derive(Clone, Debug, Default)]
pub struct Tariffs(Vec<Price>);

const COLUMNS: [&str; 8] = [
    "authority",
    "item",
    "currency",
    "amount",
    "valid_from",
    "valid_to",
    "certainty",
    "basis",
];

impl Tariffs {
    /// What is compiled in.
    pub fn built_in() -> Self {
        static KNOWN: LazyLock<Tariffs> = LazyLock::new(|| {
            Tariffs::read(include_str!("../../data/fees/tariffs.csv")).unwrap_or_default()
        });
        KNOWN.clone()
    }

    /// Prices of the demo, made up.
    pub fn demo() -> Self {
        static KNOWN: LazyLock<Tariffs> = LazyLock::new(|| {
            Tariffs::read(include_str!("../../data/fees/demo.csv")).unwrap_or_default()
        });
        Self::built_in().with(KNOWN.clone())
    }

    /// Reads a table with the columns of `data/fees/tariffs.csv`.
    pub fn read(table: &str) -> Result<Self, TableError> {
        rows(table, COLUMNS)?
            .map(|row| {
                let (line, fields) = row?;
                price(fields).ok_or(TableError::Line { line })
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// These, and over them others.
    #[must_use]
    pub fn with(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// What an authority asks for an item on a day; nothing when no row says.
    pub fn price(&self, authority: &str, item: &str, day: NaiveDate) -> Option<&Price> {
        self.0.iter().rev().find(|price| {
            price.authority == authority
                && price.item == item
                && price.valid_from <= day
                && price.valid_to.is_none_or(|end| day < end)
        })
    }

    /// Every price.
    pub fn prices(&self) -> &[Price] {
        &self.0
    }
}

fn price(fields: [&str; 8]) -> Option<Price> {
    let [
        authority,
        item,
        currency,
        amount,
        from,
        to,
        certainty,
        basis,
    ] = fields;
    let province = authority.len() == 2 && authority.bytes().all(|b| b.is_ascii_digit());
    let amount: i64 = amount.parse().ok().filter(|amount| *amount >= 0)?;
    let valid_to = match to {
        "" => None,
        day => Some(day.parse().ok()?),
    };
    let country = authority
        .strip_prefix("mission-")
        .is_some_and(|state| country::by_code(state).is_some_and(|found| found.code == state));
    let known =
        (province || country || authority == "mission") && !item.is_empty() && !basis.is_empty();
    known.then_some(Price {
        authority: authority.into(),
        item: item.into(),
        currency: Currency::parse(currency)?,
        amount,
        valid_from: from.parse().ok()?,
        valid_to,
        certainty: match certainty {
            "read" => Certainty::Read,
            "unsure" => Certainty::Unsure,
            _ => return None,
        },
        basis: basis.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn every_compiled_in_row_is_read_and_names_its_text() {
        for table in [
            include_str!("../../data/fees/tariffs.csv"),
            include_str!("../../data/fees/demo.csv"),
        ] {
            let read = Tariffs::read(table).expect("a table");
            assert_eq!(read.prices().len(), table.trim_end().lines().count() - 1);
        }
    }

    #[test]
    fn missions_ask_for_dollars_in_cents() {
        let known = Tariffs::built_in();
        let birth = known
            .price("mission", "khai-sinh", day("2026-11-10"))
            .expect("a price");
        assert_eq!((birth.currency, birth.amount), (Currency::Usd, 500));
    }

    #[test]
    fn the_price_of_the_day_is_taken_and_a_later_table_goes_before() {
        let table =
            |rows: &str| Tariffs::read(&format!("{}\n{rows}", COLUMNS.join(","))).expect("a table");
        let first = table(
            "48,khai-sinh.late,VND,5000,2020-01-01,2026-07-01,read,NQ 1\n48,khai-sinh.late,VND,8000,2026-07-01,,read,NQ 2",
        );
        let on = |known: &Tariffs, at: &str| {
            known
                .price("48", "khai-sinh.late", day(at))
                .map(|price| price.amount)
        };
        assert_eq!(on(&first, "2026-06-30"), Some(5000));
        assert_eq!(on(&first, "2026-07-01"), Some(8000));
        assert_eq!(on(&first, "2019-12-31"), None);
        let own = first.with(table("48,khai-sinh.late,VND,0,2026-09-01,,read,NQ 3"));
        assert_eq!(on(&own, "2026-11-10"), Some(0));
    }

    #[test]
    fn a_row_that_cannot_hold_is_refused_by_its_line() {
        for row in [
            "48,khai-sinh.late,VND,-1,2020-01-01,,read,NQ",
            "48,khai-sinh.late,EUR,1,2020-01-01,,read,NQ",
            "48,khai-sinh.late,VND,1.5,2020-01-01,,read,NQ",
            "4,khai-sinh.late,VND,1,2020-01-01,,read,NQ",
            "48,khai-sinh.late,VND,1,2020-01-01,,read,",
        ] {
            let read = Tariffs::read(&format!("{}\n{row}", COLUMNS.join(",")));
            assert_eq!(read.err(), Some(TableError::Line { line: 2 }), "{row}");
        }
    }
}

//! What may be wrong with a typed date, and which of its three fields to mark.

use thiserror::Error;

/// One of the three fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatePart {
    /// Ngày.
    Day,
    /// Tháng.
    Month,
    /// Năm.
    Year,
}

impl DatePart {
    /// The word in field names: `day`, `month`, `year`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// Why three fields are no date; [`parts`](Self::parts) says which field to mark.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// All three fields are empty.
    #[error("no date was typed")]
    Empty,
    /// Some fields are empty.
    #[error("a part of the date is missing: {0:?}")]
    Missing(Vec<DatePart>),
    /// Some fields hold no day, month or year.
    #[error("a part of the date cannot be read: {0:?}")]
    NotUnderstood(Vec<DatePart>),
    /// The year has not four digits ("98" may be 1898 or 1998: it is not guessed).
    #[error("the year has not four digits")]
    YearNotFourDigits,
    /// The year lies outside what registers can hold.
    #[error("the year is not between {first} and {last}")]
    YearOutOfRange {
        /// First year accepted.
        first: i32,
        /// Last year accepted.
        last: i32,
    },
    /// The month has fewer days (31 April, 29 February 2026).
    #[error("the month has only {last_day} days")]
    NoSuchDay {
        /// The last day that month has.
        last_day: u32,
    },
}

impl DateError {
    /// Every code there is: each needs a sentence in the catalogue.
    pub const CODES: &[&str] = &[
        "date-empty",
        "date-missing-day",
        "date-missing-month",
        "date-missing-year",
        "date-not-understood",
        "date-no-such-day",
        "date-unreal",
    ];

    /// Stable code, the key of the sentence in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "date-empty",
            Self::Missing(parts) => match parts.first() {
                Some(DatePart::Day) => "date-missing-day",
                Some(DatePart::Month) => "date-missing-month",
                _ => "date-missing-year",
            },
            Self::NotUnderstood(_) => "date-not-understood",
            Self::YearNotFourDigits => "date-missing-year",
            Self::YearOutOfRange { .. } => "date-unreal",
            Self::NoSuchDay { .. } => "date-no-such-day",
        }
    }

    /// The fields to mark; the first one takes the focus.
    pub fn parts(&self) -> Vec<DatePart> {
        match self {
            Self::Empty => vec![DatePart::Day, DatePart::Month, DatePart::Year],
            Self::Missing(parts) | Self::NotUnderstood(parts) => parts.clone(),
            Self::YearNotFourDigits | Self::YearOutOfRange { .. } => vec![DatePart::Year],
            Self::NoSuchDay { .. } => vec![DatePart::Day],
        }
    }
}

//! Three typed fields: day, month and year.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{DateError, DatePart, FIRST_YEAR, LAST_YEAR, PartialDate, last_day, month};
use crate::text;

/// What was typed into the three fields, kept as it was.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateFields {
    /// Day field. A whole date pasted here ("02/11/2026") is understood as well.
    #[serde(default)]
    pub day: String,
    /// Month field.
    #[serde(default)]
    pub month: String,
    /// Year field.
    #[serde(default)]
    pub year: String,
}

/// A field: nothing, something unreadable, or a number.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Blank,
    Unreadable,
    Number(u32),
}

impl DateFields {
    /// From three texts.
    pub fn new(day: &str, month: &str, year: &str) -> Self {
        Self {
            day: day.into(),
            month: month.into(),
            year: year.into(),
        }
    }

    /// The fields that show a date known already.
    pub fn of(day: NaiveDate) -> Self {
        Self::new(
            &day.day().to_string(),
            &day.month().to_string(),
            &day.year().to_string(),
        )
    }

    /// The fields that show a partial date known already.
    pub fn of_partial(date: PartialDate) -> Self {
        match (date.exact(), date.month()) {
            (Some(day), _) => Self::of(day),
            (None, Some(month)) => Self::new("", &month.to_string(), &date.year().to_string()),
            (None, None) => Self::new("", "", &date.year().to_string()),
        }
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        [&self.day, &self.month, &self.year]
            .iter()
            .all(|field| text::nfc(field).is_empty())
    }

    /// A whole date. Errors name the missing or wrong part.
    pub fn parse(&self) -> Result<NaiveDate, DateError> {
        let date = whole(self.read())?;
        date.exact()
            .ok_or_else(|| DateError::Missing(vec![DatePart::Day]))
    }

    /// A date of which the day, or the day and the month, may be unknown (blank).
    /// A day without its month is an error.
    pub fn parse_partial(&self) -> Result<PartialDate, DateError> {
        partly(self.read())
    }

    /// The same for the browser, which knows no words: nothing where a part was written
    /// otherwise than in plain digits. `partial`: the day and the month may be unknown.
    pub fn parse_digits(&self, partial: bool) -> Option<Result<PartialDate, DateError>> {
        let field = |typed: &str| match typed.trim() {
            "" => Some(Field::Blank),
            typed if typed.bytes().all(|b| b.is_ascii_digit()) => {
                typed.parse().ok().map(Field::Number)
            }
            _ => None,
        };
        let fields = [field(&self.day)?, field(&self.month)?, field(&self.year)?];
        Some(match partial {
            true => partly(fields),
            false => whole(fields),
        })
    }

    fn read(&self) -> [Field; 3] {
        let pasted = self.pasted();
        let fields = pasted.as_ref().unwrap_or(self);
        let field = |typed: &str, read: fn(&str) -> Option<u32>| match read(typed) {
            Some(number) => Field::Number(number),
            None if text::nfc(typed).is_empty() => Field::Blank,
            None => Field::Unreadable,
        };
        [
            field(&fields.day, month::number),
            field(&fields.month, month::month),
            field(&fields.year, month::number),
        ]
    }

    /// A whole date in the first field, as phones and password managers fill it:
    /// `2/11/2026`, `2-11-2026`, `2.11.2026` or `2026-11-02`.
    fn pasted(&self) -> Option<Self> {
        let line = text::nfc(&self.day);
        let parts: Vec<&str> = line.split(['/', '-', '.']).map(str::trim).collect();
        let [first, middle, last] = parts[..] else {
            return None;
        };
        if !text::nfc(&self.month).is_empty() || !text::nfc(&self.year).is_empty() {
            return None;
        }
        Some(match first.len() {
            4 => Self::new(last, middle, first),
            _ => Self::new(first, middle, last),
        })
    }
}

fn whole(fields: [Field; 3]) -> Result<PartialDate, DateError> {
    missing(&fields, &[DatePart::Day, DatePart::Month, DatePart::Year])?;
    understood(fields)
}

fn partly(fields: [Field; 3]) -> Result<PartialDate, DateError> {
    match fields {
        [Field::Blank, _, _] => missing(&fields, &[DatePart::Year])?,
        _ => missing(&fields, &[DatePart::Month, DatePart::Year])?,
    }
    understood(fields)
}

fn understood([day, month, year]: [Field; 3]) -> Result<PartialDate, DateError> {
    let wrong: Vec<DatePart> = [
        (DatePart::Day, in_range(day, 1, 31)),
        (DatePart::Month, in_range(month, 1, 12)),
        (DatePart::Year, year != Field::Unreadable),
    ]
    .into_iter()
    .filter_map(|(part, is_right)| (!is_right).then_some(part))
    .collect();
    if !wrong.is_empty() {
        return Err(DateError::NotUnderstood(wrong));
    }
    let year = full_year(year)?;
    let out_of_range = DateError::YearOutOfRange {
        first: FIRST_YEAR,
        last: LAST_YEAR,
    };
    match (day, month) {
        (Field::Number(day), Field::Number(month)) => {
            let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
                let last = last_day(year, month).map_or(31, |last| last.day());
                DateError::NoSuchDay { last_day: last }
            })?;
            PartialDate::of_day(date).ok_or(out_of_range)
        }
        (_, Field::Number(month)) => PartialDate::of_month(year, month).ok_or(out_of_range),
        _ => PartialDate::of_year(year).ok_or(out_of_range),
    }
}

fn missing(fields: &[Field; 3], needed: &[DatePart]) -> Result<(), DateError> {
    if fields.iter().all(|field| *field == Field::Blank) {
        return Err(DateError::Empty);
    }
    let blank: Vec<DatePart> = needed
        .iter()
        .copied()
        .filter(|part| fields[*part as usize] == Field::Blank)
        .collect();
    if blank.is_empty() {
        Ok(())
    } else {
        Err(DateError::Missing(blank))
    }
}

fn in_range(field: Field, least: u32, most: u32) -> bool {
    match field {
        Field::Blank => true,
        Field::Unreadable => false,
        Field::Number(number) => (least..=most).contains(&number),
    }
}

fn full_year(field: Field) -> Result<i32, DateError> {
    match field {
        Field::Number(year) if year > 9999 => Err(DateError::YearNotFourDigits),
        Field::Number(year) => {
            let year = year.cast_signed();
            match year {
                ..1000 => Err(DateError::YearNotFourDigits),
                FIRST_YEAR..=LAST_YEAR => Ok(year),
                _ => Err(DateError::YearOutOfRange {
                    first: FIRST_YEAR,
                    last: LAST_YEAR,
                }),
            }
        }
        Field::Blank => Err(DateError::Missing(vec![DatePart::Year])),
        Field::Unreadable => Err(DateError::NotUnderstood(vec![DatePart::Year])),
    }
}

impl fmt::Debug for DateFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DateFields(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::DatePart::{Day, Month, Year};
    use super::*;
    use proptest::prelude::*;

    fn parse(day: &str, month: &str, year: &str) -> Result<NaiveDate, DateError> {
        DateFields::new(day, month, year).parse()
    }

    fn second_of_november() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 2).unwrap()
    }

    #[test]
    fn people_may_write_the_parts_as_they_speak() {
        for (day, month, year) in [
            ("2", "11", "2026"),
            ("02", "tháng 11", "2026"),
            ("２", "Nov", "năm 2026"),
            ("ngày 2", "tháng mười một", " 2026\u{3000}"),
            ("2/11/2026", "", ""),
            ("2026-11-02", "", ""),
            ("02.11.2026", "", ""),
        ] {
            assert_eq!(
                parse(day, month, year),
                Ok(second_of_november()),
                "{day} {month} {year}"
            );
        }
    }

    #[test]
    fn the_missing_part_is_named() {
        assert_eq!(parse("", " ", ""), Err(DateError::Empty));
        assert_eq!(parse("2", "", "2026"), Err(DateError::Missing(vec![Month])));
        assert_eq!(
            parse("", "11", ""),
            Err(DateError::Missing(vec![Day, Year]))
        );
    }

    #[test]
    fn the_wrong_part_is_named() {
        assert_eq!(
            parse("32", "13", "2026"),
            Err(DateError::NotUnderstood(vec![Day, Month]))
        );
        assert_eq!(
            parse("2", "giêng", "2026"),
            Err(DateError::NotUnderstood(vec![Month]))
        );
        assert_eq!(parse("2", "11", "26"), Err(DateError::YearNotFourDigits));
        assert_eq!(parse("2", "11", "20266"), Err(DateError::YearNotFourDigits));
        assert!(matches!(
            parse("2", "11", "1626"),
            Err(DateError::YearOutOfRange { .. })
        ));
        assert_eq!(
            parse("31", "4", "2026"),
            Err(DateError::NoSuchDay { last_day: 30 })
        );
        assert_eq!(
            parse("29", "2", "2026"),
            Err(DateError::NoSuchDay { last_day: 28 })
        );
        assert_eq!(DateError::NoSuchDay { last_day: 28 }.parts(), [Day]);
    }

    #[test]
    fn digits_are_judged_without_words() {
        let judged = |day, month, year| DateFields::new(day, month, year).parse_digits(false);
        assert_eq!(judged("2", "tháng 11", "2026"), None);
        assert_eq!(
            judged("31", " 4 ", "2026"),
            Some(Err(DateError::NoSuchDay { last_day: 30 }))
        );
        let found = judged("2", "11", "2026").unwrap().unwrap();
        assert_eq!(found.exact(), Some(second_of_november()));
        let year = DateFields::new("", "", "1938").parse_digits(true);
        assert_eq!(year, Some(Ok(PartialDate::of_year(1938).unwrap())));
    }

    #[test]
    fn a_partial_date_may_lack_the_day_or_the_month_too() {
        let partial =
            |day: &str, month: &str, year: &str| DateFields::new(day, month, year).parse_partial();
        assert_eq!(
            partial("", "", "1938"),
            Ok(PartialDate::of_year(1938).unwrap())
        );
        assert_eq!(
            partial("", "5", "1938"),
            Ok(PartialDate::of_month(1938, 5).unwrap())
        );
        assert_eq!(
            partial("1", "", "1938"),
            Err(DateError::Missing(vec![Month]))
        );
        assert_eq!(partial("", "5", ""), Err(DateError::Missing(vec![Year])));
        assert_eq!(partial("", "", ""), Err(DateError::Empty));
    }

    proptest! {
        #[test]
        fn every_shown_date_reads_back(days in 0u64..219_000) {
            let day = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap() + chrono::Days::new(days);
            prop_assert_eq!(DateFields::of(day).parse(), Ok(day));
            let partial = PartialDate::of_day(day).unwrap();
            prop_assert_eq!(DateFields::of_partial(partial).parse_partial(), Ok(partial));
        }

        #[test]
        fn nothing_typed_can_make_it_panic(day: String, month: String, year: String) {
            let fields = DateFields { day, month, year };
            let _ = (fields.parse(), fields.parse_partial());
        }
    }
}

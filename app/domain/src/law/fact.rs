//! A value of the law with the days it holds and the article it rests on.

use chrono::NaiveDate;

/// A value that the law sets for a while.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// First day it holds.
    pub valid_from: NaiveDate,
    /// First day it no longer holds; `None` while nobody has changed it.
    pub valid_to: Option<NaiveDate>,
    /// What it rests on, as people read it.
    pub article: &'static str,
}

/// All values of one kind, oldest first, without a gap. There is always one.
#[derive(Debug)]
pub(super) struct Dated<T: 'static> {
    pub(super) first: Fact<T>,
    pub(super) later: &'static [Fact<T>],
}

impl<T> Dated<T> {
    /// One value that has not changed since the law began to ask for it.
    pub(super) const fn always(value: T, article: &'static str) -> Self {
        Self {
            first: fact(value, BEGINNING, article),
            later: &[],
        }
    }

    /// The value on a day; days before the first value take the first.
    pub(super) fn on(&self, day: NaiveDate) -> &Fact<T> {
        self.later
            .iter()
            .rev()
            .find(|fact| fact.valid_from <= day)
            .unwrap_or(&self.first)
    }
}

/// Law 60/2014 Art. 76: in force from this day. Nothing here judges an older filing.
pub(super) const BEGINNING: NaiveDate = day(2016, 1, 1);

/// Law 03/2026: in force from this day.
pub(super) const SWITCH: NaiveDate = day(2027, 3, 1);

/// A value without an end.
pub(super) const fn fact<T>(value: T, valid_from: NaiveDate, article: &'static str) -> Fact<T> {
    Fact {
        value,
        valid_from,
        valid_to: None,
        article,
    }
}

/// A day written in a table. Only used in constants, where a day that does not exist
/// fails the build and never the program.
pub(super) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

//! The keys by which likely duplicates are found among millions: each is looked up in
//! an index. What two events have in common under no key is never compared.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{BirthFacts, dates};
use crate::text::folded_words;

/// Days around an event within which the same one may be declared: around midnight, a day
/// told from memory.
pub const NEAR_DAYS: i64 = 3;
/// Keys that are looked up whatever the day, at most.
pub const ALWAYS_MOST: usize = 3;
/// Keys that are looked up near the day, at most: of a death with a name of five words.
pub const NEAR_MOST: usize = 8;

/// The keys of one birth or one death. Each begins with a word that says what it is, so that
/// those of births and of deaths never meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockKeys {
    /// Whatever the day: of a birth the hospital's code, the child's PIN, the mother's PIN.
    pub always: Vec<String>,
    /// Only near the day: of a birth the child's and the mother's name, words in order of
    /// the alphabet, without marks.
    pub near: Vec<String>,
    /// The day of birth or of death; where it is not known the first that it can be.
    pub day: NaiveDate,
    /// The day is known. An old book may know the month or the year alone.
    pub whole: bool,
    /// Day and month changed about, where that is a date.
    pub swapped: Option<NaiveDate>,
}

impl BlockKeys {
    /// The keys of a birth.
    pub fn of(facts: &BirthFacts) -> Self {
        let mother = facts.mother.as_ref();
        let known = |kind: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("{kind} {value}"))
        };
        let always = [
            known("notice", &facts.notice),
            known("child", &facts.pin),
            mother.and_then(|mother| known("mother", &mother.pin)),
        ];
        let day = facts.born.exact();
        // Under a year alone the children of all mothers of one name would meet.
        let by_mother = mother.filter(|_| day.is_some());
        let near = [
            Some(format!("name {}", words(&facts.name))),
            by_mother.map(|mother| format!("of {}", words(&mother.name))),
        ];
        Self {
            always: always.into_iter().flatten().collect(),
            near: near.into_iter().flatten().collect(),
            day: facts.born.earliest(),
            whole: day.is_some(),
            swapped: day.and_then(dates::swapped),
        }
    }

    /// First and last day near the event.
    pub fn window(&self) -> (NaiveDate, NaiveDate) {
        let days = TimeDelta::days(NEAR_DAYS);
        (
            self.day.checked_sub_signed(days).unwrap_or(self.day),
            self.day.checked_add_signed(days).unwrap_or(self.day),
        )
    }

    /// The days under which a book keeps an event of this day when it knows the month, or the
    /// year, alone.
    pub fn begins(&self) -> [NaiveDate; 2] {
        [self.day.month(), 1]
            .map(|month| NaiveDate::from_ymd_opt(self.day.year(), month, 1).unwrap_or(self.day))
    }

    /// Whether a search with these keys finds what is kept under those.
    pub fn finds(&self, kept: &Self) -> bool {
        let (first, last) = self.window();
        let near = (first..=last).contains(&kept.day)
            || self.swapped == Some(kept.day)
            || (!kept.whole && self.begins().contains(&kept.day));
        let common = |a: &[String], b: &[String]| a.iter().any(|key| b.contains(key));
        common(&self.always, &kept.always) || (near && common(&self.near, &kept.near))
    }
}

fn words(name: &str) -> String {
    sorted(name).join(" ")
}

/// The words of a name without marks in order of the alphabet.
pub(super) fn sorted(name: &str) -> Vec<String> {
    let mut words = folded_words(name);
    words.sort_unstable();
    words
}

//! The keys by which likely duplicates are found among millions: each is looked up in
//! an index. What two births have in common under no key is never compared.

use chrono::{NaiveDate, TimeDelta};

use super::{BirthFacts, dates};
use crate::text::folded_words;

/// Days around a birth within which the same child may be declared: a birth around
/// midnight, a day told from memory.
pub const NEAR_DAYS: i64 = 3;

/// The keys of one birth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockKeys {
    /// Whatever the day: the hospital's code, the child's PIN, the mother's PIN.
    pub always: Vec<String>,
    /// Only near the day: the child's and the mother's name, words in order of the
    /// alphabet, without marks.
    pub near: Vec<String>,
    /// The day itself.
    pub born: NaiveDate,
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
        let near = [
            Some(format!("name {}", words(&facts.name))),
            mother.map(|mother| format!("of {}", words(&mother.name))),
        ];
        Self {
            always: always.into_iter().flatten().collect(),
            near: near.into_iter().flatten().collect(),
            born: facts.born,
            swapped: dates::swapped(facts.born),
        }
    }

    /// First and last day near the birth.
    pub fn window(&self) -> (NaiveDate, NaiveDate) {
        let days = TimeDelta::days(NEAR_DAYS);
        (
            self.born.checked_sub_signed(days).unwrap_or(self.born),
            self.born.checked_add_signed(days).unwrap_or(self.born),
        )
    }

    /// Whether a search with these keys finds a birth kept under those.
    pub fn finds(&self, kept: &Self) -> bool {
        let (first, last) = self.window();
        let near = (first..=last).contains(&kept.born) || self.swapped == Some(kept.born);
        let common = |a: &[String], b: &[String]| a.iter().any(|key| b.contains(key));
        common(&self.always, &kept.always) || (near && common(&self.near, &kept.near))
    }
}

fn words(name: &str) -> String {
    let mut words = folded_words(name);
    words.sort_unstable();
    words.join(" ")
}

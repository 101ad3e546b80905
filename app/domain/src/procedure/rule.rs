//! A rule of the law over several answers.

use chrono::NaiveDate;

use super::Declared;
use crate::law::LawPack;

/// The day and the law that judge. No rule reads a clock.
#[derive(Clone, Copy, Debug)]
pub struct Judging {
    /// The day of judgement: the legal day of reception.
    pub day: NaiveDate,
    /// The law of that day.
    pub law: LawPack,
    /// The day on which it is told: what happened is not later.
    pub told_on: NaiveDate,
}

impl Judging {
    /// Judged as received on this day.
    pub fn on(day: NaiveDate) -> Self {
        Self {
            day,
            law: LawPack::on(day),
            told_on: day,
        }
    }

    /// What was received on this day under this law, read again as it was accepted: some of
    /// it may have been told later, when something was asked for.
    pub fn accepted(day: NaiveDate, law: LawPack) -> Self {
        Self {
            day,
            law,
            told_on: NaiveDate::MAX,
        }
    }

    /// The same law and day of reception for what is told only now: a paper that was asked
    /// for can be newer than the filing.
    pub fn told_on(self, today: NaiveDate) -> Self {
        Self {
            told_on: today,
            ..self
        }
    }
}

/// What a broken rule means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It cannot be filed so.
    Stop,
    /// It can be filed; the citizen is warned and the desk is told.
    Warn,
}

/// One rule. Its text is `rule-{id}` in the procedure's catalogue.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// The article it rests on.
    pub article: &'static str,
    /// Stop or warning.
    pub severity: Severity,
    /// The questions it concerns; the error stands at the first.
    pub questions: &'static [&'static str],
    /// True when the rule is broken. What cannot be known yet does not break it.
    pub broken: fn(&Declared, &Judging) -> bool,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({})", self.id)
    }
}

/// A rule that stops.
pub const fn stop(
    id: &'static str,
    article: &'static str,
    questions: &'static [&'static str],
    broken: fn(&Declared, &Judging) -> bool,
) -> Rule {
    Rule {
        id,
        article,
        severity: Severity::Stop,
        questions,
        broken,
    }
}

/// A rule that warns.
pub const fn warn(
    id: &'static str,
    article: &'static str,
    questions: &'static [&'static str],
    broken: fn(&Declared, &Judging) -> bool,
) -> Rule {
    Rule {
        id,
        article,
        severity: Severity::Warn,
        questions,
        broken,
    }
}

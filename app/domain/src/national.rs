//! The national list of civil-status procedures, with those that cannot be filed here:
//! who looks for one shall find it, and learn where it is done. Source:
//! `data/procedures.csv`.

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::{
    law::bundle_code,
    procedure::{PROCEDURES, Procedure},
    register::RegisterKind,
    table::{self, TableError},
    text,
};

/// A procedure of the national list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// National code, e.g. `1.001193`.
    pub code: &'static str,
    /// What happened in a life: one of [`EVENTS`].
    pub event: &'static str,
    /// Its name in law.
    pub name_vi: &'static str,
    /// The same in English; not official.
    pub name_en: &'static str,
    /// What people call it: to search, never to show.
    words: &'static str,
    /// The code was read in a published source.
    pub sure: bool,
    /// The procedure here in which it is offered, where it has no pages of its own.
    within: &'static str,
    /// Who says what it costs.
    fee: Costs,
}

/// Who says what a procedure costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Costs {
    /// The law or a circular for the whole country: nothing in time, and a price for a copy.
    Law,
    /// The council of each province: 34 tariffs, of which hardly any was at hand.
    Council,
    /// The tariff of missions, not all of which was read.
    Mission,
}

/// The life events, in the order of a life.
pub const EVENTS: [&str; 9] = [
    "birth", "marriage", "death", "paper", "change", "family", "again", "abroad", "border",
];

impl Listed {
    /// The procedures by which it can be filed here on this day.
    pub fn here(&self, day: NaiveDate) -> impl Iterator<Item = &'static Procedure> {
        let Self { code, within, .. } = *self;
        PROCEDURES.iter().copied().filter(move |procedure| {
            let version = procedure.versions.iter().find(|v| v.valid.holds(day));
            let codes = version.map(|version| version.variants).unwrap_or_default();
            procedure.id == within || codes.iter().any(|variant| variant.code == code)
        })
    }

    /// Its code was read in a published source, and so was what it costs.
    pub fn is_compared(&self) -> bool {
        self.sure && self.fee == Costs::Law
    }

    /// Whether the list has it on this day: a group of services has another code with another
    /// law.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        let is_code = |of| bundle_code(of, day).value == self.code;
        self.within.is_empty() || is_code(RegisterKind::Birth) || is_code(RegisterKind::Death)
    }

    /// Whether each folded word begins a word of its names, its code or what people
    /// call it.
    fn has(&self, wanted: &[String]) -> bool {
        let Self {
            code,
            name_vi,
            name_en,
            words,
            ..
        } = self;
        let own = text::folded_words(&[name_vi, name_en, words].map(|text| *text).join(" "));
        wanted.iter().all(|wanted| {
            own.iter().any(|word| word.starts_with(wanted.as_str())) || code.starts_with(wanted)
        })
    }
}

/// The whole list, in the order of the law.
pub fn all() -> &'static [Listed] {
    static LIST: OnceLock<Vec<Listed>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    LIST.get_or_init(|| read(TABLE).unwrap_or_default())
}

/// The procedures that have every word that was typed, marks or not, in any order.
/// A code is one word. All where nothing was typed; none where no word was.
pub fn search(typed: &str) -> Vec<&'static Listed> {
    let wanted: Vec<String> = text::fold(typed)
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|word| word.trim_matches('.').to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    let some = typed.trim().is_empty() || !wanted.is_empty();
    let found = |listed: &&Listed| some && listed.has(&wanted);
    all().iter().filter(found).collect()
}

const TABLE: &str = include_str!("../data/procedures.csv");
const COLUMNS: [&str; 8] = [
    "code", "event", "name_vi", "name_en", "words", "sure", "within", "fee",
];

fn read(table: &'static str) -> Result<Vec<Listed>, TableError> {
    table::rows(table, COLUMNS)?
        .map(|row| {
            let (line, [code, event, name_vi, name_en, words, sure, within, fee]) = row?;
            let sure = match sure {
                "yes" => true,
                "no" => false,
                _ => return Err(TableError::Line { line }),
            };
            let fee = match fee {
                "law" => Costs::Law,
                "council" => Costs::Council,
                "mission" => Costs::Mission,
                _ => return Err(TableError::Line { line }),
            };
            Ok(Listed {
                code,
                event,
                name_vi,
                name_en,
                words,
                sure,
                within,
                fee,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 10).unwrap()
    }

    fn found(typed: &str) -> Vec<&'static str> {
        search(typed).iter().map(|listed| listed.code).collect()
    }

    #[test]
    fn every_line_can_be_read_and_no_code_stands_twice() {
        let list = read(TABLE).unwrap();
        assert_eq!(list, all());
        assert_eq!(list.len(), 59);
        let codes: BTreeSet<_> = list.iter().map(|listed| listed.code).collect();
        assert_eq!(codes.len(), list.len());
        for listed in list {
            assert!(EVENTS.contains(&listed.event), "{}", listed.code);
        }
    }

    #[test]
    fn every_procedure_that_can_be_filed_here_stands_in_the_list() {
        for procedure in PROCEDURES {
            let listed = all()
                .iter()
                .any(|listed| listed.here(day()).any(|here| here.id == procedure.id));
            assert!(listed, "{}", procedure.id);
            let variants = procedure.versions.iter().flat_map(|v| v.variants);
            for variant in variants {
                let known = all().iter().any(|listed| listed.code == variant.code);
                assert!(known, "{}", variant.code);
            }
        }
    }

    #[test]
    fn everything_in_the_list_can_be_filed_here_a_bundle_by_its_own_procedure() {
        for listed in all() {
            assert!(listed.here(day()).count() > 0, "{}", listed.code);
        }
        let bundle = all().iter().find(|listed| listed.code == "3.000722");
        assert_eq!(bundle.unwrap().here(day()).count(), 1);
        let after_death = all().iter().find(|listed| listed.code == "2.002913");
        assert_eq!(after_death.unwrap().here(day()).count(), 1);
    }

    #[test]
    fn a_code_that_is_made_up_or_a_fee_of_a_council_is_not_said_to_be_compared() {
        let compared = |code: &str| {
            all()
                .iter()
                .any(|one| one.code == code && one.is_compared())
        };
        assert!(compared("1.001193") && compared("1.000894") && compared("2.000635"));
        // The code was read, the tariffs of the provinces were not.
        assert!(!compared("1.004859"));
        // The code is carried over from practice.
        assert!(!compared("1.004845"));
        let missions = all().iter().filter(|one| one.code.starts_with("9.97"));
        assert_eq!(missions.clone().count(), 20);
        assert!(missions.clone().all(|one| !one.is_compared()));
    }

    /// Decree 301/2026: the groups of today stand in the list from 1 September 2026.
    #[test]
    fn a_bundle_stands_in_the_list_from_the_day_of_its_decree() {
        let first_of = |month| NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let missing = |on| -> Vec<&'static str> {
            let absent = all().iter().filter(|listed| !listed.stands_on(on));
            absent.map(|listed| listed.code).collect()
        };
        assert_eq!(missing(first_of(8)), ["3.000722", "2.002913"]);
        assert!(missing(first_of(9)).is_empty());
    }

    #[test]
    fn it_is_found_by_what_people_call_it_without_marks_and_in_any_order() {
        assert_eq!(found("giay doc than"), ["1.004873"]);
        assert_eq!(found("1.001193"), ["1.001193"]);
        assert_eq!(found("tên sai"), ["1.004859", "2.000748"]);
        assert!(found("KHAI SINH").contains(&"1.004884"));
        assert!(found("hộ chiếu").is_empty());
        assert_eq!(found(" ").len(), all().len());
        assert!(found("%").is_empty());
    }
}

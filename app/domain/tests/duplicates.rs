//! Recall and precision of the search for duplicates on the published synthetic set
//! (`duplicates/*.csv`, `docs/duplicates.md`). Fails below what we promise.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::NaiveTime;
use domain::{
    date::PartialDate,
    duplicate::{BirthFacts, DeathFacts, Facts, Level, ParentFacts},
    sex::Sex,
};

struct Pair {
    kind: String,
    same: bool,
    events: [Facts; 2],
}

/// Reads the cells of one side.
type Read = fn(&str, &[&str]) -> Facts;

/// A set, its name, and how its sides are read.
struct Set {
    name: &'static str,
    table: &'static str,
    read: Read,
}

impl Set {
    fn pairs(&self) -> Vec<Pair> {
        let lines = self.table.lines().filter(|line| !line.starts_with('#'));
        let mut lines = lines.map(|line| line.split(',').collect::<Vec<&str>>());
        let heads = lines.next().unwrap();
        let side = (heads.len() - 2) / 2;
        let read = |cells: Vec<&str>| {
            assert_eq!(cells.len(), heads.len(), "{cells:?}");
            let (a, b) = cells[2..].split_at(side);
            Pair {
                kind: cells[0].into(),
                same: cells[1] == "yes",
                events: [(self.read)("a", a), (self.read)("b", b)],
            }
        };
        lines.map(read).collect()
    }
}

fn read_birth(code: &str, cells: &[&str]) -> Facts {
    Facts::Birth(birth(code, cells))
}

fn read_death(code: &str, cells: &[&str]) -> Facts {
    // A semicolon stands for the comma of a place.
    let filled = |text: &str| (!text.is_empty()).then(|| text.replace(';', ","));
    Facts::Death(DeathFacts {
        code: code.into(),
        name: cells[0].into(),
        body: false,
        born: cells[1].parse().unwrap(),
        sex: Sex::parse(cells[2]),
        pin: filled(cells[3]),
        identity: filled(cells[4]),
        residence: filled(cells[5]),
        died_on: cells[6].parse().unwrap(),
        died_at: filled(cells[7]).map(|time| NaiveTime::parse_from_str(&time, "%H:%M").unwrap()),
        place: filled(cells[8]),
        declarant: None,
        old: false,
    })
}

fn birth(code: &str, cells: &[&str]) -> BirthFacts {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    BirthFacts {
        code: code.into(),
        sibling: None,
        name: cells[0].into(),
        born: cells[1].parse().unwrap(),
        time: filled(cells[2]).map(|time| NaiveTime::parse_from_str(&time, "%H:%M").unwrap()),
        sex: Some(Sex::parse(cells[3]).unwrap()),
        notice: filled(cells[4]),
        pin: None,
        mother: parent(&cells[5..8]),
        father: parent(&cells[8..11]),
    }
}

fn parent(cells: &[&str]) -> Option<ParentFacts> {
    let born = match cells[1].len() {
        0 => return None,
        4 => PartialDate::of_year(cells[1].parse().unwrap()),
        _ => PartialDate::of_day(cells[1].parse().unwrap()),
    };
    Some(ParentFacts {
        name: cells[0].into(),
        born: Some(born.unwrap()),
        pin: (!cells[2].is_empty()).then(|| cells[2].into()),
    })
}

#[derive(Default)]
struct Figures {
    hit: u32,
    missed: u32,
    false_alarms: u32,
    /// By kind: shown, all.
    kinds: BTreeMap<String, (u32, u32)>,
}

impl Figures {
    /// What the desk is shown: found by a key and at least this level.
    fn of(set: &Set, least: Level) -> Self {
        let mut figures = Self::default();
        for pair in set.pairs() {
            let [a, b] = &pair.events;
            let likeness = a.compare(b).unwrap();
            let back = b.compare(a).unwrap();
            assert_eq!(likeness, back, "{} is not symmetric", pair.kind);
            let found = a.keys().finds(&b.keys());
            let shown = found && likeness.level >= least;
            match (pair.same, shown) {
                (true, true) => figures.hit += 1,
                (true, false) => figures.missed += 1,
                (false, true) => figures.false_alarms += 1,
                (false, false) => {}
            }
            let kind = figures.kinds.entry(pair.kind).or_default();
            kind.0 += u32::from(shown);
            kind.1 += 1;
        }
        figures
    }

    fn recall(&self) -> f64 {
        f64::from(self.hit) / f64::from(self.hit + self.missed)
    }

    fn precision(&self) -> f64 {
        f64::from(self.hit) / f64::from(self.hit + self.false_alarms)
    }

    fn told(&self) -> String {
        let kinds = self
            .kinds
            .iter()
            .map(|(kind, (shown, all))| format!("  {kind}: {shown} of {all}"));
        format!(
            "recall {:.3}, precision {:.3}\n{}",
            self.recall(),
            self.precision(),
            kinds.collect::<Vec<_>>().join("\n")
        )
    }
}

static BIRTHS: [Set; 2] = [
    Set {
        name: "births, tuning",
        table: include_str!("duplicates/tuning.csv"),
        read: read_birth,
    },
    Set {
        name: "births, held-out",
        table: include_str!("duplicates/held-out.csv"),
        read: read_birth,
    },
];
static DEATHS: [Set; 2] = [
    Set {
        name: "deaths, tuning",
        table: include_str!("duplicates/deaths-tuning.csv"),
        read: read_death,
    },
    Set {
        name: "deaths, held-out",
        table: include_str!("duplicates/deaths-held-out.csv"),
        read: read_death,
    },
];

fn all() -> impl Iterator<Item = &'static Set> {
    BIRTHS.iter().chain(&DEATHS)
}

/// Of a hundred double filings the desk is shown at least 95; of a hundred shown at
/// least 90 are double.
#[test]
fn duplicates_are_found_and_others_are_left_alone() {
    for set in all() {
        let figures = Figures::of(set, Level::Look);
        println!("{}, shown: {}", set.name, figures.told());
        assert!(figures.recall() >= 0.95, "{}: {}", set.name, figures.told());
        assert!(
            figures.precision() >= 0.90,
            "{}: {}",
            set.name,
            figures.told()
        );
    }
}

/// What holds a registration up until an officer has compared must hardly ever be
/// wrong.
#[test]
fn what_must_be_compared_is_hardly_ever_another_person() {
    for set in all() {
        let figures = Figures::of(set, Level::Likely);
        println!("{}, must be compared: {}", set.name, figures.told());
        assert!(figures.recall() >= 0.85, "{}: {}", set.name, figures.told());
        assert!(
            figures.precision() >= 0.97,
            "{}: {}",
            set.name,
            figures.told()
        );
    }
}

/// Each twin has a notification or an hour of its own: none is taken for the other.
#[test]
fn twins_are_recognised_as_two_children() {
    for set in &BIRTHS {
        let figures = Figures::of(set, Level::Look);
        for kind in [
            "twins",
            "twins_of_marks",
            "twins_of_letters",
            "twins_midnight",
        ] {
            assert_eq!(figures.kinds[kind].0, 0, "{kind}\n{}", figures.told());
        }
    }
}

/// One name does not make one person of a father and his son, nor of two who were born in
/// different years and died on one day.
#[test]
fn the_dead_of_one_name_and_different_births_are_two() {
    for set in &DEATHS {
        let figures = Figures::of(set, Level::Look);
        for kind in ["father_and_son", "same_name_same_day"] {
            assert_eq!(figures.kinds[kind].0, 0, "{kind}\n{}", figures.told());
        }
    }
}

/// A PIN with one slip on purpose may have any digit turned; all others lie in the block
/// 9xxxxx that belongs to nobody.
#[test]
fn the_published_set_holds_made_up_people_only() {
    for set in all() {
        assert!(set.table.starts_with("# Synthetic"));
        let pairs = set.pairs();
        assert!(pairs.len() >= 200, "{}", pairs.len());
        let events = pairs.iter().flat_map(|pair| &pair.events);
        let numbers = events.filter_map(|event| match event {
            Facts::Birth(birth) => birth.mother.as_ref()?.pin.as_deref(),
            Facts::Death(death) => death.pin.as_deref(),
        });
        assert!(numbers.clone().count() > 100);
        let foreign = numbers.filter(|pin| !pin[6..].starts_with('9')).count();
        assert!(foreign * 20 < pairs.len(), "{foreign}");
    }
}

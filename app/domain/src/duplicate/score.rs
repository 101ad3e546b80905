//! Adding up.

use super::{
    BirthFacts, Reason, Why,
    dates::{DateLikeness, events},
    letters::one_slip,
    names::{NameLikeness, names},
    parents::{fathers, mothers},
};

/// What the points come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Two people.
    Apart,
    /// Worth a look.
    Look,
    /// Likely one person: compared by an officer before anything is entered.
    Likely,
}

/// From here on worth a look.
const LOOK: i32 = 45;
/// From here on likely one.
const LIKELY: i32 = 75;
/// Days between two births of one mother that are no twins and no slip of the pen.
const ANOTHER_BIRTH: i64 = 200;

/// How alike two births, or two deaths, are, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// All points.
    pub score: i32,
    /// What they come to.
    pub level: Level,
    /// What was found, for it first.
    pub reasons: Vec<Reason>,
}

/// Compares two births.
pub fn compare(a: &BirthFacts, b: &BirthFacts) -> Likeness {
    let name = names(&a.name, &b.name);
    let day = events(&a.born, &b.born);
    let mut found = vec![by_name(name), by_day(day)];
    if a.sibling.as_ref() == Some(&b.code) || b.sibling.as_ref() == Some(&a.code) {
        found.push(Why::DeclaredTwins);
    }
    let notices = [Why::SameNotice, Why::MistypedNotice, Why::OtherNotice];
    found.extend(by_number(&a.notice, &b.notice, name, notices));
    found.extend(told(&a.pin, &b.pin, [Why::SamePin, Why::OtherPin]));
    found.extend(told(&a.time, &b.time, [Why::SameTime, Why::OtherTime]));
    found.extend(told(&a.sex, &b.sex, [Why::SameSex, Why::OtherSex]));
    if let (Some(x), Some(y)) = (&a.mother, &b.mother) {
        found.push(mothers(x, y));
    }
    if let (Some(x), Some(y)) = (&a.father, &b.father) {
        found.push(fathers(x, y));
    }
    if let (Some(x), Some(y)) = (a.born.exact(), b.born.exact()) {
        let apart = x.signed_duration_since(y).num_days().abs();
        if apart >= ANOTHER_BIRTH && name != NameLikeness::Same && day != DateLikeness::Swapped {
            found.push(Why::Siblings);
        }
    }
    Likeness::of(found)
}

impl Likeness {
    /// The points of what was found.
    pub(super) fn of(found: Vec<Why>) -> Self {
        let mut reasons: Vec<Reason> = found.into_iter().map(Why::weighs).collect();
        reasons.sort_by_key(|reason| -reason.weight);
        let score = reasons.iter().map(|reason| reason.weight).sum();
        Self {
            score,
            level: match score {
                LIKELY.. => Level::Likely,
                LOOK.. => Level::Look,
                _ => Level::Apart,
            },
            reasons,
        }
    }
}

/// The same or another; nothing where one side does not say it.
pub(super) fn told<T: PartialEq>(
    a: &Option<T>,
    b: &Option<T>,
    [same, other]: [Why; 2],
) -> Option<Why> {
    let (a, b) = (a.as_ref()?, b.as_ref()?);
    Some(if a == b { same } else { other })
}

/// The same number or code, a mistyped one or another; nothing where one side has none. Those
/// of twins follow each other: only an equal name tells a slip.
pub(super) fn by_number(
    a: &Option<String>,
    b: &Option<String>,
    name: NameLikeness,
    [same, slip, other]: [Why; 3],
) -> Option<Why> {
    let (a, b) = (a.as_ref()?, b.as_ref()?);
    Some(match a == b {
        true => same,
        false if name == NameLikeness::Same && one_slip(a, b) => slip,
        false => other,
    })
}

pub(super) fn by_name(name: NameLikeness) -> Why {
    match name {
        NameLikeness::Same => Why::SameName,
        NameLikeness::Marks => Why::NameMarks,
        NameLikeness::Order => Why::NameOrder,
        NameLikeness::Slip => Why::NameSlip,
        NameLikeness::Left => Why::NameLeft,
        NameLikeness::Other => Why::OtherName,
    }
}

fn by_day(day: DateLikeness) -> Why {
    match day {
        DateLikeness::Same => Why::SameDay,
        DateLikeness::Swapped => Why::DaySwapped,
        DateLikeness::Near => Why::NearDay,
        DateLikeness::Slip => Why::DaySlip,
        DateLikeness::Year => Why::BirthYear,
        DateLikeness::Other => Why::OtherDay,
    }
}

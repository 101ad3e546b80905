//! A change of the calendar as an administrator proposes it, and what is wrong with it.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::{
    calendar::{Change, ChangeKind, Holidays},
    place::CommuneCode,
    text::{nfc, passage},
};
use i18n::{Lang, texts};

/// Longest name of a day, and longest reason.
const NAME_MOST: usize = 100;
const REASON_MOST: usize = 500;

/// A change as it is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    /// The mission abroad whose calendar it is; none: Viet Nam's.
    pub office: Option<CommuneCode>,
    /// What the day is to be; none when nothing was chosen.
    pub kind: Option<ChangeKind>,
    /// Which day; none when what was typed is no day.
    pub day: Option<NaiveDate>,
    /// The Saturday or Sunday worked instead, if any: `Err` when it is no day.
    pub worked: Option<Result<NaiveDate, ()>>,
    /// Name of the day off.
    pub name_vi: String,
    /// The same in English.
    pub name_en: String,
    /// The notice it rests on.
    pub reason: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarField {
    /// What the day is to be.
    Kind,
    /// The day.
    Day,
    /// The day worked instead.
    Worked,
    /// Vietnamese name.
    NameVi,
    /// English name.
    NameEn,
    /// The reason.
    Reason,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarProblem {
    /// Nothing was written or chosen, or it is no day.
    Missing(CalendarField),
    /// More characters than this.
    TooLong(CalendarField, usize),
    /// Today or before: what was counted stands.
    Past(CalendarField),
    /// The day is so already, or cannot be made so.
    NoChange(CalendarField),
}

/// The changes that are proposed, or everything that is wrong with them.
pub(super) fn judged(
    proposed: &Proposed,
    holidays: &Holidays,
    today: NaiveDate,
) -> Result<Vec<Change>, Vec<CalendarProblem>> {
    use CalendarField::{Day, Kind, NameEn, NameVi, Reason, Worked};
    let mut problems = Vec::new();
    let mut changes = Vec::new();
    match (proposed.kind, proposed.day) {
        (Some(kind), Some(day)) => match problem(holidays, kind, day, today, Day) {
            Some(problem) => problems.push(problem),
            None => changes.push(change(proposed, kind, day)),
        },
        (kind, day) => {
            let missing = [(kind.is_none(), Kind), (day.is_none(), Day)];
            let missing = missing.into_iter().filter(|(is_missing, _)| *is_missing);
            problems.extend(missing.map(|(_, field)| CalendarProblem::Missing(field)));
        }
    }
    match proposed.worked {
        None => {}
        Some(Err(())) => problems.push(CalendarProblem::Missing(Worked)),
        // One day is made to be one thing.
        Some(Ok(day)) if proposed.day == Some(day) => {
            problems.push(CalendarProblem::NoChange(Worked));
        }
        Some(Ok(day)) => match problem(holidays, ChangeKind::Worked, day, today, Worked) {
            Some(problem) => problems.push(problem),
            None => changes.push(change(proposed, ChangeKind::Worked, day)),
        },
    }
    // In the order of the page.
    let mut text = |field, typed: &str, most| match passage(typed).chars().count() {
        0 => problems.push(CalendarProblem::Missing(field)),
        length if length > most => problems.push(CalendarProblem::TooLong(field, most)),
        _ => {}
    };
    if proposed.kind == Some(ChangeKind::Off) {
        text(NameVi, &proposed.name_vi, NAME_MOST);
        text(NameEn, &proposed.name_en, NAME_MOST);
    }
    text(Reason, &proposed.reason, REASON_MOST);
    if problems.is_empty() {
        Ok(changes)
    } else {
        Err(problems)
    }
}

/// Whether a day can still be made so.
pub(crate) fn still_possible(
    holidays: &Holidays,
    kind: ChangeKind,
    day: NaiveDate,
    today: NaiveDate,
) -> bool {
    problem(holidays, kind, day, today, CalendarField::Day).is_none()
}

/// What keeps a day from being made so.
fn problem(
    holidays: &Holidays,
    kind: ChangeKind,
    day: NaiveDate,
    today: NaiveDate,
    field: CalendarField,
) -> Option<CalendarProblem> {
    if day <= today {
        return Some(CalendarProblem::Past(field));
    }
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let special = holidays.day_off(day).is_some() || holidays.is_working(day) == weekend;
    let possible = match kind {
        ChangeKind::Off => holidays.is_working(day),
        ChangeKind::Worked => weekend && !holidays.is_working(day),
        ChangeKind::Ordinary => special,
        // Hours are no day.
        ChangeKind::Hours => false,
    };
    (!possible).then_some(CalendarProblem::NoChange(field))
}

/// The change, with its name: given for a day off, the standard one otherwise.
fn change(proposed: &Proposed, kind: ChangeKind, day: NaiveDate) -> Change {
    let standard = |lang| texts(lang).get(&format!("calendar-name-{}", kind.as_str()));
    let (name_vi, name_en) = match kind {
        ChangeKind::Off => (nfc(&proposed.name_vi), nfc(&proposed.name_en)),
        _ => (standard(Lang::Vi).into(), standard(Lang::En).into()),
    };
    Change {
        office: proposed.office,
        day,
        kind,
        name_vi,
        name_en,
        hours: None,
    }
}

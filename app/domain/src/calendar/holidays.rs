//! Working days: Monday to Friday without public holidays, and the Saturdays worked
//! in exchange. Labour Code 2019 Art. 112; Resolution 28/2026/QH16.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use super::{DayHours, Week, Zone};
use crate::{
    place::CommuneCode,
    table::{self, TableError},
};

/// Days that differ from the ordinary week, as announced year by year, and the local time
/// they are days of: an office's own, where it is a mission abroad.
#[derive(Debug, Clone, PartialEq)]
pub struct Holidays {
    /// One table for all offices that have only hours of their own.
    days: Arc<BTreeMap<NaiveDate, Special>>,
    zone: Zone,
    /// The hours of an office that has some of its own, each with the first day on which
    /// they hold, by that day.
    weeks: BTreeMap<NaiveDate, Week>,
}

#[derive(Debug, Clone, PartialEq)]
enum Special {
    Off(DayOff),
    /// A Saturday worked in exchange for a weekday off.
    Worked,
}

/// A day off by law or in exchange.
#[derive(Debug, Clone, PartialEq)]
pub struct DayOff {
    /// e.g. `Ngày Văn hóa Việt Nam`.
    pub name_vi: String,
    /// e.g. `Viet Nam Culture Day`.
    pub name_en: String,
    /// Announced for this year; otherwise computed from the law and may still change.
    pub announced: bool,
}

/// A change of the calendar: what a day is from now on, or at which hours an office
/// receives from that day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The mission abroad whose calendar it is, or the office whose hours; none: Viet Nam's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<CommuneCode>,
    /// Which day; of hours, the first one.
    pub day: NaiveDate,
    /// What it is.
    pub kind: ChangeKind,
    /// Name of the day off; why it is worked, or ordinary again.
    pub name_vi: String,
    /// The same in English.
    pub name_en: String,
    /// The hours, where it is them that change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Week>,
}

/// What a day can be made, and the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Offices are closed.
    Off,
    /// A Saturday or Sunday worked in exchange.
    Worked,
    /// As the week has it.
    Ordinary,
    /// An office receives at other hours from this day on.
    Hours,
}

impl ChangeKind {
    /// All.
    pub const ALL: [Self; 4] = [Self::Off, Self::Worked, Self::Ordinary, Self::Hours];
    /// What a single day can be made.
    pub const OF_A_DAY: [Self; 3] = [Self::Off, Self::Worked, Self::Ordinary];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Worked => "worked",
            Self::Ordinary => "ordinary",
            Self::Hours => "hours",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl Holidays {
    /// The table that is compiled in. Its last year is [`last_year`](Self::last_year).
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Holidays> = OnceLock::new();
        EMBEDDED.get_or_init(|| {
            let table = Self::parse(include_str!("../../data/holidays.csv"));
            debug_assert!(table.is_ok(), "data/holidays.csv: {table:?}");
            // A test reads the same file: it cannot fail in a build that was tested.
            table.unwrap_or_else(|_| Self::in_viet_nam(BTreeMap::new()))
        })
    }

    /// Reads a table with the columns `date,name_vi,name_en,kind,basis`, where `kind`
    /// is `statutory`, `compensatory` or `swapped_workday` and `basis` is `announced`
    /// or `computed`.
    pub fn parse(table: &str) -> Result<Self, TableError> {
        let mut days = BTreeMap::new();
        for row in table::rows(table, ["date", "name_vi", "name_en", "kind", "basis"])? {
            let (line, columns) = row?;
            add(&mut days, line, columns)?;
        }
        Ok(Self::in_viet_nam(days))
    }

    /// Reads the days of one mission from a table with the column `office` before those of
    /// [`parse`](Self::parse).
    pub fn of_mission(table: &str, mission: &str) -> Result<Self, TableError> {
        let mut days = BTreeMap::new();
        let columns = ["office", "date", "name_vi", "name_en", "kind", "basis"];
        for row in table::rows(table, columns)? {
            let (line, [office, columns @ ..]) = row?;
            if office == mission {
                add(&mut days, line, columns)?;
            }
        }
        Ok(Self::in_viet_nam(days))
    }

    /// The same days, of another local time and with office hours of their own.
    pub fn at(self, zone: Zone, hours: Week) -> Self {
        let weeks = BTreeMap::from([(NaiveDate::MIN, hours)]);
        Self {
            zone,
            weeks,
            ..self
        }
    }

    fn in_viet_nam(days: BTreeMap<NaiveDate, Special>) -> Self {
        Self {
            days: Arc::new(days),
            zone: Zone::VIET_NAM,
            weeks: BTreeMap::new(),
        }
    }

    /// Whose local time the days are of.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// What clocks at the office show.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.zone.local(at)
    }

    /// The same days at these hours, whenever they began to hold.
    pub fn receiving(&self, week: Week) -> Self {
        self.clone().at(self.zone, week)
    }

    /// The hours of reception that hold on a day: the office's own, or those of the law.
    pub fn week_on(&self, day: NaiveDate) -> Week {
        let own = self.weeks.range(..=day).next_back();
        own.map_or_else(|| Week::of_the_law(day), |(_, week)| *week)
    }

    /// Hours that are set and do not hold yet, each with its first day.
    pub fn weeks_after(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, &Week)> {
        let later = self.weeks.iter().filter(move |(from, _)| **from > day);
        later.map(|(from, week)| (*from, week))
    }

    /// When the door is open on a day: on a working day the hours of its weekday, on a day
    /// off by law none, on an ordinary Saturday or Sunday those the office has set. People
    /// are received then, and what they bring may be settled at once; a working day it does
    /// not become ([`is_working`](Self::is_working)).
    pub fn received_at_hours(&self, day: NaiveDate) -> DayHours {
        let week = self.week_on(day);
        match self.days.get(&day) {
            Some(Special::Off(_)) => DayHours::default(),
            Some(Special::Worked) => week.on_working_day(day),
            None => week.on(day.weekday()),
        }
    }

    /// Whether offices work on this day, so that a limit counts it.
    ///
    /// A Saturday on which people are received is no working day: the week of a state
    /// office is Monday to Friday (Decision 188/1999/QĐ-TTg), Decision 14/2010/QĐ-TTg lets
    /// an office receive on Saturday without making it one, and "the next working day" of
    /// Law 60/2014 Art. 5.3 stays Monday. What comes on Saturday morning is therefore
    /// counted like what comes online that morning: received on Monday, due on Monday. The
    /// 15:00 rule never comes into it, because it parts the hours of a working day only.
    /// Only a Saturday worked in exchange for a day off (Labour Code 2019 Art. 112) counts.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.days.get(&day) {
            Some(Special::Worked) => true,
            Some(Special::Off(_)) => false,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The holiday on this day, if it is one.
    pub fn day_off(&self, day: NaiveDate) -> Option<&DayOff> {
        match self.days.get(&day)? {
            Special::Off(day_off) => Some(day_off),
            Special::Worked => None,
        }
    }

    /// The first working day after this day.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        // Every week has a working day: the search ends within a fortnight or so.
        day.iter_days()
            .skip(1)
            .find(|next| self.is_working(*next))
            .unwrap_or(day)
    }

    /// The last working day before this day.
    pub fn previous_working(&self, day: NaiveDate) -> NaiveDate {
        std::iter::successors(day.pred_opt(), |day| day.pred_opt())
            .find(|before| self.is_working(*before))
            .unwrap_or(day)
    }

    /// The same calendar with these changes, in their order.
    pub fn changed(&self, changes: impl IntoIterator<Item = Change>) -> Self {
        let (mut table, mut weeks) = (self.days.clone(), self.weeks.clone());
        for change in changes {
            if change.kind == ChangeKind::Hours {
                weeks.extend(change.hours.map(|week| (change.day, week)));
                continue;
            }
            let days = Arc::make_mut(&mut table);
            match change.kind {
                ChangeKind::Off => days.insert(
                    change.day,
                    Special::Off(DayOff {
                        name_vi: change.name_vi,
                        name_en: change.name_en,
                        announced: true,
                    }),
                ),
                ChangeKind::Worked => days.insert(change.day, Special::Worked),
                ChangeKind::Ordinary | ChangeKind::Hours => days.remove(&change.day),
            };
        }
        let zone = self.zone;
        Self {
            days: table,
            zone,
            weeks,
        }
    }

    /// The days of a year that differ from the ordinary week: days off with their names,
    /// and days worked in exchange (`None`).
    pub fn special_days(&self, year: i32) -> Vec<(NaiveDate, Option<&DayOff>)> {
        self.days
            .iter()
            .filter(|(day, _)| day.year() == year)
            .map(|(day, special)| match special {
                Special::Off(day_off) => (*day, Some(day_off)),
                Special::Worked => (*day, None),
            })
            .collect()
    }

    /// The last year whose holidays are known; later due dates count weekends only.
    pub fn last_year(&self) -> Option<i32> {
        self.days.last_key_value().map(|(day, _)| day.year())
    }
}

fn add(
    days: &mut BTreeMap<NaiveDate, Special>,
    line: usize,
    [date, name_vi, name_en, kind, basis]: [&str; 5],
) -> Result<(), TableError> {
    let wrong = || TableError::Line { line };
    let special = match (kind, basis) {
        ("swapped_workday", _) => Special::Worked,
        ("statutory" | "compensatory", "announced" | "computed") => Special::Off(DayOff {
            name_vi: name_vi.into(),
            name_en: name_en.into(),
            announced: basis == "announced",
        }),
        _ => return Err(wrong()),
    };
    let date = date.parse().map_err(|_| wrong())?;
    match days.insert(date, special) {
        Some(_) => Err(wrong()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_embedded_table_can_be_read() {
        let table = Holidays::parse(include_str!("../../data/holidays.csv")).unwrap();
        assert_eq!(table.days.len(), 75);
        assert_eq!(table.last_year(), Some(2028));
        assert_eq!(&table, Holidays::embedded());
    }

    /// Resolution 28/2026/QH16.
    #[test]
    fn culture_day_is_a_holiday_from_2026() {
        let holidays = Holidays::embedded();
        assert!(!holidays.is_working(day(2026, 11, 24)));
        assert_eq!(
            holidays.day_off(day(2026, 11, 24)).unwrap().name_vi,
            "Ngày Văn hóa Việt Nam"
        );
        assert!(holidays.is_working(day(2025, 11, 24)));
    }

    /// Labour Code Art. 112: the swap of 2026 around National Day.
    #[test]
    fn a_swapped_saturday_is_worked_and_its_monday_is_not() {
        let holidays = Holidays::embedded();
        assert!(holidays.is_working(day(2026, 8, 22)));
        assert!(!holidays.is_working(day(2026, 8, 31)));
        assert!(holidays.day_off(day(2026, 8, 22)).is_none());
        assert_eq!(holidays.next_working(day(2026, 8, 28)), day(2026, 9, 3));
    }

    #[test]
    fn tet_of_2026_is_a_week_without_work() {
        assert_eq!(
            Holidays::embedded().next_working(day(2026, 2, 13)),
            day(2026, 2, 23)
        );
    }

    #[test]
    fn a_wrong_row_is_named() {
        let head = "date,name_vi,name_en,kind,basis\n";
        let read = |row: &str| Holidays::parse(&format!("{head}{row}"));
        for row in [
            "2026-02-30,a,b,statutory,announced\n",
            "2026-01-01,a,b,free,announced\n",
        ] {
            assert_eq!(read(row), Err(TableError::Line { line: 2 }));
        }
        let twice = "2026-01-01,a,b,statutory,announced\n".repeat(2);
        assert_eq!(read(&twice), Err(TableError::Line { line: 3 }));
    }
}

//! One administrative unit under one name and one parent, and the days it lasted.

use chrono::NaiveDate;

use crate::table::{self, TableError};
use crate::text;

/// Province, district or commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Tỉnh, thành phố.
    Province,
    /// Quận, huyện, thị xã, thành phố thuộc tỉnh: until 2025-06-30.
    District,
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
}

impl Level {
    /// The level follows from the length of the code: 2, 3 or 5 digits.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        match code.len() {
            2 => Some(Self::Province),
            3 => Some(Self::District),
            5 => Some(Self::Commune),
            _ => None,
        }
    }
}

/// A unit between two days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Which kind of unit.
    pub level: Level,
    /// 2, 3 or 5 digits, by level.
    pub code: &'static str,
    /// e.g. `Phường`.
    pub kind: &'static str,
    /// Name without its kind, e.g. `Cầu Giấy`.
    pub name: &'static str,
    /// e.g. `Phường Cầu Giấy`.
    pub full_name: &'static str,
    /// Code of the unit it belongs to: a district before, a province since the reform
    /// of 2025. Empty for provinces.
    pub parent: &'static str,
    /// First day; the earliest day there is when it is older than the first list of
    /// units (2021-11-01).
    pub valid_from: NaiveDate,
    /// First day it no longer existed so; the last day there is while it exists.
    pub valid_to: NaiveDate,
}

impl Unit {
    /// Whether it existed on a day.
    pub fn existed_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && day < self.valid_to
    }

    /// Its code and its name without marks: the same code can name another unit.
    pub fn key(&self) -> String {
        format!("{} {}", self.code, text::fold(self.name))
    }

    /// Its last day.
    pub fn last_day(&self) -> NaiveDate {
        self.valid_to.pred_opt().unwrap_or(self.valid_to)
    }
}

const COLUMNS: [&str; 10] = [
    "code",
    "level",
    "kind_vi",
    "name_vi",
    "full_name_vi",
    "name_en",
    "full_name_en",
    "parent_code",
    "valid_from",
    "valid_to",
];

/// Reads the table of units, sorted by level, code and first day.
pub(super) fn read(table: &'static str) -> Result<Vec<Unit>, TableError> {
    let mut units = Vec::with_capacity(16_000);
    for row in table::rows(table, COLUMNS)? {
        let (line, row) = row?;
        units.push(unit(row).ok_or(TableError::Line { line })?);
    }
    units.sort_by_key(|unit| (unit.level, unit.code, unit.valid_from));
    Ok(units)
}

fn unit(row: [&'static str; 10]) -> Option<Unit> {
    let [code, level, kind, name, full_name, _, _, parent, from, to] = row;
    let found = Level::of_code(code)?;
    let named = match level {
        "province" => Level::Province,
        "district" => Level::District,
        "commune" => Level::Commune,
        _ => return None,
    };
    let day = |text: &str, open: NaiveDate| match text {
        "" => Some(open),
        _ => text.parse().ok(),
    };
    (found == named).then_some(Unit {
        level: found,
        code,
        kind,
        name,
        full_name,
        parent,
        valid_from: day(from, NaiveDate::MIN)?,
        valid_to: day(to, NaiveDate::MAX)?,
    })
}

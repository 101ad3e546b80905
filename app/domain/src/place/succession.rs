//! Which unit went into which one: at the reform of 2025-07-01 (Resolution 202/2025/QH15 for
//! provinces and the resolutions for each province), and on later days as they are written
//! down.

use chrono::NaiveDate;

use crate::table::{self, TableError};

/// The day from which the new units are in being.
pub const REFORM: NaiveDate = match NaiveDate::from_ymd_opt(2025, 7, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// One row: `old`, valid the day before, went into `new`. Rows are sorted by the fields in
/// their order: one search finds all of an old unit, the earliest day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) old: &'static str,
    /// The first day of the newer unit.
    pub(super) on: NaiveDate,
    pub(super) new: &'static str,
    /// The whole of `old` went there. A part never says where a given address went.
    pub(super) whole: bool,
}

const COLUMNS: [&str; 5] = [
    "new_code",
    "old_code",
    "whole_or_part",
    "source_text",
    "match",
];

/// Reads the table. The last column, `on`, came later: where it is empty or left out, the
/// reform is meant. Rows that name no old unit (two mud flats and a firing range) say
/// nothing about addresses and are left out.
pub(super) fn read(table: &'static str) -> Result<Vec<Row>, TableError> {
    let mut rows = Vec::with_capacity(11_000);
    for row in table::grown(table, COLUMNS, "on")? {
        let (line, [new, old, share, _, _], on) = row?;
        let whole = match share {
            "whole" => true,
            "part" => false,
            "unknown" => continue,
            _ => return Err(TableError::Line { line }),
        };
        let on = match on {
            "" => REFORM,
            day => day
                .parse::<NaiveDate>()
                .map_err(|_| TableError::Line { line })?,
        };
        rows.push(Row {
            old,
            on,
            new,
            whole,
        });
    }
    rows.sort_unstable();
    Ok(rows)
}

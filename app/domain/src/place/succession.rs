//! Which unit of before the reform of 2025-07-01 went into which one of after.
//! Resolution 202/2025/QH15 (provinces) and the resolutions for each province.

use chrono::NaiveDate;

use crate::table::{self, TableError};

/// The day from which the new units are in being.
pub const REFORM: NaiveDate = match NaiveDate::from_ymd_opt(2025, 7, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// One row: `old` (valid the day before the reform) went into `new`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) old: &'static str,
    pub(super) new: &'static str,
    /// The whole of `old` went there. A part never says where a given address went.
    pub(super) whole: bool,
}

/// Reads the table, sorted by `old`. Rows that name no old unit (two mud flats and a
/// firing range) say nothing about addresses and are left out.
pub(super) fn read(table: &'static str) -> Result<Vec<Row>, TableError> {
    let columns = [
        "new_code",
        "old_code",
        "whole_or_part",
        "source_text",
        "match",
    ];
    let mut rows = Vec::with_capacity(11_000);
    for row in table::rows(table, columns)? {
        let (line, [new, old, share, _, _]) = row?;
        let whole = match share {
            "whole" => true,
            "part" => false,
            "unknown" => continue,
            _ => return Err(TableError::Line { line }),
        };
        rows.push(Row { old, new, whole });
    }
    rows.sort_unstable();
    Ok(rows)
}

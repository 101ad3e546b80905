//! What the registry says about a dossier's legal clock, and about its offices: the
//! clock stands, it goes on, it is late, the calendar has changed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::calendar::Change;

/// Another office was asked to verify something; the clock stands. Decree 07/2025.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct VerificationAsked {
    /// When the letter left.
    pub at: DateTime<Utc>,
    /// Which office or agency, as the citizen shall read it.
    pub whom: String,
    /// The working day by which its answer is awaited.
    pub answer_by: NaiveDate,
}

/// The other office has answered, or its time is over; the clock goes on.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct VerificationAnswered {
    /// When the answer was received, or it was seen that none came.
    pub at: DateTime<Utc>,
    /// When the result is due now.
    pub due_at: DateTime<Utc>,
    /// No answer came in the time of the letter: the office goes on with what it has.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lapsed: bool,
}

/// The apology slip, BM-VP01.04. Decision 1833/QĐ-BTP.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Apology {
    /// Its number within the dossier, from 1.
    pub number: i64,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// What had been promised.
    pub was_due_at: DateTime<Utc>,
    /// What is promised now.
    pub due_at: DateTime<Utc>,
    /// In an officer's words; none when it went out by itself.
    pub reason: Option<String>,
}

/// The calendar changed, and with it the due moment or the last day of what is awaited.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct DueChanged {
    /// When it was counted again.
    pub at: DateTime<Utc>,
    /// When the result is due now.
    pub due_at: DateTime<Utc>,
    /// Where it moved as well: the last day of what is awaited now, the citizen's answer to
    /// the open list or another office's to the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
    /// The changes that moved it.
    pub changes: Vec<Change>,
}

/// How long an office really needed, from filing to decision, in the last 30 days.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct OfficeFigures {
    /// Commune code.
    pub office: String,
    /// Procedure id.
    pub procedure: String,
    /// Decisions measured.
    pub cases: i64,
    /// Half of them took no longer, in hours begun.
    pub median_hours: i64,
    /// Nine in ten took no longer.
    pub ninety_hours: i64,
    /// When it was measured.
    pub at: DateTime<Utc>,
}

/// The calendar of working days changed.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct CalendarChanged {
    /// The state of the calendar with this change, from 1.
    pub version: i64,
    /// The change.
    pub change: Change,
}

/// Median and 90th percentile of a histogram: pairs of a value and how often it was
/// seen, in the order of the values. `None` when nothing was seen. The nearest rank: the
/// smallest value that at least that share of all does not exceed.
pub fn percentiles(histogram: &[(i64, i64)]) -> Option<(i64, i64)> {
    let total: i64 = histogram.iter().map(|(_, count)| count).sum();
    let at = |percent: i64| {
        let rank = (total * percent + 99) / 100;
        let mut seen = 0;
        histogram.iter().find_map(|(value, count)| {
            seen += count;
            (seen >= rank).then_some(*value)
        })
    };
    if total == 0 {
        return None;
    }
    Some((at(50)?, at(90)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_seen_has_no_median() {
        assert_eq!(percentiles(&[]), None);
        assert_eq!(percentiles(&[(3, 1)]), Some((3, 3)));
        assert_eq!(percentiles(&[(1, 5), (2, 4), (9, 1)]), Some((1, 2)));
    }

    proptest! {
        /// Against sorting all values and counting by hand.
        #[test]
        fn percentiles_of_a_histogram_are_those_of_its_values(
            mut values in proptest::collection::vec(0i64..500, 1..200),
        ) {
            let mut histogram = BTreeMap::new();
            for value in &values {
                *histogram.entry(*value).or_insert(0i64) += 1;
            }
            values.sort_unstable();
            let rank = |percent: usize| values[(values.len() * percent).div_ceil(100) - 1];
            let pairs: Vec<_> = histogram.into_iter().collect();
            prop_assert_eq!(percentiles(&pairs), Some((rank(50), rank(90))));
        }
    }
}

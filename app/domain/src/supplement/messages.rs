//! What registry and portal say to each other about a supplement.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Item;
use crate::exchange::FileRef;

/// Registry: this is to be put right; the clock pauses.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Requested {
    /// When the officer asked: from here the clock pauses.
    pub at: DateTime<Utc>,
    /// 1 is the only one there should be.
    pub round: i64,
    /// The list.
    pub items: Vec<Item>,
    /// The answer counts until this day ends, in Viet Nam.
    pub answer_by: NaiveDate,
    /// What sets that day.
    pub article: String,
    /// From the second round on: why a supervisor let it be asked again.
    pub again: Option<String>,
    /// Where a draft of the paper was with the citizen: it has lapsed, and this is the due
    /// moment that follows from the time it was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<DateTime<Utc>>,
}

/// Portal: the citizen has answered; the clock goes on.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Supplemented {
    /// When the citizen sent it: from here the clock goes on.
    pub at: DateTime<Utc>,
    /// Which round it answers.
    pub round: i64,
    /// Inputs whose answer is another now, as typed; empty text where it was taken out.
    pub answers: BTreeMap<String, String>,
    /// The new papers. The old ones stay with the dossier.
    pub files: Vec<FileRef>,
}

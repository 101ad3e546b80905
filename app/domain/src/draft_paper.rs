//! The draft of a paper, proof-read by the citizen before anything is entered: the
//! officer sends the draft electronic paper; the citizen checks and confirms it within
//! a day; silence is agreement (Decision 1833/QĐ-BTP).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::legal_day,
    law::{LawPack, Term},
    paper::Paper,
};

/// A draft on its way to the citizen. It prints what the paper will print, without
/// number, PIN, signature and day.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct DraftToConfirm {
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Which draft of this dossier, from 1.
    pub round: i64,
    /// Until when it can be answered.
    pub confirm_by: DateTime<Utc>,
    /// What it prints.
    pub paper: Paper,
    /// The questions behind each line that can be put right, by id of the line. A line
    /// without questions is put right in free words; a line that is not here is written
    /// by the registry itself.
    pub questions: BTreeMap<String, Vec<String>>,
    /// The answers that it was made of, by input name.
    pub answers: BTreeMap<String, String>,
    /// The same as PDF.
    pub pdf: DraftPdf,
    /// What became of the corrections of the draft before.
    pub decisions: Vec<Decision>,
}

/// A draft as PDF, by reference and digest.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct DraftPdf {
    /// SHA-256 of the file, lower-case hex: also where it lies.
    pub sha256: String,
    /// Length in bytes.
    pub size: i64,
}

/// The citizen has answered a draft.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct DraftAnswered {
    /// When the button was pressed.
    pub at: DateTime<Utc>,
    /// Which draft.
    pub round: i64,
    /// What is wrong in it; nothing when everything is right.
    pub corrections: Vec<Correction>,
}

/// What a citizen says is wrong in one line.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Correction {
    /// Id of the line.
    pub line: String,
    /// What the draft prints there.
    pub shown: String,
    /// What should stand there, as people read it.
    pub right: String,
    /// The answers that would make it so, by input name; empty for free words.
    pub answers: BTreeMap<String, String>,
    /// Why, in the citizen's words; may be empty.
    pub note: String,
}

/// What a registrar made of a correction.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Decision {
    /// The correction.
    pub correction: Correction,
    /// It stands in the new draft.
    pub taken: bool,
    /// Why not, as the citizen shall read it; empty when it was taken.
    pub reason: String,
}

/// How a draft ended.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct DraftSettled {
    /// When.
    pub at: DateTime<Utc>,
    /// Which draft.
    pub round: i64,
    /// How.
    pub outcome: DraftOutcome,
    /// When the result is due now: the time at the citizen's does not count.
    pub due_at: DateTime<Utc>,
}

/// How a draft can end.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum DraftOutcome {
    /// The citizen confirmed it.
    Confirmed,
    /// The citizen sent corrections.
    Corrected,
    /// Nobody answered in time: agreement.
    Silent,
}

/// What becomes of a citizen's word that something in the draft is wrong, when it came after
/// the entry was made. The entry stands meanwhile; it is put right by its own procedure
/// (Law 60/2014 Art. 26 to 29), or the citizen reads why not.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LateWords {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub outcome: LateOutcome,
    /// Why not, as the citizen shall read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What becomes of a word that came too late.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum LateOutcome {
    /// It has arrived and waits for the office.
    Received,
    /// The entry was put right.
    Corrected,
    /// The entry stays as it is.
    Declined,
}

impl LateOutcome {
    /// The word kept in databases, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Corrected => "corrected",
            Self::Declined => "declined",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        let all = [Self::Received, Self::Corrected, Self::Declined];
        all.into_iter().find(|outcome| outcome.as_str() == word)
    }
}

/// Until when a draft sent at this moment can be answered: days to the minute, days
/// off counted, as the decision says "day" and not "working day".
pub fn confirm_by(law: LawPack, sent_at: DateTime<Utc>) -> DateTime<Utc> {
    let days = law.number(Term::ConfirmDraftDays, legal_day(sent_at));
    sent_at + TimeDelta::days(days.into())
}

/// When who has not answered is reminded.
pub fn remind_at(law: LawPack, sent_at: DateTime<Utc>) -> DateTime<Utc> {
    let hours = law.number(Term::DraftReminderHours, legal_day(sent_at));
    (confirm_by(law, sent_at) - TimeDelta::hours(hours.into())).max(sent_at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Decision 1833/QĐ-BTP: one day.
    #[test]
    fn a_draft_can_be_answered_for_a_day_and_is_reminded_of_once_before() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let friday = at("2026-11-13T16:00:00+07:00");
        let law = LawPack::Vn2014;
        assert_eq!(confirm_by(law, friday), at("2026-11-14T16:00:00+07:00"));
        assert_eq!(remind_at(law, friday), at("2026-11-14T13:00:00+07:00"));
    }
}

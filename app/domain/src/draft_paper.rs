//! The draft of a paper, proof-read by the citizen before anything is entered: the
//! officer sends the draft electronic paper; the citizen checks and confirms it within
//! a day; silence is agreement (Decision 1833/QĐ-BTP).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Holidays, legal_day},
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
    /// All.
    pub const ALL: [Self; 3] = [Self::Received, Self::Corrected, Self::Declined];

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
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.as_str() == word)
    }
}

/// Until when a draft sent at this moment can be answered. The decision says "1 day" and
/// not whose: a full day passes, and the time ends when the office closes on a working day.
/// What would end on a day off ends with the next working day, as every limit does (Civil
/// Code 2015 Art. 148.5). Nobody has less than the day.
pub fn confirm_by(law: LawPack, calendar: &Holidays, sent_at: DateTime<Utc>) -> DateTime<Utc> {
    let days = law.number(Term::ConfirmDraftDays, calendar.local(sent_at).date());
    let full = sent_at + TimeDelta::days(days.into());
    let last = calendar.local(full).date();
    let last = match calendar.is_working(last) {
        true => last,
        false => calendar.next_working(last),
    };
    calendar.due_on(last).at().max(full)
}

/// When who has not answered is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// When half of the time is over.
    pub half: DateTime<Utc>,
    /// Shortly before it ends; none where that is no later than the other.
    pub last: Option<DateTime<Utc>>,
}

impl Reminders {
    /// Those of a draft that was sent then and can be answered until then.
    pub fn of(sent_at: DateTime<Utc>, confirm_by: DateTime<Utc>) -> Self {
        let day = legal_day(sent_at);
        let hours = LawPack::on(day).number(Term::DraftReminderHours, day);
        let half = sent_at + (confirm_by - sent_at) / 2;
        let last = confirm_by - TimeDelta::hours(hours.into());
        Self {
            half,
            last: (last > half).then_some(last),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Zone;

    const LAW: LawPack = LawPack::Vn2014;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn ends(sent: &str) -> DateTime<Utc> {
        confirm_by(LAW, Holidays::embedded(), at(sent))
    }

    /// Decision 1833/QĐ-BTP: one day.
    #[test]
    fn a_draft_can_be_answered_for_a_day_and_until_the_office_closes() {
        assert_eq!(
            ends("2026-11-10T10:15:00+07:00"),
            at("2026-11-11T17:00:00+07:00")
        );
        // Sent late in the evening: the day is whole all the same.
        assert_eq!(
            ends("2026-11-10T18:30:00+07:00"),
            at("2026-11-11T18:30:00+07:00")
        );
    }

    /// Civil Code 2015 Art. 148.5; Resolution 28/2026: 24 November is a day off.
    #[test]
    fn a_day_that_ends_on_a_day_off_ends_with_the_next_working_day() {
        for sent in ["2026-11-13T16:00:00+07:00", "2026-11-14T09:00:00+07:00"] {
            assert_eq!(ends(sent), at("2026-11-16T17:00:00+07:00"), "{sent}");
        }
        assert_eq!(
            ends("2026-11-23T09:00:00+07:00"),
            at("2026-11-25T17:00:00+07:00")
        );
    }

    #[test]
    fn it_is_called_to_mind_half_way_and_three_hours_before_the_end() {
        let sent = at("2026-11-13T16:00:00+07:00");
        let reminders = Reminders::of(sent, at("2026-11-16T17:00:00+07:00"));
        assert_eq!(reminders.half, at("2026-11-15T04:30:00+07:00"));
        assert_eq!(reminders.last, Some(at("2026-11-16T14:00:00+07:00")));
    }

    /// A registry elsewhere may give hours only.
    #[test]
    fn who_has_little_time_is_reminded_once() {
        let sent = at("2026-11-10T08:00:00+07:00");
        let reminders = Reminders::of(sent, sent + TimeDelta::hours(6));
        assert_eq!(reminders.half, sent + TimeDelta::hours(3));
        assert_eq!(reminders.last, None);
    }

    proptest! {
        /// Before, it ended after exactly a day, whatever day that was.
        #[test]
        fn the_time_never_ends_earlier_than_after_a_day_and_always_on_a_working_day(
            seconds in 1_700_000_000i64..1_900_000_000,
            abroad: bool,
        ) {
            let sent = DateTime::from_timestamp(seconds, 0).unwrap();
            let holidays = Holidays::embedded();
            let berlin = Zone::parse("Europe/Berlin").unwrap();
            let week = holidays.week_on(sent.date_naive());
            let calendar = match abroad {
                true => holidays.clone().at(berlin, week),
                false => holidays.clone(),
            };
            let ends = confirm_by(LAW, &calendar, sent);
            prop_assert!(ends >= sent + TimeDelta::days(1));
            prop_assert!(calendar.is_working(calendar.local(ends).date()));
            let Reminders { half, last } = Reminders::of(sent, ends);
            prop_assert!(sent < half && last.is_some_and(|last| half < last && last < ends));
        }
    }
}

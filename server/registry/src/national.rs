//! The days of the whole country take two: an administrator of one office proposes them,
//! and one of another office agrees, because every limit in the country is counted by them
//! (Labour Code 2019 Art. 112: holidays and swapped days are announced, never one office's
//! to decide). The days and hours of one office are its own administrator's.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Calendar, Change},
    text::passage,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        holidays,
        proposals::{self, Proposal},
    },
};

use crate::{
    CalendarError, Officer, Registry, RiskyAct,
    calendar::{enter, may_change, state, still_possible},
    second::{self, SecondError},
};

const ACT: RiskyAct = RiskyAct::Calendar;
/// Stands where an act of one office has its code: it is nobody's own second person.
const COUNTRY: &str = "viet-nam";
/// The changes that are proposed, and the office of who proposes them.
const CHANGES: &str = "changes";
const OFFICE: &str = "office";
/// Days that wait at once, and answers that are shown: more than any year had.
const MOST: i64 = 50;
const ANSWERS: i64 = 3;
/// Longest reason for sending back.
const REASON_MOST: usize = 500;

/// Days of the country that wait for an administrator of another office.
#[derive(Clone)]
pub struct ProposedDays {
    /// Names the proposal.
    pub subject: String,
    /// What is to change.
    pub changes: Vec<Change>,
    /// Who proposed it.
    pub asked_name: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// The notice it rests on.
    pub reason: String,
    /// Who looks at it may agree: an administrator of another office.
    pub may_agree: bool,
    /// Why it was sent back, and by whom.
    pub sent_back: Option<(String, String)>,
}

impl Registry {
    /// What waits, oldest first, and what was sent back lately, for an administrator.
    pub(crate) async fn proposed_days(
        &self,
        conn: &mut Conn,
        officer: &Officer,
    ) -> Result<Vec<ProposedDays>, StoreError> {
        let first = (DateTime::UNIX_EPOCH, "", "");
        let waiting = proposals::waiting(conn, COUNTRY, first, MOST).await?;
        let answered = proposals::sent_back(conn, COUNTRY, ANSWERS).await?;
        let all = waiting.into_iter().chain(answered);
        all.map(|proposal| shown(officer, proposal)).collect()
    }

    /// Whether days wait that this officer may agree to: said where administrators begin.
    pub async fn days_wait_for(&self, officer: &Officer) -> Result<bool, StoreError> {
        if !may_change(officer, None) {
            return Ok(false);
        }
        let first = (DateTime::UNIX_EPOCH, "", "");
        let mut conn = self.db().read().await?;
        let waiting = proposals::waiting(&mut conn, COUNTRY, first, MOST).await?;
        Ok(waiting.iter().any(|one| is_second(officer, one)))
    }

    /// Writes down what is proposed.
    pub(crate) async fn propose_days(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        changes: &[Change],
        reason: &str,
    ) -> Result<(), CalendarError> {
        let Some(first) = changes.first() else {
            return Err(CalendarError::Changed);
        };
        let subject = first.day.to_string();
        let before = proposals::of_subject(tx, ACT.as_str(), &subject).await?;
        if second::open(&before).is_some() {
            return Err(CalendarError::Changed);
        }
        let written = serde_json::to_string(changes).map_err(|_| CalendarError::Changed)?;
        let terms = [(CHANGES, written), (OFFICE, officer.office.clone())];
        let proposal = Proposal {
            act: ACT.as_str().into(),
            subject,
            ordinal: before.last().map_or(1, |last| last.ordinal + 1),
            office: COUNTRY.into(),
            case_code: None,
            stage: None,
            asked_at: self.now(),
            asked_by: officer.id,
            asked_name: officer.name.clone(),
            reason: passage(reason),
            terms: terms.map(|(name, term)| (name.to_owned(), term)).into(),
            settled_at: None,
            settled_name: None,
            agreed: None,
            answer: None,
        };
        Ok(proposals::insert(tx, &proposal).await?)
    }

    /// An administrator of another office agrees: the days change now.
    pub async fn agree_to_days(
        &self,
        officer: &Officer,
        subject: &str,
    ) -> Result<(), CalendarError> {
        if !may_change(officer, None) {
            return Err(CalendarError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let all = proposals::of_subject(&mut tx, ACT.as_str(), subject).await?;
        let waiting = second::open(&all).ok_or(CalendarError::Changed)?;
        if !is_second(officer, waiting) {
            return Err(CalendarError::SameOffice);
        }
        let calendar = state(&holidays::all(&mut tx).await?, i64::MAX);
        let changes = changes_of(waiting)?;
        // It may have waited until its day, or another proposal was quicker.
        if !fits(&changes, &calendar, at) {
            return Err(CalendarError::Changed);
        }
        second::settle(&mut tx, officer, (ACT, subject), (true, None), at).await?;
        let by = format!("{}, {}", waiting.asked_name, officer.name);
        let who = (waiting.asked_by, by);
        let entered = (changes, waiting.reason.clone());
        enter(self, &mut tx, calendar.version, entered, who, at).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(officer = %officer.id, "the calendar of the country was changed by two");
        Ok(self.look_at_calendar().await?)
    }

    /// An administrator of another office sends it back with a reason, or who proposed it
    /// takes it back.
    pub async fn send_days_back(
        &self,
        officer: &Officer,
        subject: &str,
        reason: &str,
    ) -> Result<(), CalendarError> {
        if !may_change(officer, None) {
            return Err(CalendarError::NotAllowed);
        }
        let reason = passage(reason);
        if reason.is_empty() || reason.chars().count() > REASON_MOST {
            return Err(CalendarError::NoAnswer);
        }
        let mut tx = self.db().write().await?;
        let answer = (false, Some(reason.as_str()));
        second::settle(&mut tx, officer, (ACT, subject), answer, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

impl From<SecondError> for CalendarError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::NotAllowed => Self::NotAllowed,
            SecondError::SamePerson => Self::SameOffice,
            SecondError::Changed => Self::Changed,
            SecondError::Store(error) => error.into(),
        }
    }
}

/// Not who proposed it, and nobody of the same office, who may be told what to do.
fn is_second(officer: &Officer, proposal: &Proposal) -> bool {
    second::may_settle(officer, ACT, proposal)
        && may_change(officer, None)
        && proposal.term(OFFICE) != officer.office
}

fn shown(officer: &Officer, proposal: Proposal) -> Result<ProposedDays, StoreError> {
    let waits = proposal.settled_at.is_none();
    Ok(ProposedDays {
        changes: changes_of(&proposal)?,
        may_agree: waits && is_second(officer, &proposal),
        sent_back: proposal.answer.zip(proposal.settled_name),
        subject: proposal.subject,
        asked_name: proposal.asked_name,
        asked_at: proposal.asked_at,
        reason: proposal.reason,
    })
}

fn changes_of(proposal: &Proposal) -> Result<Vec<Change>, StoreError> {
    serde_json::from_str(proposal.term(CHANGES))
        .map_err(|_| StoreError::bad_row("registry_proposals", "terms", &proposal.subject))
}

fn fits(changes: &[Change], calendar: &Calendar, at: DateTime<Utc>) -> bool {
    let days = &calendar.holidays;
    let today: NaiveDate = days.local(at).date();
    let mut all = changes.iter();
    all.all(|change| still_possible(days, change.kind, change.day, today))
}

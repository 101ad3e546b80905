//! Sending the list: once, after every file was opened; a second time only by a supervisor
//! who agrees with what a colleague proposes, with a reason.

use chrono::{DateTime, Datelike, Utc};
use domain::{
    calendar::Holidays,
    case::{ActionKind, CaseStage},
    exchange::Message,
    leg::LegKind,
    mission::{legal_day_at, zone_of},
    supplement::{Deadline, Requested, closes_at, deadline, may_ask_again},
};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        draft_papers::{self, DraftState},
        events::{self, Event},
        returns,
        supplements::{self, NewSupplement},
    },
};

use super::{
    SupplementError,
    proposing::{agree, all_opened, looked_at, why_again},
};
use crate::{ActError, EventKind, Officer, Registry, acting::Acting, reading::Reading};

impl Registry {
    /// Sends the list that was written for the case as it was seen in `version`. From
    /// now on the clock pauses. `seen` is the mark of the lines that were looked at, and
    /// `again` the supervisor's reason where it was asked before: then a colleague has
    /// proposed these very lines.
    pub async fn send_supplement(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        (seen, again): (&str, &str),
    ) -> Result<(), SupplementError> {
        self.may_work(officer, code).await.map_err(refused)?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = asking(officer, code, version)
            .may(cases::lock(&mut tx, code).await?)
            .map_err(refused)?;
        let before = supplements::of_case(&mut tx, code).await?;
        let rounds = i64::try_from(before.len()).unwrap_or(i64::MAX);
        if !may_ask_again(rounds, &officer.roles) {
            return Err(SupplementError::NotAllowed);
        }
        let items = looked_at(&mut tx, code, seen).await?;
        if rounds > 0 {
            agree(&mut tx, officer, (code, &items), at).await?;
        }
        all_opened(&mut tx, officer, &case).await?;
        let again = match rounds {
            0 => None,
            _ => Some(why_again(again)?),
        };
        let round = rounds + 1;
        let deadline = self.answer_by(&case, at)?;
        let new = NewSupplement {
            case: code,
            round,
            officer: (officer.id, &officer.name),
            at,
            answer_by: deadline.day,
            closes_at: closes_at(zone_of(&case.office), deadline.day),
            article: deadline.article,
            again: again.as_deref(),
            items: &items,
        };
        supplements::insert(&mut tx, new).await?;
        supplements::delete_draft(&mut tx, code).await?;
        let due_at = match self.leave_hand_over(&mut tx, &case, at).await? {
            Some(due_at) => Some(due_at),
            None => self.lapse_draft(&mut tx, &case, at).await?,
        };
        let stage = CaseStage::SupplementRequested;
        cases::step(&mut tx, code, case.version, stage, at).await?;
        let event = Event {
            reason: again.clone(),
            ..EventKind::SupplementRequested.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        let reasons: Vec<&str> = items.iter().map(|item| item.reason.as_str()).collect();
        let year = i64::from(legal_day_at(&case.office, at).year());
        returns::count_request(&mut tx, &case.office, year, round, &reasons).await?;
        let requested = Message::SupplementRequested(Requested {
            at,
            round,
            items: items.clone(),
            answer_by: deadline.day,
            article: deadline.article.into(),
            again,
            due_at,
        });
        self.tell(&mut tx, code, &requested).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, round, lines = items.len(), "asked for more");
        self.after_act(officer, code).await?;
        Ok(())
    }
}

impl Registry {
    /// The last day for the answer, by the days of the office as they stand.
    pub(super) fn answer_by(&self, case: &Case, at: DateTime<Utc>) -> Result<Deadline, StoreError> {
        last_day(case, &self.calendar().of(&case.office), at)
    }

    /// Ends a draft that is out: what is asked for now changes what it was made of. Gives
    /// the due moment that follows where it lay with the citizen.
    async fn lapse_draft(
        &self,
        tx: &mut Tx,
        case: &Case,
        at: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        if !case.stage.is_in_draft() {
            return Ok(None);
        }
        let Some(draft) = draft_papers::newest(tx, &case.code).await? else {
            return Err(StoreError::NotFound {
                table: "registry_draft_papers",
            });
        };
        let answered = draft.answered_at.unwrap_or(at);
        let ended = DraftState::Ended;
        let (round, corrections) = (draft.round, &draft.corrections);
        draft_papers::close(tx, &case.code, round, ended, answered, corrections).await?;
        if draft.state != DraftState::Sent {
            return Ok(None);
        }
        let holidays = self.calendar().of(&case.office);
        let due_at = holidays.goes_on(case.due_at, draft.sent_at, at);
        cases::set_due(tx, &case.code, due_at).await?;
        Ok(Some(due_at))
    }
}

/// The last day for the answer to what is asked at this moment. A birth whose family asked
/// for interlinked services is one itself (Decree 63/2024 Art. 8).
pub(crate) fn last_day(
    case: &Case,
    holidays: &Holidays,
    at: DateTime<Utc>,
) -> Result<Deadline, StoreError> {
    let interlinked = !LegKind::asked(&Reading::of(case)?.declared).is_empty();
    Ok(deadline(case.law, holidays, at, interlinked))
}

/// An officer who asks for more, on the case as it was seen.
pub(super) fn asking<'a>(officer: &'a Officer, code: &'a str, version: i64) -> Acting<'a> {
    Acting {
        officer,
        code,
        version,
        kind: ActionKind::RequestSupplement,
    }
}

pub(super) fn refused(error: ActError) -> SupplementError {
    match error {
        ActError::NotFound => SupplementError::NotFound,
        ActError::Stale => SupplementError::Stale,
        ActError::Store(error) => SupplementError::Store(error),
        _ => SupplementError::NotAllowed,
    }
}

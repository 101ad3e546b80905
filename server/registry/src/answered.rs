//! The citizen's answer to a draft, as it arrives from the portal.

use chrono::{DateTime, Utc};
use domain::{
    case::CaseStage,
    draft_paper::{Correction, DraftAnswered, DraftOutcome, DraftSettled},
    exchange::Message,
};
use exchange::HandleError;
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        draft_papers::{self, DraftPaper, DraftState},
        events::{self, Event},
    },
};

use crate::{EventKind, Registry};

impl Registry {
    /// An answer given in time counts even when it arrives after silence was taken for
    /// agreement, as long as nothing is entered. After that it is an open matter of the office.
    pub(crate) async fn draft_answered(
        &self,
        tx: &mut Tx,
        code: &str,
        answered: DraftAnswered,
    ) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let draft = draft_papers::newest(tx, code).await?;
        let Some(draft) = draft.filter(|draft| draft.round == answered.round) else {
            return Err(HandleError::GiveUp("there is no such draft".into()));
        };
        let waiting = match draft.state {
            DraftState::Sent => case.stage == CaseStage::DraftSent,
            DraftState::Silent => {
                case.stage == CaseStage::DraftConfirmed && answered.at <= draft.confirm_by
            }
            DraftState::Confirmed | DraftState::Corrected | DraftState::Ended => false,
        };
        if !waiting {
            // The desk reads what would have been put right: an entry can still be corrected.
            let wrong = answered.corrections.iter();
            let said: Vec<String> = wrong
                .map(|wrong| format!("{} → {}", wrong.shown, wrong.right))
                .collect();
            let late = Event {
                reason: (!said.is_empty()).then(|| said.join("; ")),
                ..EventKind::DraftAnsweredTooLate.by_itself(self.now())
            };
            events::append(tx, code, &late).await?;
            self.keep_late_words(tx, &case, &answered.corrections)
                .await?;
            return Ok(());
        }
        let outcome = if answered.corrections.is_empty() {
            DraftOutcome::Confirmed
        } else {
            DraftOutcome::Corrected
        };
        self.settle(
            tx,
            &case,
            &draft,
            outcome,
            answered.at,
            &answered.corrections,
        )
        .await?;
        Ok(())
    }

    /// The draft is with the citizen no more: the case goes on, and the portal is told.
    pub(crate) async fn settle(
        &self,
        tx: &mut Tx,
        case: &Case,
        draft: &DraftPaper,
        outcome: DraftOutcome,
        at: DateTime<Utc>,
        corrections: &[Correction],
    ) -> Result<(), StoreError> {
        let (stage, state, kind) = match outcome {
            DraftOutcome::Confirmed => (
                CaseStage::DraftConfirmed,
                DraftState::Confirmed,
                EventKind::DraftConfirmed,
            ),
            DraftOutcome::Corrected => (
                CaseStage::DraftCorrected,
                DraftState::Corrected,
                EventKind::DraftCorrected,
            ),
            DraftOutcome::Silent => (
                CaseStage::DraftConfirmed,
                DraftState::Silent,
                EventKind::DraftSilent,
            ),
        };
        draft_papers::close(tx, &case.code, draft.round, state, at, corrections).await?;
        let due_at = if draft.state == DraftState::Sent {
            // The time at the citizen's does not count (law.md 5.5).
            let holidays = self.calendar().of(&case.office);
            holidays.goes_on(case.due_at, draft.sent_at, at)
        } else {
            // The clock runs again already: an answer crossed the silence.
            case.due_at
        };
        cases::set_due(tx, &case.code, due_at).await?;
        cases::step(tx, &case.code, case.version, stage, at).await?;
        events::append(tx, &case.code, &kind.by_itself(at)).await?;
        let settled = Message::DraftSettled(DraftSettled {
            at,
            round: draft.round,
            outcome,
            due_at,
        });
        self.tell(tx, &case.code, &settled).await
    }
}

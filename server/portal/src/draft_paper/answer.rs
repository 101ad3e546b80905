//! Answering a draft: everything is right, or this and that is wrong.

use domain::{
    dossier::Stage,
    draft_paper::{Correction, DraftAnswered},
    exchange::{Message, PORTAL, REGISTRY},
};
use store::{
    StoreError,
    portal::{
        dossiers::{self, DossierRow},
        draft_papers,
    },
};

use super::{DraftPaper, DraftPaperState, newest};
use crate::{
    DossierError, Portal, Visitor,
    dossier::{code_of, stage_of},
};

/// Why a draft was not answered.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Another draft has come meanwhile, or this one was answered otherwise.
    #[error("the draft has changed")]
    Changed,
    /// A correction is not finished, or there is none.
    #[error("a correction is not finished")]
    Unfinished,
    /// The time is over, or the dossier has ended.
    #[error("the draft can no longer be answered")]
    Over,
    /// The dossier cannot be seen, or changed at this very moment.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for AnswerError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// The citizen agrees with the draft. Agreed with twice, the registry is told once;
    /// after the time it counts as agreed with already.
    pub async fn confirm_draft(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
    ) -> Result<(), AnswerError> {
        let (row, draft) = self.draft_of(visitor, code, round).await?;
        match draft.state {
            DraftPaperState::Confirmed | DraftPaperState::Silent => return Ok(()),
            DraftPaperState::Corrected | DraftPaperState::Lapsed => {
                return Err(AnswerError::Changed);
            }
            DraftPaperState::Waiting => {}
        }
        if !draft.waits(self.0.clock.now()) {
            return Ok(());
        }
        // Something was said to be wrong, perhaps in another window.
        if !draft.corrections.is_empty() {
            return Err(AnswerError::Changed);
        }
        self.answer(&row, &draft, Vec::new()).await
    }

    /// The dossier of a draft that was on the screen, and the draft.
    pub(super) async fn draft_of(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
    ) -> Result<(DossierRow, DraftPaper), AnswerError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let draft = newest(&mut conn, &row).await?;
        let draft = draft.ok_or(DossierError::NotFound)?;
        if draft.round != round {
            return Err(AnswerError::Changed);
        }
        if draft.state == DraftPaperState::Waiting && stage_of(&row)? != Stage::InProcess {
            return Err(AnswerError::Over);
        }
        Ok((row, draft))
    }

    /// Tells the registry, in one transaction with the history.
    pub(super) async fn answer(
        &self,
        row: &DossierRow,
        draft: &DraftPaper,
        corrections: Vec<Correction>,
    ) -> Result<(), AnswerError> {
        let at = self.0.clock.now();
        let (state, event) = if corrections.is_empty() {
            (DraftPaperState::Confirmed, "draft_confirmed")
        } else {
            (DraftPaperState::Corrected, "draft_corrected")
        };
        let code = code_of(row)?;
        let mut tx = self.0.db.write().await?;
        let advanced =
            dossiers::advance(&mut tx, row.id, row.version, &row.stage, row.due_at).await?;
        if !advanced
            || !draft_papers::close(&mut tx, row.id, draft.round, state.as_str(), at).await?
        {
            tx.rollback().await?;
            return Err(DossierError::Busy.into());
        }
        self.note_of_draft(&mut tx, row, event, at).await?;
        let message = Message::DraftAnswered(DraftAnswered {
            at,
            round: draft.round,
            corrections,
        });
        let id = self.0.new_id();
        exchange::send(&mut tx, id, PORTAL, REGISTRY, code.as_str(), at, &message).await?;
        tx.commit().await?;
        self.0.wake.notify_one();
        tracing::info!(dossier = %code, event, "a draft was answered");
        Ok(())
    }
}

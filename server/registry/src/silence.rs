//! Drafts that nobody answered in time: silence is agreement (Decision 1833/QĐ-BTP).
//! They are found by their state, so that nothing is lost with a process.

use chrono::TimeDelta;
use domain::{case::CaseStage, draft_paper::DraftOutcome};
use store::{
    StoreError,
    registry::{
        cases,
        draft_papers::{self, DraftState},
    },
};

use crate::Registry;

/// From a portal of its own an answer that was given in time may be on its way for so long.
const UNDER_WAY: TimeDelta = TimeDelta::hours(4);

/// Drafts looked at together.
const BATCH: i64 = 100;

impl Registry {
    /// Takes silence for agreement wherever the lawful time is over. Gives how many
    /// drafts were closed.
    pub async fn close_unanswered_drafts(&self) -> Result<usize, StoreError> {
        let mut closed = 0;
        loop {
            let mut conn = self.db().read().await?;
            let before = match self.0.parts.portal_elsewhere {
                true => self.now() - UNDER_WAY,
                false => self.now(),
            };
            let codes = draft_papers::unanswered(&mut conn, before, BATCH).await?;
            drop(conn);
            for code in &codes {
                closed += usize::from(self.close_unanswered(code).await?);
            }
            if i64::try_from(codes.len()).unwrap_or(BATCH) < BATCH {
                return Ok(closed);
            }
        }
    }

    async fn close_unanswered(&self, code: &str) -> Result<bool, StoreError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let draft = draft_papers::newest(&mut tx, code).await?;
        let (Some(case), Some(draft)) = (case, draft) else {
            return Err(StoreError::NotFound {
                table: "registry_cases",
            });
        };
        // Answered, or closed by another process, a moment ago.
        if draft.state != DraftState::Sent {
            return Ok(false);
        }
        if case.stage == CaseStage::DraftSent {
            self.settle(&mut tx, &case, &draft, DraftOutcome::Silent, at, &[])
                .await?;
            tracing::info!(case = code, "a draft was not answered in time");
        } else {
            // Refused or taken back meanwhile.
            draft_papers::close(&mut tx, code, draft.round, DraftState::Ended, at, &[]).await?;
        }
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        Ok(true)
    }
}

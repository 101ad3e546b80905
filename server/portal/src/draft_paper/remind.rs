//! Reminding who has not answered a draft: when half of the time is over, and shortly
//! before its end. Whoever was not reminded for a while, because the portal stood still,
//! is reminded of the end alone.

use domain::{dossier::Stage, draft_paper::Reminders};
use store::{
    StoreError,
    portal::{
        dossiers,
        draft_papers::{self, Unanswered},
    },
};

use crate::{Portal, mail::MailKind};

/// Drafts looked at together.
const BATCH: i64 = 100;

impl Portal {
    /// Reminds wherever it is time. Gives how many were reminded.
    pub async fn remind_of_drafts(&self) -> Result<usize, StoreError> {
        let mut reminded = 0;
        loop {
            let mut conn = self.0.db.read().await?;
            let now = self.0.clock.now();
            let waiting = draft_papers::to_remind(&mut conn, now, BATCH).await?;
            drop(conn);
            for draft in &waiting {
                reminded += usize::from(self.remind(draft).await?);
            }
            if i64::try_from(waiting.len()).unwrap_or(BATCH) < BATCH {
                return Ok(reminded);
            }
        }
    }

    async fn remind(&self, draft: &Unanswered) -> Result<bool, StoreError> {
        let now = self.0.clock.now();
        let (kind, next) = match Reminders::of(draft.sent_at, draft.confirm_by).last {
            Some(last) if now < last => (MailKind::DraftHalfway, Some(last)),
            _ => (MailKind::DraftReminder, None),
        };
        let mut tx = self.0.db.write().await?;
        // Answered, or reminded by another process, a moment ago.
        if !draft_papers::reminded(&mut tx, draft.dossier, draft.round, now, next).await? {
            return Ok(false);
        }
        let Some(row) = dossiers::by_code(&mut tx, &draft.code).await? else {
            return Err(StoreError::NotFound {
                table: "portal_dossiers",
            });
        };
        let newest = draft_papers::newest(&mut tx, row.id).await?;
        let waits = newest.is_some_and(|newest| newest.round == draft.round)
            && now < draft.confirm_by
            && Stage::parse(&row.stage) == Some(Stage::InProcess);
        if waits {
            self.mail_of_draft(&mut tx, &row, kind, Some(draft.confirm_by))
                .await?;
        }
        tx.commit().await?;
        self.0.mail.notify_one();
        Ok(waits)
    }
}

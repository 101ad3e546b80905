//! Deleting what nobody needs any more.

use std::time::Duration;

use chrono::TimeDelta;
use store::{
    StoreError,
    portal::{feedback as said, mails, pendings},
};

use crate::{Limits, Portal, feedback};

/// How often it is looked for.
const EVERY: Duration = Duration::from_secs(10 * 60);

/// Mail that is out is remembered so long, without address and content, for who asks
/// whether one went out.
const MAIL_KEPT: TimeDelta = TimeDelta::days(30);

impl Portal {
    /// Sweeps until the process ends.
    pub async fn sweep(&self) {
        loop {
            if let Err(error) = self.sweep_once().await {
                tracing::warn!(%error, "sweeping failed; trying again later");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Reminds those whose time to answer is nearly over; deletes expired drafts with their
    /// files, files that never came whole, codes that are over, old counts, sessions that
    /// ended, mail that is out for long, and what was said about pages a year ago.
    pub async fn sweep_once(&self) -> Result<(), StoreError> {
        let reminded = self.remind_supplements().await?;
        let drafts = self.sweep_drafts().await?;
        let uploads = self.sweep_uploads().await?;
        let contents = self.sweep_contents().await?;
        let sessions = self.0.sessions.sweep().await?;
        let counts = self.0.attempts.sweep(Limits::LONGEST).await?;
        let now = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        let codes = pendings::delete_over(&mut tx, now).await?;
        let mails = mails::delete_done(&mut tx, now - MAIL_KEPT).await?;
        let said = said::delete_before(&mut tx, now - feedback::KEPT).await?;
        tx.commit().await?;
        tracing::debug!(
            reminded, drafts, uploads, contents, sessions, counts, codes, mails, said, "swept"
        );
        Ok(())
    }
}

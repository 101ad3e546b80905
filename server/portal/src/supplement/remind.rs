//! Calling an open list to mind before its time ends: once, by mail.

use store::{
    StoreError,
    portal::{dossiers, supplements},
};

use crate::{Portal, mail::MailKind};

/// Looked at together.
const BATCH: i64 = 100;

impl Portal {
    /// Reminds everybody whose time is nearly over. Gives how many lists were looked at.
    pub async fn remind_supplements(&self) -> Result<usize, StoreError> {
        let mut reminded = 0;
        loop {
            let now = self.0.clock.now();
            let open = supplements::reminding(&mut self.0.db.read().await?, now, BATCH).await?;
            if open.is_empty() {
                return Ok(reminded);
            }
            for (dossier, round, code) in open {
                let mut tx = self.0.db.write().await?;
                if !supplements::reminded(&mut tx, dossier, round).await? {
                    continue;
                }
                let row = dossiers::by_code(&mut tx, &code).await?;
                if let Some(row) = row {
                    let kind = MailKind::DossierSupplementReminder;
                    self.tell_of(&mut tx, &row, kind, []).await?;
                }
                tx.commit().await?;
                reminded += 1;
            }
            self.0.mail.notify_one();
        }
    }
}

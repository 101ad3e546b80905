//! Calling an open list to mind before its time ends: once, by mail.

use domain::{account::EmailAddress, dossier::DossierCode};
use i18n::Lang;
use store::{
    StoreError,
    portal::{dossiers, supplements},
};

use crate::{
    Portal,
    mail::{MailKind, NewMail},
};

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
                let to = row
                    .as_ref()
                    .and_then(|row| EmailAddress::parse(row.mail_to.as_deref()?).ok());
                if let (Some(row), Some(to), Ok(code)) = (row, to, DossierCode::parse(&code)) {
                    let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
                    let kind = MailKind::DossierSupplementReminder;
                    let mail = NewMail::about(kind, &to, lang, &code, row.account.is_some());
                    self.post(&mut tx, mail).await?;
                }
                tx.commit().await?;
                reminded += 1;
            }
            self.0.mail.notify_one();
        }
    }
}

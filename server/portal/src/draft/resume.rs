//! Going on in another browser, keeping drafts in an account, giving one up.

use guard::{Attempt, SecretCode, Token};
use store::{
    StoreError, Tx,
    portal::{drafts, files, orphans, uploads},
};
use uuid::Uuid;

use super::Draft;
use crate::{DraftError, Portal, Visitor};

/// Why a code opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum ResumeError {
    /// No draft has this code, or it has expired, or an account keeps it.
    #[error("unknown resume code")]
    Unknown,
    /// The draft cannot be opened.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for ResumeError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// Opens a draft by its code: for this browser too, or for the account that is
    /// signed in. Gives a key for the browser when it had none.
    pub async fn resume(
        &self,
        visitor: &Visitor,
        typed: &str,
    ) -> Result<(Draft, Option<Token>), ResumeError> {
        let counted = [Attempt::by(self.0.limits.resume, visitor.address)];
        self.0
            .attempts
            .check(&counted)
            .await
            .map_err(DraftError::from)?;
        let now = self.0.clock.now();
        let found = match SecretCode::parse(typed) {
            Some(code) => {
                let mut conn = self.0.db.read().await?;
                drafts::by_resume_code(&mut conn, code.hash().as_slice(), now).await?
            }
            None => None,
        };
        let may = |account: Option<Uuid>| account.is_none() || account == visitor.account_id();
        let Some(row) = found.filter(|row| may(row.account)) else {
            self.0.attempts.count(&counted).await?;
            return Err(ResumeError::Unknown);
        };
        let mut reader = visitor.clone();
        let mut key = None;
        let mut tx = self.0.db.write().await?;
        match visitor.account_id() {
            Some(account) => {
                drafts::adopt_one(&mut tx, account, row.id).await?;
            }
            None => {
                let hash = match visitor.key {
                    Some(known) => known,
                    None => key.insert(Token::random(&*self.0.randomness)).hash(),
                };
                drafts::add_key(&mut tx, row.id, hash.as_slice()).await?;
                reader.key = Some(hash);
            }
        }
        tx.commit().await?;
        let mut conn = self.0.db.read().await?;
        Ok((self.open(&mut conn, &reader, row.id).await?, key))
    }

    /// Gives the drafts of the browser's key to the account that just came in.
    pub(crate) async fn keep_drafts(
        &self,
        tx: &mut Tx,
        visitor: &Visitor,
        account: Uuid,
    ) -> Result<(), StoreError> {
        if let Some(key) = &visitor.key {
            drafts::adopt(tx, account, key.as_slice(), self.0.clock.now()).await?;
        }
        Ok(())
    }

    /// Gives a draft up: its answers and files are gone at once.
    pub async fn delete_draft(&self, visitor: &Visitor, id: Uuid) -> Result<(), DraftError> {
        let mut conn = self.0.db.read().await?;
        let row = self.open_row(&mut conn, visitor, id).await?;
        drop(conn);
        let mut tx = self.0.db.write().await?;
        self.forget_draft(&mut tx, row.id).await?;
        tx.commit().await?;
        tracing::info!(draft = %id, "draft given up");
        Ok(())
    }

    pub(super) async fn forget_draft(&self, tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
        let now = self.0.clock.now();
        for sha256 in files::delete_all(tx, id).await? {
            orphans::note(tx, &sha256, now).await?;
        }
        uploads::delete_all(tx, id).await?;
        drafts::delete(tx, id).await?;
        Ok(())
    }
}

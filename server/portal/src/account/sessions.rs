//! The account page: another password, and where somebody is signed in.

use guard::{
    Attempt, AttemptError, Limited, Session,
    passwords::{Busy, Password, PasswordHash, Weakness, weakness},
};
use store::{StoreError, portal::accounts};
use uuid::Uuid;

use crate::{
    Portal, Visitor,
    mail::{MailKind, NewMail},
};

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Not signed in (any more).
    #[error("not signed in")]
    SignedOut,
    /// The present password is another one.
    #[error("the present password is another one")]
    Wrong,
    /// The new password would not stand.
    #[error("a weak password")]
    Weak(Weakness),
    /// Tried too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// Too many at once: again in a moment.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for ChangeError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl Portal {
    /// Changes the password and ends every other session.
    pub async fn change_password(
        &self,
        visitor: &Visitor,
        present: &str,
        new: &str,
    ) -> Result<(), ChangeError> {
        let account = visitor.account.as_ref().ok_or(ChangeError::SignedOut)?;
        let new = Password::typed(new);
        if let Some(weak) = weakness(&new, &[account.email.as_str()]) {
            return Err(ChangeError::Weak(weak));
        }
        let counted = [Attempt::on(
            self.0.limits.sign_in_by_account,
            &account.email.key(),
        )];
        self.0.attempts.check(&counted).await?;
        let row = {
            let mut conn = self.0.db.read().await?;
            accounts::by_id(&mut conn, account.id)
                .await?
                .ok_or(ChangeError::SignedOut)?
        };
        let stored = PasswordHash::parse(row.password)
            .map_err(|_| StoreError::bad_row("portal_accounts", "password", row.id))?;
        if !self
            .0
            .passwords
            .verify(&Password::typed(present), Some(&stored))
            .await?
        {
            self.0.attempts.count(&counted).await?;
            return Err(ChangeError::Wrong);
        }
        let hash = self.0.passwords.hash(&new).await?;
        let mut tx = self.0.db.write().await?;
        accounts::set_password(&mut tx, account.id, hash.as_str()).await?;
        self.0
            .sessions
            .end_others(&mut tx, account.id, Some(account.session))
            .await?;
        self.post(
            &mut tx,
            NewMail::plain(MailKind::PasswordChanged, &account.email, visitor.lang),
        )
        .await?;
        tx.commit().await?;
        self.0.mail.notify_one();
        tracing::info!(account = %account.id, "password changed");
        Ok(())
    }

    /// Where the account is signed in, newest first; none when it is not.
    pub async fn sessions(&self, visitor: &Visitor) -> Result<Vec<Session>, StoreError> {
        match &visitor.account {
            Some(account) => self.0.sessions.list(account.id).await,
            None => Ok(Vec::new()),
        }
    }

    /// Ends one session of the account; false when it has none with this id.
    pub async fn end_session(&self, visitor: &Visitor, session: Uuid) -> Result<bool, StoreError> {
        match &visitor.account {
            Some(account) => self.0.sessions.end(account.id, session).await,
            None => Ok(false),
        }
    }

    /// Ends every session of the account but this one. Gives how many.
    pub async fn end_other_sessions(&self, visitor: &Visitor) -> Result<u64, StoreError> {
        let Some(account) = &visitor.account else {
            return Ok(0);
        };
        let mut tx = self.0.db.write().await?;
        let ended = self
            .0
            .sessions
            .end_others(&mut tx, account.id, Some(account.session))
            .await?;
        tx.commit().await?;
        Ok(ended)
    }
}

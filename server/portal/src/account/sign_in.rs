//! Coming in with address and password, and leaving.

use domain::account::EmailAddress;
use guard::{
    Attempt, AttemptError, Limited, Token,
    passwords::{Busy, Password, PasswordHash},
};
use store::{StoreError, portal::accounts};

use crate::{Portal, SignedIn, Visitor};

/// Somebody came in.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The session cookie: always a new one.
    pub session: Token,
    /// The account.
    pub account: SignedIn,
}

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such account, or another password: one answer for both.
    #[error("address and password do not match")]
    NoMatch,
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

impl From<AttemptError> for SignInError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl Portal {
    /// Signs in, and keeps the drafts of this browser in the account.
    pub async fn sign_in(
        &self,
        visitor: &Visitor,
        email: &str,
        password: &str,
        agent: &str,
    ) -> Result<Entered, SignInError> {
        // Counted before the password is looked at: many at once do not slip through
        // together. What cannot be an address is counted too.
        let typed = EmailAddress::parse(email).ok();
        let whom = typed
            .as_ref()
            .map_or_else(|| email.chars().take(254).collect(), EmailAddress::key);
        let limits = &self.0.limits;
        let counted = [
            Attempt::on(limits.sign_in_by_account, &whom),
            Attempt::by(limits.sign_in_by_address, visitor.address),
        ];
        self.0.attempts.take(&counted).await?;
        let row = {
            let mut conn = self.0.db.read().await?;
            accounts::by_email(&mut conn, &whom).await?
        };
        let stored = match &row {
            Some(row) => Some(
                PasswordHash::parse(row.password.clone())
                    .map_err(|_| StoreError::bad_row("portal_accounts", "password", row.id))?,
            ),
            None => None,
        };
        let matches = match self
            .0
            .passwords
            .verify(&Password::typed(password), stored.as_ref())
            .await
        {
            Ok(matches) => matches,
            Err(busy) => {
                // Nobody's password was tried: it does not count.
                self.forgive(&counted).await?;
                return Err(busy.into());
            }
        };
        let (Some(row), Some(email), true) = (row, typed, matches) else {
            return Err(SignInError::NoMatch);
        };
        let mut tx = self.0.db.write().await?;
        self.0.attempts.give_back(&mut tx, &counted).await?;
        if let Some(old) = &visitor.account {
            self.0.sessions.end_in(&mut tx, old.id, old.session).await?;
        }
        let entered = self.enter(&mut tx, visitor, row.id, email, agent).await?;
        tx.commit().await?;
        Ok(entered)
    }

    /// Ends the session of this browser.
    pub async fn sign_out(&self, visitor: &Visitor) -> Result<(), StoreError> {
        if let Some(account) = &visitor.account {
            self.0.sessions.end(account.id, account.session).await?;
        }
        Ok(())
    }

    async fn forgive(&self, counted: &[Attempt]) -> Result<(), StoreError> {
        let mut tx = self.0.db.write().await?;
        self.0.attempts.give_back(&mut tx, counted).await?;
        tx.commit().await
    }
}

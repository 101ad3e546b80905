//! A forgotten password.

use domain::account::EmailAddress;
use guard::{
    MailedCode, Token,
    passwords::{Busy, Password, Weakness, weakness},
};
use store::{
    StoreError,
    portal::{accounts, pendings},
};

use super::{
    BeginError, Begun, Entered, Flaws,
    pending::{Purpose, TRIES},
};
use crate::{
    Portal, Visitor,
    mail::{MailKind, NewMail},
};

/// Why a password was not set anew.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    /// Wrong, too late, or tried too often: one answer for all.
    #[error("the code does not fit")]
    Code,
    /// The new password would not stand; no try was counted.
    #[error("a weak password")]
    Weak(Weakness),
    /// Too many at once: again in a moment.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Portal {
    /// Mails a code to set another password with. An address without an account gets a
    /// mail that says so; the answer here is the same.
    pub async fn recover(&self, visitor: &Visitor, email: &str) -> Result<Begun, BeginError> {
        let email = EmailAddress::parse(email).map_err(|_| BeginError::Typed(Flaws::EMAIL))?;
        self.count_code(visitor, &email).await?;
        let known = {
            let mut conn = self.0.db.read().await?;
            accounts::by_email(&mut conn, &email.key()).await?.is_some()
        };
        let mail = if known {
            (MailKind::RecoverCode, true)
        } else {
            (MailKind::RecoverUnknown, false)
        };
        Ok(self
            .begin(visitor, Purpose::Recover, &email, None, mail)
            .await?)
    }

    /// Sets another password, ends every session of the account, and signs in.
    pub async fn finish_recovery(
        &self,
        visitor: &Visitor,
        ticket: Option<&str>,
        code: &str,
        password: &str,
        agent: &str,
    ) -> Result<Entered, RecoverError> {
        let ticket = ticket.and_then(Token::parse).ok_or(RecoverError::Code)?;
        let code = MailedCode::parse(code).ok_or(RecoverError::Code)?;
        let pending = {
            let mut conn = self.0.db.read().await?;
            pendings::of(
                &mut conn,
                ticket.hash().as_slice(),
                Purpose::Recover.as_str(),
                self.0.clock.now(),
            )
            .await?
        };
        let pending = pending
            .filter(|pending| pending.tries < TRIES)
            .ok_or(RecoverError::Code)?;
        let password = Password::typed(password);
        if let Some(weak) = weakness(&password, &[&pending.email]) {
            return Err(RecoverError::Weak(weak));
        }
        // Hashed before the code is looked at: right or wrong takes the same time.
        let hash = self.0.passwords.hash(&password).await?;
        let mut tx = self.0.db.write().await?;
        let Some(row) = self
            .try_code(&mut tx, Purpose::Recover, &ticket, &code)
            .await?
        else {
            tx.commit().await?;
            return Err(RecoverError::Code);
        };
        let Some(account) = accounts::by_email(&mut tx, &row.email).await? else {
            tx.commit().await?;
            return Err(RecoverError::Code);
        };
        let email = EmailAddress::parse(&account.email)
            .map_err(|_| StoreError::bad_row("portal_accounts", "email", account.id))?;
        pendings::delete(&mut tx, ticket.hash().as_slice()).await?;
        accounts::set_password(&mut tx, account.id, hash.as_str()).await?;
        self.0
            .sessions
            .end_others(&mut tx, account.id, None)
            .await?;
        self.post(
            &mut tx,
            NewMail::plain(MailKind::PasswordChanged, &email, visitor.lang),
        )
        .await?;
        let entered = self
            .enter(&mut tx, visitor, account.id, email, agent)
            .await?;
        tx.commit().await?;
        self.0.mail.notify_one();
        tracing::info!(account = %account.id, "password set anew");
        Ok(entered)
    }
}

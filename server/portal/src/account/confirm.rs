//! Confirming a new account with the mailed code.

use domain::account::EmailAddress;
use guard::{MailedCode, Token};
use store::{
    StoreError,
    portal::{
        accounts::{self, AccountRow},
        pendings,
    },
};

use super::{Entered, pending::Purpose};
use crate::{Portal, SignedIn, Visitor};

/// Why an account was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// Wrong, too late, or tried too often: one answer for all.
    #[error("the code does not fit")]
    Code,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Portal {
    /// Makes the account, signs in, and keeps the drafts of this browser in it.
    pub async fn confirm(
        &self,
        visitor: &Visitor,
        ticket: Option<&str>,
        code: &str,
        agent: &str,
    ) -> Result<Entered, ConfirmError> {
        let ticket = ticket.and_then(Token::parse).ok_or(ConfirmError::Code)?;
        let code = MailedCode::parse(code).ok_or(ConfirmError::Code)?;
        let mut tx = self.0.db.write().await?;
        let fits = self
            .try_code(&mut tx, Purpose::Register, &ticket, &code)
            .await?;
        let Some((row, password)) =
            fits.and_then(|row| row.password.clone().map(|password| (row, password)))
        else {
            tx.commit().await?;
            return Err(ConfirmError::Code);
        };
        let email = EmailAddress::parse(&row.email)
            .map_err(|_| StoreError::bad_row("portal_pendings", "email", "of a ticket"))?;
        let account = AccountRow {
            id: self.0.new_id(),
            email: row.email,
            password,
            lang: row.lang,
            created_at: self.0.clock.now(),
        };
        tx.mark().await?;
        match accounts::insert(&mut tx, &account).await {
            Ok(()) => tx.keep_mark().await?,
            // Somebody registered the same address meanwhile and was faster.
            Err(error) if error.violates(accounts::EMAIL) => {
                tx.undo_to_mark().await?;
                tx.commit().await?;
                return Err(ConfirmError::Code);
            }
            Err(error) => return Err(error.into()),
        }
        pendings::delete(&mut tx, ticket.hash().as_slice()).await?;
        let entered = self
            .enter(&mut tx, visitor, account.id, email, agent)
            .await?;
        tx.commit().await?;
        tracing::info!(account = %account.id, "account made");
        Ok(entered)
    }

    /// Opens a session in the transaction that lets somebody in.
    pub(super) async fn enter(
        &self,
        tx: &mut store::Tx,
        visitor: &Visitor,
        account: uuid::Uuid,
        email: EmailAddress,
        agent: &str,
    ) -> Result<Entered, StoreError> {
        let opened = self.0.sessions.open(tx, account, agent).await?;
        self.keep_drafts(tx, visitor, account).await?;
        Ok(Entered {
            session: opened.token,
            account: SignedIn {
                id: account,
                session: opened.session.id,
                left: self.0.sessions.left(&opened.session),
                email,
            },
        })
    }
}

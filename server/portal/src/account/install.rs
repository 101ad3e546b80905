//! Accounts made by a command, for seeds: the address is taken as confirmed.

use domain::account::EmailAddress;
use guard::passwords::Password;
use i18n::Lang;
use store::portal::accounts::{self, AccountRow};

use super::{BeginError, Flaws};
use crate::Portal;

impl Portal {
    /// Makes an account, or leaves the one that has this address.
    pub async fn install_account(
        &self,
        email: &str,
        password: &str,
        lang: Lang,
    ) -> Result<(), BeginError> {
        let email = EmailAddress::parse(email).map_err(|_| BeginError::Typed(Flaws::EMAIL))?;
        let password = self.0.passwords.hash(&Password::typed(password)).await?;
        let account = AccountRow {
            id: self.0.new_id(),
            email: email.key(),
            password: password.as_str().to_owned(),
            lang: lang.as_str().into(),
            created_at: self.0.clock.now(),
        };
        let mut tx = self.0.db.write().await?;
        match accounts::insert(&mut tx, &account).await {
            Ok(()) => Ok(tx.commit().await?),
            Err(error) if error.violates(accounts::EMAIL) => Ok(tx.rollback().await?),
            Err(error) => Err(error.into()),
        }
    }
}

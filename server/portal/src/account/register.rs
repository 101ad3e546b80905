//! Registering with an address of mail and a password.

use domain::account::EmailAddress;
use guard::passwords::{Password, weakness};
use store::portal::accounts;

use super::{BeginError, Begun, Flaws, pending::Purpose};
use crate::{Portal, Visitor, mail::MailKind};

impl Portal {
    /// Begins an account and mails a code of six digits. An address that has an account
    /// gets a mail that says so; the answer here is the same.
    pub async fn register(
        &self,
        visitor: &Visitor,
        email: &str,
        password: &str,
    ) -> Result<Begun, BeginError> {
        let parsed = EmailAddress::parse(email);
        let password = Password::typed(password);
        let weak = weakness(&password, &[email]);
        let (Ok(email), None) = (&parsed, weak) else {
            return Err(BeginError::Typed(Flaws {
                email: parsed.is_err(),
                password: weak,
            }));
        };
        self.count_code(visitor, email).await?;
        // Hashed before anybody looks whether there is an account.
        let hash = self.0.passwords.hash(&password).await?;
        let known = {
            let mut conn = self.0.db.read().await?;
            accounts::by_email(&mut conn, &email.key()).await?.is_some()
        };
        let mail = if known {
            (MailKind::RegisterKnown, false)
        } else {
            (MailKind::RegisterCode, true)
        };
        Ok(self
            .begin(
                visitor,
                Purpose::Register,
                email,
                Some(hash.as_str().to_owned()),
                mail,
            )
            .await?)
    }
}

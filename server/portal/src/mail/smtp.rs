//! Mail by SMTP.

use std::time::Duration;

use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor, message::Mailbox,
    transport::smtp::authentication::Credentials,
};

use super::{Letter, MailError, Mailer};

/// A server that does not answer in this time is down.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends by a mail server; connections are kept and shared.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// `url` is `smtps://user@host` or `smtp://host:25?tls=required`; `from` is
    /// `Name <address>`.
    pub fn new(url: &str, password: Option<&str>, from: &str) -> Result<Self, MailError> {
        let wrong = |what: &str| MailError::Settings(what.to_owned());
        // What cannot be read is not told: it may hold a password.
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| wrong("the server is not of the form smtps://user@host:port"))?
            .timeout(Some(PATIENCE));
        if let (Some(password), Some(user)) = (password, user_of(url)) {
            builder = builder.credentials(Credentials::new(user.to_owned(), password.to_owned()));
        }
        Ok(Self {
            transport: builder.build(),
            from: from
                .parse()
                .map_err(|_| wrong("the sender is not of the form Name <address>"))?,
        })
    }
}

fn user_of(url: &str) -> Option<&str> {
    url.split_once("://")?
        .1
        .rsplit_once('@')
        .map(|(user, _)| user)
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        match self.transport.send(letter.message(&self.from)?).await {
            Ok(_) => Ok(()),
            // What the server says may quote the address: only its code is kept.
            Err(error) if error.is_permanent() => Err(MailError::Never(reason(&error))),
            Err(error) => Err(MailError::Later(reason(&error))),
        }
    }
}

fn reason(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".into(),
        None => "the mail server cannot be reached".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_settings_are_told_without_the_password() {
        let said = SmtpMailer::new("gopher://lan:geheim@host", None, "A <a@b.vn>")
            .err()
            .map(|error| error.to_string());
        assert!(said.is_some_and(|said| !said.contains("geheim")));
    }

    #[tokio::test]
    async fn a_mail_server_that_is_down_is_tried_again() {
        let Ok(mailer) = SmtpMailer::new("smtp://127.0.0.1:1", None, "A <a@b.vn>") else {
            unreachable!("the settings are right")
        };
        let letter = Letter {
            id: uuid::Uuid::nil(),
            to: "lan@example.vn".into(),
            subject: "x".into(),
            text: "x".into(),
            at: chrono::DateTime::UNIX_EPOCH,
        };
        assert!(matches!(
            mailer.send(&letter).await,
            Err(MailError::Later(_))
        ));
    }
}

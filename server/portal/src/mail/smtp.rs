//! Mail by SMTP.

use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    transport::smtp::authentication::Credentials,
};

use super::{Letter, MailError, Mailer};

/// Sends by a mail server; connections are kept and shared.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// `url` is `smtps://user@host` or `smtp://host:25?tls=required`; `from` is
    /// `Name <address>`.
    pub fn new(url: &str, password: Option<&str>, from: &str) -> Result<Self, MailError> {
        let wrong = |e: &dyn std::fmt::Display| MailError::Settings(e.to_string());
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|e| wrong(&e))?;
        if let (Some(password), Some(user)) = (password, user_of(url)) {
            builder = builder.credentials(Credentials::new(user.to_owned(), password.to_owned()));
        }
        Ok(Self {
            transport: builder.build(),
            from: from.parse().map_err(|e| wrong(&e))?,
        })
    }
}

fn user_of(url: &str) -> Option<&str> {
    url.split_once("://")?
        .1
        .split_once('@')
        .map(|(user, _)| user)
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let to: Mailbox = letter
            .to
            .parse()
            .map_err(|_| MailError::Never("the address cannot be read".into()))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .body(letter.text.clone())
            .map_err(|e| MailError::Never(e.to_string()))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            // What the server says may quote the address: only its code is kept.
            Err(e) if e.is_permanent() => {
                Err(MailError::Never(format!("refused with {:?}", e.status())))
            }
            Err(e) if e.is_transient() => {
                Err(MailError::Later(format!("put off with {:?}", e.status())))
            }
            Err(_) => Err(MailError::Later("the mail server cannot be reached".into())),
        }
    }
}

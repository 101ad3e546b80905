//! Mail to citizens: written with the change it tells of, sent by a worker, tried again.

mod folder;
mod kind;
mod smtp;
mod worker;

use async_trait::async_trait;

pub use folder::{FolderMailer, Mailed, mailbox};
pub(crate) use kind::{MailKind, NewMail};
pub use smtp::SmtpMailer;

/// A mail ready to be sent.
pub struct Letter {
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// Why a mail did not leave. The words hold no address.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It may leave later.
    #[error("the mail did not leave: {0}")]
    Later(String),
    /// It never will: the address is refused.
    #[error("the mail cannot be sent: {0}")]
    Never(String),
    /// The settings are wrong.
    #[error("the mail settings are wrong: {0}")]
    Settings(String),
}

/// The way out: a folder, or a mail server.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one mail.
    async fn send(&self, letter: &Letter) -> Result<(), MailError>;
}

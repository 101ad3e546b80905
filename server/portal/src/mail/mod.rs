//! Mail to citizens: written with the change it tells of, sent by a worker, tried again.

mod folder;
mod html;
mod kind;
mod letter;
mod queue;
mod smtp;
mod worker;

use async_trait::async_trait;

pub use folder::{FolderMailer, Mailed, mailbox};
pub(crate) use folder::{name_of, put};
pub(crate) use kind::MailKind;
pub use letter::Letter;
pub(crate) use letter::Words;
pub(crate) use queue::{NewMail, Reached};
pub use smtp::{SmtpMailer, SmtpSettings};

/// Why a mail or an SMS did not leave. The words hold no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It may leave later.
    #[error("it did not leave: {0}")]
    Later(String),
    /// It never will: the address or number is refused.
    #[error("it cannot be sent: {0}")]
    Never(String),
    /// The settings are wrong.
    #[error("the settings of mail or SMS are wrong: {0}")]
    Settings(String),
}

/// The way out: a folder, or a mail server.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one mail. When this returns `Ok`, it is out.
    async fn send(&self, letter: &Letter) -> Result<(), MailError>;
}

//! Short messages to telephones: what is to be done, the code of the dossier, and where.
//! Written with the change they tell of, sent by a worker, tried again, as mail is.

mod folder;
mod http;
mod parts;
mod text;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::MailError;

pub use folder::FolderGateway;
pub use http::HttpGateway;
pub use parts::parts;
pub(crate) use text::of;

/// A message ready to be sent.
#[derive(Clone)]
pub struct Sms {
    /// Its id, the same at every try: a gateway that saw it before can tell.
    pub id: Uuid,
    /// The telephone, with `+` and the code of its country.
    pub to: String,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// The way out: a folder, or somebody who sends SMS.
#[async_trait]
pub trait SmsGateway: Send + Sync {
    /// Sends one message. When this returns `Ok`, it is on its way.
    async fn send(&self, sms: &Sms) -> Result<(), MailError>;
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sms({})", self.id)
    }
}

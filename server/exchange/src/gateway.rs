//! The border that a message crosses, and what may come of it.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::exchange::{Envelope, UnreadableMessage};
use store::{StoreError, Tx};

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It has arrived.
    Done,
    /// It may arrive later. Says why, without personal data.
    Retry(String),
    /// The receiver cannot be reached until then: no fault of the message, which is not
    /// counted as tried. Says why, without personal data.
    Later(DateTime<Utc>, String),
    /// It never will; somebody has to look. Says why, without personal data.
    GiveUp(String),
}

/// The way to one receiver. Built in, or a registry somewhere else.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// Hands over messages, no two of one source about the same dossier. Gives one
    /// outcome for each, in order. A message may be handed over more than once.
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery>;

    /// Nothing is handed over before this moment: the receiver is down or asked for
    /// time. Its messages are not even looked for.
    fn closed_until(&self) -> Option<DateTime<Utc>> {
        None
    }
}

/// Why a message was not handled. The words are kept and logged: no personal data.
#[derive(Debug, thiserror::Error)]
pub enum HandleError {
    /// Try again later.
    #[error("{0}")]
    Retry(String),
    /// The message before it is missing: try again later.
    #[error("the message before it is missing")]
    Early,
    /// It cannot be handled, ever.
    #[error("{0}")]
    GiveUp(String),
}

impl From<StoreError> for HandleError {
    fn from(error: StoreError) -> Self {
        Self::Retry(error.to_string())
    }
}

/// A kind that this program does not know waits for the newer one that does: the other side
/// may have been brought up to date first.
impl From<UnreadableMessage> for HandleError {
    fn from(error: UnreadableMessage) -> Self {
        match error.unknown {
            true => Self::Retry(error.to_string()),
            false => Self::GiveUp(error.to_string()),
        }
    }
}

/// The inbox of one side: what it does with a message, in the transaction it is given.
/// What it does there happens once for each message, whatever is sent twice; what it
/// does elsewhere may happen again.
#[async_trait]
pub trait Handler: Send + Sync {
    /// Name of the consumer, the same for ever: repeats are known by it.
    fn name(&self) -> &'static str;

    /// Handles one message. Other messages share the transaction: after an error
    /// nothing of it remains.
    async fn handle(&self, tx: &mut Tx, message: &Envelope) -> Result<(), HandleError>;
}

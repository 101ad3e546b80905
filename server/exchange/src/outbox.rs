//! Writing a message, in the transaction that makes it true.

use chrono::{DateTime, Utc};
use domain::exchange::Message;
use store::{StoreError, Tx};
use uuid::Uuid;

/// Puts a message into the outbox. It leaves when the transaction is committed, never
/// before and never without it.
pub async fn send(
    tx: &mut Tx,
    id: Uuid,
    source: &str,
    to: &str,
    subject: &str,
    at: DateTime<Utc>,
    message: &Message,
) -> Result<(), StoreError> {
    let sequence = store::exchange::next_sequence(tx, source, subject).await?;
    store::exchange::insert(tx, &message.seal(id, source, to, subject, sequence, at)).await
}

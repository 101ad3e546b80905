//! What each consumer has handled already.

use chrono::{DateTime, Utc};
use domain::exchange::Envelope;
use sqlx::{query, query_scalar};
use uuid::Uuid;

use crate::{StoreError, Tx, on, rows};

/// What a consumer is to do with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Handle it, in this transaction.
    New,
    /// It was handled before.
    Repeat,
    /// The one before it, from the same source about the same subject, is missing.
    Early,
}

/// Notes that `consumer` handles a message, unless it must not do so now.
pub async fn receive(
    tx: &mut Tx,
    consumer: &str,
    message: &Envelope,
    at: DateTime<Utc>,
) -> Result<Receipt, StoreError> {
    const NOTE: &str = "INSERT INTO exchange_inbox (consumer, id, source, subject, sequence, at)
        SELECT $1, $2, $3, $4, $5, $6
        WHERE $5 = 1 OR EXISTS (SELECT 1 FROM exchange_inbox
            WHERE consumer = $1 AND source = $3 AND subject = $4 AND sequence = $5 - 1)
        ON CONFLICT (consumer, id) DO NOTHING";
    const KNOWN: &str = "SELECT id FROM exchange_inbox WHERE consumer = $1 AND id = $2";
    let noted = rows!(
        tx,
        query(NOTE)
            .bind(consumer)
            .bind(message.id)
            .bind(&message.source)
            .bind(&message.subject)
            .bind(message.sequence)
            .bind(at)
    )?;
    if noted == 1 {
        return Ok(Receipt::New);
    }
    let known: Option<Uuid> = on!(tx, |c| query_scalar(KNOWN)
        .bind(consumer)
        .bind(message.id)
        .fetch_optional(c))?;
    Ok(if known.is_some() {
        Receipt::Repeat
    } else {
        Receipt::Early
    })
}

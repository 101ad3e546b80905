//! Rows of the outbox and the inbox.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use domain::exchange::Envelope;
use sqlx::{query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    Conn, StoreError, Tx,
    dialect::{Speaks, Spelled},
    on, rows,
};

/// A message as it stands in the outbox.
#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    source: String,
    target: String,
    subject: String,
    sequence: i64,
    at: DateTime<Utc>,
    data: Json<serde_json::Value>,
    tries: i64,
}

/// A claimed message and how often it was tried before.
pub struct Claimed {
    /// The message.
    pub envelope: Envelope,
    /// Tries before this one.
    pub tries: i64,
}

/// A message that will not be tried again by itself.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DeadLetter {
    /// Message id.
    pub id: Uuid,
    /// Kind of message.
    pub kind: String,
    /// Who sent it.
    pub source: String,
    /// Dossier code.
    pub subject: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Tries so far.
    pub tries: i64,
    /// What the last failure said.
    pub failure: Option<String>,
}

impl From<Row> for Claimed {
    fn from(row: Row) -> Self {
        let Row {
            id,
            kind,
            source,
            target,
            subject,
            sequence,
            at,
            data,
            tries,
        } = row;
        Self {
            envelope: Envelope {
                id,
                kind,
                source,
                to: target,
                subject,
                sequence,
                at,
                data: data.0,
            },
            tries,
        }
    }
}

/// The number of the next message of a source about a subject.
pub async fn next_sequence(tx: &mut Tx, source: &str, subject: &str) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COALESCE(MAX(sequence), 0) + 1 FROM exchange_outbox WHERE source = $1 AND subject = $2";
    on!(tx, |c| query_scalar(SQL)
        .bind(source)
        .bind(subject)
        .fetch_one(c))
}

/// Puts a message into the outbox.
pub async fn insert(tx: &mut Tx, message: &Envelope) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO exchange_outbox
        (id, kind, source, target, subject, sequence, at, data, state, tries, next_try_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(message.id)
            .bind(&message.kind)
            .bind(&message.source)
            .bind(&message.to)
            .bind(&message.subject)
            .bind(message.sequence)
            .bind(message.at)
            .bind(Json(&message.data))
    )?;
    Ok(())
}

/// Whether a message waits for its try.
pub async fn waits(conn: &mut Conn, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM exchange_outbox WHERE state = 'waiting' AND next_try_at <= $1
        AND (leased_until IS NULL OR leased_until <= $1) LIMIT 1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL).bind(now).fetch_optional(c))?;
    Ok(found.is_some())
}

/// Claims up to `most` messages until `until`: of each subject only the first that is
/// not delivered, so that a later one never overtakes.
pub async fn claim(
    tx: &mut Tx,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Claimed>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "UPDATE exchange_outbox SET leased_until = $2 WHERE id IN (
        SELECT id FROM exchange_outbox o
        WHERE state = 'waiting' AND next_try_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
          AND NOT EXISTS (SELECT 1 FROM exchange_outbox e WHERE e.source = o.source AND e.subject = o.subject
                          AND e.sequence < o.sequence AND e.state <> 'delivered')
        ORDER BY next_try_at, id LIMIT $3 {skip_locked}
        ) RETURNING id, kind, source, target, subject, sequence, at, data, tries",
        )
    });
    let rows: Vec<Row> = on!(tx, |c| query_as(c.spell(&SQL))
        .bind(now)
        .bind(until)
        .bind(most)
        .fetch_all(c))?;
    let mut claimed: Vec<Claimed> = rows.into_iter().map(Claimed::from).collect();
    claimed.sort_by_key(|claimed| (claimed.envelope.at, claimed.envelope.id));
    Ok(claimed)
}

/// Records that the messages have arrived.
pub async fn delivered(tx: &mut Tx, ids: &[Uuid]) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE exchange_outbox SET state = 'delivered', leased_until = NULL, failure = NULL WHERE id = $1";
    for id in ids {
        rows!(tx, query(SQL).bind(id))?;
    }
    Ok(())
}

/// Records a failure: another try at `next`, or none.
pub async fn failed(
    tx: &mut Tx,
    id: Uuid,
    failure: &str,
    next: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    const AGAIN: &str =
        "UPDATE exchange_outbox SET tries = tries + 1, leased_until = NULL, failure = $2,
        next_try_at = $3 WHERE id = $1 AND state = 'waiting'";
    const DEAD: &str =
        "UPDATE exchange_outbox SET tries = tries + 1, leased_until = NULL, failure = $2,
        state = 'dead' WHERE id = $1 AND state = 'waiting'";
    match next {
        Some(next) => rows!(tx, query(AGAIN).bind(id).bind(failure).bind(next))?,
        None => rows!(tx, query(DEAD).bind(id).bind(failure))?,
    };
    Ok(())
}

/// Messages that could not be delivered, oldest first.
pub async fn dead(conn: &mut Conn, most: i64) -> Result<Vec<DeadLetter>, StoreError> {
    const SQL: &str = "SELECT id, kind, source, subject, at, tries, failure FROM exchange_outbox
        WHERE state = 'dead' ORDER BY at, id LIMIT $1";
    on!(conn, |c| query_as(SQL).bind(most).fetch_all(c))
}

/// Tries a dead letter again from now on. False when there is none with this id.
pub async fn revive(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE exchange_outbox SET state = 'waiting', tries = 0, next_try_at = $2
        WHERE id = $1 AND state = 'dead'";
    Ok(rows!(tx, query(SQL).bind(id).bind(now))? == 1)
}

/// Notes that a consumer handles a message. False when it has done so before.
pub async fn receive(
    tx: &mut Tx,
    consumer: &str,
    id: Uuid,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO exchange_inbox (consumer, id, at) VALUES ($1, $2, $3) ON CONFLICT (consumer, id) DO NOTHING";
    Ok(rows!(tx, query(SQL).bind(consumer).bind(id).bind(at))? == 1)
}

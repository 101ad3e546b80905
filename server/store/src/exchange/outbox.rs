//! Messages on their way: `waiting` until `delivered` or `dead`.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use domain::exchange::{Envelope, named_files};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    Conn, StoreError, Tx,
    dialect::{Speaks as _, Spelled},
    exchange::shared,
    on, rows,
};

/// A message as it stands in the outbox.
#[derive(FromRow)]
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
    state: String,
}

/// A claimed message and how often it was tried before.
pub struct Claimed {
    /// The message.
    pub envelope: Envelope,
    /// Tries before this one.
    pub tries: i64,
}

/// A message and what became of it.
pub struct Sent {
    /// The message.
    pub envelope: Envelope,
    /// `waiting`, `delivered` or `dead`.
    pub state: String,
    /// Failed tries.
    pub tries: i64,
}

impl From<Row> for Sent {
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
            state,
        } = row;
        let envelope = Envelope {
            id,
            kind,
            source,
            to: target,
            subject,
            sequence,
            at,
            data: data.0,
        };
        Self {
            envelope,
            state,
            tries,
        }
    }
}

/// The number of the next message of a source about a subject. Two writers at once
/// get the same one; [`insert`] then refuses the second (`exchange_outbox_order`).
pub async fn next_sequence(tx: &mut Tx, source: &str, subject: &str) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COALESCE(MAX(sequence), 0) + 1 FROM exchange_outbox
        WHERE source = $1 AND subject = $2";
    on!(tx, |c| query_scalar(SQL)
        .bind(source)
        .bind(subject)
        .fetch_one(c))
}

/// Puts a message into the outbox, and notes which files it names to whom.
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
    for file in named_files(&message.data) {
        shared::share(tx, &message.to, &file.sha256).await?;
    }
    Ok(())
}

/// Whether a message waits for its try, `closed` receivers left out. Cheap, and takes no
/// lock.
pub async fn waits(
    conn: &mut Conn,
    now: DateTime<Utc>,
    closed: &[&str],
) -> Result<bool, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT id FROM exchange_outbox
            WHERE state = 'waiting' AND next_try_at <= $2 AND target NOT IN ({words}) LIMIT 1",
        )
    });
    let closed = Json(closed);
    let found: Option<Uuid> = on!(conn, |c| query_scalar(c.spell(&SQL))
        .bind(closed)
        .bind(now)
        .fetch_optional(c))?;
    Ok(found.is_some())
}

/// Claims up to `most` messages until `until`, oldest first: of each source and
/// subject only the first that is not delivered, so that a later one never overtakes.
/// What is meant for a `closed` receiver stays where it is. Who names itself as `owner` may
/// [`take_back`] its claims when it starts again.
pub async fn claim(
    tx: &mut Tx,
    owner: Option<Uuid>,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    most: i64,
    closed: &[&str],
) -> Result<Vec<Claimed>, StoreError> {
    // MATERIALIZED: PostgreSQL could otherwise run the choice once for each row.
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "WITH chosen AS MATERIALIZED (
                SELECT id FROM exchange_outbox m WHERE state = 'waiting' AND next_try_at <= $2
                    AND target NOT IN ({words})
                    AND NOT EXISTS (SELECT 1 FROM exchange_outbox e WHERE e.source = m.source
                        AND e.subject = m.subject AND e.sequence < m.sequence AND e.state <> 'delivered')
                ORDER BY next_try_at, id LIMIT $4 {skip_locked}
            )
            UPDATE exchange_outbox SET next_try_at = $3, claimed_by = $5 WHERE id IN (SELECT id FROM chosen)
            RETURNING id, kind, source, target, subject, sequence, at, data, tries, state",
        )
    });
    let closed = Json(closed);
    let rows: Vec<Row> = on!(tx, |c| query_as(c.spell(&SQL))
        .bind(closed)
        .bind(now)
        .bind(until)
        .bind(most)
        .bind(owner)
        .fetch_all(c))?;
    let claimed = rows.into_iter().map(Sent::from);
    let mut claimed: Vec<Claimed> = claimed
        .map(
            |Sent {
                 envelope, tries, ..
             }| Claimed { envelope, tries },
        )
        .collect();
    claimed.sort_by_key(|claimed| (claimed.envelope.at, claimed.envelope.id));
    Ok(claimed)
}

/// Ends every claim that `owner` still holds: what a process that was killed had in hand
/// is free again. To be called before `owner` claims anything. Gives how many.
pub async fn take_back(tx: &mut Tx, owner: Uuid) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE exchange_outbox SET next_try_at = at, claimed_by = NULL
        WHERE state = 'waiting' AND claimed_by = $1";
    rows!(tx, query(SQL).bind(owner))
}

/// Records that the messages have arrived.
pub async fn delivered(tx: &mut Tx, ids: &[Uuid]) -> Result<(), StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "UPDATE exchange_outbox SET state = 'delivered', failure = NULL WHERE id IN ({uuids})",
        )
    });
    if ids.is_empty() {
        return Ok(());
    }
    let ids = Json(
        ids.iter()
            .map(|id| id.simple().to_string())
            .collect::<Vec<_>>(),
    );
    rows!(tx, |c| query(c.spell(&SQL)).bind(&ids))?;
    Ok(())
}

/// Records a failure: another try at `next`, or none. Nothing happens to a message that
/// arrived meanwhile by another hand.
pub async fn failed(
    tx: &mut Tx,
    id: Uuid,
    failure: &str,
    next: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    const AGAIN: &str =
        "UPDATE exchange_outbox SET tries = tries + 1, failure = $2, next_try_at = $3,
            claimed_by = NULL WHERE id = $1 AND state = 'waiting'";
    const DEAD: &str = "UPDATE exchange_outbox SET tries = tries + 1, failure = $2, state = 'dead'
        WHERE id = $1 AND state = 'waiting'";
    match next {
        Some(next) => rows!(tx, query(AGAIN).bind(id).bind(failure).bind(next))?,
        None => rows!(tx, query(DEAD).bind(id).bind(failure))?,
    };
    Ok(())
}

/// Puts a message off: its receiver cannot be reached, and it is not to blame.
pub async fn postponed(
    tx: &mut Tx,
    id: Uuid,
    why: &str,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE exchange_outbox SET failure = $2, next_try_at = $3, claimed_by = NULL
        WHERE id = $1 AND state = 'waiting'";
    rows!(tx, query(SQL).bind(id).bind(why).bind(until))?;
    Ok(())
}

/// All that a source said about a subject, in its order.
pub async fn sent(conn: &mut Conn, source: &str, subject: &str) -> Result<Vec<Sent>, StoreError> {
    const SQL: &str = "SELECT id, kind, source, target, subject, sequence, at, data, tries, state
        FROM exchange_outbox WHERE source = $1 AND subject = $2 ORDER BY sequence";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(source)
        .bind(subject)
        .fetch_all(c))?;
    Ok(rows.into_iter().map(Sent::from).collect())
}

//! What has not arrived: how much waits for whom, dead letters, and who sent them again.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    Conn, StoreError, Tx,
    dialect::{Speaks as _, Spelled},
    on, rows,
};

/// A message that will not be tried again by itself.
#[derive(Clone, Debug, FromRow)]
pub struct DeadLetter {
    /// Message id.
    pub id: Uuid,
    /// Kind of message.
    pub kind: String,
    /// Who sent it.
    pub source: String,
    /// Who shall have it.
    pub target: String,
    /// Dossier code.
    pub subject: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Tries so far.
    pub tries: i64,
    /// What the last failure said.
    pub failure: Option<String>,
    /// Later messages of the same source about the same dossier: they wait for it.
    pub behind: i64,
}

/// Messages that could not be delivered, oldest first: those behind `after`, the moment
/// and the id of one, or from the oldest on.
pub async fn dead(
    conn: &mut Conn,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> Result<Vec<DeadLetter>, StoreError> {
    const SQL: &str = "SELECT id, kind, source, target, subject, at, tries, failure,
            (SELECT COUNT(*) FROM exchange_outbox b WHERE b.source = m.source
                AND b.subject = m.subject AND b.sequence > m.sequence) AS behind
        FROM exchange_outbox m WHERE state = 'dead' AND (at, id) > ($2, $3)
        ORDER BY at, id LIMIT $1";
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    on!(conn, |c| query_as(SQL)
        .bind(most)
        .bind(at)
        .bind(id)
        .fetch_all(c))
}

/// Which dead letters are tried again.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// The one with this id.
    One(Uuid),
    /// All to this receiver.
    To(&'a str),
    /// Those with these ids.
    Each(&'a [Uuid]),
    /// Every one.
    All,
}

/// Who sends dead letters again, and when.
#[derive(Clone, Copy, Debug)]
pub struct Hand<'a> {
    /// `officer`, `operator` or `command`.
    pub kind: &'a str,
    /// The officer's account.
    pub id: Option<Uuid>,
    /// As called on that day; of a command none.
    pub name: Option<&'a str>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Tries dead letters again from now on: each waits since it was written, whatever a
/// clock says. Keeps who it was. Gives how many there were.
pub async fn revive(tx: &mut Tx, which: Which<'_>, hand: Hand<'_>) -> Result<u64, StoreError> {
    const ONE: &str = "UPDATE exchange_outbox SET state = 'waiting', tries = 0, next_try_at = at
        WHERE id = $1 AND state = 'dead' RETURNING id";
    const TO: &str = "UPDATE exchange_outbox SET state = 'waiting', tries = 0, next_try_at = at
        WHERE target = $1 AND state = 'dead' RETURNING id";
    const ALL: &str = "UPDATE exchange_outbox SET state = 'waiting', tries = 0, next_try_at = at
        WHERE state = 'dead' RETURNING id";
    static KEEP: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "INSERT INTO exchange_sent_again (message, ordinal, at, by_kind, by_id, by_name, failure)
            SELECT m.id, (SELECT COUNT(*) + 1 FROM exchange_sent_again s WHERE s.message = m.id),
                $2, $3, $4, $5, m.failure
            FROM exchange_outbox m WHERE m.id IN ({uuids})",
        )
    });
    static EACH: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "UPDATE exchange_outbox SET state = 'waiting', tries = 0, next_try_at = at
            WHERE id IN ({uuids}) AND state = 'dead' RETURNING id",
        )
    });
    let revived: Vec<Uuid> = match which {
        Which::One(id) => on!(tx, |c| query_scalar(ONE).bind(id).fetch_all(c))?,
        Which::To(target) => on!(tx, |c| query_scalar(TO).bind(target).fetch_all(c))?,
        Which::Each(ids) => {
            let ids = listed(ids);
            on!(tx, |c| query_scalar(c.spell(&EACH)).bind(&ids).fetch_all(c))?
        }
        Which::All => on!(tx, |c| query_scalar(ALL).fetch_all(c))?,
    };
    if revived.is_empty() {
        return Ok(0);
    }
    let ids = listed(&revived);
    rows!(tx, |c| query(c.spell(&KEEP))
        .bind(&ids)
        .bind(hand.at)
        .bind(hand.kind)
        .bind(hand.id)
        .bind(hand.name))
}

/// Ids as `{uuids}` reads them.
fn listed(ids: &[Uuid]) -> Json<Vec<String>> {
    Json(ids.iter().map(|id| id.simple().to_string()).collect())
}

/// A dead letter that somebody sent again.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct SentAgain {
    /// When.
    pub at: DateTime<Utc>,
    /// `officer`, `operator` or `command`.
    pub by_kind: String,
    /// As called on that day; of a command none.
    pub by_name: Option<String>,
    /// Dossier code.
    pub subject: String,
    /// Kind of message.
    pub kind: String,
    /// Who shall have it.
    pub target: String,
    /// What became of it: `waiting`, `delivered` or `dead`.
    pub state: String,
}

/// The newest letters that were sent again, newest first.
pub async fn sent_again(conn: &mut Conn, most: i64) -> Result<Vec<SentAgain>, StoreError> {
    const SQL: &str = "SELECT s.at, s.by_kind, s.by_name, m.subject, m.kind, m.target, m.state
        FROM exchange_sent_again s JOIN exchange_outbox m ON m.id = s.message
        ORDER BY s.at DESC, s.message DESC LIMIT $1";
    on!(conn, |c| query_as(SQL).bind(most).fetch_all(c))
}

/// What has not arrived yet, by receiver.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Backlog {
    /// Who shall have it.
    pub target: String,
    /// `waiting` or `dead`.
    pub state: String,
    /// How many messages.
    pub count: i64,
    /// When the oldest was written.
    pub oldest: DateTime<Utc>,
}

/// What waits and what is dead, by receiver. Reads only what has not arrived.
pub async fn backlog(conn: &mut Conn) -> Result<Vec<Backlog>, StoreError> {
    // In two halves, so that each finds its index of few rows.
    const SQL: &str = "SELECT target, 'waiting' AS state, COUNT(*) AS count, MIN(at) AS oldest
            FROM exchange_outbox WHERE state = 'waiting' GROUP BY target
        UNION ALL SELECT target, 'dead' AS state, COUNT(*) AS count, MIN(at) AS oldest
            FROM exchange_outbox WHERE state = 'dead' GROUP BY target
        ORDER BY target, state";
    on!(conn, |c| query_as(SQL).fetch_all(c))
}

/// How many messages of a kind are on their way. Reads only what waits.
pub async fn waiting_of(conn: &mut Conn, kind: &str) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM exchange_outbox WHERE state = 'waiting' AND kind = $1";
    on!(conn, |c| query_scalar(SQL).bind(kind).fetch_one(c))
}

//! Mail and SMS to be sent.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    Conn, StoreError, Tx,
    dialect::{Speaks, Spelled},
    on, rows,
};

/// One mail.
#[derive(Clone, FromRow)]
pub struct MailRow {
    /// Its id.
    pub id: Uuid,
    /// `mail` or `sms`.
    pub channel: String,
    /// Which text.
    pub kind: String,
    /// To whom: an address, or a telephone number.
    pub recipient: String,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// What the text is filled with.
    pub fill: Json<BTreeMap<String, String>>,
    /// Tries so far.
    pub tries: i64,
    /// Waits for the morning when it would go out at night.
    pub quiet: bool,
    /// Whose morning that is: the zone of a mission abroad; none for Viet Nam.
    pub zone: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// Puts a mail on its way.
pub async fn insert(tx: &mut Tx, row: &MailRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_mails
        (id, channel, kind, recipient, lang, fill, state, tries, quiet, zone, next_try_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, $10, $10)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(&row.channel)
            .bind(&row.kind)
            .bind(&row.recipient)
            .bind(&row.lang)
            .bind(&row.fill)
            .bind(row.tries)
            .bind(row.quiet)
            .bind(&row.zone)
            .bind(row.created_at)
    )?;
    Ok(())
}

/// Whether something waits for its try on this way.
pub async fn waits(conn: &mut Conn, channel: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT id FROM portal_mails WHERE state = 'waiting' AND channel = $2
        AND next_try_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) LIMIT 1";
    let found: Option<Uuid> = on!(conn, |c| query_scalar(SQL)
        .bind(now)
        .bind(channel)
        .fetch_optional(c))?;
    Ok(found.is_some())
}

/// Claims up to `most` of one way until `until`, oldest try first.
pub async fn claim(
    tx: &mut Tx,
    channel: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    most: i64,
) -> Result<Vec<MailRow>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "UPDATE portal_mails SET leased_until = $2 WHERE id IN (
                SELECT id FROM portal_mails WHERE state = 'waiting' AND channel = $4
                AND next_try_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
                ORDER BY next_try_at, id LIMIT $3 {skip_locked}
            ) RETURNING id, channel, kind, recipient, lang, fill, tries, quiet, zone, created_at",
        )
    });
    on!(tx, |c| query_as(c.spell(&SQL))
        .bind(now)
        .bind(until)
        .bind(most)
        .bind(channel)
        .fetch_all(c))
}

/// Records that a mail is out, and wipes whom it went to and what it said.
pub async fn sent(tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE portal_mails SET state = 'sent', leased_until = NULL, recipient = '', fill = '{}'
        WHERE id = $1";
    rows!(tx, query(SQL).bind(id))?;
    Ok(())
}

/// Records a failure: another try at `next`, or none. What nobody will send is wiped.
pub async fn failed(tx: &mut Tx, id: Uuid, next: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    const AGAIN: &str =
        "UPDATE portal_mails SET tries = tries + 1, leased_until = NULL, next_try_at = $2
        WHERE id = $1 AND state = 'waiting'";
    const DEAD: &str =
        "UPDATE portal_mails SET tries = tries + 1, leased_until = NULL, state = 'dead',
        recipient = '', fill = '{}' WHERE id = $1 AND state = 'waiting'";
    match next {
        Some(next) => rows!(tx, query(AGAIN).bind(id).bind(next))?,
        None => rows!(tx, query(DEAD).bind(id))?,
    };
    Ok(())
}

/// Forgets what its reader does not want any more.
pub async fn drop(tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
    rows!(
        tx,
        query("DELETE FROM portal_mails WHERE id = $1 AND state = 'waiting'").bind(id)
    )?;
    Ok(())
}

/// Lets something wait until a moment: this was no try.
pub async fn put_off(tx: &mut Tx, id: Uuid, until: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_mails SET leased_until = NULL, next_try_at = $2
        WHERE id = $1 AND state = 'waiting'";
    rows!(tx, query(SQL).bind(id).bind(until))?;
    Ok(())
}

/// Forgets what is done since before `before`. Gives how many.
pub async fn delete_done(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM portal_mails WHERE state <> 'waiting' AND created_at < $1";
    rows!(tx, query(SQL).bind(before))
}

/// What waits to go out, by its way.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct MailBacklog {
    /// `mail` or `sms`.
    pub channel: String,
    /// How many.
    pub count: i64,
    /// Of those, tried before without success.
    pub failing: i64,
    /// When the oldest was written.
    pub oldest: DateTime<Utc>,
}

/// What waits to go out. Reads only what waits.
pub async fn backlog(conn: &mut Conn) -> Result<Vec<MailBacklog>, StoreError> {
    const SQL: &str = "SELECT channel, COUNT(*) AS count,
            COUNT(CASE WHEN tries > 0 THEN 1 END) AS failing, MIN(created_at) AS oldest
        FROM portal_mails WHERE state = 'waiting' GROUP BY channel ORDER BY channel";
    on!(conn, |c| query_as(SQL).fetch_all(c))
}

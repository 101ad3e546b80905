//! Two drafts that are one declaration.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Two drafts, or one and an invitation.
#[derive(Clone, FromRow)]
pub struct PairRow {
    /// The draft of the one who began.
    pub first: Uuid,
    /// Which party that is.
    pub first_party: String,
    /// Which party is invited.
    pub second_party: String,
    /// The draft of the invited.
    pub second: Option<Uuid>,
    /// SHA-256 of the invitation.
    pub invite_hash: Vec<u8>,
    /// How many invitations were made.
    pub invites: i64,
    /// Until when the last one is open.
    pub invited_until: DateTime<Utc>,
    /// What the first has confirmed.
    pub first_sworn: Option<String>,
    /// What the second has confirmed.
    pub second_sworn: Option<String>,
}

/// The pair that a draft belongs to.
pub async fn of_draft(conn: &mut Conn, draft: Uuid) -> Result<Option<PairRow>, StoreError> {
    const SQL: &str =
        "SELECT first, first_party, second_party, second, invite_hash, invites, invited_until,
        first_sworn, second_sworn FROM portal_pairs WHERE first = $1 OR second = $1";
    on!(conn, |c| query_as(SQL).bind(draft).fetch_optional(c))
}

/// The pair of an invitation.
pub async fn of_invitation(
    conn: &mut Conn,
    invite_hash: &[u8],
) -> Result<Option<PairRow>, StoreError> {
    const SQL: &str =
        "SELECT first, first_party, second_party, second, invite_hash, invites, invited_until,
        first_sworn, second_sworn FROM portal_pairs WHERE invite_hash = $1";
    on!(conn, |c| query_as(SQL).bind(invite_hash).fetch_optional(c))
}

/// Keeps the invitation of a draft; a new one takes the place of the old while nobody has
/// come. False when somebody has.
pub async fn invite(tx: &mut Tx, row: &PairRow) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO portal_pairs AS old (first, first_party, second_party, second, invite_hash,
        invites, invited_until, first_sworn, second_sworn)
        VALUES ($1, $2, $3, NULL, $4, $5, $6, $7, NULL)
        ON CONFLICT (first) DO UPDATE SET first_party = excluded.first_party,
            second_party = excluded.second_party, invite_hash = excluded.invite_hash,
            invites = excluded.invites, invited_until = excluded.invited_until
        WHERE old.second IS NULL AND old.invites < excluded.invites";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(row.first)
            .bind(&row.first_party)
            .bind(&row.second_party)
            .bind(&row.invite_hash)
            .bind(row.invites)
            .bind(row.invited_until)
            .bind(&row.first_sworn)
    )?;
    Ok(rows == 1)
}

/// The invited has come, with an own draft. False when somebody came before, or another
/// invitation was made meanwhile.
pub async fn come(
    tx: &mut Tx,
    invite_hash: &[u8],
    second: Uuid,
    [first_party, second_party]: [&str; 2],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_pairs SET second = $2, first_party = $3, second_party = $4
        WHERE invite_hash = $1 AND second IS NULL AND invited_until > $5";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(invite_hash)
            .bind(second)
            .bind(first_party)
            .bind(second_party)
            .bind(now)
    )?;
    Ok(rows == 1)
}

/// Keeps what one of the two has confirmed.
pub async fn swear(tx: &mut Tx, draft: Uuid, sworn: &str) -> Result<bool, StoreError> {
    const FIRST: &str = "UPDATE portal_pairs SET first_sworn = $2 WHERE first = $1";
    const SECOND: &str = "UPDATE portal_pairs SET second_sworn = $2 WHERE second = $1";
    let first = rows!(tx, query(FIRST).bind(draft).bind(sworn))?;
    let second = rows!(tx, query(SECOND).bind(draft).bind(sworn))?;
    Ok(first + second == 1)
}

/// Ends a pair: each draft is its owner's alone again. False when there is none.
pub async fn part(tx: &mut Tx, first: Uuid) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM portal_pairs WHERE first = $1";
    Ok(rows!(tx, query(SQL).bind(first))? == 1)
}

/// The pair still stands as it was read: nobody parted, and each has confirmed just that.
pub async fn stands(tx: &mut Tx, row: &PairRow) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_pairs SET invites = invites
        WHERE first = $1 AND second = $2 AND first_sworn = $3 AND second_sworn = $4";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(row.first)
            .bind(row.second)
            .bind(&row.first_sworn)
            .bind(&row.second_sworn)
    )?;
    Ok(rows == 1)
}

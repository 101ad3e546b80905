//! Who else a dossier belongs to, beside the one in its own row.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One of them.
#[derive(Clone, FromRow)]
pub struct PartyRow {
    /// The dossier.
    pub dossier: Uuid,
    /// Which party, e.g. `bride`.
    pub party: String,
    /// The account it belongs to.
    pub account: Option<Uuid>,
    /// SHA-256 of the key of the browser.
    pub key_hash: Option<Vec<u8>>,
    /// SHA-256 of the own secret.
    pub secret_hash: Vec<u8>,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// Where mail goes.
    pub mail_to: Option<String>,
    /// Where SMS go.
    pub phone: Option<String>,
    /// When the dossier was filed.
    pub submitted_at: DateTime<Utc>,
}

/// Lets a dossier belong to somebody else too.
pub async fn insert(tx: &mut Tx, row: &PartyRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_dossier_parties (dossier, party, account, key_hash, secret_hash, lang,
        mail_to, phone, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    rows!(
        tx,
        query(SQL)
            .bind(row.dossier)
            .bind(&row.party)
            .bind(row.account)
            .bind(&row.key_hash)
            .bind(&row.secret_hash)
            .bind(&row.lang)
            .bind(&row.mail_to)
            .bind(&row.phone)
            .bind(row.submitted_at)
    )?;
    Ok(())
}

/// The others of a dossier.
pub async fn of_dossier(conn: &mut Conn, dossier: Uuid) -> Result<Vec<PartyRow>, StoreError> {
    const SQL: &str =
        "SELECT dossier, party, account, key_hash, secret_hash, lang, mail_to, phone, submitted_at
        FROM portal_dossier_parties WHERE dossier = $1 ORDER BY party";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// Puts a party's dossier that no account has into an account's list. False when one has
/// it.
pub async fn adopt(
    tx: &mut Tx,
    dossier: Uuid,
    party: &str,
    account: Uuid,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_dossier_parties SET account = $3
        WHERE dossier = $1 AND party = $2 AND account IS NULL";
    Ok(rows!(tx, query(SQL).bind(dossier).bind(party).bind(account))? == 1)
}

/// SHA-256 of the secret of each of the others of the dossier with this code.
pub async fn secret_hashes(
    conn: &mut Conn,
    code: &str,
) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    const SQL: &str = "SELECT p.party, p.secret_hash FROM portal_dossier_parties p
        JOIN portal_dossiers d ON d.id = p.dossier WHERE d.code = $1";
    on!(conn, |c| query_as(SQL).bind(code).fetch_all(c))
}

//! People with an account.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// Unique constraint over the e-mail address.
pub const EMAIL: &str = "portal_accounts_email";

/// One account.
#[derive(Clone, FromRow)]
pub struct AccountRow {
    /// Its id.
    pub id: Uuid,
    /// E-mail address in small letters.
    pub email: String,
    /// PHC string.
    pub password: String,
    /// Language, `vi` or `en`.
    pub lang: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// Keeps a new account. Violates [`EMAIL`] when the address has one.
pub async fn insert(tx: &mut Tx, row: &AccountRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_accounts (id, email, password, lang, created_at)
        VALUES ($1, $2, $3, $4, $5)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(&row.email)
            .bind(&row.password)
            .bind(&row.lang)
            .bind(row.created_at)
    )?;
    Ok(())
}

/// The account of an address.
pub async fn by_email(conn: &mut Conn, email: &str) -> Result<Option<AccountRow>, StoreError> {
    const SQL: &str =
        "SELECT id, email, password, lang, created_at FROM portal_accounts WHERE email = $1";
    on!(conn, |c| query_as(SQL).bind(email).fetch_optional(c))
}

/// The account with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<AccountRow>, StoreError> {
    const SQL: &str =
        "SELECT id, email, password, lang, created_at FROM portal_accounts WHERE id = $1";
    on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))
}

/// Sets another password. False when there is no such account.
pub async fn set_password(tx: &mut Tx, id: Uuid, password: &str) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_accounts SET password = $2 WHERE id = $1";
    Ok(rows!(tx, query(SQL).bind(id).bind(password))? == 1)
}

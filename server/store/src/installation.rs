//! Facts about this installation that are written once.

use sqlx::{query, query_scalar};

use crate::{Conn, StoreError, Tx, on, rows};

/// Notes the fact if none is noted yet, and gives the one that holds.
pub async fn settle(tx: &mut Tx, name: &str, value: &str) -> Result<String, StoreError> {
    const NOTE: &str = "INSERT INTO installation_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    const READ: &str = "SELECT value FROM installation_facts WHERE name = $1";
    rows!(tx, query(NOTE).bind(name).bind(value))?;
    on!(tx, |c| query_scalar(READ).bind(name).fetch_one(c))
}

/// Changes a fact that is a state of the installation itself.
pub async fn change(tx: &mut Tx, name: &str, value: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE installation_facts SET value = $2 WHERE name = $1";
    rows!(tx, query(SQL).bind(name).bind(value))?;
    Ok(())
}

/// Notes a fact over the one that was noted before.
pub async fn note(tx: &mut Tx, name: &str, value: &str) -> Result<(), StoreError> {
    settle(tx, name, value).await?;
    change(tx, name, value).await
}

/// A fact, if it is noted.
pub async fn fact(conn: &mut Conn, name: &str) -> Result<Option<String>, StoreError> {
    const SQL: &str = "SELECT value FROM installation_facts WHERE name = $1";
    on!(conn, |c| query_scalar(SQL).bind(name).fetch_optional(c))
}

/// The newest step of the tables that ran here.
pub async fn schema(conn: &mut Conn) -> Result<String, StoreError> {
    const SQL: &str = "SELECT MAX(name) FROM installation_migrations";
    let newest: Option<String> = on!(conn, |c| query_scalar(SQL).fetch_one(c))?;
    Ok(newest.unwrap_or_default())
}

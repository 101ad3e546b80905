//! Entries are written, put right and cancelled.

use chrono::{DateTime, Utc};
use sqlx::{query, types::Json};
use uuid::Uuid;

use super::{Entry, by_id};
use crate::{
    StoreError,
    error::changed_one,
    registry::{names, parents},
    rows,
    tx::Tx,
};

/// Enters. `registry_entries_child` is violated when the child has an entry already,
/// `registry_entries_pin` when the PIN has one.
pub async fn insert(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_entries (id, office, register, year, number, registered_on,
            registered_at, case_code, registrar, content, subject_name, name_folded, birth_date, pin, mother_key,
            name_key, mother_name, version, mother_words, searchable)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, TRUE)";
    rows!(
        tx,
        query(SQL)
            .bind(entry.id)
            .bind(&entry.office)
            .bind(entry.register.as_str())
            .bind(i64::from(entry.number.year))
            .bind(entry.number.number)
            .bind(entry.registered_on)
            .bind(entry.registered_at)
            .bind(entry.kept_under())
            .bind(&entry.registrar)
            .bind(Json(&entry.content))
            .bind(&entry.subject_name)
            .bind(&entry.name_folded)
            .bind(entry.birth_date)
            .bind(&entry.pin)
            .bind(&entry.mother_key)
            .bind(&entry.name_key)
            .bind(&entry.mother_name)
            .bind(entry.version)
            .bind(names::words_of(&entry.mother_name))
    )?;
    names::write(tx, entry).await?;
    parents::write(tx, entry).await
}

/// Puts an entry right: it holds this now. `Stale` when it is at another version than
/// the one before. `registry_entries_child` is violated as by [`insert`].
pub async fn correct(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_entries SET version = $2, content = $3, subject_name = $4, name_folded = $5,
        birth_date = $6, mother_key = CASE WHEN cancelled_at IS NULL THEN $7 END, name_key = $8, mother_name = $9, mother_words = $10, searchable = TRUE
        WHERE id = $1 AND version = $2 - 1";
    let before = by_id(tx, entry.id).await?;
    let rows = rows!(
        tx,
        query(SQL)
            .bind(entry.id)
            .bind(entry.version)
            .bind(Json(&entry.content))
            .bind(&entry.subject_name)
            .bind(&entry.name_folded)
            .bind(entry.birth_date)
            .bind(&entry.mother_key)
            .bind(&entry.name_key)
            .bind(&entry.mother_name)
            .bind(names::words_of(&entry.mother_name))
    )?;
    changed_one(rows, "registry_entries")?;
    if let Some(before) = before {
        names::forget(tx, entry.id, &before.content.people()).await?;
    }
    names::write(tx, entry).await
}

/// The registration does not hold any more: the entry keeps what it says, and gives up what
/// is unique, so that the same can be registered anew.
pub async fn cancel(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_entries
        SET cancelled_at = $2, cancelled_pin = pin, pin = NULL, mother_key = NULL
        WHERE id = $1 AND cancelled_at IS NULL";
    // Each original that is taken back cancels it; the first one does.
    rows!(tx, query(SQL).bind(id).bind(at))?;
    Ok(())
}

/// An entry that nobody corrects, and of which nobody issues, until the transaction
/// ends.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<Entry>, StoreError> {
    // Writing the row locks it on PostgreSQL; on SQLite the transaction has locked all.
    const SQL: &str = "UPDATE registry_entries SET version = version WHERE id = $1";
    rows!(tx, query(SQL).bind(id))?;
    by_id(tx, id).await
}

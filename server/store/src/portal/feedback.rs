//! What people say about pages.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// What somebody said.
#[derive(Clone, FromRow)]
pub struct FeedbackRow {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Language of the page it was written on.
    pub lang: String,
    /// The page as it was named; may be empty.
    pub page: String,
    /// The words.
    pub words: String,
}

/// Keeps it.
pub async fn insert(tx: &mut Tx, row: &FeedbackRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_feedback (id, at, lang, page, words) VALUES ($1, $2, $3, $4, $5)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.at)
            .bind(&row.lang)
            .bind(&row.page)
            .bind(&row.words)
    )?;
    Ok(())
}

/// What was said before a place in the list, newest first.
pub async fn before(
    conn: &mut Conn,
    (at, id): (DateTime<Utc>, Uuid),
    most: i64,
) -> Result<Vec<FeedbackRow>, StoreError> {
    const SQL: &str = "SELECT id, at, lang, page, words FROM portal_feedback
        WHERE (at, id) < ($1, $2) ORDER BY at DESC, id DESC LIMIT $3";
    on!(conn, |c| query_as(SQL)
        .bind(at)
        .bind(id)
        .bind(most)
        .fetch_all(c))
}

/// Deletes what was said before a moment; gives how many.
pub async fn delete_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM portal_feedback WHERE at < $1";
    rows!(tx, query(SQL).bind(moment))
}

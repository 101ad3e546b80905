//! What happened to cases. Only ever appended to.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::activity::{self, Done};
use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// One event.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// What; a word of the registry.
    pub kind: String,
    /// Which officer did it; none when it came from outside or by itself.
    pub officer: Option<Uuid>,
    /// Name of the officer on that day.
    pub officer_name: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The article it rests on.
    pub article: Option<String>,
}

/// Appends. The caller has changed the case in this transaction, which keeps others
/// from appending at the same time.
pub async fn append(tx: &mut Tx, case: &str, event: &Event) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_events
        (case_code, ordinal, at, kind, officer, officer_name, reason, article)
        SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 FROM registry_events WHERE case_code = $1";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(event.at)
            .bind(&event.kind)
            .bind(event.officer)
            .bind(&event.officer_name)
            .bind(&event.reason)
            .bind(&event.article)
    )?;
    match event.officer {
        Some(officer) => activity::count(tx, officer, Done::Act, event.at).await,
        None => Ok(()),
    }
}

/// All events of a case, oldest first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<Event>, StoreError> {
    const SQL: &str = "SELECT at, kind, officer, officer_name, reason, article FROM registry_events
        WHERE case_code = $1 ORDER BY ordinal";
    on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))
}

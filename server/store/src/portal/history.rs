//! What happened to a dossier, and the papers that came out. Rows are only added; the
//! database refuses to change or to delete what happened.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One event.
#[derive(Clone, FromRow)]
pub struct EventRow {
    /// Its number within the dossier, from 1.
    pub number: i64,
    /// What happened, e.g. `refused`.
    pub kind: String,
    /// The stage it led to.
    pub stage: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The registry's reason.
    pub reason: Option<String>,
    /// The article it rests on.
    pub article: Option<String>,
}

/// One signed paper.
#[derive(Clone, FromRow)]
pub struct ResultRow {
    /// Its number within the dossier, from 1.
    pub number: i64,
    /// Kind of paper.
    pub kind: String,
    /// Number printed on it.
    pub printed: String,
    /// Digest of the PDF.
    pub sha256: String,
    /// Length in bytes.
    pub size: i64,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When it was taken back, or replaced.
    pub ended_at: Option<DateTime<Utc>>,
    /// Another stands in its place.
    pub replaced: bool,
    /// Number within the dossier of the one in its place; none when it has to be asked for.
    pub successor: Option<i64>,
}

/// Adds an event. A number that is taken violates `portal_events_pkey`.
pub async fn add_event(tx: &mut Tx, dossier: Uuid, row: &EventRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_events (dossier, number, kind, stage, at, reason, article)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(row.number)
            .bind(&row.kind)
            .bind(&row.stage)
            .bind(row.at)
            .bind(&row.reason)
            .bind(&row.article)
    )?;
    Ok(())
}

/// The events of a dossier, first to last.
pub async fn events(conn: &mut Conn, dossier: Uuid) -> Result<Vec<EventRow>, StoreError> {
    const SQL: &str = "SELECT number, kind, stage, at, reason, article FROM portal_events
        WHERE dossier = $1 ORDER BY number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// Adds a result.
pub async fn add_result(tx: &mut Tx, dossier: Uuid, row: &ResultRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_results (dossier, number, kind, printed, sha256, size, issued_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(row.number)
            .bind(&row.kind)
            .bind(&row.printed)
            .bind(&row.sha256)
            .bind(row.size)
            .bind(row.issued_at)
    )?;
    Ok(())
}

/// The results of a dossier, in the order shown.
pub async fn results(conn: &mut Conn, dossier: Uuid) -> Result<Vec<ResultRow>, StoreError> {
    const SQL: &str =
        "SELECT number, kind, printed, sha256, size, issued_at, ended_at, replaced, successor
        FROM portal_results
        WHERE dossier = $1 ORDER BY number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// Notes that a result was taken back, or that another stands in its place, and which of
/// the dossier if one of it does. False when there is no such result that stands.
pub async fn end_result(
    tx: &mut Tx,
    dossier: Uuid,
    number: i64,
    at: DateTime<Utc>,
    (replaced, successor): (bool, Option<i64>),
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE portal_results SET ended_at = $3, replaced = $4, successor = $5
        WHERE dossier = $1 AND number = $2 AND ended_at IS NULL";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(number)
            .bind(at)
            .bind(replaced)
            .bind(successor)
    )? == 1)
}

/// Papers that said no give up their places among the results, and hold no longer: what
/// comes out later is numbered from 1 again. The caller has locked the dossier.
pub async fn set_results_aside(
    tx: &mut Tx,
    dossier: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    // Behind every number in use: a place is never taken twice while rows move.
    const LAST: &str =
        "SELECT COALESCE(MAX(number), 0) + $2 FROM portal_results WHERE dossier = $1";
    const SQL: &str = "UPDATE portal_results
        SET number = number + $2, successor = successor + $2, ended_at = COALESCE(ended_at, $3) WHERE dossier = $1";
    let by: i64 = on!(tx, |c| query_scalar(LAST)
        .bind(dossier)
        .bind(ASIDE)
        .fetch_one(c))?;
    rows!(tx, query(SQL).bind(dossier).bind(by).bind(at))?;
    Ok(())
}

/// More papers than one decision has.
const ASIDE: i64 = 1_000;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::NaiveDate;
    use domain::procedure::Answers;
    use sqlx::types::Json;

    use super::*;
    use crate::{
        portal::dossiers::{self, DossierRow},
        testing::{both, only_appended_to},
    };

    fn dossier() -> DossierRow {
        let at = DateTime::UNIX_EPOCH;
        DossierRow {
            id: Uuid::from_u128(1),
            code: "H26-261110-010001".into(),
            draft: Uuid::from_u128(2),
            account: None,
            key_hash: None,
            secret_hash: vec![7; 32],
            procedure: "khai-sinh".into(),
            procedure_code: "1.001193".into(),
            law: "2014".into(),
            office: "00166".into(),
            lang: "vi".into(),
            stage: "submitted".into(),
            submitted_at: at,
            received_on: NaiveDate::from_ymd_opt(2026, 11, 10).unwrap(),
            due_at: at,
            sibling: None,
            version: 1,
            mail_to: None,
            warnings: Json(Vec::new()),
            answers: Json(Answers::default()),
        }
    }

    #[tokio::test]
    async fn what_happened_to_a_dossier_can_be_neither_changed_nor_deleted() {
        both(async |db| {
            let dossier = dossier();
            let event = EventRow {
                number: 1,
                kind: "submitted".into(),
                stage: "submitted".into(),
                at: DateTime::UNIX_EPOCH,
                reason: None,
                article: None,
            };
            let mut tx = db.write().await.unwrap();
            dossiers::insert(&mut tx, &dossier).await.unwrap();
            add_event(&mut tx, dossier.id, &event).await.unwrap();
            tx.commit().await.unwrap();
            let statements = [
                "UPDATE portal_events SET reason = 'another'",
                "DELETE FROM portal_events",
            ];
            only_appended_to(&db, statements).await;
            let mut conn = db.read().await.unwrap();
            assert_eq!(events(&mut conn, dossier.id).await.unwrap().len(), 1);
        })
        .await;
    }
}

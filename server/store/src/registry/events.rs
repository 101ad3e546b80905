//! What happened to cases. Only ever appended to: the database refuses anything else.

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use domain::{case::CaseStage, law::LawPack};

    use super::*;
    use crate::{
        registry::cases::{self, Case},
        testing::{both, only_appended_to},
    };

    fn case() -> Case {
        let at = DateTime::UNIX_EPOCH;
        Case {
            code: "H26-261110-010001".into(),
            procedure: "khai-sinh".into(),
            procedure_code: "1.001193".into(),
            law: LawPack::Vn2014,
            office: "00166".into(),
            submitted_at: at,
            received_on: NaiveDate::from_ymd_opt(2026, 11, 10).unwrap(),
            due_at: at,
            answers: BTreeMap::new(),
            files: Vec::new(),
            warnings: Vec::new(),
            lang: "vi".into(),
            sibling: None,
            stage: CaseStage::InProcess,
            version: 1,
            changed_at: at,
            subject_name: "Trẻ".into(),
            child: None,
        }
    }

    #[tokio::test]
    async fn what_happened_to_a_case_can_be_neither_changed_nor_deleted() {
        both(async |db| {
            let case = case();
            let event = Event {
                at: DateTime::UNIX_EPOCH,
                kind: "arrived".into(),
                officer: None,
                officer_name: None,
                reason: None,
                article: None,
            };
            let mut tx = db.write().await.unwrap();
            cases::insert(&mut tx, &case).await.unwrap();
            append(&mut tx, &case.code, &event).await.unwrap();
            append(&mut tx, &case.code, &event).await.unwrap();
            tx.commit().await.unwrap();
            let statements = [
                "UPDATE registry_events SET reason = 'another'",
                "DELETE FROM registry_events",
            ];
            only_appended_to(&db, statements).await;
            let mut conn = db.read().await.unwrap();
            assert_eq!(of_case(&mut conn, &case.code).await.unwrap().len(), 2);
        })
        .await;
    }
}

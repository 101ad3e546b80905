//! What was done to the accounts of officers. Only ever appended to: the database refuses
//! anything else.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// What an account says about its officer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// Full name.
    pub name: String,
    /// Title on papers; may be empty.
    pub title: String,
    /// Words of roles.
    pub roles: Vec<String>,
}

/// One change of an account.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct StaffChange {
    /// When.
    pub at: DateTime<Utc>,
    /// What; a word of the registry.
    pub kind: String,
    /// Which administrator did it; none when it was a command on the server.
    pub by_officer: Option<Uuid>,
    /// Name of the administrator on that day.
    pub by_name: Option<String>,
    /// What the account said, where that changed.
    #[sqlx(json(nullable))]
    pub before: Option<Described>,
    /// What it says now, where that changed.
    #[sqlx(json(nullable))]
    pub after: Option<Described>,
}

/// Appends. The caller has written the account in this transaction, which keeps others
/// from appending at the same time.
pub async fn append(tx: &mut Tx, officer: Uuid, change: &StaffChange) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_staff_changes
        (officer, ordinal, at, kind, by_officer, by_name, before, after)
        SELECT $1, COALESCE(MAX(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7
        FROM registry_staff_changes WHERE officer = $1";
    rows!(
        tx,
        query(SQL)
            .bind(officer)
            .bind(change.at)
            .bind(&change.kind)
            .bind(change.by_officer)
            .bind(&change.by_name)
            .bind(change.before.as_ref().map(Json))
            .bind(change.after.as_ref().map(Json))
    )?;
    Ok(())
}

/// The newest changes of an account, newest first.
pub async fn of_officer(
    conn: &mut Conn,
    officer: Uuid,
    most: i64,
) -> Result<Vec<StaffChange>, StoreError> {
    const SQL: &str = "SELECT at, kind, by_officer, by_name, before, after
        FROM registry_staff_changes WHERE officer = $1 ORDER BY ordinal DESC LIMIT $2";
    on!(conn, |c| query_as(SQL)
        .bind(officer)
        .bind(most)
        .fetch_all(c))
}

/// A change and whose account it was.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct OfficeChange {
    /// Account id.
    pub officer: Uuid,
    /// Sign-in name.
    pub login: String,
    /// What was done.
    #[sqlx(flatten)]
    pub change: StaffChange,
}

/// The newest changes of the accounts of an office, newest first.
pub async fn of_office(
    conn: &mut Conn,
    office: &str,
    most: i64,
) -> Result<Vec<OfficeChange>, StoreError> {
    const SQL: &str =
        "SELECT c.officer, s.login, c.at, c.kind, c.by_officer, c.by_name, c.before, c.after
        FROM registry_staff s JOIN registry_staff_changes c ON c.officer = s.id
        WHERE s.office = $1 ORDER BY c.at DESC, c.officer, c.ordinal DESC LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        registry::staff,
        testing::{both, only_appended_to},
    };

    #[tokio::test]
    async fn what_was_done_to_an_account_can_be_neither_changed_nor_deleted() {
        both(async |db| {
            let officer = staff::Staff {
                id: Uuid::from_u128(1),
                login: "tam".into(),
                name: "Lê Văn Tâm".into(),
                pin: None,
                title: String::new(),
                office: "00166".into(),
                password: "x".into(),
                roles: Vec::new(),
                disabled: false,
                created_at: DateTime::UNIX_EPOCH,
            };
            let change = StaffChange {
                at: DateTime::UNIX_EPOCH,
                kind: "made".into(),
                by_officer: None,
                by_name: None,
                before: None,
                after: None,
            };
            let mut tx = db.write().await.unwrap();
            staff::insert(&mut tx, &officer).await.unwrap();
            append(&mut tx, officer.id, &change).await.unwrap();
            append(&mut tx, officer.id, &change).await.unwrap();
            tx.commit().await.unwrap();
            let statements = [
                "UPDATE registry_staff_changes SET by_name = 'somebody else'",
                "DELETE FROM registry_staff_changes",
            ];
            only_appended_to(&db, statements).await;
            let mut conn = db.read().await.unwrap();
            let kept = of_officer(&mut conn, officer.id, 10).await.unwrap();
            assert_eq!(kept.len(), 2);
        })
        .await;
    }
}

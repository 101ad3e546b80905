//! Many rows at once, for measurements at a size that years of filing would give. Only
//! with the feature `bulk`; no use case writes like this.

mod cases;
mod people;

use std::sync::{Arc, LazyLock};

use sqlx::{AssertSqlSafe, query};
use uuid::Uuid;

use crate::{
    Db, EngineKind, StoreError, Tx,
    portal::dossiers::{self, DossierRow},
    rows,
    tx::Engine,
};

pub use cases::{Kept, cases};
pub use people::entries;

/// Rows of one statement: 20 columns each, and SQLite takes 32,766 parameters.
const TOGETHER: usize = 500;

/// Statements of one transaction. What is written lies scattered over the indexes, and each
/// commit writes every page that it touched: few and large ones spare most of it.
const STATEMENTS: usize = 400;

/// Begins a transaction that has room for as much. The connection is this process's own; what
/// is measured has none of it.
async fn roomy(db: &Db) -> Result<Tx, StoreError> {
    let mut tx = db.write().await?;
    let made = match tx.engine() {
        Engine::Sqlite(c) => query("PRAGMA cache_size = -1500000")
            .execute(c)
            .await
            .map(drop),
        Engine::Postgres(c) => query("SET LOCAL synchronous_commit = off")
            .execute(c)
            .await
            .map(drop),
    };
    tx.answer(made)?;
    Ok(tx)
}

/// `INSERT INTO … VALUES ($1, …, $n), …` for so many rows.
fn insert(head: &str, columns: usize, rows: usize) -> Arc<str> {
    let mut sql = format!("INSERT INTO {head} VALUES ");
    for row in 0..rows {
        let places: Vec<String> = (1..=columns)
            .map(|column| format!("${}", row * columns + column))
            .collect();
        sql.push_str(if row == 0 { "(" } else { ", (" });
        sql.push_str(&places.join(", "));
        sql.push(')');
    }
    sql.into()
}

static DOSSIERS: LazyLock<Arc<str>> = LazyLock::new(|| {
    let head = "portal_dossiers (id, code, draft, account, key_hash, secret_hash, procedure, procedure_code, law,
        office, lang, stage, submitted_at, received_on, due_at, sibling, version, mail_to, warnings, answers)";
    insert(head, 20, TOGETHER)
});
static EVENTS: LazyLock<Arc<str>> = LazyLock::new(|| {
    insert(
        "portal_events (dossier, number, kind, stage, at)",
        5,
        TOGETHER,
    )
});

/// Writes dossiers, each with the event of its filing. Gives how many.
pub async fn dossiers(
    db: &Db,
    dossiers: impl IntoIterator<Item = DossierRow>,
) -> Result<usize, StoreError> {
    let mut coming = dossiers.into_iter().peekable();
    let mut written = 0;
    while coming.peek().is_some() {
        let mut tx = roomy(db).await?;
        for _ in 0..STATEMENTS {
            let together: Vec<DossierRow> = coming.by_ref().take(TOGETHER).collect();
            written += together.len();
            if together.len() < TOGETHER {
                for row in &together {
                    dossiers::insert(&mut tx, row).await?;
                }
            } else {
                rows!(tx, |c| {
                    let mut statement = query(AssertSqlSafe(DOSSIERS.clone()));
                    for row in &together {
                        statement = statement
                            .bind(row.id)
                            .bind(&row.code)
                            .bind(row.draft)
                            .bind(row.account)
                            .bind(&row.key_hash)
                            .bind(&row.secret_hash)
                            .bind(&row.procedure)
                            .bind(&row.procedure_code)
                            .bind(&row.law)
                            .bind(&row.office)
                            .bind(&row.lang)
                            .bind(&row.stage)
                            .bind(row.submitted_at)
                            .bind(row.received_on)
                            .bind(row.due_at)
                            .bind(&row.sibling)
                            .bind(row.version)
                            .bind(&row.mail_to)
                            .bind(&row.warnings)
                            .bind(&row.answers);
                    }
                    statement
                })?;
            }
            events(&mut tx, &together).await?;
            if coming.peek().is_none() {
                break;
            }
        }
        tx.commit().await?;
    }
    Ok(written)
}

async fn events(tx: &mut crate::Tx, of: &[DossierRow]) -> Result<(), StoreError> {
    const ONE: &str =
        "INSERT INTO portal_events (dossier, number, kind, stage, at) VALUES ($1, $2, $3, $4, $5)";
    if of.len() < TOGETHER {
        for row in of {
            rows!(
                tx,
                query(ONE)
                    .bind(row.id)
                    .bind(1_i64)
                    .bind("submitted")
                    .bind("submitted")
                    .bind(row.submitted_at)
            )?;
        }
        return Ok(());
    }
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(EVENTS.clone()));
        for row in of {
            statement = statement
                .bind(row.id)
                .bind(1_i64)
                .bind("submitted")
                .bind("submitted")
                .bind(row.submitted_at);
        }
        statement
    })?;
    Ok(())
}

/// Lets the planner see what was written, as PostgreSQL does by itself after a while;
/// SQLite keeps to its plans.
pub async fn settle(db: &Db) -> Result<(), StoreError> {
    if db.engine() == EngineKind::Postgres {
        let mut tx = db.write().await?;
        rows!(tx, query("ANALYZE"))?;
        tx.commit().await?;
    }
    Ok(())
}

/// The account of an address.
pub async fn account(db: &Db, email: &str) -> Result<Option<Uuid>, StoreError> {
    let mut conn = db.read().await?;
    Ok(crate::portal::accounts::by_email(&mut conn, email)
        .await?
        .map(|row| row.id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        portal::{Json, history},
        testing::both,
    };
    use chrono::{DateTime, NaiveDate};

    fn row(number: u32) -> DossierRow {
        let at = DateTime::from_timestamp(1_790_000_000 + i64::from(number), 0).unwrap();
        DossierRow {
            id: Uuid::from_u128(u128::from(number)),
            code: format!("H26-261110-01{number:04}"),
            draft: Uuid::from_u128(u128::from(number) << 64),
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
            answers: Json(domain::demo::simple_birth()),
        }
    }

    #[tokio::test]
    async fn dossiers_written_together_are_read_one_by_one() {
        both(async |db| {
            let many = TOGETHER as u32 + 3;
            assert_eq!(
                dossiers(&db, (0..many).map(row)).await.unwrap(),
                many as usize
            );
            settle(&db).await.unwrap();
            let mut conn = db.read().await.unwrap();
            for number in [0, 499, 500, many - 1] {
                let wanted = row(number);
                let found = dossiers::by_code(&mut conn, &wanted.code)
                    .await
                    .unwrap()
                    .unwrap();
                assert_eq!((found.id, &found.answers.0), (wanted.id, &wanted.answers.0));
                assert_eq!(history::events(&mut conn, found.id).await.unwrap().len(), 1);
            }
        })
        .await;
    }
}

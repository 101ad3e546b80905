//! Many cases of the registry at once.

use domain::duplicate::BlockKeys;
use sqlx::{AssertSqlSafe, query, types::Json};

use super::{STATEMENTS, TOGETHER, insert, roomy};
use crate::{Db, StoreError, Tx, registry::cases::Case, rows};

/// A case with the keys under which likely duplicates find it.
pub type Kept = (Case, BlockKeys);

/// Writes cases, each with the event of its arrival. Gives how many.
pub async fn cases(db: &Db, cases: impl IntoIterator<Item = Kept>) -> Result<usize, StoreError> {
    let mut coming = cases.into_iter().peekable();
    let mut written = 0;
    while coming.peek().is_some() {
        let mut tx = roomy(db).await?;
        for _ in 0..STATEMENTS {
            let together: Vec<Kept> = coming.by_ref().take(TOGETHER).collect();
            if together.is_empty() {
                break;
            }
            written += together.len();
            themselves(&mut tx, &together).await?;
            arrivals(&mut tx, &together).await?;
            keys(&mut tx, &together).await?;
        }
        tx.commit().await?;
    }
    Ok(written)
}

async fn themselves(tx: &mut Tx, cases: &[Kept]) -> Result<(), StoreError> {
    let head = "registry_cases (code, procedure, procedure_code, law, office, submitted_at, received_on, due_at,
        answers, files, warnings, lang, sibling, stage, version, changed_at, subject_name, mother_key, birth_date,
        name_key, open)";
    let sql = insert(head, 21, cases.len());
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(sql.clone()));
        for (case, _) in cases {
            let child = case.child.as_ref();
            statement = statement
                .bind(&case.code)
                .bind(&case.procedure)
                .bind(&case.procedure_code)
                .bind(case.law.as_str())
                .bind(&case.office)
                .bind(case.submitted_at)
                .bind(case.received_on)
                .bind(case.due_at)
                .bind(Json(&case.answers))
                .bind(Json(&case.files))
                .bind(Json(&case.warnings))
                .bind(&case.lang)
                .bind(&case.sibling)
                .bind(case.stage.as_str())
                .bind(case.version)
                .bind(case.changed_at)
                .bind(&case.subject_name)
                .bind(child.map(|child| &child.mother))
                .bind(child.map(|child| child.birth_date))
                .bind(child.map(|child| &child.name))
                .bind(case.stage.is_open());
        }
        statement
    })?;
    Ok(())
}

async fn arrivals(tx: &mut Tx, cases: &[Kept]) -> Result<(), StoreError> {
    let sql = insert(
        "registry_events (case_code, ordinal, at, kind)",
        4,
        cases.len(),
    );
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(sql.clone()));
        for (case, _) in cases {
            statement = statement
                .bind(&case.code)
                .bind(1_i64)
                .bind(case.submitted_at)
                .bind("arrived");
        }
        statement
    })?;
    Ok(())
}

async fn keys(tx: &mut Tx, cases: &[Kept]) -> Result<(), StoreError> {
    let kept: Vec<(&str, &BlockKeys, &str)> = cases
        .iter()
        .flat_map(|(case, keys)| {
            let all = keys.always.iter().chain(&keys.near);
            all.map(move |key| (key.as_str(), keys, case.code.as_str()))
        })
        .collect();
    if kept.is_empty() {
        return Ok(());
    }
    let sql = insert(
        "registry_likeness (key, birth_date, case_code)",
        3,
        kept.len(),
    );
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(sql.clone()));
        for (key, keys, code) in &kept {
            statement = statement.bind(*key).bind(keys.day).bind(*code);
        }
        statement
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        registry::{cases, events, likeness, queue},
        testing::both,
    };
    use chrono::{DateTime, NaiveDate};
    use domain::{case::CaseStage, law::LawPack};

    fn kept(number: u32) -> Kept {
        let at = DateTime::from_timestamp(1_790_000_000 + i64::from(number), 0).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        let case = Case {
            code: format!("H26-261110-01{number:04}"),
            procedure: "khai-sinh".into(),
            procedure_code: "1.001193".into(),
            law: LawPack::Vn2014,
            office: "00166".into(),
            submitted_at: at,
            received_on: day,
            due_at: at,
            answers: domain::demo::simple_birth().0,
            files: Vec::new(),
            warnings: Vec::new(),
            lang: "vi".into(),
            sibling: None,
            stage: CaseStage::InProcess,
            version: 1,
            changed_at: at,
            subject_name: format!("Trẻ {number}"),
            child: None,
        };
        let keys = BlockKeys {
            always: vec![format!("mother {number}")],
            near: vec!["name an".into()],
            day,
            whole: true,
            swapped: None,
        };
        (case, keys)
    }

    #[tokio::test]
    async fn cases_written_together_stand_in_the_queue_and_are_found_by_their_keys() {
        both(async |db| {
            let many = TOGETHER as u32 + 3;
            let written = super::cases(&db, (1..=many).map(kept)).await.unwrap();
            assert_eq!(written, many as usize);
            let mut conn = db.read().await.unwrap();
            let (last, keys) = kept(many);
            assert!(cases::by_code(&mut conn, &last.code).await.unwrap() == Some(last.clone()));
            assert_eq!(
                events::of_case(&mut conn, &last.code).await.unwrap().len(),
                1
            );
            let place = (DateTime::UNIX_EPOCH, "");
            let line = queue::open(&mut conn, "00166", place, i64::from(many) + 1, last.due_at);
            assert_eq!(line.await.unwrap().len(), many as usize);
            let near = likeness::near(&mut conn, "another", &keys, 2)
                .await
                .unwrap();
            assert_eq!(near.len(), 2);
        })
        .await;
    }
}

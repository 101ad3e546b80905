//! Many entries of old books at once, each findable.

use sqlx::{AssertSqlSafe, query, types::Json};

use super::{STATEMENTS, insert, roomy};
use crate::{
    Db, StoreError, Tx,
    registry::{
        entries::Entry,
        names::{NameRow, name_rows, words_of},
    },
    rows,
};

/// Entries of one statement: each has some ten names of eight columns, and SQLite takes
/// 32,766 parameters.
const TOGETHER: usize = 200;

/// Writes entries. Gives how many.
pub async fn entries(
    db: &Db,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<usize, StoreError> {
    let mut coming = entries.into_iter().peekable();
    let mut written = 0;
    while coming.peek().is_some() {
        let mut tx = roomy(db).await?;
        for _ in 0..STATEMENTS {
            let together: Vec<Entry> = coming.by_ref().take(TOGETHER).collect();
            if together.is_empty() {
                break;
            }
            written += together.len();
            themselves(&mut tx, &together).await?;
            names(&mut tx, &together).await?;
        }
        tx.commit().await?;
    }
    Ok(written)
}

async fn themselves(tx: &mut Tx, entries: &[Entry]) -> Result<(), StoreError> {
    let head = "registry_entries (id, office, register, year, number, registered_on, registered_at, case_code,
        registrar, content, subject_name, name_folded, birth_date, name_key, mother_name, version, mother_words,
        searchable)";
    let sql = insert(head, 18, entries.len());
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(sql.clone()));
        for entry in entries {
            statement = statement
                .bind(entry.id)
                .bind(&entry.office)
                .bind(entry.register.as_str())
                .bind(i64::from(entry.number.year))
                .bind(entry.number.number)
                .bind(entry.registered_on)
                .bind(entry.registered_at)
                .bind(&entry.case_code)
                .bind(&entry.registrar)
                .bind(Json(&entry.content))
                .bind(&entry.subject_name)
                .bind(&entry.name_folded)
                .bind(entry.birth_date)
                .bind(&entry.name_key)
                .bind(&entry.mother_name)
                .bind(entry.version)
                .bind(words_of(&entry.mother_name))
                .bind(true);
        }
        statement
    })?;
    Ok(())
}

async fn names(tx: &mut Tx, entries: &[Entry]) -> Result<(), StoreError> {
    let kept: Vec<(&Entry, NameRow)> = entries
        .iter()
        .flat_map(|entry| name_rows(entry).into_iter().map(move |row| (entry, row)))
        .collect();
    let head = "registry_names (word, born, entry, side, born_to, words, kind, place)";
    let sql = insert(head, 8, kept.len());
    rows!(tx, |c| {
        let mut statement = query(AssertSqlSafe(sql.clone()));
        for (entry, row) in &kept {
            statement = statement
                .bind(&row.word)
                .bind(row.born.0)
                .bind(entry.id)
                .bind(&row.side)
                .bind(row.born.1)
                .bind(&row.words)
                .bind(entry.register.as_str())
                .bind(&row.place);
        }
        statement
    })?;
    Ok(())
}

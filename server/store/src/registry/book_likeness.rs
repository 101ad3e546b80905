//! Births and deaths of old books, found under the keys that they have in common with a case.
//! No case is behind them: what an officer found in them stands by their entry.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use domain::duplicate::{ALWAYS_MOST, BlockKeys, NEAR_MOST};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use super::{
    compared::Compared,
    entries::{self, Entry},
};
use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    on, rows,
    tx::{Conn, Tx},
};

/// An entry of an old book that has a key in common.
#[derive(Clone)]
pub struct KeptInBook {
    /// The entry.
    pub entry: Entry,
    /// An officer has found the case and it to be about two people.
    pub compared: Option<Compared>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    entry: entries::Row,
    compared_by: Option<String>,
    compared_at: Option<DateTime<Utc>>,
    compared_why: Option<String>,
}

impl TryFrom<Row> for KeptInBook {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let compared = match (row.compared_by, row.compared_at, row.compared_why) {
            (Some(officer), Some(at), Some(reason)) => Some(Compared {
                officer,
                at,
                reason,
            }),
            _ => None,
        };
        Ok(Self {
            entry: Entry::try_from(row.entry)?,
            compared,
        })
    }
}

/// Keeps the keys of an entry, all by one statement: a file has millions of lines. Those it has
/// already are no matter.
pub async fn keep(tx: &mut Tx, entry: Uuid, keys: &BlockKeys) -> Result<(), StoreError> {
    // Without a WHERE SQLite would read ON as that of a join.
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "WITH keys(key) AS ({words})
            INSERT INTO registry_book_likeness (key, event, entry)
            SELECT key, $2, $3 FROM keys WHERE TRUE ON CONFLICT (key, event, entry) DO NOTHING",
        )
    });
    let all: Vec<&String> = keys.always.iter().chain(&keys.near).collect();
    rows!(tx, |c| query(c.spell(&SQL))
        .bind(Json(&all))
        .bind(keys.day)
        .bind(entry))?;
    Ok(())
}

/// Entries that hold and have a key in common with `case`; at most `most`. What a book tells
/// by the month or the year alone is kept under its first day.
pub async fn near(
    conn: &mut Conn,
    case: &str,
    keys: &BlockKeys,
    most: i64,
) -> Result<Vec<KeptInBook>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        entries::columns!(),
        ", compared_by, compared_at, compared_why FROM registry_entries
        LEFT JOIN (SELECT entry, officer_name AS compared_by, at AS compared_at, reason AS compared_why
            FROM registry_compared_books WHERE case_code = $1) d ON d.entry = id
        WHERE id IN (
            SELECT entry FROM registry_book_likeness WHERE key IN ($8, $9, $10)
            UNION SELECT entry FROM registry_book_likeness
                WHERE key IN ($11, $12, $13, $14, $15, $16, $17, $18) AND event BETWEEN $2 AND $3
            UNION SELECT entry FROM registry_book_likeness
                WHERE key IN ($11, $12, $13, $14, $15, $16, $17, $18) AND event IN ($4, $5, $6))
        AND cancelled_at IS NULL ORDER BY id DESC LIMIT $7"
    );
    let (first, last) = keys.window();
    let [month, year] = keys.begins();
    let rows: Vec<Row> = on!(conn, |c| {
        let mut statement = query_as(SQL)
            .bind(case)
            .bind(first)
            .bind(last)
            .bind(keys.swapped.unwrap_or(keys.day))
            .bind(month)
            .bind(year)
            .bind(most);
        // No key is empty: an empty one finds nothing.
        for n in 0..ALWAYS_MOST {
            statement = statement.bind(keys.always.get(n).map_or("", String::as_str));
        }
        for n in 0..NEAR_MOST {
            statement = statement.bind(keys.near.get(n).map_or("", String::as_str));
        }
        statement.fetch_all(c)
    })?;
    rows.into_iter().map(KeptInBook::try_from).collect()
}

/// Notes that a case and an entry are about two people. False when that was noted before.
pub async fn compare(
    tx: &mut Tx,
    (case, entry): (&str, Uuid),
    officer: Uuid,
    compared: &Compared,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO registry_compared_books (case_code, entry, officer, officer_name, at, reason)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (case_code, entry) DO NOTHING";
    Ok(rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(entry)
            .bind(officer)
            .bind(&compared.officer)
            .bind(compared.at)
            .bind(&compared.reason)
    )? == 1)
}

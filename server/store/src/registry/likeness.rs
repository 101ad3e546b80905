//! Births and deaths found under keys that they have in common: likely duplicates.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::CaseStage,
    duplicate::{ALWAYS_MOST, BlockKeys, NEAR_MOST},
    law::LawPack,
    register::{EntryNumber, RegisterContent},
};
use sqlx::{query, query_as, types::Json};

use super::compared::Compared;
use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A birth or a death that has a key in common.
#[derive(Clone)]
pub struct Kept {
    /// Dossier code.
    pub code: String,
    /// Procedure id.
    pub procedure: String,
    /// The law that judges it.
    pub law: LawPack,
    /// Legal day of reception.
    pub received_on: NaiveDate,
    /// Every answer as typed.
    pub answers: BTreeMap<String, String>,
    /// Dossier of a twin.
    pub sibling: Option<String>,
    /// Where the case stands.
    pub stage: CaseStage,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// Commune code of the office: the one that keeps the book once it is entered.
    pub office: String,
    /// The entry, once there is one.
    pub entry: Option<KeptEntry>,
    /// An officer has found them to be two people.
    pub compared: Option<Compared>,
}

/// Its entry.
#[derive(Clone)]
pub struct KeptEntry {
    /// Number and year.
    pub number: EntryNumber,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// The child's PIN.
    pub pin: Option<String>,
    /// What is written.
    pub content: RegisterContent,
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    procedure: String,
    law: String,
    received_on: NaiveDate,
    answers: Json<BTreeMap<String, String>>,
    sibling: Option<String>,
    stage: String,
    submitted_at: DateTime<Utc>,
    office: String,
    content: Option<Json<RegisterContent>>,
    pin: Option<String>,
    number: Option<i64>,
    year: Option<i64>,
    registered_on: Option<NaiveDate>,
    officer_name: Option<String>,
    compared_at: Option<DateTime<Utc>>,
    reason: Option<String>,
}

impl TryFrom<Row> for Kept {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad_row("registry_cases", column, &row.code);
        let entry = match (row.content, row.number, row.year, row.registered_on) {
            (Some(content), Some(number), Some(year), Some(registered_on)) => Some(KeptEntry {
                number: EntryNumber {
                    number,
                    year: i32::try_from(year).map_err(|_| bad("year"))?,
                },
                registered_on,
                pin: row.pin,
                content: content.0,
            }),
            _ => None,
        };
        let compared = match (row.officer_name, row.compared_at, row.reason) {
            (Some(officer), Some(at), Some(reason)) => Some(Compared {
                officer,
                at,
                reason,
            }),
            _ => None,
        };
        Ok(Self {
            law: LawPack::parse(&row.law).ok_or_else(|| bad("law"))?,
            stage: CaseStage::parse(&row.stage).ok_or_else(|| bad("stage"))?,
            code: row.code,
            procedure: row.procedure,
            received_on: row.received_on,
            answers: row.answers.0,
            sibling: row.sibling,
            submitted_at: row.submitted_at,
            office: row.office,
            entry,
            compared,
        })
    }
}

/// Keeps the keys of a case in place of those it had. The column `birth_date` holds the day
/// of the event, of a death too.
pub async fn keep(tx: &mut Tx, case: &str, keys: &BlockKeys) -> Result<(), StoreError> {
    const FORGET: &str = "DELETE FROM registry_likeness WHERE case_code = $1";
    const SQL: &str =
        "INSERT INTO registry_likeness (key, birth_date, case_code) VALUES ($1, $2, $3)
        ON CONFLICT (key, birth_date, case_code) DO NOTHING";
    rows!(tx, query(FORGET).bind(case))?;
    for key in keys.always.iter().chain(&keys.near) {
        rows!(tx, query(SQL).bind(key).bind(keys.day).bind(case))?;
    }
    Ok(())
}

/// Events that are entered and hold, or are still open, and have a key in common, `case` left out;
/// at most `most`.
pub async fn near(
    conn: &mut Conn,
    case: &str,
    keys: &BlockKeys,
    most: i64,
) -> Result<Vec<Kept>, StoreError> {
    const SQL: &str = "SELECT c.code, c.procedure, c.law, c.received_on, c.answers, c.sibling, c.stage,
            c.submitted_at, c.office, e.content, e.pin, e.number, e.year, e.registered_on,
            d.officer_name, d.at AS compared_at, d.reason
        FROM registry_cases c
        LEFT JOIN registry_entries e ON e.case_code = c.code
        LEFT JOIN registry_compared d
            ON d.first = CASE WHEN c.code < $1 THEN c.code ELSE $1 END
            AND d.second = CASE WHEN c.code < $1 THEN $1 ELSE c.code END
        WHERE c.code IN (
            SELECT case_code FROM registry_likeness WHERE key IN ($7, $8, $9)
            UNION SELECT case_code FROM registry_likeness
                WHERE key IN ($10, $11, $12, $13, $14, $15, $16, $17) AND birth_date BETWEEN $2 AND $3
            UNION SELECT case_code FROM registry_likeness
                WHERE key IN ($10, $11, $12, $13, $14, $15, $16, $17) AND birth_date = $4)
        AND c.code <> $1 AND (c.open = $5 OR (e.id IS NOT NULL AND e.cancelled_at IS NULL))
        ORDER BY c.code DESC LIMIT $6";
    let (first, last) = keys.window();
    let swapped = keys.swapped.unwrap_or(keys.day);
    let rows: Vec<Row> = on!(conn, |c| {
        let mut statement = query_as(SQL)
            .bind(case)
            .bind(first)
            .bind(last)
            .bind(swapped)
            .bind(true)
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
    rows.into_iter().map(Kept::try_from).collect()
}

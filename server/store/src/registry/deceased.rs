//! Who is declared dead, and who is entered as such: nobody dies twice.

use chrono::{DateTime, Utc};
use domain::case::CaseStage;
use sqlx::{query, query_as};

use super::cases::stage;
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// Another case about somebody under the same key.
#[derive(Clone, PartialEq, Eq)]
pub struct Declared {
    /// Dossier code.
    pub code: String,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// Where the case stands.
    pub stage: CaseStage,
    /// The death is in a register.
    pub entered: bool,
}

/// Keeps under which key the person of a case is found, in place of an earlier one.
pub async fn keep(tx: &mut Tx, case: &str, key: &str) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_deceased (case_code, person, entered) VALUES ($1, $2, FALSE)
        ON CONFLICT (case_code) DO UPDATE SET person = excluded.person";
    rows!(tx, query(SQL).bind(case).bind(key))?;
    Ok(())
}

/// Notes that the death of a case is entered. `registry_deceased_once` is violated when
/// `once`, what names one person without doubt, has been entered before. `paper` is the
/// number of an identity paper with the name on it.
pub async fn enter(
    tx: &mut Tx,
    case: &str,
    once: Option<&str>,
    paper: Option<&str>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_deceased SET entered = TRUE, once = $2, paper = $3
        WHERE case_code = $1";
    let changed = rows!(tx, query(SQL).bind(case).bind(once).bind(paper))?;
    changed_one(changed, "registry_deceased")
}

/// Keeps who asks in a case, in place of an earlier one.
pub async fn keep_asker(tx: &mut Tx, case: &str, person: &str) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_askers (case_code, person) VALUES ($1, $2)
        ON CONFLICT (case_code) DO UPDATE SET person = excluded.person";
    rows!(tx, query(SQL).bind(case).bind(person))?;
    Ok(())
}

/// The registration of a case does not hold any more: the person is not dead by it.
pub async fn lift(tx: &mut Tx, case: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_deceased SET entered = FALSE, once = NULL, paper = NULL
        WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case))?;
    Ok(())
}

/// When the death of who has this number, or this paper and name, was entered, with the
/// code of the case; none for the living.
pub async fn of(
    conn: &mut Conn,
    person: &str,
) -> Result<Option<(String, DateTime<Utc>)>, StoreError> {
    const SQL: &str = "SELECT d.case_code, e.registered_at
        FROM registry_deceased d JOIN registry_entries e ON e.case_code = d.case_code
        WHERE d.once = $1 OR d.paper = $1 ORDER BY e.registered_at LIMIT 1";
    on!(conn, |c| query_as(SQL).bind(person).fetch_optional(c))
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    submitted_at: DateTime<Utc>,
    stage: String,
    entered: bool,
}

/// Other cases about somebody under this key, oldest first.
pub async fn under(
    conn: &mut Conn,
    key: &str,
    except: &str,
    most: i64,
) -> Result<Vec<Declared>, StoreError> {
    const SQL: &str = "SELECT c.code, c.submitted_at, c.stage, d.entered
        FROM registry_deceased d JOIN registry_cases c ON c.code = d.case_code
        WHERE d.person = $1 AND d.case_code <> $2 ORDER BY d.case_code LIMIT $3";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(key)
        .bind(except)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter()
        .map(|row| {
            Ok(Declared {
                stage: stage(&row.stage, &row.code)?,
                code: row.code,
                submitted_at: row.submitted_at,
                entered: row.entered,
            })
        })
        .collect()
}

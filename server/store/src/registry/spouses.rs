//! Who wants to marry, and who is entered as married.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::CaseStage;
use sqlx::{query, query_as};

use super::cases::stage;
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// One of the two of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct Spouse {
    /// `groom` or `bride`.
    pub side: String,
    /// A number, or name and day of birth.
    pub person: String,
    /// Another identity paper, where there is no number.
    pub paper: Option<String>,
    /// The name without marks.
    pub name_folded: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
}

/// Somebody under the same key in another case.
#[derive(Clone, PartialEq, Eq)]
pub struct Other {
    /// Dossier code.
    pub code: String,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
    /// Where the case stands.
    pub stage: CaseStage,
    /// The other identity paper.
    pub paper: Option<String>,
    /// The marriage is in a register.
    pub entered: bool,
}

/// Keeps who the two of a case are, in place of what was known before.
pub async fn keep(tx: &mut Tx, case: &str, both: &[Spouse]) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_spouses (case_code, side, person, paper, name_folded, birth_date, entered)
        VALUES ($1, $2, $3, $4, $5, $6, FALSE)
        ON CONFLICT (case_code, side) DO UPDATE SET person = excluded.person, paper = excluded.paper,
            name_folded = excluded.name_folded, birth_date = excluded.birth_date";
    for one in both {
        rows!(
            tx,
            query(SQL)
                .bind(case)
                .bind(&one.side)
                .bind(&one.person)
                .bind(&one.paper)
                .bind(&one.name_folded)
                .bind(one.birth_date)
        )?;
    }
    Ok(())
}

/// Notes that the marriage of one of the two is entered. `registry_spouses_once` is
/// violated when `once`, the number and which marriage it is, has been entered before.
pub async fn enter(
    tx: &mut Tx,
    case: &str,
    side: &str,
    once: Option<&str>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_spouses SET entered = TRUE, once = $3
        WHERE case_code = $1 AND side = $2";
    let changed = rows!(tx, query(SQL).bind(case).bind(side).bind(once))?;
    changed_one(changed, "registry_spouses")
}

/// The registration of a case does not hold any more: the two are not married by it.
pub async fn lift(tx: &mut Tx, case: &str) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_spouses SET entered = FALSE, once = NULL WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    submitted_at: DateTime<Utc>,
    stage: String,
    paper: Option<String>,
    entered: bool,
}

/// Other cases of somebody under this key, oldest first.
pub async fn under(
    conn: &mut Conn,
    person: &str,
    except: &str,
    most: i64,
) -> Result<Vec<Other>, StoreError> {
    const SQL: &str = "SELECT c.code, c.submitted_at, c.stage, s.paper, s.entered
        FROM registry_spouses s JOIN registry_cases c ON c.code = s.case_code
        WHERE s.person = $1 AND s.case_code <> $2 ORDER BY s.case_code LIMIT $3";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(person)
        .bind(except)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter()
        .map(|row| {
            Ok(Other {
                stage: stage(&row.stage, &row.code)?,
                code: row.code,
                submitted_at: row.submitted_at,
                paper: row.paper,
                entered: row.entered,
            })
        })
        .collect()
}

/// The two of a case, the wife first.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<Spouse>, StoreError> {
    const SQL: &str = "SELECT side, person, paper, name_folded, birth_date FROM registry_spouses
        WHERE case_code = $1 ORDER BY side";
    let rows: Vec<(String, String, Option<String>, String, NaiveDate)> =
        on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))?;
    Ok(rows
        .into_iter()
        .map(|(side, person, paper, name_folded, birth_date)| Spouse {
            side,
            person,
            paper,
            name_folded,
            birth_date,
        })
        .collect())
}

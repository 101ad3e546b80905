//! Cases: dossiers as the desk has them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::CaseStage,
    exchange::{FileRef, Finding},
    law::LawPack,
};
use sqlx::{query, query_as, types::Json};

use super::proposals;
use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A case.
#[derive(Clone, PartialEq)]
pub struct Case {
    /// Dossier code.
    pub code: String,
    /// Procedure id.
    pub procedure: String,
    /// National procedure code.
    pub procedure_code: String,
    /// The law that judges it.
    pub law: LawPack,
    /// Commune code of the office.
    pub office: String,
    /// When the citizen filed.
    pub submitted_at: DateTime<Utc>,
    /// Legal day of reception.
    pub received_on: NaiveDate,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
    /// Every answer as typed.
    pub answers: BTreeMap<String, String>,
    /// The papers attached.
    pub files: Vec<FileRef>,
    /// What the citizen was warned of.
    pub warnings: Vec<Finding>,
    /// Language the citizen used.
    pub lang: String,
    /// Dossier of a twin.
    pub sibling: Option<String>,
    /// Where it stands.
    pub stage: CaseStage,
    /// Grows with every change.
    pub version: i64,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// Whom it is about.
    pub subject_name: String,
    /// What tells the same child; none when it is not a birth.
    pub child: Option<ChildKeys>,
}

/// What tells that two births are one: the same mother, day and name (law.md 4.7).
#[derive(Clone, PartialEq, Eq)]
pub struct ChildKeys {
    /// The mother's PIN, or what stands for it.
    pub mother: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// The child's name, small letters, marks kept.
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    procedure: String,
    procedure_code: String,
    law: String,
    office: String,
    submitted_at: DateTime<Utc>,
    received_on: NaiveDate,
    due_at: DateTime<Utc>,
    answers: Json<BTreeMap<String, String>>,
    files: Json<Vec<FileRef>>,
    warnings: Json<Vec<Finding>>,
    lang: String,
    sibling: Option<String>,
    stage: String,
    version: i64,
    changed_at: DateTime<Utc>,
    subject_name: String,
    mother_key: Option<String>,
    birth_date: Option<NaiveDate>,
    name_key: Option<String>,
}

pub(super) fn stage(word: &str, code: &str) -> Result<CaseStage, StoreError> {
    CaseStage::parse(word).ok_or_else(|| StoreError::bad_row("registry_cases", "stage", code))
}

impl TryFrom<Row> for Case {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let child = match (row.mother_key, row.birth_date, row.name_key) {
            (Some(mother), Some(birth_date), Some(name)) => Some(ChildKeys {
                mother,
                birth_date,
                name,
            }),
            _ => None,
        };
        Ok(Self {
            law: LawPack::parse(&row.law)
                .ok_or_else(|| StoreError::bad_row("registry_cases", "law", &row.code))?,
            stage: stage(&row.stage, &row.code)?,
            code: row.code,
            procedure: row.procedure,
            procedure_code: row.procedure_code,
            office: row.office,
            submitted_at: row.submitted_at,
            received_on: row.received_on,
            due_at: row.due_at,
            answers: row.answers.0,
            files: row.files.0,
            warnings: row.warnings.0,
            lang: row.lang,
            sibling: row.sibling,
            version: row.version,
            changed_at: row.changed_at,
            subject_name: row.subject_name,
            child,
        })
    }
}

macro_rules! columns {
    () => {
        "code, procedure, procedure_code, law, office, submitted_at, received_on, due_at, answers, files, \
         warnings, lang, sibling, stage, version, changed_at, subject_name, mother_key, birth_date, name_key"
    };
}

/// Adds a case. `registry_cases_pkey` is violated when it is there.
pub async fn insert(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO registry_cases (",
        columns!(),
        ", open) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
    );
    let child = case.child.as_ref();
    rows!(
        tx,
        query(SQL)
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
            .bind(case.stage.is_open())
    )?;
    Ok(())
}

/// A case, whatever the office: for what comes by message and for what runs by itself.
pub async fn by_code(conn: &mut Conn, code: &str) -> Result<Option<Case>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_cases WHERE code = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(code).fetch_optional(c))?;
    row.map(Case::try_from).transpose()
}

/// A case of an office; another office's is not there.
pub async fn of_office(
    conn: &mut Conn,
    office: &str,
    code: &str,
) -> Result<Option<Case>, StoreError> {
    Ok(by_code(conn, code)
        .await?
        .filter(|case| case.office == office))
}

/// A case that nobody else changes until the transaction ends.
pub async fn lock(tx: &mut Tx, code: &str) -> Result<Option<Case>, StoreError> {
    // Writing the row locks it on PostgreSQL; on SQLite the transaction has locked all.
    const SQL: &str = "UPDATE registry_cases SET version = version WHERE code = $1";
    rows!(tx, query(SQL).bind(code))?;
    by_code(tx, code).await
}

/// Moves a case on. `Stale` when it has another version by now. What was proposed for the
/// stage that it leaves lapses.
pub async fn step(
    tx: &mut Tx,
    code: &str,
    version: i64,
    to: CaseStage,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_cases SET stage = $3, open = $4, changed_at = $5, version = version + 1
        WHERE code = $1 AND version = $2";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(code)
            .bind(version)
            .bind(to.as_str())
            .bind(to.is_open())
            .bind(at)
    )?;
    changed_one(rows, "registry_cases")?;
    proposals::lapse_elsewhere(tx, code, to, at).await
}

/// Gives a case another due moment. The caller has locked the case.
pub async fn set_due(tx: &mut Tx, code: &str, due_at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_cases SET due_at = $2 WHERE code = $1";
    changed_one(
        rows!(tx, query(SQL).bind(code).bind(due_at))?,
        "registry_cases",
    )
}

/// What the citizen has put right, and the due moment that follows. The caller has
/// locked the case and moves it on in the same transaction.
pub async fn amend(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_cases SET answers = $2, files = $3, due_at = $4, subject_name = $5,
        mother_key = $6, birth_date = $7, name_key = $8, warnings = $9, procedure_code = $10 WHERE code = $1";
    let child = case.child.as_ref();
    let rows = rows!(
        tx,
        query(SQL)
            .bind(&case.code)
            .bind(Json(&case.answers))
            .bind(Json(&case.files))
            .bind(case.due_at)
            .bind(&case.subject_name)
            .bind(child.map(|child| &child.mother))
            .bind(child.map(|child| child.birth_date))
            .bind(child.map(|child| &child.name))
            .bind(Json(&case.warnings))
            .bind(&case.procedure_code)
    )?;
    changed_one(rows, "registry_cases")
}

/// Another case about a birth by the same mother on the same day.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SameDay {
    /// Dossier code.
    pub code: String,
    /// The child's name, small letters.
    pub name_key: String,
    /// When it was filed.
    pub submitted_at: DateTime<Utc>,
}

/// Open cases about births by the same mother on the same day, `code` left out.
pub async fn same_mother_and_day(
    conn: &mut Conn,
    code: &str,
    child: &ChildKeys,
) -> Result<Vec<SameDay>, StoreError> {
    const SQL: &str = "SELECT code, name_key, submitted_at FROM registry_cases
        WHERE mother_key = $1 AND birth_date = $2 AND open = $3 AND code <> $4 ORDER BY code";
    on!(conn, |c| query_as(SQL)
        .bind(&child.mother)
        .bind(child.birth_date)
        .bind(true)
        .bind(code)
        .fetch_all(c))
}

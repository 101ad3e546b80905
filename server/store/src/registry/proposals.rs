//! Acts of risk: a proposal of one officer, settled by another. Rows are only added, and
//! settled once.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::case::CaseStage;
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// A proposal, and what became of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is to be done; a word of the registry.
    pub act: String,
    /// To what: a case, a paper, an entry.
    pub subject: String,
    /// Its place among the proposals for this act and subject, from 1.
    pub ordinal: i64,
    /// Commune code of the office whose second person is waited for.
    pub office: String,
    /// The case on whose page it is read.
    pub case_code: Option<String>,
    /// The stage of the case that it was made for: in another one it lapses. None when it
    /// waits wherever the case stands.
    pub stage: Option<String>,
    /// When it was proposed.
    pub asked_at: DateTime<Utc>,
    /// Who proposed it.
    pub asked_by: Uuid,
    /// Name on that day.
    pub asked_name: String,
    /// Why.
    pub reason: String,
    /// What else the act needs, by name.
    pub terms: BTreeMap<String, String>,
    /// When it was settled.
    pub settled_at: Option<DateTime<Utc>>,
    /// Name of the second person; none when the case ended meanwhile.
    pub settled_name: Option<String>,
    /// The second person agreed.
    pub agreed: Option<bool>,
    /// Why it was sent back.
    pub answer: Option<String>,
}

impl Proposal {
    /// What the act needs under this name; empty when it was not given.
    pub fn term(&self, name: &str) -> &str {
        self.terms.get(name).map_or("", String::as_str)
    }
}

#[derive(FromRow)]
struct Row {
    act: String,
    subject: String,
    ordinal: i64,
    office: String,
    case_code: Option<String>,
    stage: Option<String>,
    asked_at: DateTime<Utc>,
    asked_by: Uuid,
    asked_name: String,
    reason: String,
    terms: Json<BTreeMap<String, String>>,
    settled_at: Option<DateTime<Utc>>,
    settled_name: Option<String>,
    agreed: Option<bool>,
    answer: Option<String>,
}

impl From<Row> for Proposal {
    fn from(row: Row) -> Self {
        Self {
            act: row.act,
            subject: row.subject,
            ordinal: row.ordinal,
            office: row.office,
            case_code: row.case_code,
            stage: row.stage,
            asked_at: row.asked_at,
            asked_by: row.asked_by,
            asked_name: row.asked_name,
            reason: row.reason,
            terms: row.terms.0,
            settled_at: row.settled_at,
            settled_name: row.settled_name,
            agreed: row.agreed,
            answer: row.answer,
        }
    }
}

macro_rules! columns {
    () => {
        "act, subject, ordinal, office, case_code, stage, asked_at, asked_by, asked_name, reason, terms, \
         settled_at, settled_name, agreed, answer"
    };
}

/// Proposes. The caller has locked the subject. An open proposal for the same violates
/// `registry_proposals_open`.
pub async fn insert(tx: &mut Tx, row: &Proposal) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_proposals
        (act, subject, ordinal, office, case_code, stage, asked_at, asked_by, asked_name, reason, terms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    rows!(
        tx,
        query(SQL)
            .bind(&row.act)
            .bind(&row.subject)
            .bind(row.ordinal)
            .bind(&row.office)
            .bind(&row.case_code)
            .bind(&row.stage)
            .bind(row.asked_at)
            .bind(row.asked_by)
            .bind(&row.asked_name)
            .bind(&row.reason)
            .bind(Json(&row.terms))
    )?;
    Ok(())
}

/// How an open proposal is settled.
#[derive(Clone, Copy)]
pub struct Settled<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// The second person; none when the case ended meanwhile.
    pub by: Option<(Uuid, &'a str)>,
    /// It is done.
    pub agreed: bool,
    /// Why it was sent back.
    pub answer: Option<&'a str>,
}

/// Settles an open proposal. `Stale` when somebody else was faster.
pub async fn settle(
    tx: &mut Tx,
    proposal: &Proposal,
    settled: Settled<'_>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_proposals
        SET settled_at = $4, settled_by = $5, settled_name = $6, agreed = $7, answer = $8
        WHERE act = $1 AND subject = $2 AND ordinal = $3 AND settled_at IS NULL";
    let rows = rows!(
        tx,
        query(SQL)
            .bind(&proposal.act)
            .bind(&proposal.subject)
            .bind(proposal.ordinal)
            .bind(settled.at)
            .bind(settled.by.map(|(id, _)| id))
            .bind(settled.by.map(|(_, name)| name))
            .bind(settled.agreed)
            .bind(settled.answer)
    )?;
    changed_one(rows, "registry_proposals")
}

/// All proposals for an act on a subject, oldest first.
pub async fn of_subject(
    conn: &mut Conn,
    act: &str,
    subject: &str,
) -> Result<Vec<Proposal>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_proposals WHERE act = $1 AND subject = $2 ORDER BY ordinal"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(act).bind(subject).fetch_all(c))?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// A place in the list of what waits: moment, act, subject.
pub type After<'a> = (DateTime<Utc>, &'a str, &'a str);

/// What waits for a second person of an office, oldest first, after this place.
pub async fn waiting(
    conn: &mut Conn,
    office: &str,
    (at, act, subject): After<'_>,
    most: i64,
) -> Result<Vec<Proposal>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_proposals WHERE office = $1 AND settled_at IS NULL
        AND (asked_at, act, subject) > ($2, $3, $4) ORDER BY asked_at, act, subject LIMIT $5"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(at)
        .bind(act)
        .bind(subject)
        .bind(most)
        .fetch_all(c))?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// What was sent back to an office with a reason, newest first.
pub async fn sent_back(
    conn: &mut Conn,
    office: &str,
    most: i64,
) -> Result<Vec<Proposal>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_proposals WHERE office = $1 AND agreed = FALSE
        ORDER BY settled_at DESC LIMIT $2"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// The open proposals about a case go with it to another office.
pub async fn follow(tx: &mut Tx, case: &str, office: &str) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_proposals SET office = $2 WHERE case_code = $1 AND settled_at IS NULL";
    rows!(tx, query(SQL).bind(case).bind(office))?;
    Ok(())
}

/// The case stands in this stage now: what was proposed for another one waits no more. The
/// caller has locked the case.
pub(super) async fn lapse_elsewhere(
    tx: &mut Tx,
    case: &str,
    stage: CaseStage,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_proposals SET settled_at = $3, agreed = FALSE
        WHERE case_code = $1 AND stage <> $2 AND settled_at IS NULL";
    rows!(tx, query(SQL).bind(case).bind(stage.as_str()).bind(at))?;
    Ok(())
}

//! Papers made from entries.

use chrono::{DateTime, NaiveDate, Utc};
use domain::paper::{Paper, PaperKind};
use sqlx::{query, query_as, query_scalar, types::Json};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// Whether a paper stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperState {
    /// Written; whoever signs has not looked at it.
    Unsigned,
    /// To be set and signed, as the one who signs has ordered.
    Pending,
    /// Out and valid.
    Issued,
    /// A newer paper stands in its place.
    Replaced,
    /// Taken back (Decree 120/2025: by the chairman of the province).
    Revoked,
}

impl PaperState {
    /// All, in the order in which a paper comes to them.
    pub const ALL: [Self; 5] = [
        Self::Unsigned,
        Self::Pending,
        Self::Issued,
        Self::Replaced,
        Self::Revoked,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Pending => "pending",
            Self::Issued => "issued",
            Self::Replaced => "replaced",
            Self::Revoked => "revoked",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// A paper.
#[derive(Clone, PartialEq)]
pub struct PaperRow {
    /// Id.
    pub id: Uuid,
    /// The case it belongs to.
    pub case_code: String,
    /// The entry it tells.
    pub entry: Uuid,
    /// Its place among the papers of the case, from 1.
    pub ordinal: i64,
    /// Which paper.
    pub kind: PaperKind,
    /// Printed number.
    pub number: String,
    /// Commune code of the office that issues it.
    pub office: String,
    /// Whether it stands.
    pub state: PaperState,
    /// SHA-256 of the token in its QR code.
    pub token_hash: Vec<u8>,
    /// SHA-256 of the short code printed beside it.
    pub short_hash: Vec<u8>,
    /// What it prints.
    pub content: Paper,
    /// What a stranger must type to read it.
    pub birth_date: NaiveDate,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it went out.
    pub issued_at: Option<DateTime<Utc>>,
    /// SHA-256 of the signed file: where it lies.
    pub sha256: Option<String>,
    /// Length of the signed file in bytes.
    pub size: Option<i64>,
    /// When it was replaced or revoked.
    pub ended_at: Option<DateTime<Utc>>,
    /// The paper in whose place it was made.
    pub replaces: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_code: String,
    entry: Uuid,
    ordinal: i64,
    kind: String,
    number: String,
    office: String,
    state: String,
    token_hash: Vec<u8>,
    short_hash: Vec<u8>,
    content: Json<Paper>,
    birth_date: NaiveDate,
    created_at: DateTime<Utc>,
    issued_at: Option<DateTime<Utc>>,
    sha256: Option<String>,
    size: Option<i64>,
    ended_at: Option<DateTime<Utc>>,
    replaces: Option<Uuid>,
}

impl TryFrom<Row> for PaperRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad_row("registry_papers", column, row.id);
        Ok(Self {
            kind: PaperKind::parse(&row.kind).ok_or_else(|| bad("kind"))?,
            state: PaperState::parse(&row.state).ok_or_else(|| bad("state"))?,
            id: row.id,
            case_code: row.case_code,
            entry: row.entry,
            ordinal: row.ordinal,
            number: row.number,
            office: row.office,
            token_hash: row.token_hash,
            short_hash: row.short_hash,
            content: row.content.0,
            birth_date: row.birth_date,
            created_at: row.created_at,
            issued_at: row.issued_at,
            sha256: row.sha256,
            size: row.size,
            ended_at: row.ended_at,
            replaces: row.replaces,
        })
    }
}

macro_rules! columns {
    () => {
        "id, case_code, entry, ordinal, kind, number, office, state, token_hash, short_hash, content, \
         birth_date, created_at, issued_at, sha256, size, ended_at, replaces"
    };
}

/// Adds a paper.
pub async fn insert(tx: &mut Tx, paper: &PaperRow) -> Result<(), StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO registry_papers (",
        columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    );
    rows!(
        tx,
        query(SQL)
            .bind(paper.id)
            .bind(&paper.case_code)
            .bind(paper.entry)
            .bind(paper.ordinal)
            .bind(paper.kind.as_str())
            .bind(&paper.number)
            .bind(&paper.office)
            .bind(paper.state.as_str())
            .bind(&paper.token_hash)
            .bind(&paper.short_hash)
            .bind(Json(&paper.content))
            .bind(paper.birth_date)
            .bind(paper.created_at)
            .bind(paper.issued_at)
            .bind(&paper.sha256)
            .bind(paper.size)
            .bind(paper.ended_at)
            .bind(paper.replaces)
    )?;
    Ok(())
}

/// The papers of a case in order.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<PaperRow>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_papers WHERE case_code = $1 ORDER BY ordinal"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))?;
    rows.into_iter().map(PaperRow::try_from).collect()
}

/// The papers made from an entry, case by case.
pub async fn of_entry(conn: &mut Conn, entry: Uuid) -> Result<Vec<PaperRow>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_papers WHERE entry = $1 ORDER BY case_code, ordinal"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(entry).fetch_all(c))?;
    rows.into_iter().map(PaperRow::try_from).collect()
}

/// Which papers made from an entry were taken back, and when, oldest first.
pub async fn revoked_of(
    conn: &mut Conn,
    entry: Uuid,
) -> Result<Vec<(PaperKind, DateTime<Utc>)>, StoreError> {
    const SQL: &str = "SELECT kind, ended_at FROM registry_papers
        WHERE entry = $1 AND state = 'revoked' AND ended_at IS NOT NULL ORDER BY ended_at";
    let rows: Vec<(String, DateTime<Utc>)> = on!(conn, |c| query_as(SQL).bind(entry).fetch_all(c))?;
    let bad = || StoreError::bad_row("registry_papers", "kind", entry);
    rows.into_iter()
        .map(|(kind, at)| Ok((PaperKind::parse(&kind).ok_or_else(bad)?, at)))
        .collect()
}

/// Number and day of issue of the paper that stands in the place of this one; none when it
/// has to be asked for, or is not out yet.
pub async fn successor(
    conn: &mut Conn,
    paper: Uuid,
) -> Result<Option<(String, DateTime<Utc>)>, StoreError> {
    const SQL: &str = "SELECT number, issued_at FROM registry_papers
        WHERE entry = (SELECT entry FROM registry_papers WHERE id = $1)
          AND replaces = $1 AND issued_at IS NOT NULL";
    on!(conn, |c| query_as(SQL).bind(paper).fetch_optional(c))
}

/// A paper that is still to be made.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Id.
    pub id: Uuid,
    /// The case it belongs to.
    pub case_code: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// Papers still to be made, oldest first, after this place.
pub async fn waiting(
    conn: &mut Conn,
    after: (DateTime<Utc>, Uuid),
    most: i64,
) -> Result<Vec<Waiting>, StoreError> {
    const SQL: &str = "SELECT id, case_code, created_at FROM registry_papers
        WHERE state = 'pending' AND (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT $3";
    on!(conn, |c| query_as(SQL)
        .bind(after.0)
        .bind(after.1)
        .bind(most)
        .fetch_all(c))
}

/// How many papers are still to be made. Reads only those.
pub async fn waiting_count(conn: &mut Conn) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM registry_papers WHERE state = 'pending'";
    on!(conn, |c| query_scalar(SQL).fetch_one(c))
}

/// Releases a paper for signing, with the name of who signs on it. False when somebody
/// has released it before.
pub async fn release(tx: &mut Tx, id: Uuid, content: &Paper) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_papers SET state = 'pending', content = $2
        WHERE id = $1 AND state = 'unsigned'";
    Ok(rows!(tx, query(SQL).bind(id).bind(Json(content)))? == 1)
}

/// Notes that a paper went out. False when it had gone out before.
pub async fn issue(
    tx: &mut Tx,
    id: Uuid,
    sha256: &str,
    size: i64,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE registry_papers SET state = 'issued', sha256 = $2, size = $3, issued_at = $4
        WHERE id = $1 AND state = 'pending'";
    Ok(rows!(tx, query(SQL).bind(id).bind(sha256).bind(size).bind(at))? == 1)
}

/// Ends an issued paper: a newer one stands for it, or it is taken back. False when
/// no such paper is out.
pub async fn end(
    tx: &mut Tx,
    id: Uuid,
    to: PaperState,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE registry_papers SET state = $2, ended_at = $3 WHERE id = $1 AND state = 'issued'";
    Ok(rows!(tx, query(SQL).bind(id).bind(to.as_str()).bind(at))? == 1)
}

/// The paper whose QR code holds the token of this hash.
pub async fn by_token(conn: &mut Conn, hash: &[u8]) -> Result<Option<PaperRow>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_papers WHERE token_hash = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(hash).fetch_optional(c))?;
    row.map(PaperRow::try_from).transpose()
}

/// The paper that prints the short code of this hash.
pub async fn by_short_code(conn: &mut Conn, hash: &[u8]) -> Result<Option<PaperRow>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_papers WHERE short_hash = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(hash).fetch_optional(c))?;
    row.map(PaperRow::try_from).transpose()
}

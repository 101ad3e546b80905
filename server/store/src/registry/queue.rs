//! The lists of the desk: cases by clock, with who has them in hand.

use chrono::{DateTime, Utc};
use domain::case::CaseStage;
use sqlx::query_as;
use uuid::Uuid;

use super::cases::stage;
use crate::{StoreError, on, tx::Conn};

/// One line of the queue.
#[derive(Clone, PartialEq)]
pub struct QueueRow {
    /// Dossier code.
    pub code: String,
    /// Procedure id.
    pub procedure: String,
    /// Whom it is about.
    pub subject_name: String,
    /// Where it stands.
    pub stage: CaseStage,
    /// When the citizen filed.
    pub submitted_at: DateTime<Utc>,
    /// When the result is due.
    pub due_at: DateTime<Utc>,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// How often it changed.
    pub version: i64,
    /// Who has it in hand.
    pub held_by: Option<String>,
    /// Who asks is registered as dead.
    pub asker_died: bool,
}

#[derive(sqlx::FromRow)]
struct Line {
    code: String,
    procedure: String,
    subject_name: String,
    stage: String,
    submitted_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    version: i64,
    held_by: Option<String>,
    asker_died: bool,
}

impl TryFrom<Line> for QueueRow {
    type Error = StoreError;

    fn try_from(line: Line) -> Result<Self, StoreError> {
        Ok(Self {
            stage: stage(&line.stage, &line.code)?,
            code: line.code,
            procedure: line.procedure,
            subject_name: line.subject_name,
            submitted_at: line.submitted_at,
            due_at: line.due_at,
            changed_at: line.changed_at,
            version: line.version,
            held_by: line.held_by,
            asker_died: line.asker_died,
        })
    }
}

macro_rules! line {
    () => {
        line!(
            "EXISTS (SELECT 1 FROM registry_askers a
                JOIN registry_deceased d ON d.once = a.person OR d.paper = a.person
                WHERE a.case_code = c.code)"
        )
    };
    ($asker_died:literal) => {
        concat!(
            "SELECT c.code, c.procedure, c.subject_name, c.stage, c.submitted_at, c.due_at, c.changed_at, c.version,
            k.officer_name AS held_by, ",
            $asker_died,
            " AS asker_died
        FROM registry_cases c LEFT JOIN registry_claims k ON k.case_code = c.code AND k.expires_at > $6 "
        )
    };
}

/// The lines of a list by when each case came to it: `sql` takes the office, the place after
/// which it goes on, how many and now, and gives that moment as `changed_at`.
pub(super) async fn since(
    conn: &mut Conn,
    sql: &'static str,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    let lines: Vec<Line> = on!(conn, |c| query_as(sql)
        .bind(office)
        .bind(after.0)
        .bind(after.1)
        .bind(most)
        .bind(now)
        .fetch_all(c))?;
    lines.into_iter().map(QueueRow::try_from).collect()
}

/// The lines of a list: whose cases, in which state, from which place, how many, now.
macro_rules! lines {
    ($conn:expr, $sql:expr, $whose:expr, $state:expr, $place:expr, $most:expr, $now:expr) => {{
        let lines: Vec<Line> = on!($conn, |c| query_as($sql)
            .bind($whose)
            .bind($state)
            .bind($place.0)
            .bind($place.1)
            .bind($most)
            .bind($now)
            .fetch_all(c))?;
        lines.into_iter().map(QueueRow::try_from).collect()
    }};
}

/// The open cases of an office by clock, after this place.
pub async fn open(
    conn: &mut Conn,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = concat!(
        line!(),
        "WHERE c.office = $1 AND c.open = $2 AND (c.due_at, c.code) > ($3, $4) ORDER BY c.due_at, c.code LIMIT $5"
    );
    lines!(conn, SQL, office, true, after, most, now)
}

/// The open cases of an office that nobody has in hand, by clock, after this place.
pub async fn unclaimed(
    conn: &mut Conn,
    office: &str,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = concat!(
        line!(),
        "WHERE c.office = $1 AND c.open = $2 AND (c.due_at, c.code) > ($3, $4) AND k.case_code IS NULL
        ORDER BY c.due_at, c.code LIMIT $5"
    );
    lines!(conn, SQL, office, true, after, most, now)
}

/// The open cases that an officer has in hand, by clock, after this place.
pub async fn claimed_by(
    conn: &mut Conn,
    officer: Uuid,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = concat!(
        line!(),
        "WHERE k.officer = $1 AND c.open = $2 AND (c.due_at, c.code) > ($3, $4) ORDER BY c.due_at, c.code LIMIT $5"
    );
    lines!(conn, SQL, officer, true, after, most, now)
}

/// The cases of an office in one stage by clock, after this place.
pub async fn in_stage(
    conn: &mut Conn,
    office: &str,
    stage: CaseStage,
    after: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = concat!(
        line!(),
        "WHERE c.office = $1 AND c.stage = $2 AND (c.due_at, c.code) > ($3, $4) ORDER BY c.due_at, c.code LIMIT $5"
    );
    let stage = stage.as_str();
    lines!(conn, SQL, office, stage, after, most, now)
}

/// The closed cases of an office, newest first, before this place. That who asked has died is
/// told of no closed case: nothing is to be decided.
pub async fn closed(
    conn: &mut Conn,
    office: &str,
    before: (DateTime<Utc>, &str),
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<QueueRow>, StoreError> {
    const SQL: &str = concat!(
        line!("FALSE"),
        "WHERE c.office = $1 AND c.open = $2 AND (c.changed_at, c.code) < ($3, $4)
        ORDER BY c.changed_at DESC, c.code DESC LIMIT $5"
    );
    lines!(conn, SQL, office, false, before, most, now)
}

//! What the registry has told about clocks: the calendar, letters to other offices,
//! slips that say sorry, and how long offices really need.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Change, ChangeKind, Week},
    clock::OfficeFigures,
    place::CommuneCode,
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// The state of the calendar: 0 before the first change.
pub async fn calendar_version(conn: &mut Conn) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COALESCE(MAX(version), 0) FROM portal_holidays";
    on!(conn, |c| query_scalar(SQL).fetch_one(c))
}

/// Keeps a change of the calendar; told twice it is kept once.
pub async fn change_calendar(tx: &mut Tx, version: i64, change: &Change) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_holidays (version, office, day, kind, name_vi, name_en, hours)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (version) DO NOTHING";
    rows!(
        tx,
        query(SQL)
            .bind(version)
            .bind(change.office.as_ref().map(CommuneCode::as_str))
            .bind(change.day)
            .bind(change.kind.as_str())
            .bind(&change.name_vi)
            .bind(&change.name_en)
            .bind(change.hours.map(|week| week.to_string()))
    )?;
    Ok(())
}

/// All changes with their versions, in their order.
pub async fn calendar_changes(conn: &mut Conn) -> Result<Vec<(i64, Change)>, StoreError> {
    const SQL: &str = "SELECT version, office, day, kind, name_vi, name_en, hours
        FROM portal_holidays ORDER BY version";
    let rows: Vec<ChangeRow> = on!(conn, |c| query_as(SQL).fetch_all(c))?;
    rows.into_iter()
        .map(|row| {
            let bad = |column| StoreError::bad_row("portal_holidays", column, row.version);
            let kind = ChangeKind::parse(&row.kind).ok_or_else(|| bad("kind"))?;
            let office = row.office.as_deref().map(CommuneCode::parse).transpose();
            let hours = row.hours.as_deref().map(Week::parse).transpose();
            Ok((
                row.version,
                Change {
                    office: office.map_err(|_| bad("office"))?,
                    day: row.day,
                    kind,
                    name_vi: row.name_vi,
                    name_en: row.name_en,
                    hours: hours.map_err(|_| bad("hours"))?,
                },
            ))
        })
        .collect()
}

#[derive(FromRow)]
struct ChangeRow {
    version: i64,
    office: Option<String>,
    day: NaiveDate,
    kind: String,
    name_vi: String,
    name_en: String,
    hours: Option<String>,
}

/// A letter to another office.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct VerificationRow {
    /// When it left.
    pub asked_at: DateTime<Utc>,
    /// Which office.
    pub whom: String,
    /// The day by which the answer is awaited.
    pub answer_by: NaiveDate,
    /// When the answer came.
    pub answered_at: Option<DateTime<Utc>>,
}

/// Adds a letter.
pub async fn ask_verification(
    tx: &mut Tx,
    dossier: Uuid,
    row: &VerificationRow,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_verifications (dossier, number, asked_at, whom, answer_by)
        SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4 FROM portal_verifications WHERE dossier = $1";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(row.asked_at)
            .bind(&row.whom)
            .bind(row.answer_by)
    )?;
    Ok(())
}

/// Gives the letter that waits a later last day. An earlier one changes nothing.
pub async fn move_last_day(
    tx: &mut Tx,
    dossier: Uuid,
    answer_by: NaiveDate,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_verifications SET answer_by = $2
        WHERE dossier = $1 AND answered_at IS NULL AND answer_by < $2";
    rows!(tx, query(SQL).bind(dossier).bind(answer_by))?;
    Ok(())
}

/// The answer is there.
pub async fn answer_verification(
    tx: &mut Tx,
    dossier: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_verifications SET answered_at = $2
        WHERE dossier = $1 AND answered_at IS NULL";
    rows!(tx, query(SQL).bind(dossier).bind(at))?;
    Ok(())
}

/// The letters of a dossier, oldest first.
pub async fn verifications(
    conn: &mut Conn,
    dossier: Uuid,
) -> Result<Vec<VerificationRow>, StoreError> {
    const SQL: &str = "SELECT asked_at, whom, answer_by, answered_at FROM portal_verifications
        WHERE dossier = $1 ORDER BY number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// A slip that says sorry.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct ApologyRow {
    /// Its number, from 1.
    pub number: i64,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// What had been promised.
    pub was_due_at: DateTime<Utc>,
    /// What is promised now.
    pub due_at: DateTime<Utc>,
    /// In an officer's words.
    pub reason: Option<String>,
}

/// Adds a slip.
pub async fn add_apology(tx: &mut Tx, dossier: Uuid, row: &ApologyRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_apologies (dossier, number, at, was_due_at, due_at, reason)
        VALUES ($1, $2, $3, $4, $5, $6)";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(row.number)
            .bind(row.at)
            .bind(row.was_due_at)
            .bind(row.due_at)
            .bind(&row.reason)
    )?;
    Ok(())
}

/// The slips of a dossier, oldest first.
pub async fn apologies(conn: &mut Conn, dossier: Uuid) -> Result<Vec<ApologyRow>, StoreError> {
    const SQL: &str = "SELECT number, at, was_due_at, due_at, reason FROM portal_apologies
        WHERE dossier = $1 ORDER BY number";
    on!(conn, |c| query_as(SQL).bind(dossier).fetch_all(c))
}

/// What an office really needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct FiguresRow {
    /// Decisions measured.
    pub cases: i64,
    /// Half of them took no longer, in hours begun.
    pub median_hours: i64,
    /// Nine in ten took no longer.
    pub ninety_hours: i64,
    /// When it was measured.
    pub measured_at: DateTime<Utc>,
}

/// Keeps the newest figures.
pub async fn set_figures(tx: &mut Tx, figures: &OfficeFigures) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_figures AS old
        (office, procedure, cases, median_hours, ninety_hours, measured_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (office, procedure) DO UPDATE SET cases = excluded.cases,
            median_hours = excluded.median_hours, ninety_hours = excluded.ninety_hours,
            measured_at = excluded.measured_at
        WHERE old.measured_at <= excluded.measured_at";
    rows!(
        tx,
        query(SQL)
            .bind(&figures.office)
            .bind(&figures.procedure)
            .bind(figures.cases)
            .bind(figures.median_hours)
            .bind(figures.ninety_hours)
            .bind(figures.at)
    )?;
    Ok(())
}

/// The figures of an office, if it has told any.
pub async fn figures(
    conn: &mut Conn,
    office: &str,
    procedure: &str,
) -> Result<Option<FiguresRow>, StoreError> {
    const SQL: &str = "SELECT cases, median_hours, ninety_hours, measured_at FROM portal_figures
        WHERE office = $1 AND procedure = $2";
    on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(procedure)
        .fetch_optional(c))
}

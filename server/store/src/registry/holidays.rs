//! Changes of the calendar, as administrators have made them. Rows are only added.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Change, ChangeKind, Week},
    place::CommuneCode,
};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A change with who made it and why.
#[derive(Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// The state of the calendar with it, from 1.
    pub version: i64,
    /// The change.
    pub change: Change,
    /// Why: the notice it rests on.
    pub reason: String,
    /// Who.
    pub officer: Uuid,
    /// Name of the officer.
    pub officer_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    version: i64,
    office: Option<String>,
    day: NaiveDate,
    kind: String,
    name_vi: String,
    name_en: String,
    hours: Option<String>,
    reason: String,
    officer: Uuid,
    officer_name: String,
    at: DateTime<Utc>,
}

/// All of a [`Row`].
macro_rules! changes {
    () => {
        "SELECT version, office, day, kind, name_vi, name_en, hours, reason, officer,
            officer_name, at
        FROM registry_holidays "
    };
}

impl TryFrom<Row> for ChangeRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let kind = ChangeKind::parse(&row.kind)
            .ok_or_else(|| StoreError::bad_row("registry_holidays", "kind", row.version))?;
        let office = row.office.as_deref().map(CommuneCode::parse).transpose();
        let office =
            office.map_err(|_| StoreError::bad_row("registry_holidays", "office", row.version))?;
        let hours = row.hours.as_deref().map(Week::parse).transpose();
        let hours =
            hours.map_err(|_| StoreError::bad_row("registry_holidays", "hours", row.version))?;
        Ok(Self {
            version: row.version,
            change: Change {
                office,
                day: row.day,
                kind,
                name_vi: row.name_vi,
                name_en: row.name_en,
                hours,
            },
            reason: row.reason,
            officer: row.officer,
            officer_name: row.officer_name,
            at: row.at,
        })
    }
}

/// The state of the calendar: 0 before the first change.
pub async fn version(conn: &mut Conn) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COALESCE(MAX(version), 0) FROM registry_holidays";
    on!(conn, |c| query_scalar(SQL).fetch_one(c))
}

/// Adds a change. Two at once get the same version; `registry_holidays_pkey` is violated
/// by the second.
pub async fn insert(tx: &mut Tx, row: &ChangeRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_holidays
        (version, office, day, kind, name_vi, name_en, hours, reason, officer, officer_name, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    rows!(
        tx,
        query(SQL)
            .bind(row.version)
            .bind(row.change.office.as_ref().map(CommuneCode::as_str))
            .bind(row.change.day)
            .bind(row.change.kind.as_str())
            .bind(&row.change.name_vi)
            .bind(&row.change.name_en)
            .bind(row.change.hours.map(|week| week.to_string()))
            .bind(&row.reason)
            .bind(row.officer)
            .bind(&row.officer_name)
            .bind(row.at)
    )?;
    Ok(())
}

/// The changes of the hours of an office, in their order.
pub async fn hours_of(conn: &mut Conn, office: &str) -> Result<Vec<ChangeRow>, StoreError> {
    const SQL: &str = concat!(
        changes!(),
        "WHERE office = $1 AND kind = 'hours' ORDER BY version"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(office).fetch_all(c))?;
    rows.into_iter().map(ChangeRow::try_from).collect()
}

/// All changes in their order: some dozens a decade of days, and of hours as many as an
/// office changes them, a few.
pub async fn all(conn: &mut Conn) -> Result<Vec<ChangeRow>, StoreError> {
    const SQL: &str = concat!(changes!(), "ORDER BY version");
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).fetch_all(c))?;
    rows.into_iter().map(ChangeRow::try_from).collect()
}

/// The changes that are about these days, in their order.
pub async fn between(
    conn: &mut Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<ChangeRow>, StoreError> {
    const SQL: &str = concat!(changes!(), "WHERE day BETWEEN $1 AND $2 ORDER BY version");
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(from).bind(to).fetch_all(c))?;
    rows.into_iter().map(ChangeRow::try_from).collect()
}

//! What other agencies do for a registered child, as the registry knows it.

use chrono::{DateTime, Utc};
use domain::{
    exchange::LegRequested,
    leg::{LegKind, LegState},
};
use sqlx::{FromRow, query, query_as, query_scalar, types::Json};

use crate::{Conn, StoreError, Tx, changed_one, on, rows};

/// One leg of a case.
#[derive(Clone, PartialEq)]
pub struct Leg {
    /// Code of the case.
    pub case_code: String,
    /// Which leg.
    pub kind: LegKind,
    /// Where it stands.
    pub state: LegState,
    /// Which try, from 1.
    pub attempt: i64,
    /// When this try was asked for.
    pub requested_at: DateTime<Utc>,
    /// Since when it stands there.
    pub changed_at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The result, or why it was not done.
    pub said: Option<String>,
    /// What the agency was asked.
    pub request: LegRequested,
    /// When the agency was told that the entry was put right; none once it has answered.
    pub corrected_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    case_code: String,
    kind: String,
    state: String,
    attempt: i64,
    requested_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    said: Option<String>,
    request: Json<LegRequested>,
    corrected_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Leg {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad_row("registry_legs", column, &row.case_code);
        Ok(Self {
            kind: LegKind::parse(&row.kind).ok_or_else(|| bad("kind"))?,
            state: LegState::parse(&row.state).ok_or_else(|| bad("state"))?,
            attempt: row.attempt,
            requested_at: row.requested_at,
            changed_at: row.changed_at,
            due_at: row.due_at,
            said: row.said,
            request: row.request.0,
            corrected_at: row.corrected_at,
            case_code: row.case_code,
        })
    }
}

/// Opens a leg of a case that this office has; its limit was counted with this state of the
/// calendar.
pub async fn insert(tx: &mut Tx, leg: &Leg, office: &str, calendar: i64) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_legs (case_code, kind, state, attempt, requested_at,
        changed_at, due_at, said, request, office, calendar, tell_late_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $7)";
    rows!(
        tx,
        query(SQL)
            .bind(&leg.case_code)
            .bind(leg.kind.as_str())
            .bind(leg.state.as_str())
            .bind(leg.attempt)
            .bind(leg.requested_at)
            .bind(leg.changed_at)
            .bind(leg.due_at)
            .bind(&leg.said)
            .bind(Json(&leg.request))
            .bind(office)
            .bind(calendar)
    )?;
    Ok(())
}

/// Sets when a leg is due, what another try of it asks, and the calendar it was counted
/// with; nobody is told before that it is late. The caller has locked the case.
pub async fn set_due(tx: &mut Tx, leg: &Leg, calendar: i64) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_legs SET due_at = $3, request = $4, calendar = $5,
            tell_late_at = CASE WHEN tell_late_at < $3 THEN $3 ELSE tell_late_at END
        WHERE case_code = $1 AND kind = $2";
    let touched = rows!(
        tx,
        query(SQL)
            .bind(&leg.case_code)
            .bind(leg.kind.as_str())
            .bind(leg.due_at)
            .bind(Json(&leg.request))
            .bind(calendar)
    )?;
    changed_one(touched, "registry_legs")
}

/// Open legs that were counted before the last change of the days of the country, which is
/// the state `country` of the calendar: of each the calendar it was counted with and its
/// case, behind this place.
pub async fn outdated(
    conn: &mut Conn,
    country: i64,
    (calendar, case): (i64, &str),
    most: i64,
) -> Result<Vec<(i64, String)>, StoreError> {
    const SQL: &str = "SELECT calendar, case_code FROM registry_legs
        WHERE state IN ('sent', 'received') AND calendar < $1 AND (calendar, case_code) > ($2, $3)
        ORDER BY calendar, case_code LIMIT $4";
    on!(conn, |c| query_as(SQL)
        .bind(country)
        .bind(calendar)
        .bind(case)
        .bind(most)
        .fetch_all(c))
}

/// The legs of a case go with it to another office.
pub async fn follow(tx: &mut Tx, case: &str, office: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_legs SET office = $2 WHERE case_code = $1";
    rows!(tx, query(SQL).bind(case).bind(office))?;
    Ok(())
}

/// The legs of a case.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Vec<Leg>, StoreError> {
    const SQL: &str =
        "SELECT case_code, kind, state, attempt, requested_at, changed_at, due_at, said, request, corrected_at
        FROM registry_legs WHERE case_code = $1 ORDER BY kind";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_all(c))?;
    rows.into_iter().map(Leg::try_from).collect()
}

/// Moves a leg on from where it stood; who was faster wins.
pub async fn step(tx: &mut Tx, from: &Leg, to: &Leg) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_legs
        SET state = $5, attempt = $6, requested_at = $7, changed_at = $8, said = $9, request = $10,
            corrected_at = $11
        WHERE case_code = $1 AND kind = $2 AND state = $3 AND attempt = $4";
    let touched = rows!(
        tx,
        query(SQL)
            .bind(&from.case_code)
            .bind(from.kind.as_str())
            .bind(from.state.as_str())
            .bind(from.attempt)
            .bind(to.state.as_str())
            .bind(to.attempt)
            .bind(to.requested_at)
            .bind(to.changed_at)
            .bind(&to.said)
            .bind(Json(&to.request))
            .bind(to.corrected_at)
    )?;
    changed_one(touched, "registry_legs")
}

/// How many legs no agency has confirmed though they were asked for before this moment;
/// counted up to `most`.
pub async fn unheard(conn: &mut Conn, asked: DateTime<Utc>, most: i64) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM (SELECT case_code FROM registry_legs
        WHERE state = 'sent' AND requested_at < $1 LIMIT $2) few";
    on!(conn, |c| query_scalar(SQL)
        .bind(asked)
        .bind(most)
        .fetch_one(c))
}

/// How many legs nothing has come of though they were due before this moment; counted up
/// to `most`.
pub async fn overdue(conn: &mut Conn, now: DateTime<Utc>, most: i64) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM (SELECT case_code FROM registry_legs
        WHERE state IN ('sent', 'received') AND due_at < $1 LIMIT $2) few";
    on!(conn, |c| query_scalar(SQL)
        .bind(now)
        .bind(most)
        .fetch_one(c))
}

/// Sets when the family is told that this try is late, if nothing has come of it by then.
/// The caller has locked the case.
pub async fn tell_late_at(tx: &mut Tx, leg: &Leg, at: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_legs SET tell_late_at = $3 WHERE case_code = $1 AND kind = $2";
    let touched = rows!(
        tx,
        query(SQL)
            .bind(&leg.case_code)
            .bind(leg.kind.as_str())
            .bind(at)
    )?;
    changed_one(touched, "registry_legs")
}

/// A leg whose family is to be told that it is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateLeg {
    /// Code of the case.
    pub case_code: String,
    /// Which leg.
    pub kind: LegKind,
    /// Since when.
    pub tell_late_at: DateTime<Utc>,
}

/// Legs of the whole country that nothing has come of and whose families were to be told of
/// it before `now`, the oldest first, behind this one.
pub async fn late(
    conn: &mut Conn,
    now: DateTime<Utc>,
    after: Option<&LateLeg>,
    most: i64,
) -> Result<Vec<LateLeg>, StoreError> {
    const SQL: &str = "SELECT tell_late_at, case_code, kind FROM registry_legs
        WHERE state IN ('sent', 'received') AND tell_late_at < $1
            AND (tell_late_at, case_code, kind) > ($2, $3, $4)
        ORDER BY tell_late_at, case_code, kind LIMIT $5";
    let (at, case, kind) = after.map_or((DateTime::UNIX_EPOCH, "", ""), |leg| {
        (leg.tell_late_at, leg.case_code.as_str(), leg.kind.as_str())
    });
    let rows: Vec<(DateTime<Utc>, String, String)> = on!(conn, |c| query_as(SQL)
        .bind(now)
        .bind(at)
        .bind(case)
        .bind(kind)
        .bind(most)
        .fetch_all(c))?;
    let mut found = Vec::with_capacity(rows.len());
    for (tell_late_at, case_code, kind) in rows {
        let kind = LegKind::parse(&kind)
            .ok_or_else(|| StoreError::bad_row("registry_legs", "kind", &case_code))?;
        found.push(LateLeg {
            case_code,
            kind,
            tell_late_at,
        });
    }
    Ok(found)
}

/// Writes down that the family is told now. False where it was told, or the agency has
/// answered. The caller has locked the case.
pub async fn late_told(tx: &mut Tx, leg: &LateLeg, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_legs SET tell_late_at = NULL
        WHERE case_code = $1 AND kind = $2 AND state IN ('sent', 'received')
            AND tell_late_at < $3";
    let touched = rows!(
        tx,
        query(SQL)
            .bind(&leg.case_code)
            .bind(leg.kind.as_str())
            .bind(now)
    )?;
    Ok(touched == 1)
}

/// A place in the list of an office: when it was asked for, case, kind.
pub type Before<'a> = (DateTime<Utc>, &'a str, &'a str);

/// Legs of an office that no agency has confirmed though they were asked for before `asked`,
/// and those of which nothing has come though they were due before `now`; what was asked
/// for last stands first, before this place.
pub async fn behind(
    conn: &mut Conn,
    office: &str,
    (asked, now): (DateTime<Utc>, DateTime<Utc>),
    (at, case, kind): Before<'_>,
    most: i64,
) -> Result<Vec<Leg>, StoreError> {
    const SQL: &str =
        "SELECT case_code, kind, state, attempt, requested_at, changed_at, due_at, said, request, corrected_at
        FROM registry_legs WHERE office = $1 AND state IN ('sent', 'received')
            AND ((state = 'sent' AND requested_at < $2) OR due_at < $3)
            AND (requested_at, case_code, kind) < ($4, $5, $6)
        ORDER BY requested_at DESC, case_code DESC, kind DESC LIMIT $7";
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(asked)
        .bind(now)
        .bind(at)
        .bind(case)
        .bind(kind)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter().map(Leg::try_from).collect()
}

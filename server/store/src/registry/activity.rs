//! How much each account does on a day, counted as it is done: the head of the desk
//! looks at what is unusual.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Calendar, Holidays, Week, legal_day},
    law::{LawPack, Term},
    mission::mission,
    place::CommuneCode,
};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::holidays;
use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// A line was written into the history of a case.
    Act,
    /// A case was opened to be read.
    Opened,
}

/// An account on a day that is to be looked at.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Unusual {
    /// Whose account.
    pub officer: Uuid,
    /// Name of the officer.
    pub name: String,
    /// The day.
    pub day: NaiveDate,
    /// Lines written into histories of cases.
    pub acts: i64,
    /// Cases opened.
    pub opened: i64,
    /// Of the lines, while the office was closed.
    pub outside: i64,
    /// Of the cases opened, the same.
    pub opened_outside: i64,
}

/// Counts an entry of a register that was opened to be read.
pub async fn opened(tx: &mut Tx, officer: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    count(tx, officer, Done::Opened, at).await
}

/// Counts one more, in the transaction that does it.
pub(crate) async fn count(
    tx: &mut Tx,
    officer: Uuid,
    done: Done,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_activity
            (officer, day, office, acts, opened, outside, opened_outside, flagged)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $4 > $8 OR $5 > $9 OR $6 > $10 OR $7 > $11)
        ON CONFLICT (officer, day) DO UPDATE SET
            acts = registry_activity.acts + excluded.acts,
            opened = registry_activity.opened + excluded.opened,
            outside = registry_activity.outside + excluded.outside,
            opened_outside = registry_activity.opened_outside + excluded.opened_outside,
            flagged = registry_activity.flagged OR registry_activity.acts + excluded.acts > $8
                OR registry_activity.opened + excluded.opened > $9
                OR registry_activity.outside + excluded.outside > $10
                OR registry_activity.opened_outside + excluded.opened_outside > $11";
    let day = legal_day(at);
    let law = LawPack::on(day);
    let most = |term| i64::from(law.number(term, day));
    let Some((office, hours)) = receives(tx, officer, day).await? else {
        return Ok(());
    };
    let abroad = CommuneCode::parse(&office).ok().and_then(mission);
    let changed = changed_around(tx, day).await?;
    let changed = changed.map(|calendar| calendar.of(&office));
    let days = match (&changed, abroad) {
        (Some(days), _) => days,
        (None, Some(mission)) => &*mission.calendar,
        (None, None) => Holidays::embedded(),
    };
    let outside = match hours {
        Some(week) => days.receiving(week).is_outside_hours(at),
        None => days.is_outside_hours(at),
    };
    let [acts, opened] = [Done::Act, Done::Opened].map(|what| done == what);
    rows!(
        tx,
        query(SQL)
            .bind(officer)
            .bind(day)
            .bind(&office)
            .bind(i64::from(acts))
            .bind(i64::from(opened))
            .bind(i64::from(acts && outside))
            .bind(i64::from(opened && outside))
            .bind(most(Term::ActsADay))
            .bind(most(Term::CasesOpenedADay))
            .bind(most(Term::ActsOutsideHours))
            .bind(most(Term::CasesOpenedOutsideHours))
    )?;
    Ok(())
}

/// The office of an officer, and the hours that it has set for this day, if any: who
/// receives on a Saturday morning works at usual hours.
async fn receives(
    tx: &mut Tx,
    officer: Uuid,
    day: NaiveDate,
) -> Result<Option<(String, Option<Week>)>, StoreError> {
    const SQL: &str = "SELECT s.office,
            (SELECT h.hours FROM registry_holidays h
                WHERE h.office = s.office AND h.kind = 'hours' AND h.day <= $2
                ORDER BY h.day DESC, h.version DESC LIMIT 1)
        FROM registry_staff s WHERE s.id = $1";
    let found: Option<(String, Option<String>)> = on!(tx, |c| query_as(SQL)
        .bind(officer)
        .bind(day)
        .fetch_optional(c))?;
    let Some((office, hours)) = found else {
        return Ok(None);
    };
    let week = hours.as_deref().map(Week::parse).transpose();
    let week = week.map_err(|_| StoreError::bad_row("registry_holidays", "hours", &office))?;
    Ok(Some((office, week)))
}

/// The calendar as administrators have changed it, where a change is about this day or, for
/// offices in another zone, one beside it. `None` on most days: the table that is compiled in
/// holds then, and nothing has to be put together.
async fn changed_around(tx: &mut Tx, day: NaiveDate) -> Result<Option<Calendar>, StoreError> {
    let from = day.pred_opt().unwrap_or(day);
    let to = day.succ_opt().unwrap_or(day);
    let changes = holidays::between(tx, from, to).await?;
    let changes = changes.into_iter().map(|row| (row.version, row.change));
    let mut changes = changes.peekable();
    Ok(changes.peek().is_some().then(|| Calendar::after(changes)))
}

/// What is unusual in an office and nobody has looked at yet, newest first.
pub async fn unusual(conn: &mut Conn, office: &str, most: i64) -> Result<Vec<Unusual>, StoreError> {
    const SQL: &str = "SELECT a.officer, s.name, a.day, a.acts, a.opened, a.outside, a.opened_outside
        FROM registry_activity a JOIN registry_staff s ON s.id = a.officer
        WHERE a.office = $1 AND a.flagged AND a.looked_at IS NULL ORDER BY a.day DESC, a.officer LIMIT $2";
    on!(conn, |c| query_as(SQL).bind(office).bind(most).fetch_all(c))
}

/// Notes who looked at an account's day. False when there is nothing to look at.
pub async fn look(
    tx: &mut Tx,
    office: &str,
    (officer, day): (Uuid, NaiveDate),
    name: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE registry_activity SET looked_at = $4, looked_name = $5
        WHERE officer = $1 AND day = $2 AND office = $3 AND flagged AND looked_at IS NULL";
    let changed = rows!(
        tx,
        query(SQL)
            .bind(officer)
            .bind(day)
            .bind(office)
            .bind(at)
            .bind(name)
    )?;
    Ok(changed == 1)
}

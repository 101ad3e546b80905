//! How much each account does on a day, counted as it is done: the head of the desk
//! looks at what is unusual.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Calendar, Holidays, legal_day},
    law::{LawPack, Term},
    mission::missions,
};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use super::holidays;
use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    on, rows,
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
    /// Of these, while the office was closed.
    pub outside: i64,
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
    // $1 names the offices abroad where it is otherwise than $6, which is said of Viet Nam.
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "INSERT INTO registry_activity (officer, day, office, acts, opened, outside, flagged)
        SELECT s.id, $3, s.office, $4, $5, s.outside, $4 > $7 OR $5 > $8 OR s.outside > $9 FROM
            (SELECT id, office, CASE WHEN office IN ({words}) THEN 1 - $6 ELSE $6 END AS outside
                FROM registry_staff WHERE id = $2) s WHERE s.id = $2
        ON CONFLICT (officer, day) DO UPDATE SET
            acts = registry_activity.acts + excluded.acts,
            opened = registry_activity.opened + excluded.opened,
            outside = registry_activity.outside + excluded.outside,
            flagged = registry_activity.flagged OR registry_activity.acts + excluded.acts > $7
                OR registry_activity.opened + excluded.opened > $8
                OR registry_activity.outside + excluded.outside > $9",
        )
    });
    let day = legal_day(at);
    let law = LawPack::on(day);
    let most = |term| i64::from(law.number(term, day));
    let act = done == Done::Act;
    let changed = match act {
        true => changed_around(tx, day).await?,
        false => None,
    };
    let closed = |holidays: &Holidays| act && holidays.is_outside_hours(at);
    let outside = match &changed {
        Some(calendar) => closed(&calendar.holidays),
        None => closed(Holidays::embedded()),
    };
    let abroad = missions().iter().filter(|mission| {
        let there = match &changed {
            Some(calendar) => closed(&calendar.of(mission.office.as_str())),
            None => closed(&mission.calendar),
        };
        there != outside
    });
    let abroad: Vec<&str> = abroad.map(|mission| mission.office.as_str()).collect();
    let abroad = Json(abroad);
    rows!(tx, |c| query(c.spell(&SQL))
        .bind(&abroad)
        .bind(officer)
        .bind(day)
        .bind(i64::from(act))
        .bind(i64::from(done == Done::Opened))
        .bind(i64::from(outside))
        .bind(most(Term::ActsADay))
        .bind(most(Term::CasesOpenedADay))
        .bind(most(Term::ActsOutsideHours)))?;
    Ok(())
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
    const SQL: &str = "SELECT a.officer, s.name, a.day, a.acts, a.opened, a.outside
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

//! The calendars of working days, Viet Nam's and those of missions abroad, as
//! administrators change them. A change is a row that says who, when and why; nothing in
//! the past can be changed; open cases are counted again and their citizens told. Labour
//! Code 2019 Art. 112; law.md 7: a mission has the days of its host state as well.

mod awaited;
mod proposed;
mod recounting;

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    calendar::{Calendar, Change, ChangeKind, DayOff, Holidays},
    case::Role,
    clock::CalendarChanged,
    exchange::{CALENDAR, Message, PORTAL, REGISTRY},
    mission::{mission, missions},
    place::CommuneCode,
    text::passage,
};
use store::{
    StoreError, Tx,
    registry::holidays::{self, ChangeRow},
};

use uuid::Uuid;

use crate::{Officer, ProposedDays, Registry};
use proposed::judged;
pub(crate) use proposed::still_possible;
pub use proposed::{CalendarField, CalendarProblem, Proposed};

/// Why the calendar was not changed.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// Only an administrator may: of a mission its own, of the country one in the country.
    #[error("not allowed")]
    NotAllowed,
    /// Who proposed days of the country, or a colleague of the same office, cannot agree.
    #[error("an administrator of another office must agree")]
    SameOffice,
    /// It stands differently now: settled already, or its day has come.
    #[error("it stands differently now")]
    Changed,
    /// Nothing was written on why it is sent back, or too much.
    #[error("a reason is needed")]
    NoAnswer,
    /// Fields to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<CalendarProblem>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The special days of a year, and how they came about.
#[derive(Clone)]
pub struct YearOfDays {
    /// The mission abroad whose days they are; none: Viet Nam's.
    pub office: Option<CommuneCode>,
    /// The year.
    pub year: i32,
    /// Days off with their names, and days worked in exchange (none).
    pub days: Vec<(NaiveDate, Option<DayOff>)>,
    /// Changes made to days of this year, newest first.
    pub changes: Vec<ChangeRow>,
    /// Of the country: what waits for a second person, and what was sent back lately.
    pub proposed: Vec<ProposedDays>,
    /// Who looks at them may change them, or propose it.
    pub may_change: bool,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It holds.
    AtOnce,
    /// It waits for an administrator of another office.
    Waits,
}

impl Registry {
    /// The calendar that this process goes by.
    pub fn calendar(&self) -> Calendar {
        self.0.calendar.get()
    }

    /// Looks whether somebody has changed the calendar, in whatever process.
    pub async fn look_at_calendar(&self) -> Result<(), StoreError> {
        let mut conn = self.db().read().await?;
        if holidays::version(&mut conn).await? != self.calendar().version {
            let rows = holidays::all(&mut conn).await?;
            self.0.calendar.hang(state(&rows, i64::MAX));
        }
        Ok(())
    }

    /// The special days of a year, for an administrator; `None` for anybody else.
    pub async fn year_of_days(
        &self,
        officer: &Officer,
        office: Option<CommuneCode>,
        year: i32,
    ) -> Result<Option<YearOfDays>, StoreError> {
        if !calendars_of(officer).contains(&office) {
            return Ok(None);
        }
        let mut conn = self.db().read().await?;
        let rows = holidays::all(&mut conn).await?;
        let proposed = match office {
            None => self.proposed_days(&mut conn, officer).await?,
            Some(_) => Vec::new(),
        };
        let days = days_of(&state(&rows, i64::MAX), office)
            .special_days(year)
            .into_iter()
            .map(|(day, off)| (day, off.cloned()))
            .collect();
        let mut changes = rows;
        changes.retain(|row| {
            let change = &row.change;
            let of_a_day = change.kind != ChangeKind::Hours;
            change.office == office && of_a_day && change.day.year() == year
        });
        changes.reverse();
        Ok(Some(YearOfDays {
            office,
            year,
            days,
            changes,
            proposed,
            may_change: may_change(officer, office),
        }))
    }

    /// Changes the calendar of one's own mission from now on; that of the country waits for
    /// a second person.
    pub async fn change_calendar(
        &self,
        officer: &Officer,
        proposed: &Proposed,
    ) -> Result<Entered, CalendarError> {
        if !may_change(officer, proposed.office) {
            return Err(CalendarError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let rows = holidays::all(&mut tx).await?;
        let calendar = state(&rows, i64::MAX);
        let days = days_of(&calendar, proposed.office);
        let today = days.local(at).date();
        let changes = judged(proposed, &days, today).map_err(CalendarError::Invalid)?;
        if proposed.office.is_none() {
            self.propose_days(&mut tx, officer, &changes, &proposed.reason)
                .await?;
            tx.commit().await?;
            tracing::info!(officer = %officer.id, "days of the country were proposed");
            return Ok(Entered::Waits);
        }
        let who = (officer.id, officer.name.clone());
        let entered = (changes, passage(&proposed.reason));
        enter(self, &mut tx, calendar.version, entered, who, at).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(officer = %officer.id, "the calendar was changed");
        self.look_at_calendar().await?;
        Ok(Entered::AtOnce)
    }
}

/// Writes changes down behind a version, with who made them and why, and tells the portal.
pub(crate) async fn enter(
    registry: &Registry,
    tx: &mut Tx,
    behind: i64,
    (changes, reason): (Vec<Change>, String),
    (officer, officer_name): (Uuid, String),
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for (version, change) in (behind + 1..).zip(changes) {
        let row = ChangeRow {
            version,
            change: change.clone(),
            reason: reason.clone(),
            officer,
            officer_name: officer_name.clone(),
            at,
        };
        holidays::insert(tx, &row).await?;
        let message = Message::CalendarChanged(Box::new(CalendarChanged { version, change }));
        let id = registry.new_id();
        exchange::send(tx, id, REGISTRY, PORTAL, CALENDAR, at, &message).await?;
    }
    Ok(())
}

/// Whether an officer may change this calendar, or propose it: an administrator at a
/// mission its own and no other; one in Viet Nam that of the country.
pub(crate) fn may_change(officer: &Officer, office: Option<CommuneCode>) -> bool {
    officer.roles.contains(&Role::Administrator) && mission_of(&officer.office) == office
}

/// The calendars that an officer may read here: an administrator at a mission its own; any
/// other one Viet Nam's and those of all missions. None for who is no administrator.
pub fn calendars_of(officer: &Officer) -> Vec<Option<CommuneCode>> {
    if !officer.roles.contains(&Role::Administrator) {
        return Vec::new();
    }
    match mission_of(&officer.office) {
        Some(own) => vec![Some(own)],
        None => std::iter::once(None)
            .chain(missions().iter().map(|mission| Some(mission.office)))
            .collect(),
    }
}

/// The code of a mission; none for a commune.
fn mission_of(office: &str) -> Option<CommuneCode> {
    let found = CommuneCode::parse(office).ok().and_then(mission);
    found.map(|mission| mission.office)
}

/// The days of a mission, or Viet Nam's.
fn days_of(calendar: &Calendar, office: Option<CommuneCode>) -> Arc<Holidays> {
    office.map_or_else(
        || calendar.holidays.clone(),
        |office| calendar.of(office.as_str()),
    )
}

/// The version of the last change of the days of the country; 0 before the first.
pub(crate) fn last_of_country(rows: &[ChangeRow]) -> i64 {
    rows.iter()
        .rfind(|row| row.change.office.is_none())
        .map_or(0, |row| row.version)
}

/// The calendar as it stood in a version.
pub(crate) fn state(rows: &[ChangeRow], version: i64) -> Calendar {
    Calendar::after(
        rows.iter()
            .filter(|row| row.version <= version)
            .map(|row| (row.version, row.change.clone())),
    )
}

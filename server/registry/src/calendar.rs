//! The calendars of working days, Viet Nam's and those of missions abroad, as
//! administrators change them. A change is a row that says who, when and why; nothing in
//! the past can be changed; open cases are counted again and their citizens told. Labour
//! Code 2019 Art. 112; law.md 7: a mission has the days of its host state as well.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::{
    calendar::{Calendar, Change, ChangeKind, DayOff, Holidays},
    case::Role,
    clock::{CalendarChanged, DueChanged},
    date::printed,
    exchange::{CALENDAR, Message, PORTAL, REGISTRY},
    mission::{mission, missions},
    place::CommuneCode,
    text::{nfc, passage},
};
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::{
        cases, clocks,
        events::{self, Event},
        holidays::{self, ChangeRow},
    },
};

use crate::{EventKind, Officer, Registry};

/// Cases counted again in one transaction.
const BATCH: i64 = 50;
/// Longest name of a day, and longest reason.
const NAME_MOST: usize = 100;
const REASON_MOST: usize = 500;

/// A change as it is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    /// The mission abroad whose calendar it is; none: Viet Nam's.
    pub office: Option<CommuneCode>,
    /// What the day is to be; none when nothing was chosen.
    pub kind: Option<ChangeKind>,
    /// Which day; none when what was typed is no day.
    pub day: Option<NaiveDate>,
    /// The Saturday or Sunday worked instead, if any: `Err` when it is no day.
    pub worked: Option<Result<NaiveDate, ()>>,
    /// Name of the day off.
    pub name_vi: String,
    /// The same in English.
    pub name_en: String,
    /// The notice it rests on.
    pub reason: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarField {
    /// What the day is to be.
    Kind,
    /// The day.
    Day,
    /// The day worked instead.
    Worked,
    /// Vietnamese name.
    NameVi,
    /// English name.
    NameEn,
    /// The reason.
    Reason,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarProblem {
    /// Nothing was written or chosen, or it is no day.
    Missing(CalendarField),
    /// More characters than this.
    TooLong(CalendarField, usize),
    /// Today or before: what was counted stands.
    Past(CalendarField),
    /// The day is so already, or cannot be made so.
    NoChange(CalendarField),
}

/// Why the calendar was not changed.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// Only an administrator may, and at a mission only of its own calendar.
    #[error("not allowed")]
    NotAllowed,
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
        let rows = holidays::all(&mut self.db().read().await?).await?;
        let days = days_of(&state(&rows, i64::MAX), office)
            .special_days(year)
            .into_iter()
            .map(|(day, off)| (day, off.cloned()))
            .collect();
        let mut changes = rows;
        changes.retain(|row| row.change.office == office && row.change.day.year() == year);
        changes.reverse();
        Ok(Some(YearOfDays {
            office,
            year,
            days,
            changes,
        }))
    }

    /// Changes the calendar from now on.
    pub async fn change_calendar(
        &self,
        officer: &Officer,
        proposed: &Proposed,
    ) -> Result<(), CalendarError> {
        if !calendars_of(officer).contains(&proposed.office) {
            return Err(CalendarError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let rows = holidays::all(&mut tx).await?;
        let calendar = state(&rows, i64::MAX);
        let days = days_of(&calendar, proposed.office);
        let today = days.local(at).date();
        let changes = judged(proposed, &days, today).map_err(CalendarError::Invalid)?;
        for (version, change) in (calendar.version + 1..).zip(changes) {
            let row = ChangeRow {
                version,
                change: change.clone(),
                reason: passage(&proposed.reason),
                officer: officer.id,
                officer_name: officer.name.clone(),
                at,
            };
            holidays::insert(&mut tx, &row).await?;
            let message = Message::CalendarChanged(CalendarChanged { version, change });
            let id = self.new_id();
            exchange::send(&mut tx, id, REGISTRY, PORTAL, CALENDAR, at, &message).await?;
        }
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(officer = %officer.id, "the calendar was changed");
        Ok(self.look_at_calendar().await?)
    }

    /// Counts the cases again whose due moment rests on an older calendar, a batch in one
    /// transaction. Any process may run this. Gives how many were counted.
    pub async fn recount_due(&self) -> Result<usize, StoreError> {
        let rows = holidays::all(&mut self.db().read().await?).await?;
        let now = state(&rows, i64::MAX);
        let mut counted = 0;
        loop {
            let codes = clocks::outdated(&mut self.db().read().await?, now.version, BATCH).await?;
            if codes.is_empty() {
                return Ok(counted);
            }
            counted += codes.len();
            let mut tx = self.db().write().await?;
            for code in codes {
                self.recount(&mut tx, &code, &rows, &now).await?;
            }
            tx.commit().await?;
            self.0.parts.wake.notify_one();
        }
    }

    async fn recount(
        &self,
        tx: &mut Tx,
        code: &str,
        rows: &[ChangeRow],
        now: &Calendar,
    ) -> Result<(), StoreError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Ok(());
        };
        let seen = clocks::of_case(tx, code)
            .await?
            .map_or(0, |clock| clock.calendar);
        let own = mission_of(&case.office);
        let unseen: Vec<&ChangeRow> = rows
            .iter()
            .filter(|row| row.version > seen && row.change.office == own)
            .collect();
        let Some(first) = unseen.first() else {
            // Other offices' days: seen, and nothing to count.
            return clocks::set_due(tx, code, case.due_at, now.version).await;
        };
        let before = state(rows, seen);
        let holidays = now.of(&case.office);
        let today = holidays.local(first.at).date();
        let before = before.of(&case.office);
        let due = holidays.recounted(holidays.due_of(case.due_at), &before, today);
        clocks::set_due(tx, code, due.at(), now.version).await?;
        if due.at() == case.due_at || !case.stage.is_open() {
            return Ok(());
        }
        let changes: Vec<Change> = unseen.iter().map(|row| row.change.clone()).collect();
        let at = self.now();
        let event = Event {
            reason: Some(told(&changes)),
            ..EventKind::DueChanged.by_itself(at)
        };
        events::append(tx, code, &event).await?;
        let message = Message::DueChanged(DueChanged {
            at,
            due_at: due.at(),
            changes,
        });
        self.tell(tx, code, &message).await
    }
}

/// The calendars that an officer may change: an administrator at a mission its own; any
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

/// The calendar as it stood in a version.
fn state(rows: &[ChangeRow], version: i64) -> Calendar {
    Calendar::after(
        rows.iter()
            .filter(|row| row.version <= version)
            .map(|row| (row.version, row.change.clone())),
    )
}

/// Changes in the words of the desk: `Nghỉ hoán đổi (23/11/2026)`.
fn told(changes: &[Change]) -> String {
    changes
        .iter()
        .map(|change| format!("{} ({})", change.name_vi, printed(change.day)))
        .collect::<Vec<_>>()
        .join("; ")
}

/// The changes that are proposed, or everything that is wrong with them.
fn judged(
    proposed: &Proposed,
    holidays: &Holidays,
    today: NaiveDate,
) -> Result<Vec<Change>, Vec<CalendarProblem>> {
    use CalendarField::{Day, Kind, NameEn, NameVi, Reason, Worked};
    let mut problems = Vec::new();
    let mut text = |field, typed: &str, most| match passage(typed).chars().count() {
        0 => problems.push(CalendarProblem::Missing(field)),
        length if length > most => problems.push(CalendarProblem::TooLong(field, most)),
        _ => {}
    };
    text(Reason, &proposed.reason, REASON_MOST);
    if proposed.kind == Some(ChangeKind::Off) {
        text(NameVi, &proposed.name_vi, NAME_MOST);
        text(NameEn, &proposed.name_en, NAME_MOST);
    }
    let mut changes = Vec::new();
    match (proposed.kind, proposed.day) {
        (None, _) => problems.push(CalendarProblem::Missing(Kind)),
        (_, None) => problems.push(CalendarProblem::Missing(Day)),
        (Some(kind), Some(day)) => match problem(holidays, kind, day, today, Day) {
            Some(problem) => problems.push(problem),
            None => changes.push(change(proposed, kind, day)),
        },
    }
    match proposed.worked {
        None => {}
        Some(Err(())) => problems.push(CalendarProblem::Missing(Worked)),
        // One day is made to be one thing.
        Some(Ok(day)) if proposed.day == Some(day) => {
            problems.push(CalendarProblem::NoChange(Worked));
        }
        Some(Ok(day)) => match problem(holidays, ChangeKind::Worked, day, today, Worked) {
            Some(problem) => problems.push(problem),
            None => changes.push(change(proposed, ChangeKind::Worked, day)),
        },
    }
    if problems.is_empty() {
        Ok(changes)
    } else {
        Err(problems)
    }
}

/// What keeps a day from being made so.
fn problem(
    holidays: &Holidays,
    kind: ChangeKind,
    day: NaiveDate,
    today: NaiveDate,
    field: CalendarField,
) -> Option<CalendarProblem> {
    if day <= today {
        return Some(CalendarProblem::Past(field));
    }
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let special = holidays.day_off(day).is_some() || holidays.is_working(day) == weekend;
    let possible = match kind {
        ChangeKind::Off => holidays.is_working(day),
        ChangeKind::Worked => weekend && !holidays.is_working(day),
        ChangeKind::Ordinary => special,
    };
    (!possible).then_some(CalendarProblem::NoChange(field))
}

/// The change, with its name: given for a day off, the standard one otherwise.
fn change(proposed: &Proposed, kind: ChangeKind, day: NaiveDate) -> Change {
    let standard = |lang| texts(lang).get(&format!("calendar-name-{}", kind.as_str()));
    let (name_vi, name_en) = match kind {
        ChangeKind::Off => (nfc(&proposed.name_vi), nfc(&proposed.name_en)),
        _ => (standard(Lang::Vi).into(), standard(Lang::En).into()),
    };
    Change {
        office: proposed.office,
        day,
        kind,
        name_vi,
        name_en,
    }
}

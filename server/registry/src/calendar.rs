//! The calendars of working days, Viet Nam's and those of missions abroad, as
//! administrators change them. A change is a row that says who, when and why; nothing in
//! the past can be changed; open cases are counted again and their citizens told. Labour
//! Code 2019 Art. 112; law.md 7: a mission has the days of its host state as well.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
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

use uuid::Uuid;

use crate::{EventKind, Officer, ProposedDays, Registry};

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

    /// Counts the cases again whose due moment rests on an older calendar, a batch in one
    /// transaction. Any process may run this. Gives how many were counted.
    pub async fn recount_due(&self) -> Result<usize, StoreError> {
        let rows = holidays::all(&mut self.db().read().await?).await?;
        let now = state(&rows, i64::MAX);
        let mut country = rows.iter().filter(|row| row.change.office.is_none());
        let country = country.next_back().map_or(0, |row| row.version);
        let mut counted = 0;
        loop {
            let mut conn = self.db().read().await?;
            let mut codes = clocks::outdated(&mut conn, country, BATCH).await?;
            if codes.is_empty() {
                codes = clocks::outdated_by_office(&mut conn, BATCH).await?;
            }
            drop(conn);
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
        let concern = concerns(&case.office);
        let (known, unseen): (Vec<&ChangeRow>, Vec<&ChangeRow>) = rows
            .iter()
            .filter(|row| concern(&row.change))
            .partition(|row| row.version <= seen);
        let Some(first) = unseen.first() else {
            // Other offices' days: seen, and nothing to count.
            return clocks::set_due(tx, code, case.due_at, now.version).await;
        };
        let holidays = now.of(&case.office);
        let today = holidays.local(first.at).date();
        let before = known
            .into_iter()
            .map(|row| (row.version, row.change.clone()));
        let before = Calendar::after(before).of(&case.office);
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

/// Which changes an office goes by: a mission by its own, a commune by those of the days
/// of the country and of its own hours.
fn concerns(office: &str) -> impl Fn(&Change) -> bool {
    let own = CommuneCode::parse(office).ok();
    let abroad = mission_of(office).is_some();
    move |change| match change.office {
        None => !abroad,
        Some(_) => change.office == own,
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
pub(crate) fn state(rows: &[ChangeRow], version: i64) -> Calendar {
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
    let mut changes = Vec::new();
    match (proposed.kind, proposed.day) {
        (Some(kind), Some(day)) => match problem(holidays, kind, day, today, Day) {
            Some(problem) => problems.push(problem),
            None => changes.push(change(proposed, kind, day)),
        },
        (kind, day) => {
            let missing = [(kind.is_none(), Kind), (day.is_none(), Day)];
            let missing = missing.into_iter().filter(|(is_missing, _)| *is_missing);
            problems.extend(missing.map(|(_, field)| CalendarProblem::Missing(field)));
        }
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
    // In the order of the page.
    let mut text = |field, typed: &str, most| match passage(typed).chars().count() {
        0 => problems.push(CalendarProblem::Missing(field)),
        length if length > most => problems.push(CalendarProblem::TooLong(field, most)),
        _ => {}
    };
    if proposed.kind == Some(ChangeKind::Off) {
        text(NameVi, &proposed.name_vi, NAME_MOST);
        text(NameEn, &proposed.name_en, NAME_MOST);
    }
    text(Reason, &proposed.reason, REASON_MOST);
    if problems.is_empty() {
        Ok(changes)
    } else {
        Err(problems)
    }
}

/// Whether a day can still be made so.
pub(crate) fn still_possible(
    holidays: &Holidays,
    kind: ChangeKind,
    day: NaiveDate,
    today: NaiveDate,
) -> bool {
    problem(holidays, kind, day, today, CalendarField::Day).is_none()
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
        // Hours are no day.
        ChangeKind::Hours => false,
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
        hours: None,
    }
}

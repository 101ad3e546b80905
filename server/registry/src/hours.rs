//! The hours at which an office receives people, as its own administrator sets them: by
//! weekday, from a day on. What they may be is the law's to say (`domain::calendar::Week`);
//! open cases are counted again by the day they hold from. law.md 7.

use chrono::{NaiveDate, NaiveTime, Weekday};
use domain::{
    calendar::{Change, ChangeKind, DayHours, Holidays, Span, Week, WeekFault},
    case::Role,
    place::CommuneCode,
    text::passage,
};
use i18n::{Lang, texts};
use store::{
    StoreError,
    registry::holidays::{self, ChangeRow},
};

use crate::{
    Officer, Registry,
    calendar::{enter, state},
};

/// Longest reason.
const REASON_MOST: usize = 500;

/// Hours as they are proposed: texts as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposedHours {
    /// The first day; none when what was typed is no day.
    pub from: Option<NaiveDate>,
    /// Morning and afternoon of the seven days, Monday first: `7:30-11:30`, empty where
    /// the door stays shut.
    pub days: [[String; 2]; 7],
    /// What it rests on.
    pub reason: String,
}

/// Morning or afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Before noon.
    Morning,
    /// After it.
    Afternoon,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursProblem {
    /// No day was written.
    NoDay,
    /// Today or before: what was promised stands.
    Past,
    /// These are no two hours, the earlier one first.
    Unreadable(Weekday, Half),
    /// The law does not let a day be so.
    Day(Weekday, WeekFault),
    /// The office receives at these hours already on that day.
    NoChange,
    /// No reason.
    NoReason,
    /// A reason of more characters than this.
    LongReason(usize),
}

/// Why the hours were not set.
#[derive(Debug, thiserror::Error)]
pub enum HoursError {
    /// Only an administrator may, and of the own office only.
    #[error("not allowed")]
    NotAllowed,
    /// Fields to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<HoursProblem>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The hours of an office, and how they came about.
#[derive(Clone)]
pub struct HoursOfOffice {
    /// What holds today.
    pub now: Week,
    /// What is set and does not hold yet, by its first day.
    pub later: Vec<(NaiveDate, Week)>,
    /// Changes, newest first.
    pub changes: Vec<ChangeRow>,
}

impl Registry {
    /// The hours of the officer's own office, for its administrator; `None` for anybody
    /// else.
    pub async fn hours_of_office(
        &self,
        officer: &Officer,
    ) -> Result<Option<HoursOfOffice>, StoreError> {
        let Some(office) = office_of(officer) else {
            return Ok(None);
        };
        let mut changes = holidays::hours_of(&mut self.db().read().await?, office.as_str()).await?;
        changes.reverse();
        let days = self.calendar().of(office.as_str());
        let today = days.local(self.now()).date();
        let later = days.weeks_after(today).map(|(from, week)| (from, *week));
        Ok(Some(HoursOfOffice {
            now: days.week_on(today),
            later: later.collect(),
            changes,
        }))
    }

    /// Sets the hours of the officer's own office from a day on.
    pub async fn set_hours(
        &self,
        officer: &Officer,
        proposed: &ProposedHours,
    ) -> Result<(), HoursError> {
        let office = office_of(officer).ok_or(HoursError::NotAllowed)?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let calendar = state(&holidays::all(&mut tx).await?, i64::MAX);
        let days = calendar.of(office.as_str());
        let today = days.local(at).date();
        let (from, week) = judged(proposed, &days, today).map_err(HoursError::Invalid)?;
        let name = |lang| texts(lang).get("calendar-name-hours").to_owned();
        let change = Change {
            office: Some(office),
            day: from,
            kind: ChangeKind::Hours,
            name_vi: name(Lang::Vi),
            name_en: name(Lang::En),
            hours: Some(week),
        };
        let who = (officer.id, officer.name.clone());
        let entered = (vec![change], passage(&proposed.reason));
        enter(self, &mut tx, calendar.version, entered, who, at).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(officer = %officer.id, "the hours of an office were set");
        Ok(self.look_at_calendar().await?)
    }
}

/// The office whose hours an officer may set.
fn office_of(officer: &Officer) -> Option<CommuneCode> {
    let may = officer.roles.contains(&Role::Administrator);
    CommuneCode::parse(&officer.office).ok().filter(|_| may)
}

/// The day and the week that are proposed, or everything that is wrong with them.
fn judged(
    proposed: &ProposedHours,
    days: &Holidays,
    today: NaiveDate,
) -> Result<(NaiveDate, Week), Vec<HoursProblem>> {
    let mut problems = Vec::new();
    match proposed.from {
        None => problems.push(HoursProblem::NoDay),
        Some(day) if day <= today => problems.push(HoursProblem::Past),
        Some(_) => {}
    }
    let mut week = [DayHours::default(); 7];
    let mut unreadable = Vec::new();
    let mut weekday = Weekday::Mon;
    for (hours, [morning, afternoon]) in week.iter_mut().zip(&proposed.days) {
        let mut half = |typed: &str, half| {
            read(typed).unwrap_or_else(|NoSpan| {
                unreadable.push(weekday);
                problems.push(HoursProblem::Unreadable(weekday, half));
                None
            })
        };
        hours.morning = half(morning, Half::Morning);
        hours.afternoon = half(afternoon, Half::Afternoon);
        weekday = weekday.succ();
    }
    let week = Week::new(week);
    let from = proposed.from.unwrap_or(today);
    let faults = week.faults(from).into_iter();
    problems.extend(
        faults
            .filter(|(weekday, _)| !unreadable.contains(weekday))
            .map(|(weekday, fault)| HoursProblem::Day(weekday, fault)),
    );
    match passage(&proposed.reason).chars().count() {
        0 => problems.push(HoursProblem::NoReason),
        length if length > REASON_MOST => problems.push(HoursProblem::LongReason(REASON_MOST)),
        _ => {}
    }
    if problems.is_empty() && days.week_on(from) == week {
        problems.push(HoursProblem::NoChange);
    }
    match problems.is_empty() {
        true => Ok((from, week)),
        false => Err(problems),
    }
}

struct NoSpan;

/// Two hours as people write them, `7:30-11:30`, `7h30 – 11h30`, `13 giờ 30 đến 17 giờ`;
/// nothing where the door stays shut.
fn read(typed: &str) -> Result<Option<Span>, NoSpan> {
    let mut numbers = Vec::new();
    let plain = typed
        .trim()
        .to_lowercase()
        .replace("đến", "-")
        .replace("to", "-");
    if plain.is_empty() {
        return Ok(None);
    }
    let mut ends = plain.split(['-', '–', '—']);
    for _ in 0..2 {
        numbers.push(hour(ends.next().ok_or(NoSpan)?).ok_or(NoSpan)?);
    }
    match (numbers.as_slice(), ends.next()) {
        ([from, until], None) if from < until => Ok(Some(Span {
            from: *from,
            until: *until,
        })),
        _ => Err(NoSpan),
    }
}

/// `7:30`, `7h30`, `7 giờ 30`, `7`.
fn hour(typed: &str) -> Option<NaiveTime> {
    let typed = typed
        .trim()
        .replace("giờ", ":")
        .replace(['h', 'g', '.'], ":");
    let (hour, minute) = typed.split_once(':').unwrap_or((&typed, ""));
    let number = |text: &str| match text.trim() {
        "" => Some(0),
        text => text.parse::<u32>().ok(),
    };
    let whole = hour.trim().parse().ok()?;
    NaiveTime::from_hms_opt(whole, number(minute)?, 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn said(typed: &str) -> Option<String> {
        let span = read(typed).ok()??;
        Some(format!(
            "{} {}",
            span.from.format("%H:%M"),
            span.until.format("%H:%M")
        ))
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for typed in [
            "7:30-11:30",
            " 07:30 – 11:30 ",
            "7h30 - 11h30",
            "7 giờ 30 đến 11 giờ 30",
            "7.30 to 11.30",
        ] {
            assert_eq!(said(typed).as_deref(), Some("07:30 11:30"), "{typed}");
        }
        assert_eq!(said("13 giờ đến 17 giờ").as_deref(), Some("13:00 17:00"));
        assert_eq!(said("8-12").as_deref(), Some("08:00 12:00"));
        assert!(matches!(read("  "), Ok(None)));
    }

    #[test]
    fn what_is_no_two_hours_is_not_guessed() {
        for typed in [
            "sáng",
            "7:30",
            "11:30-7:30",
            "7-7",
            "25:00-26:00",
            "7:30-9-11",
            "7:61-8",
        ] {
            assert!(read(typed).is_err(), "{typed}");
        }
    }
}

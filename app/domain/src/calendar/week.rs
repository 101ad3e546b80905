//! The hours at which an office receives people, by weekday and from a day on. The week of
//! a state office is Monday to Friday (Decision 188/1999/QĐ-TTg); many receive on Saturday
//! morning as well (Decision 14/2010/QĐ-TTg); law.md 7: the province and the office decide.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::law::{LawPack, Term};

/// A stretch of a day in which the door is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From.
    pub from: NaiveTime,
    /// Until; later than `from`.
    pub until: NaiveTime,
}

/// Morning and afternoon, each where the door is open then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayHours {
    /// Before the break at noon, or the whole day where there is none.
    pub morning: Option<Span>,
    /// After it.
    pub afternoon: Option<Span>,
}

impl DayHours {
    /// The stretches in their order.
    pub fn spans(self) -> impl Iterator<Item = Span> {
        [self.morning, self.afternoon].into_iter().flatten()
    }

    /// When the door opens first; none where it stays shut.
    pub fn opens(self) -> Option<NaiveTime> {
        self.spans().next().map(|span| span.from)
    }

    /// When it is shut for the day.
    pub fn closes(self) -> Option<NaiveTime> {
        self.spans().last().map(|span| span.until)
    }
}

/// Hours for the seven days, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week([DayHours; 7]);

/// Not of the form of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not the hours of a week")]
pub struct WeekError;

/// What is wrong with the hours of a weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekFault {
    /// Shut on a working day. Decision 188/1999/QĐ-TTg: five days are worked.
    ShutOnWorkingDay,
    /// Shut before the cut-off of 15:00. Law 60/2014 Art. 5.3 gives who comes before it
    /// the answer of the same day: an office cannot take that away.
    ShutBeforeCutOff,
    /// The afternoon begins before the morning has ended.
    Overlap,
}

impl Week {
    /// The same hours on each working day, without a break: what is known of a mission.
    pub fn every_working_day(hours: Span) -> Self {
        let day = DayHours {
            morning: Some(hours),
            afternoon: None,
        };
        let mut week = [day; 7];
        week[5..].fill(DayHours::default());
        Self(week)
    }

    /// The hours that hold where an office has set none of its own.
    pub fn of_the_law(day: NaiveDate) -> Self {
        let hour = |term| LawPack::on(day).hour(term, day);
        let span = |from, until| {
            Some(Span {
                from: hour(from),
                until: hour(until),
            })
        };
        let mut week = [DayHours {
            morning: span(Term::OfficeOpens, Term::NoonFrom),
            afternoon: span(Term::NoonTo, Term::OfficeCloses),
        }; 7];
        week[5..].fill(DayHours::default());
        Self(week)
    }

    /// Puts a week together.
    pub fn new(days: [DayHours; 7]) -> Self {
        Self(days)
    }

    /// The seven days, Monday first.
    pub fn days(&self) -> &[DayHours; 7] {
        &self.0
    }

    /// The hours of a weekday.
    pub fn on(&self, weekday: Weekday) -> DayHours {
        let n = weekday.num_days_from_monday() as usize;
        self.0.get(n).copied().unwrap_or_default()
    }

    /// The hours of a day on which the office works: those of its weekday; of a Saturday or
    /// Sunday that is worked in exchange, those of Monday, because a whole working day is
    /// made up for (Labour Code 2019 Art. 111, 112), not a morning.
    pub fn on_working_day(&self, day: NaiveDate) -> DayHours {
        match day.weekday() {
            Weekday::Sat | Weekday::Sun => self.on(Weekday::Mon),
            weekday => self.on(weekday),
        }
    }

    /// Everything that is wrong with it from this day on, by weekday.
    pub fn faults(&self, from: NaiveDate) -> Vec<(Weekday, WeekFault)> {
        let cut_off = LawPack::on(from).hour(Term::CutOff, from);
        let mut weekday = Weekday::Mon;
        let mut found = Vec::new();
        for hours in self.0 {
            let works = !matches!(weekday, Weekday::Sat | Weekday::Sun);
            let fault = match (hours.morning, hours.afternoon) {
                (Some(morning), Some(afternoon)) if afternoon.from < morning.until => {
                    Some(WeekFault::Overlap)
                }
                _ if !works => None,
                _ => match hours.closes() {
                    None => Some(WeekFault::ShutOnWorkingDay),
                    Some(closes) if closes < cut_off => Some(WeekFault::ShutBeforeCutOff),
                    Some(_) => None,
                },
            };
            found.extend(fault.map(|fault| (weekday, fault)));
            weekday = weekday.succ();
        }
        found
    }

    /// Reads what [`Display`](fmt::Display) writes: seven days between semicolons, Monday
    /// first, each of two stretches between commas, `07:30-11:30,13:30-17:00;…;,;,`.
    pub fn parse(text: &str) -> Result<Self, WeekError> {
        let mut days = [DayHours::default(); 7];
        let mut parts = text.split(';');
        for day in &mut days {
            let (morning, afternoon) = parts
                .next()
                .and_then(|part| part.split_once(','))
                .ok_or(WeekError)?;
            day.morning = span(morning)?;
            day.afternoon = span(afternoon)?;
        }
        match parts.next() {
            None => Ok(Self(days)),
            Some(_) => Err(WeekError),
        }
    }
}

fn span(text: &str) -> Result<Option<Span>, WeekError> {
    if text.is_empty() {
        return Ok(None);
    }
    let (from, until) = text.split_once('-').ok_or(WeekError)?;
    let hour = |text| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| WeekError);
    let span = Span {
        from: hour(from)?,
        until: hour(until)?,
    };
    match span.from < span.until {
        true => Ok(Some(span)),
        false => Err(WeekError),
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, day) in self.0.iter().enumerate() {
            if n > 0 {
                f.write_str(";")?;
            }
            for (half, span) in [day.morning, day.afternoon].into_iter().enumerate() {
                if half > 0 {
                    f.write_str(",")?;
                }
                if let Some(Span { from, until }) = span {
                    write!(f, "{}-{}", from.format("%H:%M"), until.format("%H:%M"))?;
                }
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for Week {
    type Error = WeekError;

    fn try_from(text: String) -> Result<Self, WeekError> {
        Self::parse(&text)
    }
}

impl From<Week> for String {
    fn from(week: Week) -> Self {
        week.to_string()
    }
}

//! The calendar as it stands: the table that is compiled in, with the changes that
//! administrators have made since.

use std::sync::{Arc, PoisonError, RwLock};

use super::{Change, Holidays};
use crate::{mission::mission, place::CommuneCode};

/// A state of the calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Grows with every change; 0 is the table that is compiled in.
    pub version: i64,
    /// The days in Viet Nam.
    pub holidays: Arc<Holidays>,
}

impl Calendar {
    /// The calendar of an office: a mission abroad has days, hours and local time of its
    /// own, everybody else those of the country.
    pub fn of(&self, office: &str) -> Arc<Holidays> {
        let mission = CommuneCode::parse(office).ok().and_then(mission);
        let own = mission.map(|mission| mission.calendar.clone());
        own.unwrap_or_else(|| self.holidays.clone())
    }

    /// The state after these changes, each with its version, in their order.
    pub fn after(changes: impl IntoIterator<Item = (i64, Change)>) -> Self {
        let mut version = 0;
        let changes: Vec<Change> = changes
            .into_iter()
            .map(|(number, change)| {
                version = number;
                change
            })
            .collect();
        Self {
            version,
            holidays: Arc::new(Holidays::embedded().changed(changes)),
        }
    }
}

impl Default for Calendar {
    fn default() -> Self {
        Self::after([])
    }
}

/// The calendar that a process goes by; it is replaced when somebody has changed it.
#[derive(Debug, Default)]
pub struct WallCalendar(RwLock<Calendar>);

impl WallCalendar {
    /// As it hangs there now.
    pub fn get(&self) -> Calendar {
        // Whoever panicked while hanging it up has not left half of one.
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Hangs up another one.
    pub fn hang(&self, calendar: Calendar) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = calendar;
    }
}

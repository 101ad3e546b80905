//! The calendar as it stands: the table that is compiled in, with the changes that
//! administrators have made since.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use super::{Change, Holidays};
use crate::{mission::mission, place::CommuneCode};

/// A state of the calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Grows with every change; 0 is the table that is compiled in.
    pub version: i64,
    /// The days in Viet Nam.
    pub holidays: Arc<Holidays>,
    /// The days and hours of each office with changes of its own: a mission abroad, or a
    /// commune that has set its hours.
    offices: BTreeMap<CommuneCode, Arc<Holidays>>,
}

impl Calendar {
    /// The calendar of an office: a mission abroad has days, hours and local time of its
    /// own, a commune the days of the country with the hours that it has set.
    pub fn of(&self, office: &str) -> Arc<Holidays> {
        let Ok(code) = CommuneCode::parse(office) else {
            return self.holidays.clone();
        };
        let of_all = || mission(code).map_or(&self.holidays, |mission| &mission.calendar);
        self.offices.get(&code).unwrap_or_else(of_all).clone()
    }

    /// The state after these changes, each with its version, in their order.
    pub fn after(changes: impl IntoIterator<Item = (i64, Change)>) -> Self {
        let mut version = 0;
        let mut whose: BTreeMap<Option<CommuneCode>, Vec<Change>> = BTreeMap::new();
        for (number, change) in changes {
            version = number;
            whose.entry(change.office).or_default().push(change);
        }
        let national = whose.remove(&None).unwrap_or_default();
        let holidays = Arc::new(Holidays::embedded().changed(national));
        let changed = whose.into_iter().filter_map(|(office, changes)| {
            let office = office?;
            let days = match mission(office) {
                Some(mission) => mission.calendar.changed(changes),
                None => holidays.changed(changes),
            };
            Some((office, Arc::new(days)))
        });
        Self {
            version,
            offices: changed.collect(),
            holidays,
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::ChangeKind;
    use super::*;

    const BERLIN: &str = "97001";
    const SEOUL: &str = "97003";

    fn off(office: Option<&str>, day: &str) -> Change {
        Change {
            office: office.map(|code| CommuneCode::parse(code).unwrap()),
            day: day.parse().unwrap(),
            kind: ChangeKind::Off,
            name_vi: "Nghỉ".into(),
            name_en: "Closed".into(),
            hours: None,
        }
    }

    fn works(calendar: &Calendar, office: &str, day: &str) -> bool {
        calendar.of(office).is_working(day.parse().unwrap())
    }

    #[test]
    fn a_mission_closes_without_viet_nam_and_without_other_missions() {
        let calendar = Calendar::after([(1, off(Some(BERLIN), "2026-11-11"))]);
        assert!(!works(&calendar, BERLIN, "2026-11-11"));
        assert!(works(&calendar, SEOUL, "2026-11-11"));
        assert!(works(&calendar, "00166", "2026-11-11"));
        assert_eq!(
            calendar.of(BERLIN).zone(),
            Calendar::default().of(BERLIN).zone()
        );
    }

    #[test]
    fn viet_nam_closes_without_its_missions() {
        let calendar = Calendar::after([(1, off(None, "2026-11-11"))]);
        assert!(!works(&calendar, "00166", "2026-11-11"));
        assert!(works(&calendar, BERLIN, "2026-11-11"));
    }

    #[test]
    fn changes_of_several_calendars_are_numbered_in_one_row() {
        let changes = [
            (1, off(Some(BERLIN), "2026-11-11")),
            (2, off(None, "2026-11-12")),
            (3, off(Some(SEOUL), "2026-11-13")),
        ];
        let calendar = Calendar::after(changes);
        assert_eq!(calendar.version, 3);
        assert!(!works(&calendar, BERLIN, "2026-11-11"));
        assert!(!works(&calendar, "00166", "2026-11-12"));
        assert!(!works(&calendar, SEOUL, "2026-11-13"));
    }
}

//! All administrative units with their dates, in memory.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::code::{CommuneCode, ProvinceCode};
use super::index::Index;
use super::succession::{self, REFORM, Row};
use super::unit::{self, Level, Unit};
use crate::table::TableError;
use crate::text;

/// The units of Viet Nam, past and present. About 5 MB with the text, loaded once in some 20 ms.
#[derive(Debug)]
pub struct Gazetteer {
    pub(super) units: Vec<Unit>,
    pub(super) successions: Vec<Row>,
    pub(super) index: Index,
    /// The communes, by full name: places among the units.
    by_full_name: Vec<u32>,
    /// The successions, by the newer code: places among them.
    by_newer: Vec<u32>,
}

/// A commune that took over the whole or a part of an older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Successor {
    /// The newer commune.
    pub code: CommuneCode,
    /// It took over all of the older one.
    pub whole: bool,
}

/// The units that are compiled in.
pub fn gazetteer() -> &'static Gazetteer {
    static LOADED: OnceLock<Gazetteer> = OnceLock::new();
    LOADED.get_or_init(Gazetteer::load)
}

impl Gazetteer {
    /// Reads the compiled-in tables. Ask [`gazetteer`] for the shared one.
    pub fn load() -> Self {
        let loaded = Self::read(
            include_str!("../../data/admin-units/units.csv"),
            include_str!("../../data/admin-units/successions.csv"),
        );
        debug_assert!(
            loaded.is_ok(),
            "data/admin-units: {:?}",
            loaded.as_ref().err()
        );
        // A test reads the same files: it cannot fail in a build that was tested.
        loaded.unwrap_or_else(|_| Self::of(Vec::new(), Vec::new()))
    }

    pub(super) fn read(units: &'static str, successions: &'static str) -> Result<Self, TableError> {
        Ok(Self::of(unit::read(units)?, succession::read(successions)?))
    }

    fn of(units: Vec<Unit>, successions: Vec<Row>) -> Self {
        let index = Index::of(&units);
        let communes = (0_u32..)
            .zip(&units)
            .filter(|(_, unit)| unit.level == Level::Commune);
        let mut by_full_name: Vec<(&str, u32)> = communes
            .map(|(place, unit)| (unit.full_name, place))
            .collect();
        by_full_name.sort_unstable();
        let mut by_newer: Vec<(&str, u32)> = (0_u32..)
            .zip(&successions)
            .map(|(place, row)| (row.new, place))
            .collect();
        by_newer.sort_unstable();
        Self {
            by_full_name: by_full_name.into_iter().map(|(_, place)| place).collect(),
            by_newer: by_newer.into_iter().map(|(_, place)| place).collect(),
            units,
            successions,
            index,
        }
    }

    /// The one commune of the day with exactly this label, as pages write it. Without a
    /// search: every page that shows or judges a place asks for it.
    pub(super) fn labelled(&self, label: &str, day: NaiveDate) -> Option<CommuneCode> {
        let name = label.split(", ").next()?;
        let full_name = |place: &u32| self.units.get(*place as usize).map(|unit| unit.full_name);
        let start = self
            .by_full_name
            .partition_point(|place| full_name(place) < Some(name));
        let mut same = self
            .by_full_name
            .get(start..)?
            .iter()
            .take_while(|place| full_name(place) == Some(name))
            .filter_map(|place| self.units.get(*place as usize))
            .filter(|unit| unit.existed_on(day) && self.label(unit, day) == label);
        let only = same.next().filter(|_| same.next().is_none())?;
        CommuneCode::parse(only.code).ok()
    }

    /// The one commune of the day that is called so, with all it lies in; where a tone mark
    /// stands (Hòa, Hoà), and whether there is one, is no matter as long as it is the only
    /// one.
    pub fn called(&self, label: &str, day: NaiveDate) -> Option<CommuneCode> {
        let typed = text::nfc(label);
        if let Some(code) = self.labelled(&typed, day) {
            return Some(code);
        }
        let only = |key: &dyn Fn(&str) -> String| {
            let (name, whole) = (key(typed.split(", ").next()?), key(&typed));
            let mut same = self
                .communes_on(day)
                .filter(|unit| key(unit.full_name) == name)
                .filter(|unit| key(&self.label(unit, day)) == whole);
            same.next().filter(|_| same.next().is_none())
        };
        let found = only(&text::newer_tones).or_else(|| only(&text::fold))?;
        CommuneCode::parse(found.code).ok()
    }

    /// The commune that had this code on this day.
    pub fn commune_on(&self, code: CommuneCode, day: NaiveDate) -> Option<&Unit> {
        self.unit_on(code.as_str(), day)
    }

    /// The province that had this code on this day.
    pub fn province_on(&self, code: ProvinceCode, day: NaiveDate) -> Option<&Unit> {
        self.unit_on(code.as_str(), day)
    }

    /// The province a commune belonged to on this day.
    pub fn province_of(&self, code: CommuneCode, day: NaiveDate) -> Option<&Unit> {
        self.above(self.commune_on(code, day)?, day)
            .find(|unit| unit.level == Level::Province)
    }

    /// The provinces of a day, by code.
    pub fn provinces_on(&self, day: NaiveDate) -> Vec<ProvinceCode> {
        self.on(Level::Province, day)
            .filter_map(|unit| ProvinceCode::parse(unit.code).ok())
            .collect()
    }

    /// The communes of a day, by code.
    pub fn communes_on(&self, day: NaiveDate) -> impl Iterator<Item = &Unit> {
        self.on(Level::Commune, day)
    }

    /// The commune and all it belonged to on this day: `Phường Cầu Giấy, Thành phố Hà
    /// Nội`, or with its district before the reform: `Phường Dịch Vọng, Quận Cầu Giấy,
    /// Thành phố Hà Nội`. `None` when no commune had the code that day.
    pub fn full_label(&self, code: CommuneCode, day: NaiveDate) -> Option<String> {
        self.commune_on(code, day).map(|unit| self.label(unit, day))
    }

    /// The label of the newest commune that ever had this code.
    pub fn newest_label(&self, code: CommuneCode) -> Option<String> {
        let newest = self.versions(code.as_str()).last()?;
        Some(self.label(newest, newest.last_day()))
    }

    /// Where a commune valid on 2025-06-30 went on 2025-07-01, by code.
    pub fn successors(&self, old: CommuneCode) -> Vec<Successor> {
        self.rows_of(old.as_str())
            .filter(|row| row.on == REFORM)
            .filter_map(|row| {
                Some(Successor {
                    code: CommuneCode::parse(row.new).ok()?,
                    whole: row.whole,
                })
            })
            .collect()
    }

    /// The communes that went into this one, whole or in part, and those that had gone into
    /// them; each once.
    pub fn forerunners(&self, new: CommuneCode) -> Vec<CommuneCode> {
        let mut found = Vec::new();
        let mut behind = vec![(new, NaiveDate::MAX)];
        // Each step back is to an earlier day: it ends.
        while let Some((code, until)) = behind.pop() {
            let rows = self.rows_into(code.as_str());
            for row in rows.filter(|row| row.on < until) {
                if let Ok(old) = CommuneCode::parse(row.old) {
                    found.push(old);
                    behind.push((old, row.on));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The one commune of `now` in which the commune lies that had this code `then`; none
    /// where it was divided, or the trace is lost.
    pub fn went_into(
        &self,
        code: CommuneCode,
        then: NaiveDate,
        now: NaiveDate,
    ) -> Option<CommuneCode> {
        match self.followed(code, then, now).as_slice() {
            [only] => Some(only.code),
            _ => None,
        }
    }

    /// The communes of `now` in which the commune lies that had this code `then`, by code;
    /// itself when it still exists. Followed from one succession to the next; whole while
    /// every one of them was and there is but one. Mergers before the reform are known only
    /// where the code went on; empty when the trace is lost.
    pub fn followed(&self, code: CommuneCode, then: NaiveDate, now: NaiveDate) -> Vec<Successor> {
        if self.commune_on(code, then).is_none() {
            return Vec::new();
        }
        let mut found: Vec<Successor> = Vec::new();
        let mut under_way = vec![(Successor { code, whole: true }, then)];
        // Each hop is on a later day than the one before: it ends.
        while let Some((place, since)) = under_way.pop() {
            let rows = self.rows_of(place.code.as_str());
            let mut later = rows
                .filter(|row| since < row.on && row.on <= now)
                .peekable();
            let hop = later.peek().map(|row| row.on);
            // The reform gave codes anew, and its table names every commune of its eve.
            let crosses = since < REFORM && REFORM <= now;
            if crosses && hop.is_none_or(|on| on > REFORM) {
                continue;
            }
            let Some(on) = hop else {
                if self.commune_on(place.code, now).is_some() {
                    found.push(place);
                }
                continue;
            };
            let into = later.take_while(|row| row.on == on).filter_map(|row| {
                let code = CommuneCode::parse(row.new).ok()?;
                let whole = place.whole && row.whole;
                Some((Successor { code, whole }, on))
            });
            under_way.extend(into);
        }
        found.sort_unstable_by_key(|successor| (successor.code, successor.whole));
        found.dedup_by_key(|successor| successor.code);
        if found.len() > 1 {
            for part in &mut found {
                part.whole = false;
            }
        }
        found
    }

    pub(super) fn label(&self, unit: &Unit, day: NaiveDate) -> String {
        let mut label = unit.full_name.to_owned();
        for above in self.above(unit, day) {
            label.push_str(", ");
            label.push_str(above.full_name);
        }
        label
    }

    pub(super) fn rows_of(&self, old: &str) -> impl Iterator<Item = &Row> {
        let start = self.successions.partition_point(|row| row.old < old);
        let end = self.successions.partition_point(|row| row.old <= old);
        self.successions.get(start..end).unwrap_or_default().iter()
    }

    /// The rows that tell what went into a newer unit.
    pub(super) fn rows_into(&self, new: &str) -> impl Iterator<Item = &Row> {
        let row = |place: &u32| self.successions.get(*place as usize);
        let newer = move |place: &u32| row(place).map(|row| row.new);
        let start = self
            .by_newer
            .partition_point(|place| newer(place) < Some(new));
        let end = self
            .by_newer
            .partition_point(|place| newer(place) <= Some(new));
        let places = self.by_newer.get(start..end).unwrap_or_default();
        places.iter().filter_map(row)
    }

    pub(super) fn unit_on(&self, code: &str, day: NaiveDate) -> Option<&Unit> {
        self.versions(code).iter().find(|unit| unit.existed_on(day))
    }

    pub(super) fn versions(&self, code: &str) -> &[Unit] {
        let Some(level) = Level::of_code(code) else {
            return &[];
        };
        let start = self
            .units
            .partition_point(|unit| (unit.level, unit.code) < (level, code));
        let end = self
            .units
            .partition_point(|unit| (unit.level, unit.code) <= (level, code));
        self.units.get(start..end).unwrap_or_default()
    }

    fn on(&self, level: Level, day: NaiveDate) -> impl Iterator<Item = &Unit> {
        self.units
            .iter()
            .filter(move |unit| unit.level == level && unit.existed_on(day))
    }

    fn above(&self, unit: &Unit, day: NaiveDate) -> impl Iterator<Item = &Unit> {
        let parent = move |unit: &Unit| self.unit_on(unit.parent, day);
        std::iter::successors(parent(unit), move |unit| parent(unit))
    }
}

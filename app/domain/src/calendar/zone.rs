//! Local time: Viet Nam's, and that of missions abroad with its summer time. law.md 7:
//! the cut-off of 15:00 is local at a mission.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::table::{self, TableError};

/// Where clocks show the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(usize);

/// Viet Nam is 7 hours ahead of UTC since 1975, without summer time.
const AHEAD: TimeDelta = match TimeDelta::try_hours(7) {
    Some(hours) => hours,
    None => TimeDelta::zero(),
};

impl Zone {
    /// Asia/Ho_Chi_Minh.
    pub const VIET_NAM: Self = Self(0);

    /// The zone of this name of the tz database, where a mission of ours is.
    pub fn parse(id: &str) -> Option<Self> {
        let found = rows().iter().position(|row| row.id == id)?;
        Some(Self(found + 1))
    }

    /// Adds the zones of a table with the columns of `data/zones.csv`; false when zones were
    /// asked for before.
    pub(crate) fn add(table: &'static str) -> Result<bool, TableError> {
        Ok(ROWS.set(with_own(table)?).is_ok())
    }

    /// Its name in the tz database, which [`parse`](Self::parse) reads back; none for Viet Nam.
    pub fn id(self) -> Option<&'static str> {
        self.row().map(|row| row.id)
    }

    /// `giờ Berlin`, for a moment that is not Viet Nam's; none for Viet Nam.
    pub fn name_vi(self) -> Option<&'static str> {
        self.row().map(|row| row.name_vi)
    }

    /// `Berlin time`; none for Viet Nam.
    pub fn name_en(self) -> Option<&'static str> {
        self.row().map(|row| row.name_en)
    }

    /// What clocks there show.
    pub fn local(self, at: DateTime<Utc>) -> NaiveDateTime {
        // Only the last hours of the year 262142 cannot be shifted.
        at.naive_utc()
            .checked_add_signed(self.ahead(at))
            .unwrap_or(NaiveDateTime::MAX)
    }

    /// The moment at which clocks there show this: the first of two in autumn; for what no
    /// clock shows in spring, the moment at which they are put forward.
    pub fn instant(self, local: NaiveDateTime) -> DateTime<Utc> {
        let minus = |ahead: TimeDelta| {
            local
                .checked_sub_signed(ahead)
                .unwrap_or(NaiveDateTime::MIN)
                .and_utc()
        };
        let Some(row) = self.row() else {
            return minus(AHEAD);
        };
        let shown = row.shifts.iter().map(|shift| minus(shift.ahead));
        let first = shown.filter(|at| self.local(*at) == local).min();
        first.unwrap_or_else(|| {
            let skipped = row
                .shifts
                .iter()
                .find(|shift| self.local(shift.from) > local);
            skipped.map_or_else(|| minus(self.ahead(local.and_utc())), |shift| shift.from)
        })
    }

    /// What clocks there show, for machines: `2026-11-10T10:15:00+07:00`.
    pub fn stamp(self, at: DateTime<Utc>) -> String {
        let minutes = self.ahead(at).num_minutes();
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        let sign = if minutes < 0 { '-' } else { '+' };
        let shown = self.local(at).format("%Y-%m-%dT%H:%M:%S");
        format!("{shown}{sign}{hours:02}:{rest:02}")
    }

    /// How far clocks there are ahead of UTC.
    pub fn ahead(self, at: DateTime<Utc>) -> TimeDelta {
        let Some(row) = self.row() else {
            return AHEAD;
        };
        let passed = row.shifts.partition_point(|shift| shift.from <= at);
        let shift = row.shifts.get(passed.saturating_sub(1));
        shift.map_or(AHEAD, |shift| shift.ahead)
    }

    fn row(self) -> Option<&'static Row> {
        rows().get(self.0.checked_sub(1)?)
    }
}

/// A zone of the table, its shifts in their order.
#[derive(Debug, PartialEq)]
struct Row {
    id: &'static str,
    name_vi: &'static str,
    name_en: &'static str,
    shifts: Vec<Shift>,
}

/// From this moment on clocks are so far ahead.
#[derive(Debug, PartialEq)]
struct Shift {
    from: DateTime<Utc>,
    ahead: TimeDelta,
}

static ROWS: OnceLock<Vec<Row>> = OnceLock::new();

fn rows() -> &'static [Row] {
    ROWS.get_or_init(built_in)
}

fn built_in() -> Vec<Row> {
    // A test reads the same table: it cannot fail in a build that was tested.
    read(include_str!("../../data/zones.csv")).unwrap_or_default()
}

/// The compiled-in zones, and behind them those of a table that are not among them.
fn with_own(table: &'static str) -> Result<Vec<Row>, TableError> {
    let mut rows = built_in();
    for own in read(table)? {
        if rows.iter().all(|row| row.id != own.id) {
            rows.push(own);
        }
    }
    Ok(rows)
}

fn read(table: &'static str) -> Result<Vec<Row>, TableError> {
    let columns = ["zone", "name_vi", "name_en", "from_utc", "minutes_ahead"];
    let mut rows: Vec<Row> = Vec::new();
    for row in table::rows(table, columns)? {
        let (line, [id, name_vi, name_en, from, minutes]) = row?;
        let wrong = || TableError::Line { line };
        let minutes: i64 = minutes.parse().map_err(|_| wrong())?;
        let shift = Shift {
            from: from.parse().map_err(|_| wrong())?,
            ahead: TimeDelta::minutes(minutes),
        };
        match rows.last_mut().filter(|last| last.id == id) {
            Some(last) if last.shifts.iter().all(|kept| kept.from < shift.from) => {
                last.shifts.push(shift);
            }
            Some(_) => return Err(wrong()),
            None => rows.push(Row {
                id,
                name_vi,
                name_en,
                shifts: vec![shift],
            }),
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    const ALL: [&str; 3] = ["Europe/Berlin", "Australia/Sydney", "Asia/Seoul"];

    fn shown(zone: &str, at: &str) -> String {
        let zone = Zone::parse(zone).unwrap();
        zone.local(at.parse().unwrap()).to_string()
    }

    fn at(zone: &str, local: &str) -> String {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
        Zone::parse(zone).unwrap().instant(local).to_rfc3339()
    }

    #[test]
    fn summer_time_begins_and_ends_on_its_days() {
        read(include_str!("../../data/zones.csv")).unwrap();
        assert_eq!(
            shown("Europe/Berlin", "2026-03-29T00:59:59Z"),
            "2026-03-29 01:59:59"
        );
        assert_eq!(
            shown("Europe/Berlin", "2026-03-29T01:00:00Z"),
            "2026-03-29 03:00:00"
        );
        assert_eq!(
            shown("Europe/Berlin", "2026-10-25T01:00:00Z"),
            "2026-10-25 02:00:00"
        );
        assert_eq!(
            shown("Australia/Sydney", "2026-11-10T04:00:00Z"),
            "2026-11-10 15:00:00"
        );
        assert_eq!(
            shown("Australia/Sydney", "2026-06-10T05:00:00Z"),
            "2026-06-10 15:00:00"
        );
        assert_eq!(
            shown("Asia/Seoul", "2026-11-10T06:00:00Z"),
            "2026-11-10 15:00:00"
        );
    }

    #[test]
    fn zones_of_an_operator_stand_behind_the_others_and_change_none() {
        let table = "zone,name_vi,name_en,from_utc,minutes_ahead\n\
                     Asia/Seoul,giờ khác,other time,1970-01-01T00:00:00Z,0\n\
                     Asia/Tokyo,giờ Tokyo,Tokyo time,1970-01-01T00:00:00Z,540\n";
        let rows = with_own(table).unwrap();
        let ids: Vec<&str> = rows.iter().map(|row| row.id).collect();
        assert_eq!(ids.len(), ALL.len() + 1);
        assert_eq!(ids.last(), Some(&"Asia/Tokyo"));
        assert!(rows.iter().all(|row| row.name_en != "other time"));
        assert!(with_own("zone\n").is_err());
    }

    #[test]
    fn a_moment_for_machines_says_how_far_its_clocks_are_ahead() {
        let at: DateTime<Utc> = "2026-07-10T03:15:00Z".parse().unwrap();
        assert_eq!(Zone::VIET_NAM.stamp(at), "2026-07-10T10:15:00+07:00");
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        assert_eq!(berlin.stamp(at), "2026-07-10T05:15:00+02:00");
    }

    #[test]
    fn an_hour_that_comes_twice_is_the_first_and_one_that_never_comes_is_the_jump() {
        let berlin = "Europe/Berlin";
        assert_eq!(at(berlin, "2026-10-25 02:30"), "2026-10-25T00:30:00+00:00");
        assert_eq!(at(berlin, "2026-03-29 02:30"), "2026-03-29T01:00:00+00:00");
        assert_eq!(at(berlin, "2026-03-29 03:00"), "2026-03-29T01:00:00+00:00");
    }

    fn zone() -> impl Strategy<Value = Zone> {
        (0..=ALL.len()).prop_map(|n| match n.checked_sub(1) {
            None => Zone::VIET_NAM,
            Some(n) => Zone::parse(ALL[n]).unwrap(),
        })
    }

    fn moment() -> impl Strategy<Value = DateTime<Utc>> {
        (1_704_067_200_i64..2_145_916_800)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
    }

    proptest! {
        #[test]
        fn what_a_clock_shows_is_found_again_on_it(zone in zone(), at in moment()) {
            let local = zone.local(at);
            let found = zone.instant(local);
            prop_assert!(found <= at);
            prop_assert_eq!(zone.local(found), local);
        }

        #[test]
        fn a_later_hour_on_the_clock_is_never_an_earlier_moment(
            zone in zone(), at in moment(), minutes in 0i64..200_000,
        ) {
            let local = at.naive_utc();
            let later = local + TimeDelta::minutes(minutes);
            prop_assert!(zone.instant(local) <= zone.instant(later));
        }
    }
}

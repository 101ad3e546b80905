//! Missions that an operator adds, or sets in the place of those that are compiled in: the
//! list of the Ministry of Foreign Affairs is longer than the demo's.

use super::{AREAS, Area, MISSIONS, Mission, areas_built_in, built_in, read, read_areas};
use crate::{
    calendar::{Holidays, Zone},
    place::{REFORM, gazetteer},
    table::{self, TableError},
};

/// The tables of an operator, each with the columns of the file of its name in `data/`.
#[derive(Clone, Debug, Default)]
pub struct OwnMissions {
    /// `missions.csv`: a row takes the place of a compiled-in one of the same office.
    pub missions: Option<String>,
    /// `consular-areas.csv`: the rows of a state take the place of the compiled-in ones.
    pub areas: Option<String>,
    /// `mission-days.csv`: without it their offices are open on every working day.
    pub days: Option<String>,
    /// `zones.csv`: local times that no compiled-in mission has.
    pub zones: Option<String>,
}

/// Tables that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnMissionsError {
    /// Of missions: a row that does not fit, or whose office has the code of a commune.
    #[error("missions: {0}")]
    Missions(TableError),
    /// Of areas: a row that does not fit, or whose office is no mission.
    #[error("areas: {0}")]
    Areas(TableError),
    /// Of the days of missions.
    #[error("days: {0}")]
    Days(TableError),
    /// Of local times.
    #[error("zones: {0}")]
    Zones(TableError),
    /// Somebody has asked for the missions already: what was answered cannot change.
    #[error("missions are added before anything else, and once")]
    Late,
}

const NO_MISSIONS: &str = "office,agency_code,name_vi,name_en,head_vi,seat,country,state,lang,zone,opens,closes,valid_from,valid_to\n";
const NO_AREAS: &str = "office,state,valid_from,valid_to\n";
const NO_DAYS: &str = "office,date,name_vi,name_en,kind,basis\n";

/// Adds them for as long as the program runs; called before anything is served.
pub fn add(own: OwnMissions) -> Result<(), OwnMissionsError> {
    let kept = |table: Option<String>, none: &'static str| match table {
        Some(table) => &*table.leak(),
        None => none,
    };
    if let Some(zones) = own.zones {
        Zone::add(zones.leak())
            .map_err(OwnMissionsError::Zones)?
            .then_some(())
            .ok_or(OwnMissionsError::Late)?;
    }
    let (missions, areas) = merged(
        kept(own.missions, NO_MISSIONS),
        kept(own.areas, NO_AREAS),
        kept(own.days, NO_DAYS),
    )?;
    let first = MISSIONS.set(missions).is_ok() && AREAS.set(areas).is_ok();
    first.then_some(()).ok_or(OwnMissionsError::Late)
}

/// The compiled-in ones with these over them.
fn merged(
    missions: &'static str,
    areas: &'static str,
    days: &'static str,
) -> Result<(Vec<Mission>, Vec<Area>), OwnMissionsError> {
    checked_days(days).map_err(OwnMissionsError::Days)?;
    let own = read(missions, days).map_err(OwnMissionsError::Missions)?;
    for (line, mission) in (2..).zip(&own) {
        // A code that a commune has, or had until the reform gave codes anew, names that one.
        let days = [mission.valid_from, REFORM]
            .into_iter()
            .chain(REFORM.pred_opt());
        let mut communes = days.map(|day| gazetteer().commune_on(mission.office, day));
        if communes.any(|commune| commune.is_some()) {
            return Err(OwnMissionsError::Missions(TableError::Line { line }));
        }
    }
    let mut all = built_in();
    all.retain(|old| own.iter().all(|new| new.office != old.office));
    all.extend(own);

    let own = read_areas(areas).map_err(OwnMissionsError::Areas)?;
    for (line, area) in (2..).zip(&own) {
        if all.iter().all(|mission| mission.office != area.office) {
            return Err(OwnMissionsError::Areas(TableError::Line { line }));
        }
    }
    let mut of_states = areas_built_in();
    of_states.retain(|old| own.iter().all(|new| new.state != old.state));
    of_states.extend(own);
    Ok((all, of_states))
}

/// The days of every office can be read: else the fault would be told of its mission.
fn checked_days(days: &str) -> Result<(), TableError> {
    let columns = ["office", "date", "name_vi", "name_en", "kind", "basis"];
    for row in table::rows(days, columns)? {
        let (_, [office, ..]) = row?;
        Holidays::of_mission(days, office)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const VIENNA: &str = "97004,G97.004,Đại sứ quán Việt Nam tại Cộng hòa Áo,Embassy of Viet Nam in Austria,Đại sứ quán nước Cộng hòa xã hội chủ nghĩa Việt Nam tại Cộng hòa Áo,Wien,Cộng hòa Áo,AUT,de,Europe/Berlin,09:00,17:00,2024-02-15,";

    fn table(head: &str, row: &str) -> &'static str {
        format!("{head}{row}\n").leak()
    }

    #[test]
    fn a_mission_of_the_operator_stands_beside_the_others_and_serves_its_country() {
        let missions = table(NO_MISSIONS, VIENNA);
        let areas = table(NO_AREAS, "97004,AUT,2024-02-15,");
        let (all, of_states) = merged(missions, areas, NO_DAYS).unwrap();
        assert_eq!(all.len(), built_in().len() + 1);
        let vienna = all.last().unwrap();
        assert_eq!((vienna.seat, &*vienna.langs), ("Wien", &["de"][..]));
        assert!(
            of_states
                .iter()
                .any(|area| area.state == "AUT" && area.office == vienna.office)
        );
    }

    #[test]
    fn a_row_of_the_operator_takes_the_place_of_a_compiled_in_one() {
        let of_berlin = VIENNA.replace("97004", "97001").replace("Wien", "Bonn");
        let missions = table(NO_MISSIONS, &of_berlin);
        let areas = table(NO_AREAS, "97002,DEU,2026-01-01,");
        let (all, of_states) = merged(missions, areas, NO_DAYS).unwrap();
        assert_eq!(all.len(), built_in().len());
        assert!(all.iter().any(|mission| mission.seat == "Bonn"));
        assert!(all.iter().all(|mission| mission.seat != "Berlin"));
        let germany: Vec<&str> = of_states
            .iter()
            .filter(|area| area.state == "DEU")
            .map(|area| area.office.as_str())
            .collect();
        assert_eq!(germany, ["97002"]);
    }

    #[test]
    fn what_does_not_fit_is_refused_by_its_table_and_line() {
        let line = TableError::Line { line: 2 };
        let refused = |missions: &'static str, areas: &'static str| {
            merged(missions, areas, NO_DAYS).map(|_| ()).unwrap_err()
        };
        let of_commune = VIENNA.replace("97004", "00166");
        // Lộc Thọ went into another commune at the reform; nobody has had its code since.
        let of_former = VIENNA
            .replace("97004", "22363")
            .replace("2024-02-15", "2026-02-15");
        let nowhere = VIENNA.replace("Europe/Berlin", "Europe/Nowhere");
        for row in [of_commune, of_former, nowhere, VIENNA.replace(",de,", ",,")] {
            let missions = table(NO_MISSIONS, &row);
            let error = OwnMissionsError::Missions(line);
            assert_eq!(refused(missions, NO_AREAS), error, "{row}");
        }
        let of_nobody = table(NO_AREAS, "97009,AUT,2024-02-15,");
        let error = OwnMissionsError::Areas(line);
        assert_eq!(refused(NO_MISSIONS, of_nobody), error);
        let days = |days: &'static str| merged(NO_MISSIONS, NO_AREAS, days).map(|_| ());
        let columns = TableError::Columns;
        assert_eq!(days("office\n"), Err(OwnMissionsError::Days(columns)));
        let never = table(
            NO_DAYS,
            "97004,2026-13-01,Năm mới,New Year,statutory,computed",
        );
        assert_eq!(days(never), Err(OwnMissionsError::Days(line)));
    }

    #[test]
    fn without_tables_of_the_operator_all_is_as_compiled_in() {
        let (all, of_states) = merged(NO_MISSIONS, NO_AREAS, NO_DAYS).unwrap();
        assert_eq!((all, of_states), (built_in(), areas_built_in()));
    }
}

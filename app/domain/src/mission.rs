//! Missions abroad that register: which, where, at which hours and days they are open, and
//! which countries they serve. Law 60/2014 Art. 7.3 and 53; Circular 07/2023/TT-BNG; law.md
//! 8.1. What they are competent for is said by each procedure.

mod own;

pub use own::{OwnMissions, OwnMissionsError, add};

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{
    calendar::{Holidays, Span, Week, Zone},
    country,
    office::AgencyCode,
    place::CommuneCode,
    table::{self, TableError},
};

/// A mission.
#[derive(Debug, PartialEq)]
pub struct Mission {
    /// What it is called by where others have the code of their commune. The codes of the
    /// Ministry of Foreign Affairs are not known: these are the demo's.
    pub office: CommuneCode,
    /// Its agency code, the demo's as well.
    pub agency: AgencyCode,
    /// `Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức`.
    pub name_vi: &'static str,
    /// The same in English.
    pub name_en: &'static str,
    /// `Đại sứ quán nước Cộng hòa xã hội chủ nghĩa Việt Nam tại …`: the head of its papers.
    pub head_vi: &'static str,
    /// `Berlin`: printed before the day of signing.
    pub seat: &'static str,
    /// `Cộng hòa Liên bang Đức`.
    pub country: &'static str,
    /// The same, ISO 3166 alpha-3.
    pub state: &'static str,
    /// What is written there on papers, ISO 639-1: `de`, or `en fr`.
    pub langs: Vec<&'static str>,
    /// Its working days and hours.
    pub calendar: Arc<Holidays>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

impl Mission {
    /// Whether it registers on this day.
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|end| day < end)
    }
}

static MISSIONS: OnceLock<Vec<Mission>> = OnceLock::new();

/// All: those that are compiled in, and what an operator has [added](add).
pub fn missions() -> &'static [Mission] {
    MISSIONS.get_or_init(built_in)
}

fn built_in() -> Vec<Mission> {
    // A test reads the same tables: they cannot fail in a build that was tested.
    read(
        include_str!("../data/missions.csv"),
        include_str!("../data/mission-days.csv"),
    )
    .unwrap_or_default()
}

/// The mission of this code; `None` for a commune.
pub fn mission(office: CommuneCode) -> Option<&'static Mission> {
    missions().iter().find(|mission| mission.office == office)
}

/// The zone of an office; Viet Nam's for a commune and for what is no code.
pub fn zone_of(office: &str) -> Zone {
    let mission = CommuneCode::parse(office).ok().and_then(mission);
    mission.map_or(Zone::VIET_NAM, |mission| mission.calendar.zone())
}

/// The legal day at an office: the day that its own clocks show. A commune's is Viet Nam's.
pub fn legal_day_at(office: &str, at: DateTime<Utc>) -> NaiveDate {
    zone_of(office).local(at).date()
}

/// The mission that serves who lives in a country on a day, or was born there: the one in
/// whose consular area it lies. `None` where none in the table does.
pub fn serving(state: &str, day: NaiveDate) -> Option<&'static Mission> {
    let mut areas = areas().iter();
    let area = areas.find(|area| area.state == state && area.holds(day))?;
    mission(area.office).filter(|mission| mission.is_open_on(day))
}

/// The mission that serves a country, or did so last: whose book an old entry stands in.
pub fn last_serving(state: &str) -> Option<&'static Mission> {
    let mut areas = areas().iter().rev();
    mission(areas.find(|area| area.state == state)?.office)
}

/// A country, or the part of it that the table can tell, in the area of a mission.
#[derive(Debug, PartialEq)]
struct Area {
    office: CommuneCode,
    /// ISO 3166 alpha-3.
    state: &'static str,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

impl Area {
    fn holds(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|end| day < end)
    }
}

static AREAS: OnceLock<Vec<Area>> = OnceLock::new();

fn areas() -> &'static [Area] {
    AREAS.get_or_init(areas_built_in)
}

fn areas_built_in() -> Vec<Area> {
    // A test reads the same table: it cannot fail in a build that was tested.
    read_areas(include_str!("../data/consular-areas.csv")).unwrap_or_default()
}

fn read_areas(table: &'static str) -> Result<Vec<Area>, TableError> {
    let columns = ["office", "state", "valid_from", "valid_to"];
    table::rows(table, columns)?
        .map(|row| {
            let (line, [office, state, from, to]) = row?;
            let wrong = || TableError::Line { line };
            country::by_code(state).ok_or_else(wrong)?;
            Ok(Area {
                office: CommuneCode::parse(office).map_err(|_| wrong())?,
                state,
                valid_from: from.parse().map_err(|_| wrong())?,
                valid_to: match to {
                    "" => None,
                    _ => Some(to.parse().map_err(|_| wrong())?),
                },
            })
        })
        .collect()
}

fn read(table: &'static str, days: &'static str) -> Result<Vec<Mission>, TableError> {
    let columns = [
        "office",
        "agency_code",
        "name_vi",
        "name_en",
        "head_vi",
        "seat",
        "country",
        "state",
        "lang",
        "zone",
        "opens",
        "closes",
        "valid_from",
        "valid_to",
    ];
    let mut found = Vec::new();
    for row in table::rows(table, columns)? {
        let (line, row) = row?;
        let wrong = || TableError::Line { line };
        let [
            office,
            agency,
            name_vi,
            name_en,
            head_vi,
            seat,
            country,
            state,
            lang,
            zone,
            opens,
            closes,
            from,
            to,
        ] = row;
        let hour = |text| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| wrong());
        let hours = Week::every_working_day(Span {
            from: hour(opens)?,
            until: hour(closes)?,
        });
        let zone = Zone::parse(zone).ok_or_else(wrong)?;
        let langs: Vec<&str> = lang.split_whitespace().collect();
        if langs.is_empty() || !langs.iter().all(|lang| is_language(lang)) {
            return Err(wrong());
        }
        let calendar = Holidays::of_mission(days, office)?.at(zone, hours);
        found.push(Mission {
            office: CommuneCode::parse(office).map_err(|_| wrong())?,
            agency: AgencyCode::parse(agency).map_err(|_| wrong())?,
            name_vi,
            name_en,
            head_vi,
            seat,
            country,
            state,
            langs,
            calendar: Arc::new(calendar),
            valid_from: from.parse().map_err(|_| wrong())?,
            valid_to: match to {
                "" => None,
                _ => Some(to.parse().map_err(|_| wrong())?),
            },
        });
    }
    Ok(found)
}

/// Two small letters, as ISO 639-1 writes a language.
fn is_language(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::{office, place::gazetteer};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Berlin is six hours behind in winter, Canberra four ahead.
    #[test]
    fn each_office_has_the_legal_day_of_its_own_clocks() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let day = |office, text| legal_day_at(office, at(text)).to_string();
        let evening_in_berlin = "2026-12-31T23:30:00+01:00";
        assert_eq!(day("97001", evening_in_berlin), "2026-12-31");
        assert_eq!(day("00166", evening_in_berlin), "2027-01-01");
        let evening_in_ha_noi = "2026-12-31T22:30:00+07:00";
        assert_eq!(day("97002", evening_in_ha_noi), "2027-01-01");
        assert_eq!(day("00166", evening_in_ha_noi), "2026-12-31");
    }

    #[test]
    fn every_mission_has_a_code_that_no_commune_ever_had_and_days_of_its_own() {
        let found = read(
            include_str!("../data/missions.csv"),
            include_str!("../data/mission-days.csv"),
        )
        .unwrap();
        assert_eq!(found.len(), 3);
        let mut agencies = BTreeSet::new();
        for mission in &found {
            for on in ["2025-06-30", "2025-07-01", "2026-11-24"] {
                assert!(gazetteer().commune_on(mission.office, day(on)).is_none());
            }
            assert!(agencies.insert(mission.agency.clone()));
            assert_eq!(mission.calendar.last_year(), Some(2027));
            assert_ne!(mission.calendar.zone(), Zone::VIET_NAM);
        }
    }

    #[test]
    fn every_mission_names_the_languages_of_its_host_state() {
        let langs = |state: &str| {
            let found = missions().iter().find(|mission| mission.state == state);
            found.unwrap().langs.clone()
        };
        assert_eq!(langs("DEU"), ["de"]);
        assert_eq!(langs("AUS"), ["en"]);
        assert_eq!(langs("KOR"), ["ko"]);
        for mission in missions() {
            assert!(!mission.langs.is_empty(), "{}", mission.seat);
        }
        let without = include_str!("../data/missions.csv").replace(",DEU,de,", ",DEU,,");
        let days = include_str!("../data/mission-days.csv");
        let read = read(without.leak(), days);
        assert_eq!(read, Err(TableError::Line { line: 2 }));
    }

    #[test]
    fn a_mission_is_an_office_from_its_first_day_on() {
        let berlin = CommuneCode::parse("97001").unwrap();
        let found = office::office_on(berlin, day("2026-11-10")).unwrap();
        assert_eq!(
            found.name,
            "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức"
        );
        assert_eq!(found.seat, "Berlin");
        assert_eq!(
            office::commune_of(&found.agency, day("2026-11-10")),
            Some(berlin)
        );
        assert_eq!(office::office_on(berlin, day("2024-02-14")), None);
    }

    /// Law 60/2014 Art. 53: who serves a country is data with days.
    #[test]
    fn a_mission_serves_the_countries_of_its_area_from_their_first_day_on() {
        let serving = |state, on| serving(state, day(on)).map(|mission| mission.seat);
        assert_eq!(serving("DEU", "2026-11-10"), Some("Berlin"));
        assert_eq!(serving("VUT", "2026-11-10"), Some("Canberra"));
        assert_eq!(serving("DEU", "2024-02-14"), None);
        assert_eq!(serving("VNM", "2026-11-10"), None);
        assert_eq!(serving("FRA", "2026-11-10"), None);
    }

    #[test]
    fn every_area_is_of_a_mission_that_is_known_and_each_mission_serves_its_own_state() {
        let areas = read_areas(include_str!("../data/consular-areas.csv")).unwrap();
        for area in &areas {
            assert!(mission(area.office).is_some());
            let twice = areas.iter().filter(|other| other.state == area.state);
            assert_eq!(twice.count(), 1, "{}", area.state);
        }
        for mission in missions() {
            let own = serving(mission.state, day("2026-11-10")).unwrap();
            assert_eq!(own.office, mission.office);
        }
    }

    #[test]
    fn a_commune_is_in_the_zone_of_viet_nam() {
        assert_eq!(zone_of("00166"), Zone::VIET_NAM);
        assert_eq!(zone_of("?"), Zone::VIET_NAM);
        assert_eq!(zone_of("97001"), Zone::parse("Europe/Berlin").unwrap());
    }
}

//! What a paper of one state needs to be believed in another: an apostille where the
//! Hague Convention of 1961 is in force between the two, else legalisation; nothing where
//! a mission uses a paper of its host state. Data with days (`data/apostille-partners.csv`);
//! law.md 8.1, 8.3. What a treaty exempts the filer says: no list of treaties is at hand.

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::{
    mission::mission,
    place::CommuneCode,
    table::{self, TableError},
};

/// A state for which the Convention is in force with Viet Nam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Alpha-3.
    pub country: &'static str,
    /// First day; none while it is to be confirmed.
    pub valid_from: Option<NaiveDate>,
    /// The day after the last.
    pub valid_to: Option<NaiveDate>,
    /// One of the two objected on this day: not in force between them.
    pub objection: Option<NaiveDate>,
    /// Read in the depositary's table.
    pub confirmed: bool,
}

impl Partner {
    fn holds(&self, day: NaiveDate) -> bool {
        self.valid_from.is_some_and(|from| from <= day)
            && self.valid_to.is_none_or(|end| day < end)
            && self.objection.is_none_or(|from| day < from)
    }
}

/// What a paper needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// A mission takes papers of its host state as they are. Circular 07/2023/TT-BNG.
    HostState,
    /// An apostille of the state it comes from; legalisation does as well.
    Apostille,
    /// Consular legalisation, unless a treaty exempts. Decree 196/2025.
    Legalisation,
}

impl Authentication {
    /// All.
    pub const ALL: [Self; 3] = [Self::HostState, Self::Apostille, Self::Legalisation];

    /// The word of its texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HostState => "host-state",
            Self::Apostille => "apostille",
            Self::Legalisation => "legalisation",
        }
    }
}

/// All partners, by code.
pub fn partners() -> &'static [Partner] {
    static PARTNERS: OnceLock<Vec<Partner>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    PARTNERS
        .get_or_init(|| read(include_str!("../data/apostille-partners.csv")).unwrap_or_default())
}

/// Whether an apostille of this state is believed here, and ours there, on this day.
pub fn apostille_holds(state: &str, day: NaiveDate) -> bool {
    let partner = partners().iter().find(|partner| partner.country == state);
    partner.is_some_and(|partner| partner.holds(day))
}

/// What a paper of this state needs at this office on this day.
pub fn needed(state: &str, office: Option<CommuneCode>, day: NaiveDate) -> Authentication {
    let host = office.and_then(mission).map(|mission| mission.state);
    match host {
        Some(host) if host == state => Authentication::HostState,
        _ => abroad(state, day),
    }
}

/// What a paper of Viet Nam needs in this state on this day.
pub fn abroad(state: &str, day: NaiveDate) -> Authentication {
    match apostille_holds(state, day) {
        true => Authentication::Apostille,
        false => Authentication::Legalisation,
    }
}

fn read(table: &'static str) -> Result<Vec<Partner>, TableError> {
    let columns = [
        "country",
        "valid_from",
        "valid_to",
        "objection",
        "confirmed",
    ];
    table::rows(table, columns)?
        .map(|row| {
            let (line, [country, from, to, objection, confirmed]) = row?;
            let day = |text: &str| match text {
                "" => Ok(None),
                text => text
                    .parse()
                    .map(Some)
                    .map_err(|_| TableError::Line { line }),
            };
            Ok(Partner {
                country,
                valid_from: day(from)?,
                valid_to: day(to)?,
                objection: day(objection)?,
                confirmed: confirmed == "yes",
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::country;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_partner_is_a_country_and_stands_once() {
        let read = read(include_str!("../data/apostille-partners.csv")).unwrap();
        assert!(read.len() > 100);
        for pair in read.windows(2) {
            assert!(pair[0].country < pair[1].country);
        }
        for partner in read {
            assert!(country::by_code(partner.country).unwrap().is_place());
            assert_ne!(partner.country, country::VIET_NAM);
        }
    }

    /// law.md 0: in force for Viet Nam from 11 September 2026.
    #[test]
    fn an_apostille_is_believed_from_the_day_of_viet_nam_on() {
        assert_eq!(
            needed("KOR", None, day("2026-09-10")),
            Authentication::Legalisation
        );
        assert_eq!(
            needed("KOR", None, day("2026-09-11")),
            Authentication::Apostille
        );
        assert_eq!(abroad("AUS", day("2026-11-20")), Authentication::Apostille);
    }

    #[test]
    fn a_state_outside_the_convention_legalises() {
        assert_eq!(
            needed("LAO", None, day("2026-11-20")),
            Authentication::Legalisation
        );
    }

    /// law.md 8.1.
    #[test]
    fn a_mission_takes_papers_of_its_host_state_as_they_are() {
        let berlin = CommuneCode::parse("97001").ok();
        assert_eq!(
            needed("DEU", berlin, day("2026-11-20")),
            Authentication::HostState
        );
        assert_eq!(
            needed("LAO", berlin, day("2026-11-20")),
            Authentication::Legalisation
        );
    }

    #[test]
    fn an_objection_ends_it_between_the_two() {
        let partner = Partner {
            country: "AUS",
            valid_from: Some(day("2026-09-11")),
            valid_to: None,
            objection: Some(day("2026-10-01")),
            confirmed: false,
        };
        assert!(partner.holds(day("2026-09-30")));
        assert!(!partner.holds(day("2026-10-01")));
        let unknown = Partner {
            valid_from: None,
            ..partner
        };
        assert!(!unknown.holds(day("2026-09-30")));
    }
}

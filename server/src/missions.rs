//! `[missions]`: missions abroad that an operator adds, as tables.

use std::path::{Path, PathBuf};

use domain::mission::{self, OwnMissions};
use serde::{Deserialize, Serialize};

use crate::config::ConfigError;

/// Tables over those that are compiled in, with the columns of the files in
/// `app/domain/data`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Missions {
    /// As `missions.csv`.
    pub table: Option<PathBuf>,
    /// Which countries they serve, as `consular-areas.csv`.
    pub areas: Option<PathBuf>,
    /// When they are closed, as `mission-days.csv`.
    pub days: Option<PathBuf>,
    /// Local times that no compiled-in mission has, as `zones.csv`.
    pub zones: Option<PathBuf>,
}

impl Missions {
    /// Adds them, before anybody asks which there are.
    pub fn add(&self) -> Result<(), ConfigError> {
        let Self {
            table,
            areas,
            days,
            zones,
        } = self;
        if [table, areas, days, zones]
            .iter()
            .all(|file| file.is_none())
        {
            return Ok(());
        }
        let own = OwnMissions {
            missions: table.as_deref().map(read).transpose()?,
            areas: areas.as_deref().map(read).transpose()?,
            days: days.as_deref().map(read).transpose()?,
            zones: zones.as_deref().map(read).transpose()?,
        };
        Ok(mission::add(own)?)
    }
}

fn read(file: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(file).map_err(|error| ConfigError::File {
        file: file.into(),
        why: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::config::Config;

    #[test]
    fn without_tables_nothing_is_added_and_a_missing_one_is_named() {
        assert!(Missions::default().add().is_ok());
        let config: Config = toml::from_str("[missions]\ntable = \"/no/such.csv\"").unwrap();
        let error = config.missions.add().unwrap_err();
        assert!(error.to_string().contains("/no/such.csv"), "{error}");
    }
}

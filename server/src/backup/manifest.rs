//! What a backup says of itself.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{EngineKind, hex};

use super::{file_trouble, remove};
use crate::trouble::Trouble;

/// `backup.json`. A folder without it is not a whole backup.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Version of the program that made it.
    pub version: String,
    /// When it was whole.
    pub made_at: DateTime<Utc>,
    /// Made-up people, without legal value.
    pub demo: bool,
    /// Which side: `all`, `portal`, `registry`, an agency.
    pub role: String,
    /// What made the dump, and can read it.
    pub engine: Engine,
    /// SHA-256 of the dump.
    pub database_sha256: String,
    /// How many files it holds.
    pub files: u64,
}

/// The engine, as the manifest writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Engine {
    Sqlite,
    Postgres,
}

impl From<EngineKind> for Engine {
    fn from(engine: EngineKind) -> Self {
        match engine {
            EngineKind::Sqlite => Self::Sqlite,
            EngineKind::Postgres => Self::Postgres,
        }
    }
}

impl Manifest {
    pub fn remove(folder: &Path) -> Result<(), Trouble> {
        remove(&file_in(folder))
    }

    /// Whole or not at all.
    pub fn write(&self, folder: &Path) -> Result<(), Trouble> {
        let (file, part) = (file_in(folder), folder.join("backup.part"));
        let text = serde_json::to_string_pretty(self).map_err(|error| Trouble::File {
            file: file.clone(),
            why: error.to_string(),
        })?;
        std::fs::write(&part, text)
            .and_then(|()| std::fs::rename(&part, &file))
            .map_err(|why| file_trouble(&file, why))
    }

    pub fn read(folder: &Path) -> Result<Self, Trouble> {
        let file = file_in(folder);
        let text = std::fs::read_to_string(&file).map_err(|why| match why.kind() {
            std::io::ErrorKind::NotFound => Trouble::Asked(format!(
                "{} is not a whole backup: it has no backup.json. Make it again",
                folder.display()
            )),
            _ => file_trouble(&file, why),
        })?;
        serde_json::from_str(&text).map_err(|error| Trouble::File {
            file,
            why: error.to_string(),
        })
    }
}

/// SHA-256 of a file, read piece by piece.
pub(super) fn digest_of(file: &Path) -> Result<String, Trouble> {
    let mut hasher = Sha256::new();
    std::fs::File::open(file)
        .and_then(|mut content| std::io::copy(&mut content, &mut hasher))
        .map_err(|why| file_trouble(file, why))?;
    Ok(hex(&hasher.finalize()))
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("backup.json")
}

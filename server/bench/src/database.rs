//! The two databases that are measured.

use std::{path::PathBuf, process::Command};

use anyhow::{Context as _, Result, anyhow, ensure};

use crate::{process, service::CORE};

/// A port that neither a developer's server nor the test run uses.
const PORT: &str = "54339";

/// A database of the run.
pub enum Database {
    /// A file in the run's folder.
    Sqlite(PathBuf),
    /// A server of our own with fsync on; it goes away with this value.
    Postgres(Postgres),
}

/// A throw-away PostgreSQL server on the core of the service.
pub struct Postgres {
    root: PathBuf,
    folder: PathBuf,
    url: String,
}

impl Database {
    /// A file.
    pub fn sqlite(folder: PathBuf) -> Self {
        Self::Sqlite(folder)
    }

    /// Starts a server by the repository's own script.
    pub fn postgres(root: PathBuf, folder: PathBuf) -> Result<Self> {
        let mut server = Postgres {
            root,
            folder,
            url: String::new(),
        };
        // What an interrupted run left behind.
        server.script(&["stop"])?;
        server.url = server.script(&["start", "--durable"])?;
        ensure!(
            server.url.starts_with("postgres://"),
            "no address: {}",
            server.url
        );
        Ok(Self::Postgres(server))
    }

    /// For the headings.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// As the server's settings take it.
    pub fn address(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite:{}", folder.join("hotich.sqlite").display()),
            Self::Postgres(server) => server.url.clone(),
        }
    }

    /// Its processes.
    pub fn processes(&self) -> Vec<u32> {
        match self {
            Self::Sqlite(_) => Vec::new(),
            Self::Postgres(server) => server.pid().map(process::family).unwrap_or_default(),
        }
    }

    /// Bytes on disk.
    pub fn bytes(&self) -> u64 {
        match self {
            Self::Sqlite(folder) => ["hotich.sqlite", "hotich.sqlite-wal"]
                .iter()
                .filter_map(|file| std::fs::metadata(folder.join(file)).ok())
                .map(|found| found.len())
                .sum(),
            Self::Postgres(server) => process::bytes_in(&server.folder.join("data/base")),
        }
    }
}

impl Postgres {
    fn script(&self, arguments: &[&str]) -> Result<String> {
        let done = Command::new("taskset")
            .args(["-c", CORE])
            .arg(self.root.join("scripts/postgres"))
            .args(arguments)
            .current_dir(&self.root)
            .env("HOTICH_POSTGRES_PORT", PORT)
            .env("HOTICH_POSTGRES_DIR", &self.folder)
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("scripts/postgres")?;
        ensure!(
            done.status.success(),
            "scripts/postgres {arguments:?} ended with {}",
            done.status
        );
        Ok(String::from_utf8(done.stdout)?.trim().to_owned())
    }

    fn pid(&self) -> Result<u32> {
        let file = std::fs::read_to_string(self.folder.join("data/postmaster.pid"))?;
        file.lines()
            .next()
            .and_then(|line| line.trim().parse().ok())
            .ok_or_else(|| anyhow!("no pid"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Nothing in it is kept; one that does not stop goes with the machine.
        let _ = self.script(&["stop"]);
    }
}

//! The throw-away PostgreSQL of a test run.

use anyhow::{Context, Result};

use crate::process;

/// Not the port of `scripts/postgres`' default: a developer's own trial server
/// keeps running, and keeps its databases, while tests come and go.
const PORT: &str = "54330";

/// A running server; stopped and removed when dropped.
pub struct Postgres {
    url: String,
}

impl Postgres {
    /// Starts a fresh one. Fails when the programs are missing: a contract test
    /// that is skipped proves nothing.
    pub fn start() -> Result<Self> {
        // What an interrupted run left behind.
        stop();
        let url = process::output_of(script().arg("start"))
            .context("PostgreSQL is needed for the contract tests")?;
        Ok(Self { url })
    }

    /// Address of its administrator, who may create databases.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        stop();
    }
}

fn script() -> std::process::Command {
    let mut command = process::command("scripts/postgres");
    command.env("HOTICH_POSTGRES_PORT", PORT);
    command
}

fn stop() {
    if let Err(error) = process::must_succeed(script().arg("stop")) {
        eprintln!("{error:#}");
    }
}

//! The whole product: the server's binary and the site it serves.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{process, site, toolchain, workspace};

/// How the server is compiled. The wasm is always small (`wasm-release`): page
/// weights are measured on what families would download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Compiles fast.
    Dev,
    /// As the tests compiled it, which is not done again: what journeys drive.
    Tested,
    /// What is deployed and measured.
    Release,
}

impl Profile {
    /// Reads `--release` or nothing.
    pub fn from_arguments(arguments: &[String]) -> Result<Self> {
        match arguments
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()
        {
            [] => Ok(Self::Dev),
            ["--release"] => Ok(Self::Release),
            other => bail!("build takes --release or nothing, not {other:?}"),
        }
    }
}

/// Builds both halves and returns the path of the binary.
pub fn all(profile: Profile) -> Result<PathBuf> {
    site::assemble()?;
    server(profile)
}

/// Builds the binary alone.
pub fn server(profile: Profile) -> Result<PathBuf> {
    let (mut cargo, folder) = match profile {
        Profile::Dev => {
            let mut cargo = process::cargo(["build", "--quiet", "--bin", "hotich"]);
            cargo.args(["--workspace", "--exclude", "frontend"]);
            (cargo, "debug")
        }
        // Tests of the server need the binary beside them.
        Profile::Tested => {
            let mut cargo = toolchain::linting_cargo(["test", "--quiet", "--no-run"]);
            cargo.args(workspace::TESTED);
            (cargo, "debug")
        }
        Profile::Release => {
            let cargo = process::cargo(["build", "--quiet", "-p", "server", "--release"]);
            (cargo, "release")
        }
    };
    process::timed("server", || process::must_succeed(&mut cargo))?;
    Ok(workspace::server(folder))
}

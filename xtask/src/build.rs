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
    /// The same as the tests compiled it: what journeys drive.
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
    let arguments = ["build", "--quiet", "--bin", "hotich"];
    let mut cargo = match profile {
        Profile::Tested => toolchain::linting_cargo(arguments),
        Profile::Dev | Profile::Release => process::cargo(arguments),
    };
    let folder = match profile {
        // Resolved together with what the tests compile: every crate gets the same features
        // there and here, and those of others are compiled once for both.
        Profile::Dev | Profile::Tested => {
            cargo.args(["--workspace", "--exclude", "frontend"]);
            "debug"
        }
        Profile::Release => {
            cargo.args(["-p", "server", "--release"]);
            "release"
        }
    };
    process::timed("server", || process::must_succeed(&mut cargo))?;
    Ok(workspace::server(folder))
}

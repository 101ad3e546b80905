//! `make bench`: measures what would be deployed.

use anyhow::Result;

use crate::{build, process, workspace};

/// Builds the optimised server and the driver, then measures. The arguments go to the
/// driver (`server/bench`).
pub fn measure(arguments: &[String]) -> Result<()> {
    let binary = build::all(build::Profile::Release)?;
    // Apart from the server, which must not get the features that the driver wants.
    let mut driver = process::cargo(["run", "--quiet", "--release", "-p", "bench", "--"]);
    driver
        .arg("--binary")
        .arg(binary)
        .arg("--root")
        .arg(workspace::root());
    process::must_succeed(driver.args(arguments))
}

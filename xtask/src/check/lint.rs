//! Checks that need no test to run.

use anyhow::Result;

use super::tally::Tally;
use crate::{process, toolchain, workspace};

/// Formatting of every crate.
pub fn format() -> Result<Tally> {
    passes(process::cargo(["fmt", "--all", "--check"]))
}

/// Clippy for the server's side, while all that the tests need is compiled.
pub fn native() -> Result<Tally> {
    let mut cargo = toolchain::linting_cargo(["test", "--quiet", "--no-run"]);
    cargo.args(workspace::TESTED).arg("--examples");
    passes(cargo)
}

/// Clippy for the browser's side, and for `domain` with nothing else in the build
/// that could lend it a feature.
pub fn wasm() -> Result<Tally> {
    let mut tally = Tally::default();
    for crates in [
        &[
            "-p",
            "frontend",
            "-p",
            "islands",
            "--features",
            "islands/hydrate",
        ][..],
        &["-p", "domain"],
    ] {
        let mut cargo = toolchain::wasm_cargo(["clippy", "--quiet", "--target", toolchain::WASM])?;
        cargo.args(crates).args(["--", "-D", "warnings"]);
        tally += passes(cargo)?;
    }
    Ok(tally)
}

fn passes(mut command: std::process::Command) -> Result<Tally> {
    process::must_succeed(&mut command)?;
    Ok(Tally::of_step(true))
}

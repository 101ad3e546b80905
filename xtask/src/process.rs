//! Starting other programs: always from the repository's root, always named in
//! the error when they fail.

use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// What cargo tells the program it runs (that is, us) is not meant for the cargo
/// we start: it would look like the settings of another package, and build scripts
/// that ask for it (ring's) would run again after each change of hands.
const OF_THE_OUTER_CARGO: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];

/// The same, by whole name.
const NAMES_OF_THE_OUTER_CARGO: [&str; 3] = ["CARGO", "CARGO_CRATE_NAME", "LD_LIBRARY_PATH"];

/// A program started in the repository's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let family = OF_THE_OUTER_CARGO
            .iter()
            .any(|start| text.starts_with(start));
        if family || NAMES_OF_THE_OUTER_CARGO.contains(&&*text) {
            command.env_remove(name);
        }
    }
    command
}

/// `cargo` with these arguments, by the toolchain that runs us.
pub fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = command("cargo");
    command.args(arguments);
    command
}

/// Runs to the end with its output shown; an exit code other than 0 is an error.
pub fn must_succeed(command: &mut Command) -> Result<()> {
    let shown = line(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// Runs to the end and returns what it printed, trimmed.
pub fn output_of(command: &mut Command) -> Result<String> {
    let shown = line(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` ended with {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Says what is done and, at the end, how long it took.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "" } else { " (failed)" };
    println!(
        "    {what}{outcome}: {:.1} s",
        start.elapsed().as_secs_f64()
    );
    result
}

//! The checks that Node runs against the built server: journeys, weights, papers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Surroundings;
use super::tally::Tally;
use crate::{process, workspace};

/// Two journeys a core: each waits for its pages, for hours that a journey lets pass and
/// for what is tried again. Each has a server, data and a browser of its own.
fn at_a_time() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("--test-concurrency={}", 2 * cores)
}

/// The journeys. What an earlier run looked at is no look of this one; what comes after them
/// adds to theirs, in the folder of the same server and the same judges.
pub fn journeys(around: &mut Surroundings) -> Result<Tally> {
    let looked = workspace::root().join("target/looked");
    if looked.exists() {
        fs::remove_dir_all(&looked).with_context(|| format!("empty {}", looked.display()))?;
    }
    folder("journeys", around)
}

/// Every test file in one folder of `end2end/`. A file that fails beside others is looked
/// at once more by itself, and the run says so: a busy machine is no fault of the product,
/// and what fails twice is.
pub fn folder(name: &str, around: &mut Surroundings) -> Result<Tally> {
    let end2end = workspace::root().join("end2end");
    let files = test_files(&end2end.join(name))?;
    let postgres = around.postgres()?;
    let at_a_time = ["journeys", "reach"].contains(&name).then(at_a_time);
    let first = run(&files, at_a_time.as_deref(), &postgres)?;
    let failed = failed_files();
    if first.failed == 0 || failed.is_empty() {
        return Ok(first);
    }
    println!("\n{} failed: once more by itself", shown(&failed));
    let again = run(&failed, None, &postgres)?;
    if again.failed == 0 {
        println!("\nUNSTEADY: {} passed only by itself", shown(&failed));
    }
    Ok(first.looked_at_again(again))
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<_> = folder
        .read_dir()
        .with_context(|| format!("read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    Ok(files)
}

fn run(files: &[PathBuf], at_a_time: Option<&str>, postgres: &str) -> Result<Tally> {
    let reporter = workspace::root().join("end2end/harness/failed-files.mjs");
    let mut node = process::command("node");
    node.args([
        "--test",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
    ]);
    node.arg(format!("--test-reporter={}", reporter.display()));
    node.arg(format!(
        "--test-reporter-destination={}",
        failures().display()
    ));
    node.args(at_a_time).args(files);
    node.env("HOTICH_BINARY", workspace::server("debug"));
    node.env("HOTICH_SITE", workspace::site());
    node.env("HOTICH_TEST_POSTGRES", postgres);
    Tally::of_runner(&mut node)
}

/// Where Node writes the files with a failed test, one to a line.
fn failures() -> PathBuf {
    workspace::root().join("target/failed-files")
}

fn failed_files() -> Vec<PathBuf> {
    let written = fs::read_to_string(failures()).unwrap_or_default();
    written.lines().map(PathBuf::from).collect()
}

fn shown(files: &[PathBuf]) -> String {
    let names: Vec<_> = files.iter().filter_map(|file| file.file_name()).collect();
    let names: Vec<_> = names.iter().map(|name| name.to_string_lossy()).collect();
    names.join(", ")
}

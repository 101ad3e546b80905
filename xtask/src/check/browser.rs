//! The checks that Node runs against the built server: journeys, weights, papers.

use anyhow::{Context, Result};

use super::Surroundings;
use super::tally::Tally;
use crate::{process, workspace};

/// Journeys mostly wait for each other's pages: two at a time keep two cores busy. Each
/// has a server, data and a browser of its own.
const AT_A_TIME: &str = "--test-concurrency=2";

/// Every test file in one folder of `end2end/`.
pub fn folder(name: &str, around: &mut Surroundings) -> Result<Tally> {
    let folder = workspace::root().join("end2end").join(name);
    let mut files: Vec<_> = folder
        .read_dir()
        .with_context(|| format!("read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut node = process::command("node");
    node.args(["--test", "--test-reporter=spec"]);
    if ["journeys", "reach"].contains(&name) {
        node.arg(AT_A_TIME);
    }
    node.args(files);
    node.env("HOTICH_BINARY", workspace::server("debug"));
    node.env("HOTICH_SITE", workspace::site());
    node.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    Tally::of_runner(&mut node)
}

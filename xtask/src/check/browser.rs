//! The checks that Node runs against the built server: journeys, weights, papers.

use anyhow::{Context, Result};

use super::Surroundings;
use super::tally::Tally;
use crate::{process, workspace};

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
    node.args(["--test", "--test-reporter=spec"]).args(files);
    node.env("HOTICH_BINARY", workspace::server("debug"));
    node.env("HOTICH_SITE", workspace::site());
    node.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    Tally::of_runner(&mut node)
}

//! The tests that cargo runs.

use anyhow::Result;

use super::Surroundings;
use super::tally::Tally;
use crate::process;

/// Every test of every crate but `frontend`, which has none and would switch
/// `hydrate` on. Contract tests find PostgreSQL by `HOTICH_TEST_POSTGRES`.
pub fn tests(around: &mut Surroundings) -> Result<Tally> {
    let mut cargo = process::cargo(["test", "--workspace", "--exclude", "frontend"]);
    cargo.args(["--lib", "--bins", "--tests", "--no-fail-fast"]);
    cargo.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    Tally::of_runner(&mut cargo)
}

//! The tests that cargo runs.

use anyhow::Result;

use super::Surroundings;
use super::tally::Tally;
use crate::process;

/// What the random of property tests begins with, so that two runs over one
/// state say the same. `make explore` walks elsewhere each time.
const SEED: &str = "20150715";

/// Every test of every crate but `frontend`, which has none and would switch
/// `hydrate` on. Contract tests find PostgreSQL by `HOTICH_TEST_POSTGRES`.
pub fn tests(around: &mut Surroundings) -> Result<Tally> {
    let mut cargo = process::cargo(["test", "--workspace", "--exclude", "frontend"]);
    cargo.args(["--lib", "--bins", "--tests", "--no-fail-fast"]);
    cargo.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    cargo.env("PROPTEST_RNG_SEED", SEED);
    Tally::of_runner(&mut cargo)
}

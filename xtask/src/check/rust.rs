//! The tests that cargo runs.

use anyhow::Result;

use super::Surroundings;
use super::tally::Tally;
use crate::{toolchain, workspace};

/// What the random of property tests begins with, so that two runs over one
/// state say the same. `make explore` walks elsewhere each time.
const SEED: &str = "20150715";

/// Every test there is. Contract tests find PostgreSQL by `HOTICH_TEST_POSTGRES`.
pub fn tests(around: &mut Surroundings) -> Result<Tally> {
    let mut cargo = toolchain::linting_cargo(["test", "--no-fail-fast"]);
    cargo.args(workspace::TESTED);
    cargo.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    cargo.env("PROPTEST_RNG_SEED", SEED);
    Tally::of_runner(&mut cargo)
}

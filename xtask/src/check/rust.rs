//! The tests that cargo runs.

use anyhow::Result;

use super::Surroundings;
use super::tally::Tally;
use crate::toolchain;

/// What the random of property tests begins with, so that two runs over one
/// state say the same. `make explore` walks elsewhere each time.
const SEED: &str = "20150715";

/// Every crate but `frontend`, which has no test and would switch `hydrate` on beside `ssr`.
pub const SELECTION: [&str; 6] = [
    "--workspace",
    "--exclude",
    "frontend",
    "--lib",
    "--bins",
    "--tests",
];

/// Every test there is. Contract tests find PostgreSQL by `HOTICH_TEST_POSTGRES`.
pub fn tests(around: &mut Surroundings) -> Result<Tally> {
    let mut cargo = toolchain::linting_cargo(["test", "--no-fail-fast"]);
    cargo.args(SELECTION);
    cargo.env("HOTICH_TEST_POSTGRES", around.postgres()?);
    cargo.env("PROPTEST_RNG_SEED", SEED);
    Tally::of_runner(&mut cargo)
}

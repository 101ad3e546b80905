//! The one home of the real clock and of real chance.

use std::sync::OnceLock;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use domain::surroundings::{Clock, Randomness};

/// The machine's clock, in a demo perhaps moved to another day.
#[derive(Debug, Default)]
pub struct SystemClock {
    moved_by: TimeDelta,
}

impl SystemClock {
    /// A clock that reads `start` now and goes on from there. For demos only; the
    /// configuration refuses it elsewhere.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self {
            moved_by: start - real_now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        (real_now() + self.moved_by).trunc_subsecs(6)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the machine's clock"
)]
fn real_now() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}

/// The operating system's random numbers.
#[derive(Debug, Default)]
pub struct SystemRandomness;

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the system for chance"
)]
impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        static BROKEN: OnceLock<()> = OnceLock::new();
        if let Err(error) = getrandom::fill(bytes) {
            // Without chance no code is safe: stop rather than hand out zeros.
            BROKEN.get_or_init(
                || tracing::error!(%error, "the system gives no random numbers; stopping"),
            );
            std::process::abort();
        }
    }
}

//! Time that stands still and chance that repeats.

use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::surroundings::{Clock, Randomness};

/// A clock that stands until it is told to go on.
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    /// Standing at this moment, e.g. `2026-11-10T10:15:00+07:00`.
    pub fn at(moment: &str) -> Self {
        Self(Mutex::new(parse(moment)))
    }

    /// Goes on.
    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }

    /// Jumps to this moment.
    pub fn set(&self, moment: &str) {
        *self.0.lock().unwrap() = parse(moment);
    }
}

fn parse(moment: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(moment)
        .expect("a moment like 2026-11-10T10:15:00+07:00")
        .to_utc()
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Bytes that look like chance and repeat from run to run (SplitMix64).
#[derive(Default)]
pub struct TestRandomness(AtomicU64);

impl Randomness for TestRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
            chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
        }
    }
}

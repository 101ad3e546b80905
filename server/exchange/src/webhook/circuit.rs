//! The fuse before a receiver: after some failures in a row it is left alone for a
//! while, so that a dead neighbour costs nothing and a tired one is not pressed.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use domain::surroundings::Randomness;

/// Failures in a row that open the circuit: one or two are chance.
const FEW: u32 = 3;

/// Longest pause by ourselves: a receiver that came back is used again within it.
const LONGEST: TimeDelta = TimeDelta::seconds(60);

/// Longest pause that a receiver may ask for.
const LONGEST_ASKED: TimeDelta = TimeDelta::minutes(10);

/// Closed for longer than this, somebody must look.
const ALARMING: TimeDelta = TimeDelta::minutes(15);

#[derive(Default)]
pub(super) struct Circuit(Mutex<State>);

#[derive(Default)]
struct State {
    failures: u32,
    until: Option<DateTime<Utc>>,
    /// Since when nothing went through.
    since: Option<DateTime<Utc>>,
}

impl Circuit {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Until when the receiver is left alone, if that is still to come.
    pub fn open_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.state().until.filter(|&until| until > now)
    }

    /// The last try failed: the next one is a probe, alone.
    pub fn is_doubtful(&self) -> bool {
        self.state().until.is_some()
    }

    pub fn succeeded(&self) {
        *self.state() = State::default();
    }

    /// Notes a failure; `asked` is the pause that the receiver asked for. Gives when the
    /// next try makes sense.
    pub fn failed(
        &self,
        now: DateTime<Utc>,
        asked: Option<TimeDelta>,
        randomness: &dyn Randomness,
    ) -> DateTime<Utc> {
        let mut state = self.state();
        state.failures = state.failures.saturating_add(1);
        let since = *state.since.get_or_insert(now);
        if now - since > ALARMING {
            tracing::error!(
                alert = true,
                failures = state.failures,
                "the other side of the exchange cannot be reached"
            );
        }
        // 1 s at the first failure, doubled with each that opens the circuit again.
        let step = state.failures.saturating_sub(FEW).min(6);
        let own = TimeDelta::seconds(1 << step).min(LONGEST);
        let [chance] = randomness.bytes::<1>();
        let own = own + own * i32::from(chance) / 1024;
        let pause = asked.map_or(own, |asked| {
            asked.clamp(TimeDelta::seconds(1), LONGEST_ASKED)
        });
        let next = now + pause;
        if asked.is_some() || state.failures >= FEW {
            state.until = Some(state.until.map_or(next, |until| until.max(next)));
        }
        next
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Never;

    impl Randomness for Never {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0);
        }
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn failures_in_a_row_open_it_for_longer_and_longer() {
        let circuit = Circuit::default();
        for _ in 0..2 {
            circuit.failed(at(0), None, &Never);
            assert_eq!(circuit.open_until(at(0)), None);
        }
        circuit.failed(at(0), None, &Never);
        assert_eq!(circuit.open_until(at(0)), Some(at(1)));
        circuit.failed(at(1), None, &Never);
        assert_eq!(circuit.open_until(at(1)), Some(at(3)));
        for _ in 0..9 {
            circuit.failed(at(3), None, &Never);
        }
        assert_eq!(circuit.open_until(at(3)), Some(at(63)));
        assert!(circuit.is_doubtful());
        circuit.succeeded();
        assert!(circuit.open_until(at(3)).is_none() && !circuit.is_doubtful());
    }

    #[test]
    fn the_pause_that_was_asked_for_is_kept() {
        let circuit = Circuit::default();
        circuit.failed(at(0), Some(TimeDelta::seconds(30)), &Never);
        assert_eq!(circuit.open_until(at(29)), Some(at(30)));
        assert_eq!(circuit.open_until(at(30)), None);
        circuit.failed(at(30), Some(TimeDelta::days(9)), &Never);
        assert_eq!(circuit.open_until(at(31)), Some(at(630)));
    }
}

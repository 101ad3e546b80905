//! When a message that failed is tried again.

use chrono::TimeDelta;
use domain::surroundings::Randomness;

/// After so many tries a message is dead: with the waits below after a day or more,
/// a registry's bad day and the night behind it.
pub(crate) const MOST_TRIES: i64 = 20;

/// Longest wait between two tries.
const LONGEST: TimeDelta = TimeDelta::hours(4);

/// The wait after the failure of a message that had failed `before` times: 1 s, 2 s,
/// 4 s … up to four hours, and up to a quarter more by chance, so that a receiver that
/// comes back is not met by everything at once.
pub(crate) fn wait(before: i64, randomness: &dyn Randomness) -> TimeDelta {
    let seconds = 1_i64 << before.clamp(0, 14);
    let wait = TimeDelta::seconds(seconds).min(LONGEST);
    let [chance] = randomness.bytes::<1>();
    wait + wait * i32::from(chance) / 1024
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Always(u8);

    impl Randomness for Always {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn waits_double_up_to_four_hours_and_chance_adds_at_most_a_quarter() {
        assert_eq!(wait(0, &Always(0)), TimeDelta::seconds(1));
        assert_eq!(wait(3, &Always(0)), TimeDelta::seconds(8));
        assert_eq!(wait(19, &Always(0)), TimeDelta::hours(4));
        assert!(wait(19, &Always(255)) < TimeDelta::hours(5));
        assert!(wait(0, &Always(255)) > TimeDelta::seconds(1));
    }

    #[test]
    fn a_message_lives_longer_than_a_day_without_a_receiver() {
        let all = (0..MOST_TRIES - 1).map(|before| wait(before, &Always(0)));
        let all = all.fold(TimeDelta::zero(), |sum, wait| sum + wait);
        assert!(
            all > TimeDelta::hours(24) && all < TimeDelta::hours(48),
            "{all}"
        );
    }
}

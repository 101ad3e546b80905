//! Since when a service is not as usual: remembered from look to look.

use std::time::Duration;

use app::condition::{Service, Standing, State};
use chrono::{DateTime, Utc};

/// How long a look speaks for what came after it. It is looked only when somebody asks: of a
/// longer time nobody knows whether everything worked in between.
const TELLS: Duration = Duration::from_secs(2 * 60);

/// What was `looked` at this moment: what is as it was `before` is so since then, unless that
/// is too long `ago`.
pub(super) fn since(
    before: &[Standing],
    ago: Duration,
    looked: Vec<(Service, State)>,
    at: DateTime<Utc>,
) -> Vec<Standing> {
    let before: &[Standing] = if ago < TELLS { before } else { &[] };
    let known = |service: Service, state: State| {
        let mut same = before.iter();
        same.find(|was| was.service == service && was.state == state)?
            .since
    };
    looked
        .into_iter()
        .map(|(service, state)| Standing {
            service,
            state,
            since: (state != State::Well).then(|| known(service, state).unwrap_or(at)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minute)
    }

    const MINUTE: Duration = Duration::from_secs(60);

    /// Since when filing is as it is, look after look, a minute between two.
    fn told(states: &[State]) -> Vec<Option<DateTime<Utc>>> {
        let mut before: Vec<Standing> = Vec::new();
        let looks = (0..).zip(states).map(|(minute, state)| {
            before = since(&before, MINUTE, vec![(Service::Filing, *state)], at(minute));
            before.first().and_then(|now| now.since)
        });
        looks.collect()
    }

    #[test]
    fn what_works_as_usual_tells_of_no_moment() {
        assert!(
            told(&[State::Well, State::Well])
                .iter()
                .all(Option::is_none)
        );
    }

    #[test]
    fn what_is_away_is_so_since_it_was_first_seen_so() {
        let told = told(&[
            State::Well,
            State::Down,
            State::Down,
            State::Well,
            State::Down,
        ]);
        assert_eq!(told, [None, Some(at(1)), Some(at(1)), None, Some(at(4))]);
    }

    #[test]
    fn slow_first_and_away_then_are_two_moments() {
        let told = told(&[State::Slow, State::Down, State::Down]);
        assert_eq!(told, [Some(at(0)), Some(at(1)), Some(at(1))]);
    }

    #[test]
    fn two_outages_with_nobody_looking_between_are_two() {
        let down = || vec![(Service::Filing, State::Down)];
        let morning = since(&[], Duration::ZERO, down(), at(0));
        let afternoon = since(&morning, 360 * MINUTE, down(), at(360));
        let moments: Vec<_> = afternoon.iter().map(|now| now.since).collect();
        assert_eq!(moments, [Some(at(360))]);
    }

    #[test]
    fn one_service_says_nothing_of_another() {
        let first = since(
            &[],
            Duration::ZERO,
            vec![(Service::Filing, State::Down)],
            at(0),
        );
        let both = vec![(Service::Filing, State::Down), (Service::Desk, State::Down)];
        let then = since(&first, MINUTE, both, at(1));
        let moments: Vec<_> = then.iter().map(|now| now.since).collect();
        assert_eq!(moments, [Some(at(0)), Some(at(1))]);
    }
}

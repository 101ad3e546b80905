//! What people can come for, out of what was seen.

use app::condition::{Service, State};

use crate::role::Role;

/// What was seen of the parts.
pub(super) struct Seen {
    /// Which side this is.
    pub role: Role,
    /// What waits; none while the database does not answer.
    pub waits: Option<Waits>,
    /// Files can be kept and read.
    pub files: bool,
    /// The way to another process is left alone after failures.
    pub cut_off: bool,
}

/// What waits so that somebody notices.
#[derive(Clone, Copy, Default)]
pub(super) struct Waits {
    /// Messages between the two sides.
    pub messages: bool,
    /// Mail or SMS.
    pub mails: bool,
}

/// Each service of this side.
pub(super) fn now(seen: &Seen) -> Vec<(Service, State)> {
    let works = |well: bool| if well { State::Well } else { State::Down };
    let in_time = |slow: bool| if slow { State::Slow } else { State::Well };
    let database = seen.waits.is_some();
    let waits = seen.waits.unwrap_or_default();
    let of_citizens = [
        (Service::Reading, State::Well),
        // Papers are attached to a filing: without files nothing can be filed.
        (Service::Filing, works(database && seen.files)),
    ];
    let of_officers = [(Service::Desk, works(database && seen.files))];
    let exchange = match database {
        true => in_time(waits.messages || seen.cut_off),
        false => State::Down,
    };
    let messages = match database {
        true => in_time(waits.mails),
        false => State::Down,
    };
    let mut services = Vec::new();
    if seen.role.is_portal() {
        services.extend(of_citizens);
    }
    services.push((Service::Papers, works(database && seen.files)));
    if seen.role.is_registry() {
        services.extend(of_officers);
    }
    services.push((Service::Exchange, exchange));
    if seen.role.is_portal() {
        services.push((Service::Messages, messages));
    }
    services
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen() -> Seen {
        Seen {
            role: Role::All,
            waits: Some(Waits::default()),
            files: true,
            cut_off: false,
        }
    }

    fn state(seen: &Seen, service: Service) -> Option<State> {
        let found = now(seen).into_iter().find(|(one, _)| *one == service);
        found.map(|(_, state)| state)
    }

    #[test]
    fn when_all_is_well_every_service_is() {
        assert!(now(&seen()).iter().all(|(_, state)| *state == State::Well));
    }

    #[test]
    fn without_the_database_only_reading_goes_on() {
        let seen = Seen {
            waits: None,
            ..seen()
        };
        for (service, state) in now(&seen) {
            let expected = match service {
                Service::Reading => State::Well,
                _ => State::Down,
            };
            assert_eq!(state, expected, "{service:?}");
        }
    }

    #[test]
    fn what_waits_makes_a_service_slow_and_stops_none() {
        let seen = Seen {
            waits: Some(Waits {
                messages: true,
                mails: true,
            }),
            ..seen()
        };
        assert_eq!(state(&seen, Service::Exchange), Some(State::Slow));
        assert_eq!(state(&seen, Service::Messages), Some(State::Slow));
        assert_eq!(state(&seen, Service::Filing), Some(State::Well));
    }

    #[test]
    fn a_cut_wire_slows_the_exchange_only() {
        let seen = Seen {
            cut_off: true,
            ..seen()
        };
        assert_eq!(state(&seen, Service::Exchange), Some(State::Slow));
        assert_eq!(state(&seen, Service::Filing), Some(State::Well));
    }

    #[test]
    fn each_side_tells_of_its_own_services() {
        let of = |role| Seen { role, ..seen() };
        assert_eq!(state(&of(Role::Portal), Service::Desk), None);
        assert_eq!(state(&of(Role::Registry), Service::Filing), None);
        assert_eq!(state(&of(Role::Registry), Service::Desk), Some(State::Well));
    }
}

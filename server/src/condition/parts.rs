//! Each part as the operator sees it.

use std::time::Duration;

use app::condition::{Fact, Filled, Part, Report, State};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{calendar::Holidays, place::gazetteer};
use exchange::Gateway as _;
use store::{EngineKind, exchange::Backlog};

use super::{Counted, Parts, Watch};
use crate::{config::Files, crossing::Neighbour, settings};

/// A store of files in another house answers in this time or is taken for down.
const PATIENCE: Duration = Duration::from_secs(4);

/// Before a certificate ends the operator is told so long: ordering one takes weeks.
const ENDING: TimeDelta = TimeDelta::days(30);

/// A backup older than this is said to want somebody's look.
const OLD: TimeDelta = TimeDelta::days(2);

/// Everything.
pub(super) async fn report(watch: &Watch) -> Report {
    let parts = watch.parts();
    let now = parts.clock.now();
    let knocks = parts.peers.iter().map(|there| async move {
        let answered = there.peer.knock().await;
        of_peer(there, answered)
    });
    let (counted, files, peers) = futures::join!(
        watch.counted(),
        self::files(parts),
        futures::future::join_all(knocks)
    );
    let counted = counted.as_ref();
    let mut all = vec![
        of_database(parts, counted.is_some()),
        of_files(parts, files),
        of_messages(counted, now),
        of_exchange(counted, now),
    ];
    all.extend(peers);
    if parts.config.role.is_registry() {
        all.extend(parts.signs_until.map(|until| of_signing(parts, until, now)));
    }
    all.push(of_backup(counted, now));
    Report {
        parts: all,
        versions: versions(parts, counted, now),
        settings: settings::shown(&parts.config),
    }
}

/// Whether files can be kept; says why not.
pub(super) async fn files(parts: &Parts) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, parts.blobs.is_well()).await {
        Ok(tried) => tried.map_err(|error| error.to_string()),
        Err(_) => Err("no answer in time".into()),
    }
}

fn fact<const N: usize>(id: &'static str, fill: [(&'static str, Filled); N]) -> Fact {
    Fact {
        id,
        fill: fill.into(),
    }
}

fn part(name: &'static str, state: State, facts: Vec<Fact>) -> Part {
    Part { name, state, facts }
}

fn of_database(parts: &Parts, answers: bool) -> Part {
    let engine = match parts.db.engine() {
        EngineKind::Sqlite => "SQLite",
        EngineKind::Postgres => "PostgreSQL",
    };
    let mut facts = vec![fact("engine", [("engine", engine.into())])];
    facts.extend(parts.db.pools().into_iter().map(|pool| {
        fact(
            "pool",
            [
                ("name", pool.name.into()),
                ("open", i64::from(pool.open).into()),
                ("idle", i64::from(pool.idle).into()),
                ("most", i64::from(pool.most).into()),
            ],
        )
    }));
    let state = if answers { State::Well } else { State::Down };
    part("database", state, facts)
}

fn of_files(parts: &Parts, tried: Result<(), String>) -> Part {
    let place = match &parts.config.files {
        Files::Folder => {
            let folder = parts.config.data.join("files").display().to_string();
            fact("folder", [("folder", folder.into())])
        }
        Files::S3 { bucket, .. } => fact("bucket", [("bucket", bucket.clone().into())]),
    };
    match tried {
        Ok(()) => part("files", State::Well, vec![place]),
        Err(why) => {
            let failed = fact("failed", [("why", why.into())]);
            part("files", State::Down, vec![place, failed])
        }
    }
}

fn of_messages(counted: Option<&Counted>, now: DateTime<Utc>) -> Part {
    let Some(counted) = counted else {
        return part("messages", State::Slow, vec![fact("unknown", [])]);
    };
    let mut facts: Vec<_> = counted
        .mails
        .iter()
        .map(|line| {
            let channel = line.channel.clone();
            fact(
                "channel",
                [
                    ("channel", channel.into()),
                    ("count", line.count.into()),
                    ("failing", line.failing.into()),
                    ("since", line.oldest.into()),
                ],
            )
        })
        .collect();
    if facts.is_empty() {
        facts.push(fact("nothing-waits", []));
    }
    let state = match counted.waits(now).mails {
        true => State::Slow,
        false => State::Well,
    };
    part("messages", state, facts)
}

fn of_exchange(counted: Option<&Counted>, now: DateTime<Utc>) -> Part {
    let Some(counted) = counted else {
        return part("exchange", State::Slow, vec![fact("unknown", [])]);
    };
    let is_dead = |line: &Backlog| line.state == "dead";
    let mut facts: Vec<_> = counted
        .messages
        .iter()
        .map(|line| {
            let id = if is_dead(line) { "dead" } else { "waiting" };
            fact(
                id,
                [
                    ("receiver", Filled::Receiver(line.target.clone())),
                    ("count", line.count.into()),
                    ("since", line.oldest.into()),
                ],
            )
        })
        .collect();
    if counted.legs_unheard > 0 || counted.legs_overdue > 0 {
        facts.push(fact(
            "legs",
            [
                ("unheard", counted.legs_unheard.into()),
                ("overdue", counted.legs_overdue.into()),
            ],
        ));
    }
    if facts.is_empty() {
        facts.push(fact("nothing-waits", []));
    }
    let wants_a_look = counted.messages.iter().any(is_dead) || counted.waits(now).messages;
    let state = if wants_a_look {
        State::Slow
    } else {
        State::Well
    };
    part("exchange", state, facts)
}

fn of_peer(there: &Neighbour, answered: Result<(), String>) -> Part {
    let address = Filled::from(there.address.clone());
    let (state, said) = match answered {
        // It answers again; messages follow when its time alone is over.
        Ok(()) => match there.peer.closed_until() {
            Some(_) => (State::Slow, fact("answers", [("address", address)])),
            None => (State::Well, fact("answers", [("address", address)])),
        },
        Err(why) => {
            let silent = fact("silent", [("address", address), ("why", why.into())]);
            (State::Down, silent)
        }
    };
    let mut facts = vec![said];
    if there.in_the_box {
        facts.push(fact("in-the-box", []));
    }
    part(there.name, state, facts)
}

fn of_signing(parts: &Parts, until: DateTime<Utc>, now: DateTime<Utc>) -> Part {
    let (state, id) = match until - now {
        left if left < TimeDelta::zero() => (State::Down, "signs-no-more"),
        left if left < ENDING => (State::Slow, "signs-until"),
        _ => (State::Well, "signs-until"),
    };
    let mut facts = vec![fact(id, [("day", Filled::Day(until))])];
    if parts.config.signing.key.as_os_str().is_empty() {
        facts.push(fact("signs-in-demo", []));
    }
    part("signing", state, facts)
}

fn of_backup(counted: Option<&Counted>, now: DateTime<Utc>) -> Part {
    let (state, said) = match counted.map(|counted| counted.backed_up) {
        None => (State::Slow, fact("unknown", [])),
        Some(None) => (State::Slow, fact("never-backed-up", [])),
        Some(Some(at)) => {
            let state = match now - at > OLD {
                true => State::Slow,
                false => State::Well,
            };
            (state, fact("backed-up", [("at", at.into())]))
        }
    };
    part("backup", state, vec![said])
}

fn versions(parts: &Parts, counted: Option<&Counted>, now: DateTime<Utc>) -> Vec<Fact> {
    let today = domain::calendar::local(now).date();
    let places = gazetteer().communes_on(today).count();
    let places = i64::try_from(places).unwrap_or(i64::MAX);
    let mut facts = vec![
        fact("program", [("version", env!("CARGO_PKG_VERSION").into())]),
        fact("role", [("role", parts.config.role.word().into())]),
        fact("places", [("count", places.into())]),
    ];
    facts.extend(
        Holidays::embedded()
            .last_year()
            .map(|year| fact("holidays", [("year", year.to_string().into())])),
    );
    facts.extend(counted.map(|counted| {
        let schema = counted.schema.clone();
        fact("schema", [("schema", schema.into())])
    }));
    facts
}

//! How full everything is at the moment at which somebody asks.

use std::sync::atomic::AtomicU64;

use chrono::{DateTime, Utc};
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{family::Family, gauge::Gauge, info::Info},
    registry::{Registry, Unit},
};
use store::EngineKind;

use crate::condition::{Counted, Parts, Watch};

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Message {
    receiver: String,
    state: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Way {
    channel: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Pool {
    pool: &'static str,
    state: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Limiter {
    limiter: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Build {
    version: &'static str,
    role: &'static str,
    engine: &'static str,
    schema: String,
}

/// Seconds, with parts.
type Seconds = Gauge<f64, AtomicU64>;

/// Looks, and gives what was seen.
pub(super) async fn now(watch: &Watch) -> Registry {
    let (parts, counted) = (watch.parts(), watch.counted().await);
    let mut registry = Registry::with_prefix("hotich");
    of_process(&mut registry, parts, counted.as_ref());
    if let Some(counted) = counted {
        of_database(&mut registry, &counted, parts.clock.now());
    }
    registry
}

fn of_process(registry: &mut Registry, parts: &Parts, counted: Option<&Counted>) {
    let build = Build {
        version: env!("CARGO_PKG_VERSION"),
        role: parts.config.role.word(),
        engine: match parts.db.engine() {
            EngineKind::Sqlite => "sqlite",
            EngineKind::Postgres => "postgres",
        },
        schema: counted.map_or_else(String::new, |counted| counted.schema.clone()),
    };
    registry.register("build", "What is running", Info::new(build));
    let up = Gauge::<i64>::default();
    up.set(i64::from(counted.is_some()));
    registry.register("database_up", "Whether the database answers", up);
    let connections = Family::<Pool, Gauge>::default();
    for pool in parts.db.pools() {
        let set = |state, count: u32| {
            let pool = Pool {
                pool: pool.name,
                state,
            };
            connections.get_or_create(&pool).set(i64::from(count));
        };
        set("busy", pool.open.saturating_sub(pool.idle));
        set("idle", pool.idle);
        set("most", pool.most);
    }
    registry.register(
        "database_connections",
        "Connections to the database; most is the limit",
        connections,
    );
    let (taken, most) = (
        Family::<Limiter, Gauge>::default(),
        Family::<Limiter, Gauge>::default(),
    );
    for (limiter, load) in [
        ("passwords", parts.portal.password_load()),
        ("pictures_and_receipts", parts.portal.heavy_load()),
        ("papers", parts.registry.press_load()),
    ] {
        let limiter = Limiter { limiter };
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        taken.get_or_create(&limiter).set(count(load.taken));
        most.get_or_create(&limiter).set(count(load.most));
    }
    registry.register("limiter_taken", "Places taken of heavy work", taken);
    registry.register("limiter_most", "Places there are for heavy work", most);
    if let Some(until) = parts.signs_until {
        let ends = moment(until);
        let said = "When the certificate ends that signs papers, since 1970";
        registry.register_with_unit("signing_certificate_end", said, Unit::Seconds, ends);
    }
}

fn of_database(registry: &mut Registry, counted: &Counted, now: DateTime<Utc>) {
    let (messages, oldest) = (
        Family::<Message, Gauge>::default(),
        Family::<Message, Seconds>::default(),
    );
    for line in &counted.messages {
        let message = Message {
            receiver: line.target.clone(),
            state: line.state.clone(),
        };
        messages.get_or_create(&message).set(line.count);
        oldest
            .get_or_create(&message)
            .set(seconds(now - line.oldest));
    }
    registry.register("messages", "Messages that have not arrived", messages);
    registry.register_with_unit("message_oldest", "Age of the oldest", Unit::Seconds, oldest);
    let (mails, failing) = (
        Family::<Way, Gauge>::default(),
        Family::<Way, Gauge>::default(),
    );
    // Both ways always, so that a rule over them finds a nought and not nothing.
    for channel in ["mail", "sms"] {
        let line = counted.mails.iter().find(|line| line.channel == channel);
        let way = Way {
            channel: channel.to_owned(),
        };
        mails
            .get_or_create(&way)
            .set(line.map_or(0, |line| line.count));
        failing
            .get_or_create(&way)
            .set(line.map_or(0, |line| line.failing));
    }
    registry.register("mails_waiting", "Mail and SMS to go out", mails);
    registry.register("mails_failing", "Of those, tried without success", failing);
    for (name, said, count) in [
        (
            "filings_waiting",
            "Filings on their way to the registry",
            counted.filings,
        ),
        (
            "papers_waiting",
            "Papers to be set and signed",
            counted.papers,
        ),
        (
            "legs_unheard",
            "Interlinked services that no agency has confirmed in time, up to 1000",
            counted.legs_unheard,
        ),
        (
            "legs_overdue",
            "Interlinked services of which nothing has come in time, up to 1000",
            counted.legs_overdue,
        ),
    ] {
        let gauge = Gauge::<i64>::default();
        gauge.set(count);
        registry.register(name, said, gauge);
    }
    if let Some(at) = counted.backed_up {
        let said = "When the last backup was whole, since 1970";
        registry.register_with_unit("last_backup", said, Unit::Seconds, moment(at));
    }
}

fn moment(at: DateTime<Utc>) -> Seconds {
    let gauge = Seconds::default();
    // Whole seconds of these centuries fit exactly.
    gauge.set(at.timestamp() as f64);
    gauge
}

fn seconds(span: chrono::TimeDelta) -> f64 {
    span.num_milliseconds() as f64 / 1000.0
}

//! `[log]`: how log lines are written to standard error. What stands in them: method, route
//! and status of a request and an id that its answer carries too; never an address as
//! typed, a name, a number or a code.

use serde::{Deserialize, Serialize};
use tracing_subscriber::{EnvFilter, fmt, prelude::*};

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// Their form.
    pub format: Format,
}

/// The form of a log line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// Begins to write. `HOTICH_LOG` says how much, e.g. `warn,hotich=debug`.
pub fn begin(log: Log) {
    let filter = EnvFilter::try_from_env("HOTICH_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,hotich=info"));
    let text = (log.format == Format::Text).then(|| fmt::layer().with_writer(std::io::stderr));
    let json = (log.format == Format::Json).then(|| {
        fmt::layer()
            .json()
            .flatten_event(true)
            .with_span_list(false)
            .with_writer(std::io::stderr)
    });
    tracing_subscriber::registry()
        .with(text)
        .with(json)
        .with(filter)
        .init();
}

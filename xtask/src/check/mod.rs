//! `make test`: every check, each named and timed, cheap ones first.

mod browser;
mod lint;
mod report;
mod rust;
mod tally;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::postgres::Postgres;
use crate::{build, workspace};
use report::Report;
use tally::Tally;

/// One check of the run.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&mut Surroundings) -> Result<Tally>,
    /// Whether a failure ends the run: what comes after would only repeat it.
    decisive: bool,
}

/// What steps share; started by the first that needs it.
#[derive(Default)]
struct Surroundings {
    postgres: Option<Postgres>,
}

impl Surroundings {
    /// URL of the administrator of a PostgreSQL server that this run owns.
    fn postgres(&mut self) -> Result<String> {
        let server = match self.postgres.take() {
            Some(server) => server,
            None => Postgres::start()?,
        };
        Ok(self.postgres.insert(server).url().to_owned())
    }
}

/// In the order they run.
const STEPS: [Step; 11] = [
    Step {
        name: "format",
        what: "rustfmt has nothing to say",
        run: |_| lint::format(),
        decisive: true,
    },
    Step {
        name: "clippy",
        what: "clippy, native, warnings denied, while the tests compile",
        run: |_| lint::native(),
        decisive: true,
    },
    Step {
        name: "clippy-wasm",
        what: "clippy for the browser; domain builds alone",
        run: |_| lint::wasm(),
        decisive: true,
    },
    Step {
        name: "rust",
        what: "unit, property, HTTP and contract tests on both databases",
        run: rust::tests,
        decisive: false,
    },
    Step {
        name: "build",
        what: "the server and the site",
        run: |_| build(),
        decisive: true,
    },
    Step {
        name: "journeys",
        what: "journeys in Chromium, script off and on, axe",
        run: browser::journeys,
        decisive: false,
    },
    Step {
        name: "reach",
        what: "every filing however a browser is used, and each promise to who needs it",
        run: |around| browser::folder("reach", around),
        decisive: false,
    },
    Step {
        name: "looked",
        what: "no page is left out of what journeys and reach looked at",
        run: |around| browser::folder("looked", around),
        decisive: false,
    },
    Step {
        name: "crash",
        what: "kill -9 at any moment; longer by `make crash-test`",
        run: |around| browser::folder("crash", around),
        decisive: false,
    },
    Step {
        name: "weights",
        what: "transfer sizes of pages, and how fast they are on a slow telephone",
        run: |around| browser::folder("weights", around),
        decisive: false,
    },
    Step {
        name: "papers",
        what: "papers before independent judges",
        run: |around| browser::folder("papers", around),
        decisive: false,
    },
];

/// The steps of `xtask lint`.
pub const LINT: [&str; 3] = ["format", "clippy", "clippy-wasm"];

/// Runs the steps of these names, or all when none is named, and closes with a
/// table and the line `N passed, N failed`. Fails when anything failed.
pub fn all(names: &[String]) -> Result<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        bail!("no step `{unknown}`: see `cargo xtask steps`");
    }
    let chosen = STEPS
        .iter()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name));
    let mut around = Surroundings::default();
    let mut report = Report::default();
    for step in chosen {
        println!("\n=== {}: {}", step.name, step.what);
        let start = Instant::now();
        let tally = (step.run)(&mut around).unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Tally::of_step(false)
        });
        report.add(step.name, tally, start.elapsed());
        if step.decisive && tally.failed > 0 {
            break;
        }
    }
    // Before the last line is printed, so that nothing follows it.
    drop(around);
    report.close()
}

/// Prints the names of the steps.
pub fn print_steps() {
    for step in &STEPS {
        println!("{:<12} {}", step.name, step.what);
    }
}

fn build() -> Result<Tally> {
    let server = build::all(build::Profile::Tested)?;
    Ok(Tally::of_step(
        server.exists() && workspace::site().join("assets").exists(),
    ))
}

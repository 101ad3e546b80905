//! `make bench`: how fast the optimised server is on this machine, on both databases.
//!
//! Everything is asked from outside over HTTP, and every answer is checked. The server,
//! with its database, has the first core; this driver has the second. `docs/benchmarks.md`
//! tells the method and the figures.

// Its output is for a terminal.
#![allow(clippy::print_stdout)]

mod accounts;
mod answer;
mod birth;
mod cases;
mod child;
mod client;
mod database;
mod evidence;
mod figures;
mod form;
mod load;
mod measure;
mod officer;
mod people;
mod plan;
mod process;
mod records;
mod seeded;
mod service;
mod stand;
mod syncs;

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};
use clap::{Parser, ValueEnum};

use crate::{
    database::Database, evidence::Evidence, figures::HEAD, plan::Figure, plan::Plan,
    service::Recipe, stand::Stand,
};

/// Measures the server.
#[derive(Parser)]
#[command(name = "bench")]
struct Arguments {
    /// The server's binary.
    #[arg(long)]
    binary: PathBuf,
    /// The repository.
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Only these figures: start, a to i, with commas between.
    #[arg(long, default_value = "")]
    only: String,
    /// Only this database.
    #[arg(long)]
    database: Option<Engine>,
    /// A hundredth of everything, to see that it works.
    #[arg(long)]
    quick: bool,
    /// Where the data of the run lie while it lasts. On a disk, not in memory, or syncs
    /// cost nothing; and where PostgreSQL's own user may look.
    #[arg(long, default_value = "/var/tmp/hotich-bench")]
    folder: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Engine {
    Sqlite,
    Postgres,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    println!("Machine: {}", process::machine());
    keep_to_own_core()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let begun = Instant::now();
    tokio::task::LocalSet::new().block_on(&runtime, run(&arguments))?;
    println!(
        "\nThe whole run took {:.1} minutes.",
        begun.elapsed().as_secs_f64() / 60.0
    );
    Ok(())
}

/// This process, and what it starts unless told otherwise, leaves the server's core alone.
fn keep_to_own_core() -> Result<()> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    ensure!(
        cores > service::DRIVER,
        "two cores are needed, one for the server and one for the driver"
    );
    let mut own = rustix::thread::CpuSet::new();
    own.set(service::DRIVER);
    rustix::thread::sched_setaffinity(None, &own).context("cannot keep to one core")
}

async fn run(arguments: &Arguments) -> Result<()> {
    let figures = Figure::several(&arguments.only)?;
    let plan = if arguments.quick {
        Plan::QUICK
    } else {
        Plan::FULL
    };
    for engine in [Engine::Sqlite, Engine::Postgres] {
        if arguments.database.is_some_and(|only| only != engine) {
            continue;
        }
        let folder = emptied(&arguments.folder.join(match engine {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }))?;
        on(arguments, engine, plan, &figures, &folder).await?;
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

async fn on(
    arguments: &Arguments,
    engine: Engine,
    plan: Plan,
    figures: &[Figure],
    folder: &Path,
) -> Result<()> {
    let data = folder.join("data");
    let database = match engine {
        Engine::Sqlite => Database::sqlite(data.clone()),
        Engine::Postgres => {
            Database::postgres(arguments.root.canonicalize()?, folder.join("server"))?
        }
    };
    println!("\n## {}\n\n{HEAD}", database.name());
    let recipe = Recipe {
        binary: arguments.binary.clone(),
        site: arguments.root.join("target/site"),
        data,
        database: database.address(),
        begun: Instant::now(),
    };
    let mut stand = Stand::new(plan, database, Evidence::new()?, recipe);
    measure::all(&mut stand, figures, &mut |outcome| {
        println!("{}", outcome.line())
    })
    .await
}

/// The folder, with nothing of an earlier run in it.
fn emptied(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}

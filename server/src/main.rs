//! `hotich`: the portal, the built-in registry desk, and the commands around them.

mod backup;
mod build;
mod cases;
mod check;
mod cli;
mod condition;
mod config;
mod crossing;
mod demo;
mod fees;
mod import;
mod in_the_box;
mod keys;
mod layers;
mod letters;
mod life;
mod log;
mod metrics;
mod missions;
mod operator;
mod paying;
mod progress;
mod role;
mod router;
mod serve;
mod settings;
mod site;
mod staff;
mod surroundings;
mod tasks;
mod trouble;
mod verify;
mod ways;

use std::{io::Write as _, process::ExitCode};

use clap::Parser;
use cli::{Cli, Command};
use trouble::Trouble;

fn main() -> ExitCode {
    let cli = Cli::parse();
    log::begin(cli.command.log());
    match run(cli.command) {
        Ok(code) => code,
        Err(trouble) => {
            tracing::error!("{trouble}");
            trouble.exit_code()
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Trouble::Runtime)?;
    match command {
        Command::Serve(settings) => runtime.block_on(serve::serve(settings))?,
        Command::Config(settings) => say(&settings::shown(&settings.config()?)),
        Command::Migrate(settings) => {
            runtime.block_on(build::database(&settings.config()?))?;
        }
        Command::StaffAdd {
            settings,
            login,
            name,
            title,
            office,
            roles,
        } => {
            let new = staff::New {
                login,
                name,
                title,
                office,
                roles,
            };
            runtime.block_on(staff::add(settings.config()?, new))?;
        }
        Command::Check { settings, list } => {
            runtime.block_on(check::check(settings.config()?, list))?
        }
        Command::Backup { settings, to } => {
            runtime.block_on(backup::backup(settings.config()?, &to))?
        }
        Command::Restore { settings, from } => {
            runtime.block_on(backup::restore(settings.config()?, &from))?
        }
        Command::Fees { command } => return runtime.block_on(fees::carry_out(command)),
        Command::Import { command } => runtime.block_on(import::carry_out(command))?,
        Command::Cases { command } => runtime.block_on(cases::carry_out(command))?,
        Command::Exchange { command } => runtime.block_on(letters::carry_out(command))?,
        Command::Verify { file, roots, data } => {
            return verify::verify(&file, roots.as_deref(), &data);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes to standard output. A closed pipe is the reader's wish.
fn say(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

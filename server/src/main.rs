//! `hotich`: the portal, the built-in registry desk, and the commands around them.

mod backup;
mod build;
mod check;
mod cli;
mod config;
mod crossing;
mod demo;
mod fees;
mod keys;
mod layers;
mod letters;
mod life;
mod operator;
mod role;
mod router;
mod serve;
mod staff;
mod surroundings;
mod tasks;
mod trouble;
mod verify;
mod ways;

use std::process::ExitCode;

use clap::Parser;
use cli::{Cli, Command};
use tracing_subscriber::{EnvFilter, fmt, prelude::*};
use trouble::Trouble;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_env("HOTICH_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,hotich=info"));
    tracing_subscriber::registry()
        .with(fmt::layer().with_writer(std::io::stderr))
        .with(filter)
        .init();
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
        Command::Exchange { command } => runtime.block_on(letters::carry_out(command))?,
        Command::Verify { file, roots, data } => {
            return verify::verify(&file, roots.as_deref(), &data);
        }
    }
    Ok(ExitCode::SUCCESS)
}

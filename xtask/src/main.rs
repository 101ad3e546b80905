//! The build tool: puts the site together, runs it, checks everything. Its
//! libraries (wasm-bindgen, Lightning CSS, brotli) are pinned by `Cargo.lock`, so
//! there is no tool to install and no version to mismatch.

// Its output is for a terminal.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod build;
mod check;
mod dev;
mod postgres;
mod process;
mod run;
mod site;
mod toolchain;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask COMMAND

  build [--release]    the server, the wasm, the style sheet and the files of public/
  run [ARGUMENTS…]     build, then serve in demo mode on http://127.0.0.1:3000
  dev [ARGUMENTS…]     the same, rebuilt and restarted on every change
  test [STEP…]         every check there is, or only the steps named
  bench [ARGUMENTS…]   how fast the optimised server is, on both databases
  steps                the names of those steps
  lint                 formatting and clippy, native and wasm
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match carry_out(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(arguments: &[String]) -> Result<()> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    match command {
        "build" => build::all(build::Profile::from_arguments(rest)?).map(|_| ()),
        "run" => run::serve(rest),
        "dev" => dev::watch(rest),
        "test" => check::all(rest),
        "bench" => bench::measure(rest),
        "steps" => {
            check::print_steps();
            Ok(())
        }
        "lint" => check::all(&check::LINT.map(str::to_owned)),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("no command `{other}`\n\n{HELP}"),
    }
}

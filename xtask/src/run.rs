//! `make run`: the portal on this machine, with demo data that stays.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{build, process, workspace};

const ADDRESS: &str = "127.0.0.1:3000";

/// Builds, then becomes the server, so that Ctrl-C reaches it and nothing lingers.
pub fn serve(arguments: &[String]) -> Result<()> {
    let mut server = server(arguments)?;
    Err(server.exec()).context("cannot start the server")
}

/// Builds what changed and returns the command that serves it in demo mode, with
/// data in `data/` unless the arguments name another place.
pub fn server(arguments: &[String]) -> Result<Command> {
    let binary = build::all(build::Profile::Dev)?;
    let data = workspace::root().join("data");
    let mut server = process::command(binary);
    server.args(["serve", "--demo"]);
    for (name, value) in [("--data", data.as_os_str()), ("--listen", ADDRESS.as_ref())] {
        if !arguments.iter().any(|argument| argument == name) {
            server.arg(name).arg(value);
        }
    }
    server.arg("--site").arg(workspace::site()).args(arguments);
    Ok(server)
}

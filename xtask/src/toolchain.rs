//! Which Rust toolchain compiles for the browser, and which looks on while tests compile.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// The only target of the browser code.
pub const WASM: &str = "wasm32-unknown-unknown";

/// `cargo` of the first toolchain that has the target's standard library: the
/// default one (`rustup target add`), or else `debian`, as `scripts/wasm-std` links it.
pub fn wasm_cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Result<Command> {
    let mut command = process::cargo(arguments);
    if has_std(process::command("rustc")) {
        return Ok(command);
    }
    let mut debian = process::command("rustc");
    debian.env("RUSTUP_TOOLCHAIN", "debian");
    if has_std(debian) {
        command.env("RUSTUP_TOOLCHAIN", "debian");
        return Ok(command);
    }
    bail!("no toolchain has the standard library of {WASM}: run scripts/setup")
}

/// `cargo` whose compiler of our own crates is clippy's, with warnings denied: lints are
/// read while tests compile, and third-party crates are compiled once instead of checked
/// first. The words between the arguments are how `cargo clippy` itself hands them on.
pub fn linting_cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = process::cargo(arguments);
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    command.env(
        "CLIPPY_ARGS",
        "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
    );
    command
}

fn has_std(mut rustc: Command) -> bool {
    let Ok(output) = rustc
        .args(["--print", "target-libdir", "--target", WASM])
        .output()
    else {
        return false;
    };
    let folder = String::from_utf8_lossy(&output.stdout);
    let Ok(files) = Path::new(folder.trim()).read_dir() else {
        return false;
    };
    output.status.success()
        && files
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

//! The islands: compiled, bound to JavaScript, made small.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use super::Files;
use crate::{process, toolchain, workspace};

/// What rustc emits for browsers of five years ago and later; wasm-opt must be
/// told, or it refuses the module.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
];

/// `pkg/hotich.js` and `pkg/hotich_bg.wasm`: the names `HydrationScripts` asks for.
pub fn files() -> Result<Files> {
    let target = workspace::root().join("target");
    compile()?;
    let compiled = target
        .join(toolchain::WASM)
        .join("wasm-release/frontend.wasm");
    let bound = target.join("xtask-wasm");
    let optimiser = optimiser();
    let stamp = stamp(&compiled, optimiser.as_deref())?;
    if fs::read_to_string(bound.join("stamp")).ok().as_deref() != Some(stamp.as_str()) {
        let _ = fs::remove_dir_all(&bound);
        bind(&compiled, &bound)?;
        match optimiser {
            Some(wasm_opt) => optimise(&wasm_opt, &bound.join("hotich_bg.wasm"))?,
            None => println!("    wasm-opt is missing: pages with islands weigh more"),
        }
        fs::write(bound.join("stamp"), stamp)?;
    }
    ["hotich.js", "hotich_bg.wasm"]
        .into_iter()
        .map(|name| Ok((Path::new("pkg").join(name), fs::read(bound.join(name))?)))
        .collect()
}

fn compile() -> Result<()> {
    let arguments = [
        "build",
        "--quiet",
        "-p",
        "frontend",
        "--profile",
        "wasm-release",
        "--target",
        toolchain::WASM,
    ];
    process::must_succeed(&mut toolchain::wasm_cargo(arguments)?)
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("hotich")
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen")
}

/// wasm-opt of the npm package `binaryen`, if `scripts/setup` could install it.
fn optimiser() -> Option<PathBuf> {
    let wasm_opt = workspace::root().join("end2end/node_modules/.bin/wasm-opt");
    wasm_opt.exists().then_some(wasm_opt)
}

fn optimise(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    let mut command = process::command(wasm_opt);
    command
        .arg("-Oz")
        .args(FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    process::must_succeed(&mut command)
}

/// Same compiled bytes and same tools: same result, so the work can be skipped.
fn stamp(compiled: &Path, optimiser: Option<&Path>) -> Result<String> {
    let bytes = fs::read(compiled).with_context(|| format!("read {}", compiled.display()))?;
    Ok(format!(
        "{:x} wasm-opt: {}",
        Sha256::digest(bytes),
        optimiser.is_some()
    ))
}

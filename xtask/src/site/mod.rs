//! `target/site`: all that a browser fetches besides pages.
//!
//! ```text
//! target/site/pkg/hotich.css   and hotich.js, hotich_bg.wasm
//! target/site/…                the files of public/
//! target/site/assets           each of these with its name for pages
//! ```
//!
//! Text and wasm have `.br` and `.gz` copies beside them. Pages ask for each file by a
//! name that holds a hash of its content (`hotich.0123456789ab.css`), which browsers keep
//! for a year; the plain names stand beside those.

mod compressed;
mod named;
mod public;
mod style;
mod wasm;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{process, workspace};

/// Files of the site, by path within it.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// Makes the site current; what did not change is not touched.
pub fn assemble() -> Result<()> {
    let mut files = Files::new();
    files.extend(process::timed("wasm", wasm::files)?);
    files.extend(process::timed("style", style::files)?);
    files.extend(public::files()?);
    process::timed("site", || write(&workspace::site(), named::beside(files)))
}

fn write(site: &Path, files: Files) -> Result<()> {
    let mut kept = BTreeSet::new();
    for (name, content) in files {
        let path = site.join(&name);
        let changed = !fs::read(&path).is_ok_and(|old| old == content);
        if changed {
            let folder = path.parent().context("a file of the site has a folder")?;
            fs::create_dir_all(folder)?;
            fs::write(&path, &content).with_context(|| format!("write {}", path.display()))?;
        }
        kept.extend(compressed::beside(&path, &content, changed)?);
        kept.insert(path);
    }
    remove_others(site, &kept)
}

/// A file that left `public/`, and a name of older content, must leave the site too.
fn remove_others(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, kept)?;
        } else if !kept.contains(&path) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

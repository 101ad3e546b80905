//! Files that are served as they are: `public/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Files;
use crate::workspace;

/// Every file under `public/`, by its path there. Names that start with a dot stay out.
pub fn files() -> Result<Files> {
    let public = workspace::root().join("public");
    let mut files = Files::new();
    if public.exists() {
        collect(&public, Path::new(""), &mut files)?;
    }
    Ok(files)
}

fn collect(folder: &Path, within: &Path, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let name: PathBuf = within.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &name, files)?;
        } else {
            let content = fs::read(entry.path())
                .with_context(|| format!("read {}", entry.path().display()))?;
            files.push((name, content));
        }
    }
    Ok(())
}

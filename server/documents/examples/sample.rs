//! Writes every kind of paper into a folder, to look at:
//! `cargo run -p documents --example sample -- FOLDER`.
#![allow(clippy::print_stdout)]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("name a folder")?;
    std::fs::create_dir_all(&folder)?;
    for (name, paper) in samples::all() {
        let start = Instant::now();
        let pdf = documents::set(&paper)?;
        println!(
            "{name}: {} page(s), {} bytes, {:?}",
            pdf.pages(),
            pdf.as_bytes().len(),
            start.elapsed()
        );
        std::fs::write(folder.join(name).with_extension("pdf"), pdf.as_bytes())?;
    }
    Ok(())
}

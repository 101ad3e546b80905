//! Writes every kind of paper into a folder, to look at, signed by an authority
//! made for it: `cargo run -p documents --example sample -- FOLDER`.
#![allow(clippy::print_stdout)]

#[path = "../tests/office/mod.rs"]
mod office;
#[path = "../tests/samples/mod.rs"]
mod samples;

use documents::Signer;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("name a folder")?;
    std::fs::create_dir_all(&folder)?;
    let files = office::authority(1);
    std::fs::write(folder.join("root.pem"), &files.root)?;
    let signer = office::signer(&files);
    for (name, paper) in samples::all() {
        let start = Instant::now();
        let pdf = documents::set(&paper)?;
        println!(
            "{name}: {} page(s), {} bytes, {:?}",
            pdf.pages(),
            pdf.as_bytes().len(),
            start.elapsed()
        );
        let signed = signer.sign_paper(pdf.as_bytes(), office::afternoon(), "Xem mẫu")?;
        std::fs::write(folder.join(name).with_extension("pdf"), signed)?;
    }
    Ok(())
}

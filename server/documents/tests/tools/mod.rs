//! Independent judges: programs that know nothing of this crate. One that is
//! missing fails the test, naming the package that has it.
#![allow(dead_code)] // each test uses some of them

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a program answered.
pub struct Answer {
    pub ok: bool,
    pub out: String,
    pub err: String,
}

fn package_of(program: &str) -> &'static str {
    match program {
        "qpdf" => "qpdf",
        "certutil" => "libnss3-tools",
        "openssl" => "openssl",
        _ => "poppler-utils",
    }
}

/// Runs a program to its end.
pub fn run<A: AsRef<OsStr>>(program: &str, arguments: &[A]) -> Answer {
    let output = Command::new(program)
        .args(arguments)
        .env("TZ", "UTC")
        .output();
    let output = output.unwrap_or_else(|error| {
        panic!(
            "{program} cannot run ({error}): install the package {}",
            package_of(program)
        )
    });
    Answer {
        ok: output.status.success(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A paper in a file.
pub fn file(paper: &domain::paper::Paper) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, documents::set(paper).unwrap().as_bytes()).unwrap();
    (folder, path)
}

/// The words of a file, as `pdftotext` puts them in columns.
pub fn text(file: &Path) -> String {
    read(&[file.as_os_str(), OsStr::new("-")])
}

/// The same in the order in which they stand in the file.
pub fn text_as_written(file: &Path) -> String {
    read(&["-raw".as_ref(), file.as_os_str(), OsStr::new("-")])
}

fn read(arguments: &[&OsStr]) -> String {
    let answer = run("pdftotext", arguments);
    assert!(answer.ok, "pdftotext: {}", answer.err);
    answer.out
}

//! Compressed copies, made once here so that the server never compresses the
//! same bytes twice and can afford the slowest setting.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Formats that are not compressed already.
const COMPRESSIBLE: [&str; 8] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Brings the copies of one file up to date; returns their paths.
pub fn beside(path: &Path, content: &[u8], changed: bool) -> Result<Vec<PathBuf>> {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    if !COMPRESSIBLE.contains(&extension.as_ref()) {
        return Ok(Vec::new());
    }
    let (brotli, gzip) = (with_suffix(path, "br"), with_suffix(path, "gz"));
    if changed || !brotli.exists() || !gzip.exists() {
        fs::write(&brotli, as_brotli(content)?)?;
        fs::write(&gzip, as_gzip(content)?)?;
    }
    Ok(vec![brotli, gzip])
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn as_brotli(content: &[u8]) -> Result<Vec<u8>> {
    // Quality 11 of 11 in a window of 4 MiB, larger than any of our files.
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &settings)?;
    Ok(compressed)
}

fn as_gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

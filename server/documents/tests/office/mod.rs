//! An office with a key, for tests.
#![allow(dead_code, clippy::unwrap_used)] // each test uses some of it

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeZone, Utc};
use documents::authority::{self, AuthorityFiles, AuthorityNames};
use documents::{KeySigner, Signer, TrustedRoots};
use domain::surroundings::Randomness;
use sha2::{Digest, Sha256};

/// Chance that repeats itself: a test that fails, fails again.
pub struct Repeated {
    seed: u64,
    drawn: AtomicU64,
}

impl Repeated {
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            drawn: AtomicU64::new(0),
        }
    }
}

impl Randomness for Repeated {
    fn fill(&self, bytes: &mut [u8]) {
        for block in bytes.chunks_mut(32) {
            let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
            let hash = Sha256::digest(format!("{}/{drawn}", self.seed));
            block.copy_from_slice(&hash[..block.len()]);
        }
    }
}

/// Half past two on the afternoon of 10 November 2026, in Viet Nam.
pub fn afternoon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 10, 7, 30, 5)
        .single()
        .unwrap_or_default()
}

/// An authority made that morning.
pub fn authority(seed: u64) -> AuthorityFiles {
    let names = AuthorityNames {
        authority: "Cơ quan chứng thực demo",
        signer: "UBND phường Cầu Giấy (demo)",
        organisation: "Cổng Hộ tịch – bản demo",
    };
    let morning = afternoon() - chrono::Duration::hours(6);
    authority::create(&Repeated::new(seed), morning, &names).unwrap()
}

pub fn signer(files: &AuthorityFiles) -> KeySigner {
    KeySigner::from_pem(&files.key, &files.chain).unwrap()
}

pub fn roots(files: &AuthorityFiles) -> TrustedRoots {
    TrustedRoots::from_pem(&files.root).unwrap()
}

/// A paper, signed that afternoon.
pub fn signed(files: &AuthorityFiles, paper: &domain::paper::Paper) -> Vec<u8> {
    let pdf = documents::set(paper).unwrap();
    signer(files)
        .sign_paper(pdf.as_bytes(), afternoon(), "Cấp giấy khai sinh")
        .unwrap()
}

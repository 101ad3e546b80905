//! What others say of a signed paper.
#![allow(clippy::unwrap_used)]

mod office;
mod samples;
mod tools;

use std::ffi::OsStr;
use std::path::Path;

use office::{afternoon, authority, roots, signed};
use tools::{Answer, run, text};

/// `pdfsig`, trusting this root.
fn pdfsig(folder: &Path, root: &str, pdf: &[u8]) -> Answer {
    let (trust, certificate) = (folder.join("nss"), folder.join("root.pem"));
    let path = folder.join("paper.pdf");
    std::fs::write(&certificate, root).unwrap();
    std::fs::write(&path, pdf).unwrap();
    if !trust.exists() {
        std::fs::create_dir(&trust).unwrap();
        let made = run(
            "certutil",
            &[
                OsStr::new("-N"),
                "-d".as_ref(),
                trust.as_os_str(),
                "--empty-password".as_ref(),
            ],
        );
        assert!(made.ok, "{}", made.err);
        let added = run(
            "certutil",
            &[
                OsStr::new("-A"),
                "-d".as_ref(),
                trust.as_os_str(),
                "-n".as_ref(),
                "root".as_ref(),
                "-t".as_ref(),
                ",C,".as_ref(),
                "-i".as_ref(),
                certificate.as_os_str(),
            ],
        );
        assert!(added.ok, "{}", added.err);
    }
    run(
        "pdfsig",
        &[OsStr::new("-nssdir"), trust.as_os_str(), path.as_os_str()],
    )
}

#[test]
fn every_signed_paper_is_valid_and_whole_to_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let files = authority(1);
    for (name, paper) in samples::all() {
        let said = pdfsig(folder.path(), &files.root, &signed(&files, &paper)).out;
        for expected in [
            "Signer Certificate Common Name: UBND phường Cầu Giấy (demo)",
            "Signing Hash Algorithm: SHA-256",
            "Signature Type: ETSI.CAdES.detached",
            "Total document signed",
            "Signature Validation: Signature is Valid.",
        ] {
            assert!(said.contains(expected), "{name}: {said}");
        }
        println!("{said}");
    }
}

#[test]
fn a_changed_byte_is_invalid_to_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let files = authority(1);
    let mut pdf = signed(&files, &samples::birth_certificate());
    let at = pdf
        .windows(6)
        .position(|window| window == b"stream")
        .unwrap()
        + 40;
    pdf[at] ^= 1;
    let said = pdfsig(folder.path(), &files.root, &pdf).out;
    assert!(!said.contains("Signature is Valid"), "{said}");
    assert!(said.contains("Digest Mismatch"), "{said}");
    assert_eq!(
        documents::verify(&pdf, &roots(&files)),
        documents::Verdict::Altered
    );
}

#[test]
fn a_signed_paper_is_a_sound_file_with_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let files = authority(1);
    for (name, paper) in samples::all() {
        let (before, after) = (
            folder.path().join("before.pdf"),
            folder.path().join("after.pdf"),
        );
        std::fs::write(&before, documents::set(&paper).unwrap().as_bytes()).unwrap();
        std::fs::write(&after, signed(&files, &paper)).unwrap();
        let check = run("qpdf", &["--check".as_ref(), after.as_os_str()]);
        assert!(
            check.ok && !check.out.contains("WARNING"),
            "{name}: {}{}",
            check.out,
            check.err
        );
        assert_eq!(text(&before), text(&after), "{name}");
        let info = run("pdfinfo", &[after.as_os_str()]).out;
        assert!(info.contains("Tagged:          yes"), "{name}: {info}");
    }
}

/// EN 319 142-1, 6.3: the time is in the dictionary, the certificate is bound.
#[test]
fn the_signature_follows_the_baseline_profile() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = signed(&authority(1), &samples::birth_certificate());
    let words = String::from_utf8_lossy(&pdf);
    assert!(words.contains("/SubFilter/ETSI.CAdES.detached"));
    assert!(words.contains("/M(D:20261110143005+07'00')"));
    let digits = words
        .split("]/Contents<")
        .nth(1)
        .unwrap()
        .split('>')
        .next()
        .unwrap();
    let cms: Vec<u8> = (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
        .collect();
    let path = folder.path().join("signature.der");
    std::fs::write(&path, cms).unwrap();
    let read = run(
        "openssl",
        &[
            OsStr::new("cms"),
            "-cmsout".as_ref(),
            "-print".as_ref(),
            "-inform".as_ref(),
            "DER".as_ref(),
            "-in".as_ref(),
            path.as_os_str(),
        ],
    );
    assert!(read.ok, "{}", read.err);
    for expected in [
        "id-smime-aa-signingCertificateV2",
        "ecdsa-with-SHA256",
        "messageDigest",
    ] {
        assert!(read.out.contains(expected), "{expected} in {}", read.out);
    }
    assert!(!read.out.contains("signingTime"), "{}", read.out);
}

#[test]
fn the_same_paper_signed_at_the_same_second_is_the_same_file() {
    let files = authority(1);
    let paper = samples::birth_certificate();
    assert!(signed(&files, &paper) == signed(&files, &paper));
    assert_eq!(afternoon().timestamp_subsec_nanos(), 0);
}

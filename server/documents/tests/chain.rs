//! Certificates made by another program: who is trusted through whom.
#![allow(clippy::unwrap_used)]

mod office;
mod samples;
mod tools;

use std::path::Path;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use documents::{KeySigner, Signer, TrustedRoots, Verdict, verify};
use tools::run;

/// An agency's chain in a folder: `root`, `agency` under it, `office` under that.
struct Agency {
    folder: tempfile::TempDir,
}

const AUTHORITY: &str = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n";
const OFFICE: &str = "keyUsage=critical,digitalSignature\n";

impl Agency {
    fn new() -> Self {
        let agency = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        agency.make("root", None, AUTHORITY);
        agency.make("agency", Some("root"), AUTHORITY);
        agency.make("office", Some("agency"), OFFICE);
        agency
    }

    fn path(&self, name: &str, kind: &str) -> String {
        Path::new(self.folder.path())
            .join(format!("{name}.{kind}"))
            .display()
            .to_string()
    }

    fn openssl(&self, words: &str) {
        let words: Vec<_> = words.split(' ').filter(|word| !word.is_empty()).collect();
        let answer = run("openssl", &words);
        assert!(answer.ok, "openssl {words:?}: {}", answer.err);
    }

    fn make(&self, name: &str, issuer: Option<&str>, extensions: &str) {
        let (key, asked, made) = (
            self.path(name, "key"),
            self.path(name, "csr"),
            self.path(name, "pem"),
        );
        let notes = self.path(name, "ext");
        std::fs::write(&notes, extensions).unwrap();
        self.openssl(&format!(
            "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out {key}"
        ));
        self.openssl(&format!(
            "req -new -key {key} -subj /CN={name} -out {asked}"
        ));
        let by = issuer.map_or_else(
            || format!("-signkey {key}"),
            |by| {
                format!(
                    "-CA {} -CAkey {}",
                    self.path(by, "pem"),
                    self.path(by, "key")
                )
            },
        );
        let serial = format!("-set_serial {}", name.len());
        self.openssl(&format!(
            "x509 -req -in {asked} {by} {serial} -sha256 -days 30 -extfile {notes} -out {made}"
        ));
    }

    fn read(&self, name: &str, kind: &str) -> String {
        std::fs::read_to_string(self.path(name, kind)).unwrap()
    }

    /// When the last certificate was made; the other program goes by its own clock.
    fn made(&self) -> DateTime<Utc> {
        let office = self.path("office", "pem");
        let words = [
            "x509",
            "-noout",
            "-startdate",
            "-dateopt",
            "iso_8601",
            "-in",
            &office,
        ];
        let answer = run("openssl", &words).out;
        let at = NaiveDateTime::parse_from_str(answer.trim(), "notBefore=%Y-%m-%d %H:%M:%SZ");
        at.unwrap().and_utc()
    }

    /// What is said of a paper signed with the office's key and these certificates.
    fn verdict(&self, chain: &[&str]) -> Verdict {
        let chain: String = chain.iter().map(|name| self.read(name, "pem")).collect();
        let signer = KeySigner::from_pem(&self.read("office", "key"), &chain).unwrap();
        let pdf = documents::set(&samples::birth_certificate()).unwrap();
        let at = self.made() + Duration::minutes(1);
        let signed = signer.sign_paper(pdf.as_bytes(), at, "").unwrap();
        verify(
            &signed,
            &TrustedRoots::from_pem(&self.read("root", "pem")).unwrap(),
        )
    }
}

#[test]
fn trust_goes_through_the_authorities_that_come_along() {
    let agency = Agency::new();
    assert!(matches!(
        agency.verdict(&["office", "agency"]),
        Verdict::Genuine { .. }
    ));
}

#[test]
fn a_path_with_a_gap_is_untrusted() {
    assert_eq!(Agency::new().verdict(&["office"]), Verdict::Untrusted);
}

/// RFC 5280, 6.1.4 (k) and (n): who may certify is said in the certificate.
#[test]
fn only_authorities_certify() {
    for extensions in [
        OFFICE,
        "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign\n",
    ] {
        let agency = Agency::new();
        agency.make("agency", Some("root"), extensions);
        agency.make("office", Some("agency"), OFFICE);
        assert_eq!(agency.verdict(&["office", "agency"]), Verdict::Untrusted);
    }
}

/// RFC 5280, 6.1.4 (m).
#[test]
fn a_path_longer_than_its_authority_allows_is_untrusted() {
    let agency = Agency::new();
    agency.make(
        "root",
        None,
        "basicConstraints=critical,CA:TRUE,pathlen:0\n",
    );
    agency.make("agency", Some("root"), AUTHORITY);
    agency.make("office", Some("agency"), OFFICE);
    assert_eq!(agency.verdict(&["office", "agency"]), Verdict::Untrusted);
}

/// RFC 5280, 4.2: what must be understood and is not, makes the certificate useless.
#[test]
fn a_critical_extension_nobody_knows_is_untrusted() {
    let agency = Agency::new();
    agency.make(
        "agency",
        Some("root"),
        &format!("{AUTHORITY}1.2.3.4=critical,ASN1:NULL\n"),
    );
    agency.make("office", Some("agency"), OFFICE);
    assert_eq!(agency.verdict(&["office", "agency"]), Verdict::Untrusted);
}

#[test]
fn a_certificate_for_encryption_does_not_sign_papers() {
    let agency = Agency::new();
    agency.make(
        "office",
        Some("agency"),
        "keyUsage=critical,keyEncipherment\n",
    );
    assert_eq!(agency.verdict(&["office", "agency"]), Verdict::Untrusted);
}

/// Our own authority, judged by another program.
#[test]
fn the_demo_authority_s_certificates_are_sound() {
    let folder = tempfile::tempdir().unwrap();
    let files = office::authority(1);
    let (root, own) = (
        folder.path().join("root.pem"),
        folder.path().join("own.pem"),
    );
    std::fs::write(&root, &files.root).unwrap();
    std::fs::write(&own, &files.chain).unwrap();
    let at = office::afternoon().timestamp().to_string();
    let root = root.display().to_string();
    let own = own.display().to_string();
    for purpose in ["any", "smimesign"] {
        let answer = run(
            "openssl",
            &[
                "verify",
                "-x509_strict",
                "-attime",
                &at,
                "-purpose",
                purpose,
                "-CAfile",
                &root,
                &own,
            ],
        );
        assert!(answer.ok, "{purpose}: {}", answer.err);
    }
}

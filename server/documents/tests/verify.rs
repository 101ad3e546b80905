//! What our own check says.
#![allow(clippy::unwrap_used)]

mod office;
mod samples;

use std::sync::OnceLock;

use documents::authority::AuthorityFiles;
use documents::{KeyError, KeySigner, SignError, Signer, TrustedRoots, Verdict, verify};
use office::{afternoon, authority, roots, signed, signer};
use proptest::prelude::*;

fn files() -> &'static AuthorityFiles {
    static FILES: OnceLock<AuthorityFiles> = OnceLock::new();
    FILES.get_or_init(|| authority(1))
}

fn certificate() -> &'static [u8] {
    static PDF: OnceLock<Vec<u8>> = OnceLock::new();
    PDF.get_or_init(|| signed(files(), &samples::birth_certificate()))
}

#[test]
fn a_signed_paper_is_genuine_and_gives_its_data_back() {
    for (name, paper) in samples::all() {
        match verify(&signed(files(), &paper), &roots(files())) {
            Verdict::Genuine {
                signer,
                signed_at,
                data,
            } => {
                assert_eq!(signer, "UBND phường Cầu Giấy (demo)", "{name}");
                assert_eq!(signed_at, afternoon(), "{name}");
                assert!(*data == paper, "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn a_paper_that_nobody_signed_is_said_to_be_so() {
    let pdf = documents::set(&samples::birth_certificate()).unwrap();
    assert_eq!(verify(pdf.as_bytes(), &roots(files())), Verdict::NotSigned);
}

#[test]
fn what_is_no_pdf_is_unreadable() {
    assert_eq!(verify(b"", &roots(files())), Verdict::Unreadable);
    assert_eq!(verify(b"PK\x03\x04", &roots(files())), Verdict::Unreadable);
}

/// Both authorities have the same name: it is not the name that is trusted.
#[test]
fn a_signer_of_another_authority_is_untrusted() {
    let other = authority(2);
    assert_eq!(verify(certificate(), &roots(&other)), Verdict::Untrusted);
}

#[test]
fn the_office_s_own_certificate_can_be_what_is_trusted() {
    let own = TrustedRoots::from_pem(&files().chain).unwrap();
    assert!(matches!(
        verify(certificate(), &own),
        Verdict::Genuine { .. }
    ));
}

#[test]
fn a_signer_cannot_certify_another() {
    let sub = authority(3);
    // The signer's certificate of authority 1 is trusted, yet it is no authority.
    let own = TrustedRoots::from_pem(&files().chain).unwrap();
    let pdf = signed(&sub, &samples::birth_certificate());
    assert_eq!(verify(&pdf, &own), Verdict::Untrusted);
}

#[test]
fn anything_appended_is_an_alteration() {
    for tail in [
        &b"\n"[..],
        b"\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n",
    ] {
        let mut pdf = certificate().to_vec();
        pdf.extend(tail);
        assert_eq!(verify(&pdf, &roots(files())), Verdict::Altered);
    }
}

#[test]
fn a_cut_paper_is_an_alteration() {
    let pdf = certificate();
    assert_eq!(
        verify(&pdf[..pdf.len() - 1], &roots(files())),
        Verdict::Altered
    );
}

/// A signature over other bytes than its range says, put into another paper.
#[test]
fn a_signature_cannot_move_to_another_paper() {
    let other = signed(files(), &samples::extract_copy());
    let digits = |pdf: &[u8]| {
        let start = pdf
            .windows(10)
            .position(|window| window == b"/Contents<")
            .unwrap()
            + 10;
        (
            start,
            start + pdf[start..].iter().position(|byte| *byte == b'>').unwrap(),
        )
    };
    let mut pdf = certificate().to_vec();
    let ((start, end), (from, to)) = (digits(&pdf), digits(&other));
    assert_eq!(end - start, to - from);
    pdf[start..end].copy_from_slice(&other[from..to]);
    assert_eq!(verify(&pdf, &roots(files())), Verdict::Altered);
}

#[test]
fn a_certificate_out_of_its_time_does_not_sign() {
    let pdf = documents::set(&samples::birth_certificate()).unwrap();
    for at in [
        afternoon() - chrono::Duration::days(1),
        afternoon() + chrono::Duration::days(1900),
    ] {
        let signed = signer(files()).sign_paper(pdf.as_bytes(), at, "");
        assert!(matches!(signed, Err(SignError::CertificateNotValid)));
    }
}

#[test]
fn a_signed_paper_is_not_signed_again() {
    let again = signer(files()).sign_paper(certificate(), afternoon(), "");
    assert!(matches!(again, Err(SignError::SignedAlready)));
}

#[test]
fn what_is_no_paper_is_not_signed() {
    let signed = signer(files()).sign_paper(b"%PDF-1.7\n%%EOF", afternoon(), "");
    assert!(matches!(signed, Err(SignError::NotAPaper)));
}

#[test]
fn a_key_needs_its_own_certificate() {
    let mixed = KeySigner::from_pem(&files().key, &authority(2).chain);
    assert_eq!(mixed.err(), Some(KeyError::OtherKey));
    assert_eq!(
        KeySigner::from_pem("", &files().chain).err(),
        Some(KeyError::Key)
    );
    assert_eq!(
        KeySigner::from_pem(&files().key, "").err(),
        Some(KeyError::Certificates)
    );
    assert_eq!(
        TrustedRoots::from_pem("").err(),
        Some(KeyError::Certificates)
    );
}

#[test]
fn the_key_stays_out_of_what_is_logged() {
    assert_eq!(
        format!("{:?}", signer(files())),
        "KeySigner(UBND phường Cầu Giấy (demo))"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any bit, of the paper, of the update or of the signature's own digits.
    #[test]
    fn no_bit_can_change_unseen(at in 0..certificate().len(), bit in 0..8u32) {
        let mut pdf = certificate().to_vec();
        pdf[at] ^= 1 << bit;
        let verdict = verify(&pdf, &roots(files()));
        prop_assert!(!matches!(verdict, Verdict::Genuine { .. }), "byte {}", at);
    }

    /// The update with the signature is small: look at it closely.
    #[test]
    fn no_bit_of_the_signature_can_change_unseen(back in 1..4000usize, bit in 0..8u32) {
        let mut pdf = certificate().to_vec();
        let at = pdf.len() - back;
        pdf[at] ^= 1 << bit;
        let verdict = verify(&pdf, &roots(files()));
        prop_assert!(!matches!(verdict, Verdict::Genuine { .. }), "byte {}", at);
    }

    #[test]
    fn no_bytes_make_the_check_panic(bytes: Vec<u8>) {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        pdf.extend(&bytes);
        pdf.extend(b"/ByteRange[0 9 9 0]/Contents<");
        pdf.extend(&bytes);
        let _ = verify(&pdf, &roots(files()));
    }
}

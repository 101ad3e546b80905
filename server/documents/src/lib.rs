//! Papers: set as PDF/A with their data attached, signed, and checked again.

pub mod authority;
mod canonical;
mod certificate;
mod fit;
mod pdf;
mod press;
mod qr;
mod set;
mod sign;
mod verify;
mod watermark;
mod world;

/// A QR code as an SVG picture; none when the text does not fit into the largest one.
pub fn qr_svg(text: &str) -> Option<String> {
    qr::svg(text).ok()
}

pub use set::{Pdf, SetError, can_print, can_print_all, set, set_draft};
pub use sign::{KeyError, KeySigner, SignError, Signer};
pub use verify::{TrustedRoots, Verdict, verify};

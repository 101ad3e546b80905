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

pub use set::{Pdf, SetError, set, set_draft};
pub use sign::{KeyError, KeySigner, SignError, Signer};
pub use verify::{TrustedRoots, Verdict, verify};

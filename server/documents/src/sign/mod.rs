//! Signs papers: PAdES baseline B-B (ETSI EN 319 142-1), ECDSA on P-256.

mod key;
mod signature;
mod update;

use chrono::{DateTime, Utc};

pub use key::{KeyError, KeySigner};
pub(crate) use signature::{DATA, ECDSA_WITH_SHA256, SHA256, SIGNED_DATA, attributes};
pub(crate) use update::{BYTE_RANGE, CONTENTS, SUB_FILTER};

/// Whoever holds the office's signing key: a key file, a device, a service.
pub trait Signer: Send + Sync {
    /// Signs a whole paper as [`set`](crate::set()) made it and answers the signed
    /// file: the paper's own bytes, unchanged, with one update behind them.
    ///
    /// `at` is the signing time, kept to the second; `reason` is shown by readers,
    /// e.g. `Cấp giấy khai sinh`. EN 319 142-1 6.3 wants the time in the signed
    /// dictionary (`/M`) and forbids the CMS attribute for it.
    fn sign_paper(&self, pdf: &[u8], at: DateTime<Utc>, reason: &str)
    -> Result<Vec<u8>, SignError>;
}

/// Why a paper cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Not a file as [`set`](crate::set()) makes it.
    #[error("this is not a paper that can be signed")]
    NotAPaper,
    /// The file carries a signature already; another update would be outside of it.
    #[error("this paper is signed already")]
    SignedAlready,
    /// The certificate is not valid at the signing time.
    #[error("the signing certificate is not valid at this time")]
    CertificateNotValid,
    /// The signature could not be encoded.
    #[error("the signature could not be encoded: {0}")]
    Encoding(String),
}

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        Self::Encoding(error.to_string())
    }
}

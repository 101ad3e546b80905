//! A signer whose key is in memory, read from PEM.

use chrono::{DateTime, Utc};
use der::Encode;
use p256::ecdsa::SigningKey;
use p256::pkcs8::DecodePrivateKey;
use p256::pkcs8::EncodePublicKey;
use sha2::{Digest, Sha256};
use x509_cert::Certificate;

use super::update::{Saying, prepare};
use super::{SignError, Signer, signature};
use crate::certificate::{certificates, common_name, ends_at, valid_at};

/// Signs with a P-256 key and its chain of certificates.
pub struct KeySigner {
    key: SigningKey,
    /// The signer's certificate first, then who issued it, without the root.
    chain: Vec<Certificate>,
    name: String,
}

/// Why key and certificates cannot sign.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// Not a P-256 key in PKCS #8 PEM.
    #[error("the signing key is not a P-256 key in PKCS #8 PEM")]
    Key,
    /// Not a chain of certificates in PEM.
    #[error("the certificates are not PEM, or there is none")]
    Certificates,
    /// The first certificate is of another key.
    #[error("the first certificate does not belong to the signing key")]
    OtherKey,
}

impl KeySigner {
    /// Reads a private key (PKCS #8) and the certificates, the signer's own first.
    pub fn from_pem(key: &str, chain: &str) -> Result<Self, KeyError> {
        let key = SigningKey::from_pkcs8_pem(key).map_err(|_| KeyError::Key)?;
        let chain = certificates(chain).ok_or(KeyError::Certificates)?;
        let own = chain.first().ok_or(KeyError::Certificates)?;
        let public = key
            .verifying_key()
            .to_public_key_der()
            .map_err(|_| KeyError::Key)?;
        let certified = own.tbs_certificate.subject_public_key_info.to_der();
        if certified.ok().as_deref() != Some(public.as_bytes()) {
            return Err(KeyError::OtherKey);
        }
        let name = common_name(&own.tbs_certificate.subject).ok_or(KeyError::Certificates)?;
        Ok(Self { key, chain, name })
    }

    /// The name in the certificate.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last moment at which it signs: the first end in the chain.
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        self.chain.iter().filter_map(ends_at).min()
    }

    /// Bytes to keep free: the certificates, and 1 kB for digests, the signature
    /// and their frames, which take less than 400 bytes beside the issuer's name.
    fn room(&self) -> Result<usize, SignError> {
        let mut room = 1024;
        for certificate in &self.chain {
            room += usize::try_from(certificate.encoded_len()?).unwrap_or(0);
        }
        if let Some(own) = self.chain.first() {
            room += usize::try_from(own.tbs_certificate.issuer.encoded_len()?).unwrap_or(0);
        }
        Ok(room)
    }
}

impl Signer for KeySigner {
    fn sign_paper(
        &self,
        pdf: &[u8],
        at: DateTime<Utc>,
        reason: &str,
    ) -> Result<Vec<u8>, SignError> {
        if !self.chain.first().is_some_and(|own| valid_at(own, at)) {
            return Err(SignError::CertificateNotValid);
        }
        let saying = Saying {
            signer: &self.name,
            at,
            reason,
        };
        let prepared = prepare(pdf, &saying, self.room()?)?;
        let mut digest = Sha256::new();
        for part in prepared.signed_parts() {
            digest.update(part);
        }
        let signature = signature::sign(&self.key, &self.chain, &digest.finalize())?;
        prepared.fill(&signature)
    }
}

/// The key stays out of logs.
impl std::fmt::Debug for KeySigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeySigner({})", self.name)
    }
}

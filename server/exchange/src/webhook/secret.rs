//! Signatures of Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`.
//!
//! Written here with the HMAC that is in the program anyway: the crate
//! `standardwebhooks` asks the system's clock by itself, ours is handed in.

use std::sync::{Arc, PoisonError, RwLock};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac as _};
use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

const ID: HeaderName = HeaderName::from_static("webhook-id");
const TIMESTAMP: HeaderName = HeaderName::from_static("webhook-timestamp");
const SIGNATURE: HeaderName = HeaderName::from_static("webhook-signature");

/// How far the clocks of the two sides may be apart, as in the specification; within it
/// a repeat is known by its id.
const TOLERANCE_SECONDS: i64 = 5 * 60;

/// A shared secret, written `whsec_` and base64 of 24 to 64 bytes.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

/// A text that is no secret. Does not quote it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a secret is written whsec_ and base64 of 24 to 64 random bytes")]
pub struct BadSecret;

/// What came does not carry a signature of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    /// A header is missing or cannot be read.
    #[error("webhook-id, webhook-timestamp and webhook-signature must be there")]
    Headers,
    /// Too old, or of the future.
    #[error("webhook-timestamp is more than five minutes away from our clock")]
    Time,
    /// No known secret made this signature.
    #[error("no signature fits")]
    Signature,
}

impl Secret {
    /// Reads a secret as it stands in its file.
    pub fn parse(text: &str) -> Result<Self, BadSecret> {
        let bytes = text
            .trim()
            .strip_prefix("whsec_")
            .and_then(|base64| STANDARD.decode(base64).ok())
            .ok_or(BadSecret)?;
        if (24..=64).contains(&bytes.len()) {
            Ok(Self(bytes))
        } else {
            Err(BadSecret)
        }
    }

    /// A secret of these bytes, for a way that ends with the process.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes.into())
    }

    /// How these bytes are written as a secret.
    pub fn written(bytes: &[u8; 32]) -> String {
        format!("whsec_{}", STANDARD.encode(bytes))
    }

    fn mac(&self, id: &str, timestamp: &str, body: &[u8]) -> Vec<u8> {
        // HMAC takes keys of every length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return Vec::new();
        };
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }
}

/// The secrets of one neighbour: the first signs, each of them is believed. A change of
/// secret puts the new one first on the side that sends after the other side knows it.
/// Copies share what they hold: what is replaced in one is replaced in all.
#[derive(Clone)]
pub struct Secrets(Arc<RwLock<Arc<Known>>>);

struct Known {
    first: Secret,
    others: Vec<Secret>,
}

impl Secrets {
    /// The secret that signs, and others that still hold.
    pub fn new(first: Secret, others: Vec<Secret>) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(Known { first, others }))))
    }

    /// Puts others in their place, for all that is signed and verified from now on.
    pub fn replace(&self, by: &Self) {
        let known = by.known();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known;
    }

    fn known(&self) -> Arc<Known> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The three headers for this body.
    pub fn sign(&self, id: &str, at: DateTime<Utc>, body: &[u8]) -> HeaderMap {
        let timestamp = at.timestamp().to_string();
        let signature = STANDARD.encode(self.known().first.mac(id, &timestamp, body));
        let headers = [
            (ID, id.to_owned()),
            (TIMESTAMP, timestamp),
            (SIGNATURE, format!("v1,{signature}")),
        ];
        headers
            .into_iter()
            .filter_map(|(name, value)| Some((name, HeaderValue::try_from(value).ok()?)))
            .collect()
    }

    /// The id of what was signed, when one of the secrets signed this body.
    pub fn verify<'h>(
        &self,
        headers: &'h HeaderMap,
        body: &[u8],
        now: DateTime<Utc>,
    ) -> Result<&'h str, Unsigned> {
        let text = |name| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.ok_or(Unsigned::Headers)
        };
        let (id, timestamp, signatures) = (text(ID)?, text(TIMESTAMP)?, text(SIGNATURE)?);
        let seconds: i64 = timestamp.parse().map_err(|_| Unsigned::Headers)?;
        if now.timestamp().abs_diff(seconds) > TOLERANCE_SECONDS.unsigned_abs() {
            return Err(Unsigned::Time);
        }
        let given: Vec<Vec<u8>> = signatures
            .split(' ')
            .filter_map(|signature| STANDARD.decode(signature.strip_prefix("v1,")?).ok())
            .collect();
        let known = self.known();
        let fits = std::iter::once(&known.first)
            .chain(&known.others)
            .any(|secret| {
                let made = secret.mac(id, timestamp, body);
                given.iter().any(|given| bool::from(given.ct_eq(&made)))
            });
        if fits {
            Ok(id)
        } else {
            Err(Unsigned::Signature)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const OLD: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const NEW: &str = "whsec_bmV3ZXIgc2VjcmV0IGZvciB0aGUgdGVzdHM=";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn secrets(first: &str, others: &[&str]) -> Secrets {
        let secret = |text: &&str| Secret::parse(text).unwrap();
        Secrets::new(secret(&first), others.iter().map(secret).collect())
    }

    /// The example of the specification.
    #[test]
    fn the_signature_is_that_of_standard_webhooks() {
        let body = br#"{"test": 2432232314}"#;
        let headers =
            secrets(OLD, &[]).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at(1_614_265_330), body);
        assert_eq!(
            headers["webhook-signature"],
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
    }

    #[test]
    fn each_known_secret_is_believed_while_secrets_change() {
        let signed = secrets(OLD, &[]).sign("a", at(0), b"x");
        assert_eq!(secrets(NEW, &[OLD]).verify(&signed, b"x", at(9)), Ok("a"));
        assert_eq!(
            secrets(NEW, &[]).verify(&signed, b"x", at(9)),
            Err(Unsigned::Signature)
        );
    }

    #[test]
    fn another_body_another_time_or_no_header_is_refused() {
        let known = secrets(OLD, &[]);
        let signed = known.sign("a", at(1000), b"x");
        assert_eq!(known.verify(&signed, b"x", at(1300)), Ok("a"));
        assert_eq!(
            known.verify(&signed, b"y", at(1000)),
            Err(Unsigned::Signature)
        );
        assert_eq!(known.verify(&signed, b"x", at(1301)), Err(Unsigned::Time));
        assert_eq!(known.verify(&signed, b"x", at(699)), Err(Unsigned::Time));
        assert_eq!(
            known.verify(&HeaderMap::new(), b"x", at(0)),
            Err(Unsigned::Headers)
        );
    }

    #[test]
    fn a_new_secret_is_one() {
        assert!(Secret::parse(&Secret::written(&[7; 32])).is_ok());
    }

    #[test]
    fn a_short_or_plain_secret_is_refused() {
        for text in ["secret", "whsec_c2hvcnQ=", "whsec_???", ""] {
            assert_eq!(Secret::parse(text).err(), Some(BadSecret), "{text}");
        }
    }
}

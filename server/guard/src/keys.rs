//! The server's own key, and what is made with it.

use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::tokens::SecretCode;

/// 256 bits that only the server knows, the same in every process and after every
/// start. Each use names its purpose, so that nothing made for one fits another.
#[derive(Clone)]
pub struct ServerKey([u8; 32]);

impl ServerKey {
    /// From configuration or from the file that the first start wrote.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// HMAC-SHA256 over the purpose and the parts, each with its length before it.
    pub fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.started(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether `mac` was made by [`mac`](Self::mac), compared in constant time.
    pub fn verify(&self, purpose: &str, parts: &[&[u8]], mac: &[u8]) -> bool {
        self.started(purpose, parts).verify_slice(mac).is_ok()
    }

    /// The left half of [`mac`](Self::mac): 128 bits, where a name must be short.
    pub fn half(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 16] {
        let mac = self.mac(purpose, parts);
        let mut half = [0; 16];
        half.copy_from_slice(&mac[..16]);
        half
    }

    /// Whether `half` was made by [`half`](Self::half), compared in constant time.
    pub fn verify_half(&self, purpose: &str, parts: &[&[u8]], half: &[u8; 16]) -> bool {
        let started = self.started(purpose, parts);
        started.verify_truncated_left(half).is_ok()
    }

    /// A code of 128 bits that can be shown again later without being stored.
    pub fn code(&self, purpose: &str, parts: &[&[u8]]) -> SecretCode {
        SecretCode::from_bytes(self.half(purpose, parts))
    }

    fn started(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        // HMAC pads or hashes a key of any length: the error cannot happen, and the
        // block constructor has none.
        let mut block = [0_u8; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block.into());
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

impl std::fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_made_for_one_purpose_fits_another() {
        let key = ServerKey::new([7; 32]);
        let mac = key.mac("a", &[b"part"]);
        assert!(key.verify("a", &[b"part"], &mac));
        assert!(!key.verify("b", &[b"part"], &mac));
        assert!(!ServerKey::new([8; 32]).verify("a", &[b"part"], &mac));
        let half = key.half("a", &[b"part"]);
        assert!(key.verify_half("a", &[b"part"], &half));
        assert!(!key.verify_half("b", &[b"part"], &half));
    }

    #[test]
    fn parts_cannot_be_cut_elsewhere_to_the_same_effect() {
        let key = ServerKey::new([7; 32]);
        assert_ne!(key.mac("p", &[b"ab", b"c"]), key.mac("p", &[b"a", b"bc"]));
        assert_ne!(key.mac("pa", &[b"b"]), key.mac("p", &[b"ab"]));
    }

    #[test]
    fn a_code_comes_out_the_same_after_every_start() {
        let first = ServerKey::new([7; 32]).code("dossier", &[b"id"]);
        assert!(first == ServerKey::new([7; 32]).code("dossier", &[b"id"]));
    }
}

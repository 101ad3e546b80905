//! Unguessable secrets: what goes out to a person once, and what the database
//! keeps of it. A database that leaks opens no door.

use domain::surroundings::Randomness;
use sha2::{Digest as _, Sha256};

use crate::crockford;

/// SHA-256 of a secret: all that is stored. Enough for secrets of 128 random bits
/// and more; short codes and passwords need more than this.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

impl TokenHash {
    /// As a column holds it.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// The same, without telling by time where two hashes differ.
    pub fn same(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq as _;
        self.0.ct_eq(&other.0).into()
    }
}

impl std::fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenHash(…)")
    }
}

fn hash(bytes: &[u8]) -> TokenHash {
    TokenHash(Sha256::digest(bytes).into())
}

/// 256 random bits in a cookie: a session, or a visitor's key to drafts.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    pub fn random(randomness: &dyn Randomness) -> Self {
        Self(randomness.bytes())
    }

    /// Reads a cookie; `None` when somebody altered it.
    pub fn parse(cookie: &str) -> Option<Self> {
        crockford::decode(cookie).map(Self)
    }

    /// The cookie's value: letters and digits only.
    pub fn expose(&self) -> String {
        crockford::encode(&self.0)
    }

    /// What is stored.
    pub fn hash(&self) -> TokenHash {
        hash(&self.0)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// 128 bits that people write down: the code that resumes a draft, the secret of a
/// dossier, the token of a paper.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretCode([u8; 16]);

impl SecretCode {
    /// A new one.
    pub fn random(randomness: &dyn Randomness) -> Self {
        Self(randomness.bytes())
    }

    /// One that a key gives again for the same thing, see [`crate::ServerKey::code`].
    pub(crate) fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Reads what people type: small letters, spaces and hyphens are forgiven, and
    /// O and I and L are read as the digits that they resemble.
    pub fn parse(typed: &str) -> Option<Self> {
        crockford::decode(typed).map(Self)
    }

    /// In groups, for reading: `7ZK2M-…`, 26 letters.
    pub fn expose_grouped(&self) -> String {
        crockford::encode_grouped(&self.0, 5)
    }

    /// Without groups, for an address.
    pub fn expose(&self) -> String {
        crockford::encode(&self.0)
    }

    /// What is stored.
    pub fn hash(&self) -> TokenHash {
        hash(&self.0)
    }
}

impl std::fmt::Debug for SecretCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretCode(…)")
    }
}

/// Six digits sent by mail. Only a million of them, so: few tries, few minutes, and
/// stored under the server's key, see [`crate::ServerKey::mac`].
#[derive(Clone, PartialEq, Eq)]
pub struct MailedCode(String);

impl MailedCode {
    /// A new one, every code equally likely.
    pub fn random(randomness: &dyn Randomness) -> Self {
        // 2^64 is not a multiple of 10^6; the bias is below one in 10^13.
        let number = u64::from_le_bytes(randomness.bytes()) % 1_000_000;
        Self(format!("{number:06}"))
    }

    /// Reads what people type or paste: spaces are forgiven.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let six = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
        six.then_some(Self(digits))
    }

    /// The digits, for the mail.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for MailedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailedCode(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use store::testing::TestRandomness;

    #[test]
    fn a_secret_never_shows_in_debug_output() {
        let numbers = TestRandomness::default();
        let shown = format!(
            "{:?} {:?} {:?} {:?}",
            Token::random(&numbers),
            SecretCode::random(&numbers),
            MailedCode::random(&numbers),
            Token::random(&numbers).hash(),
        );
        assert_eq!(shown, "Token(…) SecretCode(…) MailedCode(…) TokenHash(…)");
    }

    #[test]
    fn a_cookie_that_was_altered_opens_nothing() {
        let token = Token::random(&TestRandomness::default());
        let cookie = token.expose();
        assert_eq!(Token::parse(&cookie).unwrap().hash(), token.hash());
        assert!(Token::parse(&cookie[1..]).is_none());
    }

    #[test]
    fn a_mailed_code_has_six_digits_however_small_its_number_is() {
        struct Zero;
        impl Randomness for Zero {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill(0);
            }
        }
        assert_eq!(MailedCode::random(&Zero).expose(), "000000");
    }

    #[test]
    fn a_mailed_code_may_be_typed_with_spaces() {
        assert_eq!(MailedCode::parse(" 123 456 ").unwrap().expose(), "123456");
        assert!(MailedCode::parse("12345").is_none());
        assert!(MailedCode::parse("12345a").is_none());
        assert!(MailedCode::parse("١٢٣٤٥٦").is_none());
    }
}

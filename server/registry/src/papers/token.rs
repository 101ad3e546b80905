//! What opens the check page of a paper: the token in its QR code, and the first
//! part of it that is printed to be typed.

use domain::{paper::Check, surroundings::Randomness};
use guard::SecretCode;
use sha2::{Digest as _, Sha256};

/// Letters of the short code: 75 bits, so that typing at random finds nothing.
const SHORT: usize = 15;
/// Letters in a group.
const GROUP: usize = 5;

/// A new paper's token: 128 random bits.
pub(crate) struct PaperToken(SecretCode);

impl PaperToken {
    pub fn random(randomness: &dyn Randomness) -> Self {
        Self(SecretCode::random(randomness))
    }

    /// What the paper prints of it.
    pub fn check(&self, public_url: &str) -> Check {
        let short: String = self
            .0
            .expose_grouped()
            .chars()
            .take(SHORT + SHORT / GROUP - 1)
            .collect();
        Check {
            url: format!("{public_url}/xt/{}", self.0.expose()),
            short_code: short,
        }
    }

    pub fn hash(&self) -> Vec<u8> {
        self.0.hash().as_slice().to_vec()
    }

    pub fn short_hash(&self) -> Vec<u8> {
        let letters: String = self.0.expose().chars().take(SHORT).collect();
        short_hash(&letters)
    }
}

fn short_hash(letters: &str) -> Vec<u8> {
    Sha256::digest(letters.as_bytes()).to_vec()
}

/// What a stranger presents: read from the address or typed.
pub(crate) enum Presented {
    /// Hash of the whole token.
    Token(Vec<u8>),
    /// Hash of the short code.
    Short(Vec<u8>),
}

impl Presented {
    /// Reads a token or a short code; small letters, spaces and hyphens are forgiven,
    /// and O, I and L are read as the digits that they resemble.
    pub fn parse(typed: &str) -> Option<Self> {
        // Longer than any code with its hyphens and spaces.
        if typed.len() > 100 {
            return None;
        }
        if let Some(token) = SecretCode::parse(typed) {
            return Some(Self::Token(token.hash().as_slice().to_vec()));
        }
        let letters: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| match c.to_ascii_uppercase() {
                'I' | 'L' => '1',
                'O' => '0',
                other => other,
            })
            .collect();
        let good = letters.len() == SHORT
            && letters
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() && b != b'U');
        good.then(|| Self::Short(short_hash(&letters)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use store::testing::TestRandomness;

    #[test]
    fn the_short_code_is_found_however_it_is_typed() {
        let token = PaperToken::random(&TestRandomness::default());
        let check = token.check("https://hotich.example");
        assert_eq!(check.short_code.len(), 17);
        for typed in [
            check.short_code.clone(),
            check.short_code.to_lowercase().replace('-', " "),
        ] {
            let presented = Presented::parse(&typed).unwrap();
            assert!(matches!(presented, Presented::Short(hash) if hash == token.short_hash()));
        }
    }

    #[test]
    fn the_address_in_the_qr_code_holds_the_token_and_nothing_else() {
        let token = PaperToken::random(&TestRandomness::default());
        let check = token.check("https://hotich.example");
        let shown = check
            .url
            .strip_prefix("https://hotich.example/xt/")
            .unwrap();
        assert_eq!(shown.len(), 26);
        let presented = Presented::parse(shown).unwrap();
        assert!(matches!(presented, Presented::Token(hash) if hash == token.hash()));
    }

    #[test]
    fn anything_else_is_no_code() {
        for typed in [
            "",
            "4ZQ7",
            "412/2026",
            "UUUUU-UUUUU-UUUUU",
            "é",
            &"A".repeat(5000),
        ] {
            assert!(Presented::parse(typed).is_none(), "{typed}");
        }
    }
}

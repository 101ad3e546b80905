//! A typed password.

use unicode_normalization::UnicodeNormalization as _;

/// Fewest characters. NIST SP 800-63B asks for 8 with a blocklist; ten leave room
/// for what people add at the end.
pub const LENGTH_LEAST: usize = 10;

/// Most characters: far beyond any passphrase, and short enough that nobody can make
/// the server hash a novel.
pub const LENGTH_MOST: usize = 128;

/// A password as typed, in one Unicode form: telephones and computers write `ệ` in
/// different ways, and both must open the same account.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Takes what was typed, whatever it is: a password that is too weak for a new
    /// account may still be typed to sign in.
    pub fn typed(text: &str) -> Self {
        // Cut before anything costs time; the length rule reports the excess.
        Self(text.chars().take(LENGTH_MOST + 1).nfkc().collect())
    }

    /// Number of characters.
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_from_two_keyboards_is_one_password() {
        assert_eq!(
            Password::typed("Vi\u{1EC7}t"),
            Password::typed("Vie\u{323}\u{302}t")
        );
    }

    #[test]
    fn a_password_never_shows_in_debug_output() {
        assert_eq!(format!("{:?}", Password::typed("x")), "Password(…)");
    }
}

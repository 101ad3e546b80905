//! A whole name on one line: parents, requesters, foreigners.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::full::FullName;
use super::letters::{self, LONGEST, NameError, NamePolicy};
use crate::text;

/// Three parts as long as each may be and the spaces between them: whatever a
/// [`FullName`] holds is also a name on one line.
const LONGEST_WHOLE: usize = 3 * LONGEST + 2;

/// The name of a person as one line, spelled as in the identity paper. Nothing is
/// said about which word is the family name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// Reads what was typed: Latin letters, apostrophe, hyphen, space, dot.
    /// Errors: [`NameError`].
    pub fn parse(typed: &str) -> Result<Self, NameError> {
        letters::checked(typed, NamePolicy::Anyone, LONGEST_WHOLE).map(Self)
    }

    /// Why a text is no name, whose letters are composed already (NFC).
    pub fn refusal(composed: &str) -> Option<NameError> {
        letters::checked_composed(composed, NamePolicy::Anyone, LONGEST_WHOLE).err()
    }

    /// As spelled.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As papers print it, in capitals.
    pub fn printed(&self) -> String {
        text::upper_vi(&self.0)
    }

    /// The letters F, J, W and Z in the name: a warning for a Vietnamese name.
    pub fn unusual_letters(&self) -> Vec<char> {
        super::part::unusual_letters(&self.0)
    }

    /// The key it is searched and compared by.
    pub fn search_key(&self) -> String {
        text::fold(&self.0)
    }

    /// How many letters and spaces a reader sees.
    pub fn length(&self) -> usize {
        letters::length(&self.0)
    }

    /// What a stranger who checks a paper may see: `N*** V*** A` (first letters only).
    pub fn masked(&self) -> String {
        let words: Vec<String> = self
            .0
            .split(' ')
            .map(|word| {
                let mut letters = word.chars();
                let first: String = letters.next().into_iter().collect();
                if letters.next().is_some() {
                    first + "***"
                } else {
                    first
                }
            })
            .collect();
        words.join(" ")
    }
}

impl From<&FullName> for PersonName {
    fn from(name: &FullName) -> Self {
        // The parts were checked one by one and are joined by single spaces.
        Self(name.spoken())
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

impl TryFrom<String> for PersonName {
    type Error = NameError;
    fn try_from(kept: String) -> Result<Self, NameError> {
        Self::parse(&kept)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn foreign_names_keep_their_dots_and_letters() {
        for name in [
            "KIM MIN-JUN",
            "John F. O’Neil Jr.",
            "Björn Åström",
            "Łukasz Żółć",
        ] {
            assert!(PersonName::parse(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_stranger_sees_first_letters_only() {
        assert_eq!(
            PersonName::parse("Nguyễn Văn A").unwrap().masked(),
            "N*** V*** A"
        );
        assert_eq!(
            PersonName::parse("Trần Thu Hà").unwrap().masked(),
            "T*** T*** H***"
        );
    }

    #[test]
    fn digits_and_loose_dots_are_refused() {
        assert_eq!(PersonName::parse("Louis 14"), Err(NameError::Digit));
        assert_eq!(
            PersonName::parse(". An"),
            Err(NameError::LooseSign { found: '.' })
        );
    }

    #[test]
    fn a_log_never_shows_a_name() {
        assert_eq!(
            format!("{:?}", PersonName::parse("Trần Thu Hà").unwrap()),
            "PersonName(…)"
        );
    }
}

//! One part of a name: family name, middle name or given name.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::letters::{self, LONGEST, NameError, NamePolicy};
use crate::text;

/// A part of a name, in normal form, spelled as its owner spells it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NamePart(String);

impl NamePart {
    /// Reads what was typed. Errors: [`NameError`].
    pub fn parse(typed: &str, policy: NamePolicy) -> Result<Self, NameError> {
        letters::checked(typed, policy, LONGEST).map(Self)
    }

    /// Why a text is no part of a name, whose letters are composed already (NFC): for
    /// the browser, which composes by tables of its own.
    pub fn refusal(composed: &str, policy: NamePolicy) -> Option<NameError> {
        letters::checked_composed(composed, policy, LONGEST).err()
    }

    /// As spelled.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters F, J, W and Z in the name, each once, as capitals. They are not of
    /// the Vietnamese alphabet but of names of other peoples of Viet Nam: a warning,
    /// never a stop.
    pub fn unusual_letters(&self) -> Vec<char> {
        unusual_letters(&self.0)
    }

    /// How many letters and spaces a reader sees. Very long names are warned about, not
    /// refused (Circular 04/2020 Art. 6; the length is a term of the law pack).
    pub fn length(&self) -> usize {
        letters::length(&self.0)
    }
}

pub(super) fn unusual_letters(name: &str) -> Vec<char> {
    let mut found: Vec<char> = text::upper_vi(name)
        .chars()
        .filter(|c| matches!(c, 'F' | 'J' | 'W' | 'Z'))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Names are personal data: only the fact that there is one may reach a log.
impl fmt::Debug for NamePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NamePart(…)")
    }
}

impl TryFrom<String> for NamePart {
    type Error = NameError;
    fn try_from(kept: String) -> Result<Self, NameError> {
        Self::parse(&kept, NamePolicy::Anyone)
    }
}

impl From<NamePart> for String {
    fn from(part: NamePart) -> Self {
        part.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn citizen(typed: &str) -> Result<NamePart, NameError> {
        NamePart::parse(typed, NamePolicy::Citizen)
    }

    #[test]
    fn names_of_the_peoples_of_viet_nam_are_accepted() {
        for name in [
            "Nguyễn",
            "Thị Mỹ",
            "H'Hen",
            "Niê Kdăm",
            "Y Moan Ênuôl",
            "K'Brể",
            "Č̣im",
            "Ksor Hơ",
            "Ê̆ban",
            "Bùi-Nguyễn",
            "Ñăk",
            "ƀlô",
            "Jrang",
            "Zơrâm",
        ] {
            assert!(citizen(name).is_ok(), "{name}: {:?}", citizen(name));
        }
    }

    /// Each mark stands over a letter of its own script.
    #[test]
    fn a_mark_of_another_script_is_no_part_of_a_name() {
        assert!(citizen("An\u{0941}").is_err());
    }

    proptest! {
        #[test]
        fn the_browser_refuses_what_the_server_refuses(typed in "[A-Za-zÀ-ỹ0-9 .'’@阮-]{0,12}") {
            let refused = NamePart::refusal(&text::nfc(&typed), NamePolicy::Citizen);
            prop_assert_eq!(refused, citizen(&typed).err());
        }
    }

    #[test]
    fn what_was_typed_is_kept_but_for_spaces_and_signs() {
        assert_eq!(citizen("  thị   MỸ ").unwrap().as_str(), "thị MỸ");
        assert_eq!(citizen("H’Hen").unwrap().as_str(), "H'Hen");
        assert_eq!(citizen("Ðặng").unwrap().as_str(), "Đặng");
    }

    /// Civil Code 2015 Art. 26.3.
    #[test]
    fn a_name_with_a_digit_or_a_sign_is_refused() {
        assert_eq!(citizen("An 2"), Err(NameError::Digit));
        assert_eq!(citizen("An²"), Err(NameError::Digit));
        assert_eq!(citizen("An@"), Err(NameError::Sign { found: '@' }));
        assert_eq!(citizen("An."), Err(NameError::Sign { found: '.' }));
        assert_eq!(citizen("An💛"), Err(NameError::Sign { found: '💛' }));
        assert_eq!(citizen("An ×"), Err(NameError::Sign { found: '×' }));
    }

    #[test]
    fn empty_loose_and_foreign_letters_each_have_their_own_error() {
        assert_eq!(citizen(" \u{200b} "), Err(NameError::Empty));
        assert_eq!(
            citizen("An - Bình"),
            Err(NameError::LooseSign { found: '-' })
        );
        assert_eq!(citizen("'"), Err(NameError::LooseSign { found: '\'' }));
        assert_eq!(citizen("阮"), Err(NameError::OtherScript { found: '阮' }));
        assert_eq!(citizen("Аn"), Err(NameError::OtherScript { found: 'А' }));
        assert!(matches!(
            citizen("a\u{300}\u{302}\u{306}\u{308}"),
            Err(NameError::Sign { .. })
        ));
    }

    #[test]
    fn a_hundred_letters_are_enough_for_anybody() {
        assert!(citizen(&"Ệ".repeat(100)).is_ok());
        assert_eq!(
            citizen(&"Ệ".repeat(101)),
            Err(NameError::TooLong { max: 100 })
        );
    }

    #[test]
    fn long_and_unusual_names_are_warned_about_not_refused() {
        assert_eq!(citizen(&"Ê̆".repeat(51)).unwrap().length(), 51);
        assert_eq!(
            citizen("Zơrâm jfaz").unwrap().unusual_letters(),
            ['F', 'J', 'Z']
        );
        assert!(citizen("Nguyễn").unwrap().unusual_letters().is_empty());
    }

    #[test]
    fn a_log_never_shows_a_name() {
        assert_eq!(format!("{:?}", citizen("Nguyễn").unwrap()), "NamePart(…)");
    }

    proptest! {
        #[test]
        fn an_accepted_name_is_accepted_again_unchanged(typed in "[a-zA-ZÀ-ỹ'’ .\\-\u{306}]{0,60}") {
            for policy in [NamePolicy::Citizen, NamePolicy::Anyone] {
                if let Ok(name) = NamePart::parse(&typed, policy) {
                    prop_assert_eq!(NamePart::parse(name.as_str(), policy), Ok(name));
                }
            }
        }

        #[test]
        fn a_citizens_name_is_also_anybodys(typed in any::<String>()) {
            if let Ok(name) = citizen(&typed) {
                prop_assert_eq!(NamePart::parse(name.as_str(), NamePolicy::Anyone), Ok(name));
            }
        }

        #[test]
        fn no_accepted_name_holds_a_digit(typed in any::<String>()) {
            if let Ok(name) = citizen(&typed) {
                prop_assert!(!name.as_str().chars().any(char::is_numeric));
            }
        }
    }
}

//! Telephone numbers: Vietnamese mobiles, and any number of the world with its `+`.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text;

/// A number, kept as E.164: `+84912345678`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

/// Not a number that can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a telephone number")]
pub struct PhoneError;

impl PhoneNumber {
    /// Reads `0[35789]` and eight digits, or `+` and 8 to 15 digits (ITU-T E.164).
    /// Spaces, dots, hyphens and brackets are forgiven.
    pub fn parse(typed: &str) -> Result<Self, PhoneError> {
        let number: String = text::nfc(typed)
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')'))
            .collect();
        let (is_foreign, digits) = match number.strip_prefix('+') {
            Some(digits) => (true, digits),
            None => (false, number.as_str()),
        };
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneError);
        }
        let home = if is_foreign {
            digits.strip_prefix("84")
        } else {
            digits.strip_prefix('0')
        };
        match home {
            Some(rest) if is_mobile(rest) => Ok(Self(format!("+84{rest}"))),
            // +84 0912… is written often; the zero is not dialled.
            Some(rest) if is_foreign && rest.strip_prefix('0').is_some_and(is_mobile) => {
                Ok(Self(format!("+84{}", &rest[1..])))
            }
            Some(_) => Err(PhoneError),
            None if is_foreign && (8..=15).contains(&digits.len()) && !digits.starts_with('0') => {
                Ok(Self(number))
            }
            None => Err(PhoneError),
        }
    }

    /// As it is dialled from anywhere.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is read: `0912 345 678`, numbers abroad as they are.
    pub fn spaced(&self) -> String {
        match self.0.strip_prefix("+84") {
            Some(rest) if rest.len() == 9 => {
                format!("0{} {} {}", &rest[..3], &rest[3..6], &rest[6..])
            }
            _ => self.0.clone(),
        }
    }
}

fn is_mobile(rest: &str) -> bool {
    rest.len() == 9 && rest.starts_with(['3', '5', '7', '8', '9'])
}

/// A number is personal: logs get nothing of it.
impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(…)")
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = PhoneError;
    fn try_from(kept: String) -> Result<Self, PhoneError> {
        Self::parse(&kept)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_vietnamese_mobile_is_one_number_however_it_is_written() {
        for typed in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "(0912) 345-678",
            "+84912345678",
            "+84 0912 345 678",
        ] {
            let number = PhoneNumber::parse(typed).unwrap();
            assert_eq!(number.as_str(), "+84912345678", "{typed}");
            assert_eq!(number.spaced(), "0912 345 678");
        }
    }

    #[test]
    fn numbers_abroad_need_their_plus() {
        assert_eq!(
            PhoneNumber::parse("+61 412 345 678").unwrap().spaced(),
            "+61412345678"
        );
        for typed in [
            "",
            "61412345678",
            "0212345678",
            "091234567",
            "+8412345",
            "+0123456789",
            "+1234567890123456",
            "0912a45678",
            "+",
            "++61412345678",
        ] {
            assert_eq!(PhoneNumber::parse(typed), Err(PhoneError), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_accepted_number_reads_back(typed in "[+0-9 .()-]{0,20}") {
            if let Ok(number) = PhoneNumber::parse(&typed) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Ok(number.clone()));
                prop_assert_eq!(PhoneNumber::parse(&number.spaced()), Ok(number));
            }
        }
    }
}

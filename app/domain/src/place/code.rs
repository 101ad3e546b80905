//! Codes of administrative units as the National Statistics Office writes them:
//! digits kept as text, leading zeros included. A code names different units before
//! and after the reform of 2025: it means something only together with a day.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a code of this kind has exactly {digits} digits")]
pub struct CodeError {
    /// How many digits it should have.
    pub digits: usize,
}

/// A code of so many digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UnitCode<const DIGITS: usize>([u8; DIGITS]);

/// A province: 2 digits.
pub type ProvinceCode = UnitCode<2>;

/// A commune (xã, phường, đặc khu; once also thị trấn): 5 digits.
pub type CommuneCode = UnitCode<5>;

impl<const DIGITS: usize> UnitCode<DIGITS> {
    /// Reads the digits. Whether there is such a unit is for the gazetteer to say.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let digits = <[u8; DIGITS]>::try_from(text.as_bytes());
        digits
            .ok()
            .filter(|digits| digits.iter().all(u8::is_ascii_digit))
            .map(Self)
            .ok_or(CodeError { digits: DIGITS })
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        // ASCII digits are always text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<const DIGITS: usize> fmt::Display for UnitCode<DIGITS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<const DIGITS: usize> fmt::Debug for UnitCode<DIGITS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnitCode({self})")
    }
}

impl<const DIGITS: usize> TryFrom<String> for UnitCode<DIGITS> {
    type Error = CodeError;
    fn try_from(kept: String) -> Result<Self, CodeError> {
        Self::parse(&kept)
    }
}

impl<const DIGITS: usize> From<UnitCode<DIGITS>> for String {
    fn from(code: UnitCode<DIGITS>) -> Self {
        code.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn leading_zeros_are_kept() {
        let code = CommuneCode::parse("00166").unwrap();
        assert_eq!(code.to_string(), "00166");
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"00166\"");
        assert_eq!(
            serde_json::from_str::<CommuneCode>("\"00166\"").unwrap(),
            code
        );
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "166", "0016a", " 0016", "001660", "٠٠١٦٦"] {
            assert_eq!(
                CommuneCode::parse(text),
                Err(CodeError { digits: 5 }),
                "{text}"
            );
        }
    }
}

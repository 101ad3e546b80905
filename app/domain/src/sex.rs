//! Sex as registered (code list of the Ministry of Justice).

use serde::{Deserialize, Serialize};

/// Sex on a birth notification and in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
    /// Chưa xác định: the hospital could not tell yet.
    Undetermined,
}

impl Sex {
    /// All, in the order of the code list.
    pub const ALL: [Self; 3] = [Self::Male, Self::Female, Self::Undetermined];

    /// The word kept in databases, answers and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Undetermined => "undetermined",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.as_str() == word)
    }

    /// Code of the Ministry of Justice: 1, 2 or 3.
    pub fn moj_code(self) -> u8 {
        match self {
            Self::Male => 1,
            Self::Female => 2,
            Self::Undetermined => 3,
        }
    }

    /// Reads [`moj_code`](Self::moj_code) back.
    pub fn from_moj_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.moj_code() == code)
    }

    /// The word that papers print.
    pub fn vi(self) -> &'static str {
        match self {
            Self::Male => "Nam",
            Self::Female => "Nữ",
            Self::Undetermined => "Chưa xác định",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_codes_read_back() {
        for sex in Sex::ALL {
            assert_eq!(Sex::parse(sex.as_str()), Some(sex));
            assert_eq!(Sex::from_moj_code(sex.moj_code()), Some(sex));
            assert_eq!(
                serde_json::to_string(&sex).ok(),
                Some(format!("\"{}\"", sex.as_str()))
            );
        }
    }

    #[test]
    fn other_words_and_codes_are_refused() {
        assert_eq!(Sex::parse("nam"), None);
        assert_eq!(Sex::from_moj_code(0), None);
    }
}

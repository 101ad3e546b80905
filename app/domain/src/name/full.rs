//! A name in its three parts, as the child's name is declared and printed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::letters;
use super::part::{NamePart, unusual_letters};
use crate::text;

/// Family name, middle name, given name. Only the given name is always there: some
/// peoples of Viet Nam carry one single name.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FullName {
    /// Họ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<NamePart>,
    /// Chữ đệm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle: Option<NamePart>,
    /// Tên.
    pub given: NamePart,
}

impl FullName {
    /// As its owner writes it: `Nguyễn Minh An`.
    pub fn spoken(&self) -> String {
        let mut whole = String::new();
        for part in [
            self.family.as_ref(),
            self.middle.as_ref(),
            Some(&self.given),
        ] {
            let Some(part) = part else { continue };
            if !whole.is_empty() {
                whole.push(' ');
            }
            whole.push_str(part.as_str());
        }
        whole
    }

    /// As papers print it: `NGUYỄN MINH AN`.
    pub fn printed(&self) -> String {
        text::upper_vi(&self.spoken())
    }

    /// The key it is searched and compared by: `nguyen minh an`.
    pub fn search_key(&self) -> String {
        text::fold(&self.spoken())
    }

    /// Letters F, J, W and Z in any part: see [`NamePart::unusual_letters`].
    pub fn unusual_letters(&self) -> Vec<char> {
        unusual_letters(&self.spoken())
    }

    /// How many letters and spaces a reader sees. Very long names are warned about, not
    /// refused (Circular 04/2020 Art. 6; the length is a term of the law pack).
    pub fn length(&self) -> usize {
        letters::length(&self.spoken())
    }
}

impl fmt::Debug for FullName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FullName(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::name::NamePolicy;

    fn part(typed: &str) -> NamePart {
        NamePart::parse(typed, NamePolicy::Citizen).unwrap()
    }

    fn an() -> FullName {
        FullName {
            family: Some(part("Nguyễn")),
            middle: Some(part("Minh")),
            given: part("An"),
        }
    }

    #[test]
    fn papers_print_capitals_and_people_read_their_own_spelling() {
        assert_eq!(an().printed(), "NGUYỄN MINH AN");
        assert_eq!(an().spoken(), "Nguyễn Minh An");
        assert_eq!(an().search_key(), "nguyen minh an");
    }

    #[test]
    fn one_word_is_a_name() {
        let single = FullName {
            family: None,
            middle: None,
            given: part("Plưih"),
        };
        assert_eq!(single.printed(), "PLƯIH");
    }

    #[test]
    fn the_parts_together_make_the_length() {
        assert_eq!(an().length(), "NGUYỄN MINH AN".chars().count());
    }

    #[test]
    fn it_reads_back_from_json_and_a_log_hides_it() {
        let json = serde_json::to_string(&an()).unwrap();
        assert_eq!(serde_json::from_str::<FullName>(&json).unwrap(), an());
        assert!(serde_json::from_str::<FullName>(r#"{"given":"An 2"}"#).is_err());
        assert_eq!(format!("{:?}", an()), "FullName(…)");
    }
}

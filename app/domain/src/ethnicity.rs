//! The 54 ethnic groups of Viet Nam, foreigner (55) and unknown (99).
//! Decision 121-TCTK/PPCĐ of 1979.

use std::sync::OnceLock;

use crate::table::{self, TableError};
use crate::text;

/// A group of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ethnicity {
    /// `01`–`54`, `55` foreigner, `99` unknown.
    pub code: &'static str,
    /// e.g. `Mông`.
    pub name_vi: &'static str,
    /// e.g. `Hmong`.
    pub name_en: &'static str,
    /// Local and older names, some of them felt as offensive: to search, never to show.
    other_names: &'static str,
}

/// Foreigners.
pub const FOREIGNER: &str = "55";
/// Not known.
pub const UNKNOWN: &str = "99";

impl Ethnicity {
    /// Whether it is one of the 54 groups.
    pub fn is_group(&self) -> bool {
        self.code != FOREIGNER && self.code != UNKNOWN
    }

    /// The local and older names.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.name_vi, self.name_en]
            .into_iter()
            .chain(self.other_names.split("; "))
    }
}

/// The whole list, by code.
pub fn all() -> &'static [Ethnicity] {
    static LIST: OnceLock<Vec<Ethnicity>> = OnceLock::new();
    // A test reads the same table: it cannot fail in a build that was tested.
    LIST.get_or_init(|| read(include_str!("../data/ethnic-groups.csv")).unwrap_or_default())
}

/// The group with this code.
pub fn by_code(code: &str) -> Option<&'static Ethnicity> {
    all().iter().find(|group| group.code == code)
}

/// Groups of which a name begins with what was typed, without marks; by code.
pub fn search(typed: &str) -> Vec<&'static Ethnicity> {
    let key = text::fold(typed);
    if key.is_empty() {
        return Vec::new();
    }
    let begins = |group: &&Ethnicity| group.names().any(|name| text::fold(name).starts_with(&key));
    all().iter().filter(begins).collect()
}

fn read(table: &'static str) -> Result<Vec<Ethnicity>, TableError> {
    table::rows(table, ["code", "name_vi", "name_en", "other_names"])?
        .map(|row| {
            row.map(|(_, [code, name_vi, name_en, other_names])| Ethnicity {
                code,
                name_vi,
                name_en,
                other_names,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_list_has_54_groups_and_two_other_words() {
        assert_eq!(
            read(include_str!("../data/ethnic-groups.csv")).unwrap(),
            all()
        );
        assert_eq!(all().len(), 56);
        assert_eq!(all().iter().filter(|group| group.is_group()).count(), 54);
        assert_eq!(by_code("01").unwrap().name_vi, "Kinh");
        assert_eq!(by_code("00"), None);
    }

    #[test]
    fn older_names_find_a_group_and_are_not_shown() {
        let found = search("viet");
        assert_eq!(found.first().unwrap().name_vi, "Kinh");
        assert!(search("mong").iter().any(|group| group.name_vi == "Mông"));
        assert!(search(" ").is_empty());
    }
}

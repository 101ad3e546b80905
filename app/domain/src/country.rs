//! Countries and nationalities: ISO 3166-1, with the two words of travel documents
//! for people without one (ICAO 9303).

use std::sync::OnceLock;

use crate::table::{self, TableError};
use crate::text;

/// A country, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// Three letters, e.g. `VNM`: the code kept everywhere.
    pub code: &'static str,
    /// Two letters, e.g. `VN`; empty for stateless and unspecified.
    pub alpha2: &'static str,
    /// e.g. `Việt Nam`.
    pub name_vi: &'static str,
    /// e.g. `Vietnam`.
    pub name_en: &'static str,
    /// It exists today. Former states stay for old records.
    pub is_active: bool,
}

/// Viet Nam.
pub const VIET_NAM: &str = "VNM";
/// Without a nationality.
pub const STATELESS: &str = "XXA";
/// Nationality not known.
pub const UNSPECIFIED: &str = "XXX";

const NONE: [Country; 2] = [
    Country {
        code: STATELESS,
        alpha2: "",
        name_vi: "Không quốc tịch",
        name_en: "Stateless",
        is_active: true,
    },
    Country {
        code: UNSPECIFIED,
        alpha2: "",
        name_vi: "Chưa xác định",
        name_en: "Not known",
        is_active: true,
    },
];

impl Country {
    /// Whether one can live or be born there: not so for stateless and unspecified.
    pub fn is_place(&self) -> bool {
        !self.alpha2.is_empty()
    }
}

/// All countries, former ones too, by two-letter code; then stateless and unspecified.
pub fn all() -> &'static [Country] {
    static LIST: OnceLock<Vec<Country>> = OnceLock::new();
    LIST.get_or_init(|| {
        // A test reads the same table: it cannot fail in a build that was tested.
        let mut list = read(include_str!("../data/countries.csv")).unwrap_or_default();
        list.extend(NONE);
        list
    })
}

/// The country with this three-letter or two-letter code, in capitals.
pub fn by_code(code: &str) -> Option<&'static Country> {
    all()
        .iter()
        .find(|country| country.code == code || (country.alpha2 == code && !code.is_empty()))
}

/// At most `limit` countries of today of which a word begins with what was typed,
/// without marks, in Vietnamese or English; names that begin so come first.
pub fn search(typed: &str, limit: usize) -> Vec<&'static Country> {
    let key = text::fold(typed);
    if key.is_empty() {
        return Vec::new();
    }
    let rank = |country: &Country| {
        [country.name_vi, country.name_en]
            .into_iter()
            .filter_map(|name| {
                let name = text::fold(name);
                if name.starts_with(&key) {
                    return Some(usize::from(name != key));
                }
                name.contains(&format!(" {key}")).then_some(2)
            })
            .chain((text::fold(country.code) == key).then_some(0))
            .min()
    };
    let active = all()
        .iter()
        .filter(|country| country.is_active && country.is_place());
    let mut found: Vec<_> = active
        .filter_map(|c| rank(c).map(|rank| (rank, c)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found
        .into_iter()
        .take(limit)
        .map(|(_, country)| country)
        .collect()
}

fn read(table: &'static str) -> Result<Vec<Country>, TableError> {
    let columns = [
        "alpha2",
        "alpha3",
        "numeric",
        "name_vi",
        "name_en",
        "is_active",
    ];
    table::rows(table, columns)?
        .map(|row| {
            row.map(|(_, [alpha2, code, _, name_vi, name_en, active])| Country {
                code,
                alpha2,
                name_vi,
                name_en,
                is_active: active == "yes",
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn countries_of_today_and_before_are_known_by_their_codes() {
        assert_eq!(
            read(include_str!("../data/countries.csv")).unwrap().len(),
            254
        );
        assert_eq!(
            all().iter().filter(|country| country.is_active).count(),
            249 + 2
        );
        assert_eq!(by_code("VNM"), by_code("VN"));
        assert_eq!(by_code(VIET_NAM).unwrap().name_vi, "Việt Nam");
        assert!(!by_code("SUN").unwrap().is_active);
        assert!(!by_code(STATELESS).unwrap().is_place());
        assert_eq!(by_code(""), None);
        assert_eq!(by_code("vnm"), None);
    }

    #[test]
    fn no_code_stands_twice() {
        let mut codes: Vec<&str> = all().iter().map(|country| country.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all().len());
    }

    #[test]
    fn a_country_is_found_in_both_languages_without_marks() {
        let first = |typed: &str| search(typed, 5).first().map(|country| country.code);
        assert_eq!(first("han quoc"), Some("KOR"));
        assert_eq!(first("Đức"), Some("DEU"));
        assert_eq!(first("germany"), Some("DEU"));
        assert_eq!(first("viet"), Some("VNM"));
        assert_eq!(first("kor"), Some("KOR"));
        assert_eq!(first("xyz"), None);
        assert!(search("a", 3).len() == 3 && search("", 3).is_empty());
    }
}

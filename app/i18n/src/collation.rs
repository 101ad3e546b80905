//! Names in the order of a language's own alphabet: Đ is a letter after D.

use std::cmp::Ordering;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

use crate::Lang;

/// Compares as a reader of the language looks things up; by code points should the
/// tables of that language be missing.
pub fn alphabet(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let locale = match lang {
        Lang::Vi => locale!("vi"),
        Lang::En => locale!("en"),
        Lang::Km => locale!("km"),
    };
    let collator = CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok();
    move |a, b| match &collator {
        Some(collator) => collator.compare(a, b),
        None => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_letters_stand_in_their_own_places() {
        let mut names = ["Đức", "Úc", "Ấn Độ", "Dominica", "Áo", "Đan Mạch", "Ai Cập"];
        let compare = alphabet(Lang::Vi);
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            ["Ai Cập", "Áo", "Ấn Độ", "Dominica", "Đan Mạch", "Đức", "Úc"]
        );
    }

    #[test]
    fn english_looks_past_the_marks() {
        let compare = alphabet(Lang::En);
        assert_eq!(compare("Côte d’Ivoire", "Croatia"), Ordering::Less);
        assert_eq!(compare("Åland Islands", "Albania"), Ordering::Less);
    }
}

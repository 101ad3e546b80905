//! Passages in another language than their page (WCAG 3.1.2). A sentence is one string with
//! names and, while a language is only begun, with Vietnamese words inside: two letters of
//! the private use area go around such a passage, and the page puts an element in their
//! place. Whatever is not a page takes them out.

use std::borrow::Cow;

use crate::Lang;

/// Begins a Vietnamese passage.
pub const OPEN: char = '\u{E000}';
/// Ends it.
pub const CLOSE: char = '\u{E001}';

/// Vietnamese words (a name, a place) for a sentence in `lang`.
pub fn vietnamese(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Vi => words.to_owned(),
        Lang::En | Lang::Km => around(words),
    }
}

/// What somebody typed: Vietnamese where it bears letters of Vietnamese, for a line may as
/// well hold a code or an address abroad.
pub fn typed(lang: Lang, words: &str) -> String {
    match words.is_ascii() {
        true => words.to_owned(),
        false => vietnamese(lang, words),
    }
}

/// The name of something that is known in Vietnamese and in English (a country, a place, a
/// procedure), as a page in `lang` shows it.
pub fn name(lang: Lang, vi: &'static str, en: &'static str) -> Cow<'static, str> {
    match lang {
        Lang::Vi => vi.into(),
        Lang::En => en.into(),
        Lang::Km => around(vi).into(),
    }
}

pub(crate) fn around(words: &str) -> String {
    let mut marked = String::with_capacity(words.len() + 6);
    marked.push(OPEN);
    marked.push_str(words);
    marked.push(CLOSE);
    marked
}

/// The words without marks: for what is no page.
pub fn unmarked(text: &str) -> Cow<'_, str> {
    match text.contains([OPEN, CLOSE]) {
        true => text.replace([OPEN, CLOSE], "").into(),
        false => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_name_is_marked_in_every_other_language() {
        assert_eq!(vietnamese(Lang::Vi, "Trần Thu Hà"), "Trần Thu Hà");
        assert_eq!(typed(Lang::En, "12 Main Street"), "12 Main Street");
        let marked = vietnamese(Lang::En, "Trần Thu Hà");
        assert_eq!(typed(Lang::En, "Trần Thu Hà"), marked);
        assert_ne!(marked, "Trần Thu Hà");
        assert_eq!(unmarked(&marked), "Trần Thu Hà");
    }
}

//! The words of all names, numbered in alphabetical order: whether a word begins with
//! what was typed is then a comparison of two small numbers.

use std::collections::HashMap;
use std::ops::Range;

use crate::text;

/// The number of a word.
pub(super) type WordId = u16;

/// All distinct words, sorted.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Box<str>>,
}

/// What one typed word can stand for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// The words that begin with it.
    pub(super) begins: Range<WordId>,
    /// The word that it is.
    pub(super) is: Option<WordId>,
}

/// Texts as the numbers of their words; equal texts share them.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    words: Vec<WordId>,
    spans: Vec<Range<u32>>,
}

impl Numbered {
    /// The words of the text in this place.
    pub(super) fn text(&self, place: usize) -> &[WordId] {
        let span = self
            .spans
            .get(place)
            .map(|span| span.start as usize..span.end as usize);
        span.and_then(|span| self.words.get(span))
            .unwrap_or_default()
    }
}

impl Vocabulary {
    /// Numbers the words of these texts.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> (Self, Numbered) {
        let mut seen: HashMap<&str, Range<u32>> = HashMap::new();
        let mut first_numbers: HashMap<String, WordId> = HashMap::new();
        let mut numbered = Numbered::default();
        for text in texts {
            let span = seen.entry(text).or_insert_with(|| {
                let start = numbered.words.len();
                for word in words(text) {
                    let next = number(first_numbers.len());
                    numbered
                        .words
                        .push(*first_numbers.entry(word).or_insert(next));
                }
                place(start)..place(numbered.words.len())
            });
            numbered.spans.push(span.clone());
        }
        // From the order of first sight to the order of the alphabet.
        let mut sorted: Vec<(String, WordId)> = first_numbers.into_iter().collect();
        sorted.sort_unstable();
        let mut numbers = vec![0; sorted.len()];
        for (at, (_, first)) in sorted.iter().enumerate() {
            if let Some(slot) = numbers.get_mut(usize::from(*first)) {
                *slot = number(at);
            }
        }
        for word in &mut numbered.words {
            *word = numbers.get(usize::from(*word)).copied().unwrap_or_default();
        }
        let words = sorted
            .into_iter()
            .map(|(word, _)| word.into_boxed_str())
            .collect();
        (Self { words }, numbered)
    }

    /// What was typed, word by word, usual short forms written out.
    pub(super) fn tokens(&self, typed: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        for word in words(typed) {
            match SHORT_FORMS.iter().find(|(short, _)| *short == word) {
                Some((_, long)) => tokens.extend(long.iter().map(|word| self.token(word))),
                None => tokens.push(self.token(&word)),
            }
        }
        tokens
    }

    fn token(&self, typed: &str) -> Token {
        let start = self.words.partition_point(|word| **word < *typed);
        let behind = self.words.get(start..).unwrap_or_default();
        let count = behind.partition_point(|word| word.starts_with(typed));
        let is = behind
            .first()
            .filter(|word| ***word == *typed)
            .map(|_| number(start));
        Token {
            begins: number(start)..number(start + count),
            is,
        }
    }
}

/// There are some 3,000 words in all names: a 16-bit number is enough.
fn number(place: usize) -> WordId {
    WordId::try_from(place).unwrap_or(WordId::MAX)
}

fn place(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// How people shorten units and the two biggest cities.
const SHORT_FORMS: &[(&str, &[&str])] = &[
    ("tp", &["thanh", "pho"]),
    ("tx", &["thi", "xa"]),
    ("tt", &["thi", "tran"]),
    ("hcm", &["ho", "chi", "minh"]),
    ("tphcm", &["ho", "chi", "minh"]),
    ("hn", &["ha", "noi"]),
    ("tphn", &["ha", "noi"]),
];

/// Folded words; a number that clings to letters is a word of its own (`Q1`, `P.12`).
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for run in text::folded_words(text) {
        let mut after_digit = None;
        for c in run.chars() {
            let digit = c.is_ascii_digit();
            match words.last_mut() {
                Some(word) if after_digit == Some(digit) => word.push(c),
                _ => words.push(c.to_string()),
            }
            after_digit = Some(digit);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_beginning_stands_for_all_words_that_begin_so() {
        let (vocabulary, numbered) =
            Vocabulary::of(["Cầu Giấy", "Cẩm Giàng", "Phường 12"].into_iter());
        // 12 cam cau giang giay phuong
        assert_eq!(
            [0, 1, 2].map(|place| numbered.text(place)),
            [[2, 4], [1, 3], [5, 0]]
        );
        assert_eq!(
            vocabulary.tokens("ca"),
            [Token {
                begins: 1..3,
                is: None
            }]
        );
        assert_eq!(
            vocabulary.tokens("GIẤY"),
            [Token {
                begins: 4..5,
                is: Some(4)
            }]
        );
        assert_eq!(vocabulary.tokens("p.12").len(), 2);
        assert_eq!(vocabulary.tokens("p12"), vocabulary.tokens("p 12"));
        assert!(
            vocabulary
                .tokens("xyz")
                .iter()
                .all(|token| token.begins.is_empty())
        );
    }
}

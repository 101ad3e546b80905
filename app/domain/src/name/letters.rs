//! Which characters a name may hold, and what each refusal is called.

use thiserror::Error;

use crate::text;

/// Longest part of a name accepted, in letters. Circular 04/2020 Art. 6 only says "not too
/// long"; 100 is what the register's column and the paper's line can hold.
pub const LONGEST: usize = 100;

/// Whose name it is decides which signs may stand between the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamePolicy {
    /// A Vietnamese citizen: letters, apostrophe, hyphen and space only, no digit and
    /// no sign that is not a letter. Civil Code 2015 Art. 26.3.
    Citizen,
    /// Anybody, as printed in a passport: a dot may follow a letter ("Jr.").
    Anyone,
}

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing was typed.
    #[error("the name is empty")]
    Empty,
    /// More than `max` letters.
    #[error("the name is longer than {max} letters")]
    TooLong {
        /// The most letters allowed.
        max: usize,
    },
    /// Civil Code Art. 26.3: no digits.
    #[error("the name holds a digit")]
    Digit,
    /// Civil Code Art. 26.3: no sign that is not a letter.
    #[error("the name holds the sign {found:?}")]
    Sign {
        /// The sign.
        found: char,
    },
    /// A letter of another script; the papers print Latin letters.
    #[error("the name holds {found:?}, which is not a Latin letter")]
    OtherScript {
        /// The letter.
        found: char,
    },
    /// An apostrophe, hyphen or dot that touches no letter.
    #[error("the sign {found:?} stands without a letter")]
    LooseSign {
        /// The sign.
        found: char,
    },
}

impl NameError {
    /// Every code there is: each needs a sentence in the catalogue.
    pub const CODES: &[&str] = &[
        "missing",
        "too-long",
        "name-digits",
        "name-letters",
        "name-script",
    ];

    /// Stable code, the key of the sentence in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "missing",
            Self::TooLong { .. } => "too-long",
            Self::Digit => "name-digits",
            Self::Sign { .. } | Self::LooseSign { .. } => "name-letters",
            Self::OtherScript { .. } => "name-script",
        }
    }
}

/// The name in normal form, or why it cannot be one.
pub(super) fn checked(typed: &str, policy: NamePolicy, max: usize) -> Result<String, NameError> {
    checked_line(&text::nfc(typed), policy, max)
}

/// The same for a text whose letters are composed already (NFC).
pub(super) fn checked_composed(
    typed: &str,
    policy: NamePolicy,
    max: usize,
) -> Result<String, NameError> {
    checked_line(&text::line(typed.chars()), policy, max)
}

fn checked_line(line: &str, policy: NamePolicy, max: usize) -> Result<String, NameError> {
    let name = normal_signs(line, policy);
    if name.is_empty() {
        return Err(NameError::Empty);
    }
    if length(&name) > max || name.chars().count() > 2 * max {
        return Err(NameError::TooLong { max });
    }
    let mut before = ' ';
    let mut letters = name.chars().peekable();
    while let Some(c) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        check(c, before, after, policy)?;
        before = c;
    }
    Ok(name)
}

/// How many letters a reader sees: marks that have no letter of their own
/// (Ê Đê `Ê̆`) do not count.
pub(super) fn length(name: &str) -> usize {
    name.chars().filter(|c| !is_mark(*c)).count()
}

fn normal_signs(line: &str, policy: NamePolicy) -> String {
    line.chars()
        .map(|c| match c {
            _ if text::is_apostrophe(c) => '\'',
            '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
            // Old Vietnamese keyboards send eth for đ; the two capitals look alike.
            'Ð' if policy == NamePolicy::Citizen => 'Đ',
            'ð' if policy == NamePolicy::Citizen => 'đ',
            _ => c,
        })
        .collect()
}

fn check(c: char, before: char, after: char, policy: NamePolicy) -> Result<(), NameError> {
    if is_latin_letter(c) || c == ' ' {
        return Ok(());
    }
    let follows_letter = is_latin_letter(before) || is_mark(before);
    if is_mark(c) {
        // No language of Viet Nam stacks more than two marks beyond the letter itself.
        return match follows_letter && !(is_mark(before) && is_mark(after)) {
            true => Ok(()),
            false => Err(NameError::Sign { found: c }),
        };
    }
    match c {
        '\'' | '-' if follows_letter || is_latin_letter(after) => Ok(()),
        '.' if policy == NamePolicy::Anyone && follows_letter => Ok(()),
        '\'' | '-' => Err(NameError::LooseSign { found: c }),
        '.' if policy == NamePolicy::Anyone => Err(NameError::LooseSign { found: c }),
        _ if c.is_numeric() => Err(NameError::Digit),
        _ if c.is_alphabetic() => Err(NameError::OtherScript { found: c }),
        _ => Err(NameError::Sign { found: c }),
    }
}

/// Letters of the Latin script: Vietnamese (U+1EA0–U+1EF9 among them), the
/// languages of Viet Nam written in it (ƀ, č, ĕ, ñ, ŏ, ŭ …) and those of foreigners.
fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic())
}

/// Marks that stand over or under Latin letters: the blocks of combining diacritical
/// marks. A mark of another script is no part of a name in Latin letters.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

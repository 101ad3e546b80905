//! Plain text as people type it, and the key it is searched by.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One line of text in normal form: NFC, one ordinary space between words, none
/// at the ends, nothing invisible.
///
/// Phones and office programs send decomposed marks, full-width or non-breaking
/// spaces and zero-width joiners; two people with the same name must end up with
/// the same bytes.
pub fn nfc(typed: &str) -> String {
    let line = line(typed.nfc());
    // Taking an invisible character away can bring a letter and its mark together.
    if unicode_normalization::is_nfc(&line) {
        line
    } else {
        line.nfc().collect()
    }
}

/// One line of letters that are composed already: ordinary spaces, nothing invisible.
/// The browser composes by tables of its own.
pub(crate) fn line(composed: impl Iterator<Item = char>) -> String {
    let mut line = String::new();
    let mut space_due = false;
    for c in composed {
        if c.is_whitespace() {
            space_due = !line.is_empty();
        } else if !is_invisible(c) {
            if space_due {
                line.push(' ');
                space_due = false;
            }
            line.push(c);
        }
    }
    line
}

/// What somebody wrote, perhaps in several lines, each in normal form; no empty lines at
/// the ends. What is printed, signed and shown to others turns no reading direction.
pub fn passage(typed: &str) -> String {
    let lines: Vec<String> = typed.lines().map(nfc).collect();
    lines.join("\n").trim().to_owned()
}

/// The key a text is searched and compared by: small letters without marks,
/// `đ` as `d`, curly apostrophes straight. Never shown to anyone.
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in nfc(text).nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            // `Ð` (eth) stands for `Đ` in texts from old Vietnamese keyboards.
            'đ' | 'Đ' | 'ð' | 'Ð' => key.push('d'),
            _ if is_apostrophe(c) => key.push('\''),
            // A mark that stood alone leaves a second space, or one at the beginning.
            ' ' if key.is_empty() || key.ends_with(' ') => {}
            _ => key.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The same text with the marks of tones where the newer spelling puts them: `Hòa`,
/// `Khỏe`, `Thúy` as `Hoà`, `Khoẻ`, `Thuý`. Both are right; two texts that differ in
/// nothing else are the same. For comparing: what is printed stays as it was written.
pub fn newer_tones(text: &str) -> String {
    let line = nfc(text);
    let mut moved = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().and_then(|next| {
            let (bare, tone) = toned(letter)?;
            let pair = (bare.to_ascii_lowercase(), next.to_ascii_lowercase());
            let moves = matches!(pair, ('o', 'a' | 'e') | ('u', 'y'));
            moves.then_some((bare, [*next, tone]))
        });
        match after {
            Some((bare, next)) => {
                moved.push(bare);
                moved.extend(next.into_iter().nfc());
                letters.next();
            }
            None => moved.push(letter),
        }
    }
    moved
}

/// A vowel of one tone as the vowel and its mark; none for all other letters.
fn toned(letter: char) -> Option<(char, char)> {
    let mut parts = std::iter::once(letter).nfd();
    let (bare, tone) = (parts.next()?, parts.next()?);
    let only = parts.next().is_none();
    // Grave, acute, hook above, tilde, dot below.
    let tones = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
    (only && tones.contains(&tone)).then_some((bare, tone))
}

/// The same text without its marks, letters as they were: `Đã xong` as `Da xong`.
pub fn unmarked(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            c => c,
        })
        .collect()
}

/// The folded words of a text, split at everything that is neither letter nor digit.
pub fn folded_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The different [folded words](folded_words) of a text in the order of letters.
pub fn word_set(text: &str) -> Vec<String> {
    let mut words = folded_words(text);
    words.sort_unstable();
    words.dedup();
    words
}

/// Capitals with every mark kept, as papers print names.
pub fn upper_vi(text: &str) -> String {
    text.to_uppercase().nfc().collect()
}

/// The same text beginning with a small letter: `Phường` inside a sentence.
pub fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_lowercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// The same text beginning with a capital.
pub fn upper_first(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// Every character that keyboards put for an apostrophe (H'Hen, Y’Moan, Oʻahu).
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02BB}' | '\u{02BC}' | '\u{00B4}' | '`'
    )
}

/// Control and format characters, among them those that turn the reading
/// direction and could make a name print as another one.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{FE00}'..='\u{FE0F}')
}

/// Smileys, little pictures and signs that only one program knows: phones offer them, no
/// paper prints them. Unicode blocks of symbols, dingbats, pictographs and private use.
pub fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{20E3}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{E000}'..='\u{F8FF}'
        | '\u{FFFC}' | '\u{FFFD}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decomposed_marks_become_one_letter() {
        assert_eq!(nfc("Nguye\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn odd_spaces_become_one_ordinary_space() {
        assert_eq!(nfc("\u{3000} Lê\u{a0}\u{a0}Gia\t Bảo\r\n"), "Lê Gia Bảo");
    }

    #[test]
    fn invisible_and_direction_changing_characters_go() {
        assert_eq!(nfc("\u{feff}An\u{200b} \u{202e}Bình"), "An Bình");
    }

    #[test]
    fn a_passage_keeps_its_lines_and_nothing_invisible() {
        assert_eq!(
            passage("\r\n Sai \u{202e}nơi sinh. \r\n\r\nXin\u{7} xem lại.\n"),
            "Sai nơi sinh.\n\nXin xem lại."
        );
        assert_eq!(passage("\u{200b}\n \u{2060}"), "");
    }

    #[test]
    fn the_search_key_has_no_marks_and_no_capitals() {
        assert_eq!(fold("  ĐẶNG Quốc  Khánh"), "dang quoc khanh");
        assert_eq!(fold("Ðỗ Thị Ê̆ban"), "do thi eban");
        assert_eq!(fold("H’Hen Niê"), "h'hen nie");
    }

    #[test]
    fn a_mark_that_stood_alone_leaves_no_space() {
        assert_eq!(fold("\u{301} Lan"), "lan");
        assert_eq!(fold("Lan \u{301} Anh"), "lan anh");
        assert_eq!(fold("Lan \u{301}"), "lan");
    }

    #[test]
    fn words_are_split_at_signs() {
        assert_eq!(
            folded_words("Bà Rịa - Vũng Tàu"),
            ["ba", "ria", "vung", "tau"]
        );
    }

    #[test]
    fn both_ways_of_placing_a_tone_are_one() {
        for (older, newer) in [
            ("Khánh Hòa", "Khánh Hoà"),
            ("HÒA BÌNH", "HOÀ BÌNH"),
            ("Thúy", "Thuý"),
            ("thủy", "thuỷ"),
            ("khỏe", "khoẻ"),
            ("Tọa", "Toạ"),
        ] {
            assert_eq!(newer_tones(older), newer);
            assert_eq!(newer_tones(newer), newer);
        }
        for same in [
            "Hóc Môn",
            "mùa lúa",
            "Quý",
            "Toàn",
            "Hoa",
            "Nguyễn",
            "họa sĩ của",
        ] {
            assert_eq!(fold(&newer_tones(same)), fold(same));
        }
        assert_ne!(newer_tones("Minh Hòa"), newer_tones("Minh Hóa"));
        assert_eq!(newer_tones("mùa"), "mùa");
    }

    #[test]
    fn smileys_are_pictures_and_letters_of_any_script_are_not() {
        for picture in ['😀', '☺', '❤', '🏥', '\u{F0B7}'] {
            assert!(is_picture(picture), "{picture}");
        }
        assert!(!"Ngõ 12/5, số 8 – “Ê̆ban” & 天 № 3 ₫ ½ °".contains(is_picture));
    }

    #[test]
    fn capitals_keep_every_mark() {
        assert_eq!(upper_vi("Nguyễn Thị Mỹ Đường"), "NGUYỄN THỊ MỸ ĐƯỜNG");
        assert_eq!(lower_first("Đặc khu Phú Quốc"), "đặc khu Phú Quốc");
    }

    proptest! {
        #[test]
        fn normal_form_is_reached_in_one_step(typed in any::<String>()) {
            let once = nfc(&typed);
            prop_assert_eq!(nfc(&once), once);
        }

        #[test]
        fn the_search_key_is_its_own_key(typed in any::<String>()) {
            let once = fold(&typed);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn tones_are_moved_once_and_change_no_search_key(typed in any::<String>()) {
            let once = newer_tones(&typed);
            prop_assert_eq!(fold(&once), fold(&typed));
            prop_assert_eq!(newer_tones(&once), once);
        }

        #[test]
        fn capitals_do_not_change_the_search_key(typed in "[a-zA-Zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ ]{0,40}") {
            prop_assert_eq!(fold(&upper_vi(&typed)), fold(&typed));
        }
    }
}

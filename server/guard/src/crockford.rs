//! Crockford's base 32: secrets that people can read aloud, type and paste.
//! No I, L, O, U; small letters, hyphens and spaces are forgiven, and the letters
//! that look like digits are read as them.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes bytes as base 32, most significant bit first, padded with zero bits.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity((bytes.len() * 8).div_ceil(5));
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(buffer >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(buffer << (5 - bits)));
    }
    text
}

/// The same in groups of `size` with hyphens between, for paper and screen.
pub(crate) fn encode_grouped(bytes: &[u8], size: usize) -> String {
    let text = encode(bytes);
    let mut grouped = String::with_capacity(text.len() + text.len() / size);
    for (index, letter) in text.chars().enumerate() {
        if index > 0 && index % size == 0 {
            grouped.push('-');
        }
        grouped.push(letter);
    }
    grouped
}

/// Reads exactly `N` bytes back; `None` when the text is anything else.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0_u8; N];
    let (mut buffer, mut bits, mut filled) = (0_u32, 0_u32, 0_usize);
    for letter in text.chars() {
        if letter == '-' || letter.is_whitespace() {
            continue;
        }
        buffer = ((buffer << 5) | value(letter)?) & 0xffff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            *bytes.get_mut(filled)? = u8::try_from((buffer >> bits) & 0xff).ok()?;
            filled += 1;
        }
    }
    let padding = buffer & ((1 << bits) - 1);
    (filled == N && bits < 5 && padding == 0).then_some(bytes)
}

fn letter(bits: u32) -> char {
    char::from(ALPHABET[(bits & 31) as usize])
}

fn value(letter: char) -> Option<u32> {
    let upper = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let place = ALPHABET
        .iter()
        .position(|known| char::from(*known) == upper)?;
    u32::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_that_look_like_digits_are_read_as_digits() {
        let bytes = [0_u8; 16];
        assert_eq!(decode::<16>(&encode(&bytes).replace('0', "o")), Some(bytes));
    }

    #[test]
    fn a_letter_outside_the_alphabet_is_refused() {
        assert_eq!(decode::<1>("U0"), None);
        assert_eq!(decode::<1>("é0"), None);
    }

    #[test]
    fn a_code_too_short_or_too_long_is_refused() {
        let text = encode(&[7; 16]);
        assert_eq!(decode::<16>(&text[1..]), None);
        assert_eq!(decode::<16>(&format!("{text}0")), None);
        assert_eq!(decode::<16>(""), None);
    }

    #[test]
    fn padding_that_is_not_zero_is_refused() {
        // One byte takes two letters; the last two bits must be zero.
        assert_eq!(decode::<1>("ZW"), Some([0xff]));
        assert_eq!(decode::<1>("ZX"), None);
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_as_it_is_shown(bytes in any::<[u8; 16]>()) {
            let shown = encode_grouped(&bytes, 5);
            prop_assert_eq!(decode::<16>(&shown), Some(bytes));
            prop_assert_eq!(decode::<16>(&shown.to_lowercase().replace('-', " ")), Some(bytes));
        }

        #[test]
        fn no_typed_text_makes_it_panic(text in ".{0,80}") {
            let _ = decode::<16>(&text);
            let _ = decode::<32>(&text);
        }
    }
}

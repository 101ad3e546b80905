//! The reference that a payer writes into the purpose of a transfer.

/// Letters of a reference: those that are not taken for each other.
const LETTERS: &[u8; 31] = b"0123456789ABCDEFGHJKMNPQRSTVWXY";
/// How every reference begins.
const HEAD: &str = "HT";
/// Letters after it, and one more that holds them together.
const BODY: usize = 10;

/// `HT`, ten letters and a check letter, e.g. `HT7K2M9Q4RXB3`. Banks write purposes in
/// capitals and drop what is no letter or digit: nothing of it is lost there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

/// What the purpose of a transfer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A reference as we give them out.
    Reference(Reference),
    /// Something that looks like one and is none: mistyped.
    Mistyped,
    /// None.
    Nothing,
}

impl Reference {
    /// The reference of ten random bytes.
    pub fn of(bytes: [u8; BODY]) -> Self {
        let body: Vec<u8> = bytes
            .iter()
            .map(|byte| LETTERS[usize::from(byte % 31)])
            .collect();
        let check = check(&body).unwrap_or(b'0');
        let letters = body.iter().chain([&check]).map(|byte| char::from(*byte));
        Self(HEAD.chars().chain(letters).collect())
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Looks for a reference in the purpose of a transfer, as banks pass it on.
    pub fn find(purpose: &str) -> Reading {
        let compact: Vec<u8> = purpose
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| byte.to_ascii_uppercase())
            .collect();
        let mut mistyped = false;
        for window in compact.windows(HEAD.len() + BODY + 1) {
            let Some(rest) = window.strip_prefix(HEAD.as_bytes()) else {
                continue;
            };
            let (body, last) = rest.split_at(BODY);
            if check(body).is_some_and(|check| last == [check]) {
                let text = String::from_utf8_lossy(window).into_owned();
                return Reading::Reference(Self(text));
            }
            // Words of prose hold no digits; three of them are a reference gone wrong.
            mistyped |= rest.iter().filter(|byte| byte.is_ascii_digit()).count() >= 3;
        }
        if mistyped {
            Reading::Mistyped
        } else {
            Reading::Nothing
        }
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One wrong letter, or two that changed places, make another check letter: weights 1 to
/// 10 over the prime number of letters.
fn check(body: &[u8]) -> Option<u8> {
    let mut sum = 0;
    for (weight, byte) in (1..).zip(body) {
        let value = LETTERS.iter().position(|letter| letter == byte)?;
        sum += weight * value;
    }
    LETTERS.get(sum % LETTERS.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> Reference {
        Reference::of([7, 200, 13, 99, 250, 31, 32, 64, 5, 180])
    }

    #[test]
    fn a_reference_is_found_in_whatever_a_bank_makes_of_the_purpose() {
        let reference = one();
        let text = reference.as_str();
        assert_eq!(text.len(), 13);
        for purpose in [
            text.to_owned(),
            text.to_lowercase(),
            format!("NGUYEN QUANG HUY CHUYEN TIEN {text} LE PHI"),
            format!("MBVCB.123456.{text}.CT TU 0011"),
            format!("{} {}", &text[..5], &text[5..]),
            format!("HTX 12 {text}"),
        ] {
            assert_eq!(
                Reference::find(&purpose),
                Reading::Reference(reference.clone()),
                "{purpose}"
            );
        }
    }

    #[test]
    fn a_mistyped_letter_is_named_and_prose_is_nothing() {
        let reference = one();
        let text = reference.as_str().as_bytes();
        for at in 2..text.len() {
            let mut typed = text.to_vec();
            typed[at] = if typed[at] == b'7' { b'8' } else { b'7' };
            let typed = String::from_utf8(typed).expect("ASCII");
            let read = Reference::find(&typed);
            assert!(!matches!(read, Reading::Reference(_)), "{typed}");
        }
        assert_eq!(Reference::find("HT12345678999 le phi"), Reading::Mistyped);
        assert_eq!(Reference::find("lệ phí hộ tịch cho con"), Reading::Nothing);
        assert_eq!(Reference::find(""), Reading::Nothing);
    }
}

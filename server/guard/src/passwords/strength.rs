//! Whether a new password would stand. Length, a list of what people in this country
//! choose, and zxcvbn's guess; no rules about signs and digits, which only make
//! people write `Matkhau@123`.

use std::{collections::HashSet, sync::LazyLock};

use super::{LENGTH_LEAST, LENGTH_MOST, Password};

/// What is wrong with a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`LENGTH_LEAST`] characters.
    TooShort,
    /// More than [`LENGTH_MOST`] characters.
    TooLong,
    /// Everybody's password, or one of the service's own words.
    Common,
    /// Made from the account's own e-mail or name.
    Personal,
    /// Guessed too soon: score below 3 of zxcvbn, fewer than 10^8 guesses.
    Guessable,
}

/// Words of this service: an attacker tries them first.
const OWN_WORDS: [&str; 8] = [
    "hotich",
    "khaisinh",
    "tuphap",
    "dichvucong",
    "conghotich",
    "canbo",
    "vneid",
    "chinhphu",
];

/// The cores of `data/blocklist.txt`.
static BLOCKED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    include_str!("../../data/blocklist.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(core)
        .filter(|word| !word.is_empty())
        .collect()
});

/// What is wrong with `password` for an account that `known` words (e-mail, user
/// name) belong to; `None` when it stands.
pub fn weakness(password: &Password, known: &[&str]) -> Option<Weakness> {
    if password.length() < LENGTH_LEAST {
        return Some(Weakness::TooShort);
    }
    if password.length() > LENGTH_MOST {
        return Some(Weakness::TooLong);
    }
    let cores = [core(password.as_str()), core_of_signs(password.as_str())];
    let common = |core: &String| {
        core.is_empty() || BLOCKED.contains(core) || OWN_WORDS.contains(&core.as_str())
    };
    if cores.iter().any(common) {
        return Some(Weakness::Common);
    }
    let known: Vec<String> = known.iter().flat_map(|word| parts(word)).collect();
    if cores.iter().any(|core| known.contains(core)) {
        return Some(Weakness::Personal);
    }
    let mut inputs: Vec<&str> = known.iter().map(String::as_str).collect();
    inputs.extend(OWN_WORDS);
    // zxcvbn's time grows fast with length; what stands with 64 characters stands.
    let head: String = password.as_str().chars().take(64).collect();
    let score = zxcvbn::zxcvbn(&head, &inputs).score();
    (score < zxcvbn::Score::Three).then_some(Weakness::Guessable)
}

/// The word inside a password: small letters without marks and spaces, without the
/// digits and signs that people add at either end. `Mật Khẩu@123` and `matkhau` have
/// one core.
fn core(password: &str) -> String {
    let folded = domain::text::fold(password).replace(' ', "");
    folded.trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}

/// The same with the signs that stand for letters read as them: `m@tkh4u`.
fn core_of_signs(password: &str) -> String {
    core(
        &core(password)
            .replace(['@', '4'], "a")
            .replace('0', "o")
            .replace('3', "e")
            .replace(['5', '$'], "s"),
    )
}

/// The words of an e-mail address or a user name, and the whole of it.
fn parts(known: &str) -> Vec<String> {
    let local = known.split('@').next().unwrap_or(known);
    let whole: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
    local
        .split(|c: char| !c.is_alphanumeric())
        .map(core)
        .chain([core(&whole), core(local)])
        .filter(|word| word.chars().count() >= 3)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(password: &str) -> Option<Weakness> {
        weakness(&Password::typed(password), &["lan.pham@example.vn"])
    }

    #[test]
    fn a_password_of_nine_characters_is_too_short_whatever_they_are() {
        assert_eq!(of("q7#Zp!r2W"), Some(Weakness::TooShort));
    }

    #[test]
    fn a_novel_is_too_long() {
        assert_eq!(of(&"một hai ba ".repeat(100)), Some(Weakness::TooLong));
    }

    #[test]
    fn everybodys_password_is_refused_with_whatever_stands_around_it() {
        for common in [
            "matkhau123456",
            "Mật Khẩu@2026",
            "M@tkhau!!!!!",
            "anhyeuem2026",
            "1234567890",
            "dichvucong@1",
        ] {
            assert_eq!(of(common), Some(Weakness::Common), "{common}");
        }
    }

    #[test]
    fn ones_own_address_is_no_password() {
        assert_eq!(of("lanpham19981205"), Some(Weakness::Personal));
        assert_eq!(of("Lan.Pham@2026!"), Some(Weakness::Personal));
    }

    #[test]
    fn what_is_guessed_soon_is_refused() {
        assert_eq!(of("poiuytrewq"), Some(Weakness::Guessable));
        assert_eq!(of("abcdefghijkl"), Some(Weakness::Guessable));
    }

    #[test]
    fn a_few_words_of_ones_own_stand() {
        assert_eq!(of("chiếc thuyền ngoài xa bến cũ"), None);
        assert_eq!(of("bảy con mèo leo cây cau"), None);
    }
}

//! How two Vietnamese names are alike. Marks get lost on keyboards without them; the
//! family name wanders to the end when a form or a foreign paper asks for it there;
//! a letter is mistyped; a middle name is left out.

use super::letters::one_slip;
use crate::text::{folded_words, newer_tones};

/// From the same to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameLikeness {
    /// Letter for letter; capitals, and where a tone is placed, do not count.
    Same,
    /// Only marks differ: Minh Ánh, Minh Anh.
    Marks,
    /// The same words in another order: An Nguyễn Minh.
    Order,
    /// One slip of the hand, marks and order aside.
    Slip,
    /// A word is left out of three or more.
    Left,
    /// Another name.
    Other,
}

/// Below this many letters one slip makes another name: An, Ân, Anh.
const SLIP_LEAST: usize = 5;

pub(super) fn names(a: &str, b: &str) -> NameLikeness {
    use NameLikeness::{Left, Marks, Order, Other, Same, Slip};
    let whole = |name| newer_tones(name).to_lowercase();
    if whole(a) == whole(b) {
        return Same;
    }
    let (mut a, mut b) = (folded_words(a), folded_words(b));
    let (whole_a, whole_b) = (a.concat(), b.concat());
    if whole_a == whole_b {
        return Marks;
    }
    if whole_a.chars().count().min(whole_b.chars().count()) >= SLIP_LEAST
        && one_slip(&whole_a, &whole_b)
    {
        return Slip;
    }
    a.sort_unstable();
    b.sort_unstable();
    if a == b {
        return Order;
    }
    // Words without a partner on the other side.
    let (only_a, only_b) = (without(&a, &b), without(&b, &a));
    match (&only_a[..], &only_b[..]) {
        ([x], [y]) if a.len() > 1 && one_slip(x, y) => Slip,
        ([], [_]) if a.len() > 1 => Left,
        ([_], []) if b.len() > 1 => Left,
        _ => Other,
    }
}

/// The words of `a` that are not in `b`, each counted as often as it stands.
fn without<'a>(a: &'a [String], b: &[String]) -> Vec<&'a str> {
    let mut rest: Vec<&String> = b.iter().collect();
    a.iter()
        .filter(|word| match rest.iter().position(|other| other == word) {
            Some(at) => {
                rest.swap_remove(at);
                false
            }
            None => true,
        })
        .map(String::as_str)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{NameLikeness::*, names};

    #[test]
    fn names_are_compared_without_marks_and_in_any_order() {
        for (a, b, like) in [
            ("Nguyễn Minh An", "NGUYỄN MINH AN", Same),
            ("Trần Thúy Hòa", "Trần Thuý Hoà", Same),
            ("Trần Thúy Hòa", "Trần Thuý Hoá", Marks),
            ("Nguyễn Minh Ánh", "Nguyen Minh Anh", Marks),
            ("Lê Gia Bảo", "Gia Bảo Lê", Order),
            ("Lê Gia Bảo", "Bao Gia Le", Order),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hưong", Marks),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hươn", Slip),
            ("Minh Ạnh Nguyễn", "Nguyễn Minh An", Slip),
            ("Trần Thị Thu Hà", "Trần Thu Hà", Left),
            ("Lê Gia Bảo", "Lê Gia Hân", Other),
            ("Lê An", "Trần An", Other),
        ] {
            assert_eq!(names(a, b), like, "{a} {b}");
            assert_eq!(names(b, a), like, "{b} {a}");
        }
    }
}

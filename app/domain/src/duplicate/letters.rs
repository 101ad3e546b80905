//! One slip of the hand: a letter too many, too few, wrong, or two changed about.

/// Whether one slip makes `a` of `b`; equal texts are none.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    match (&a[..a.len() - end], &b[..b.len() - end]) {
        ([], []) => false,
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([x, y], [u, v]) => (x, y) == (v, u),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn a_letter_missing_added_wrong_or_changed_about_is_one_slip() {
        for (a, b) in [
            ("an", "anh"),
            ("huong", "hung"),
            ("minh", "mihn"),
            ("lan", "lam"),
            ("001196900011", "001196900021"),
        ] {
            assert!(one_slip(a, b) && one_slip(b, a), "{a} {b}");
        }
    }

    #[test]
    fn the_same_and_two_slips_are_not() {
        for (a, b) in [("an", "an"), ("huong", "hanh"), ("bao", "han"), ("", "ab")] {
            assert!(!one_slip(a, b), "{a} {b}");
        }
    }
}

//! How many short messages a text is sent as.

/// The letters of the basic table, one septet each (3GPP TS 23.038, 6.2.1).
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Those of the extension, two septets each (6.2.1.1).
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// Septets of a message that stands alone, and of a part of several.
const SEPTETS: [usize; 2] = [160, 153];

/// The same in units of UCS-2.
const UNITS: [usize; 2] = [70, 67];

/// Parts that a text is sent and paid as: in the 7-bit alphabet when all its letters are
/// there, otherwise in UCS-2. No letter is cut in two.
pub fn parts(text: &str) -> usize {
    let septets: Option<Vec<usize>> = text.chars().map(septets).collect();
    let (widths, [alone, each]) = match septets {
        Some(widths) => (widths, SEPTETS),
        None => (text.chars().map(char::len_utf16).collect(), UNITS),
    };
    if widths.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut parts, mut room) = (1, each);
    for width in widths {
        if width > room {
            (parts, room) = (parts + 1, each);
        }
        room -= width;
    }
    parts
}

fn septets(c: char) -> Option<usize> {
    match c {
        _ if BASIC.contains(c) => Some(1),
        _ if EXTENDED.contains(c) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_its_127_letters() {
        // The 128th place is the escape to the extension.
        assert_eq!(BASIC.chars().count(), 127);
    }

    #[test]
    fn plain_letters_fit_160_alone_and_153_a_part() {
        for (letters, expected) in [(0, 1), (160, 1), (161, 2), (306, 2), (307, 3)] {
            assert_eq!(parts(&"a".repeat(letters)), expected, "{letters}");
        }
    }

    #[test]
    fn one_vietnamese_letter_makes_it_70_alone_and_67_a_part() {
        for (letters, expected) in [(70, 1), (71, 2), (134, 2), (135, 3)] {
            assert_eq!(parts(&"ồ".repeat(letters)), expected, "{letters}");
        }
        assert_eq!(parts(&("a".repeat(70) + "ồ")), 2);
    }

    #[test]
    fn a_letter_of_two_places_is_not_cut() {
        assert_eq!(parts(&"€".repeat(80)), 1);
        // 76 in a part, for the 153rd place takes no half.
        assert_eq!(parts(&"€".repeat(152)), 2);
        assert_eq!(parts(&"€".repeat(153)), 3);
        assert_eq!(parts(&"🕊".repeat(35)), 1);
        assert_eq!(parts(&"🕊".repeat(66)), 2);
        assert_eq!(parts(&"🕊".repeat(67)), 3);
    }
}

//! What lets an entry be put right, as another authority is told it. law.md 1, procedure 20.

use chrono::NaiveDate;

use super::fact::{Dated, Fact, SWITCH, fact};

/// Law 03/2026 has no article here yet: its text was not read (law.md 16.1) [?].
const NEW: Fact<()> = fact((), SWITCH, "Luật Hộ tịch 03/2026/QH16");

/// What stands there is changed or corrected (thay đổi, cải chính).
static CORRECTED: Dated<()> = Dated {
    first: fact((), super::fact::BEGINNING, "Điều 28 Luật Hộ tịch 2014"),
    later: &[NEW],
};

/// What was left empty is added (bổ sung).
static ADDED: Dated<()> = Dated {
    first: fact((), super::fact::BEGINNING, "Điều 29 Luật Hộ tịch 2014"),
    later: &[NEW],
};

/// The article of a correction on this day; `adds`: it only fills what was empty.
pub fn correction_basis(adds: bool, day: NaiveDate) -> &'static str {
    let dated = if adds { &ADDED } else { &CORRECTED };
    dated.on(day).article
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Law 60/2014 Art. 28 and 29.
    #[test]
    fn what_is_added_rests_on_another_article_than_what_is_corrected() {
        let on = |adds, day: &str| correction_basis(adds, day.parse().unwrap());
        assert_eq!(on(false, "2026-11-10"), "Điều 28 Luật Hộ tịch 2014");
        assert_eq!(on(true, "2026-11-10"), "Điều 29 Luật Hộ tịch 2014");
        assert_eq!(on(true, "2027-03-01"), "Luật Hộ tịch 03/2026/QH16");
    }
}

//! The groups of interlinked services (liên thông): the national code of each, by the day of
//! reception (law.md 1, rows 3 and 15).

use chrono::NaiveDate;

use super::fact::{Dated, Fact, day, fact};
use crate::register::RegisterKind;

/// Decree 63/2024: groups are received from this day.
const GROUPS: NaiveDate = day(2024, 7, 1);
/// Decree 301/2026 repeals these groups and sets new ones.
const GROUPS_ANEW: NaiveDate = day(2026, 9, 1);

const fn repealed(code: &'static str) -> Fact<&'static str> {
    Fact {
        valid_to: Some(GROUPS_ANEW),
        ..fact(code, GROUPS, "Nghị định 63/2024/NĐ-CP")
    }
}
const fn anew(code: &'static str) -> Fact<&'static str> {
    fact(code, GROUPS_ANEW, "Nghị định 301/2026/NĐ-CP")
}

static AFTER_BIRTH: Dated<&str> = Dated {
    first: repealed("2.002621"),
    later: &[anew("3.000722")],
};
static AFTER_DEATH: Dated<&str> = Dated {
    first: repealed("2.002622"),
    later: &[anew("2.002913")],
};

/// The code of the group that follows an event, for what is received on this day.
pub fn bundle_code(of: RegisterKind, day: NaiveDate) -> &'static Fact<&'static str> {
    match of {
        // Nothing follows a marriage or an act: nobody asks for its group.
        RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => &AFTER_BIRTH,
        RegisterKind::Death => &AFTER_DEATH,
    }
    .on(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decree 301/2026: new groups from 1 September 2026.
    #[test]
    fn the_code_of_the_group_changes_with_the_day_of_reception() {
        let birth = |on| bundle_code(RegisterKind::Birth, on).value;
        assert_eq!(birth(day(2026, 8, 31)), "2.002621");
        assert_eq!(birth(day(2026, 9, 1)), "3.000722");
        let death = |on| bundle_code(RegisterKind::Death, on).value;
        assert_eq!(death(day(2026, 8, 31)), "2.002622");
        assert_eq!(death(day(2026, 9, 1)), "2.002913");
    }

    #[test]
    fn every_code_of_a_group_names_its_decree_and_ends_where_the_next_begins() {
        for of in [RegisterKind::Birth, RegisterKind::Death] {
            let [old, new] = [day(2026, 8, 31), day(2026, 9, 1)].map(|on| bundle_code(of, on));
            assert_eq!(old.valid_to, Some(new.valid_from));
            assert_eq!(new.valid_to, None);
            assert!(old.article.contains("63/2024"), "{}", old.article);
            assert!(new.article.contains("301/2026"), "{}", new.article);
        }
    }
}

//! The national codes of the groups of services.

use chrono::NaiveDate;

use crate::register::RegisterKind;

/// A national code of a group of services, until the day of reception from which it is
/// another (law.md 1, rows 3 and 15). Older groups were repealed by Decree 301/2026.
type Codes = [(&'static str, Option<NaiveDate>); 2];
const REPEALED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 9, 1);
const AFTER_BIRTH: Codes = [("2.002621", REPEALED), ("3.000722", None)];
const AFTER_DEATH: Codes = [("2.002622", REPEALED), ("2.002913", None)];

/// The code of the group that follows an event, for what is received on this day.
pub fn bundle_code(of: RegisterKind, day: NaiveDate) -> &'static str {
    let codes = match of {
        // Nothing follows a marriage or an act: nobody asks for its group.
        RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => AFTER_BIRTH,
        RegisterKind::Death => AFTER_DEATH,
    };
    codes
        .iter()
        .find(|(_, until)| until.is_none_or(|until| day < until))
        .map_or(codes[codes.len() - 1].0, |(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decree 301/2026: new groups from 1 September 2026.
    #[test]
    fn the_code_of_the_group_changes_with_the_day_of_reception() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a day");
        let birth = |day| bundle_code(RegisterKind::Birth, day);
        assert_eq!(birth(day(2026, 8, 31)), "2.002621");
        assert_eq!(birth(day(2026, 9, 1)), "3.000722");
        let death = |day| bundle_code(RegisterKind::Death, day);
        assert_eq!(death(day(2026, 8, 31)), "2.002622");
        assert_eq!(death(day(2026, 9, 1)), "2.002913");
    }
}

//! Lengths of time in words.

use chrono::TimeDelta;

use crate::{Lang, texts};

/// A length of time in the unit people would say it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Minutes.
    Minutes(u32),
    /// Hours.
    Hours(u32),
    /// Calendar days.
    Days(u32),
    /// Days on which offices are open: what legal limits count.
    WorkingDays(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
}

impl Span {
    /// The unit a person would choose: minutes below an hour, hours below two
    /// days, then days. Rounded up, because what is announced must be kept.
    pub fn of(length: TimeDelta) -> Self {
        const HOUR: u32 = 60;
        const DAY: u32 = 24 * HOUR;
        let minutes = u32::try_from((length.num_seconds().max(0) + 59) / 60).unwrap_or(u32::MAX);
        match minutes {
            0..HOUR => Self::Minutes(minutes),
            HOUR..=2_879 => Self::Hours(minutes.div_ceil(HOUR)),
            _ => Self::Days(minutes.div_ceil(DAY)),
        }
    }

    /// What is left of a length, in the same units and rounded down: nobody is promised
    /// a day that is not there.
    pub fn left(length: TimeDelta) -> Self {
        let (days, hours) = (length.num_days(), length.num_hours());
        let whole = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        match (days, hours) {
            (2.., _) => Self::Days(whole(days)),
            (_, 1..) => Self::Hours(whole(hours)),
            _ => Self::of(length),
        }
    }

    /// `3 ngày làm việc` · `3 working days`.
    pub fn in_words(self, lang: Lang) -> String {
        let (id, n) = match self {
            Self::Minutes(n) => ("span-minutes", n),
            Self::Hours(n) => ("span-hours", n),
            Self::Days(n) => ("span-days", n),
            Self::WorkingDays(n) => ("span-working-days", n),
            Self::Months(n) => ("span-months", n),
            Self::Years(n) => ("span-years", n),
        };
        texts(lang).with(id, &[("n", n.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Vi};

    #[test]
    fn what_is_left_is_rounded_down() {
        let left = |minutes| Span::left(TimeDelta::minutes(minutes));
        // Tuesday 15:30 to Thursday 17:00.
        assert_eq!(left(49 * 60 + 30), Span::Days(2));
        assert_eq!(left(47 * 60 + 59), Span::Hours(47));
        assert_eq!(left(61), Span::Hours(1));
        assert_eq!(left(59), Span::Minutes(59));
    }

    #[test]
    fn a_legal_limit_is_said_in_working_days() {
        assert_eq!(Span::WorkingDays(3).in_words(Vi), "3 ngày làm việc");
        assert_eq!(Span::WorkingDays(1).in_words(En), "1 working day");
        assert_eq!(Span::WorkingDays(3).in_words(En), "3 working days");
    }

    #[test]
    fn a_measured_length_is_rounded_up_to_the_unit_people_use() {
        assert_eq!(Span::of(TimeDelta::seconds(61)), Span::Minutes(2));
        assert_eq!(Span::of(TimeDelta::minutes(61)), Span::Hours(2));
        assert_eq!(Span::of(TimeDelta::hours(47)), Span::Hours(47));
        assert_eq!(Span::of(TimeDelta::hours(49)), Span::Days(3));
        assert_eq!(Span::of(TimeDelta::seconds(-5)), Span::Minutes(0));
    }
}

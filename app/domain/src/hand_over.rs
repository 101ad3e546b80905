//! The hand-over of a marriage: both come to the office on a day of its calendar, are
//! asked, and sign. Law 60/2014 Art. 18.2; Decree 123/2015 Art. 32; law.md 6.4.

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Holidays,
    law::{LawPack, Term},
    procedure::Declared,
    register::MarriageRecord,
};

/// Registry: nothing stands in the way; these hours are free.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotsOffered {
    /// When it was looked.
    pub at: DateTime<Utc>,
    /// Beginnings of free hours, earliest first.
    pub slots: Vec<DateTime<Utc>>,
    /// Last day to come and sign, where the law sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_by: Option<NaiveDate>,
    /// The hour that was asked for and is free no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<DateTime<Utc>>,
}

/// Portal: one of the two has chosen an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotChosen {
    /// When it was chosen.
    pub at: DateTime<Utc>,
    /// Its beginning.
    pub slot: DateTime<Utc>,
}

/// Registry: the hour is theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppointmentSet {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// Its beginning.
    pub slot: DateTime<Utc>,
    /// Who set it.
    pub by: SetBy,
    /// Other free hours, for moving it.
    pub slots: Vec<DateTime<Utc>>,
}

/// Who set an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// One of the two.
    Couple,
    /// The office, after nobody came or on the telephone.
    Office,
}

impl SetBy {
    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Couple => "couple",
            Self::Office => "office",
        }
    }
}

/// What an officer sees to before the marriage is entered, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandOverCheck {
    /// Both have come in person (Law 60/2014 Art. 6.2: nobody stands for them).
    BothPresent,
    /// Identity papers compared with the people.
    PapersSeen,
    /// The husband says that he wants it, of his own will.
    GroomWilling,
    /// The wife says that she wants it, of her own will.
    BrideWilling,
    /// Both have read what will be entered, and it is right.
    LinesRead,
}

impl HandOverCheck {
    /// All, in the order of the ceremony.
    pub const ALL: [Self; 5] = [
        Self::BothPresent,
        Self::PapersSeen,
        Self::GroomWilling,
        Self::BrideWilling,
        Self::LinesRead,
    ];

    /// The key of its text, and the name of its box.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BothPresent => "both_present",
            Self::PapersSeen => "papers_seen",
            Self::GroomWilling => "groom_willing",
            Self::BrideWilling => "bride_willing",
            Self::LinesRead => "lines_read",
        }
    }
}

/// Days on which a hand-over is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first: both are of age.
    pub first: NaiveDate,
    /// The last: papers are still valid and the law's time is not over.
    pub last: Option<NaiveDate>,
}

impl Window {
    /// Whether it can be on this day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// Papers that are good for a while only, by the beginning of their questions.
pub const PAPERS: [&str; 4] = [
    "groom.status_paper",
    "bride.status_paper",
    "groom.medical_paper",
    "bride.medical_paper",
];

/// The last day on which a paper is good: as it says, else some months from its day.
/// Decree 123/2015 Art. 30.
pub fn paper_ends(d: &Declared, law: LawPack, day: NaiveDate, paper: &str) -> Option<NaiveDate> {
    let months = law.number(Term::MarriagePaperMonths, day);
    d.date(&format!("{paper}_until")).or_else(|| {
        d.date(&format!("{paper}_date"))?
            .checked_add_months(Months::new(months))
    })
}

/// The day on which each is old enough to marry, the husband first. Law on Marriage and
/// Family 2014 Art. 8.1 a.
pub fn of_age(marriage: &MarriageRecord, law: LawPack, day: NaiveDate) -> [NaiveDate; 2] {
    let both = [
        (&marriage.groom, Term::GroomLeastAge),
        (&marriage.bride, Term::BrideLeastAge),
    ];
    both.map(|(spouse, term)| {
        let months = Months::new(law.number(term, day) * 12);
        let born = spouse.birth_date;
        let grown = born.checked_add_months(months).unwrap_or(NaiveDate::MAX);
        // Who was born on 29 February is a year older on 1 March of other years.
        match grown.day() == born.day() {
            true => grown,
            false => grown.succ_opt().unwrap_or(grown),
        }
    })
}

/// The days on which these two can marry; `sign_by` is the last that the law gives.
pub fn window(
    marriage: &MarriageRecord,
    d: &Declared,
    law: LawPack,
    day: NaiveDate,
    sign_by: Option<NaiveDate>,
) -> Window {
    let [groom, bride] = of_age(marriage, law, day);
    let ends = PAPERS
        .into_iter()
        .filter_map(|paper| paper_ends(d, law, day, paper));
    Window {
        first: groom.max(bride),
        last: ends.chain(sign_by).min(),
    }
}

/// The hours of an office in which couples are received, from the working day after
/// `today`, for as many working days as the law pack's term says.
pub fn slots(
    law: LawPack,
    holidays: &Holidays,
    window: Window,
    today: NaiveDate,
) -> Vec<DateTime<Utc>> {
    let most = law.number(Term::HandOverDays, today);
    let before = window.first.pred_opt().unwrap_or(window.first).max(today);
    let mut day = holidays.next_working(before);
    let mut found = Vec::new();
    for _ in 0..most {
        if !window.holds(day) {
            break;
        }
        found.extend(of_day(law, holidays, day));
        day = holidays.next_working(day);
    }
    found
}

/// The hours of one working day at which the office receives, without the break at noon.
fn of_day(law: LawPack, holidays: &Holidays, day: NaiveDate) -> Vec<DateTime<Utc>> {
    let length = i64::from(law.number(Term::HandOverMinutes, day)).max(1);
    let hours = holidays.received_at_hours(day);
    let (noon_from, noon_to) = (
        i64::from(law.number(Term::NoonFrom, day)),
        i64::from(law.number(Term::NoonTo, day)),
    );
    // Of a mission only opening and closing are known: it rests at noon like everybody.
    let rests =
        |start: i64| hours.afternoon.is_none() && start + length > noon_from && start < noon_to;
    let midnight = chrono::NaiveTime::MIN;
    hours
        .spans()
        .flat_map(|span| {
            let minute = |hour: chrono::NaiveTime| (hour - midnight).num_minutes();
            let (from, to) = (minute(span.from), minute(span.until));
            (0..)
                .map(move |n| from + n * length)
                .take_while(move |start| start + length <= to)
        })
        .filter(|start| !rests(*start))
        .filter_map(|start| {
            let midnight = day.and_time(midnight);
            midnight.checked_add_signed(TimeDelta::minutes(start))
        })
        .map(|hour| holidays.zone().instant(hour))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::calendar::local;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn offered(first: &str, last: Option<&str>, today: &str) -> Vec<String> {
        let window = Window {
            first: day(first),
            last: last.map(day),
        };
        slots(LawPack::Vn2014, Holidays::embedded(), window, day(today))
            .into_iter()
            .map(|at| local(at).format("%m-%d %H:%M").to_string())
            .collect()
    }

    /// Tuesday 24 November 2026 is Viet Nam Culture Day.
    #[test]
    fn couples_are_received_on_working_days_and_never_at_noon() {
        let found = offered("2026-01-01", None, "2026-11-20");
        assert_eq!(found.len(), 70);
        assert_eq!(
            found[..8],
            [
                "11-23 07:30",
                "11-23 08:30",
                "11-23 09:30",
                "11-23 10:30",
                "11-23 13:30",
                "11-23 14:30",
                "11-23 15:30",
                "11-25 07:30"
            ]
        );
        assert!(!found.iter().any(|slot| slot.starts_with("11-24")));
    }

    #[test]
    fn only_days_on_which_they_may_marry_are_offered() {
        let found = offered("2026-12-02", Some("2026-12-03"), "2026-11-20");
        assert_eq!(found.len(), 14);
        assert_eq!(found[0], "12-02 07:30");
        assert_eq!(found[13], "12-03 15:30");
        assert!(offered("2026-12-05", Some("2026-12-06"), "2026-11-20").is_empty());
    }
}

//! Which law judges a dossier, and its numbers. Law 60/2014/QH13 until 2027-02-28,
//! Law 03/2026/QH16 from 2027-03-01.

mod act_number;
mod after_death;
mod correcting;
mod fact;
mod fee_basis;
mod foreign_death;
mod hand_over;
mod interlinked;
mod taking_back;
mod term;
mod verification;

pub use act_number::act_suffix;
pub use correcting::correction_basis;
pub use fact::Fact;
pub use fee_basis::FeeBasis;
pub use foreign_death::{state_is_told, told_of_foreigners};
pub use hand_over::sign_within;
pub use interlinked::bundle_code;
pub use taking_back::takes_back;
pub use term::Term;
pub use verification::verification_days;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The law that judges a dossier. It is chosen by the day of reception: what was
/// received before the switch is finished under the old law (transition clause of
/// Law 03/2026).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LawPack {
    /// Law 60/2014 and its decrees.
    #[serde(rename = "VN-2014")]
    Vn2014,
    /// Law 03/2026.
    #[serde(rename = "VN-2026")]
    Vn2026,
}

impl LawPack {
    /// Both, oldest first.
    pub const ALL: [Self; 2] = [Self::Vn2014, Self::Vn2026];

    /// The law for what is received on this day.
    pub fn on(reception_day: NaiveDate) -> Self {
        if reception_day < fact::SWITCH {
            Self::Vn2014
        } else {
            Self::Vn2026
        }
    }

    /// Its id in databases and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vn2014 => "VN-2014",
            Self::Vn2026 => "VN-2026",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pack| pack.as_str() == id)
    }

    /// First day of reception it is for.
    pub fn valid_from(self) -> NaiveDate {
        match self {
            Self::Vn2014 => fact::BEGINNING,
            Self::Vn2026 => fact::SWITCH,
        }
    }

    /// First day of reception it is no longer for.
    pub fn valid_to(self) -> Option<NaiveDate> {
        match self {
            Self::Vn2014 => Some(fact::SWITCH),
            Self::Vn2026 => None,
        }
    }

    /// A number of this law on a day, with its article. A dossier of the old law keeps
    /// the old law's last value after the switch.
    pub fn fact(self, term: Term, day: NaiveDate) -> &'static Fact<u32> {
        term.dated().on(self.day_within(day))
    }

    /// The day, or the nearest on which this law receives dossiers.
    fn day_within(self, day: NaiveDate) -> NaiveDate {
        let last = self
            .valid_to()
            .and_then(|end| end.pred_opt())
            .unwrap_or(NaiveDate::MAX);
        day.clamp(self.valid_from(), last)
    }

    /// A number of this law on a day.
    pub fn number(self, term: Term, day: NaiveDate) -> u32 {
        self.fact(term, day).value
    }

    /// An hour of this law on a day, in Viet Nam: for terms in minutes of the day.
    pub fn hour(self, term: Term, day: NaiveDate) -> NaiveTime {
        term::hour(self.number(term, day))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    /// Law 03/2026: what is received before 1 March 2027 stays under Law 60/2014.
    #[test]
    fn the_law_changes_with_the_day_of_reception() {
        assert_eq!(LawPack::on(day(2027, 2, 28)), LawPack::Vn2014);
        assert_eq!(LawPack::on(day(2027, 3, 1)), LawPack::Vn2026);
    }

    #[test]
    fn ids_read_back() {
        for pack in LawPack::ALL {
            assert_eq!(LawPack::parse(pack.as_str()), Some(pack));
            let json = serde_json::to_string(&pack).unwrap();
            assert_eq!(json, format!("\"{}\"", pack.as_str()));
        }
        assert_eq!(LawPack::parse("VN-1998"), None);
    }

    #[test]
    fn every_table_is_without_gap_and_open_at_its_end() {
        for term in Term::ALL {
            let dated = term.dated();
            let mut facts = std::iter::once(&dated.first).chain(dated.later).peekable();
            // What only the new law knows begins with it.
            let begins = [fact::BEGINNING, fact::SWITCH];
            assert!(begins.contains(&dated.first.valid_from), "{term:?}");
            while let Some(fact) = facts.next() {
                let next = facts.peek().map(|next| next.valid_from);
                assert_eq!(fact.valid_to, next, "{term:?}");
                assert!(next.is_none_or(|next| next > fact.valid_from), "{term:?}");
                assert!(!fact.article.is_empty(), "{term:?}");
            }
        }
    }

    #[test]
    fn the_numbers_of_today_are_those_of_the_law() {
        let today = day(2026, 11, 24);
        let law = LawPack::on(today);
        assert_eq!(law.number(Term::BirthOnTimeDays, today), 60);
        assert_eq!(law.number(Term::CopyFee, today), 8_000);
        assert_eq!(
            law.hour(Term::CutOff, today),
            NaiveTime::from_hms_opt(15, 0, 0).unwrap()
        );
        assert_eq!(
            law.hour(Term::OfficeOpens, today),
            NaiveTime::from_hms_opt(7, 30, 0).unwrap()
        );
    }

    /// Transition clause: an old dossier finished late is not judged by the new law.
    #[test]
    fn an_old_dossier_keeps_the_old_article_after_the_switch() {
        let late = day(2027, 4, 1);
        assert_eq!(
            LawPack::Vn2014.fact(Term::CutOff, late).article,
            "khoản 3 Điều 5 Luật Hộ tịch 2014"
        );
        assert_ne!(
            LawPack::Vn2026.fact(Term::CutOff, late).article,
            LawPack::Vn2014.fact(Term::CutOff, late).article
        );
    }
}

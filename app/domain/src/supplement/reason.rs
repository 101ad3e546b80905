//! Why something is asked for again: a catalogue with dates. A reason has an id, an
//! article and words in the catalogue of texts (`supplement-reason-{id}`); free words
//! are added where it does not say all.

use chrono::NaiveDate;

use crate::procedure::Period;

/// What a reason can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// A paper.
    File,
    /// An answer.
    Answer,
    /// Both.
    Any,
}

/// A reason of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// Stable id, kept in messages and counts.
    pub id: &'static str,
    /// What it can be about.
    pub fits: Fits,
    /// It says nothing without free words.
    pub needs_words: bool,
    /// The days on which it may be given.
    pub valid: Period,
    /// What it rests on.
    pub article: &'static str,
}

const fn reason(
    id: &'static str,
    fits: Fits,
    needs_words: bool,
    valid: Period,
    article: &'static str,
) -> Reason {
    Reason {
        id,
        fits,
        needs_words,
        valid,
        article,
    }
}

/// Under Law 60/2014.
const OLD: Period = Period::from(2016, 1, 1).until(2027, 3, 1);
/// Under Law 03/2026, whose decree was not at hand: look here first when it is.
const NEW: Period = Period::from(2027, 3, 1);

macro_rules! catalogue {
    ($($id:literal $fits:ident $words:literal $article:literal;)*) => {
        [$(
            reason($id, Fits::$fits, $words, OLD, $article),
            reason($id, Fits::$fits, $words, NEW, concat!("tạm lấy theo ", $article)),
        )*]
    };
}

/// Every reason of every time; those of one day in [`Reason::on`].
pub static REASONS: [Reason; 18] = catalogue! {
    "unreadable" File false "khoản 3 Điều 9 Luật Hộ tịch 2014";
    "wrong-paper" File false "khoản 3 Điều 9 Luật Hộ tịch 2014";
    "missing-page" File false "khoản 3 Điều 9 Luật Hộ tịch 2014";
    "expired" File false "khoản 3 Điều 9 Luật Hộ tịch 2014";
    "missing-paper" File true "khoản 1 Điều 16 Luật Hộ tịch 2014";
    "contradicts-notice" Any false "khoản 1 Điều 16 Luật Hộ tịch 2014";
    "name-differs" Any false "khoản 1 Điều 16 Luật Hộ tịch 2014";
    "residence-unverified" Any false "Điều 13 Luật Hộ tịch 2014";
    "other" Any true "khoản 3 Điều 9 Luật Hộ tịch 2014";
};

impl Reason {
    /// The reasons that may be given on a day.
    pub fn on(day: NaiveDate) -> impl Iterator<Item = &'static Self> {
        REASONS.iter().filter(move |reason| reason.valid.holds(day))
    }

    /// The reason with this id on a day.
    pub fn by_id(id: &str, day: NaiveDate) -> Option<&'static Self> {
        Self::on(day).find(|reason| reason.id == id)
    }

    /// Whether it can be about a paper (`true`) or an answer.
    pub fn fits(&self, paper: bool) -> bool {
        match self.fits {
            Fits::File => paper,
            Fits::Answer => !paper,
            Fits::Any => true,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_reason_stands_once_in_the_catalogue_of_a_day() {
        for day in [
            "2016-01-01",
            "2026-11-10",
            "2027-02-28",
            "2027-03-01",
            "2030-01-01",
        ] {
            let day: NaiveDate = day.parse().unwrap();
            let mut ids: Vec<_> = Reason::on(day).map(|reason| reason.id).collect();
            assert_eq!(ids.len(), 9, "{day}");
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), 9, "{day}");
        }
    }

    #[test]
    fn an_answer_is_never_unreadable_and_other_needs_words() {
        let day = "2026-11-10".parse().unwrap();
        assert!(!Reason::by_id("unreadable", day).unwrap().fits(false));
        assert!(Reason::by_id("name-differs", day).unwrap().fits(false));
        assert!(Reason::by_id("other", day).unwrap().needs_words);
        assert!(Reason::by_id("mood", day).is_none());
    }
}

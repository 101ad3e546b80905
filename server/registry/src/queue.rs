//! The queue of an office, by clock.

use chrono::{DateTime, Utc};
use domain::case::CaseStage;
use store::{
    StoreError, paging,
    registry::{
        deliveries, foreign_deaths, late_words,
        queue::{self as lists, QueueRow},
    },
};

use crate::{Officer, Registry};

/// Cases on one page.
const PAGE: usize = 50;

/// Which cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All on which something is to be done.
    Open,
    /// Those the officer has in hand.
    Mine,
    /// Those that nobody has in hand.
    Unclaimed,
    /// Those in one stage.
    Stage(CaseStage),
    /// Those whose papers wait to be handed over, those that wait longest first.
    ToDeliver,
    /// Those of which the ministry is to be told, those that wait longest first.
    ToNotify,
    /// Those whose citizens say, after the entry was made, that something in it is wrong.
    LateWords,
    /// Those on which nothing is to be done, newest first.
    Closed,
}

impl Filter {
    /// Those that the page of the queue offers, in its order.
    pub const OFFERED: [Self; 7] = [
        Self::Mine,
        Self::Unclaimed,
        Self::Open,
        Self::ToDeliver,
        Self::ToNotify,
        Self::LateWords,
        Self::Closed,
    ];

    /// Reads the word of an address: `open`, `closed`, or a stage's.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "open" => Some(Self::Open),
            "mine" => Some(Self::Mine),
            "unclaimed" => Some(Self::Unclaimed),
            "to_deliver" => Some(Self::ToDeliver),
            "to_notify" => Some(Self::ToNotify),
            "late_words" => Some(Self::LateWords),
            "closed" => Some(Self::Closed),
            word => CaseStage::parse(word).map(Self::Stage),
        }
    }

    /// The word of an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mine => "mine",
            Self::Unclaimed => "unclaimed",
            Self::ToDeliver => "to_deliver",
            Self::ToNotify => "to_notify",
            Self::LateWords => "late_words",
            Self::Closed => "closed",
            Self::Stage(stage) => stage.as_str(),
        }
    }
}

/// A place in the queue: the next page begins behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    at: DateTime<Utc>,
    code: String,
}

impl Place {
    /// Reads the word of an address.
    pub fn parse(word: &str) -> Option<Self> {
        let (micros, code) = word.split_once('~')?;
        Some(Self {
            at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
            code: code.into(),
        })
    }
}

impl std::fmt::Display for Place {
    /// The word of an address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.at.timestamp_micros(), self.code)
    }
}

/// A page of the queue.
#[derive(Clone, PartialEq)]
pub struct QueuePage {
    /// The cases.
    pub rows: Vec<QueueRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
}

impl Registry {
    /// The cases of the officer's office, behind a place. Empty for who sees no cases.
    pub async fn queue(
        &self,
        officer: &Officer,
        filter: Filter,
        after: Option<&Place>,
    ) -> Result<QueuePage, StoreError> {
        if !officer.sees_cases() {
            return Ok(QueuePage {
                rows: Vec::new(),
                next: None,
            });
        }
        let office = officer.office.as_str();
        let first = match filter {
            // No case changes later than this.
            Filter::Closed => (self.now() + chrono::TimeDelta::days(1), "~"),
            Filter::Open
            | Filter::Mine
            | Filter::Unclaimed
            | Filter::ToDeliver
            | Filter::ToNotify
            | Filter::LateWords
            | Filter::Stage(_) => (DateTime::UNIX_EPOCH, ""),
        };
        let place = after.map_or(first, |place| (place.at, place.code.as_str()));
        let (mut conn, now) = (self.db().read().await?, self.now());
        let most = paging::one_more(PAGE);
        let mut rows = match filter {
            Filter::Open => lists::open(&mut conn, office, place, most, now).await?,
            Filter::Mine => lists::claimed_by(&mut conn, officer.id, place, most, now).await?,
            Filter::Unclaimed => lists::unclaimed(&mut conn, office, place, most, now).await?,
            Filter::Stage(stage) => {
                lists::in_stage(&mut conn, office, stage, place, most, now).await?
            }
            Filter::ToDeliver => deliveries::waiting(&mut conn, office, place, most, now).await?,
            Filter::ToNotify => {
                foreign_deaths::waiting(&mut conn, office, place, most, now).await?
            }
            Filter::LateWords => late_words::open(&mut conn, office, place, most, now).await?,
            Filter::Closed => lists::closed(&mut conn, office, place, most, now).await?,
        };
        let next = paging::cut(&mut rows, PAGE).map(|last| Place {
            at: match filter {
                Filter::Closed | Filter::ToDeliver | Filter::ToNotify | Filter::LateWords => {
                    last.changed_at
                }
                _ => last.due_at,
            },
            code: last.code.clone(),
        });
        Ok(QueuePage { rows, next })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_place_in_an_address_reads_back() {
        let at = "2026-11-10T10:00:00.123456Z".parse().unwrap();
        let place = Place {
            at,
            code: "H01.017-261110-010412".into(),
        };
        assert_eq!(Place::parse(&place.to_string()), Some(place));
        for other in ["", "~", "x~y", "99999999999999999999~x"] {
            assert_eq!(Place::parse(other), None, "{other}");
        }
    }
}

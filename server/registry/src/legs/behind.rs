//! Legs that somebody calls about: not confirmed in time, or overdue (Decree 63/2024;
//! law.md 5.3). The case behind them is granted and stands in no open queue.

use chrono::{DateTime, TimeDelta, Utc};
use domain::leg::LegKind;
use store::{
    StoreError, paging,
    registry::legs::{self, Leg},
};

use super::{CaseLeg, view::asked_before};
use crate::{Officer, Registry};

/// Legs on one page.
const PAGE: usize = 50;

/// One leg to call about.
#[derive(Clone, PartialEq, Eq)]
pub struct LegBehind {
    /// Code of its case.
    pub case_code: String,
    /// Name of the child, or of who has died.
    pub name: String,
    /// When this try was asked for.
    pub requested_at: DateTime<Utc>,
    /// Where it stands.
    pub leg: CaseLeg,
}

/// A page of them, and where the list goes on.
#[derive(Clone, PartialEq, Eq)]
pub struct LegsBehind {
    /// Legs, what was asked for last first.
    pub rows: Vec<LegBehind>,
    /// The next page begins behind this place.
    pub next: Option<LegPlace>,
}

/// A place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegPlace {
    at: DateTime<Utc>,
    code: String,
    kind: LegKind,
}

impl LegPlace {
    /// Reads the word of an address.
    pub fn parse(word: &str) -> Option<Self> {
        let (micros, rest) = word.split_once('~')?;
        let (code, kind) = rest.split_once('~')?;
        Some(Self {
            at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
            code: code.into(),
            kind: LegKind::parse(kind)?,
        })
    }
}

impl std::fmt::Display for LegPlace {
    /// The word of an address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let micros = self.at.timestamp_micros();
        write!(f, "{micros}~{}~{}", self.code, self.kind.as_str())
    }
}

impl Registry {
    /// What was asked of agencies before this moment they should have confirmed by now, at
    /// the hours that the law gives where an office has set none: for the whole country.
    pub fn legs_asked_before(&self) -> DateTime<Utc> {
        asked_before(&self.calendar().holidays, self.now())
    }

    /// The legs of the officer's office to call about, behind a place. Empty for who sees
    /// no cases.
    pub async fn legs_behind(
        &self,
        officer: &Officer,
        after: Option<&LegPlace>,
    ) -> Result<LegsBehind, StoreError> {
        if !officer.sees_cases() {
            return Ok(LegsBehind {
                rows: Vec::new(),
                next: None,
            });
        }
        let (now, holidays) = (self.now(), self.calendar().of(&officer.office));
        // Nothing was asked for later than this.
        let first = (now + TimeDelta::days(1), "", "");
        let before = after.map_or(first, |place| {
            (place.at, place.code.as_str(), place.kind.as_str())
        });
        let moments = (asked_before(&holidays, now), now);
        let most = paging::one_more(PAGE);
        let mut conn = self.db().read().await?;
        let mut rows = legs::behind(&mut conn, &officer.office, moments, before, most).await?;
        let next = paging::cut(&mut rows, PAGE).map(|last| LegPlace {
            at: last.requested_at,
            code: last.case_code.clone(),
            kind: last.kind,
        });
        let rows = rows.into_iter().map(|leg| LegBehind {
            case_code: leg.case_code.clone(),
            name: name(&leg),
            requested_at: leg.requested_at,
            leg: CaseLeg::read(leg, &holidays, now, officer),
        });
        Ok(LegsBehind {
            rows: rows.collect(),
            next,
        })
    }
}

/// Whom it is about, as the agency was told.
fn name(leg: &Leg) -> String {
    let child = leg.request.child.as_ref().map(|child| &child.name);
    let deceased = leg.request.deceased.as_ref().map(|dead| &dead.name);
    child.or(deceased).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_place_among_legs_reads_back() {
        let place = LegPlace {
            at: "2026-11-10T10:00:00.123456Z".parse().unwrap(),
            code: "H01.017-261110-010412".into(),
            kind: LegKind::InsuranceCard,
        };
        assert_eq!(LegPlace::parse(&place.to_string()), Some(place));
        for other in ["", "~", "x~y~residence", "1~H01", "1~H01~x"] {
            assert_eq!(LegPlace::parse(other), None, "{other}");
        }
    }
}

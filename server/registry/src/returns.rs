//! What the public may read about returns: how often each office asks for more, and why.

use chrono::{DateTime, Datelike, Utc};
use domain::{
    calendar::legal_day,
    mission::{legal_day_at, missions},
};
use store::{StoreError, registry::returns};

pub use store::registry::returns::{OfficeYear, ReasonCount};

use crate::Registry;

/// Rows on one page: two years of each office.
const PAGE: i64 = 60;

/// A page of offices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returns {
    /// This year and the one before in Viet Nam.
    pub years: [i64; 2],
    /// By office, newest year first.
    pub rows: Vec<OfficeYear>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// One office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeReturns {
    /// Newest year first.
    pub years: Vec<OfficeYear>,
    /// By year and round, most frequent first.
    pub reasons: Vec<ReasonCount>,
}

/// The year that the clocks of an office show.
fn year_at(office: &str, at: DateTime<Utc>) -> i64 {
    i64::from(legal_day_at(office, at).year())
}

impl Registry {
    /// The offices behind `after`, with this year and last as their own clocks have them.
    /// Open to everybody: numbers of offices, nothing of people.
    pub async fn returns(&self, after: &str) -> Result<Returns, StoreError> {
        let now = self.now();
        let year = i64::from(legal_day(now).year());
        // Around New Year some office may still be in the old one.
        let first = missions()
            .iter()
            .map(|mission| year_at(mission.office.as_str(), now))
            .fold(year, i64::min);
        let mut conn = self.db().read().await?;
        let mut rows = returns::years(&mut conn, first - 1, after, PAGE + 1).await?;
        let fits = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let mut next = None;
        if rows.len() > fits {
            // The office that may go on behind the page opens the next one.
            let last = rows
                .last()
                .map(|row| row.office.clone())
                .unwrap_or_default();
            rows.retain(|row| row.office != last);
            next = rows.last().map(|row| row.office.clone());
        }
        rows.retain(|row| row.year >= year_at(&row.office, now) - 1);
        Ok(Returns {
            years: [year, year - 1],
            rows,
            next,
        })
    }

    /// One office; `None` when nothing was filed there in these years.
    pub async fn returns_of(&self, office: &str) -> Result<Option<OfficeReturns>, StoreError> {
        let from = year_at(office, self.now()) - 1;
        let mut conn = self.db().read().await?;
        let years = returns::years_of(&mut conn, office, from).await?;
        if years.is_empty() {
            return Ok(None);
        }
        let reasons = returns::reasons_of(&mut conn, office, from).await?;
        Ok(Some(OfficeReturns { years, reasons }))
    }
}

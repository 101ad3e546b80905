//! What the public may read about returns: how often each office asks for more, and why.

use chrono::Datelike;
use domain::calendar::legal_day;
use store::{StoreError, registry::returns};

pub use store::registry::returns::{OfficeYear, ReasonCount};

use crate::Registry;

/// Rows on one page: two years of each office.
const PAGE: i64 = 60;

/// A page of offices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returns {
    /// This year and the one before.
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

impl Registry {
    /// The offices behind `after`, with this year and last. Open to everybody: numbers
    /// of offices, nothing of people.
    pub async fn returns(&self, after: &str) -> Result<Returns, StoreError> {
        let year = i64::from(legal_day(self.now()).year());
        let mut conn = self.db().read().await?;
        let mut rows = returns::years(&mut conn, year - 1, after, PAGE + 1).await?;
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
        Ok(Returns {
            years: [year, year - 1],
            rows,
            next,
        })
    }

    /// One office; `None` when nothing was filed there in these years.
    pub async fn returns_of(&self, office: &str) -> Result<Option<OfficeReturns>, StoreError> {
        let from = i64::from(legal_day(self.now()).year()) - 1;
        let mut conn = self.db().read().await?;
        let years = returns::years_of(&mut conn, office, from).await?;
        if years.is_empty() {
            return Ok(None);
        }
        let reasons = returns::reasons_of(&mut conn, office, from).await?;
        Ok(Some(OfficeReturns { years, reasons }))
    }
}

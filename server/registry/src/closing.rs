//! The yearly closing of register books. Law 60/2014 Art. 59: each book is closed on the
//! last day of its year, with its totals; what comes later stands in the next year's.

use chrono::NaiveDate;
use domain::{case::Role, law::Term, register::RegisterKind};
use store::{StoreError, registry::closings};

pub use store::registry::closings::{BookYear, Closing};

use crate::{Officer, Registry};

/// Books on the page: more years than any office has kept here.
const MOST: i64 = 400;

/// Why a book was not closed.
#[derive(Debug, thiserror::Error)]
pub enum CloseError {
    /// Only who signs for the office closes its books.
    #[error("not allowed")]
    NotAllowed,
    /// The office has no such book.
    #[error("no such book")]
    NotFound,
    /// Its year is not over.
    #[error("its year is not over")]
    TooEarly,
    /// Somebody closed it before.
    #[error("closed already")]
    Closed,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A book as the page shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct ShelfBook {
    /// The book.
    pub book: BookYear,
    /// This officer may close it now.
    pub may_close: bool,
}

impl Registry {
    /// The books of the officer's office, newest first.
    pub async fn shelf(&self, officer: &Officer) -> Result<Vec<ShelfBook>, StoreError> {
        if !officer.sees_cases() {
            return Ok(Vec::new());
        }
        let mut conn = self.db().read().await?;
        let books = closings::of_office(&mut conn, &officer.office, MOST).await?;
        let signs = officer.roles.contains(&Role::Signatory);
        Ok(books
            .into_iter()
            .map(|book| ShelfBook {
                may_close: signs
                    && book.closing.is_none()
                    && self.is_over(&officer.office, book.year),
                book,
            })
            .collect())
    }

    /// Closes a book of the officer's office.
    pub async fn close_book(
        &self,
        officer: &Officer,
        register: RegisterKind,
        year: i32,
    ) -> Result<(), CloseError> {
        if !officer.roles.contains(&Role::Signatory) {
            return Err(CloseError::NotAllowed);
        }
        if !self.is_over(&officer.office, i64::from(year)) {
            return Err(CloseError::TooEarly);
        }
        let mut tx = self.db().write().await?;
        let which = (officer.office.as_str(), register, year);
        let by = (officer.id, officer.name.as_str());
        match closings::close(&mut tx, which, by, self.now()).await {
            Ok(true) => tx.commit().await?,
            Ok(false) => return Err(CloseError::NotFound),
            Err(error) if error.violates("registry_closings_pkey") => {
                return Err(CloseError::Closed);
            }
            Err(error) => return Err(error.into()),
        }
        tracing::info!(office = officer.office, register = register.as_str(), year, officer = %officer.id, "book closed");
        // Closed it is in any case: who opens the record later has it made then.
        if let Err(error) = self.closing_record(officer, register, year).await {
            tracing::error!(alert = true, office = officer.office, %error, "the record of a closed book could not be made");
        }
        Ok(())
    }

    /// The last day of the year is over at the desk.
    fn is_over(&self, office: &str, year: i64) -> bool {
        let last = i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        last.is_some_and(|day| {
            let holidays = self.calendar().of(office);
            holidays.local(self.now()) >= day.and_time(holidays.hour(Term::OfficeCloses, day))
        })
    }
}

//! Money of cases, as the portal tells of it: what an office pays back, and lines of bank
//! statements that somebody has to look at.

use chrono::{DateTime, Utc};
use domain::{
    exchange::{Message, PORTAL, REGISTRY},
    fee::{FeeChanged, FeeLineNoted, FeeRefunded, UNPLACED},
    text::passage,
};
use exchange::HandleError;
use store::{
    StoreError, Tx, paging,
    registry::{
        at_once, cases, events,
        fees::{self, Settling},
    },
};
use uuid::Uuid;

pub use store::registry::fees::{CaseFee, OpenLine};

use crate::{ActError, EventKind, Officer, Registry, granting::blocked};

/// Rows of a list on one page; what is done leaves it.
const PAGE: usize = 50;
/// Letters of a bank's number.
const BANK_REFERENCE_MOST: usize = 64;
/// Letters of a note about a line.
const NOTE_MOST: usize = 500;

/// What an office has to do about money.
#[derive(Clone, Debug, Default)]
pub struct Money {
    /// What goes back, oldest first.
    pub owed: Vec<CaseFee>,
    /// The next page of what goes back begins behind this place.
    pub owed_next: Option<MoneyPlace>,
    /// What somebody has to look at, oldest first.
    pub lines: Vec<OpenLine>,
    /// The next page of what is to be looked at begins behind this place.
    pub lines_next: Option<MoneyPlace>,
}

/// A place in one of the two lists: a moment, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyPlace {
    at: DateTime<Utc>,
    what: String,
}

impl MoneyPlace {
    /// Reads the word of an address.
    pub fn parse(word: &str) -> Option<Self> {
        let (micros, what) = word.split_once('~')?;
        Some(Self {
            at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
            what: what.into(),
        })
    }
}

impl std::fmt::Display for MoneyPlace {
    /// The word of an address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.at.timestamp_micros(), self.what)
    }
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum MoneyError {
    /// Not this officer's, or done before.
    #[error("nothing to do")]
    NotFound,
    /// The bank's number or the note is missing, or too long.
    #[error("a text of at most {0} letters is needed")]
    Text(usize),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Registry {
    /// Whether this officer looks after the money of the office.
    pub fn looks_after_money(&self, officer: &Officer) -> bool {
        self.watches(officer)
    }

    /// What the officer's office has to do about money, each list behind a place of its
    /// own. Lines of no dossier are the administrators' to look at.
    pub async fn money(
        &self,
        officer: &Officer,
        (owed_after, lines_after): (Option<&MoneyPlace>, Option<&MoneyPlace>),
    ) -> Result<Money, StoreError> {
        if !self.looks_after_money(officer) {
            return Ok(Money::default());
        }
        let most = paging::one_more(PAGE);
        let office = officer.office.as_str();
        let place = owed_after.map_or((DateTime::UNIX_EPOCH, ""), |at| (at.at, at.what.as_str()));
        let mut conn = self.db().read().await?;
        let mut owed = fees::owed(&mut conn, office, place, most).await?;
        let place = lines_after.map_or((DateTime::UNIX_EPOCH, Uuid::nil()), |at| {
            (at.at, Uuid::parse_str(&at.what).unwrap_or_default())
        });
        let nobodys = if officer.is_administrator() {
            ""
        } else {
            office
        };
        let mut lines = fees::open_lines(&mut conn, [office, nobodys], place, most).await?;
        let owed_next = paging::cut(&mut owed, PAGE).map(|last| MoneyPlace {
            at: last.changed_at,
            what: last.code.clone(),
        });
        let lines_next = paging::cut(&mut lines, PAGE).map(|last| MoneyPlace {
            at: last.at,
            what: last.id.simple().to_string(),
        });
        Ok(Money {
            owed,
            owed_next,
            lines,
            lines_next,
        })
    }

    /// Writes down that the office has paid back all that a case is owed, and tells the
    /// portal. `owed` is what was on the screen: when more came in since, nothing is done.
    pub async fn paid_back(
        &self,
        officer: &Officer,
        code: &str,
        owed: i64,
        bank_reference: &str,
    ) -> Result<(), MoneyError> {
        if !self.looks_after_money(officer) {
            return Err(MoneyError::NotFound);
        }
        let bank_reference = text(bank_reference, BANK_REFERENCE_MOST)?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        // Its history and its messages are numbered.
        let case = cases::lock(&mut tx, code).await?;
        case.filter(|case| case.office == officer.office)
            .ok_or(MoneyError::NotFound)?;
        if !fees::send_back(&mut tx, (&officer.office, code), owed).await? {
            return Err(MoneyError::NotFound);
        }
        let mut event = EventKind::FeeRefunded.by(officer, at);
        event.reason = Some(bank_reference.clone());
        events::append(&mut tx, code, &event).await?;
        let message = Message::FeeRefunded(FeeRefunded {
            at,
            amount: owed,
            bank_reference,
            officer: officer.name.clone(),
        });
        exchange::send(&mut tx, self.new_id(), REGISTRY, PORTAL, code, at, &message).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, "money paid back");
        Ok(())
    }

    /// Writes down what was done about a line of a statement.
    pub async fn looked_at_line(
        &self,
        officer: &Officer,
        line: Uuid,
        note: &str,
    ) -> Result<(), MoneyError> {
        if !self.looks_after_money(officer) {
            return Err(MoneyError::NotFound);
        }
        let note = text(note, NOTE_MOST)?;
        let settling = Settling {
            at: self.now(),
            by: &officer.name,
            note: &note,
        };
        let mut tx = self.db().write().await?;
        let mut done = fees::settle_line(&mut tx, &officer.office, line, settling).await?;
        if !done && officer.is_administrator() {
            done = fees::settle_line(&mut tx, "", line, settling).await?;
        }
        if !done {
            return Err(MoneyError::NotFound);
        }
        tx.commit().await?;
        tracing::info!(%line, officer = %officer.id, "a line of a statement looked at");
        Ok(())
    }

    /// Refuses what would grant a case whose fee is to be paid first and is not.
    pub(crate) async fn not_before_its_fee(&self, code: &str) -> Result<(), ActError> {
        let fee = fees::of_case(&mut self.db().read().await?, code).await?;
        match fee {
            Some(fee) if fee.first && fee.account().still_due() > 0 => {
                Err(blocked("fee-unpaid", "cấu hình của hệ thống"))
            }
            _ => Ok(()),
        }
    }

    pub(crate) async fn fee_changed(
        &self,
        tx: &mut Tx,
        code: &str,
        said: FeeChanged,
    ) -> Result<(), HandleError> {
        let case = cases::lock(tx, code).await?;
        let case = case.ok_or_else(|| HandleError::GiveUp("there is no such case".into()))?;
        let before = fees::of_case(tx, code).await?;
        // What an officer has paid back stays so until the portal counts it; what the gateway
        // has paid back is not an officer's.
        let sent = before.map_or(0, |fee| fee.refunded - fee.back_by_gateway + fee.sent_back);
        let counted = said.refunded - said.back_by_gateway;
        let sent_back = (sent - counted).max(0);
        let mut fee = CaseFee {
            code: code.into(),
            office: case.office,
            reference: said.reference,
            currency: said.currency.as_str().into(),
            amount: said.amount,
            paid: said.paid,
            refunded: said.refunded,
            void: said.void,
            first: said.first,
            owed: 0,
            sent_back,
            going_back: said.going_back,
            back_by_gateway: said.back_by_gateway,
            gateway_refused: said.gateway_refused,
            changed_at: said.at,
        };
        fee.owed = (fee.account().owed_back() - sent_back - said.going_back).max(0);
        fees::put(tx, &fee).await?;
        if !fee.void && fee.account().still_due() == 0 {
            at_once::paid(tx, code, self.now()).await?;
        }
        Ok(())
    }

    pub(crate) async fn fee_line_noted(
        &self,
        tx: &mut Tx,
        subject: &str,
        said: FeeLineNoted,
    ) -> Result<(), HandleError> {
        let (office, code) = match subject {
            UNPLACED => (String::new(), None),
            code => {
                let case = cases::lock(tx, code).await?;
                let case =
                    case.ok_or_else(|| HandleError::GiveUp("there is no such case".into()))?;
                (case.office, Some(case.code))
            }
        };
        let line = OpenLine {
            id: said.id,
            office,
            code,
            booked_on: said.booked_on,
            bank_id: said.bank_id,
            amount: said.amount,
            currency: said.currency,
            purpose: said.purpose,
            outcome: said.outcome,
            at: said.at,
        };
        Ok(fees::note_line(tx, &line).await?)
    }
}

/// A text as it is kept.
fn text(typed: &str, most: usize) -> Result<String, MoneyError> {
    let text = passage(typed);
    if text.is_empty() || text.chars().count() > most {
        return Err(MoneyError::Text(most));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_list_of_money_is_read_back() {
        let place = MoneyPlace {
            at: DateTime::UNIX_EPOCH,
            what: "H01-261110-010001".into(),
        };
        assert_eq!(MoneyPlace::parse(&place.to_string()), Some(place));
        for other in ["", "x", "x~y", "99999999999999999999~y"] {
            assert_eq!(MoneyPlace::parse(other), None, "{other}");
        }
    }
}

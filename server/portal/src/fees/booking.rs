//! Money that came in: found by its reference, counted once.

use chrono::NaiveDate;
use domain::{
    dossier::Stage,
    exchange::{Message, PORTAL, REGISTRY},
    fee::{FeeLineNoted, LineOutcome, Reading, Reference, UNPLACED},
};
use store::{
    StoreError, Tx,
    portal::{
        dossiers::{self, DossierRow},
        fees::{self, FeeLineRow, FeeRow},
    },
};

use crate::{Portal, mail::MailKind};

/// How often money is looked at anew whose dossier changes at that very moment.
pub(super) const TRIES: usize = 4;

/// A transfer as a bank or a gateway tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The account, or the gateway, that it came in by.
    pub account: String,
    /// The bank's number of it: unique there.
    pub bank_id: String,
    /// The day the bank booked it.
    pub booked_on: NaiveDate,
    /// Đồng, or cents; more than nothing.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// What the payer wrote.
    pub purpose: String,
}

/// What became of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// What it turned out to be.
    pub outcome: LineOutcome,
    /// The dossier it was counted for, or that its reference names.
    pub dossier: Option<String>,
    /// It was known before: nothing has changed.
    pub known: bool,
}

/// Why a transfer was not counted. Asked again it may be.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// Its dossier changes all the time.
    #[error("the dossier changes at this very moment")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Portal {
    /// Counts a transfer, once: told again, it answers the same and changes nothing.
    pub async fn book(&self, money: &Incoming) -> Result<Booked, BookError> {
        for _ in 0..TRIES {
            let mut tx = self.0.db.write().await?;
            if let Some(booked) = self.booked(&mut tx, money).await? {
                tx.commit().await?;
                self.0.wake.notify_one();
                self.0.mail.notify_one();
                return Ok(booked);
            }
            tx.rollback().await?;
        }
        Err(BookError::Busy)
    }

    async fn booked(&self, tx: &mut Tx, money: &Incoming) -> Result<Option<Booked>, StoreError> {
        if let Some(line) = fees::line(tx, &money.account, &money.bank_id).await? {
            return known(tx, &line).await.map(Some);
        }
        let (outcome, found) = match Reference::find(&money.purpose) {
            Reading::Nothing => (LineOutcome::Unmatched, None),
            Reading::Mistyped => (LineOutcome::WrongReference, None),
            Reading::Reference(reference) => {
                match fees::by_reference(tx, reference.as_str()).await? {
                    None => (LineOutcome::WrongReference, None),
                    Some(fee) => (outcome(&fee, money), Some(fee)),
                }
            }
        };
        let dossier = match &found {
            Some(fee) => dossiers::by_id(tx, fee.dossier).await?,
            None => None,
        };
        let line = FeeLineRow {
            id: self.0.new_id(),
            account: money.account.clone(),
            bank_id: money.bank_id.clone(),
            booked_on: money.booked_on,
            amount: money.amount,
            currency: money.currency.clone(),
            purpose: money.purpose.clone(),
            outcome: outcome.as_str().into(),
            dossier: dossier.as_ref().map(|row| row.id),
            at: self.0.clock.now(),
        };
        if !fees::add_line(tx, &line).await? {
            return Ok(None);
        }
        if let (Some(fee), Some(row)) = (found, &dossier)
            && outcome.counts()
            && !self.count(tx, row, fee, &line).await?
        {
            return Ok(None);
        }
        let code = dossier.map(|row| row.code);
        if outcome.needs_a_look() {
            self.note_line(tx, code.as_deref(), &line).await?;
        }
        tracing::info!(
            bank_id = line.bank_id,
            outcome = line.outcome,
            "money came in"
        );
        Ok(Some(Booked {
            outcome,
            dossier: code,
            known: false,
        }))
    }

    /// Adds the money to the sums of its dossier, tells the registry and the family.
    async fn count(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        mut fee: FeeRow,
        line: &FeeLineRow,
    ) -> Result<bool, StoreError> {
        let was_due = fee.account().still_due() > 0;
        fee.paid = fee.paid.saturating_add(line.amount);
        fee.changed_at = line.at;
        let is_paid = was_due && fee.account().still_due() == 0;
        let stage = match Stage::parse(&row.stage) {
            Some(Stage::PaymentRequested) if is_paid => Stage::InProcess.as_str(),
            _ => row.stage.as_str(),
        };
        // Writers to a dossier meet at its version; its messages keep their order by that.
        if !dossiers::advance(tx, row.id, row.version, stage, row.due_at).await?
            || !fees::change(tx, &fee).await?
        {
            return Ok(false);
        }
        self.plan_refunds(tx, &fee, line.at).await?;
        self.tell_registry_of_fee(tx, &row.code, &fee).await?;
        if is_paid {
            self.note_money(tx, row, "fee_paid", stage, line.at, None)
                .await?;
            self.tell_of(tx, row, MailKind::FeePaid, []).await?;
        }
        Ok(true)
    }

    async fn note_line(
        &self,
        tx: &mut Tx,
        code: Option<&str>,
        line: &FeeLineRow,
    ) -> Result<(), StoreError> {
        let message = Message::FeeLineNoted(FeeLineNoted {
            id: line.id,
            at: line.at,
            booked_on: line.booked_on,
            bank_id: line.bank_id.clone(),
            amount: line.amount,
            currency: line.currency.clone(),
            purpose: line.purpose.clone(),
            outcome: line.outcome.clone(),
        });
        let (id, subject) = (self.0.new_id(), code.unwrap_or(UNPLACED));
        exchange::send(tx, id, PORTAL, REGISTRY, subject, line.at, &message).await?;
        Ok(())
    }
}

/// What a transfer that names this fee is.
fn outcome(fee: &FeeRow, money: &Incoming) -> LineOutcome {
    if money.currency != fee.currency {
        return LineOutcome::WrongCurrency;
    }
    if fee.void {
        return LineOutcome::TooLate;
    }
    match (fee.account().still_due(), money.amount) {
        (0, _) => LineOutcome::Twice,
        (due, amount) if amount == due => LineOutcome::Paid,
        (due, amount) if amount < due => LineOutcome::Short,
        _ => LineOutcome::Over,
    }
}

async fn known(tx: &mut Tx, line: &FeeLineRow) -> Result<Booked, StoreError> {
    let outcome = LineOutcome::parse(&line.outcome)
        .ok_or_else(|| StoreError::bad_row("portal_fee_lines", "outcome", line.id))?;
    let dossier = match line.dossier {
        Some(id) => dossiers::by_id(tx, id).await?.map(|row| row.code),
        None => None,
    };
    Ok(Booked {
        outcome,
        dossier,
        known: true,
    })
}

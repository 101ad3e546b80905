//! What came in by the gateway goes back the same way, by itself: kept in the transaction
//! that makes it owed, so that no office transfers it as well, and asked of the gateway
//! afterwards. What the gateway refuses is the office's to transfer.

use chrono::{DateTime, Utc};
use domain::fee::{Currency, LineOutcome, RefundState};
use i18n::{Lang, price};
use store::{
    StoreError, Tx,
    portal::{
        dossiers::{self, DossierRow},
        fees::{self, FeeLineRow, FeeRow},
        refunds::{self, RefundRow},
    },
};
use uuid::Uuid;

use super::{BookError, booking::TRIES, online::GATEWAY};
use crate::{Portal, mail::MailKind, pay::RefundTold};

impl Portal {
    /// Has what is owed back, and came in by the gateway, go back by it. Of a dossier that
    /// owes nothing that is all of it; otherwise what came in beyond the fee.
    pub(super) async fn plan_refunds(
        &self,
        tx: &mut Tx,
        fee: &FeeRow,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if self.0.collecting.online.is_none() || fee.currency != Currency::Vnd.as_str() {
            return Ok(());
        }
        let known = refunds::of_dossier(tx, fee.dossier).await?;
        let mut owed = fee.account().owed_back() - under_way(&known)?;
        if owed <= 0 {
            return Ok(());
        }
        let lines = fees::lines_of(tx, fee.dossier).await?;
        for line in lines.iter().rev().filter(|line| goes_back(fee, line)) {
            let Ok(payment) = Uuid::try_parse(&line.bank_id) else {
                continue;
            };
            let amount = owed.min(line.amount - taken(&known, payment));
            if amount <= 0 {
                continue;
            }
            let refund = RefundRow {
                id: self.0.new_id(),
                dossier: fee.dossier,
                payment,
                amount,
                currency: fee.currency.clone(),
                state: RefundState::Asked.as_str().into(),
                made_at: at,
                changed_at: at,
            };
            refunds::insert(tx, &refund).await?;
            owed -= amount;
        }
        Ok(())
    }

    /// Takes what the gateway tells of a refund: counted once, however often it is told.
    /// False when there is no such refund, or it is told of another sum.
    pub async fn refund_told(&self, id: Uuid, told: &RefundTold) -> Result<bool, BookError> {
        for _ in 0..TRIES {
            let mut tx = self.0.db.write().await?;
            let Some(refund) = refunds::by_id(&mut tx, id).await? else {
                return Ok(false);
            };
            if (told.amount, &told.currency) != (refund.amount, &refund.currency) {
                tracing::warn!(refund = %id, "a refund is told of with another sum");
                return Ok(false);
            }
            if self.has_come_to(&mut tx, &refund, told.state).await? {
                tx.commit().await?;
                self.0.wake.notify_one();
                self.0.mail.notify_one();
                return Ok(true);
            }
            tx.rollback().await?;
        }
        Err(BookError::Busy)
    }

    /// False when the dossier changes at this very moment.
    async fn has_come_to(
        &self,
        tx: &mut Tx,
        refund: &RefundRow,
        state: RefundState,
    ) -> Result<bool, StoreError> {
        let at = self.0.clock.now();
        if !refunds::come_to(tx, refund.id, state, at).await? || !state.is_over() {
            return Ok(true);
        }
        let gone = || StoreError::NotFound {
            table: "portal_dossiers",
        };
        let row = dossiers::by_id(tx, refund.dossier).await?;
        let row = row.ok_or_else(gone)?;
        let fee = fees::of_dossier(tx, row.id).await?;
        let mut fee = fee.ok_or_else(gone)?;
        fee.changed_at = at;
        if state == RefundState::Done {
            fee.refunded += refund.amount;
        }
        if !fees::change(tx, &fee).await?
            || !dossiers::advance(tx, row.id, row.version, &row.stage, row.due_at).await?
        {
            return Ok(false);
        }
        self.tell_registry_of_fee(tx, &row.code, &fee).await?;
        if state == RefundState::Done {
            self.tell_of_refund(tx, &row, refund, at).await?;
        }
        tracing::info!(refund = %refund.id, state = state.as_str(), "a refund has come to its end");
        Ok(true)
    }

    async fn tell_of_refund(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        refund: &RefundRow,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let sum = price(lang, Currency::Vnd, refund.amount);
        let number = refund.id.simple().to_string();
        let reason = format!("{sum} · {number}");
        self.note_money(tx, row, "fee_refunded", &row.stage, at, Some(reason))
            .await?;
        let told = [("sum", Some(sum)), ("bank", Some(number))];
        self.tell_of(tx, row, MailKind::FeeRefunded, told).await
    }
}

/// Whether what came in so goes back through the gateway.
fn goes_back(fee: &FeeRow, line: &FeeLineRow) -> bool {
    line.account == GATEWAY
        && match LineOutcome::parse(&line.outcome) {
            Some(LineOutcome::Over | LineOutcome::Twice | LineOutcome::TooLate) => true,
            Some(outcome) => fee.void && outcome.counts(),
            None => false,
        }
}

/// What of a payment is back or on its way; all of it where the gateway has refused once.
fn taken(known: &[RefundRow], payment: Uuid) -> i64 {
    let of_payment = known.iter().filter(|refund| refund.payment == payment);
    of_payment.fold(0, |sum: i64, refund| {
        if refund.state == RefundState::Refused.as_str() {
            i64::MAX
        } else {
            sum.saturating_add(refund.amount)
        }
    })
}

/// What is on its way back.
pub(super) fn under_way(known: &[RefundRow]) -> Result<i64, StoreError> {
    let mut sum = 0;
    for refund in known {
        if !refund.state()?.is_over() {
            sum += refund.amount;
        }
    }
    Ok(sum)
}

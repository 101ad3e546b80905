//! What the registry's messages do to money: a refusal sends it back, an office has paid
//! it back, a dossier is open again.

use chrono::{DateTime, Utc};
use domain::{
    exchange::Message,
    fee::{Currency, FeeRefunded},
};
use exchange::HandleError;
use i18n::{Lang, price};
use store::{
    StoreError, Tx,
    portal::{
        dossiers::{self, DossierRow},
        fees,
        history::{self, EventRow},
    },
};

use crate::{Portal, mail::MailKind};

impl Portal {
    /// Follows a message of the registry with the money. True when nothing else of the
    /// message is to be done.
    pub(crate) async fn move_money(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        message: &Message,
    ) -> Result<bool, HandleError> {
        match message {
            Message::NotAccepted(said) | Message::Refused(said) | Message::Expired(said) => {
                self.set_void(tx, row, true, said.at).await?;
            }
            Message::Stopped(said) => self.set_void(tx, row, true, said.at).await?,
            Message::Reopened(said) => self.set_void(tx, row, false, said.at).await?,
            Message::FeeRefunded(said) => {
                self.refunded(tx, row, said).await?;
                return Ok(true);
            }
            Message::ExemptionJudged(said) => {
                self.exemption_judged(tx, row, said).await?;
                return Ok(true);
            }
            _ => {}
        }
        Ok(false)
    }

    /// What is still to be paid before the decision, as the family reads it; none where the
    /// decision waits for no money.
    pub(crate) async fn waits_for_money(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
    ) -> Result<Option<String>, StoreError> {
        let fee = fees::of_dossier(tx, row.id).await?;
        let Some(fee) = fee.filter(|fee| fee.first && fee.account().still_due() > 0) else {
            return Ok(None);
        };
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let currency = Currency::parse(&fee.currency).unwrap_or(Currency::Vnd);
        Ok(Some(price(lang, currency, fee.account().still_due())))
    }

    /// A dossier that ended without a grant owes nothing; what was paid goes back.
    async fn set_void(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        void: bool,
        at: DateTime<Utc>,
    ) -> Result<(), HandleError> {
        let Some(mut fee) = fees::of_dossier(tx, row.id).await? else {
            return Ok(());
        };
        if fee.void == void {
            return Ok(());
        }
        (fee.void, fee.changed_at) = (void, at);
        if !fees::change(tx, &fee).await? {
            return Err(HandleError::Retry("money is coming in".into()));
        }
        self.plan_refunds(tx, &fee, at).await?;
        Ok(self.tell_registry_of_fee(tx, &row.code, &fee).await?)
    }

    async fn refunded(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        said: &FeeRefunded,
    ) -> Result<(), HandleError> {
        let give_up = |why: &str| HandleError::GiveUp(why.into());
        let retry = || HandleError::Retry("the dossier changed at this very moment".into());
        let fee = fees::of_dossier(tx, row.id).await?;
        let mut fee = fee.ok_or_else(|| give_up("no fee was asked for"))?;
        if said.amount <= 0 || said.amount > fee.paid - fee.refunded {
            return Err(give_up("more would go back than came in"));
        }
        fee.refunded += said.amount;
        fee.changed_at = said.at;
        if !fees::change(tx, &fee).await?
            || !dossiers::advance(tx, row.id, row.version, &row.stage, row.due_at).await?
        {
            return Err(retry());
        }
        self.tell_registry_of_fee(tx, &row.code, &fee).await?;
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let currency = Currency::parse(&fee.currency).unwrap_or(Currency::Vnd);
        let sum = price(lang, currency, said.amount);
        let reason = format!("{sum} · {}", said.bank_reference);
        self.note_money(tx, row, "fee_refunded", &row.stage, said.at, Some(reason))
            .await?;
        let told = [
            ("sum", Some(sum)),
            ("bank", Some(said.bank_reference.clone())),
        ];
        Ok(self.tell_of(tx, row, MailKind::FeeRefunded, told).await?)
    }

    /// A line in the history of the dossier.
    pub(super) async fn note_money(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        kind: &str,
        stage: &str,
        at: DateTime<Utc>,
        reason: Option<String>,
    ) -> Result<(), StoreError> {
        let events = history::events(tx, row.id).await?;
        let event = EventRow {
            number: events.last().map_or(1, |last| last.number + 1),
            kind: kind.into(),
            stage: stage.into(),
            at,
            reason,
            article: None,
        };
        history::add_event(tx, row.id, &event).await
    }
}

//! An exemption that was declared and that the desk found unproven: the fee is due, and is
//! asked for. Proven later it is owed no more, and what was paid goes back. The dossier goes
//! on either way. Law 60/2014 Art. 11.1 a.

use domain::{
    dossier::DossierCode,
    fee::{Assessment, ExemptionJudged},
    law::LawPack,
    procedure::{Judging, declare},
};
use exchange::HandleError;
use i18n::{Lang, price};
use store::{
    StoreError, Tx,
    portal::{Json, dossiers::DossierRow, fees},
};

use crate::{Portal, dossier, mail::MailKind};

impl Portal {
    pub(super) async fn exemption_judged(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        said: &ExemptionJudged,
    ) -> Result<(), HandleError> {
        if !self.collects_fees() {
            return Ok(());
        }
        let give_up = || HandleError::GiveUp("no exemption was declared".into());
        let kept = fees::of_dossier(tx, row.id).await?;
        let assessed = match &kept {
            Some(fee) => fee.assessed.0.clone(),
            None => self.assessed_anew(row)?,
        };
        let assessed = assessed.judged(said.proven).ok_or_else(give_up)?;
        let currency = assessed.currency;
        let due = match kept {
            Some(mut fee) => {
                (fee.amount, fee.changed_at) = (assessed.total(), said.at);
                fee.assessed = Json(assessed);
                if !fees::assess_anew(tx, &fee).await? {
                    return Err(HandleError::Retry("money is coming in".into()));
                }
                self.plan_refunds(tx, &fee, said.at).await?;
                self.tell_registry_of_fee(tx, &row.code, &fee).await?;
                fee.account().still_due()
            }
            // Where nothing costs anything, nothing is asked for.
            None => {
                let total = assessed.total();
                let code = DossierCode::parse(&row.code)
                    .map_err(|_| StoreError::bad_row("portal_dossiers", "code", row.id))?;
                let of_day = (row.procedure.as_str(), row.received_on);
                self.open_fee(tx, row.id, &code, of_day, assessed).await?;
                total
            }
        };
        if !store::portal::dossiers::advance(tx, row.id, row.version, &row.stage, row.due_at)
            .await?
        {
            let why = "the dossier changed at this very moment";
            return Err(HandleError::Retry(why.into()));
        }
        let kind = match said.proven {
            true => "exemption_proven",
            false => "exemption_not_proven",
        };
        let reason = Some(said.reason.clone());
        self.note_money(tx, row, kind, &row.stage, said.at, reason)
            .await?;
        if said.proven || due == 0 {
            return Ok(());
        }
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let told = [
            ("sum", Some(price(lang, currency, due))),
            ("reason", Some(said.reason.clone())),
        ];
        Ok(self.tell_of(tx, row, MailKind::FeeNotExempt, told).await?)
    }

    /// What a dossier that was filed without a fee costs, by the day it was received.
    fn assessed_anew(&self, row: &DossierRow) -> Result<Assessment, StoreError> {
        let (_, version) = dossier::law_of(row)?;
        let law = LawPack::parse(&row.law)
            .ok_or_else(|| StoreError::bad_row("portal_dossiers", "law", row.id))?;
        let judging = Judging::accepted(row.received_on, law);
        let declaration = declare(version, &row.answers.0, &judging)
            .map_err(|_| StoreError::bad_row("portal_dossiers", "answers", row.id))?;
        let declared = &declaration.declared;
        Ok(self.fee_of(version, &row.answers.0, declared, row.received_on))
    }
}

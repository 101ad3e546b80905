//! Paying at a gateway. Nothing of a dossier hangs on it: a payment that fails, or a
//! gateway that is away, leaves the fee as it was, and a transfer is always possible.

use domain::{
    calendar::legal_day,
    fee::{Currency, PaymentState},
};
use i18n::Lang;
use store::{
    StoreError,
    portal::{
        dossiers::DossierRow,
        fees::{self, FeeRow},
        payments::{self, PaymentRow},
    },
};
use uuid::Uuid;

use super::{BookError, Incoming, Online};
use crate::{
    DossierError, Portal, Visitor,
    pay::{DemoGateway, NewPayment, Opened, PayError, PaymentTold},
};

/// The account under which money of the gateway is booked.
pub(super) const GATEWAY: &str = "gateway";

/// What became of the wish to pay online.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paying {
    /// The gateway waits for the payer.
    Open,
    /// Nothing is to be paid, or not online.
    Nothing,
    /// The gateway cannot be reached, or does not want it.
    Away,
}

/// A payment at the gateway, as the family reads of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentView {
    /// How far it has come.
    pub state: PaymentState,
    /// Where the payer goes on.
    pub address: Option<String>,
}

impl Portal {
    /// Name of the gateway, where fees can be paid online.
    pub fn pays_online(&self) -> Option<&str> {
        let online = self.0.collecting.online.as_ref();
        online.map(|online| online.name.as_str())
    }

    /// The demo's own gateway, for its pages.
    pub fn demo_gateway(&self) -> Option<&DemoGateway> {
        let online = self.0.collecting.online.as_ref();
        online.and_then(|online| online.demo.as_deref())
    }

    /// Has the gateway wait for what is still to pay. A payment that waits already is gone
    /// on with, so that pressing twice does not pay twice.
    pub async fn pay_online(
        &self,
        visitor: &Visitor,
        code: &str,
        lang: Lang,
    ) -> Result<Paying, DossierError> {
        let Some(online) = self.0.collecting.online.clone() else {
            return Ok(Paying::Nothing);
        };
        let (row, fee) = self.payable(visitor, code).await?;
        let Some(fee) = fee else {
            return Ok(Paying::Nothing);
        };
        let latest = payments::latest(&mut self.0.db.read().await?, row.id).await?;
        let mut due = fee.account().still_due();
        let mut again = None;
        if let Some(latest) = latest {
            match latest.state()? {
                PaymentState::Asked if latest.amount == due => again = Some(latest),
                PaymentState::Open => match self.asked_about(&online, &latest).await? {
                    None => return Ok(Paying::Away),
                    Some(PaymentState::Open) if latest.amount == due => return Ok(Paying::Open),
                    Some(_) => {
                        let fee = fees::of_dossier(&mut self.0.db.read().await?, row.id).await?;
                        due = fee.map_or(0, |fee| fee.account().still_due());
                    }
                },
                _ => {}
            }
        }
        if due == 0 {
            return Ok(Paying::Nothing);
        }
        let payment = match again {
            Some(payment) => payment,
            None => self.new_payment(&row, &fee, due).await?,
        };
        let return_url = format!(
            "{}/{}/ho-so/{}/le-phi?thanh-toan=1",
            self.0.public_url,
            lang.as_str(),
            row.code
        );
        let asked = NewPayment {
            id: payment.id,
            amount: payment.amount,
            currency: payment.currency,
            reference: fee.reference,
            return_url,
        };
        let opened = online.gateway.open(&asked).await;
        Ok(self.opened(payment.id, opened).await?)
    }

    /// The fee of a dossier that the visitor may see, when it can be paid online.
    async fn payable(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<(DossierRow, Option<FeeRow>), DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let fee = fees::of_dossier(&mut conn, row.id).await?;
        let fee = fee
            .filter(|fee| fee.account().still_due() > 0 && fee.currency == Currency::Vnd.as_str());
        Ok((row, fee))
    }

    async fn new_payment(
        &self,
        row: &DossierRow,
        fee: &FeeRow,
        amount: i64,
    ) -> Result<PaymentRow, StoreError> {
        let at = self.0.clock.now();
        let payment = PaymentRow {
            id: self.0.new_id(),
            dossier: row.id,
            amount,
            currency: fee.currency.clone(),
            state: PaymentState::Asked.as_str().into(),
            gateway_id: None,
            address: None,
            made_at: at,
            changed_at: at,
        };
        let mut tx = self.0.db.write().await?;
        payments::insert(&mut tx, &payment).await?;
        tx.commit().await?;
        Ok(payment)
    }

    async fn opened(
        &self,
        id: Uuid,
        opened: Result<Opened, PayError>,
    ) -> Result<Paying, StoreError> {
        let at = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        let paying = match opened {
            Ok(opened) => {
                let there = (opened.gateway_id.as_str(), opened.address.as_str());
                payments::opened(&mut tx, id, there, at).await?;
                Paying::Open
            }
            Err(error) => {
                tracing::warn!(payment = %id, %error, "no payment can be opened");
                if let PayError::Never(_) = error {
                    payments::come_to(&mut tx, id, PaymentState::Failed, at).await?;
                }
                Paying::Away
            }
        };
        tx.commit().await?;
        Ok(paying)
    }

    /// Asks the gateway about the last payment of a dossier when it waits: for who comes
    /// back from there before its word has come.
    pub async fn look_at_payment(&self, visitor: &Visitor, code: &str) -> Result<(), DossierError> {
        let Some(online) = self.0.collecting.online.clone() else {
            return Ok(());
        };
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let latest = payments::latest(&mut conn, row.id).await?;
        drop(conn);
        if let Some(latest) = latest
            && latest.state()? == PaymentState::Open
        {
            self.asked_about(&online, &latest).await?;
        }
        Ok(())
    }

    /// Where a payment stands, as the gateway says, with what follows from it; none when it
    /// cannot say now.
    pub(super) async fn asked_about(
        &self,
        online: &Online,
        payment: &PaymentRow,
    ) -> Result<Option<PaymentState>, StoreError> {
        let Some(gateway_id) = &payment.gateway_id else {
            return Ok(None);
        };
        let told = match online.gateway.status(gateway_id).await {
            Ok(told) => told,
            // It does not know the payment any more: another may be opened.
            Err(PayError::Never(why)) => {
                tracing::warn!(payment = %payment.id, %why, "a payment is not known any more");
                PaymentTold {
                    state: PaymentState::Failed,
                    amount: payment.amount,
                    currency: payment.currency.clone(),
                }
            }
            Err(error) => {
                tracing::warn!(payment = %payment.id, %error, "a payment cannot be asked about");
                return Ok(None);
            }
        };
        match self.payment_told(payment.id, &told).await {
            Ok(_) => Ok(Some(told.state)),
            Err(BookError::Busy) => Ok(None),
            Err(BookError::Store(error)) => Err(error),
        }
    }

    /// Takes what the gateway tells of a payment: money is counted once, however often and
    /// by whichever way it is told. False when there is no such payment.
    pub async fn payment_told(&self, id: Uuid, told: &PaymentTold) -> Result<bool, BookError> {
        let mut conn = self.0.db.read().await?;
        let Some(payment) = payments::by_id(&mut conn, id).await? else {
            return Ok(false);
        };
        let fee = fees::of_dossier(&mut conn, payment.dossier).await?;
        drop(conn);
        let Some(fee) = fee else {
            return Ok(false);
        };
        let at = self.0.clock.now();
        match told.state {
            PaymentState::Asked | PaymentState::Open => return Ok(true),
            PaymentState::Failed | PaymentState::Cancelled => {}
            PaymentState::Paid if told.amount <= 0 => return Ok(false),
            PaymentState::Paid => {
                let money = Incoming {
                    account: GATEWAY.into(),
                    bank_id: id.simple().to_string(),
                    booked_on: legal_day(at),
                    amount: told.amount,
                    currency: told.currency.clone(),
                    purpose: fee.reference,
                };
                self.book(&money).await?;
            }
        }
        let mut tx = self.0.db.write().await?;
        payments::come_to(&mut tx, id, told.state, at).await?;
        tx.commit().await?;
        Ok(true)
    }
}

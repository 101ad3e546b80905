//! The fee of a dossier that is being filed.

use chrono::NaiveDate;
use domain::{
    dossier::DossierCode,
    exchange::{Message, PORTAL, REGISTRY},
    fee::{Assessment, FeeChanged, Reference, RefundState, assess},
    procedure::{Answers, Declared, Version},
};
use store::{
    StoreError, Tx,
    portal::{
        Json,
        fees::{self, FeeRow},
        refunds::{self, RefundRow},
    },
};
use uuid::Uuid;

use super::refunding::under_way;
use crate::Portal;

impl Portal {
    /// What a filing of this day costs, line by line.
    pub fn fee_of(
        &self,
        version: &Version,
        answers: &Answers,
        declared: &Declared,
        day: NaiveDate,
    ) -> Assessment {
        let tariffs = &self.0.collecting.tariffs;
        assess(tariffs, version, answers, declared, day)
    }

    /// Fees can be paid by transfer.
    pub fn collects_fees(&self) -> bool {
        self.0.collecting.account.is_some()
    }

    /// A new id, for what the demo's bank does.
    pub fn new_id(&self) -> Uuid {
        self.0.new_id()
    }

    /// Number of the account that transfers go to, when there is one.
    pub fn collecting_account(&self) -> Option<String> {
        let account = self.0.collecting.account.as_ref();
        account.map(|account| account.number.clone())
    }

    /// Keeps what a new dossier costs, and tells the registry. Nothing is kept where
    /// nothing is to pay or nothing is collected.
    pub(crate) async fn open_fee(
        &self,
        tx: &mut Tx,
        dossier: Uuid,
        code: &DossierCode,
        (procedure, day): (&str, NaiveDate),
        assessed: Assessment,
    ) -> Result<(), StoreError> {
        if !self.collects_fees() || assessed.total() == 0 {
            return Ok(());
        }
        let at = self.0.clock.now();
        let row = FeeRow {
            dossier,
            reference: Reference::of(self.0.randomness.bytes()).as_str().into(),
            currency: assessed.currency.as_str().into(),
            amount: assessed.total(),
            paid: 0,
            refunded: 0,
            void: false,
            first: self.0.collecting.is_paid_first(procedure, day),
            assessed: Json(assessed),
            made_at: at,
            changed_at: at,
            version: 1,
        };
        fees::insert(tx, &row).await?;
        self.tell_registry_of_fee(tx, code.as_str(), &row).await
    }

    pub(super) async fn tell_registry_of_fee(
        &self,
        tx: &mut Tx,
        code: &str,
        row: &FeeRow,
    ) -> Result<(), StoreError> {
        let refunds = refunds::of_dossier(tx, row.dossier).await?;
        let is = |refund: &RefundRow, state: RefundState| refund.state == state.as_str();
        let done = refunds.iter().filter(|it| is(it, RefundState::Done));
        let message = Message::FeeChanged(FeeChanged {
            at: row.changed_at,
            reference: row.reference.clone(),
            currency: row.assessed.currency,
            amount: row.amount,
            paid: row.paid,
            refunded: row.refunded,
            void: row.void,
            first: row.first,
            going_back: under_way(&refunds)?,
            back_by_gateway: done.map(|refund| refund.amount).sum(),
            gateway_refused: refunds.iter().any(|it| is(it, RefundState::Refused)),
        });
        let (id, at) = (self.0.new_id(), row.changed_at);
        exchange::send(tx, id, PORTAL, REGISTRY, code, at, &message).await?;
        Ok(())
    }
}

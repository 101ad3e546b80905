//! The money of a dossier, as its family reads it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    dossier::DossierCode,
    fee::{Assessment, BankAccount, Currency, FeeState, LineOutcome, RefundState, vietqr},
    procedure::Procedure,
};
use store::{
    StoreError,
    portal::{fees, payments, refunds},
};

use super::PaymentView;

use crate::{
    DossierError, Portal, Visitor,
    dossier::{code_of, law_of},
};

/// What a dossier costs, and where the money stands.
#[derive(Clone, Debug)]
pub struct FeeView {
    /// Its dossier.
    pub code: DossierCode,
    /// What it asks for.
    pub procedure: &'static Procedure,
    /// What to write into the purpose.
    pub reference: String,
    /// How the amount came about.
    pub assessed: Assessment,
    /// What the sums are counted in.
    pub currency: Currency,
    /// What was to pay, in đồng or cents.
    pub amount: i64,
    /// What came in.
    pub paid: i64,
    /// What went back.
    pub refunded: i64,
    /// What is still to pay.
    pub still_due: i64,
    /// What is to go back.
    pub owed_back: i64,
    /// What goes back, or went, through the gateway, oldest first.
    pub refunds: Vec<RefundView>,
    /// What the sums mean.
    pub state: FeeState,
    /// To be paid before the decision.
    pub first: bool,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// What came in, oldest first.
    pub came_in: Vec<CameIn>,
    /// Where transfers go.
    pub account: Option<BankAccount>,
    /// The content of the code for what is still to pay.
    pub qr: Option<String>,
    /// The last payment at the gateway, where there is one.
    pub payment: Option<PaymentView>,
    /// The code as an SVG picture.
    pub picture: Option<String>,
}

/// Money that goes back through the gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundView {
    /// Đồng.
    pub amount: i64,
    /// How far it has come.
    pub state: RefundState,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// The money of a dossier in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortFee {
    /// What the sums are counted in.
    pub currency: Currency,
    /// What was to pay, in đồng or cents.
    pub amount: i64,
    /// What is still to pay.
    pub still_due: i64,
    /// What is to go back.
    pub owed_back: i64,
    /// What the sums mean.
    pub state: FeeState,
}

impl FeeView {
    /// What the office transfers back: what does not go back through the gateway.
    pub fn owed_by_office(&self) -> i64 {
        let by_gateway = self.refunds.iter().filter(|refund| !refund.state.is_over());
        self.owed_back - by_gateway.map(|refund| refund.amount).sum::<i64>()
    }
}

impl ShortFee {
    /// The fee of a row.
    pub(crate) fn of(fee: &fees::FeeRow) -> Self {
        let sums = fee.account();
        Self {
            currency: fee.assessed.currency,
            amount: fee.amount,
            still_due: sums.still_due(),
            owed_back: sums.owed_back(),
            state: sums.state(),
        }
    }
}

/// Money that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameIn {
    /// The day the bank booked it.
    pub booked_on: NaiveDate,
    /// The bank's number of the transfer.
    pub bank_id: String,
    /// Đồng, or cents.
    pub amount: i64,
    /// What it turned out to be.
    pub outcome: LineOutcome,
}

impl Portal {
    /// The money of a dossier that the visitor may see; none when nothing is to pay.
    pub async fn fee(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<Option<FeeView>, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let Some(fee) = fees::of_dossier(&mut conn, row.id).await? else {
            return Ok(None);
        };
        let lines = fees::lines_of(&mut conn, row.id).await?;
        let payment = payments::latest(&mut conn, row.id).await?;
        let refunds = refunds::of_dossier(&mut conn, row.id).await?;
        drop(conn);
        let sums = fee.account();
        let bad = |column| StoreError::bad_row("portal_fees", column, row.id);
        let currency = Currency::parse(&fee.currency).ok_or_else(|| bad("currency"))?;
        let account = self.0.collecting.account.clone();
        let qr = account
            .as_ref()
            .filter(|_| sums.still_due() > 0 && currency == Currency::Vnd)
            .map(|account| vietqr(account, sums.still_due(), &fee.reference));
        let came_in = lines
            .into_iter()
            .map(|line| {
                Ok(CameIn {
                    booked_on: line.booked_on,
                    amount: line.amount,
                    outcome: LineOutcome::parse(&line.outcome).ok_or_else(|| {
                        StoreError::bad_row("portal_fee_lines", "outcome", line.id)
                    })?,
                    bank_id: line.bank_id,
                })
            })
            .collect::<Result<_, StoreError>>()?;
        let payment = payment.map(|payment| {
            let state = payment.state()?;
            let address = payment.address;
            Ok::<_, StoreError>(PaymentView { state, address })
        });
        let refunds = refunds.into_iter().map(|refund| {
            let state = refund.state()?;
            Ok::<_, StoreError>(RefundView {
                amount: refund.amount,
                state,
                since: match state {
                    RefundState::Done | RefundState::Refused => refund.changed_at,
                    RefundState::Asked | RefundState::Open => refund.made_at,
                },
            })
        });
        Ok(Some(FeeView {
            refunds: refunds.collect::<Result<_, _>>()?,
            payment: payment.transpose()?,
            code: code_of(&row)?,
            procedure: law_of(&row)?.0,
            still_due: sums.still_due(),
            owed_back: sums.owed_back(),
            state: sums.state(),
            currency,
            amount: fee.amount,
            paid: fee.paid,
            refunded: fee.refunded,
            first: fee.first,
            changed_at: fee.changed_at,
            assessed: fee.assessed.0,
            reference: fee.reference,
            came_in,
            account,
            picture: qr.as_deref().and_then(documents::qr_svg),
            qr,
        }))
    }
}

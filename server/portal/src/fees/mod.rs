//! Fees: what a dossier costs, how it is paid, and money that comes in and goes back.
//! Filing never waits for money: the fee stands beside the dossier.

mod booking;
mod exempting;
mod moving;
mod online;
mod opening;
mod refunding;
mod sending_back;
mod statement;
mod unheard;
mod view;

use std::sync::Arc;

use domain::fee::{BankAccount, Tariffs};

use crate::pay::{DemoGateway, PayGateway};

pub use booking::{BookError, Booked, Incoming};
pub use online::{Paying, PaymentView};
pub use statement::{ReadLine, StatementError, statement};
pub use view::{CameIn, FeeView, RefundView, ShortFee};

/// How an installation collects fees.
#[derive(Clone, Debug, Default)]
pub struct Collecting {
    /// What things cost.
    pub tariffs: Tariffs,
    /// Where transfers go; none: fees are paid at the office and not followed here.
    pub account: Option<BankAccount>,
    /// Procedures whose fee is paid before the decision.
    pub first: Vec<PaidFirst>,
    /// Where fees are paid online, beside transfers.
    pub online: Option<Online>,
}

/// A gateway, and what people call it.
#[derive(Clone)]
pub struct Online {
    /// Its name, for people.
    pub name: String,
    /// The way there.
    pub gateway: Arc<dyn PayGateway>,
    /// The gateway itself, where it is the one in the demo's box.
    pub demo: Option<Arc<DemoGateway>>,
}

impl std::fmt::Debug for Online {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Online({})", self.name)
    }
}

/// A procedure whose fee is paid before the decision, for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidFirst {
    /// Procedure id.
    pub procedure: String,
    /// First day of reception it holds for.
    pub from: chrono::NaiveDate,
    /// First day it no longer holds.
    pub until: Option<chrono::NaiveDate>,
}

impl Collecting {
    fn is_paid_first(&self, procedure: &str, day: chrono::NaiveDate) -> bool {
        self.first.iter().any(|rule| {
            rule.procedure == procedure
                && rule.from <= day
                && rule.until.is_none_or(|until| day < until)
        })
    }
}

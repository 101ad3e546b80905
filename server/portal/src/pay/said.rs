//! What a gateway says of payments and refunds, asked or by itself.

use domain::fee::{PaymentState, RefundState};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{PaymentTold, RefundTold};

/// What is said of a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentSaid {
    /// Our id of it.
    pub payment: Uuid,
    /// `open`, `paid`, `failed` or `cancelled`.
    pub status: String,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

impl PaymentSaid {
    /// What it means; nothing when it is none of the four words.
    pub fn told(self) -> Option<PaymentTold> {
        let state = PaymentState::parse(&self.status).filter(|it| *it != PaymentState::Asked)?;
        Some(PaymentTold {
            state,
            amount: self.amount,
            currency: self.currency,
        })
    }
}

/// What is said of a refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundSaid {
    /// Our id of it.
    pub refund: Uuid,
    /// `open`, `done` or `refused`.
    pub status: String,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

impl RefundSaid {
    /// What it means; nothing when it is none of the three words.
    pub fn told(self) -> Option<RefundTold> {
        let state = RefundState::parse(&self.status).filter(|it| *it != RefundState::Asked)?;
        Some(RefundTold {
            state,
            amount: self.amount,
            currency: self.currency,
        })
    }
}

//! Paying online: a gateway takes the money and tells of it. It is told how much, in which
//! currency, under which reference and where the payer returns to; nothing about people.

mod demo;
mod http;

use async_trait::async_trait;
use domain::fee::PaymentState;
use uuid::Uuid;

pub use demo::{DemoGateway, HeldPayment};
pub use http::{HttpPayGateway, PaymentSaid};

/// A payment that a gateway is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayment {
    /// Our id, the same at every try: a gateway that saw it before answers the same.
    pub id: Uuid,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// The reference of the fee.
    pub reference: String,
    /// Where the payer returns to.
    pub return_url: String,
}

/// A payment that waits for its payer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What the gateway calls it.
    pub gateway_id: String,
    /// Where the payer goes on.
    pub address: String,
}

/// Where a payment stands, as its gateway says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentTold {
    /// How far it has come.
    pub state: PaymentState,
    /// What was paid, in đồng; what was asked for, before.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

/// Why a gateway was not of use. Tells nothing of what it answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayError {
    /// It may be asked again.
    #[error("the gateway cannot be reached: {0}")]
    Later(String),
    /// It does not want this payment.
    #[error("the gateway refuses: {0}")]
    Never(String),
    /// The settings are wrong.
    #[error("the settings of the gateway are wrong: {0}")]
    Settings(String),
}

/// The border to whoever takes payments.
#[async_trait]
pub trait PayGateway: Send + Sync {
    /// Asks for a payment; asked again under the same id it is the same payment.
    async fn open(&self, asked: &NewPayment) -> Result<Opened, PayError>;

    /// Asks where a payment stands.
    async fn status(&self, gateway_id: &str) -> Result<PaymentTold, PayError>;
}

//! Paying online: a gateway takes the money and tells of it. It is told how much, in which
//! currency, under which reference and where the payer returns to; nothing about people.

mod demo;
mod http;
mod said;

use async_trait::async_trait;
use domain::fee::{PaymentState, RefundState};
use uuid::Uuid;

pub use demo::{DemoGateway, HeldPayment};
pub use http::HttpPayGateway;
pub use said::{PaymentSaid, RefundSaid};

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

/// Money that is to go back to who paid it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRefund {
    /// Our id, the same at every try: a gateway that saw it before answers the same.
    pub id: Uuid,
    /// What the gateway calls the payment it came in by.
    pub gateway_id: String,
    /// Đồng; at most what was paid.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

/// Where a refund stands, as its gateway says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundTold {
    /// How far it has come.
    pub state: RefundState,
    /// What goes back, in đồng.
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

    /// Asks that money goes back; asked again under the same id it goes back once.
    async fn refund(&self, asked: &NewRefund) -> Result<RefundTold, PayError>;

    /// Asks where a refund of a payment stands, by our id of it.
    async fn refund_status(&self, gateway_id: &str, id: Uuid) -> Result<RefundTold, PayError>;
}

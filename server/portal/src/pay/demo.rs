//! Demo only: a gateway in the box, asked over HTTP like every other. It holds its payments
//! in memory and forgets them with the process; a real one does not.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{
    fee::{PaymentState, RefundState},
    surroundings::{Clock, Randomness},
};
use exchange::webhook::Secrets;
use reqwest::{Client, header};
use uuid::Uuid;

use super::{PayError, PaymentSaid, RefundSaid};

/// Whoever does not take its word in this time is not told.
const PATIENCE: Duration = Duration::from_secs(10);

/// A payment as the gateway holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldPayment {
    /// The id of who asked for it.
    pub payment: Uuid,
    /// Đồng.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// What it is for.
    pub reference: String,
    /// Where the payer returns to.
    pub return_url: String,
    /// How far it has come.
    pub state: PaymentState,
    /// What has gone back of it: the id of who asked for that, and đồng.
    pub back: BTreeMap<Uuid, i64>,
}

impl HeldPayment {
    /// What the gateway says of it.
    pub fn said(&self) -> PaymentSaid {
        PaymentSaid {
            payment: self.payment,
            status: self.state.as_str().into(),
            amount: self.amount,
            currency: self.currency.clone(),
        }
    }

    /// What the gateway says of money that was to go back.
    pub fn said_back(&self, refund: Uuid, asked: i64) -> RefundSaid {
        let (amount, state) = match self.back.get(&refund) {
            Some(amount) => (*amount, RefundState::Done),
            None => (asked, RefundState::Refused),
        };
        RefundSaid {
            refund,
            status: state.as_str().into(),
            amount,
            currency: self.currency.clone(),
        }
    }
}

/// The gateway.
pub struct DemoGateway {
    held: Mutex<BTreeMap<String, HeldPayment>>,
    secret: String,
    hook: String,
    secrets: Secrets,
    true_time: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    client: Client,
}

impl DemoGateway {
    /// A gateway that knows who asks by `secret`, and tells at `hook`, signed.
    pub fn new(
        secret: String,
        hook: String,
        secrets: Secrets,
        (true_time, randomness): (Arc<dyn Clock>, Arc<dyn Randomness>),
    ) -> Result<Self, PayError> {
        store::tls::provide();
        let client = Client::builder()
            .timeout(PATIENCE)
            .no_proxy()
            .build()
            .map_err(|_| PayError::Settings("no HTTP client".into()))?;
        Ok(Self {
            held: Mutex::default(),
            secret,
            hook,
            secrets,
            true_time,
            randomness,
            client,
        })
    }

    /// Whether this is the secret of who may ask.
    pub fn knows(&self, secret: &str) -> bool {
        secret == self.secret
    }

    /// Takes a payment in; the same one again is the same. Gives its name here.
    pub fn open(&self, asked: HeldPayment) -> String {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let before = held
            .iter()
            .find(|(_, before)| before.payment == asked.payment);
        if let Some((id, _)) = before {
            return id.clone();
        }
        // Whoever knows the name may pay: it is not to be guessed.
        let id = Uuid::from_bytes(self.randomness.bytes())
            .simple()
            .to_string();
        held.insert(id.clone(), asked);
        id
    }

    /// Pays money back at once, of what was paid and is not back; the same again is once.
    /// None for a payment that it does not hold.
    pub fn refund(&self, id: &str, refund: Uuid, asked: i64) -> Option<RefundSaid> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let payment = held.get_mut(id)?;
        let gone: i64 = payment.back.values().sum();
        let fits =
            payment.state == PaymentState::Paid && (1..=payment.amount - gone).contains(&asked);
        if fits && !payment.back.contains_key(&refund) {
            payment.back.insert(refund, asked);
        }
        Some(payment.said_back(refund, asked))
    }

    /// The payment with this name.
    pub fn held(&self, id: &str) -> Option<HeldPayment> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(id).cloned()
    }

    /// The payer has decided; what is decided stays. Tells of it unless it is to be silent,
    /// as a gateway whose word is lost on the way. Gives the payment as it is then.
    pub async fn decide(&self, id: &str, state: PaymentState, silent: bool) -> Option<HeldPayment> {
        let decided = {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            let payment = held.get_mut(id)?;
            if payment.state == PaymentState::Open {
                payment.state = state;
            }
            payment.clone()
        };
        if !silent {
            self.tell(&decided).await;
        }
        Some(decided)
    }

    async fn tell(&self, decided: &HeldPayment) {
        let event = serde_json::json!({ "type": "payment.changed", "data": decided.said() });
        let body = event.to_string();
        let at = self.true_time.now();
        let id = Uuid::from_bytes(self.randomness.bytes()).to_string();
        let request = self
            .client
            .post(&self.hook)
            .headers(self.secrets.sign(&id, at, body.as_bytes()))
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        if let Err(error) = request.send().await {
            tracing::warn!(
                timeout = error.is_timeout(),
                "the demo's gateway told nobody"
            );
        }
    }
}

impl std::fmt::Debug for DemoGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DemoGateway")
    }
}

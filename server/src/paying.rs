//! The gateway for payments: the way there, the door where it tells of them, and the one
//! in the demo's box, which is asked over HTTP like every other.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    fee::PaymentState,
    surroundings::{Clock, Randomness},
};
use exchange::webhook::{Secret, Secrets};
use portal::{
    BookError, DemoGateway, HeldPayment, HttpPayGateway, Online, PayError, PaymentSaid, Portal,
    RefundSaid,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    config::{Config, ConfigError},
    crossing,
    surroundings::SystemClock,
    trouble::Trouble,
    ways,
};

/// Where gateways tell of payments.
const HOOK: &str = "/api/v1/thanh-toan";
/// Where the demo's gateway is asked.
const BOX: &str = "/api/v1/cong-mau";
/// What is told of a payment is short.
const LARGEST: usize = 16 * 1024;

/// The gateway, as the settings say.
pub struct Paying {
    /// For the portal; none where fees are not paid online.
    pub online: Option<Online>,
    /// What signs what the gateway tells.
    secrets: Option<Secrets>,
    /// Where people pay at the demo's gateway.
    public_url: Arc<str>,
}

/// Opens the way to the gateway.
pub fn open(config: &Config, randomness: &Arc<dyn Randomness>) -> Result<Paying, Trouble> {
    let (online, secrets) = match &config.fees.gateway {
        Some(settings) => {
            let secret = ways::secret(&settings.secret_file)?;
            let online = Online {
                name: settings.name.clone(),
                gateway: Arc::new(gateway(&settings.url, &secret)?),
                demo: None,
            };
            let secrets = crossing::secrets(&settings.webhook_secret_files)?;
            (Some(online), Some(secrets))
        }
        None if config.demo && config.role.is_portal() && config.listen.port() != 0 => {
            in_the_box(config, randomness).map(|(online, secrets)| (Some(online), Some(secrets)))?
        }
        None => (None, None),
    };
    Ok(Paying {
        online,
        secrets,
        public_url: config.public_url.as_str().into(),
    })
}

fn gateway(url: &str, secret: &str) -> Result<HttpPayGateway, Trouble> {
    HttpPayGateway::new(url, secret).map_err(unusable)
}

fn unusable(error: PayError) -> Trouble {
    Trouble::Config(ConfigError::Gateway(error.to_string()))
}

/// The demo's gateway, with secrets of this process.
fn in_the_box(
    config: &Config,
    randomness: &Arc<dyn Randomness>,
) -> Result<(Online, Secrets), Trouble> {
    let here = here(config.listen);
    let secret = Secret::written(&randomness.bytes());
    let signs = Secret::parse(&Secret::written(&randomness.bytes()));
    let signs = signs.map_err(|error| Trouble::Asked(error.to_string()))?;
    let secrets = Secrets::new(signs, Vec::new());
    let true_time: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let demo = DemoGateway::new(
        secret.clone(),
        format!("http://{here}{HOOK}"),
        secrets.clone(),
        (true_time, randomness.clone()),
    );
    let demo = demo.map_err(unusable)?;
    let online = Online {
        name: "cổng thanh toán mẫu".into(),
        gateway: Arc::new(gateway(&format!("http://{here}{BOX}"), &secret)?),
        demo: Some(Arc::new(demo)),
    };
    Ok((online, secrets))
}

/// Where this process reaches itself.
fn here(listen: SocketAddr) -> SocketAddr {
    let mut here = listen;
    if here.ip().is_unspecified() {
        here.set_ip(match here {
            SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
        });
    }
    here
}

/// What the addresses work with.
#[derive(Clone)]
struct Ground {
    portal: Portal,
    secrets: Secrets,
    public_url: Arc<str>,
}

/// `POST /api/v1/thanh-toan`, and in a demo the gateway in the box. They act for nobody's
/// browser: only signature and secret count. Nothing where fees are not paid online.
pub fn routes(portal: Portal, paying: Paying) -> Router {
    let Some(secrets) = paying.secrets else {
        return Router::new();
    };
    let mut routes = Router::new().route(HOOK, post(told));
    if portal.demo_gateway().is_some() {
        routes = routes
            .route(&format!("{BOX}/payments"), post(open_in_box))
            .route(&format!("{BOX}/payments/{{id}}"), get(status_in_box))
            .route(
                &format!("{BOX}/payments/{{id}}/refunds"),
                post(refund_in_box),
            );
    }
    routes
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Ground {
            portal,
            secrets,
            public_url: paying.public_url,
        })
}

/// What a gateway tells by itself, as Standard Webhooks have it.
#[derive(Deserialize)]
#[serde(tag = "type", content = "data")]
enum Event {
    #[serde(rename = "payment.changed")]
    Payment(PaymentSaid),
    #[serde(rename = "refund.changed")]
    Refund(RefundSaid),
}

/// 200: taken, now or before. 401: not signed by a secret of ours within five minutes. 422:
/// it cannot be read, or there is no such payment. 503: again, please.
async fn told(State(ground): State<Ground>, headers: HeaderMap, body: Bytes) -> Response {
    // Also in a demo with a moved clock: signatures are judged by the true time.
    let now = SystemClock::default().now();
    if let Err(unsigned) = ground.secrets.verify(&headers, &body, now) {
        tracing::warn!(%unsigned, "word of a payment was not believed");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(event) = serde_json::from_slice::<Event>(&body) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    // In a task of its own: a caller that hangs up does not stop it half-way.
    let portal = ground.portal.clone();
    match tokio::spawn(async move { take(&portal, event).await }).await {
        Ok(Ok(true)) => StatusCode::OK.into_response(),
        Ok(Ok(false)) => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        Ok(Err(error @ (BookError::Busy | BookError::Store(_)))) => {
            tracing::warn!(%error, "word of a gateway cannot be taken now");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// False for what cannot be read, or is about nothing of ours.
async fn take(portal: &Portal, event: Event) -> Result<bool, BookError> {
    match event {
        Event::Payment(said) => {
            let payment = said.payment;
            match said.told() {
                Some(told) => portal.payment_told(payment, &told).await,
                None => Ok(false),
            }
        }
        Event::Refund(said) => {
            let refund = said.refund;
            match said.told() {
                Some(told) => portal.refund_told(refund, &told).await,
                None => Ok(false),
            }
        }
    }
}

/// What is asked of the gateway in the box.
#[derive(Deserialize)]
struct Asked {
    id: Uuid,
    amount: i64,
    currency: String,
    reference: String,
    return_url: String,
}

async fn open_in_box(State(ground): State<Ground>, headers: HeaderMap, body: Bytes) -> Response {
    let Some(demo) = known(&ground, &headers) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let Ok(asked) = serde_json::from_slice::<Asked>(&body) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    let id = demo.open(HeldPayment {
        payment: asked.id,
        amount: asked.amount,
        currency: asked.currency,
        reference: asked.reference,
        return_url: asked.return_url,
        state: PaymentState::Open,
        back: BTreeMap::new(),
    });
    let address = format!("{}/vi/cong-mau/{id}", ground.public_url);
    let answer = serde_json::json!({ "id": id, "address": address });
    (StatusCode::CREATED, Json(answer)).into_response()
}

async fn status_in_box(
    State(ground): State<Ground>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(demo) = known(&ground, &headers) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    match demo.held(&id) {
        Some(held) => Json(held.said()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What is asked of the gateway in the box for money to go back.
#[derive(Deserialize)]
struct AskedBack {
    id: Uuid,
    amount: i64,
}

async fn refund_in_box(
    State(ground): State<Ground>,
    Path(payment): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(demo) = known(&ground, &headers) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let Ok(asked) = serde_json::from_slice::<AskedBack>(&body) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    match demo.refund(&payment, asked.id, asked.amount) {
        Some(said) => (StatusCode::CREATED, Json(said)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The gateway in the box, for who knows its secret.
fn known<'g>(ground: &'g Ground, headers: &HeaderMap) -> Option<&'g DemoGateway> {
    let given = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let secret = given.strip_prefix("Bearer ")?;
    let demo = ground.portal.demo_gateway()?;
    demo.knows(secret).then_some(demo)
}

//! A gateway over HTTP, as `docs/fees.md` describes it.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, RequestBuilder, StatusCode, Url, header, redirect};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{
    NewPayment, NewRefund, Opened, PayError, PayGateway, PaymentSaid, PaymentTold, RefundSaid,
    RefundTold,
};

/// A gateway that does not answer in this time is down; somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(10);
/// Letters of what a gateway calls a payment.
const ID_MOST: usize = 64;
/// Letters of an address.
const ADDRESS_MOST: usize = 2000;

/// What is posted to open a payment.
#[derive(Serialize)]
struct Posted<'a> {
    id: Uuid,
    amount: i64,
    currency: &'a str,
    reference: &'a str,
    return_url: &'a str,
}

/// The answer to it.
#[derive(Deserialize)]
struct Answered {
    id: String,
    address: String,
}

/// What is posted for money to go back.
#[derive(Serialize)]
struct PostedRefund<'a> {
    id: Uuid,
    amount: i64,
    currency: &'a str,
}

/// Asks one gateway, with a secret that names us.
pub struct HttpPayGateway {
    url: String,
    secret: String,
    https: bool,
    client: Client,
}

impl HttpPayGateway {
    /// Judges the settings; the gateway is met with the first payment.
    pub fn new(url: &str, secret: &str) -> Result<Self, PayError> {
        let wrong = |what: &str| PayError::Settings(what.to_owned());
        let parsed = Url::parse(url).map_err(|_| wrong("its address"))?;
        store::tls::provide();
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .timeout(PATIENCE)
            .no_proxy()
            .build()
            .map_err(|_| wrong("no HTTP client"))?;
        Ok(Self {
            url: url.trim_end_matches('/').into(),
            secret: secret.into(),
            https: parsed.scheme() == "https",
            client,
        })
    }

    async fn asked<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, PayError> {
        let request = request.bearer_auth(&self.secret);
        // Neither the address nor what the gateway says is told.
        let answer = request.send().await.map_err(|error| {
            let why = if error.is_timeout() {
                "no answer in time"
            } else {
                "no connection"
            };
            PayError::Later(why.into())
        })?;
        let status = answer.status();
        let why = || format!("it answers {}", status.as_u16());
        match status {
            _ if status.is_success() => {}
            StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY => {
                return Err(PayError::Never(why()));
            }
            _ => return Err(PayError::Later(why())),
        }
        let body = answer.bytes().await;
        let body = body.map_err(|_| PayError::Later("its answer broke off".into()))?;
        serde_json::from_slice(&body)
            .map_err(|_| PayError::Later("its answer cannot be read".into()))
    }

    /// Where refunds of a payment are asked for.
    fn refunds(&self, gateway_id: &str) -> Result<String, PayError> {
        if !is_id(gateway_id) {
            return Err(PayError::Never("it has no such name".into()));
        }
        Ok(format!("{}/payments/{gateway_id}/refunds", self.url))
    }

    /// Where people are sent: over HTTPS wherever the gateway itself is.
    fn is_address(&self, text: &str) -> bool {
        let scheme = Url::parse(text).map(|url| url.scheme().to_owned());
        let fits = match scheme.as_deref() {
            Ok("https") => true,
            Ok("http") => !self.https,
            _ => false,
        };
        fits && text.len() <= ADDRESS_MOST
    }
}

#[async_trait]
impl PayGateway for HttpPayGateway {
    async fn open(&self, asked: &NewPayment) -> Result<Opened, PayError> {
        let posted = Posted {
            id: asked.id,
            amount: asked.amount,
            currency: &asked.currency,
            reference: &asked.reference,
            return_url: &asked.return_url,
        };
        let body = serde_json::to_vec(&posted).map_err(|e| PayError::Never(e.to_string()))?;
        let request = self
            .client
            .post(format!("{}/payments", self.url))
            .header("idempotency-key", asked.id.to_string())
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        let Answered { id, address } = self.asked(request).await?;
        if !is_id(&id) || !self.is_address(&address) {
            return Err(PayError::Later("its answer cannot be used".into()));
        }
        Ok(Opened {
            gateway_id: id,
            address,
        })
    }

    async fn status(&self, gateway_id: &str) -> Result<PaymentTold, PayError> {
        if !is_id(gateway_id) {
            return Err(PayError::Never("it has no such name".into()));
        }
        let request = self
            .client
            .get(format!("{}/payments/{gateway_id}", self.url));
        let said: PaymentSaid = self.asked(request).await?;
        let unread = || PayError::Later("its answer cannot be read".into());
        said.told().ok_or_else(unread)
    }

    async fn refund(&self, asked: &NewRefund) -> Result<RefundTold, PayError> {
        let posted = PostedRefund {
            id: asked.id,
            amount: asked.amount,
            currency: &asked.currency,
        };
        let body = serde_json::to_vec(&posted).map_err(|e| PayError::Never(e.to_string()))?;
        let request = self
            .client
            .post(self.refunds(&asked.gateway_id)?)
            .header("idempotency-key", asked.id.to_string())
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        of_ours(self.asked(request).await?, asked.id)
    }

    async fn refund_status(&self, gateway_id: &str, id: Uuid) -> Result<RefundTold, PayError> {
        let url = format!("{}/{id}", self.refunds(gateway_id)?);
        of_ours(self.asked(self.client.get(url)).await?, id)
    }
}

/// What is said of this refund; of another, or in other words, it is no answer.
fn of_ours(said: RefundSaid, id: Uuid) -> Result<RefundTold, PayError> {
    let unread = || PayError::Later("its answer cannot be read".into());
    if said.refund != id {
        return Err(unread());
    }
    said.told().ok_or_else(unread)
}

/// What stands in an address as it is.
fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    (1..=ID_MOST).contains(&text.len()) && text.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::{
        Router,
        body::Bytes,
        extract::{Path, State},
        http::HeaderMap,
        response::IntoResponse,
        routing::{get, post},
    };
    use domain::fee::{PaymentState, RefundState};
    use std::sync::{Arc, Mutex};

    /// What a gateway got: who asks, under which key, and what.
    type Got = Arc<Mutex<Vec<(String, String, String)>>>;

    /// A gateway that answers so to everything.
    async fn gateway(status: u16, answer: &'static str) -> (HttpPayGateway, Got) {
        let got = Got::default();
        let header = |headers: &HeaderMap, name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let answer = move || {
            let status = axum::http::StatusCode::from_u16(status).unwrap();
            (status, answer).into_response()
        };
        let open = move |State(got): State<Got>, headers: HeaderMap, body: Bytes| async move {
            got.lock().unwrap().push((
                header(&headers, "authorization"),
                header(&headers, "idempotency-key"),
                String::from_utf8(body.to_vec()).unwrap(),
            ));
            answer()
        };
        let ask = move |State(got): State<Got>, Path(id): Path<String>, headers: HeaderMap| async move {
            let who = header(&headers, "authorization");
            got.lock().unwrap().push((who, String::new(), id));
            answer()
        };
        let asked_back = move |State(got): State<Got>, Path(path): Path<(String, String)>| async move {
            got.lock().unwrap().push((path.0, String::new(), path.1));
            answer()
        };
        let routes = Router::new()
            .route("/v1/payments", post(open))
            .route("/v1/payments/{id}", get(ask))
            .route("/v1/payments/{id}/refunds", post(open))
            .route("/v1/payments/{id}/refunds/{refund}", get(asked_back))
            .with_state(got.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        (HttpPayGateway::new(&url, "s3cret").unwrap(), got)
    }

    fn asked() -> NewPayment {
        NewPayment {
            id: Uuid::from_u128(7),
            amount: 16_000,
            currency: "VND".into(),
            reference: "HT7K2M9Q4RXB3".into(),
            return_url: "https://hotich.example/vi/ho-so/H1/le-phi".into(),
        }
    }

    #[tokio::test]
    async fn a_gateway_gets_the_sum_the_reference_and_the_way_back_and_no_name() {
        let (gateway, got) = gateway(
            201,
            r#"{"id": "pay_1", "address": "http://pay.example/p/1"}"#,
        )
        .await;
        let opened = gateway.open(&asked()).await.unwrap();
        assert_eq!(opened.gateway_id, "pay_1");
        assert_eq!(opened.address, "http://pay.example/p/1");
        let id = "00000000-0000-0000-0000-000000000007";
        let expected = serde_json::json!({
            "id": id,
            "amount": 16_000,
            "currency": "VND",
            "reference": "HT7K2M9Q4RXB3",
            "return_url": "https://hotich.example/vi/ho-so/H1/le-phi",
        });
        let got = got.lock().unwrap();
        assert_eq!((&*got[0].0, &*got[0].1), ("Bearer s3cret", id));
        let body: serde_json::Value = serde_json::from_str(&got[0].2).unwrap();
        assert_eq!(body, expected);
    }

    #[tokio::test]
    async fn what_a_gateway_says_of_a_payment_is_read() {
        let answer = r#"{"payment": "00000000-0000-0000-0000-000000000007", "status": "paid", "amount": 16000, "currency": "VND"}"#;
        let (gateway, got) = gateway(200, answer).await;
        let told = gateway.status("pay_1").await.unwrap();
        assert_eq!((told.state, told.amount), (PaymentState::Paid, 16_000));
        assert_eq!(got.lock().unwrap()[0].2, "pay_1");
        let foreign = gateway.status("../refunds").await;
        assert!(matches!(foreign, Err(PayError::Never(_))));
    }

    fn back() -> NewRefund {
        NewRefund {
            id: Uuid::from_u128(8),
            gateway_id: "pay_1".into(),
            amount: 16_000,
            currency: "VND".into(),
        }
    }

    const GOES_BACK: &str = r#"{"refund": "00000000-0000-0000-0000-000000000008", "status": "open", "amount": 16000, "currency": "VND"}"#;

    #[tokio::test]
    async fn a_gateway_is_asked_for_money_back_under_a_key_and_told_the_sum_only() {
        let (gateway, got) = gateway(201, GOES_BACK).await;
        let told = gateway.refund(&back()).await.unwrap();
        assert_eq!((told.state, told.amount), (RefundState::Open, 16_000));
        let id = "00000000-0000-0000-0000-000000000008";
        {
            let got = got.lock().unwrap();
            assert_eq!((&*got[0].0, &*got[0].1), ("Bearer s3cret", id));
            let body: serde_json::Value = serde_json::from_str(&got[0].2).unwrap();
            let expected = serde_json::json!({ "id": id, "amount": 16_000, "currency": "VND" });
            assert_eq!(body, expected);
        }
        let asked = gateway.refund_status("pay_1", Uuid::from_u128(8)).await;
        assert_eq!(asked.unwrap(), told);
        assert_eq!(got.lock().unwrap()[1].2, id);
    }

    #[tokio::test]
    async fn an_answer_about_another_refund_is_none() {
        let (gateway, _) = gateway(200, GOES_BACK).await;
        let other = gateway.refund_status("pay_1", Uuid::from_u128(9)).await;
        assert!(matches!(other, Err(PayError::Later(_))));
        let foreign = NewRefund {
            gateway_id: "../x".into(),
            ..back()
        };
        let foreign = gateway.refund(&foreign).await;
        assert!(matches!(foreign, Err(PayError::Never(_))));
    }

    #[tokio::test]
    async fn whatever_is_not_a_clear_answer_is_a_failure_with_its_reason() {
        for (status, answer, never) in [
            (400, "", true),
            (422, "", true),
            (302, "", false),
            (401, "", false),
            (500, "", false),
            (200, "", false),
            (200, "<html>", false),
            (
                200,
                r#"{"id": "a/b", "address": "http://pay.example/"}"#,
                false,
            ),
            (
                200,
                r#"{"id": "a", "address": "javascript:alert(1)"}"#,
                false,
            ),
        ] {
            let (gateway, _) = gateway(status, answer).await;
            let failed = gateway.open(&asked()).await.unwrap_err();
            assert_eq!(
                matches!(failed, PayError::Never(_)),
                never,
                "{status} {answer}"
            );
        }
        let away = HttpPayGateway::new("http://127.0.0.1:1/", "s3cret").unwrap();
        assert_eq!(
            away.open(&asked()).await,
            Err(PayError::Later("no connection".into()))
        );
    }

    #[test]
    fn a_gateway_by_https_sends_nobody_to_an_open_address() {
        let gateway = HttpPayGateway::new("https://pay.example/v1", "s").unwrap();
        assert!(gateway.is_address("https://pay.example/p/1"));
        assert!(!gateway.is_address("http://pay.example/p/1"));
    }
}

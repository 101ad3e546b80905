//! SMS by a gateway over HTTP.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, StatusCode, Url, header, redirect};
use serde::Serialize;

use super::{Sms, SmsGateway};
use crate::MailError;

/// A gateway that does not answer in this time is down.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is posted, as JSON.
#[derive(Serialize)]
struct Posted<'a> {
    id: uuid::Uuid,
    to: &'a str,
    text: &'a str,
}

/// Posts each message to one address, with a secret that names us.
pub struct HttpGateway {
    url: Url,
    secret: String,
    client: Client,
}

impl HttpGateway {
    /// Judges the settings; the gateway is met with the first message.
    pub fn new(url: &str, secret: &str) -> Result<Self, MailError> {
        let wrong = |what: &str| MailError::Settings(what.to_owned());
        let url = Url::parse(url).map_err(|_| wrong("the address of the SMS gateway"))?;
        store::tls::provide();
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .timeout(PATIENCE)
            .no_proxy()
            .build()
            .map_err(|_| wrong("no HTTP client for the SMS gateway"))?;
        Ok(Self {
            url,
            secret: secret.into(),
            client,
        })
    }
}

#[async_trait]
impl SmsGateway for HttpGateway {
    async fn send(&self, sms: &Sms) -> Result<(), MailError> {
        let posted = Posted {
            id: sms.id,
            to: &sms.to,
            text: &sms.text,
        };
        let body = serde_json::to_vec(&posted).map_err(|e| MailError::Never(e.to_string()))?;
        let request = self
            .client
            .post(self.url.clone())
            .bearer_auth(&self.secret)
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        // Neither the address nor what the gateway says is told: it may quote the number.
        let answer = request.send().await.map_err(|error| {
            let why = if error.is_timeout() {
                "no answer in time"
            } else {
                "no connection"
            };
            MailError::Later(why.into())
        })?;
        let status = answer.status();
        let why = || format!("the gateway answers {}", status.as_u16());
        match status {
            _ if status.is_success() => Ok(()),
            // The message itself is refused: the number, most likely.
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => {
                Err(MailError::Never(why()))
            }
            _ => Err(MailError::Later(why())),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::{Router, extract::State, http::HeaderMap, routing::post};
    use chrono::DateTime;
    use std::sync::{Arc, Mutex};
    use uuid::Uuid;

    /// What a gateway got: who posts it, and what.
    type Got = Arc<Mutex<Vec<(String, serde_json::Value)>>>;

    /// A gateway that answers so, and what it got.
    async fn gateway(answer: u16) -> (HttpGateway, Got) {
        let got = Got::default();
        let take = async move |State(got): State<Got>, headers: HeaderMap, body: String| {
            let secret = headers["authorization"].to_str().unwrap().to_owned();
            let body = serde_json::from_str(&body).unwrap();
            got.lock().unwrap().push((secret, body));
            axum::http::StatusCode::from_u16(answer).unwrap()
        };
        let routes = Router::new()
            .route("/v1/sms", post(take))
            .with_state(got.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1/sms", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        (HttpGateway::new(&url, "s3cret").unwrap(), got)
    }

    fn sms() -> Sms {
        Sms {
            id: Uuid::from_u128(7),
            to: "+84912345678".into(),
            text: "Hồ sơ cần bổ sung".into(),
            at: DateTime::UNIX_EPOCH,
        }
    }

    #[tokio::test]
    async fn a_gateway_gets_the_number_the_text_and_our_secret() {
        let (gateway, got) = gateway(202).await;
        gateway.send(&sms()).await.unwrap();
        let expected = serde_json::json!({
            "id": "00000000-0000-0000-0000-000000000007",
            "to": "+84912345678",
            "text": "Hồ sơ cần bổ sung",
        });
        assert_eq!(
            *got.lock().unwrap(),
            [("Bearer s3cret".to_owned(), expected)]
        );
    }

    #[tokio::test]
    async fn whatever_is_not_a_yes_is_a_failure_with_its_reason() {
        for (answer, never) in [
            (400, true),
            (422, true),
            (302, false),
            (401, false),
            (429, false),
            (500, false),
        ] {
            let (gateway, _) = gateway(answer).await;
            let why = format!("the gateway answers {answer}");
            let expected = match never {
                true => MailError::Never(why),
                false => MailError::Later(why),
            };
            assert_eq!(gateway.send(&sms()).await, Err(expected));
        }
    }

    #[tokio::test]
    async fn a_gateway_that_is_not_there_is_tried_again() {
        let gateway = HttpGateway::new("http://127.0.0.1:1/", "s3cret").unwrap();
        assert_eq!(
            gateway.send(&sms()).await,
            Err(MailError::Later("no connection".into()))
        );
    }
}

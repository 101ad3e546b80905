//! The other side, reached over HTTP.

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    exchange::{Envelope, NamedFile},
    surroundings::{Clock, Randomness},
};
use futures::{FutureExt as _, StreamExt as _, future::BoxFuture};
use http::{StatusCode, header};
use reqwest::{Client, Response};
use store::Digest;
use uuid::Uuid;

use super::{
    FILES, MESSAGES, Names,
    answer::{REFUSED, Said},
    circuit::Circuit,
    secret::Secrets,
    wire::Wire,
};
use crate::{CloudEvent, Delivery, Gateway, event};

/// Deliveries under way at the same time. With [`super::wire::PATIENCE`] the largest batch
/// ends within its lease: 64 / 16 × 12 s = 48 s.
const IN_FLIGHT: usize = 16;

/// Somebody waits for the page that tells whether it is there.
const KNOCK: Duration = Duration::from_secs(3);

/// An answer is a short JSON text; of more nothing is read.
const LONGEST_ANSWER: usize = 8 * 1024;

/// A file is at most some ten megabytes.
const LARGEST_FILE: i64 = 32 * 1024 * 1024;

/// What a [`Peer`] is made of.
pub struct PeerParts {
    /// Address of its exchange, e.g. `https://so.example.vn/api/v1/exchange`.
    pub url: String,
    /// What both sides are called.
    pub names: Names,
    /// What we share with it.
    pub secrets: Secrets,
    /// The time by which messages wait.
    pub clock: Arc<dyn Clock>,
    /// The true time, which both sides share: stands in signatures.
    pub true_time: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
}

/// The way to a portal or registry in another process.
pub struct Peer {
    parts: PeerParts,
    client: Client,
    circuit: Circuit,
}

/// What came of asking for a content.
#[derive(Debug)]
pub enum Fetched {
    /// Here it is, checked against its digest.
    Content(Bytes),
    /// Not now. Says why.
    Failed(String),
}

impl Peer {
    /// The way to the exchange at this address, on a wire of its own.
    pub fn new(parts: PeerParts) -> Result<Self, String> {
        Ok(Self::by(Wire::new()?, parts))
    }

    /// The way to the exchange at this address, by this wire.
    pub fn by(wire: Wire, mut parts: PeerParts) -> Self {
        parts.url.truncate(parts.url.trim_end_matches('/').len());
        Self {
            parts,
            client: wire.0,
            circuit: Circuit::default(),
        }
    }

    /// Whether anything answers over there. Says what stands in the way. The door is not
    /// opened for it: an installation that is not ours has no other page in common.
    pub async fn knock(&self) -> Result<(), String> {
        let request = self.client.get(&self.parts.url).timeout(KNOCK);
        let answer = request.send().await.map_err(|error| plainly(&error))?;
        match answer.status() {
            status if status.is_server_error() => Err(status.as_u16().to_string()),
            _ => Ok(()),
        }
    }

    /// A content by its digest.
    pub async fn fetch(&self, file: &NamedFile) -> Fetched {
        match self.try_fetch(file).await {
            Ok(content) => Fetched::Content(content),
            Err(why) => Fetched::Failed(why),
        }
    }

    async fn try_fetch(&self, file: &NamedFile) -> Result<Bytes, String> {
        if !(0..=LARGEST_FILE).contains(&file.size) {
            return Err("a file is too large".into());
        }
        let size = usize::try_from(file.size).map_err(|error| error.to_string())?;
        let path = format!("{FILES}/{}", file.sha256);
        let id = Uuid::from_bytes(self.parts.randomness.bytes()).to_string();
        let at = self.parts.true_time.now();
        let headers = self.parts.secrets.sign(&id, at, path.as_bytes());
        let request = self
            .client
            .get(format!("{}{path}", self.parts.url))
            .headers(headers);
        let response = request.send().await.map_err(|error| plainly(&error))?;
        if response.status() != StatusCode::OK {
            return Err(format!(
                "a file is answered with {}",
                response.status().as_u16()
            ));
        }
        let content = read(response, size).await?;
        if content.len() == size && Digest::of(&content).as_str() == file.sha256 {
            Ok(content)
        } else {
            Err("a file is not what its digest says".into())
        }
    }

    async fn post(&self, message: &Envelope) -> Delivery {
        if let Some(until) = self.closed_until() {
            return Delivery::Later(until, "the receiver is left alone for a while".into());
        }
        let id = message.id.to_string();
        let body = CloudEvent::from(&self.parts.names.outgoing(message)).bytes();
        let headers = self
            .parts
            .secrets
            .sign(&id, self.parts.true_time.now(), &body);
        let request = self
            .client
            .post(format!("{}{MESSAGES}", self.parts.url))
            .headers(headers)
            .header(header::CONTENT_TYPE, event::MEDIA_TYPE)
            .body(body);
        match request.send().await {
            Ok(response) => self.understand(message.id, response).await,
            Err(error) => self.unreachable(None, plainly(&error)),
        }
    }

    /// Only an answer that names the message is the receiver's own: anything between us
    /// may say 200 as well.
    async fn understand(&self, id: Uuid, response: Response) -> Delivery {
        let status = response.status();
        let asked = retry_after(&response);
        let body = read(response, LONGEST_ANSWER).await.unwrap_or_default();
        let said: Option<Said> = serde_json::from_slice(&body).ok();
        let named = said.as_ref().is_some_and(|said| said.id == Some(id));
        let refused = said.as_ref().is_some_and(|said| said.outcome == REFUSED);
        let why = said.and_then(|said| said.why).unwrap_or_default();
        let why = cautiously(&why);
        let number = status.as_u16();
        match status {
            StatusCode::OK | StatusCode::ACCEPTED if named => {
                self.circuit.succeeded();
                Delivery::Done
            }
            StatusCode::CONFLICT | StatusCode::INTERNAL_SERVER_ERROR if named => {
                self.circuit.succeeded();
                Delivery::Retry(format!("{number} {why}"))
            }
            // Something on the way may refuse as well, for reasons of its own.
            StatusCode::UNPROCESSABLE_ENTITY if refused => {
                self.circuit.succeeded();
                Delivery::GiveUp(format!("{number} {why}"))
            }
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                self.unreachable(asked, format!("{number} {why}"))
            }
            StatusCode::UNAUTHORIZED => {
                tracing::error!(
                    alert = true,
                    "our signature is not believed: compare secrets and clocks"
                );
                self.unreachable(None, format!("401 {why}"))
            }
            _ => self.unreachable(
                None,
                format!("an answer that is not the receiver's ({number})"),
            ),
        }
    }

    fn unreachable(&self, asked: Option<TimeDelta>, why: String) -> Delivery {
        tracing::warn!(why, "the other side of the exchange cannot be reached");
        let now = self.parts.clock.now();
        Delivery::Later(
            self.circuit.failed(now, asked, &*self.parts.randomness),
            why,
        )
    }
}

#[async_trait]
impl Gateway for Peer {
    async fn deliver(&self, messages: &[Envelope]) -> Vec<Delivery> {
        let mut deliveries = Vec::with_capacity(messages.len());
        let mut rest = messages;
        if let (true, [first, others @ ..]) = (self.circuit.is_doubtful(), messages) {
            deliveries.push(self.post(first).await);
            rest = others;
        }
        let posts: Vec<BoxFuture<'_, Delivery>> = rest
            .iter()
            .map(|message| self.post(message).boxed())
            .collect();
        let posted: Vec<Delivery> = futures::stream::iter(posts)
            .buffered(IN_FLIGHT)
            .collect()
            .await;
        deliveries.extend(posted);
        deliveries
    }

    fn closed_until(&self) -> Option<DateTime<Utc>> {
        self.circuit.open_until(self.parts.clock.now())
    }
}

/// The whole body, when it is not longer than `most`.
async fn read(mut response: Response, most: usize) -> Result<Bytes, String> {
    let mut content = BytesMut::new();
    while let Some(part) = response.chunk().await.map_err(|error| plainly(&error))? {
        if content.len() + part.len() > most {
            return Err("an answer is longer than it may be".into());
        }
        content.extend_from_slice(&part);
    }
    Ok(content.freeze())
}

/// Seconds, or a date.
fn retry_after(response: &Response) -> Option<TimeDelta> {
    let text = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    // A date needs the receiver's clock; its own wish for time is honoured in seconds,
    // a date with a minute.
    Some(
        text.trim()
            .parse()
            .map_or(TimeDelta::minutes(1), TimeDelta::seconds),
    )
}

/// What another program said, as far as it is kept and shown: at most 200 letters, without
/// numbers of the length of an identity or a telephone and without words that hold an `@`.
/// It ought not to name anybody, and nobody can hold it to that.
fn cautiously(said: &str) -> String {
    let words = said.split(|c: char| c.is_whitespace() || c.is_control());
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        if digits >= 9 || word.contains('@') {
            "…"
        } else {
            word
        }
    });
    words
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(200)
        .collect()
}

/// What went wrong, without the address.
fn plainly(error: &reqwest::Error) -> String {
    let what = if error.is_timeout() {
        "no answer in time"
    } else if error.is_connect() {
        "no connection"
    } else {
        "the connection broke"
    };
    what.into()
}

#[cfg(test)]
mod tests {
    use super::cautiously;

    #[test]
    fn what_another_program_says_is_kept_without_numbers_and_addresses_of_people() {
        assert_eq!(
            cautiously("no such person: 001199012345, call 0912.345.678 or an@example.vn\n"),
            "no such person: … call … or …"
        );
        assert_eq!(
            cautiously("H01.017-261110-00001 is 12 days old"),
            "… is 12 days old"
        );
        assert_eq!(cautiously(&"ừ".repeat(300)).chars().count(), 200);
    }
}

//! An envelope as the world writes it: CloudEvents 1.0, structured JSON.

use chrono::{DateTime, Utc};
use domain::exchange::Envelope;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The media type of a CloudEvent in structured JSON.
pub const MEDIA_TYPE: &str = "application/cloudevents+json";

/// A message between two systems.
#[derive(Serialize, Deserialize)]
pub struct CloudEvent {
    /// Always `1.0`.
    specversion: String,
    /// Unique; repeats are known by it.
    id: Uuid,
    /// The kind of message, e.g. `dossier.submitted`.
    #[serde(rename = "type")]
    kind: String,
    /// Who says it: `portal` or `registry`.
    source: String,
    /// The dossier's code.
    subject: String,
    /// When it was written.
    time: DateTime<Utc>,
    /// Always `application/json`.
    datacontenttype: String,
    /// Extension: who shall have it.
    recipient: String,
    /// Extension: number within source and subject, from 1, as digits.
    sequence: String,
    /// Extension: always `Integer`.
    sequencetype: String,
    /// The message.
    data: serde_json::Value,
}

/// What came is not a message of ours. Quotes nothing of it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableEvent {
    /// Not a CloudEvent with all attributes that are asked for.
    #[error("this is not a CloudEvent with the attributes of docs/exchange ({0})")]
    Shape(String),
    /// An attribute holds something else than it must.
    #[error("the attribute {0} does not hold what docs/exchange asks for")]
    Attribute(&'static str),
}

impl From<&Envelope> for CloudEvent {
    fn from(envelope: &Envelope) -> Self {
        Self {
            specversion: "1.0".into(),
            id: envelope.id,
            kind: envelope.kind.clone(),
            source: envelope.source.clone(),
            subject: envelope.subject.clone(),
            time: envelope.at,
            datacontenttype: "application/json".into(),
            recipient: envelope.to.clone(),
            sequence: envelope.sequence.to_string(),
            sequencetype: "Integer".into(),
            data: envelope.data.clone(),
        }
    }
}

impl CloudEvent {
    /// The bytes that travel.
    pub fn bytes(&self) -> Vec<u8> {
        // Plain values with text keys: serialising them has no way to fail.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what came.
    pub fn read(body: &[u8]) -> Result<Envelope, UnreadableEvent> {
        // Where it broke, never what stood there.
        let event: Self = serde_json::from_slice(body).map_err(|error| {
            UnreadableEvent::Shape(format!("line {}, {:?}", error.line(), error.classify()))
        })?;
        let fixed = [
            ("specversion", event.specversion == "1.0"),
            (
                "datacontenttype",
                event.datacontenttype == "application/json",
            ),
            ("sequencetype", event.sequencetype == "Integer"),
        ];
        if let Some((name, _)) = fixed.into_iter().find(|(_, fits)| !fits) {
            return Err(UnreadableEvent::Attribute(name));
        }
        let sequence = event
            .sequence
            .parse()
            .ok()
            .filter(|&number: &i64| number > 0);
        Ok(Envelope {
            id: event.id,
            kind: event.kind,
            source: event.source,
            to: event.recipient,
            subject: event.subject,
            sequence: sequence.ok_or(UnreadableEvent::Attribute("sequence"))?,
            at: event.time,
            data: event.data,
        })
    }
}

//! What carries a message, and the contents that it names.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A message on its way.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Envelope {
    /// Unique; the receiver's inbox drops what it has seen.
    pub id: Uuid,
    /// e.g. `dossier.submitted`.
    pub kind: String,
    /// [`PORTAL`] or [`REGISTRY`].
    pub source: String,
    /// Who shall have it.
    pub to: String,
    /// The dossier's code; an office, or [`CALENDAR`], where it is about those.
    pub subject: String,
    /// Number of this message within source and subject, from 1.
    pub sequence: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The message, see [`Message`].
    pub data: serde_json::Value,
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Envelope({} {} #{})", self.kind, self.id, self.sequence)
    }
}

/// A content that a message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedFile {
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Length in bytes.
    pub size: i64,
}

/// Every content that the data of a message names, whatever its kind: each object with a
/// `sha256` and a `size`. So a new kind of message brings its files without a word here.
pub fn named_files(data: &serde_json::Value) -> Vec<NamedFile> {
    let mut found = Vec::new();
    let mut open = vec![data];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Array(items) => open.extend(items),
            serde_json::Value::Object(fields) => {
                let sha256 = fields.get("sha256").and_then(serde_json::Value::as_str);
                let size = fields.get("size").and_then(serde_json::Value::as_i64);
                if let (Some(sha256), Some(size)) = (sha256, size) {
                    found.push(NamedFile {
                        sha256: sha256.into(),
                        size,
                    });
                }
                open.extend(fields.values());
            }
            _ => {}
        }
    }
    found.sort();
    found.dedup();
    found
}

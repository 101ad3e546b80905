//! What the two sides are called on the wire.
//!
//! Inside, a message is from the portal to the registry or back. Between systems each
//! installation has an id of its own (CloudEvents, `source`: with the event's id it is
//! unique in the world), so that a registry can tell one portal from another.

use domain::exchange::Envelope;

/// The ids of both installations as they stand in `source` and `recipient`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// This installation.
    pub ours: String,
    /// The other one.
    pub theirs: String,
}

impl Names {
    /// The same message under the names of the wire.
    pub(super) fn outgoing(&self, message: &Envelope) -> Envelope {
        Envelope {
            source: self.ours.clone(),
            to: self.theirs.clone(),
            ..message.clone()
        }
    }

    /// The message under the names of the inside, when it is from the other side to us.
    pub(super) fn incoming(&self, message: Envelope, from: &str, to: &str) -> Option<Envelope> {
        let meant = message.source == self.theirs && message.to == self.ours;
        meant.then(|| Envelope {
            source: from.into(),
            to: to.into(),
            ..message
        })
    }
}

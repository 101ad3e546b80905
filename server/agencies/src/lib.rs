//! The agencies of the demo: a commune police and a social insurance that are small
//! but real. They know nothing but the messages of the exchange: they take a request
//! in, say so, decide on it by a rule of their own, and answer, by the same webhooks
//! whether they sit in the registry's process or in one of their own. A ministry's own
//! systems take their place behind the same messages.

mod inbox;
mod rules;
mod work;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use domain::surroundings::{Clock, Randomness};
use store::Db;
use tokio::sync::Notify;

pub use inbox::AgencyInbox;

/// What an agency is made of.
pub struct Parts {
    /// Its name in messages: one of [`domain::leg::AGENCIES`].
    pub name: &'static str,
    /// Its database.
    pub db: Db,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
    /// Rung after a commit that wrote a message.
    pub wake: Arc<Notify>,
}

/// One agency. Cheap to clone.
#[derive(Clone)]
pub struct Agency(Arc<Parts>);

impl Agency {
    /// An agency of these parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Its name in messages.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    fn new_id(&self) -> uuid::Uuid {
        guard::new_id(&*self.0.clock, &*self.0.randomness)
    }
}

impl std::fmt::Debug for Agency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Agency({})", self.0.name)
    }
}

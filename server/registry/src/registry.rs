//! The handle on the registry and what it is made of.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use documents::Signer;
use domain::{
    calendar::WallCalendar,
    surroundings::{Clock, Randomness},
};
use guard::{Attempts, Load, Realm, Sessions, passwords::Passwords};
use store::{Blobs, Db};
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;

use crate::PopulationDb;

/// What the registry is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The file store, shared with whoever sends files by reference.
    pub blobs: Blobs,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
    /// Where passwords are hashed.
    pub passwords: Passwords,
    /// Signs the papers.
    pub signer: Arc<dyn Signer>,
    /// Gives personal identification numbers.
    pub population: Arc<dyn PopulationDb>,
    /// Agencies that take interlinked services over the exchange.
    pub agencies: Vec<&'static str>,
    /// The portal is another process: what it has taken in may be under way to here.
    pub portal_elsewhere: bool,
    /// Address of this service without a slash at its end: stands in QR codes.
    pub public_url: String,
    /// Papers say that they have no legal value.
    pub demo: bool,
    /// Papers set at the same time; each takes a core.
    pub presses: usize,
    /// Rung after a commit that wrote a message; only saves waiting.
    pub wake: Arc<Notify>,
}

/// The registry's use cases. Cheap to clone.
#[derive(Clone)]
pub struct Registry(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub parts: Parts,
    pub sessions: Sessions,
    pub attempts: Attempts,
    pub presses: Semaphore,
    pub calendar: WallCalendar,
}

impl Registry {
    /// A registry of these parts.
    pub fn new(parts: Parts) -> Self {
        let Parts {
            db,
            clock,
            randomness,
            presses,
            ..
        } = &parts;
        Self(Arc::new(Inner {
            sessions: Sessions::new(Realm::Staff, db.clone(), clock.clone(), randomness.clone()),
            attempts: Attempts::new(db.clone(), clock.clone()),
            presses: Semaphore::new((*presses).max(1)),
            calendar: WallCalendar::default(),
            parts,
        }))
    }

    /// Papers that are set and signed at this moment.
    pub fn press_load(&self) -> Load {
        Load::of(&self.0.presses, self.0.parts.presses.max(1))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.parts.db
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.0.parts.clock.now()
    }

    pub(crate) fn new_id(&self) -> Uuid {
        guard::new_id(&*self.0.parts.clock, &*self.0.parts.randomness)
    }
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Registry")
    }
}

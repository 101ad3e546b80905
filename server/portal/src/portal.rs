//! The handle through which everything of the citizen's side is asked.

use std::sync::Arc;

use domain::{
    calendar::WallCalendar,
    surroundings::{Clock, Randomness},
};
use guard::{Attempts, CookieSeal, Load, Realm, ServerKey, Sessions, new_id, passwords::Passwords};
use store::{Blobs, Db};
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;

use crate::{Collecting, Limits, Telling};

/// What the portal is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Where files lie.
    pub blobs: Blobs,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
    /// The server's key: secrets of dossiers and mailed codes are made with it. Another
    /// key, and none of those given out before is shown again.
    pub key: ServerKey,
    /// Where passwords are hashed.
    pub passwords: Passwords,
    /// Address people see, e.g. `https://hotich.example`, without a slash at the end.
    pub public_url: String,
    /// Papers have no legal value.
    pub demo: bool,
    /// Rung after a commit that wrote a message.
    pub wake: Arc<Notify>,
    /// How often doors may be knocked at.
    pub limits: Limits,
    /// How people are told.
    pub telling: Telling,
    /// How fees are collected.
    pub collecting: Collecting,
}

/// The citizen's use cases. Cheap to clone.
#[derive(Clone)]
pub struct Portal(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub db: Db,
    pub blobs: Blobs,
    pub clock: Arc<dyn Clock>,
    pub randomness: Arc<dyn Randomness>,
    pub key: ServerKey,
    pub passwords: Passwords,
    pub sessions: Sessions,
    pub attempts: Attempts,
    pub tracking: CookieSeal,
    pub public_url: String,
    pub demo: bool,
    pub wake: Arc<Notify>,
    /// Rung after a commit that wrote a mail.
    pub mail: Notify,
    pub limits: Limits,
    pub telling: Telling,
    pub collecting: Collecting,
    /// Pictures opened and papers set at the same time. A large picture takes 200 MB
    /// for a moment and a core for a second, so: half of the cores, at least one.
    pub heavy: Arc<Semaphore>,
    /// Permits of `heavy`.
    pub heavy_most: usize,
    pub calendar: WallCalendar,
}

impl Portal {
    /// The portal over these parts.
    pub fn new(parts: Parts) -> Self {
        let Parts {
            db,
            blobs,
            clock,
            randomness,
            key,
            passwords,
            public_url,
            demo,
            wake,
            limits,
            telling,
            collecting,
        } = parts;
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let heavy_most = (cores / 2).max(1);
        Self(Arc::new(Inner {
            sessions: Sessions::new(
                Realm::Citizen,
                db.clone(),
                clock.clone(),
                randomness.clone(),
            ),
            attempts: Attempts::new(db.clone(), clock.clone()),
            tracking: CookieSeal::new(key.clone(), "tracking"),
            mail: Notify::new(),
            calendar: WallCalendar::default(),
            heavy: Arc::new(Semaphore::new(heavy_most)),
            heavy_most,
            db,
            blobs,
            clock,
            randomness,
            key,
            passwords,
            public_url,
            demo,
            wake,
            limits,
            telling,
            collecting,
        }))
    }
}

impl Portal {
    /// Pictures that are opened and papers that are set at this moment.
    pub fn heavy_load(&self) -> Load {
        Load::of(&self.0.heavy, self.0.heavy_most)
    }

    /// Passwords in hand; the registry's too, where it is in this process.
    pub fn password_load(&self) -> Load {
        self.0.passwords.load()
    }
}

impl Inner {
    pub fn new_id(&self) -> Uuid {
        new_id(&*self.clock, &*self.randomness)
    }
}

impl std::fmt::Debug for Portal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Portal")
    }
}

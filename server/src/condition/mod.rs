//! How this installation is: looked at for the page that everybody sees, for the
//! operator's page and for the figures that programs read.

mod counted;
mod parts;
mod services;
mod since;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use app::condition::{Condition, Report, Service, Standing, State};
use chrono::{DateTime, Utc};
use domain::surroundings::Clock;
use exchange::Gateway as _;
use futures::{FutureExt as _, future::BoxFuture};
use portal::Portal;
use registry::Registry;
use store::{Blobs, Db};
use tokio::sync::Mutex;

pub use self::counted::{Counted, LAST_BACKUP};
use crate::{config::Config, crossing::Neighbour};

/// How long what everybody sees holds: however many ask, it is looked once.
const HOLDS: Duration = Duration::from_secs(5);

/// What is looked at.
pub struct Parts {
    /// The settings that hold.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// The files.
    pub blobs: Blobs,
    /// The time by which messages wait.
    pub clock: Arc<dyn Clock>,
    /// The citizens' side.
    pub portal: Portal,
    /// The officers' side.
    pub registry: Registry,
    /// Other systems, and the agencies in the demo's box.
    pub peers: Vec<Neighbour>,
    /// When the certificate ends that signs papers.
    pub signs_until: Option<DateTime<Utc>>,
}

/// Who looks.
pub struct Watch {
    parts: Parts,
    seen: Mutex<Option<Seen>>,
}

/// What everybody sees, and when it was looked.
struct Seen {
    at: Instant,
    services: Vec<Standing>,
}

impl Watch {
    /// Looks at these.
    pub fn new(parts: Parts) -> Self {
        Self {
            parts,
            seen: Mutex::default(),
        }
    }

    /// What is looked at.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// What waits in the database; none while it does not answer.
    pub async fn counted(&self) -> Option<Counted> {
        let asked = self.parts.registry.legs_asked_before();
        Counted::of(&self.parts.db, asked, self.parts.clock.now()).await
    }

    async fn look(&self) -> Vec<(Service, State)> {
        let (counted, files) = futures::join!(self.counted(), parts::files(&self.parts));
        let now = self.parts.clock.now();
        let mut peers = self.parts.peers.iter();
        services::now(&services::Seen {
            role: self.parts.config.role,
            waits: counted.map(|counted| counted.waits(now)),
            files: files.is_ok(),
            cut_off: peers.any(|there| there.peer.closed_until().is_some()),
        })
    }
}

impl Condition for Watch {
    fn services(&self) -> BoxFuture<'_, Vec<Standing>> {
        async {
            // Who comes meanwhile waits for this look and takes what it sees.
            let mut seen = self.seen.lock().await;
            if let Some(seen) = &*seen
                && seen.at.elapsed() < HOLDS
            {
                return seen.services.clone();
            }
            let looked = self.look().await;
            let before = seen.take().map(|seen| (seen.services, seen.at.elapsed()));
            let (before, ago) = before.unwrap_or_default();
            let services = since::since(&before, ago, looked, self.parts.clock.now());
            *seen = Some(Seen {
                at: Instant::now(),
                services: services.clone(),
            });
            services
        }
        .boxed()
    }

    fn report(&self) -> BoxFuture<'_, Report> {
        parts::report(self).boxed()
    }
}

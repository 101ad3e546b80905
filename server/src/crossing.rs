//! The ways to other processes, and the doors for them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::surroundings::{Clock, Randomness};
use exchange::{
    BuiltIn,
    webhook::{Names, PATH, Peer, PeerParts, Receiver, ReceiverParts, Secret, Secrets},
};
use store::{Blobs, Db};

use crate::{
    config::{ConfigError, Exchange, ExchangeError},
    surroundings::SystemClock,
    trouble::Trouble,
};

/// What the way is made of.
pub struct Ground {
    /// This side's database.
    pub db: Db,
    /// This side's files.
    pub blobs: Blobs,
    /// The time by which messages wait.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
}

/// Another process, and what it calls us for.
pub struct Crossing {
    /// Its name inside.
    pub from: &'static str,
    /// Where it calls us.
    pub door: String,
    /// Where it is.
    pub address: String,
    /// The way there.
    pub peer: Arc<Peer>,
    /// The door here.
    pub receiver: Arc<Receiver>,
    /// What both use.
    pub secrets: Secrets,
}

impl Crossing {
    /// How it is named, where it is, and the way there.
    pub fn known(&self) -> (&'static str, String, Arc<Peer>) {
        (self.from, self.address.clone(), self.peer.clone())
    }
}

/// The two ends of a way.
pub struct Ends {
    /// The process over there.
    pub from: &'static str,
    /// The path under which it is called.
    pub there: String,
    /// The path under which it calls us.
    pub door: String,
    /// Our inbox.
    pub inbox: BuiltIn,
}

/// Every agency calls the registry at a door of its own.
pub fn agency_door(agency: &str) -> String {
    format!("{PATH}/{agency}")
}

/// Reads the secrets and opens the way.
pub fn open(settings: &Exchange, ground: &Ground, ends: Ends) -> Result<Crossing, Trouble> {
    let names = Names {
        ours: settings.id.clone(),
        theirs: settings.peer_id.clone(),
    };
    let secrets = secrets(&settings.secret_files)?;
    // Also in a demo with a moved clock: signatures are judged by the true time.
    let true_time: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let peer = Peer::new(PeerParts {
        url: format!("{}{}", settings.peer, ends.there),
        names: names.clone(),
        secrets: secrets.clone(),
        clock: ground.clock.clone(),
        true_time: true_time.clone(),
        randomness: ground.randomness.clone(),
    });
    let peer = Arc::new(peer.map_err(Trouble::Asked)?);
    let receiver = Arc::new(Receiver::new(ReceiverParts {
        from: ends.from,
        names,
        inbox: ends.inbox,
        peer: peer.clone(),
        secrets: secrets.clone(),
        true_time,
        db: ground.db.clone(),
        blobs: ground.blobs.clone(),
    }));
    Ok(Crossing {
        from: ends.from,
        door: ends.door,
        address: settings.peer.clone(),
        peer,
        receiver,
        secrets,
    })
}

/// The first signs, every one is believed. The settings hold that there is a first.
pub fn secrets(files: &[PathBuf]) -> Result<Secrets, Trouble> {
    let mut read = files.iter().map(|file| secret(file));
    let first = read
        .next()
        .unwrap_or_else(|| Err(ConfigError::from(ExchangeError::NoSecret).into()))?;
    Ok(Secrets::new(first, read.collect::<Result<_, _>>()?))
}

fn secret(file: &Path) -> Result<Secret, Trouble> {
    let wrong = |why: String| Trouble::File {
        file: file.into(),
        why,
    };
    let text = std::fs::read_to_string(file).map_err(|e| wrong(e.to_string()))?;
    Secret::parse(&text).map_err(|e| wrong(e.to_string()))
}

//! The ways to other processes, and the doors for them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::surroundings::{Clock, Randomness};
use exchange::{
    BuiltIn,
    webhook::{Names, PATH, Peer, PeerParts, Receiver, ReceiverParts, Secret, Secrets, Wire},
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
    /// As the operator sees who is over there.
    pub fn known(&self) -> Neighbour {
        Neighbour {
            name: self.from,
            address: self.address.clone(),
            peer: self.peer.clone(),
            in_the_box: false,
        }
    }
}

/// Another system, as the operator sees it.
pub struct Neighbour {
    /// Its name inside.
    pub name: &'static str,
    /// Where it is.
    pub address: String,
    /// The way there.
    pub peer: Arc<Peer>,
    /// It is a sample, in this very process.
    pub in_the_box: bool,
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

/// What both processes have agreed on.
pub struct Agreed {
    /// Where the other one is.
    pub address: String,
    /// What both are called.
    pub names: Names,
    /// What they share.
    pub secrets: Secrets,
}

/// Reads the secrets and opens the way.
pub fn open(settings: &Exchange, ground: &Ground, ends: Ends) -> Result<Crossing, Trouble> {
    let agreed = Agreed {
        address: settings.peer.clone(),
        names: Names {
            ours: settings.id.clone(),
            theirs: settings.peer_id.clone(),
        },
        secrets: secrets(&settings.secret_files)?,
    };
    let wire = Wire::new().map_err(Trouble::Asked)?;
    Ok(between(agreed, wire, ground, ends))
}

/// The way and the door of those who have agreed.
pub fn between(agreed: Agreed, wire: Wire, ground: &Ground, ends: Ends) -> Crossing {
    let Agreed {
        address,
        names,
        secrets,
    } = agreed;
    // Also in a demo with a moved clock: signatures are judged by the true time.
    let true_time: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let parts = PeerParts {
        url: format!("{address}{}", ends.there),
        names: names.clone(),
        secrets: secrets.clone(),
        clock: ground.clock.clone(),
        true_time: true_time.clone(),
        randomness: ground.randomness.clone(),
    };
    let peer = Arc::new(Peer::by(wire, parts));
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
    Crossing {
        from: ends.from,
        door: ends.door,
        address,
        peer,
        receiver,
        secrets,
    }
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

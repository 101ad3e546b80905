//! What every handler may use.

use std::{path::PathBuf, sync::Arc};

use domain::surroundings::Clock;
use portal::Portal;
use registry::Registry;

use crate::render::Site;

/// The handles of both sides and the facts of this installation. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The citizen's use cases.
    pub portal: Portal,
    /// The registry's use cases.
    pub registry: Registry,
    /// The time, handed to whatever judges.
    pub clock: Arc<dyn Clock>,
    /// What every page is rendered with.
    pub site: Site,
    /// How people reach us.
    pub door: Arc<Door>,
}

/// How people reach us.
#[derive(Debug)]
pub struct Door {
    /// Address people see, without a slash at the end.
    pub public_url: String,
    /// The proxy in front names the visitor's address.
    pub behind_proxy: bool,
    /// Demo: the folder that mail is written to, shown as a mailbox.
    pub mailbox: Option<PathBuf>,
}

impl Door {
    /// People reach us by HTTPS: cookies are for HTTPS only.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

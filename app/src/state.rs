//! What every handler may use.

use std::{path::PathBuf, sync::Arc};

use domain::surroundings::Clock;
use portal::Portal;
use registry::Registry;

use crate::{condition::Condition, render::Site};

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
    /// How the installation is.
    pub condition: Arc<dyn Condition>,
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
    /// Which pages are here.
    pub house: House,
}

/// Which pages this process serves, and where the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum House {
    /// Both sides in one process.
    Whole,
    /// The citizens' side. Papers are checked at the registry's address.
    Portal {
        /// Address of the registry that people see, without a slash at the end.
        registry: String,
    },
    /// The desk, and the page on which papers are checked.
    Registry {
        /// Address of the portal that people see, without a slash at the end.
        portal: String,
    },
}

impl Door {
    /// People reach us by HTTPS: cookies are for HTTPS only.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

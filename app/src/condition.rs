//! How this installation is: for everybody, which services work; for who runs it, each
//! part with what is said of it. Pages ask here and look at nothing themselves, so that
//! they can be shown whatever has failed.

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

/// What somebody can come here for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Pages that only tell: help, what is needed for what.
    Reading,
    /// Filling in, filing, following.
    Filing,
    /// Papers to download, and checking one.
    Papers,
    /// The desk of the officers.
    Desk,
    /// What is filed reaches the offices, and their answers come back.
    Exchange,
    /// Mail and SMS.
    Messages,
}

impl Service {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Reading,
        Self::Filing,
        Self::Papers,
        Self::Desk,
        Self::Exchange,
        Self::Messages,
    ];

    /// As ids of texts name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Filing => "filing",
            Self::Papers => "papers",
            Self::Desk => "desk",
            Self::Exchange => "exchange",
            Self::Messages => "messages",
        }
    }
}

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It works.
    Well,
    /// It works, later than usual, or wants to be looked at.
    Slow,
    /// It does not work now.
    Down,
}

impl State {
    /// All, the best first.
    pub const ALL: [Self; 3] = [Self::Well, Self::Slow, Self::Down];

    /// As ids of texts name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Slow => "slow",
            Self::Down => "down",
        }
    }
}

/// How a service is, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub service: Service,
    /// How it is.
    pub state: State,
    /// When it was first seen like that, with nothing else between the looks; none while it
    /// works as usual.
    pub since: Option<DateTime<Utc>>,
}

/// One fact of a part: the id of its sentence and what fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Text `operator-fact-{id}`.
    pub id: &'static str,
    /// What stands in it.
    pub fill: Vec<(&'static str, Filled)>,
}

/// What stands in a sentence; each language writes it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filled {
    /// As it is.
    Words(String),
    /// A number.
    Count(i64),
    /// A moment.
    Moment(DateTime<Utc>),
    /// The day of a moment.
    Day(DateTime<Utc>),
    /// Who gets messages, as these name it.
    Receiver(String),
}

impl From<String> for Filled {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&str> for Filled {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<i64> for Filled {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<DateTime<Utc>> for Filled {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Moment(at)
    }
}

/// One part of the installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name: text `operator-part-{name}`.
    pub name: &'static str,
    /// How it is.
    pub state: State,
    /// What is said of it.
    pub facts: Vec<Fact>,
}

/// Everything that the operator sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The parts.
    pub parts: Vec<Part>,
    /// Versions: of the program, its tables, its data.
    pub versions: Vec<Fact>,
    /// The settings that hold, as a settings file, without secrets.
    pub settings: String,
}

/// Who knows how the installation is.
pub trait Condition: Send + Sync {
    /// Which services work. Answers within a few seconds, whatever has failed.
    fn services(&self) -> BoxFuture<'_, Vec<Standing>>;

    /// Each part.
    fn report(&self) -> BoxFuture<'_, Report>;
}

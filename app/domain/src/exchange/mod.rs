//! The one contract between the portal and the registry: the messages they send
//! each other. Whoever speaks these messages can be the registry.
//!
//! An [`Envelope`] carries one [`Message`]. Per subject (a dossier) and source the
//! envelopes are numbered from 1; the receiver sees them in that order, each at
//! least once, and drops repeats by `id`.

mod deaths;
mod dossier;
mod envelope;
mod legs;
mod message;

pub use deaths::{DeathRevoked, PersonAsked, PersonLives, PersonWritten};
pub use dossier::{
    Accepted, Decided, FileRef, Finding, Helped, PaperReplaced, PaperRevoked, PapersReplaced,
    Reasoned, Reopened, ResultRef, SameAccount, Stopped, Submitted, Successor, Withdrawn,
};
pub use envelope::{Envelope, NamedFile, named_files};
pub use legs::{
    BankAccount, Household, LegAsked, LegChanged, LegChild, LegClaim, LegCorrected, LegDeceased,
    LegReported, LegRequested, LegRevoked, LegWish, LegWithdrawn,
};
pub use message::{Message, UnreadableMessage};

/// The citizen's side.
pub const PORTAL: &str = "portal";
/// The registry's side.
pub const REGISTRY: &str = "registry";
/// Subject of messages about the calendar.
pub const CALENDAR: &str = "calendar";

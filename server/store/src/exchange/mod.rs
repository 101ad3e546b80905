//! Rows of the messages between portal and registry.

mod inbox;
mod outbox;
mod shared;
mod wiping;

pub use inbox::{Receipt, receive};
pub use outbox::{
    Backlog, Claimed, DeadLetter, Sent, backlog, claim, dead, delivered, failed, insert,
    next_sequence, postponed, revive, revive_all, sent, take_back, waits,
};
pub use shared::is_shared;
pub use wiping::wipe;

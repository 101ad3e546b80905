//! Rows of the messages between portal and registry.

mod inbox;
mod outbox;
mod shared;
mod wiping;

pub use inbox::{Receipt, receive};
pub use outbox::{
    Claimed, DeadLetter, Sent, claim, dead, delivered, failed, insert, next_sequence, postponed,
    revive, sent, waits,
};
pub use shared::is_shared;
pub use wiping::wipe;

//! Rows of the messages between portal and registry.

mod inbox;
mod outbox;
mod wiping;
mod shared;

pub use inbox::{Receipt, receive};
pub use outbox::{
    Claimed, DeadLetter, Sent, claim, dead, delivered, failed, insert, next_sequence, postponed,
    revive, sent, waits,
};
pub use wiping::wipe;
pub use shared::is_shared;

//! Rows of the messages between portal and registry.

mod inbox;
mod outbox;
mod wiping;

pub use inbox::{Receipt, receive};
pub use outbox::{
    Claimed, DeadLetter, Sent, claim, dead, delivered, failed, insert, next_sequence, revive, sent,
    waits,
};
pub use wiping::wipe;

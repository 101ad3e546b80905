//! Rows of the messages between portal and registry.

mod inbox;
mod letters;
mod outbox;
mod shared;
mod wiping;

pub use inbox::{Receipt, receive};
pub use letters::{
    Backlog, DeadLetter, Hand, SentAgain, Which, backlog, dead, revive, sent_again, waiting_of,
};
pub use outbox::{
    Claimed, Sent, claim, delivered, failed, insert, next_sequence, postponed, sent, take_back,
    waits,
};
pub use shared::is_shared;
pub use wiping::wipe;

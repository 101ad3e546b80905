//! How messages travel: written into the outbox by whoever changes state, claimed by
//! the dispatcher, handed to a gateway, handled once by the inbox of the other side.
//!
//! Nothing rests on a process that lives on: a claim is a lease that ends by itself, a
//! repeat is known by its id, and of one dossier no message overtakes another.

mod builtin;
mod by_source;
mod dispatch;
mod event;
mod gateway;
mod letters;
mod outbox;
mod retry;
pub mod webhook;
mod wiper;

pub use builtin::BuiltIn;
pub use by_source::BySource;
pub use dispatch::Dispatcher;
pub use event::{CloudEvent, UnreadableEvent};
pub use gateway::{Delivery, Gateway, HandleError, Handler};
pub use letters::{Hand, Letters, PAGE, TOLD, letters, send_again};
pub use outbox::send;
pub use store::exchange::{
    Backlog, DeadLetter, SentAgain, Which, backlog, dead, revive, sent_again,
};
pub use wiper::{KEPT, Wiper};

//! How messages travel: written into the outbox by whoever changes state, claimed by
//! the dispatcher, handed to a gateway, handled once by the inbox of the other side.

mod builtin;
mod dispatch;
mod gateway;
mod outbox;

pub use builtin::BuiltIn;
pub use dispatch::Dispatcher;
pub use gateway::{Delivery, Gateway, HandleError, Handler};
pub use outbox::send;
pub use store::exchange::{DeadLetter, dead, revive};

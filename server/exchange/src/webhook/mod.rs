//! The exchange between two processes: CloudEvents in Standard Webhooks over HTTP.
//!
//! Whoever delivers signs; whoever receives checks the signature, fetches the files that
//! the message names, and hands it to the same inbox as the built-in exchange. What is
//! in `docs/exchange` holds for every system that wants to be the other side.

mod answer;
mod circuit;
mod names;
mod peer;
mod receiver;
mod routes;
mod secret;
mod wire;

pub use answer::Answer;
pub use names::Names;
pub use peer::{Fetched, Peer, PeerParts};
pub use receiver::{Receiver, ReceiverParts};
pub use routes::routes;
pub use secret::{BadSecret, Secret, Secrets, Unsigned};
pub use wire::Wire;

/// Where the exchange of every installation lies, behind its address.
pub const PATH: &str = "/api/v1/exchange";
/// Where messages arrive, behind the path of the exchange.
const MESSAGES: &str = "/messages";
/// Where contents are fetched by digest, behind the path of the exchange.
const FILES: &str = "/files";

//! Messages from the portal to the registry and back, on both databases.
#![allow(clippy::unwrap_used)]

mod busy;
mod crash;
mod hand_over;
mod over_http;
mod wiping;
mod world;

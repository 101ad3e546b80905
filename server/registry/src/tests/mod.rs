//! The registry's use cases, on both engines.
#![allow(clippy::unwrap_used, clippy::panic)]

mod acting;
mod amending;
mod checking;
mod clocks;
mod closing;
mod copying;
mod correcting;
mod deaths;
mod desk;
mod drafting;
mod duplicates;
mod hands;
mod healing;
mod lapsing;
mod legs;
mod letters;
mod officers;
mod printed;
mod queueing;
mod registering;
mod revoking;
mod second;
mod signing;
mod supplementing;
mod watching;

//! What every request passes, outermost first: panic, path, trace, headers, origin.

pub mod headers;
pub mod origin;
pub mod panic;
pub mod trace;

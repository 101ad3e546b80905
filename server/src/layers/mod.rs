//! What every request passes, outermost first: trace, headers, the pages of failures,
//! panic, origin, patience.

pub mod headers;
pub mod origin;
pub mod panic;
pub mod patience;
pub mod trace;

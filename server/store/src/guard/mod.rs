//! Rows of the guards of both sides: `guard_…`.

pub mod attempts;
pub mod sessions;

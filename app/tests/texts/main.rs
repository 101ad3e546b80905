//! Every sentence that the code asks for exists.
#![allow(clippy::unwrap_used)]

mod codes;
mod literal;

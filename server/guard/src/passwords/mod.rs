//! Passwords: how strong one must be, how it is kept, how it is checked.

mod hashing;
mod password;
mod strength;
mod workers;

pub use hashing::PasswordHash;
pub use password::{LENGTH_LEAST, LENGTH_MOST, Password};
pub use strength::{Weakness, weakness};
pub use workers::{Busy, Passwords};

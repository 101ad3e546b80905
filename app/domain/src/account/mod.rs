//! Accounts: electronic addresses and telephones.

mod email;
mod phone;

pub use email::{EmailAddress, EmailError};
pub use phone::{PhoneError, PhoneNumber};

//! Accounts: electronic addresses, telephones and the roles of staff.

mod email;
mod phone;
mod role;

pub use email::{EmailAddress, EmailError};
pub use phone::{PhoneError, PhoneNumber};
pub use role::Role;

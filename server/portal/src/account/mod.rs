//! Accounts: registering, coming in, recovering, sessions.
//!
//! Nobody learns from an answer, its status or its time whether an address has an
//! account: unknown addresses take the same steps, the same hashing, the same writes,
//! and get a mail too.

mod confirm;
mod install;
mod pending;
mod recover;
mod register;
mod sessions;
mod sign_in;

pub use confirm::ConfirmError;
pub use pending::{BeginError, Begun, Flaws, TICKET_SECONDS};
pub use recover::RecoverError;
pub use sessions::ChangeError;
pub use sign_in::{Entered, SignInError};

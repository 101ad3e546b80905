//! Guards of both sides: passwords, tokens, sessions, limits and sealed grants.
//! Knows no citizen and no officer, only realms, subjects and keys.

mod attempts;
mod cookie_seal;
mod crockford;
mod ids;
mod keys;
mod load;
pub mod passwords;
mod sessions;
mod tokens;

pub use attempts::{Attempt, AttemptError, Attempts, Limit, Limited};
pub use cookie_seal::CookieSeal;
pub use ids::{new_id, new_random_id};
pub use keys::ServerKey;
pub use load::Load;
pub use sessions::{Opened, Realm, Session, Sessions};
pub use tokens::{MailedCode, SecretCode, Token, TokenHash};

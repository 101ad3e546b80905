//! argon2id, in the form in which it is stored.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::{self, SaltString},
};

use super::Password;

/// Memory in KiB. 19 MiB, two passes, one lane: the first choice of OWASP's list;
/// 33 ms on one core of the machines it was tried on.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A stored password: PHC string, which names its own parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// A stored password that is not a PHC string.
#[derive(Debug, thiserror::Error)]
#[error("a stored password cannot be read")]
pub struct UnreadableHash;

impl PasswordHash {
    /// Reads a column.
    pub fn parse(stored: String) -> Result<Self, UnreadableHash> {
        match password_hash::PasswordHash::new(&stored) {
            Ok(_) => Ok(Self(stored)),
            Err(_) => Err(UnreadableHash),
        }
    }

    /// As a column holds it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

fn argon2() -> Result<Argon2<'static>, argon2::Error> {
    let params = Params::new(MEMORY, PASSES, LANES, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password with this salt. Blocks the thread for tens of milliseconds.
pub(super) fn hash(
    password: &Password,
    salt: [u8; 16],
) -> Result<PasswordHash, password_hash::Error> {
    let salt = SaltString::encode_b64(&salt)?;
    let argon2 = argon2().map_err(password_hash::Error::from)?;
    let hash = argon2.hash_password(password.as_str().as_bytes(), &salt)?;
    Ok(PasswordHash(hash.to_string()))
}

/// Whether this is the password. Takes as long as [`hash`] either way.
pub(super) fn matches(password: &Password, stored: &PasswordHash) -> bool {
    let Ok(argon2) = argon2() else { return false };
    password_hash::PasswordHash::new(stored.as_str()).is_ok_and(|stored| {
        argon2
            .verify_password(password.as_str().as_bytes(), &stored)
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_stored_form_names_algorithm_and_parameters() {
        let hash = hash(&Password::typed("chiếc thuyền ngoài xa"), [3; 16]).unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches(&Password::typed("chiếc thuyền ngoài xa"), &hash));
        assert!(!matches(&Password::typed("chiếc thuyền ngoài gần"), &hash));
        assert!(PasswordHash::parse(hash.as_str().to_owned()).is_ok());
    }

    #[test]
    fn a_column_that_holds_something_else_is_an_error() {
        assert!(PasswordHash::parse("hunter2".into()).is_err());
    }
}

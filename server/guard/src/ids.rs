//! Ids of rows and messages.

use domain::surroundings::{Clock, Randomness};
use uuid::{Builder, Uuid};

/// A new id, UUID version 7: later ids sort later, so that indexes grow at their end.
/// Not a secret: it tells when it was made.
pub fn new_id(clock: &dyn Clock, randomness: &dyn Randomness) -> Uuid {
    let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &randomness.bytes()).into_uuid()
}

/// A new id that nobody can guess, UUID version 4: for what stands in addresses
/// before anybody signs in.
pub fn new_random_id(randomness: &dyn Randomness) -> Uuid {
    Builder::from_random_bytes(randomness.bytes()).into_uuid()
}

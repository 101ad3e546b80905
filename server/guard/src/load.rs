//! How much of something that is limited is taken: for who watches the machine.

use tokio::sync::Semaphore;

/// Places, and how many of them are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// Taken at this moment.
    pub taken: usize,
    /// In all.
    pub most: usize,
}

impl Load {
    /// Of permits that were `most` when nobody held one.
    pub fn of(permits: &Semaphore, most: usize) -> Self {
        Self {
            taken: most.saturating_sub(permits.available_permits()),
            most,
        }
    }
}

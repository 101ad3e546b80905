//! The file of an SQLite database, while it is open. A program goes on writing into a file
//! whose name was taken away, and what it writes then is lost with the process: so each
//! use looks first whether the name still leads to the same file. One call of the system.

use std::path::{Path, PathBuf};

use crate::StoreError;

/// Which file was opened.
#[derive(Debug)]
pub(crate) struct KeptFile {
    path: PathBuf,
    identity: Option<Identity>,
}

/// Device and number of the file, where the system has such.
type Identity = (u64, u64);

impl KeptFile {
    /// The file that lies there now.
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            identity: identity(path),
        }
    }

    /// Refuses when it is gone or another one lies in its place.
    pub fn is_there(&self) -> Result<(), StoreError> {
        let now = identity(&self.path);
        if now.is_some() && now == self.identity {
            return Ok(());
        }
        Err(StoreError::Unavailable(format!(
            "its file {} is gone, or another one lies in its place",
            self.path.display()
        )))
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    let found = std::fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// Here an open file cannot be taken away.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}

//! Why a database cannot be opened, in words that tell an operator what to do.

use std::path::PathBuf;

use crate::StoreError;

/// The server cannot start with this database.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither `sqlite:PATH` nor `postgres://…`.
    #[error("the database address must be sqlite:PATH or postgres://USER@HOST/NAME")]
    Address,
    /// Every connection would have its own database.
    #[error("an SQLite database in memory cannot be shared by connections; name a file")]
    InMemory,
    /// The folder of the file does not exist.
    #[error("the folder {} for the database does not exist; create it and let the server write to it", .0.display())]
    NoFolder(PathBuf),
    /// The file cannot be written to.
    #[error("the database file {} is read-only; give the server's user the right to write to it and to its folder", .0.display())]
    ReadOnly(PathBuf),
    /// No room left.
    #[error("the disk of the database file {} is full; make room and start again", .0.display())]
    DiskFull(PathBuf),
    /// The disk refuses: no room for the log of the file, or a fault.
    #[error("the disk of the database file {} is full or failing ({said}); make room or look at the disk, and start again", .path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        said: String,
    },
    /// Another program keeps the file locked.
    #[error("the database file {} is locked by another program; stop that program", .0.display())]
    Locked(PathBuf),
    /// The file is something else or damaged.
    #[error("the file {} is not a sound SQLite database ({said}); restore it from a backup", .path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        said: String,
    },
    /// SQLite before 3.51.3 can corrupt a database in WAL mode.
    #[error("SQLite {0} is too old: 3.51.3 or newer is needed, older ones can damage the file")]
    OldSqlite(String),
    /// A setting that durability or integrity rests on did not take.
    #[error("the database file {} does not accept {setting} (it says {found}); is it on a network file system?", .path.display())]
    Setting {
        /// The file.
        path: PathBuf,
        /// e.g. `journal_mode=wal`.
        setting: &'static str,
        /// What it answered.
        found: String,
    },
    /// The PostgreSQL server does not let us in.
    #[error("PostgreSQL at {address} cannot be used: {said}")]
    Postgres {
        /// Host, port and database, without user or password.
        address: String,
        /// What the server or the network said.
        said: String,
    },
    /// Opened, and then something else failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

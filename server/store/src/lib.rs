//! Everything that is kept: rows in SQLite or PostgreSQL, files in a folder or S3.
//! The only crate that writes SQL. See README.md for how to add a query.

pub mod agency;
pub mod audit;
mod blob;
#[cfg(any(test, feature = "bulk"))]
pub mod bulk;
mod constraint;
mod db;
#[cfg(test)]
mod db_tests;
mod dialect;
mod digest;
pub mod dump;
mod error;
pub mod exchange;
pub mod guard;
pub mod installation;
mod kept_file;
mod migrate;
#[cfg(test)]
mod migrate_tests;
mod open;
#[cfg(test)]
mod open_tests;
pub mod paging;
pub mod population;
pub mod portal;
mod postgres;
pub mod registry;
mod sqlite;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tls;
mod tx;
#[cfg(test)]
mod upgrade_tests;

pub use blob::{Blobs, Bucket};
pub use db::{Db, EngineKind, PoolUse};
pub use digest::{Digest, hex};
pub use error::{StoreError, changed_one};
pub use migrate::MigrateError;
pub use open::OpenError;
pub use tx::{Conn, Tx};
pub(crate) use tx::{on, rows};

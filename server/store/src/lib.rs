//! Everything that is kept: rows in SQLite or PostgreSQL, files in a folder or S3.
//! The only crate that writes SQL. See README.md for how to add a query.

mod blob;
mod constraint;
mod db;
#[cfg(test)]
mod db_tests;
mod dialect;
mod error;
pub mod exchange;
pub mod guard;
pub mod installation;
mod migrate;
#[cfg(test)]
mod migrate_tests;
mod open;
#[cfg(test)]
mod open_tests;
mod postgres;
mod sqlite;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod tx;

pub use blob::{Blobs, Bucket, Digest};
pub use db::{Db, EngineKind};
pub use error::{StoreError, changed_one};
pub use migrate::MigrateError;
pub use open::OpenError;
pub use tx::{Conn, Tx};
pub(crate) use tx::{on, rows};

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
